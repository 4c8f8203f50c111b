import { describe, expect, test } from "@jest/globals";
import { readActions } from "../../actions/action-files.ts";
import { allFields, declarableInputs } from "../../packages/declaration/src/fields.ts";
import { namedInRemedy } from "../../packages/declaration/src/name-fields.ts";
import { problemLiterals } from "./problems.ts";
import { readSources, root } from "./sources.ts";

const actions = readActions(root);
const inputs = [...new Set(actions.flatMap((action) => action.inputs.map(({ name }) => name)))];

const npm = ["publish-npm-platform", "publish-npm-packages", "publish-meta"];

/** Which actions print the problems of a source; the first folder or file that fits counts. */
const printers: readonly (readonly [string, readonly string[]])[] = [
  ["packages/assets/src/output-folder.ts", ["package-release-assets"]],
  ["packages/assets/", ["package-release-assets", "pack"]],
  ["packages/contents/", ["package-release-assets", ...npm, "plan", "pack"]],
  ["packages/crates/src/discover/packed-files.ts", ["publish-crates-ordered"]],
  ["packages/crates/src/packing/", ["publish-crates-ordered", "pack"]],
  ["packages/crates/", ["plan", "publish-crates-ordered", "pack"]],
  ["packages/github/src/notes/", ["create-release", "pack"]],
  ["packages/github/src/releases/", ["create-release", "pack"]],
  ["packages/github/src/runs/", ["wait-for-ci"]],
  ["packages/npm/src/checks/ranges.ts", npm],
  ["packages/npm/src/packing/", [...npm, "pack"]],
  // What they say of credentials is said where something is uploaded.
  ["packages/npm/src/registry/npm-credentials.ts", npm],
  ["packages/npm/", [...npm, "plan", "pack"]],
  ["packages/plan/src/plan-release.ts", ["plan"]],
  ["packages/plan/", ["plan", "pack"]],
];

/** Problems that not all of these actions have, or whose remedies are about another action. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  "crate-version-differs": ["plan", "publish-crates-ordered"],
  "dependency-not-planned": ["plan"],
  "platform-packages-unplanned": ["plan"],
  "platforms-not-of-napi": ["plan"],
  "new-name-needs-token": ["publish-crates-ordered"],
  "rolling-version": ["create-release"],
};

/** Fields of an entry, which are named like inputs. */
const ofEntries = ["artifact", "files", "from", "name", "platforms", "check-binaries"];

/** The inputs that a remedy asks for, of the action that prints it. */
function inputsIn(text: string): string[] {
  const remedy = text.replaceAll(/`npm [^`]*`|[^.:]* on the plan\b/g, "");
  return inputs.filter((name) => {
    const asked = `(?:[Ii]nputs?|[Ss]et|Omit|omit|Use|Give|Leave|narrow) \`?${name}(?![\\w-])`;
    const written = `(?:^|[ \`])${name}: `;
    // A name with a hyphen is no word of a sentence.
    const alone = name.includes("-") ? `|(?<![\\w-])${name}(?![\\w-])` : "";
    return new RegExp(`${asked}|${written}${alone}`).test(remedy);
  });
}

/** What a person can give an action, by its step or by the declaration. */
function has(action: string, name: string): boolean {
  const own = actions.find((each) => each.name === action)?.inputs ?? [];
  if (own.some((input) => input.name === name)) return true;
  // What is packed stands in the declaration.
  return (
    action === "pack" && [...allFields.keys()].some((field) => `.${field}`.endsWith(`.${name}`))
  );
}

/** The remedies of a source that ask for what an action that prints them does not have. */
function idle(file: string, text: string): string[] {
  const [, folder = []] = printers.find(([start]) => file.startsWith(start)) ?? [];
  return problemLiterals(file, text).flatMap(({ line, codes = [], remedies }) => {
    const [code = ""] = codes;
    const who = elsewhere[code] ?? folder;
    return remedies.flatMap((parts) => {
      const remedy = parts.map((part) => (typeof part === "string" ? part : "…")).join("");
      return inputsIn(remedy)
        .filter((name) => !ofEntries.includes(name))
        .flatMap((name) =>
          who
            .filter((action) => !has(action, name))
            .map((action) => `${file}:${line} ${action} has no ${name}: ${remedy}`),
        );
    });
  });
}

/** The inputs that a remedy still calls by their names where each of them was declared as a field. */
function unnamed(file: string, text: string): string[] {
  const [, folder = []] = printers.find(([start]) => file.startsWith(start)) ?? [];
  return problemLiterals(file, text).flatMap(({ line, codes = [], remedies }) =>
    remedies.flatMap((parts) => {
      const remedy = parts.map((part) => (typeof part === "string" ? part : "…")).join("");
      const who = elsewhere[codes[0] ?? ""] ?? folder;
      return who.flatMap((action) => {
        const fields = declarableInputs(action);
        const named = namedInRemedy(remedy, fields.keys(), (input) => `<${input}>`);
        const left = inputsIn(named.replaceAll(/<[^>]+>/g, "")).filter(
          (name) => fields.has(name) && !ofEntries.includes(name),
        );
        return left.map((name) => `${file}:${line} ${action} calls it ${name}: ${named}`);
      });
    }),
  );
}

describe("a remedy", () => {
  const sources = readSources();

  test("names what is declared by its field", () => {
    expect(sources.flatMap(({ file, text }) => unnamed(file, text))).toEqual([]);
  });

  test("asks for what the actions that print it have", () => {
    expect(sources.flatMap(({ file, text }) => idle(file, text))).toEqual([]);
  });

  test("is looked for in sources that there are", () => {
    const gone = printers.filter(([start]) => !sources.some(({ file }) => file.startsWith(start)));
    expect(gone).toEqual([]);
  });

  test.each([
    ["packages/crates/src/packing/a.ts", "Commit them, or set allow-dirty: true.", ["pack"]],
    ["packages/crates/src/packing/a.ts", "Set verify: false.", []],
    ["packages/crates/src/a.ts", "Narrow crate-files.", ["plan", "pack"]],
    ["packages/npm/src/a.ts", "Set the input token.", ["pack"]],
    ["packages/github/src/releases/a.ts", "Use `body` instead.", ["pack"]],
    ["packages/github/src/releases/a.ts", "Use `body-path` instead.", []],
  ])("of %s that says %s does not hold in %j", (file, remedy, who) => {
    const source = `const a = { code: "x", message: "A.", remedy: ${JSON.stringify(remedy)} };`;
    const told = idle(file, source).map((fault) => /:1 (\S+) has no/.exec(fault)?.[1]);
    expect(told.sort()).toEqual([...who].sort());
  });
});
