import deprecatedExceptions from "spdx-exceptions/deprecated.json" with { type: "json" };
import currentExceptions from "spdx-exceptions/index.json" with { type: "json" };
import deprecatedIds from "spdx-license-ids/deprecated.json" with { type: "json" };
import currentIds from "spdx-license-ids/index.json" with { type: "json" };
import { nearest } from "@fairlead/selection";

const licenseIds = new Set([...currentIds, ...deprecatedIds]);
const exceptions = new Set([...currentExceptions, ...deprecatedExceptions]);

/** What may follow what; the reader of an expression is always at one of these places. */
type Place = "start" | "license" | "plus" | "with" | "addition" | "closed";

const startsTerm: readonly Place[] = ["start"];
const endsTerm: readonly Place[] = ["license", "plus", "addition", "closed"];

/**
 * What is wrong with a license expression for crates.io, or undefined. This is the grammar of the Rust
 * crate `spdx` as crates.io sets it (`src/licenses.rs` in its sources): SPDX's own, and in addition `/`
 * for `OR`, operators in lower case, and `+` after any license but those in `-or-later`. JavaScript's
 * parsers read SPDX's grammar alone.
 */
export function wrongInLicense(expression: string): string | undefined {
  let place: Place = "start";
  let last = "";
  let open = 0;
  for (const { word, spaced } of wordsOf(expression)) {
    const next = placeAfter(word, last, spaced);
    if (next === undefined) return unknownTerm(word);
    if (!next.after.includes(place)) return `it has ${JSON.stringify(word)} in the wrong place`;
    if (word === "(") open += 1;
    if (word === ")") open -= 1;
    if (open < 0) break;
    place = next.place;
    last = word;
  }
  if (open !== 0) return "its parentheses do not match";
  return endsTerm.includes(place) ? undefined : "it ends too early";
}

function wordsOf(expression: string): { readonly word: string; readonly spaced: boolean }[] {
  return [...expression.matchAll(/(\s*)([-A-Za-z0-9.:]+|[^\s])/g)].map(
    ([, space = "", word = ""]) => ({
      word,
      spaced: space !== "",
    }),
  );
}

/** Where a word leads, and after what it may stand; undefined for a word that means nothing. */
function placeAfter(
  word: string,
  last: string,
  spaced: boolean,
): { readonly place: Place; readonly after: readonly Place[] } | undefined {
  switch (word) {
    case "(":
      return { place: "start", after: startsTerm };
    case ")":
      return { place: "closed", after: endsTerm };
    case "/":
    case "OR":
    case "or":
    case "AND":
    case "and":
      return { place: "start", after: endsTerm };
    case "WITH":
    case "with":
      return { place: "with", after: ["license", "plus"] };
    case "+": {
      const takesPlus = !spaced && licenseIds.has(last) && !last.endsWith("-or-later");
      return { place: "plus", after: takesPlus ? ["license"] : [] };
    }
  }
  if (licenseIds.has(word) || /^(DocumentRef-[^:]*:)?LicenseRef-[^:]*$/.test(word)) {
    return { place: "license", after: startsTerm };
  }
  if (exceptions.has(word) || /^(DocumentRef-[^:]*:)?AdditionRef-[^:]*$/.test(word)) {
    return { place: "addition", after: ["with"] };
  }
  return undefined;
}

/** The licenses of GNU are written in many ways; SPDX wants to know whether later versions count. */
function gnuLicense(word: string): string | undefined {
  const [, family = "", version = "3"] =
    /^([AL]?GPL)(?:[-_]?v?([23])(?:\.0)?)?\+?$/i.exec(word) ?? [];
  if (family === "") return undefined;
  const id = `${family.toUpperCase()}-${version}.0`;
  return licenseIds.has(`${id}-only`) ? `${id}-only or ${id}-or-later` : undefined;
}

function unknownTerm(word: string): string {
  const all = [...licenseIds, ...exceptions];
  const sameLetters = all.find((id) => id.toLowerCase() === word.toLowerCase());
  const meant =
    sameLetters ?? gnuLicense(word) ?? (word.length > 4 ? nearest(word, all) : undefined);
  const question = meant === undefined ? "" : ` (did you mean ${meant}?)`;
  return `${JSON.stringify(word)} is not an SPDX identifier${question}`;
}
