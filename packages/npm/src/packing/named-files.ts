import path from "node:path";
import { firstFew, type Checked, type Problem } from "@fairlead/publishing";
import { matchNames } from "@fairlead/selection";
import type { NpmInputs } from "../inputs.ts";
import { missingFiles, type MissingFile } from "../manifests/entry-points.ts";
import { isLicenseFile } from "./license-files.ts";
import type { MissingImport } from "./missing-imports.ts";
import { buildRemedy } from "./not-built.ts";
import type { NpmTarball } from "./npm-tarball.ts";
import { patternsOf } from "./own-files.ts";

/** Where packed files come from, by path; undefined for what was packed earlier. */
type Staged = ReadonlyMap<string, { readonly artifact: string | undefined }> | undefined;
type Named = Pick<NpmTarball, "name" | "manifest" | "entries">;

/** So many files are named before the rest is only counted. */
const shownFiles = 5;

/**
 * The files that a package names and does not hold, told once for those that installing, running and
 * loading it needs, which are a problem unless `check-packed: warn`, and once for all else (types, other
 * conditions, patterns), which are a warning.
 *
 * @param staged also what npm leaves out of it
 * @param keptOut of the files that it names, those in its folder, with what keeps them out
 * @param unbuilt of the files that it names, those that a build makes and the checkout does not have
 * @returns `moved`: the artifact that brings what is needed to another folder of the package
 */
export function checkNamedFiles(
  { name, manifest, entries }: Named,
  staged: Staged,
  level: NpmInputs["checkPacked"],
  keptOut: ReadonlyMap<string, string> = new Map(),
  unbuilt: readonly string[] = [],
): Checked & { readonly moved: string | undefined } {
  const missing = missingFiles(manifest, new Set(entries.map(({ path }) => path)));
  const isError = ({ isNeeded }: MissingFile) => isNeeded && level === "error";
  const errors = missing.filter(isError);
  const tell = (files: readonly MissingFile[], more: string): Problem[] => {
    if (files.length === 0) return [];
    const holds = artifactsHold(staged);
    const it = new Set(files.map(({ target }) => target)).size > 1 ? "them" : "it";
    const named = new Set(files.map(({ target }) => path.posix.normalize(target)));
    const toBuild =
      holds === "" ? buildRemedy(unbuilt.filter((file) => named.has(file))) : undefined;
    const build = `${holds === "" ? "" : `${holds}. `}Build ${it} before this step, or name ${it} in "files" in package.json${more}.`;
    return [
      {
        code: "entry-point-missing",
        unit: name,
        message: lacking(name, files),
        remedy:
          broughtElsewhere(files, staged)?.remedy ?? letIn(files, keptOut) ?? toBuild ?? build,
      },
    ];
  };
  return {
    problems: tell(errors, "; check-packed: warn allows it"),
    warnings: tell(
      missing.filter((each) => !isError(each)),
      "",
    ),
    moved: broughtElsewhere(errors, staged)?.artifact,
  };
}

/** Modules that the package's own entry points load, and that are not packed. */
export function checkImports({ name }: Named, missing: readonly MissingImport[]): Problem[] {
  if (missing.length === 0) return [];
  const named = missing.map(({ from, specifier }) => `${specifier} (in ${from})`);
  return [
    {
      code: "import-missing",
      unit: name,
      message: `${name} imports ${firstFew(named, shownFiles)}, but the packed package contains no such ${missing.length > 1 ? "files" : "file"}.`,
      remedy: `Build ${missing.length > 1 ? "them" : "it"} before this step, or add what is left out to "files" in package.json.`,
    },
  ];
}

/** Entries of `files` that bring nothing, in sentences: npm says nothing about them. */
export function idleFiles({ name, manifest, entries }: Named): string[] {
  const packed = entries.map(({ path }) => path);
  const idle = (patternsOf(manifest) ?? [])
    .filter(({ text }) => !text.startsWith("!"))
    .filter(({ text, patterns }) => {
      // A name may hold what means something in a pattern.
      if (packed.includes(text.replace(/\\(.)/g, "$1"))) return false;
      const anywhere = patterns.flatMap((each) => [each, `**/${each}`]);
      return matchNames(anywhere, packed).matched.length === 0;
    })
    .map(({ text }) => text);
  if (idle.length === 0) return [];
  return [`${name}: ${firstFew(idle, shownFiles)} in "files" of its package.json matches nothing.`];
}

/** npm 11 packs nothing by `"files": ["!x"]`, nor by `["!y", "!x"]`. An empty list is meant so. */
function excludesAlone(manifest: Named["manifest"]): boolean {
  const patterns = patternsOf(manifest) ?? [];
  return patterns.length > 0 && patterns.every(({ text }) => text.startsWith("!"));
}

/** A package that holds nothing and brings nothing along: what it is made of was most likely not built. */
export function checkEmpty({ name, manifest, entries }: Named): Problem[] {
  const isText = (file: string) =>
    file === "package.json" || isLicenseFile(file) || /^(readme|changelog)(\.|$)/i.test(file);
  const isNamed = ["dependencies", "optionalDependencies", "peerDependencies"].some(
    (field) => Object.keys(manifest[field] ?? {}).length > 0,
  );
  if (!entries.every(({ path }) => isText(path))) return [];
  if (excludesAlone(manifest)) {
    return [
      {
        code: "package-empty",
        unit: name,
        message: `${name} contains only its package.json and text files: "files" in its package.json only excludes, and npm packs nothing that it does not include.`,
        remedy: 'Begin "files" with what should be packed, such as "**" for all files.',
      },
    ];
  }
  if (isNamed) return [];
  return [
    {
      code: "package-empty",
      unit: name,
      message: `${name} contains only its package.json and text files.`,
      remedy: 'Run the build before this step, and check "files" in package.json.',
    },
  ];
}

/** "@s/x names dist/a.js as its main, but the packed package contains no such file." */
function lacking(name: string, files: readonly MissingFile[]): string {
  const fields = new Map<string, string[]>();
  for (const { target, field } of files) {
    fields.set(target, [...(fields.get(target) ?? []), field]);
  }
  const [[target = "", as = []] = [], ...others] = fields;
  if (others.length === 0) {
    return `${name} names ${target} as its ${firstFew(as, shownFiles)}, but the packed package contains no such file.`;
  }
  const named = [...fields].map(([file, as]) => `${file} (${firstFew(as, 2)})`);
  return `${name} names ${firstFew(named, shownFiles)}, but the packed package contains no such files.`;
}

/** "dist/a.js is in the folder, and .npmignore keeps it out of the package." */
function letIn(
  files: readonly MissingFile[],
  keptOut: ReadonlyMap<string, string>,
): string | undefined {
  const targets = [...new Set(files.map(({ target }) => target))];
  const lying = targets.filter((target) => keptOut.has(target));
  if (lying.length === 0) return undefined;
  const many = lying.length > 1;
  const keepers = [...new Set(lying.flatMap((target) => keptOut.get(target) ?? []))].join(" and ");
  return `${firstFew(lying, shownFiles)} ${many ? "are" : "is"} in the folder, and ${keepers} ${keepers.includes(" and ") ? "keep" : "keeps"} ${many ? "them" : "it"} out of the package. Correct ${keepers}.`;
}

/**
 * upload-artifact strips the folder that all its files have in common, and keeps those that lead to where
 * a build leaves its files.
 */
function broughtElsewhere(missing: readonly MissingFile[], staged: Staged) {
  for (const { target, endings } of missing) {
    const wanted = path.posix.join(".", target).replace(/\/$/, "");
    for (const [file, { artifact }] of staged ?? []) {
      if (artifact === undefined) continue;
      const found = (ending: string) =>
        `The artifact ${artifact} contains ${wanted}${ending} as ${file}`;
      const ending = endings.find((each) => `${wanted}${each}`.endsWith(`/${file}`));
      if (ending !== undefined) {
        const to = `${wanted}${ending}`.slice(0, -file.length - 1);
        return { artifact, remedy: `${found(ending)}: add "to: ${to}" to that source.` };
      }
      const deeper = endings.find((each) => file.endsWith(`/${wanted}${each}`));
      if (deeper !== undefined) {
        const from = file.slice(0, -`/${wanted}${deeper}`.length);
        return { artifact, remedy: `${found(deeper)}: add "from: ${from}" to that source.` };
      }
    }
  }
  return undefined;
}

/** "The artifact js holds a.js, b.js", each once; empty for a package that takes from none. */
function artifactsHold(staged: Staged): string {
  const held = new Map<string, string[]>();
  for (const [file, { artifact }] of staged ?? []) {
    if (artifact !== undefined) held.set(artifact, [...(held.get(artifact) ?? []), file]);
  }
  return [...held]
    .map(([artifact, files]) => `The artifact ${artifact} contains ${firstFew(files, shownFiles)}`)
    .join(". ");
}
