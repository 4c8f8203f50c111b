import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { declarePlatforms } from "@fairlead/contents";
import { parseAssets } from "../../../packages/assets/src/asset-entry.ts";
import {
  doubleAssets,
  foldersOf,
  formatOf,
  nameProblem,
} from "../../../packages/assets/src/asset-name.ts";
import { checksumsText, namesInChecksums } from "../../../packages/assets/src/checksums.ts";
import { expandAssets } from "../../../packages/assets/src/expand-assets.ts";
import { fileTime } from "../../../packages/assets/src/file-time.ts";

function expand(
  text: string,
  words: readonly string[] | undefined,
  version?: string,
  byRelease = false,
) {
  const { entries, problems } = parseAssets(text);
  expect(problems).toEqual([]);
  const platforms = words && declarePlatforms(words, "platforms").platforms;
  const folderOf = foldersOf(byRelease);
  return expandAssets(entries, { input: "assets", platforms, version, folderOf });
}

describe("entries", () => {
  test("stand for an asset of each platform, whose name says the format", () => {
    const { specs, problems } = expand(
      '- { artifact: "cli-{target}", name: "cli-{version}-{platform}.{ext}", folder: "cli-{version}" }',
      ["linux-x64", "win32-x64-msvc"],
      "1.2.3",
    );
    expect(problems).toEqual([]);
    expect(
      specs.map(({ name, format, folder, contents }) => [name, format, folder, contents[0]?.from]),
    ).toEqual([
      ["cli-1.2.3-linux-x64.tar.gz", "tar.gz", "cli-1.2.3", "cli-x86_64-unknown-linux-gnu"],
      ["cli-1.2.3-win32-x64-msvc.zip", "zip", "cli-1.2.3", "cli-x86_64-pc-windows-msvc"],
    ]);
  });

  test("with an artifact and a path have two sources, and say with the other fields what the artifact brings", () => {
    const { specs } = expand('- { artifact: a, path: LICENSE, files: "*.node", name: a.zip }', []);
    expect(specs[0]?.contents).toMatchObject([
      { kind: "artifact", from: "a", files: ["*.node"] },
      { kind: "path", from: "LICENSE", files: undefined },
    ]);
  });

  test("that are taken as they are take archives as they are, in each source", () => {
    const { specs } = expand("- { contents: [{ artifact: a }, { path: b }], format: as-is }", []);
    expect(specs[0]?.contents.map(({ asIs }) => asIs)).toEqual([true, true]);
  });

  test("with platforms of their own are passed over for those that the call does not declare", () => {
    const { specs, notes } = expand(
      '- { artifact: "{platform}", name: "{platform}.zip", platforms: [linux-x64, darwin-x64] }',
      ["linux-x64"],
    );
    expect(specs.map(({ name }) => name)).toEqual(["linux-x64.zip"]);
    expect(notes).toEqual(["Skipped line 1 for darwin-x64, which this step does not declare."]);
  });

  test("need the inputs that their placeholders stand for", () => {
    const { problems } = expand('- { artifact: "{platform}", name: "{version}.zip" }', undefined);
    expect(problems.map(({ message }) => message)).toEqual([
      'The input "assets", line 1: "{version}.zip" needs a version.',
      'The input "assets", line 1: "{platform}" needs platforms.',
    ]);
  });
});

describe("the format of an asset", () => {
  test.each([
    ["a.tar.gz", undefined, "tar.gz"],
    ["a.TGZ", undefined, "tar.gz"],
    ["a.tar.xz", undefined, "tar.xz"],
    ["a.txz", undefined, "tar.xz"],
    ["a.zip", undefined, "zip"],
    ["a.vsix", "zip", "zip"],
    ["a.zip", "zip", "zip"],
    ["a.zip", "as-is", "as-is"],
    ["a.gz", undefined, "gz"],
    ["a", "gz", "gz"],
    ["tool-linux-x64", undefined, "as-is"],
    ["tool.exe", undefined, "as-is"],
    ["tool.deb", undefined, "as-is"],
    ["zip", undefined, "as-is"],
    ["a.tar.zst", "as-is", "as-is"],
    [undefined, "as-is", "as-is"],
  ] as const)("of %s with format %s is %s", (name, given, format) => {
    expect(formatOf(name, given)).toEqual({ format });
  });

  test.each([
    ["a.rar", undefined],
    ["a.tar.zst", undefined],
    ["a.tar", undefined],
    ["a.xz", undefined],
    ["a.zip", "tar.gz"],
    ["a.tar.gz", "gz"],
  ] as const)("of %s with format %s is unknown", (name, given) => {
    expect(formatOf(name, given).problem).toBeDefined();
  });
});

describe("names", () => {
  test.each(["a", "a.tar.gz", "A_b-1.2.3.zip"])("%s is kept by GitHub", (name) => {
    expect(nameProblem(name)).toBeUndefined();
  });

  test.each([
    ".a",
    "a.",
    "a..b",
    "a b",
    "a/b",
    "@a",
    "ä",
    "a+b",
    "a".repeat(256),
    "SHA256SUMS",
    "",
  ])("%s is refused", (name) => {
    expect(nameProblem(name)).toBeDefined();
  });

  test("that differ in case only are of one asset too many", () => {
    const release = undefined;
    const told = doubleAssets(
      [
        { name: "a.zip", line: 1, release },
        { name: "b.zip", line: 2, release },
        { name: "A.zip", line: 3, release },
      ],
      foldersOf(true),
    );
    expect(told.map(({ message }) => message)).toEqual([
      'The input "assets", lines 1, 3: 2 assets would be a.zip and A.zip.',
    ]);
  });

  test("of two entries for the same platforms are told once", () => {
    const platforms = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64", "win32-x64"];
    const named = [1, 2].flatMap((line) =>
      platforms.map((platform) => ({ name: `a-${platform}.zip`, release: undefined, line })),
    );
    expect(doubleAssets(named, foldersOf(false)).map(({ message }) => message)).toEqual([
      'The input "assets", lines 1, 2: 2 assets would be each of a-linux-x64.zip, a-linux-arm64.zip, a-darwin-x64.zip and 2 more.',
    ]);
  });

  test.each([
    ["one folder for all releases", false, ["core", "cli"], 1],
    ["a folder for each release", true, ["core", "cli"], 0],
    ["a folder for each release, of one", true, ["core", "core"], 1],
    ["a folder for each release, whose names differ in case only", true, ["core", "Core"], 1],
    ["a folder for each release, of none", true, [undefined, undefined], 1],
  ])("that are the same: %s", (_, byRelease, releases, problems) => {
    const named = releases.map((release, line) => ({ name: "bindings.tar.gz", release, line }));
    expect(doubleAssets(named, foldersOf(byRelease))).toHaveLength(problems);
  });

  test.each(["@demo/core", "..", "a/../../b", "C:\\x"])(
    "of the release %s lie in a folder below that of all",
    (release) => {
      const folder = foldersOf(true)(release);
      expect(path.posix.dirname(path.posix.join("all", folder))).toBe("all");
      expect(path.win32.dirname(path.win32.join("all", folder))).toBe("all");
    },
  );
});

test("checksums are sorted by name, and their names are read again", () => {
  const sha256 = "a".repeat(64);
  const text = checksumsText(["b.zip", "B.zip", "a.zip"].map((name) => ({ name, sha256 })));
  expect(text).toBe(`${sha256}  B.zip\n${sha256}  a.zip\n${sha256}  b.zip\n`);
  expect([...namesInChecksums(text)]).toEqual(["B.zip", "a.zip", "b.zip"]);
});

describe("the time of all files", () => {
  test.each([
    ["1700000000", 5, 1_700_000_000],
    [" 0 ", 5, 0],
    ["2147483647", 5, 2_147_483_647],
    ["", 1_600_000_000, 1_600_000_000],
    [undefined, 1_600_000_000, 1_600_000_000],
    [undefined, -5, 0],
    [undefined, undefined, Date.UTC(1980, 0, 2) / 1_000],
  ])("with SOURCE_DATE_EPOCH %j and the commit's %j is %j", (epoch, commit, seconds) => {
    const { time, problems } = fileTime(epoch, commit);
    expect(time.seconds).toBe(seconds);
    expect(problems).toEqual([]);
  });

  test.each(["now", "-1", "1.5", "2147483648", "99999999999"])("is not %s", (epoch) => {
    expect(fileTime(epoch, 5).problems).toHaveLength(1);
  });
});
