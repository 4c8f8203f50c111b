import { expect, test } from "@jest/globals";
import { doubleNames, type NamedPackage } from "../../../packages/npm/src/entries/double-names.ts";

const at = (input: string, line: number, file?: string): NamedPackage => ({
  ...{ name: "@s/a", spec: { input, line } },
  ...(file !== undefined && { file }),
});

const differ = "Remove one of the two entries, or give them different names.";
const placeholder = 'For several platforms, write a placeholder into its name: "@s/a-{platform}".';

test.each<[string, readonly NamedPackage[], string, string]>([
  [
    "of one entry",
    [at("packages", 3), at("packages", 3), at("packages", 3)],
    'The input "packages", line 3: The entry makes more than one package @s/a.',
    placeholder,
  ],
  [
    "of two entries",
    [at("packages", 1), at("packages", 2)],
    'The input "packages", line 2: There are two packages @s/a: this one, and that of line 1.',
    differ,
  ],
  [
    "of two lists",
    [at("packages", 2), at("metas", 2)],
    'The input "metas", line 2: There are two packages @s/a: this one, and that of line 2 of the input "packages".',
    differ,
  ],
  [
    "of two folders of one pattern",
    [at("packages", 1, "a/package.json"), at("packages", 1, "b/package.json")],
    'The input "packages", line 1: There are two packages @s/a: that of b/package.json, and that of a/package.json.',
    'Give each its own name in its package.json, or exclude one of them: "!b".',
  ],
  [
    "of one folder, twice in one line",
    [at("packages", 1, "a/package.json"), at("packages", 1, "a/package.json")],
    'The input "packages", line 1: a is listed twice.',
    "Remove one of the two.",
  ],
  [
    "of one folder, in two lines",
    [at("packages", 1, "a/package.json"), at("packages", 4, "a/package.json")],
    'The input "packages", line 4: a is listed twice: here, and on line 1.',
    "Remove one of the two.",
  ],
  [
    "of one folder, in two lists",
    [at("packages", 1, "a/package.json"), at("metas", 4, "a/package.json")],
    'The input "metas", line 4: a is listed twice: here, and on line 1 of the input "packages".',
    "Remove one of the two.",
  ],
  [
    "of one folder that is one for each platform",
    ["linux", "darwin"].map((platform) => {
      const { spec, ...more } = at("packages", 3, "a/package.json");
      return { ...more, spec: { ...spec, platform } };
    }),
    'The input "packages", line 3: The entry makes more than one package @s/a.',
    placeholder,
  ],
])("a name %s is told once, by its place", (_, packages, message, remedy) => {
  const { input, line } = packages.at(-1)?.spec ?? {};
  expect(doubleNames(packages)).toEqual([
    { code: "npm-name-repeated", unit: "@s/a", message, remedy, input, line },
  ]);
});

const out = (file: string): NamedPackage => ({
  name: "@s/a",
  spec: { input: "packages", line: 1, base: { kind: "tarball", file, artifact: undefined } },
});

test.each([
  ["out/a-1.tgz", "out/a-2.tgz", ": out/a-1.tgz and out/a-2.tgz"],
  // Inside an artifact only the pattern is known.
  ["out/*.tgz", "out/*.tgz", ""],
])("packed files of one name are no entry for several platforms: %s and %s", (a, b, found) => {
  const [problem] = doubleNames([out(a), out(b)]);
  expect(problem).toMatchObject({
    message: `The input "packages", line 1: The entry finds more than one packed file of @s/a${found}.`,
    remedy: "Remove the one that is not meant, or write a pattern that finds only the other.",
  });
});

test("different names, and those that nobody knows yet, are nothing to tell", () => {
  const [one, other] = [at("packages", 1), at("packages", 1)];
  expect(doubleNames([one, { ...other, name: "@s/b" }])).toEqual([]);
  const unknown = { ...other, name: undefined };
  expect(doubleNames([one, unknown, unknown])).toEqual([]);
});
