// Hears every request that leaves this machine's own addresses: the promise that nothing of a text is sent, checked from
// outside the page.
//
// A proxy, though Playwright reports requests too: Playwright hears neither those of service workers nor, in Firefox,
// those of workers, and a page could have others that it does not know of. Browsers ask a proxy for whatever is not on
// this machine, however it came about, so the page's own files do not pass here and everything else does.
import { createServer } from "node:http";

/** Hosts that browsers ask of themselves, on a page or not: for updates and their downloads, settings, lists of bad sites. */
const BROWSERS_OWN =
  /^((update|content-autofill|clientservices|[\w-]+-pa|safebrowsing)\.googleapis\.com|(accounts|clients\d?|android\.clients|dl|mtalk|www)\.google\.com|([\w-]+\.)*gvt1\.com|([\w-]+\.)*(mozilla\.(com|org|net)|firefox\.com))(:\d+)?$/;

/** Starts to listen. `heard` lists what was asked for, as "METHOD address", since it was last emptied. */
export async function listenOutside() {
  const heard = [];
  const note = (method, host, address) => BROWSERS_OWN.test(host) || heard.push(`${method} ${address}`);
  const proxy = createServer((request, response) => {
    note(request.method, URL.canParse(request.url) ? new URL(request.url).host : "", request.url);
    response.writeHead(502).end();
  });
  proxy.on("connect", (request, socket) => {
    note("CONNECT", request.url, request.url);
    socket.on("error", () => {});
    socket.end("HTTP/1.1 502 Nobody there\r\n\r\n");
  });
  await new Promise((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  // No test waits for it.
  proxy.unref();
  return { heard, port: proxy.address().port };
}
