import { describe, expect, test } from "@jest/globals";
import { toldTogether } from "@fairlead/publishing";
import { problemLiterals, type ProblemLiteral, type Text } from "./problems.ts";
import { readSources } from "./sources.ts";

const names = ["first-name", "second-name"];

/** What may follow "each of them": the verb of the sentence. */
const verb =
  /^ (is|has|was|would|holds|needs|imports|bundles|contains|pins|fits|says|lists|names|does|gets|goes) /;

/** A remedy for one: "its manifest", "Rename it." */
const forOne = /\bits\b|^\w+ it\b/i;

/** Of one crate by their own words: several have a sentence of their own, or none is ever named. */
const ofOne = ["crate-version-differs"];

/** A text as it is for a unit of that name; what else is filled in is the same for all. */
function written(text: Text, unit: string, name: string): string {
  return text
    .map((part) => (typeof part === "string" ? part : part.getText() === unit ? name : "…"))
    .join("");
}

/** What is wrong with the sentences that several units with a problem of this literal share. */
function faultsTogether({ file, codes, messages, remedies, unit }: ProblemLiteral): string[] {
  const name = unit ?? (ofUnits.test(file) ? firstOf(messages) : undefined);
  if (name === undefined || codes?.some((code) => ofOne.includes(code ?? ""))) return [];
  const namesIt = (text: Text) =>
    text.some((part) => typeof part !== "string" && part.getText() === name);
  return messages
    .filter(namesIt)
    .flatMap((message) =>
      (remedies.length > 0 ? remedies : [[]]).map((remedy) =>
        toldTogether(
          names.map((each) => ({
            ...{ code: "x", unit: each },
            ...{ message: written(message, name, each), remedy: written(remedy, name, each) },
          })),
        ),
      ),
    )
    .flatMap(([first, more]) => {
      if (first === undefined || more !== undefined) return [];
      const { message, remedy = "" } = first;
      // Where the names do not fit into the sentence it stays one of the first unit.
      if (/The same goes for/.test(message + remedy)) return [];
      const [, rest] = message.split("each of them");
      return [
        ...(rest !== undefined && !verb.test(`${rest} `) ? [`lacks its verb: ${message}`] : []),
        ...(rest === undefined && /\bits\b/.test(message) ? [`speaks of one: ${message}`] : []),
        ...(forOne.test(remedy) ? [`${message} ${remedy}`] : []),
      ];
    });
}

/** Where problems begin with the name of a unit that what puts them together adds. */
const ofUnits = /^packages\/(crates|npm)\//;

/** The name that a message begins with. */
function firstOf(messages: readonly Text[]): string | undefined {
  const [[first = ""] = []] = messages;
  if (typeof first === "string") return undefined;
  return /^(name|title|by|meta)$/.test(first.getText()) ? first.getText() : undefined;
}

describe("what is told of several units at once", () => {
  const literals = readSources()
    .filter(({ file }) => /^(packages\/(?!sandbox\/)|actions\/)/.test(file))
    .flatMap(({ file, text }) => problemLiterals(file, text));

  test("reads as it does of one, in every problem", () => {
    const faults = literals.flatMap((literal) =>
      faultsTogether(literal).map((fault) => `${literal.file}:${literal.line} ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  test("is looked for where there are units", () => {
    expect(literals.filter(({ unit }) => unit !== undefined).length).toBeGreaterThan(50);
  });

  const literal = (message: string, remedy: string) =>
    `const a = { code: "x", unit: name, message: \`${message}\`, remedy: \`${remedy}\` };`;

  test.each([
    ["${name} has no license.", "Add one to its manifest."],
    ["${name} is private.", "Remove it."],
    ["${name} ${version} was unpublished.", "Release a new version."],
    ["npm refuses ${name}: see its log.", "Choose another name."],
  ])("%s %s is of one", (message, remedy) => {
    expect(problemLiterals("a.ts", literal(message, remedy)).flatMap(faultsTogether)).toHaveLength(
      1,
    );
  });

  test.each([
    ["${name} has no license in its manifest.", "Add one in package.json."],
    ["npm could not be asked for ${name}: ${cause}.", "Run the job again. If it fails, wait."],
    ["There is no token for ${name}, which is new.", "Give its owner's token."],
  ])("%s %s fits several, or stays a sentence of one", (message, remedy) => {
    expect(problemLiterals("a.ts", literal(message, remedy)).flatMap(faultsTogether)).toEqual([]);
  });
});
