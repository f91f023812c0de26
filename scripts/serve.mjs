// Serves a folder on 127.0.0.1 with the headers that its file _headers asks for: node scripts/serve.mjs FOLDER [PORT]
// sirv, because it is small and well kept, knows the types that browsers insist on for modules and wasm, and never
// leaves its folder; python's http.server can set no headers and guesses types from the machine it runs on.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import sirv from "sirv";

/** The headers for all files, from the "_headers" file that several static hosts read: "/*", then "  Name: value" lines. */
export function headersOf(folder) {
  const lines = readFileSync(join(folder, "_headers"), "utf8").matchAll(/^\s+(\S+):\s+(.+)$/gm);
  return [...lines].map(([, name, value]) => [name, value]);
}

/** Serves `folder` until closed; takes any free port where `port` is taken. Gives the address, ending in "/". */
export async function serve(folder, port = 0) {
  const headers = headersOf(folder);
  // dev: read the folder anew for each request, so that a rebuilt page is seen.
  const files = sirv(folder, {
    dev: true,
    setHeaders: (response) => headers.forEach(([name, value]) => response.setHeader(name, value)),
  });
  const server = createServer(files);
  const listen = (on) =>
    new Promise((resolve, reject) => server.once("error", reject).listen(on, "127.0.0.1", resolve));
  await listen(port).catch((error) => {
    if (error.code !== "EADDRINUSE") throw error;
    return listen(0);
  });
  const close = () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections()));
  return { address: `http://127.0.0.1:${server.address().port}/`, close };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, asked = "0"] = process.argv.slice(2);
  const port = Number(asked);
  if (!folder || !(Number.isInteger(port) && port >= 0 && port < 65536)) {
    console.error("Usage: node scripts/serve.mjs FOLDER [PORT], a port being a number below 65536");
    process.exit(2);
  }
  const { address } = await serve(folder, port);
  console.log(`\nClaimlight is at ${address}\nPress Ctrl+C to stop.`);
}
