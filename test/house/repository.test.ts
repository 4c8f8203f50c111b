import { describe, expect, test } from "@jest/globals";
import { readText, repositoryFiles } from "./sources.ts";

/** A third-party action that is not pinned by a full commit with its tag in a comment. */
function unpinned(workflow: string): string[] {
  return workflow
    .split("\n")
    .flatMap((line) => /^\s*(?:-\s*)?uses:\s*(\S.*)$/.exec(line)?.[1] ?? [])
    .filter((uses) => !/^["']?\.\.?\//.test(uses))
    .filter((uses) => !/^["']?[\w.-]+\/[\w./-]+@[0-9a-f]{40}["']?\s+#\s*v?\d/.test(uses));
}

/** Folders of a machine: a path that only its owner has. */
const machinePath = new RegExp(`(?<![\\w./-])/(${["root", "work", "Users"].join("|")})/`);

/** Is this text rather than bytes? */
function isText(contents: string): boolean {
  return !contents.includes("\0");
}

describe("the repository", () => {
  test("pins every third-party action by commit, with its tag beside it", () => {
    const loose = repositoryFiles()
      .filter((file) => /^\.github\/workflows\/.*\.ya?ml$/.test(file))
      .flatMap((file) => unpinned(readText(file)).map((uses) => `${file}: ${uses}`));
    expect(loose).toEqual([]);
  });

  test("names no folder of the machine that it was written on", () => {
    const naming = repositoryFiles()
      .filter((file) => file !== "package-lock.json")
      .filter((file) => {
        const contents = readText(file);
        return isText(contents) && machinePath.test(contents);
      });
    expect(naming).toEqual([]);
  });
});

describe("the check itself", () => {
  test.each([
    ["- uses: actions/checkout@v6", false],
    ["- uses: actions/checkout@0123456789012345678901234567890123456789", false],
    ["  uses: actions/checkout@0123456789012345678901234567890123456789 # v6.0.1", true],
    ["- uses: ./actions/plan", true],
    ["- uses: docker://alpine", false],
  ])("of %j says pinned: %j", (line, pinned) => {
    expect(unpinned(line).length === 0).toBe(pinned);
  });

  // Written in parts here, or this very file would be found.
  const [first, second] = ["root", "work"];
  test.each([
    [`in /${first}/project`, true],
    [`"/${second}/x"`, true],
    [`https://example.com/${second}/x`, false],
    [`target/${first}/x`, false],
    [`/home/runner/${second}/x`, false],
  ])("of %j says machine's path: %j", (text, found) => {
    expect(machinePath.test(text)).toBe(found);
  });
});
