// The declared types hold for callers, and README's example compiles against them.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const root = join(import.meta.dirname, "../../");

test("TypeScript accepts README's example and our own", () => {
  const examples = [...readFileSync(`${root}README.md`, "utf8").matchAll(/^```js\n(.*?)^```$/gms)];
  assert(examples.length > 0, "README shows no JavaScript");
  mkdirSync(`${root}target/readme`, { recursive: true });
  writeFileSync(`${root}target/readme/example.ts`, examples.map(([, code]) => code).join(""));
  const compiler = spawnSync(`${root}node_modules/.bin/tsc`, ["--project", `${root}tests/page/types`], { encoding: "utf8" });
  assert.equal(compiler.stdout + compiler.stderr, "");
  assert.equal(compiler.status, 0);
});
