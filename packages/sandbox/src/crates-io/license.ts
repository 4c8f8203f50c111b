import deprecatedExceptions from "spdx-exceptions/deprecated.json" with { type: "json" };
import exceptions from "spdx-exceptions/index.json" with { type: "json" };
import deprecatedLicenses from "spdx-license-ids/deprecated.json" with { type: "json" };
import licenses from "spdx-license-ids/index.json" with { type: "json" };

const allLicenses = new Set([...licenses, ...deprecatedLicenses]);
const allExceptions = new Set([...exceptions, ...deprecatedExceptions]);

/**
 * Whether crates.io takes a license (src/licenses.rs): an SPDX expression of listed names, also with
 * `/` for `OR` and with operators in lower case. Each word becomes a letter, and terms are put together
 * until one is left.
 */
export function isLicenseExpression(expression: string): boolean {
  const words = expression.match(/[()/]|[^\s()/]+/g) ?? [];
  let shape = words.map(letterOf).join("").replaceAll("LWE", "L");
  for (let before = ""; before !== shape;) {
    before = shape;
    shape = shape.replaceAll("(L)", "L").replace("L&L", "L");
  }
  return shape === "L";
}

function letterOf(word: string): string {
  if (word === "(" || word === ")") return word;
  if (/^(AND|and|OR|or|\/)$/.test(word)) return "&";
  if (/^(WITH|with)$/.test(word)) return "W";
  if (/^(DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+$/.test(word)) return "L";
  if (allExceptions.has(word)) return "E";
  const orLater = word.endsWith("+");
  const name = orLater ? word.slice(0, -1) : word;
  return allLicenses.has(name) && !(orLater && name.endsWith("-or-later")) ? "L" : "?";
}
