// Serves the page's files from a store of this version, so that it works with the network off. A newer version waits
// until no window shows the old one, or the only one asks for it: no window ever gets files of two versions.
// scripts/dist fills in both values.

const VERSION = "development";
/** What each file has to hash to: a host that is halfway through an update gives no store of two versions. */
const FILES = {};

/** Each copy of the page on a host has its own stores. */
const STORES = `claimlight ${new URL(registration.scope).pathname} `;
const STORE = STORES + VERSION;

addEventListener("install", (event) => {
  // "reload": not from the browser's own store, which may hold files of another version.
  event.waitUntil(caches.open(STORE).then((store) => store.addAll(requests())));
});

function requests() {
  return Object.entries(FILES).map(([file, integrity]) => new Request(file, { cache: "reload", integrity }));
}

addEventListener("message", (event) => {
  if (event.data !== "take over") return;
  event.waitUntil(clients.matchAll({ type: "window", includeUncontrolled: true }).then((all) => {
    const ours = all.filter(({ url }) => url.startsWith(registration.scope));
    return ours.length > 1 ? event.ports[0].postMessage("others") : skipWaiting();
  }));
});

addEventListener("activate", (event) => {
  const old = (name) => name.startsWith(STORES) && name !== STORE;
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name)))));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(registration.scope)) return;
  event.respondWith(caches.open(STORE).then(async (store) => (await store.match(request, { ignoreSearch: true })) ?? fetch(request)));
});
