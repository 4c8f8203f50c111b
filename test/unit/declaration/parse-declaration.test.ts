import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { parseEntries } from "../../../packages/npm/src/entries/entries.ts";
import { partOf } from "../../../packages/declaration/src/declaration.ts";
import { parseDeclaration } from "../../../packages/declaration/src/parse-declaration.ts";

const file = ".github/fairlead.yml";

function declare(...lines: string[]) {
  return parseDeclaration(lines.join("\n"), file);
}

function textOf(declaration: ReturnType<typeof declare>, action: string, input: string) {
  return declaration.values.get(action)?.get(input)?.text;
}

describe("a declaration", () => {
  test.each([
    ["words in a line", "  packages: core cli", "core cli"],
    ["a list", "  packages: [core, 'cli*']", '["core","cli*"]'],
    ["lines", "  packages:\n    - core\n    - cli", '["core","cli"]'],
    ["an empty list", "  packages: []", "[]"],
    ["an alias", "  exclude: &a [core]\n  packages: *a", '["core"]'],
  ])("gives words as their input takes them: %s", (_, lines, text) => {
    const declaration = declare("crates:", lines);
    expect(declaration.problems).toEqual([]);
    for (const action of ["plan", "publish-crates-ordered"]) {
      expect(textOf(declaration, action, "packages")).toBe(text);
    }
  });

  test.each([
    ["wait-minutes: 5", "wait-minutes", "5"],
    ["wait-minutes: 1e2", "wait-minutes", "100"],
    ["wait-minutes: 0x10", "wait-minutes", "16"],
    ["wait-minutes: +1e-7", "wait-minutes", "0.0000001"],
    ["provenance: True", "provenance", "true"],
    ["check-packed: 'warn'", "check-packed", "warn"],
    ["provenance: true", "provenance", "true"],
    ["tag: 1.10", "tag", "1.10"],
  ])("gives a value as its input takes it: %s", (line, input, text) => {
    expect(textOf(declare("npm:", `  ${line}`), "publish-meta", input)).toBe(text);
  });

  test.each([
    ["npm:\n  tag:next\n", "`tag: next`"],
    ["{ npm: { tag:next } }", "`tag: next`"],
    ["platforms:linux-x64", "`platforms: linux-x64`"],
    ["- npm:\n    tag: next\n", "without a dash"],
  ])("says what to write instead of %j", (text, remedy) => {
    const { problems } = parseDeclaration(text, file);
    expect(problems.map((problem) => problem.remedy)).toEqual([expect.stringContaining(remedy)]);
  });

  test("tells a word that YAML takes for a tag", () => {
    expect(declare("crates:", "  packages: !core").problems).toMatchObject([
      { code: "declaration-not-yaml", remedy: 'Put it in quotes: "!core".' },
    ]);
  });

  test("gives the plan its names for what others call differently", () => {
    const declaration = declare("npm:", "  tag: next", "  metas: [{ path: npm/core }]");
    expect(textOf(declaration, "plan", "dist-tag")).toBe("next");
    expect(textOf(declaration, "plan", "metas")).toContain("npm/core");
    expect(textOf(declaration, "publish-meta", "packages")).toContain("npm/core");
  });

  test("gives the plan platform packages and others as one list, in the order of the file", () => {
    const declaration = declare(
      "npm:",
      "  packages: npm/wasm npm/cli",
      "  platform-packages:",
      "    - path: npm/{platform}",
    );
    const text = textOf(declaration, "plan", "npm-packages") ?? "";
    const { entries, problems } = parseEntries(text, "plan", "npm-packages");
    expect(problems).toEqual([]);
    expect(entries.map(({ path, line }) => [path, line])).toEqual([
      ["npm/wasm", 2],
      ["npm/cli", 2],
      ["npm/{platform}", 4],
    ]);
  });

  test("keeps a quoted text of an entry a text", () => {
    const declaration = declare("npm:", '  packages: [{ path: "true", to: "1" }]');
    const text = textOf(declaration, "publish-npm-packages", "packages") ?? "";
    expect(parse(text)).toEqual([{ path: "true", to: "1" }]);
  });

  test("has crates if it says so, even without a word on them", () => {
    expect(textOf(declare("npm:", "  packages: npm/a"), "plan", "manifest-path")).toBe("none");
    expect(textOf(declare("crates:", "platforms: [linux-x64-gnu]"), "plan", "manifest-path")).toBe(
      undefined,
    );
  });

  test("leaves the plan its crates where the step names some", () => {
    const declaration = declare("npm:", "  packages: npm/a");
    const part = (...given: string[]) =>
      partOf(declaration, "plan", (input) => given.includes(input)).values.get("manifest-path");
    expect(part("version")?.text).toBe("none");
    expect(part("packages")).toBe(undefined);
    expect(part("exclude")).toBe(undefined);
  });

  test.each(["", "# nothing yet\n", "---\n"])("may declare nothing: %j", (text) => {
    expect(parseDeclaration(text, file)).toMatchObject({ problems: [], values: new Map() });
  });
});
