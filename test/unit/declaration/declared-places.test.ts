import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { isNode, LineCounter, parse, parseDocument, stringify, visit } from "yaml";
import { parseEntries } from "../../../packages/npm/src/entries/entries.ts";
import {
  locate,
  locateAll,
  noDeclaration,
  partOf,
} from "../../../packages/declaration/src/declaration.ts";
import { parseDeclaration } from "../../../packages/declaration/src/parse-declaration.ts";

const file = ".github/fairlead.yml";

function declare(...lines: string[]) {
  return parseDeclaration(lines.join("\n"), file);
}

function textOf(declaration: ReturnType<typeof declare>, action: string, input: string) {
  return declaration.values.get(action)?.get(input)?.text;
}

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

  test.each([
    ["Set dist-tag to next.", "Set `npm.tag` (.github/fairlead.yml:2) to next."],
    ["Set dist-tag: next.", "Set `npm.tag` (.github/fairlead.yml:2) to next."],
    ["Put the dist-tag latest back with `npm dist-tag add a b`.", undefined],
    [
      "Omit it, or add b to npm-packages.",
      "Omit it, or add b to `npm.platform-packages` or `npm.packages` (.github/fairlead.yml:4).",
    ],
    [
      "Add b to packages, or omit exclude.",
      "Add b to packages, or omit `crates.exclude` (.github/fairlead.yml:6).",
    ],
    ["Exclude it, or publish it to the registry.", undefined],
    ["Set the input tag-template, or version.", undefined],
  ])("has a remedy in the words of the file: %s", (remedy, expected = remedy) => {
    const part = partOf(
      declare(
        ...["npm:", "  tag: latest", "  platform-packages: [{ path: a }]", "  packages: npm/a"],
        ...["crates:", "  exclude: xtask"],
      ),
      "plan",
    );
    const problem = { code: "x", message: "A is wrong.", input: "npm-packages", remedy };
    expect(locate(problem, part).remedy).toBe(expected);
  });

  test.each([
    [
      "the lists of allowed fields",
      "x",
      "Did you mean `check-binaries`? Allowed: path, platforms, check-binaries.",
    ],
    ["what may be meant", "x", "Did you mean platforms? Set it."],
    [
      "a field in the entry",
      "x",
      "Add files, or allow this with check-binaries: false in the entry.",
    ],
    ["a field of an entry", "entry-field-missing", "Set platforms, or omit `check-binaries`."],
    ["a field of a platform", "platform-field-invalid", "Set platforms."],
    ["a field of the file", "declaration-field-invalid", "Write each as in `platforms: …`."],
  ])("leaves the names as they are in %s", (_, code, remedy) => {
    const lines = ["platforms: [linux-x64]", "npm:", "  check-binaries: true"];
    const message = "`platforms` and `check-binaries` are wrong.";
    const part = partOf(declare(...lines), "publish-npm-platform");
    const told = locate({ code, message, remedy }, part, true);
    expect(told.remedy).toBe(remedy);
    expect(told.message === message).toBe(code !== "x");
    const both = locate({ code: "x", message, remedy: `Omit check-binaries. ${remedy}` }, part);
    expect(both.remedy).toContain("Omit `npm.check-binaries` (.github/fairlead.yml:3).");
  });

  const inFile = "Write it out (in .github/fairlead.yml):";
  test.each([
    ["publish-npm-packages", "access: public", "npm: { access: public }", inFile],
    ["publish-crates-ordered", "packages: a b", "crates: { packages: [a, b] }", inFile],
    ["plan", "platforms: linux-x64", "platforms: linux-x64", inFile],
    ["plan", "unknown: a", "unknown: a", "Write it out:"],
  ])("of %s has its line to copy as a field for a pack, which has no inputs: %s", (...row) => {
    const [action, copy, field, remedy] = row;
    const problem = { code: "x", message: "It is wrong.", remedy: "Write it out:", copy };
    expect(locate(problem, partOf(noDeclaration, action), true)).toMatchObject({
      ...{ copy: field, remedy },
    });
    expect(locate(problem, partOf(noDeclaration, action))).toEqual(problem);
  });

  test.each([
    ["publish-npm-packages", "access: public", "npm: { access: public }"],
    ["publish-crates-ordered", "packages: a b", "crates: { packages: [a, b] }"],
    ["plan", "exclude: a", "crates: { exclude: a }"],
    ["plan", "platforms: linux-x64", "platforms: linux-x64"],
    ["plan", "unknown: a", "unknown: a"],
  ])("has a line to copy of %s as a field: %s", (action, copy, expected) => {
    const problem = { code: "x", message: "It is wrong.", copy };
    const declaration = declare("crates: {}");
    const copied = (isGiven: boolean, of = declaration) =>
      locate(
        problem,
        partOf(of, action, () => isGiven),
      ).copy;
    expect(copied(false)).toBe(expected);
    expect(copied(true)).toBe(copy);
    expect(copied(false, noDeclaration)).toBe(copy);
    const [field = ""] = expected.split(":");
    const told = declare(expected).problems[0]?.remedy ?? "";
    if (field.includes(".")) {
      const [section = "", name = ""] = field.split(".");
      expect(told).toContain(`Write \`${name}\` under \`${section}\`.`);
    }
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
