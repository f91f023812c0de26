// Runs anew each command that README.md, DESIGN.md, data/MODEL.md and docs/experiments.md show the output of, and puts
// in what it prints now: node scripts/figures.mjs
import { execSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

// What is measured is what is here now.
execSync("scripts/dist", { stdio: "inherit" });

const shown = /(<!-- output of: (.+) -->\n```text\n)[^]*?(```)/g;
for (const file of ["README.md", "DESIGN.md", "data/MODEL.md", "docs/experiments.md"]) {
  const text = readFileSync(file, "utf8").replace(shown, (_, head, command, tail) => {
    console.log(command);
    return head + execSync(command, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }).trimEnd() + "\n" + tail;
  });
  writeFileSync(file, text);
}
