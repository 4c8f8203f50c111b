import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { closePackScenes, declaration, openPackScene, type PackScene } from "./pack-scene.ts";

jest.setTimeout(120_000);

const file = ".github/fairlead.yml";
const asset = '{ artifact: "bindings-{platform}", name: "core';
let scene: PackScene;
beforeAll(async () => {
  scene = await openPackScene();
});
afterAll(closePackScenes);

const slips: readonly (readonly [title: string, from: string, to: string, said: RegExp])[] = [
  [
    "in the name of an artifact",
    'artifact: "bindings-{platform}" }',
    'artifact: "bidnings-{platform}" }',
    /^No artifact of this run matches "bidnings-\S+", .* Did you mean bindings-\{platform\}\?/,
  ],
  [
    "in the word of a platform",
    'artifact: "bindings-{platform}" }',
    'artifact: "bindings-{target}" }',
    /^No artifact of this run matches .* Did you mean bindings-\{platform\}\?/,
  ],
  [
    "in a pattern of artifacts",
    'artifact: "bindings-{platform}" }',
    'artifact: "binding-{platform}*" }',
    /^No artifact of this run matches .* This run has bindings-/,
  ],
  [
    "in the files of an artifact",
    'artifact: "bindings-{platform}" }',
    'artifact: "bindings-{platform}", files: "*.nod" }',
    /^@demo\/core-\S+, @demo\/core-\S+: \*\.nod in files matches nothing in the artifact /,
  ],
  [
    "in the artifact of an asset",
    asset,
    asset.replace("bindings", "bidnings"),
    /^No artifact of this run matches .* Did you mean bindings-\{platform\}\?/,
  ],
  [
    "in the files of an asset",
    asset,
    asset.replace(", name", ', files: "*.nod", name'),
    /^\*\.nod in files matches nothing in .* The same goes for 1 more platform\./,
  ],
];

describe("a slip in an entry for several platforms is one error, with its line and column", () => {
  test.each(slips)("%s", async (...[, from, to, said]) => {
    const text = declaration(scene.crates, scene.npm).replace(from, to);
    expect(text).toContain(to);
    await scene.push({ [file]: text });
    const { annotations } = await scene.pack({ attempt: slips.length });
    const [error, end, ...more] = annotations.filter(({ level }) => level === "error");
    const lines = text.split("\n");
    const line = lines.findIndex((each) => each.includes(to)) + 1;
    const column = (lines[line - 1] ?? "").indexOf("{") + 3;
    expect(error?.message).toMatch(/^\.github\/fairlead\.yml:\d+:\d+: |^@demo/);
    expect(error).toMatchObject({ file, line });
    const [place, ...words] = (error?.message ?? "").split(/(?<=^\S+:\d+:\d+:) /);
    expect({ place, words }).toEqual({
      place: `${file}:${line}:${column}:`,
      words: [expect.stringMatching(said)],
    });
    expect(end?.message).toMatch(/^There is no pack of 1\.2\.3 to publish/);
    expect(more).toEqual([]);
  });
});
