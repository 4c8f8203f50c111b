import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { changelogSection } from "../../../packages/github/src/notes/changelog.ts";
import { shapes, type Shape } from "./changelog-shapes.ts";

/** Newest first; some begin like others, or are of another minor version. */
const versions = ["2.10.0", "2.1.30", "2.1.3", "2.1.0", "2.0.1-rc.1", "1.12.3", "1.2.3"];

/** What stands under each version, so that a stray line tells where it is from. */
const mark = (version: string) => `what ${version} brought`;

interface Disguise {
  readonly lineEnd: string;
  readonly mark: string;
  /** What stands under each version besides, and ends no section. */
  readonly beside: string;
}

const plain: Disguise = { lineEnd: "\n", mark: "", beside: "" };

function changelog(shape: Shape, of: readonly string[], { lineEnd, mark: bom, beside }: Disguise) {
  const { start, group, version: heading, parts } = shape;
  const blocks: string[] = start === undefined ? [] : [start];
  for (const [index, version] of of.entries()) {
    const minor = version.split(".", 2).join(".");
    const isFirst = !(of[index - 1] ?? "").startsWith(`${minor}.`);
    if (group !== undefined && isFirst) blocks.push(group(minor));
    blocks.push(heading(version, of[index + 1] ?? "0.0.0"));
    for (const part of parts) blocks.push(part, `- ${mark(version)} in ${part.slice(0, 3)}`);
    if (beside !== "") blocks.push(beside);
  }
  return `${bom}${blocks.join("\n\n").replaceAll("\n", lineEnd)}${lineEnd}`;
}

const sectionOf = (text: string, version: string, { kind = "v" }: Shape) =>
  changelogSection(text, { kind, version }, "CHANGELOG.md");

/** The versions whose lines a section holds. */
const heldBy = (text: string) => [
  ...new Set(Array.from(text.matchAll(/what (\S+) brought/g), ([, version]) => version)),
];

const disguises: readonly [string, Disguise][] = [
  ["as it is", plain],
  ["with CRLF and a byte order mark", { ...plain, lineEnd: "\r\n", mark: "\uFEFF" }],
  ["with headings in code", { ...plain, beside: "````md\n```\n## 1.2.3\n```\n# 2.1.3\n````" }],
  ["with headings in comments", { ...plain, beside: "<!--\n## [1.2.3]\n\n# v2.1.3\n-->" }],
  ["with quoted headings", { ...plain, beside: "> ## 1.2.3\n> words" }],
];

describe.each(shapes)("the changelog of $of", (shape) => {
  test.each(disguises)("%s gives each version its own section, whole", (_, disguise) => {
    const text = changelog(shape, versions, disguise);
    for (const version of versions) {
      const section = sectionOf(text, version, shape);
      expect({ version, kind: section.kind }).toEqual({ version, kind: "section" });
      if (section.kind !== "section") continue;
      expect({ version, held: heldBy(section.text) }).toEqual({ version, held: [version] });
      // A part that is missing would be lost without a word.
      expect(section.text.split(mark(version))).toHaveLength(shape.parts.length + 1);
      for (const part of shape.parts) expect(section.text).toContain(part.split("\n", 1)[0]);
      if (disguise.beside !== "") {
        const beside = disguise.beside.split("\n").at(-1) ?? "";
        expect(section.text).toContain(beside);
      }
    }
  });

  test("gives no section of a version that it has not, whatever versions it has", () => {
    const some = fc.uniqueArray(
      fc
        .tuple(fc.nat(3), fc.nat(12), fc.nat(12), fc.constantFrom("", "", "-rc.1", "-beta.2"))
        .map(([a, b, c, pre]) => `${a}.${b}.${c}${pre}`),
      { minLength: 2, maxLength: 8 },
    );
    fc.assert(
      fc.property(some, ([asked = "", ...others]) => {
        const missing = sectionOf(changelog(shape, others, plain), asked, shape);
        expect(missing.kind).toBe("missing");
        const found = sectionOf(changelog(shape, [...others, asked], plain), asked, shape);
        expect(found.kind === "section" && heldBy(found.text)).toEqual([asked]);
      }),
      { numRuns: 60 },
    );
  });
});

test("versions in two parts, as rust-lang/cargo has them, are no section of a version in three", () => {
  const text =
    "# Changelog\n\n## Cargo 1.98 (2026-08-20)\n\n- a\n\n## Cargo 1.97 (2026-07-09)\n\n- b";
  const { kind } = changelogSection(text, { kind: "", version: "0.98.0" }, "CHANGELOG.md");
  expect(kind).toBe("missing");
});
