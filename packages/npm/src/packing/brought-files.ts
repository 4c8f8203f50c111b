import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { collisions, takeSource, type SourceWorld, type TakenFile } from "@fairlead/contents";
import { ProblemsError, throwProblems, type Problem } from "@fairlead/publishing";
import type { Manifest } from "../manifests/manifest-file.ts";
import { titleOf, type PackageSpec } from "../manifests/package-spec.ts";
import { listPackFiles } from "./pack-list.ts";
import { ofPackage } from "./source-problems.ts";

/** npm reads these for what to leave out, and never packs them: they would hide what a source brings. */
const passOver: ReadonlySet<string> = new Set([".gitignore", ".npmignore"]);
const linkFate = "which npm does not pack";

export type BringOptions = Omit<SourceWorld, "passOver" | "linkFate">;

/** A file that a source brings and npm does not pack. */
export interface LostFile extends TakenFile {
  /** No `files` would help: npm packs this name in no package. */
  readonly isNeverPacked: boolean;
}

/**
 * The files that the sources of a package bring.
 *
 * @param notes gets what was skipped, in sentences
 * @throws ProblemsError with all that is wrong with the sources
 */
export async function broughtFiles(
  spec: PackageSpec,
  options: BringOptions,
  notes: string[],
): Promise<TakenFile[]> {
  const title = titleOf(spec);
  const problems: Problem[] = [];
  const brought: TakenFile[] = [];
  for (const source of spec.contents) {
    try {
      for (const file of await takeSource(source, { ...options, passOver, linkFate })) {
        if (file.path === "package.json" && spec.base.kind !== "sources") {
          notes.push(`${title}: skipped the package.json of ${source.from}.`);
        } else brought.push(file);
      }
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      // Told with its place where several packages of the entry have it.
      const { input } = spec;
      const { line } = source;
      problems.push(...error.problems.map((each) => ({ ...ofPackage(each, title), input, line })));
    }
  }
  problems.push(...collisions(brought, title));
  throwProblems(problems);
  return brought;
}

/**
 * Which of the files npm packs with this manifest. npm is asked about a folder that holds their names
 * and no contents, but for the manifests of what is bundled.
 *
 * @param temp absolute; a fresh folder outside of the checkout
 */
export async function packedOf(
  brought: readonly TakenFile[],
  manifest: Manifest,
  temp: string,
): Promise<{ readonly packed: readonly TakenFile[]; readonly lost: readonly LostFile[] }> {
  if (brought.length === 0) return { packed: [], lost: [] };
  await mkdir(temp, { recursive: true });
  // The rules of a manifest count only where there is a file of that name.
  await writeFile(path.join(temp, "package.json"), "{}");
  for (const { path: name, file } of brought) {
    const target = path.join(temp, name);
    await mkdir(path.dirname(target), { recursive: true });
    if (path.basename(name) === "package.json") await copyFile(file, target);
    else await writeFile(target, "");
  }
  const listed = new Set(await listPackFiles(".", temp, manifest));
  const packed = brought.filter((file) => listed.has(file.path));
  if (packed.length === brought.length) return { packed, lost: [] };
  const possible = new Set(await listPackFiles(".", temp, { ...manifest, files: undefined }));
  const lost = brought
    .filter((file) => !listed.has(file.path))
    .map((file) => ({ ...file, isNeverPacked: !possible.has(file.path) }));
  return { packed, lost };
}

/** True for a file that is in the package's own folder too, and left out there by the same manifest. */
export async function isLeftOutAtHome(
  { path: name, file }: TakenFile,
  folder: string | undefined,
  checkout: string,
): Promise<boolean> {
  if (folder === undefined) return false;
  const own = await readFile(path.join(checkout, folder, name)).catch(() => undefined);
  return own !== undefined && own.equals(await readFile(file));
}
