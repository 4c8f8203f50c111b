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
import { doubleAssets, formatOf, nameProblem } from "./asset-name.ts";

/** An asset that is to be made; with `as-is` and without a name, one for each of its files. */
export interface AssetSpec {
  readonly name: string | undefined;
  readonly format: AssetFormat;
  /** The top folder inside. */
  readonly folder: string | undefined;
  readonly contents: readonly Source[];
  /** Of its entry in the input. */
  readonly line: number;
}

export interface ExpandedAssets {
  readonly specs: readonly AssetSpec[];
  /** What was passed over, in sentences. */
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
}

/** Turns entries into assets: placeholders by the platforms, formats by the names. */
export function expandAssets(
  entries: readonly AssetEntry[],
  options: PlatformOptions,
): ExpandedAssets {
  const made = entries.map((entry) => forPlatforms(entry, entryTexts, options));
  const specs: AssetSpec[] = [];
  const problems: Problem[] = [];
  for (const { entry } of made.flatMap(({ filled }) => filled)) {
    const { name, folder, line } = entry;
    const tell = (problem: Problem | undefined) => {
      if (problem !== undefined) problems.push(atLine(problem, { input: options.input, line }));
    };
    const { format, problem } = formatOf(name, entry.format);
    tell(problem);
    if (format === undefined) continue;
    if (name !== undefined) tell(nameProblem(name));
    if (format === "as-is") tell(foldersAsIs(entry));
    const asIs = format === "as-is";
    const contents = entry.contents.map((source) => ({ ...source, asIs: source.asIs || asIs }));
    specs.push({ name, format, folder, contents, line });
  }
  const named = specs.flatMap(({ name, line }) => (name === undefined ? [] : [{ name, line }]));
  return {
    specs,
    notes: made.flatMap(({ notes }) => notes),
    problems: [...made.flatMap((each) => each.problems), ...problems, ...doubleAssets(named)],
  };
}

/** Assets lie in no folders. */
function foldersAsIs({ folder, contents }: AssetEntry): Problem | undefined {
  const fields = [
    ...(folder === undefined ? [] : ["folder"]),
    ...(contents.some(({ to }) => to !== undefined) ? ["to"] : []),
  ];
  if (fields.length === 0) return undefined;
  return {
    code: "entry-fields-conflict",
    message: `An entry has format: as-is and ${fields.join(", ")}, but files that are taken as they are lie in no folder.`,
    remedy: "Take one of them out.",
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
