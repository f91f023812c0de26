// Runs anew each command that README.md shows the output of, and puts in what it prints now: node scripts/figures.mjs
import { execSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const shown = /(<!-- output of: (.+) -->\n```text\n)[^]*?(```)/g;
const readme = readFileSync("README.md", "utf8").replace(shown, (_, head, command, tail) => {
  console.log(command);
  return head + execSync(command, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }).trimEnd() + "\n" + tail;
});
writeFileSync("README.md", readme);
