import { describe, expect, test } from "@jest/globals";
import { readActions } from "../../actions/action-files.ts";
import { sentencesOf } from "./sentences.ts";
import { readSources, readText, repositoryFiles, root } from "./sources.ts";
import { wordsToReplace, wordsToReplaceIn, wordsToReplaceInComments } from "./words.ts";

describe("no word that the project has replaced stands", () => {
  const texts = repositoryFiles().filter((file) => file.endsWith(".md"));

  test("in the texts", () => {
    const found = texts.flatMap((file) =>
      wordsToReplace(readText(file)).map((word) => ({ file, ...word })),
    );
    expect(found).toEqual([]);
  });

  test("in the workflows to copy", () => {
    const found = repositoryFiles()
      .filter((file) => file.startsWith("docs/workflows/"))
      .flatMap((file) => wordsToReplace(readText(file)).map((word) => ({ file, ...word })));
    expect(found).toEqual([]);
  });

  test("in what the sources say", () => {
    const found = readSources()
      .filter(({ file }) => /^(packages\/(?!sandbox\/)|actions\/)/.test(file))
      .flatMap(({ file, text }) => sentencesOf(file, text).map((said) => ({ file, said })))
      .map(({ file, said }) => ({ file, said: said.map((part) => part ?? "…").join("") }))
      .filter(({ said }) => said.includes(" "))
      .flatMap(({ file, said }) => wordsToReplaceIn(said).map((word) => ({ file, said, ...word })));
    expect(found).toEqual([]);
  });

  test("in the comments of the sources", () => {
    const others = readSources().filter(({ file }) => file !== "test/house/words.test.ts");
    const found = others.flatMap(({ file, text }) =>
      wordsToReplaceInComments(text).map((word) => ({ file, ...word })),
    );
    expect(found).toEqual([]);
  });

  test("in the descriptions of actions, inputs and outputs", () => {
    const found = readActions(root).flatMap((action) =>
      [{ name: "description", description: action.description }]
        .concat(action.inputs, action.outputs)
        .flatMap(({ name, description }) =>
          wordsToReplace(description).map((word) => [action.name, name, word]),
        ),
    );
    expect(found).toEqual([]);
  });
});

describe("the check itself", () => {
  test.each([
    ["It stands for all.", "stands for"],
    ["Fix it, also when it fails.", "also when"],
    ["This is no crate.", "is no c"],
    ["How each unit ends", "each unit"],
    ["Create a token that bypasses 2FA.", "bypasses 2FA"],
    ["Allow the token to bypass two-factor authentication.", "bypass two-factor"],
    ["| What it says | Next step |\n| --- | --- |\n| a | Mend it. |", "Mend"],
  ])("finds in %j %j", (text, word) => {
    expect(wordsToReplace(text).map(({ found }) => found)).toEqual([word]);
  });

  test.each([
    ["Stage … is staged with other contents.", "other contents"],
    ["Run it, and look what is there.", "look what"],
  ])("finds in what a source says, %j, %j", (said, word) => {
    expect(wordsToReplaceIn(said)).toContainEqual(expect.objectContaining({ found: word }));
  });

  test.each([
    ["/** What it stands for. */", "stands for"],
    ["/**\n * What it stands\n * for.\n */", "stands for"],
    ["call(); // It stands\n// for all.", "stands for"],
    ["  // Mended.", "Mend"],
  ])("finds in the comments of %j %j", (source, word) => {
    expect(wordsToReplaceInComments(source).map(({ found }) => found)).toEqual([word]);
  });

  test.each([
    'const x = "stands for";',
    "// What `stands for` is.",
    "// Each unit is told.",
    'const url = "https://for.ever/";',
  ])("takes the comments of %j", (source) => {
    expect(wordsToReplaceInComments(source)).toEqual([]);
  });

  test.each([
    "There is no token. It is no longer there.",
    "Run the unit tests.",
    "The field `units` stands.",
    "```sh\necho mend\n```",
    "| What it says | Next step |\n| --- | --- |\n| It has other contents. | Fix it. |",
  ])("takes %j", (text) => {
    expect(wordsToReplace(text)).toEqual([]);
  });

  test("tells the line", () => {
    expect(wordsToReplace("A\n\n```\nB\n```\n\nmend")).toMatchObject([{ line: 7 }]);
  });
});
