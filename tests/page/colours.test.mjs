// The colours of style.css are told apart and readable in both themes.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const style = readFileSync(new URL("../../www/style.css", import.meta.url), "utf8");
const tokens = [...style.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)];
const themes = {
  light: Object.fromEntries(tokens.map(([, name, light]) => [name, light])),
  dark: Object.fromEntries(tokens.map(([, name, , dark]) => [name, dark])),
};

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const TEXT = 4.5;
const LINE = 3;

const PAIRS = [
  ...["paper", "desk", "press", "claim-tint", "attributed-tint", "denial-tint", "claim-content", "attributed-content", "denial-content", "hedge-tint"].map((ground) => ["ink", ground, TEXT]),
  ...["paper", "desk", "press"].map((ground) => ["soft", ground, TEXT]),
  ["source-ink", "source-tint", TEXT],
  ["cue-ink", "cue-tint", TEXT],
  ...["claim", "attributed", "denial"].flatMap((label) => [[`${label}-line`, `${label}-tint`, LINE], [`${label}-line`, `${label}-content`, LINE], [`${label}-line`, "paper", LINE]]),
  ["focus", "paper", LINE],
  ["focus", "desk", LINE],
];

for (const [theme, colours] of Object.entries(themes)) {
  test(`contrast in the ${theme} theme`, () => {
    for (const [front, ground, least] of PAIRS) {
      assert(colours[front] && colours[ground], `${front} or ${ground} is not a token of style.css`);
      const measured = contrast(colours[front], colours[ground]);
      assert(measured >= least, `${front} on ${ground}: ${measured.toFixed(2)}, at least ${least}`);
    }
  });
}

test("the measure is WCAG's", () => {
  assert.equal(contrast("#000000", "#FFFFFF"), 21);
  assert(Math.abs(contrast("#777777", "#FFFFFF") - 4.48) < 0.01);
});
