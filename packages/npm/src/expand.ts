import { placeholders } from "@fairlead/platforms";
import { ProblemsError, type Problem } from "@fairlead/publishing";
import { declarePlatforms, platformOfManifest } from "./declared-platforms.ts";
import type { Entry, Source } from "./entry.ts";
import { checkPlaceholders, fill, platformPlaceholder, type PlaceholderValues } from "./fill.ts";
import { findFolders, readTemplate, type FoundFolder } from "./folders.ts";
import { doubleNames } from "./double-names.ts";
import type { Base, DeclaredPlatform, PackageSpec } from "./package-spec.ts";
import { isPattern, resolveTarballs } from "./tarball-entries.ts";

export interface ExpandOptions {
  /** Absolute folder that paths count from. */
  readonly workspace: string;
  /** The input's name, for messages. */
  readonly input: string;
  /** The action's own platforms; undefined where it has none. */
  readonly platforms: readonly DeclaredPlatform[] | undefined;
  readonly version: string | undefined;
  /** Every package belongs to one platform: entries without a placeholder say by their manifest to which. */
  readonly perPlatform: boolean;
}

export interface Expanded {
  readonly specs: readonly PackageSpec[];
  /** What was passed over, in sentences. */
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
}

/** An entry for one platform, its placeholders filled in. */
interface Filled {
  readonly entry: Entry;
  readonly platform: DeclaredPlatform | undefined;
}

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
  const at = sayer(options.input);

  const filled = entries.flatMap((entry) => {
    const wrong = wrongPlaceholders(entry, options);
    problems.push(...wrong);
    return wrong.length > 0 ? [] : multiply(entry, options, problems, notes);
  });
  const paths = filled.flatMap(({ entry }) => entry.path ?? []);
  const away = paths.filter((path) => path.startsWith("!"));
  // A pattern leaves alone what another entry names or has found.
  const taken = new Set(paths.filter((path) => !isPattern(path)));
  const add = (item: Filled, base: Base, listed: boolean, manifestName?: unknown): void => {
    const { entry } = item;
    const known = entry.name ?? manifestName;
    specs.push({
      base,
      name: typeof known === "string" && known !== "" ? known : undefined,
      platform: item.platform,
      platformPackage: entry.platformPackage,
      contents: entry.contents,
      listed: listed && entry.listed,
      line: entry.line,
    });
  };
  for (const item of filled) {
    const { entry } = item;
    try {
      if (entry.tarball !== undefined) {
        for (const base of await resolveTarballs(entry, workspace)) add(item, base, true);
      } else if (entry.like !== undefined && entry.name !== undefined) {
        const meta = await readTemplate(workspace, entry.like);
        add(item, { kind: "like", meta, name: entry.name }, true);
      } else if (entry.path === undefined) {
        add(item, { kind: "sources" }, true);
      } else {
        const found = await findFolders(entry.path, away, workspace);
        if (entry.path.startsWith("!")) continue;
        for (const { template, literal } of chosen(found, notes)) {
          if (!literal && taken.has(template.folder)) continue;
          taken.add(template.folder);
          const platform = options.perPlatform ? byManifest(item, template, options, notes) : item;
          if (platform === undefined) continue;
          add(platform, { kind: "folder", template }, literal, template.manifest["name"]);
        }
      }
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems.map((problem) => at(problem, entry.line)));
    }
  }
  const doubles = doubleNames(specs.map(({ name, line }) => ({ name, where: `line ${line}` })));
  return { specs, notes: [...new Set(notes)], problems: unique([...problems, ...doubles]) };
}

/** Adds the place in the input to what is wrong with a file. */
function sayer(input: string): (problem: Problem, line: number) => Problem {
  return (problem, line) => ({
    ...problem,
    message: `The input "${input}", line ${line}: ${problem.message}`,
    input,
  });
}

/** Every text of an entry but `platform-package`, which names a family and multiplies nothing. */
function textsOf(entry: Entry): string[] {
  const { path, like, name, tarball, tarballArtifact, contents } = entry;
  return [
    ...[path, like, name, tarball, tarballArtifact],
    ...contents.flatMap(({ from, folder, files, to, as }) => [
      from,
      folder,
      ...(files ?? []),
      to,
      as,
    ]),
  ].filter((text) => text !== undefined);
}

function wrongPlaceholders(entry: Entry, { platforms, version, input }: ExpandOptions): Problem[] {
  const at = sayer(input);
  const hasPlatforms = platforms !== undefined || entry.platforms !== undefined;
  const facts = { hasPlatforms, hasVersion: version !== undefined };
  const say = (message: string, remedy: string) => at({ message, remedy }, entry.line);
  return [
    ...textsOf(entry).flatMap((text) => checkPlaceholders(text, facts, say)),
    ...checkPlaceholders(entry.platformPackage ?? "", { ...facts, hasPlatforms: true }, say),
  ];
}

/** One entry for each platform that it is for. */
function multiply(
  entry: Entry,
  { platforms, version, input }: ExpandOptions,
  problems: Problem[],
  notes: string[],
): Filled[] {
  const base: PlaceholderValues = version === undefined ? {} : { version };
  const own = entry.platforms === undefined ? undefined : declarePlatforms(entry.platforms, input);
  problems.push(...(own?.problems ?? []).map((problem) => sayer(input)(problem, entry.line)));
  // What an entry names beside the action's platforms is another job's.
  const meant = own?.platforms.filter(
    ({ platform }) =>
      platforms === undefined || platforms.some((each) => each.platform.triple === platform.triple),
  );
  for (const { word } of own?.platforms ?? []) {
    if (meant?.some((each) => each.word === word) === true) continue;
    notes.push(`Passed over line ${entry.line} for ${word}, which this call does not declare.`);
  }
  if (textsOf(entry).some((text) => platformPlaceholder.test(text))) {
    return (meant ?? platforms ?? []).map((declared) => ({
      entry: fillEntry(entry, { ...base, ...placeholders(declared.platform, declared.word) }),
      platform: declared,
    }));
  }
  if (own !== undefined && own.platforms.length > 1) {
    const message = `an entry for ${own.platforms.length} platforms has no placeholder to tell their packages apart.`;
    const remedy = 'Write one into its path, name or artifact, such as "bindings-{platform}".';
    problems.push(sayer(input)({ message, remedy }, entry.line));
    return [];
  }
  if (own !== undefined && meant?.length === 0) return [];
  return [{ entry: fillEntry(entry, base), platform: meant?.[0] }];
}

function fillEntry(entry: Entry, values: PlaceholderValues): Entry {
  const put = (text: string | undefined) => (text === undefined ? undefined : fill(text, values));
  const source = (each: Source): Source => ({
    ...each,
    from: fill(each.from, values),
    folder: put(each.folder),
    files: each.files?.map((pattern) => fill(pattern, values)),
    to: put(each.to),
    as: put(each.as),
  });
  return {
    ...entry,
    path: put(entry.path),
    like: put(entry.like),
    name: put(entry.name),
    tarball: put(entry.tarball),
    tarballArtifact: put(entry.tarballArtifact),
    contents: entry.contents.map(source),
  };
}

/** The folders of a path; what is private is a problem if it is named, and passed over if it was found. */
function chosen(found: readonly FoundFolder[], notes: string[]): FoundFolder[] {
  return found.filter(({ template, literal }) => {
    if (template.manifest["private"] !== true) return true;
    if (literal) {
      const message = `${template.folder} is private: its package.json says "private": true.`;
      const remedy = "Take the entry out, or take private out of its package.json.";
      throw new ProblemsError([{ message, remedy }]);
    }
    notes.push(`Passed over ${template.folder}: it is private.`);
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
  const { kind, message, remedy } = found;
  if (kind === "unclear") throw new ProblemsError([{ message, remedy }]);
  notes.push(`Passed over: ${message}`);
  return undefined;
}

/** Entries for many platforms tell the same about a file many times. */
function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [problem.message, problem])).values()];
}
