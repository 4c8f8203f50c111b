import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { isNode, LineCounter, parse, parseDocument, stringify, visit } from "yaml";
import { parseEntries } from "../../../packages/npm/src/entries/entries.ts";
import { locate, locateAll, partOf } from "../../../packages/declaration/src/declaration.ts";
import { allFields } from "../../../packages/declaration/src/fields.ts";
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
      ["declaration-field-invalid", 7, 9, "Write it in the line of its field."],
      ["declaration-field-invalid", 8, 11, expect.stringContaining("[a, b]")],
      ["declaration-field-invalid", 9, 3, "Give it a value, or omit it."],
      ["declaration-field-unknown", 10, 1, expect.stringContaining("to the step")],
    ]);
    for (const { message, line, column } of problems) {
      expect(message).toMatch(new RegExp(`^${file}:${line}:${column}: `));
    }
  });

  test.each([
    ["an open bracket", "platforms: [", 1],
    ["a field that stands twice", "crates:\nnpm:\n  tag: a\ncrates:\n", 4],
    ["an alias of nothing", "ci:\n  paths: *.rs\n", 2],
    ["two documents", "crates:\n---\nnpm:\n", 2],
    ["a thousand brackets too many", `platforms: ${"[".repeat(100_000)}`, 1],
  ])("is no YAML: %s", (_, text, line) => {
    const { problems, values } = parseDeclaration(text, file);
    expect(problems[0]).toMatchObject({ code: "declaration-not-yaml", file, line });
    expect(values).toEqual(new Map());
  });

  test("is an alias that is part of itself, or stands for too much", () => {
    const letters = Array.from("abcdefg");
    const rows = letters.map((letter, at) => {
      const before = letters[at - 1];
      return `    - &${letter} [${Array(10)
        .fill(before === undefined ? "x" : `*${before}`)
        .join(", ")}]`;
    });
    for (const lines of [
      ["npm:", "  packages: &a [*a]"],
      ["npm:", "  packages:", ...rows],
    ]) {
      const { problems } = declare(...lines);
      expect(problems.map(({ code }) => code)).toEqual(["declaration-field-invalid"]);
    }
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

describe("a problem of a declared input", () => {
  test("names the place in the file, also inside of an entry", () => {
    const declaration = declare(
      "# Ours",
      "npm:",
      "  packages:",
      "    - path: npm/core",
      "    - { path: npm/wasm, filez: [a] }",
      "    -",
      "      name: x",
    );
    const part = partOf(declaration, "publish-npm-packages");
    const { problems } = parseEntries(part.values.get("packages")?.text ?? "", "packages");
    expect(problems.map((each) => locate(each, part))).toMatchObject([
      { code: "entry-field-unknown", file, line: 5, column: 25 },
      { code: "entry-field-missing", file, line: 7, column: 7 },
    ]);
    expect(locate(problems[0] ?? { code: "", message: "" }, part).message).toBe(
      `${file}:5:25: "filez" is not a field of an entry.`,
    );
  });

  test("calls the input by its field, and keeps the place in another file", () => {
    const part = partOf(
      declare("npm:", "  tag: next", "  packages: npm/a"),
      "publish-npm-packages",
    );
    const about = (message: string, more = {}) =>
      locate({ code: "x", message, input: "packages", ...more }, part);
    expect(
      about('The input "packages" is wrong beside the input "tag" and the input "sha".').message,
    ).toBe(`${file}:3:13: \`npm.packages\` is wrong beside \`npm.tag\` and the input "sha".`);
    const other = { file: "npm/a/package.json", line: 7 };
    expect(about('The input "packages", line 3: It has no name.', other)).toMatchObject({
      ...other,
      message: `${file}:3: It has no name.`,
    });
  });

  test("is left out where a field that is misspelled may say what is missing", () => {
    const missing = [
      { code: "placeholder-without-value", input: "packages" },
      { code: "nothing-selected", input: "packages" },
      { code: "input-missing", input: "platforms" },
    ].map((each) => ({ ...each, message: "It lacks platforms." }));
    const others = [
      { code: "input-missing", message: "A token is missing.", input: "token" },
      { code: "input-malformed", message: "It is wrong.", input: "packages" },
      { code: "manifest-missing", message: "npm/a has no package.json." },
    ];
    const codesOf = (...lines: string[]) =>
      locateAll([...missing, ...others], partOf(declare(...lines), "publish-npm-platform")).map(
        ({ code }) => code,
      );
    const all = [...missing, ...others].map(({ code }) => code);
    expect(codesOf("platforms: [linux-x64]")).toEqual(all);
    expect(codesOf("platfroms: [linux-x64]")).toEqual(others.map(({ code }) => code));
  });

  test("stays as it is where the step itself gives the input, and is told once", () => {
    const declaration = declare("npm:", "  tag: next");
    const problem = { code: "x", message: 'The input "tag" is wrong.', input: "tag" };
    expect(
      locate(
        problem,
        partOf(declaration, "publish-meta", () => true),
      ),
    ).toBe(problem);
    const part = partOf(declaration, "publish-meta");
    expect(locate(locate(problem, part), part)).toEqual(locate(problem, part));
  });
});

describe("the text of a list or a map", () => {
  const word = fc.stringMatching(/^[a-z@*'": ,#{}-]{1,8}$/);
  const entry = fc.dictionary(
    fc.constantFrom("path", "artifact", "files", "contents"),
    fc.oneof(word, fc.array(word, { minLength: 1, maxLength: 3 }), fc.boolean()),
    { minKeys: 1 },
  );
  const entries = fc.array(fc.oneof(word, entry), { minLength: 1, maxLength: 4 });
  const styles = fc.record({
    collectionStyle: fc.constantFrom("any", "block", "flow") as fc.Arbitrary<"any">,
    defaultStringType: fc.constantFrom(
      "PLAIN",
      "QUOTE_DOUBLE",
      "BLOCK_LITERAL",
    ) as fc.Arbitrary<"PLAIN">,
    indent: fc.constantFrom(2, 4),
  });

  test("holds what the file holds, in its lines", () => {
    fc.assert(
      fc.property(entries, styles, (packages, style) => {
        const text = stringify({ crates: null, npm: { packages, tag: "x" } }, style);
        const declaration = parseDeclaration(text, file);
        expect(declaration.problems).toEqual([]);
        const found = textOf(declaration, "publish-npm-packages", "packages") ?? "";
        const written = parse(text) as { readonly npm: { readonly packages: unknown } };
        expect(parse(found)).toEqual(written.npm.packages);
        expect(placesOf(found)).toEqual(placesOf(text, ["npm", "packages"]));
      }),
    );
  });

  /** The line of every text, number and boolean below a node, in order. */
  function placesOf(text: string, at: readonly string[] = []): [unknown, number][] {
    const lines = new LineCounter();
    const places: [unknown, number][] = [];
    const node = parseDocument(text, { lineCounter: lines }).getIn(at, true);
    if (!isNode(node)) return places;
    visit(node, {
      Scalar: (_, { value, range }) => {
        places.push([value, lines.linePos(range?.[0] ?? 0).line]);
      },
    });
    return places;
  }
});
