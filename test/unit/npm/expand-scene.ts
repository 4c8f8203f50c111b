import { declarePlatforms } from "@fairlead/contents";
import { expect } from "@jest/globals";
import { parseEntries } from "../../../packages/npm/src/entries/entries.ts";
import { expandEntries, type ExpandOptions } from "../../../packages/npm/src/entries/expand.ts";
import { scratch, type Contents } from "./scratch.ts";

let made: ReturnType<typeof scratch> | undefined;

/** Removes the workspace of the last test. */
export function removeWorkspace(): void {
  made?.done();
}

/** Expands entries in a workspace of these files. */
export async function expand(
  text: string,
  files: Readonly<Record<string, Contents>>,
  { words, ...given }: Partial<ExpandOptions> & { readonly words?: readonly string[] } = {},
) {
  made = scratch(files);
  const { entries, problems } = parseEntries(text, given.kind ?? "packages");
  expect(problems).toEqual([]);
  const declared = words && declarePlatforms(words, "platforms");
  const expanded = await expandEntries(entries, {
    workspace: made.folder,
    temp: "/no/temp",
    input: "packages",
    platforms: declared?.platforms,
    version: undefined,
    kind: "packages",
    ...given,
  });
  return {
    ...expanded,
    packages: expanded.specs.map(({ name, platform, base, contents }) =>
      [
        base.kind === "folder" ? base.template.folder : base.kind,
        name ?? "?",
        platform?.word ?? "-",
        ...contents.map(({ from, as }) => (as === undefined ? from : `${from}→${as}`)),
      ].join(" "),
    ),
    told: expanded.problems.map(({ code }) => code),
    remedies: expanded.problems.map(({ remedy }) => remedy),
  };
}

/** The package.json of a package. */
export const named = (name: string, more: object = {}): Contents => ({ json: { name, ...more } });
