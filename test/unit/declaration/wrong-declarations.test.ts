import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { allFields } from "../../../packages/declaration/src/fields.ts";
import { parseDeclaration } from "../../../packages/declaration/src/parse-declaration.ts";

const file = ".github/fairlead.yml";

function declare(...lines: string[]) {
  return parseDeclaration(lines.join("\n"), file);
}

describe("what is wrong with a declaration", () => {
  test("is told at once, with its place and the right field", () => {
    const { problems } = declare(
      "platfroms: linux-x64-gnu",
      "crates:",
      "  pakages: core",
      "  changelog: CHANGELOG.md",
      "npm: none",
      "release:",
      "  name: [a]",
      "  files: [[a]]",
      "  prerelease:",
      "version: 1.2.3",
    );
    expect(
      problems
        .map(({ code, line, column, remedy = "" }) => [
          ...[code, line, column],
          remedy.replace(/ ?Allowed: .*/, ""),
        ])
        .sort(([, a], [, b]) => Number(a) - Number(b)),
    ).toEqual([
      ["declaration-field-unknown", 1, 1, "Did you mean platforms?"],
      ["declaration-field-unknown", 3, 3, "Did you mean packages?"],
      ["declaration-field-unknown", 4, 3, "It belongs to `release`."],
      ["declaration-field-invalid", 5, 6, expect.stringContaining("platform-packages: …")],
      ["declaration-field-invalid", 7, 9, "Write it on the same line as its field."],
      ["declaration-field-invalid", 8, 11, expect.stringContaining("[a, b]")],
      ["declaration-field-invalid", 9, 3, "Give it a value, or omit it."],
      ["declaration-field-unknown", 10, 1, expect.stringContaining("to the step")],
    ]);
    for (const { message, line, column } of problems) {
      expect(message).toMatch(new RegExp(`^${file}:${line}:${column}: `));
    }
  });

  const withoutMaps = [...allFields].filter(([, { kind }]) => kind !== "map" && kind !== "limits");
  test.each(
    withoutMaps.flatMap(([name, { kind }]): [string, string][] => [
      [name, "{version}"],
      [name, "{ platform: }"],
      ...(kind === "list" ? ([[name, "[a, {name}]"]] as [string, string][]) : []),
    ]),
  )("is a word in braces without quotes: %s: %s", (name, value) => {
    const [section = "", field] = name.split(".");
    const { problems } = declare(
      section + (field === undefined ? `: ${value}` : `:\n  ${field}: ${value}`),
    );
    const word = `{${/\w+(?=:? ?\})/.exec(value)?.[0] ?? ""}}`;
    expect(problems).toMatchObject([{ remedy: `Put it in quotes: "${word}".` }]);
    expect(problems[0]?.message).toContain(`holds ${word} without quotes`);
  });

  test.each([
    ["an open bracket", "platforms: [", 1],
    ["a field that stands twice", "crates:\nnpm:\n  tag: a\ncrates:\n", 4],
    ["an alias of nothing", "ci:\n  paths: *.rs\n", 2],
    ["a list that is part of itself", "npm:\n  packages: &a [*a]\n", 2],
    ["a platform that is part of itself", "crates:\nplatforms:\n  - &a [*a]\n", 3],
    ["a map that is part of itself", "crates: &a\n  packages: { b: *a }\n", 2],
    ["two documents", "crates:\n---\nnpm:\n", 2],
    ["a thousand brackets too many", `platforms: ${"[".repeat(100_000)}`, 1],
  ])("is no YAML: %s", (_, text, line) => {
    const { problems, values } = parseDeclaration(text, file);
    expect(problems[0]).toMatchObject({ code: "declaration-not-yaml", file, line });
    expect(values).toEqual(new Map());
  });

  test("is aliases that stand for too much", () => {
    const letters = Array.from("abcdefg");
    const rows = letters.map((letter, at) => {
      const before = letters[at - 1];
      return `    - &${letter} [${Array(10)
        .fill(before === undefined ? "x" : `*${before}`)
        .join(", ")}]`;
    });
    const { problems } = declare("npm:", "  packages:", ...rows);
    expect(problems.map(({ code }) => code)).toEqual(["declaration-field-invalid"]);
  });

  test("never throws, whatever the file holds", () => {
    const key = fc.constantFrom(
      ...[...allFields.keys()].map((name) => name.split(".").at(-1) ?? ""),
    );
    const value = fc.json({ maxDepth: 3 });
    const line = fc
      .tuple(fc.constantFrom("", "  ", "    - "), key, value)
      .map(([indent, name, json]) => `${indent}${name}: ${json}`);
    const text = fc.oneof(
      fc.array(line, { maxLength: 8 }).map((lines) => `npm:\n${lines.join("\n")}`),
      fc.string({
        unit: fc.constantFrom(...Array.from("abnpm:-[]{}&*!'\"#|> \n\t,")),
        maxLength: 60,
      }),
    );
    fc.assert(
      fc.property(text, (found) => {
        for (const { line: at, file: told } of parseDeclaration(found, file).problems) {
          expect(told).toBe(file);
          expect(at).toBeGreaterThan(0);
        }
      }),
    );
  });
});
