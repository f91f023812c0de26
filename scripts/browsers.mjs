// Where the system's browsers are: node scripts/browsers.mjs chromium|firefox prints it, and fails where there is none.
// The variables CHROMIUM and FIREFOX name others.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

const NAMES = {
  chromium: ["chromium", "chromium-browser", "google-chrome"],
  firefox: ["firefox-esr", "firefox"],
};

function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The file to start. @param {"chromium" | "firefox"} browser */
export function whereIs(browser) {
  const variable = browser.toUpperCase();
  const wanted = process.env[variable] ? [process.env[variable]] : NAMES[browser];
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const places = wanted.flatMap((name) => (name.includes("/") ? [name] : folders.map((folder) => join(folder, name))));
  const found = places.find(runs);
  if (!found) throw new Error(`There is no ${wanted.join(" or ")} here. Install one, or say in ${variable} where it is.`);
  return found;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(whereIs(process.argv[2]));
  } catch ({ message }) {
    console.error(message);
    process.exit(1);
  }
}
