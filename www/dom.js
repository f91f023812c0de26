// Making elements. Text is only ever put in as text.

/**
 * @param {string} name
 * @param {Record<string, string | boolean | ((event: Event) => void) | undefined>} attributes `onclick` and the like take functions
 * @param {...(Node | string | null)} children
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** @param {string} id */
export function byId(id) {
  return document.getElementById(id);
}
