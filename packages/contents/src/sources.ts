import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import { firstFew, ProblemsError } from "@fairlead/publishing";
import { matchNames } from "@fairlead/selection";
import { unknownArtifact, type ArtifactFolders, type OpenArtifact } from "./artifact-folder.ts";
import type { Source } from "./source.ts";
import { walkFolder } from "./walk.ts";

/** A file that a source brings. */
export interface TakenFile {
  /** In what is made, with `/`. */
  readonly path: string;
  /** Absolute. */
  readonly file: string;
  /** The artifact that it is from; undefined: from the workspace. */
  readonly artifact: string | undefined;
}

export interface SourceWorld {
  readonly workspace: string;
  readonly artifacts: ArtifactFolders;
  readonly open: OpenArtifact;
  /** Names of files that are never taken. */
  readonly passOver: ReadonlySet<string>;
  /** What becomes of a link, and why it is refused: "which npm does not pack". */
  readonly linkFate: string;
}

/**
 * The files that a source brings, by their paths in what is made.
 *
 * @throws ProblemsError where there is no such artifact, folder or file
 */
export async function takeSource(source: Source, world: SourceWorld): Promise<TakenFile[]> {
  if (source.kind === "path") return fromWorkspace(source, world);
  const { matched } = matchNames([source.from], [...world.artifacts.keys()]);
  if (matched.length === 0) throw unknownArtifact(source.from, world.artifacts);
  const taken: TakenFile[] = [];
  const unmatched: string[][] = [];
  const held: string[] = [];
  for (const artifact of matched) {
    const root = await world.open(artifact, source.asIs);
    const folder = await inside(root, source.folder, `the artifact ${artifact}`);
    const { files, links } = await walkFolder(folder, false);
    const picked = pick(source, files, world);
    refuseLinks(source, links, `The artifact ${artifact}`, world);
    unmatched.push(picked.unmatched);
    held.push(...files);
    taken.push(...picked.files.map((file) => place(source, folder, file, artifact)));
  }
  // With several artifacts each pattern must match in one of them.
  const nowhere = (unmatched[0] ?? []).filter((each) =>
    unmatched.every((all) => all.includes(each)),
  );
  return complete(source, taken, nowhere, `the artifact ${matched.join(", ")}`, held);
}

async function fromWorkspace(source: Source, world: SourceWorld): Promise<TakenFile[]> {
  const { workspace } = world;
  const root = path.join(workspace, source.from);
  const found = await stat(root).catch(() => undefined);
  if (found?.isFile() === true && source.folder === undefined && source.files === undefined) {
    await refuseOutside(root, source, workspace);
    const folder = path.dirname(root);
    return [place(source, folder, path.basename(root), undefined)];
  }
  if (found?.isDirectory() !== true) {
    const what = found === undefined ? "is not in the workspace" : "is a file, not a folder";
    const remedy =
      found === undefined && source.isBesideArtifact === true
        ? `\`path\` is a file or folder of the checkout. For a file of the artifact, write files: ${JSON.stringify(source.from)} instead.`
        : 'Use a file or a folder; choose files within a folder with files: "*.json".';
    throw new ProblemsError([
      { code: "source-missing", message: `The source ${source.from} ${what}.`, remedy },
    ]);
  }
  const folder = await inside(root, source.folder, source.from);
  await refuseOutside(folder, source, workspace);
  const { files, links } = await walkFolder(folder, true);
  refuseLinks(source, links, source.from, world);
  const picked = pick(source, files, world);
  const taken = picked.files.map((file) => place(source, folder, file, undefined));
  return complete(source, taken, picked.unmatched, source.from, files);
}

/** A link may lead to whatever the machine has; below a folder that is inside, none is followed. */
async function refuseOutside(file: string, { from }: Source, workspace: string): Promise<void> {
  const below = path.relative(await realpath(workspace), await realpath(file));
  if (below !== ".." && !below.startsWith(`..${path.sep}`) && !path.isAbsolute(below)) return;
  const message = `The source ${from} leaves the workspace through a link.`;
  throw new ProblemsError([
    { code: "path-outside-workspace", message, remedy: "Use a file or folder of the checkout." },
  ]);
}

/** A folder inside a source. */
async function inside(root: string, below: string | undefined, title: string): Promise<string> {
  if (below === undefined) return root;
  const folder = path.join(root, below);
  if ((await stat(folder).catch(() => undefined))?.isDirectory() === true) return folder;
  const { files } = await walkFolder(root, false);
  const tops = [...new Set(files.map((file) => file.split("/", 1)[0] ?? ""))];
  const there = tops.length > 8 ? `${tops.slice(0, 8).join(", ")}, …` : tops.join(", ");
  throw new ProblemsError([
    {
      code: "source-missing",
      message: `There is no folder ${below} in ${title}.`,
      remedy: there === "" ? "It is empty." : `At its top level: ${there}.`,
    },
  ]);
}

function pick(
  { files }: Source,
  all: readonly string[],
  { passOver }: SourceWorld,
): { readonly files: readonly string[]; readonly unmatched: string[] } {
  const shown = all.filter((file) => !passOver.has(path.posix.basename(file)));
  if (files === undefined) return { files: shown, unmatched: [] };
  const { matched, unmatched } = matchNames(files, shown);
  return { files: matched, unmatched: [...unmatched] };
}

/** A link may lead anywhere. */
function refuseLinks(
  source: Source,
  links: readonly string[],
  title: string,
  world: SourceWorld,
): void {
  const { files: wanted } = pick(source, links, world);
  if (wanted.length === 0) return;
  throw new ProblemsError([
    {
      code: "symbolic-link-refused",
      message: `${title} holds the symbolic link${wanted.length > 1 ? "s" : ""} ${wanted.slice(0, 5).join(", ")}, ${world.linkFate}.`,
      remedy: "Replace the links with the files that they point to, or exclude them with files.",
    },
  ]);
}

function place(
  { to, as }: Source,
  folder: string,
  file: string,
  artifact: string | undefined,
): TakenFile {
  const placed = path.posix.join(to ?? "", as ?? file);
  return { path: placed, file: path.join(folder, file), artifact };
}

function complete(
  source: Source,
  taken: TakenFile[],
  unmatched: readonly string[],
  title: string,
  held: readonly string[],
): TakenFile[] {
  if (unmatched.length > 0) {
    throw new ProblemsError([
      {
        code: "pattern-unmatched",
        message: `${unmatched.join(", ")} in files matches nothing in ${titleWithFolder(source, title)}.`,
        remedy:
          held.length === 0
            ? "It is empty."
            : `It holds ${firstFew(held, 5)}. Patterns start at its top; "**/*.node" looks in every folder.`,
      },
    ]);
  }
  if (taken.length === 0) {
    const message = `There are no files in ${titleWithFolder(source, title)}.`;
    throw new ProblemsError([
      { code: "source-missing", message, remedy: "Check what the earlier job uploaded." },
    ]);
  }
  if (source.as !== undefined && taken.length > 1) {
    const found = taken.map(({ file }) => path.basename(file)).slice(0, 5);
    throw new ProblemsError([
      {
        code: "source-ambiguous",
        message: `\`as: ${source.as}\` names one file, and ${taken.length} match in ${titleWithFolder(source, title)}: ${found.join(", ")}.`,
        remedy: "Narrow files, or remove as.",
      },
    ]);
  }
  return taken;
}

function titleWithFolder({ folder }: Source, title: string): string {
  return folder === undefined ? title : `the folder ${folder} of ${title}`;
}
