import {
  atLine,
  forPlatforms,
  mapSource,
  textsOfSource,
  type EntryTexts,
  type PlatformOptions,
  type Source,
} from "@fairlead/contents";
import type { Problem } from "@fairlead/publishing";
import type { AssetEntry, AssetFormat } from "./asset-entry.ts";
import { doubleAssets, formatOf, nameProblem, type FolderOf } from "./asset-name.ts";

/** An asset that is to be made; with `as-is` and without a name, one for each of its files. */
export interface AssetSpec {
  readonly name: string | undefined;
  readonly format: AssetFormat;
  /** The top folder inside. */
  readonly folder: string | undefined;
  /** The crate or package whose release it is of. */
  readonly release: string | undefined;
  readonly contents: readonly Source[];
  /** Of its entry in the input. */
  readonly line: number;
}

export interface ExpandedAssets {
  readonly specs: readonly AssetSpec[];
  /** What was skipped, in sentences. */
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
}

/** Turns entries into assets: placeholders by the platforms, formats by the names. */
export function expandAssets(
  entries: readonly AssetEntry[],
  options: PlatformOptions & { readonly folderOf: FolderOf },
): ExpandedAssets {
  const made = entries.map((entry) => forPlatforms(entry, entryTexts, options));
  const specs: AssetSpec[] = [];
  const problems: Problem[] = [];
  for (const { entry } of made.flatMap(({ filled }) => filled)) {
    const { name, folder, release, line } = entry;
    const tell = (problem: Problem | undefined) => {
      if (problem !== undefined) problems.push(atLine(problem, { input: options.input, line }));
    };
    const { format, problem } = formatOf(name, entry.format);
    tell(problem);
    if (format === undefined) continue;
    if (name !== undefined) tell(nameProblem(name));
    if (format === "as-is" || format === "gz") tell(foldersOfFile(format, entry));
    // Only who says so takes an archive for the file: under a name of no format it is opened.
    const asIs = entry.format === "as-is";
    const contents = entry.contents.map((source) => ({ ...source, asIs: source.asIs || asIs }));
    specs.push({ name, format, folder, release, contents, line });
  }
  const named = specs.flatMap(({ name, release, line }) =>
    name === undefined ? [] : [{ name, release, line }],
  );
  return {
    specs,
    notes: made.flatMap(({ notes }) => notes),
    problems: [
      ...made.flatMap((each) => each.problems),
      ...problems,
      ...doubleAssets(named, options.folderOf),
    ],
  };
}

/** Assets lie in no folders. */
function foldersOfFile(
  format: "as-is" | "gz",
  { name, folder, contents, format: given }: AssetEntry,
): Problem | undefined {
  const fields = [
    ...(folder === undefined ? [] : ["folder"]),
    ...(contents.some(({ to }) => to !== undefined) ? ["to"] : []),
  ];
  if (fields.length === 0) return undefined;
  return {
    code: "entry-fields-conflict",
    message:
      given === undefined
        ? `${JSON.stringify(name)} is one file, and the entry has ${fields.join(", ")}, which place files in an archive.`
        : `An entry has format: ${format} and ${fields.join(", ")}, which place files in an archive.`,
    remedy: `Remove ${fields.join(", ")}, or write an archive: a name that ends in .tar.gz, .tar.xz or .zip.`,
  };
}

const entryTexts: EntryTexts<AssetEntry> = {
  things: "assets",
  texts: ({ name, folder, contents }) =>
    [name, folder, ...contents.flatMap(textsOfSource)].filter((text) => text !== undefined),
  map(entry, change) {
    const put = (text: string | undefined) => (text === undefined ? undefined : change(text));
    return {
      ...entry,
      name: put(entry.name),
      folder: put(entry.folder),
      contents: entry.contents.map((source) => mapSource(source, change)),
    };
  },
};
