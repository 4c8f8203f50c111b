import { describe, expect, test } from "@jest/globals";
import { isSaid, quotations, sentencesOf } from "./sentences.ts";
import { readSources, readText, repositoryFiles } from "./sources.ts";

const sentences = readSources()
  .filter(({ file }) => /^(packages\/(?!sandbox\/)|actions\/[^/]+\/)/.test(file))
  .flatMap(({ file, text }) => sentencesOf(file, text));

describe("what the texts quote", () => {
  const texts = repositoryFiles().filter((file) => file.endsWith(".md"));
  const quoted = texts.flatMap((file) =>
    quotations(readText(file)).map((quotation) => ({ file, ...quotation })),
  );

  test("stands in the README of every action", () => {
    const readmes = texts.filter((file) => /^actions\/[^/]+\/README\.md$/.test(file));
    const quoting = new Set(quoted.map(({ file }) => file));
    expect(readmes.filter((file) => !quoting.has(file))).toEqual([]);
  });

  test("is what the code says", () => {
    const unsaid = quoted
      .filter(({ text }) => !isSaid(text, sentences))
      .map(({ file, line, text }) => `${file}, line ${line}: ${text}`);
    expect(unsaid).toEqual([]);
  });
});

describe("the check itself", () => {
  const said = sentencesOf(
    "a.ts",
    [
      "const a = `The tag ${x} is at ${y}, and ${z ? 'what is released here' : ''} is old.`;",
      'const b = "Nothing was " + "uploaded at all.";',
      "const c = `${x} ${y}: ${z}`;",
    ].join("\n"),
  );

  test("knows literals, templates, and what is put together of them", () => {
    expect(said).toEqual([
      ["The tag ", undefined, " is at ", undefined, ", and ", undefined, " is old."],
      ["what is released here"],
      ["Nothing was ", "uploaded at all."],
      ["Nothing was "],
      ["uploaded at all."],
    ]);
  });

  test.each([
    ["The tag v1 is at 0123abc, and main is old.", true],
    ["The tag v1 is at …", true],
    ["The tag v1 is at 0123abc, and …", true],
    ["Nothing was uploaded at all.", true],
    ["The tag v1 is at 0123abc.", false],
    ["Nothing was uploaded.", false],
    ["The …", false],
    ["a b: c", false],
  ])("tells of %s whether it is said", (text, isTrue) => {
    expect(isSaid(text, said)).toBe(isTrue);
  });

  test("finds the quotations of a text with their lines", () => {
    const table =
      "| What it says | Do |\n| --- | --- |\n| a \\| b<br>c | d |\n\n| Field | e |\n| f | g |\n";
    expect(quotations(`# T\n\n${table}`)).toEqual([
      { line: 5, text: "a | b" },
      { line: 5, text: "c" },
    ]);
  });
});
