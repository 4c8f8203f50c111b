import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readInputYaml } from "../../../packages/selection/src/yaml.ts";
import { withSpace } from "../../../packages/selection/src/yaml-fault.ts";

/** The line and column of the first fault, and what to write instead. */
function told(text: string) {
  const { faults, lines } = readInputYaml(text);
  const [fault] = faults;
  if (fault === undefined) return undefined;
  const { line, col } = lines.linePos(fault.at);
  return { place: `${line}:${col}`, ...fault };
}

const entry = "npm:\n  metas:\n    - path: npm/core\n";

describe("a slip is told where it is, with what to write instead", () => {
  test.each([
    ["a tab in an entry", "- path: npm/core\n\tname: x", "2:1", "spaces"],
    ["a tab below a field", "npm:\n\ttag: next\n", "2:1", "spaces"],
    ["a tab further down", `${entry}\t\tname: x\n`, "4:1", "spaces"],
    ["a tab after spaces", "npm:\n  metas:\n  \t- npm/core\n", "3:3", "spaces"],
    ["no space after the first colon", "- path:npm/core\n  name: x", "1:3", "`path: npm/core`"],
    ["nor after one between others", "npm:\n  tag:next\n  access: x\n", "2:3", "`tag: next`"],
    ["nor after the last", "npm:\n  access: x\n  tag:next\n", "3:3", "`tag: next`"],
    ["nor before a bracket", "platforms:[a, b]\nnpm:\n", "1:1", "`platforms: [a, b]`"],
    ["nor before a placeholder", `${entry}      name:x-{short}\n`, "4:7", "`name: x-{short}`"],
    ["no colon", "npm\n  tag: x\n", "1:1", "`name: value`"],
    ["no space after a dash", "metas:\n  -path: npm/a\n   name: x\n", "2:3", "`- path: npm/a`"],
    ["nor after the second dash", `${entry}    -path: npm/x\n`, "4:5", "`- path: npm/x`"],
    ["a scope", "a: @demo/core-{platform}", "1:4", '"@demo/core-{platform}"'],
    ["a scope in brackets", "a: [@demo/core, b]", "1:5", '"@demo/core"'],
    ["a placeholder first", "a: {platform}-core\nb: c", "1:4", '"{platform}-core"'],
    ["two placeholders", "- {platform}.{ext}", "1:3", '"{platform}.{ext}"'],
    ["a placeholder in braces", "- { path: npm/{platform}, b: c }", "1:11", '"npm/{platform}"'],
    ["a placeholder in brackets", "a: [b, npm/{platform}]", "1:8", '"npm/{platform}"'],
    ["a pattern", "files: *.node", "1:8", '"*.node"'],
    ["a pattern in brackets", "files: [a, **/*.zip]", "1:12", '"**/*.zip"'],
    ["a pattern that takes away", "files: [a, !dist/*]", "1:12", '"!dist/*"'],
    ["a field too far right", `${entry}        artifact: b\n`, "4:9", "same column"],
    ["a field too far left", `${entry}    artifact: b\n`, "4:5", "same column"],
    ["a field left of its entry", "- path: npm/core\nartifact: x", "2:1", "same column"],
    ["a field between two columns", "npm:\n  tag: x\n access: y\n", "3:2", "same column"],
    ["a list below fields", "a: 1\n- b\n", "2:1", "Indent it"],
    ["two fields in a line", "- path: npm/core artifact: x", "1:9", "on its own line"],
    ["a colon in a value", "name: Release: v1", "1:7", "in quotes"],
    ["a quote that stays open", 'a: "x\nb: c\n', "1:4", 'another "'],
    ["an apostrophe that stays open", "a: 'x\nb: c\n", "1:4", "another '"],
    ["a bracket that stays open", "platforms: [a, b\nnpm:\n", "1:12", "Write ]"],
    ["the outer one of two", "[[1, 2], [3]", "1:1", "Write ]"],
    ["a brace that stays open", "- { path: x\n- path: y\n", "1:3", "Write }"],
    ["one bracket too many", "a: [x]]\n", "1:7", "Remove it"],
    ["text after a quote", 'a: "x" y\n', "1:8", "in quotes"],
    ["a second document", "a: 1\n---\nb: 2\n", "2:1", "---"],
    ["a key that stands twice", "a: 1\na: 2\n", "2:1", "Keep one"],
    ["a list that holds itself", "- &a [*a]\n", "1:7", "Write out"],
    ["a map that holds itself", "x: &a\n  b: c\n  d: *a\n", "3:6", "Write out"],
    ["a list that holds itself further down", "- &a [b, { c: [d, *a] }]\n", "1:19", "Write out"],
    ["a key that is its map", "&a { *a : b }", "1:6", "Write out"],
    ["all of it", "&a [b, [*a]]", "1:9", "Write out"],
  ])("%s", (_, text, place, remedy) => {
    expect(told(text)).toMatchObject({ place, remedy: expect.stringContaining(remedy) });
  });

  test("every word without quotes is told", () => {
    expect(readInputYaml("files: [*.node, !x, b, *.wasm]").faults).toHaveLength(3);
  });

  test("what has no likely cause is quoted from the parser", () => {
    expect(told('a: "\\d"')?.said).toMatch(/^the YAML parser says ".+"$/);
  });

  test("a word of the library is quoted or not there at all", () => {
    const line = fc.constantFrom(
      ...["a: b", "- a: b", "  c:d", "\te: f", "-g: h", "   - i", "{ j: k", "l: [m", "n: o: p"],
      ...['q: "r', "s: {t}u", "v: @w", "x: ]", "y: *z", "---", "1: 'it's'", "  - { a: b/{c} }"],
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
        const text = lines.join("\n");
        for (const { said, at, remedy } of readInputYaml(text).faults) {
          if (!said.startsWith("the YAML parser says ")) {
            expect(said).not.toMatch(/implicit|flow|mapping|collection|scalar|node|token/i);
          }
          expect(remedy).toMatch(/\.$/);
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

test.each([
  ["path:npm/core", "path: npm/core"],
  ["platform-package:@demo/core-{platform}", "platform-package: @demo/core-{platform}"],
  ["path: npm/core", undefined],
  ["https://example.com", undefined],
  ["npm/core", undefined],
  ["path:", undefined],
])("a field without a space after its colon: %s", (text, meant) => {
  expect(withSpace(text)).toBe(meant);
});
