import {
  atLine,
  checkPlaceholders,
  forPlatforms,
  mapSource,
  textsOfSource,
  type EntryTexts,
  type Filled as FilledEntry,
  type PlatformOptions,
} from "@fairlead/contents";
import { eachOnce, ProblemsError, type Problem } from "@fairlead/publishing";
import { platformOfManifest } from "../manifests/manifest-platform.ts";
import { isPrivate } from "../manifests/manifest-file.ts";
import { publishedName } from "../manifests/publish-config.ts";
import type { Base, PackageSpec } from "../manifests/package-spec.ts";
import { doubleNames } from "./double-names.ts";
import type { Entry, EntryKind } from "./entry.ts";
import { absentFolders, type AbsentFolder } from "./absent-folders.ts";
import { findFolders, readTemplate, type FoundFolder } from "./folders.ts";
import { isPattern, resolveTarballs } from "./tarball-entries.ts";

export interface ExpandOptions extends PlatformOptions {
  /** Absolute folder that paths count from. */
  readonly workspace: string;
  /** The runner's temporary folder, absolute: what an earlier step packed lies there. */
  readonly temp: string;
  /** Packages for platforms: entries without a placeholder say by their manifest for which. */
  readonly kind: EntryKind;
}

export interface Expanded {
  readonly specs: readonly PackageSpec[];
  /** What was skipped, in sentences. */
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
}

type Filled = FilledEntry<Entry>;

/**
 * Turns entries into packages: placeholders by the platforms, patterns by the folders that are there.
 * Reads the manifests of the checkout and nothing else; all problems at once.
 */
export async function expandEntries(
  entries: readonly Entry[],
  options: ExpandOptions,
): Promise<Expanded> {
  const { workspace } = options;
  const problems: Problem[] = [];
  const notes: string[] = [];
  const specs: PackageSpec[] = [];
  const at = (problem: Problem, line: number) => atLine(problem, { input: options.input, line });

  const filled = entries.flatMap((entry) => {
    const made = forPlatforms(entry, entryTexts, options);
    const family = wrongFamily(entry, options.version).map((problem) => at(problem, entry.line));
    problems.push(...made.problems, ...family);
    notes.push(...made.notes);
    return family.length > 0 ? [] : made.filled;
  });
  const paths = filled.flatMap(({ entry }) => entry.path ?? []);
  const away = paths.filter((path) => path.startsWith("!"));
  // A pattern leaves alone what another entry names or has found.
  const taken = new Set(paths.filter((path) => !isPattern(path)));
  const add = (item: Filled, base: Base, listed: boolean, manifestName?: string): void => {
    const { entry } = item;
    specs.push({
      ...{ kind: options.kind, base },
      name: entry.name ?? manifestName,
      platform: item.platform,
      platformPackage: entry.platformPackage,
      contents: entry.contents,
      checkBinaries: entry.checkBinaries,
      listed: listed && entry.listed,
      ...{ input: options.input, line: entry.line },
    });
  };
  const absent = new Map<number, AbsentFolder[]>();
  for (const item of filled) {
    const { entry } = item;
    try {
      if (entry.tarball !== undefined) {
        for (const base of await resolveTarballs(entry, options)) add(item, base, true);
      } else if (entry.like !== undefined && entry.name !== undefined) {
        const meta = await readTemplate(workspace, entry.like);
        add(item, { kind: "like", meta, name: entry.name }, true);
      } else if (entry.path === undefined) {
        // Without a name in the entry, the artifact says what it is called, and nobody has written that out.
        add(item, { kind: "sources" }, entry.name !== undefined);
      } else {
        const found = await findFolders(entry.path, away, workspace);
        if (entry.path.startsWith("!")) continue;
        for (const { template, literal } of chosen(found, notes)) {
          if (!literal && taken.has(template.folder)) continue;
          taken.add(template.folder);
          const platform =
            options.kind === "platform" ? byManifest(item, template, options, notes) : item;
          if (platform === undefined) continue;
          add(platform, { kind: "folder", template }, literal, publishedName(template.manifest));
        }
      }
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      const isAbsent = error.problems.some(({ code }) => code === "manifest-missing");
      // The folder of `like` is the same for all platforms, and its own problem says what to do.
      if (isAbsent && item.platform !== undefined && entry.path !== undefined) {
        const others = absent.get(entry.line) ?? [];
        absent.set(entry.line, [...others, { folder: entry.path, platform: item.platform }]);
      } else problems.push(...error.problems.map((problem) => at(problem, entry.line)));
    }
  }
  for (const [line, folders] of absent) {
    const written = entries.find((entry) => entry.line === line)?.path ?? "";
    const isWhole = filled.filter(({ entry }) => entry.line === line).length === folders.length;
    const of = { kind: options.kind, written, isWhole };
    const problem = await absentFolders(folders, of, workspace);
    problems.push(at(problem, line));
  }
  const doubles = doubleNames(specs.map((spec) => ({ name: spec.name, spec })));
  // Entries for many platforms tell the same about a file many times.
  return { specs, notes: [...new Set(notes)], problems: eachOnce([...problems, ...doubles]) };
}

/** What the words in braces of entries show to be wrong, whatever lies in the checkout. */
export function placeholderProblems(
  entries: readonly Entry[],
  options: PlatformOptions,
): readonly Problem[] {
  return entries.flatMap((entry) => forPlatforms(entry, entryTexts, options).problems);
}

/** Every text of an entry but `platform-package`, which names a family and multiplies nothing. */
const entryTexts: EntryTexts<Entry> = {
  things: "packages",
  texts: ({ path, like, name, tarball, tarballArtifact, contents }) =>
    [path, like, name, tarball, tarballArtifact, ...contents.flatMap(textsOfSource)].filter(
      (text) => text !== undefined,
    ),
  map(entry, change) {
    const put = (text: string | undefined) => (text === undefined ? undefined : change(text));
    return {
      ...entry,
      path: put(entry.path),
      like: put(entry.like),
      name: put(entry.name),
      tarball: put(entry.tarball),
      tarballArtifact: put(entry.tarballArtifact),
      contents: entry.contents.map((source) => mapSource(source, change)),
    };
  },
};

function wrongFamily({ platformPackage }: Entry, version: string | undefined): Problem[] {
  const facts = { lacksPlatforms: undefined, hasVersion: version !== undefined };
  return checkPlaceholders(platformPackage ?? "", facts);
}

/** The folders of a path; what is private is a problem if it is named, and skipped if it was found. */
function chosen(found: readonly FoundFolder[], notes: string[]): FoundFolder[] {
  return found.filter(({ template, literal }) => {
    if (!isPrivate(template.manifest)) return true;
    if (literal) {
      const message = `${template.folder} is private: its package.json says "private": ${JSON.stringify(template.manifest["private"])}.`;
      const remedy = "Remove private from its package.json to publish it, or remove this entry.";
      throw new ProblemsError([{ code: "package-private", message, remedy }]);
    }
    notes.push(`Skipped ${template.folder}: its package.json says "private": true.`);
    return false;
  });
}

/** An entry without a placeholder belongs to the platform that its manifest names. */
function byManifest(
  item: Filled,
  { folder, manifest }: FoundFolder["template"],
  { platforms = [] }: ExpandOptions,
  notes: string[],
): Filled | undefined {
  if (item.platform !== undefined) return item;
  const found = platformOfManifest(manifest, folder, platforms);
  if (found.kind === "one") return { ...item, platform: found.platform };
  if (found.kind === "unclear") throw new ProblemsError([found.problem]);
  notes.push(`Skipped: ${found.problem.message}`);
  return undefined;
}
