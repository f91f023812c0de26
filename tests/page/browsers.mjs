// Opens the built page (dist/, made by scripts/dist) in the system's Chromium and Firefox, both driven by Playwright.
//
// Playwright brings browsers of its own, which cannot be had everywhere; it drives the system's Firefox too, through
// WebDriver BiDi ("moz-firefox"). Releases after 1.64 ask Firefox for media emulation that Firefox does not have yet,
// so playwright-core stays at 1.64 until it does, and preferences stand in for it here.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, describe } from "node:test";
import { chromium, firefox } from "playwright-core";
import { whereIs } from "../../scripts/browsers.mjs";
import { serve } from "../../scripts/serve.mjs";
import { listenOutside } from "./outside.mjs";

/** The hash of a style that Playwright adds before it takes a picture in Firefox, which the page's policy forbids. */
const SCREENSHOT_STYLE = createHash("sha256").update("body {}").digest("base64");

export const dist = join(import.meta.dirname, "../../dist");

/** Where Firefox saves files: Playwright hears of downloads from Chromium only. */
export const downloads = mkdtempSync(join(tmpdir(), "claimlight-downloads-"));
process.on("exit", () => rmSync(downloads, { recursive: true, force: true }));

/** What was asked of any other machine since it was last looked at. */
const outside = await listenOutside();

/** Starts "chromium" or "firefox"; Firefox takes colour scheme, forced colours and reduced motion here, as its contexts cannot. */
export function launch(name, { colorScheme = "light", forcedColors = "none", reducedMotion = "no-preference" } = {}) {
  if (name === "chromium") return chromium.launch({
    executablePath: whereIs("chromium"),
    // Not by Playwright's own option, which would send the page's own files there, too.
    args: [`--proxy-server=http://127.0.0.1:${outside.port}`, "--disable-component-update"],
  });
  return firefox.launch({
    channel: "moz-firefox",
    executablePath: whereIs("firefox"),
    downloadsPath: downloads,
    firefoxUserPrefs: {
      "network.proxy.type": 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": outside.port,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": outside.port,
      "browser.download.folderList": 2,
      "browser.download.dir": downloads,
      "layout.css.prefers-color-scheme.content-override": colorScheme === "dark" ? 0 : 1,
      ...(forcedColors === "active" && { "browser.display.document_color_use": 2, "browser.display.use_system_colors": false }),
      "ui.prefersReducedMotion": reducedMotion === "reduce" ? 1 : 0,
    },
  });
}

/** What is wrong with a request, or null: a file of the page can be asked for, and nothing be told by asking. */
function strange(request, address, folder) {
  const url = request.url();
  if (/^(data|blob):/.test(url)) return null;
  if (!url.startsWith(address)) return `request to ${url}`;
  const [file] = url.slice(address.length).split("#");
  const known = file === "" || file === "favicon.ico" || existsSync(join(folder, file));
  return known && request.method() === "GET" ? null : `${request.method()} request for ${file}, no file of the page`;
}

/**
 * Declares tests once for each browser. `body` is called with the browser's `name` and a function `open(options)`,
 * which visits `options.path` (of the page's folder) in a new context with Playwright's other context options, after
 * `options.prepare(page)`, and
 * gives { page, context, address, problems, outside }. `problems` collects console errors, uncaught errors and requests
 * for anything but the page's own files; the test fails if it holds any at its end. It fails too if any browser asked
 * another machine for anything, which `outside` lists. `folder` is served; dist/ if not given.
 */
export function inBrowsers(body, folder = dist) {
  for (const name of ["chromium", "firefox"]) {
    describe(name, () => {
      const running = new Map();
      let server;
      let opened = [];

      async function open({ path = "", prepare = async () => {}, ...options } = {}) {
        const { colorScheme, forcedColors, reducedMotion } = options;
        const kind = name === "firefox" ? `${colorScheme} ${forcedColors} ${reducedMotion}` : "any";
        if (!running.has(kind)) running.set(kind, await launch(name, options));
        const context = await running.get(kind).newContext(options);
        const problems = [];
        opened.push({ context, problems });
        context.on("request", (request) => {
          const problem = strange(request, server.address, folder);
          if (problem) problems.push(problem);
        });
        context.on("console", (message) => {
          // Chromium looks for an icon where a document, like a bare file, names none.
          const looksForIcon = message.location().url.endsWith("/favicon.ico");
          if (message.type() === "error" && !looksForIcon) problems.push(`console: ${message.text()}`);
        });
        context.on("weberror", (event) => {
          const text = String(event.error());
          if (!text.includes(SCREENSHOT_STYLE)) problems.push(`uncaught: ${text}`);
        });
        const page = await context.newPage();
        await prepare(page);
        await page.goto(server.address + path);
        return { page, context, address: server.address, problems, outside: outside.heard };
      }

      before(async () => {
        assert(existsSync(folder), `${folder} is missing: run scripts/dist first`);
        server = await serve(folder);
      });
      afterEach(async () => {
        const ended = opened;
        opened = [];
        await Promise.all(ended.map(({ context }) => context.close()));
        // Reports may come late: what a test expects is left out only now.
        assert.deepEqual(ended.flatMap(({ problems }) => problems.filter((problem) => !problems.expected?.test(problem))), []);
        assert.deepEqual(outside.heard.splice(0), [], "asked of other machines");
      });
      after(async () => {
        await Promise.all([...running.values()].map((browser) => browser.close()));
        await server.close();
      });
      body({ name, open });
    });
  }
}
