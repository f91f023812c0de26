// The built folder, as any host would serve it: the module loads under the content security policy and analyses.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { dist, inBrowsers } from "./browsers.mjs";
import { paintedWhen } from "./drive.mjs";

inBrowsers(({ open }) => {
  test("the module loads under the policy and counts as JavaScript does", async () => {
    const { page } = await open({ path: "wasm/claimlight.js" });
    const paragraphs = ["😀 Rain fell.", "The cafe\u0301 — 𝔘ber alles — closed.", "\ud800 Snow fell."];
    const sentences = await page.evaluate(async (paragraphs) => {
      const { default: load, analyze } = await import("./claimlight.js");
      await load();
      const text = JSON.parse(paragraphs).join("\r\n\r\n");
      return JSON.stringify(analyze(text).sentences.map(({ start, end }) => text.slice(start, end)));
    }, JSON.stringify(paragraphs));
    assert.equal(sentences, JSON.stringify(paragraphs));
  });

  test("nothing beside the folder is served", async () => {
    const { address } = await open({ path: "wasm/claimlight.js" });
    for (const path of ["/../Cargo.toml", "/%2e%2e/Cargo.toml", "/wasm/..%2f..%2fCargo.toml", "/..%5cCargo.toml"]) {
      assert.equal(await status(address, path), 404, path);
    }
  });

  test("files have the types and headers that browsers ask for", async () => {
    const { page, address } = await open({ path: "wasm/claimlight.js" });
    const script = await page.request.get(`${address}wasm/claimlight.js`);
    const wasm = await page.request.get(`${address}wasm/claimlight_bg.wasm`);
    assert.match(script.headers()["content-type"], /^text\/javascript/);
    assert.equal(wasm.headers()["content-type"], "application/wasm");
    assert.match(wasm.headers()["content-security-policy"], /default-src 'none'/);
  });
});

const plainHost = mkdtempSync(join(tmpdir(), "claimlight-host-"));
cpSync(dist, join(plainHost, "some/folder"), { recursive: true });
writeFileSync(join(plainHost, "_headers"), "");
process.on("exit", () => rmSync(plainHost, { recursive: true, force: true }));

inBrowsers(({ open }) => {
  test("the page works in a folder of a host that sends no headers of ours", async () => {
    const { page } = await open({ path: "some/folder/" });
    const { claim } = await paintedWhen(page, ({ claim }) => claim);
    assert(claim.length > 0);
  });
}, plainHost);

/** The status of a path sent as it is; fetch would tidy it up. */
function status(address, path) {
  const { port } = new URL(address);
  return new Promise((resolve, reject) =>
    request({ port, host: "127.0.0.1", path }, (response) => resolve(response.resume().statusCode))
      .on("error", reject)
      .end(),
  );
}
