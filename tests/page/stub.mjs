// The page with a stand-in for the analysis, so that a test knows what the page has to show (see stub/claimlight.js).
import { copyFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dist } from "./browsers.mjs";

export const stubbed = mkdtempSync(join(tmpdir(), "claimlight-page-"));
cpSync(dist, stubbed, { recursive: true });
copyFileSync(new URL("stub/claimlight.js", import.meta.url), join(stubbed, "wasm/claimlight.js"));
process.on("exit", () => rmSync(stubbed, { recursive: true, force: true }));
