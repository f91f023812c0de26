// Its lints, with the smaller of its two modules.
import { LocalLinter } from "harper.js";
import { slimBinary } from "harper.js/slimBinary";

export const files = ["node_modules/harper.js/dist/harper_wasm_slim_bg.wasm"];
let linter;
export async function load() {
  linter = new LocalLinter({ binary: slimBinary });
  await linter.setup();
}
export const run = async (text) => (await linter.lint(text)).length;
