// The full analysis, as the page's worker asks for it.
import init, { analyze } from "../../dist/wasm/claimlight.js";

export const files = ["../dist/wasm/claimlight_bg.wasm"];
export async function load(base) {
  await init({ module_or_path: await fetch(base + "claimlight_bg.wasm") });
}
export const run = (text) => analyze(text).sentences.length;
