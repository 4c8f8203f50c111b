import path from "node:path";
import {
  isMovedSubmodule,
  isWithin,
  readWorkTree,
  repositoryOf,
  type Change,
} from "@fairlead/checkout";
import { firstFew, type Problem } from "@fairlead/publishing";
import type { Cargo } from "../discover/cargo.ts";
import type { Member, Workspace } from "../discover/workspace.ts";
import { orAllowDirty } from "./pack.ts";
import { packsBelow, packsFile, readPatterns } from "./package-patterns.ts";

interface FilesToPack {
  readonly cargo: Cargo;
  readonly workspace: Workspace;
  /** The crates that are to be packed. */
  readonly selected: readonly Member[];
  /** Absolute folder that paths in messages count from. */
  readonly folder: string;
  /** The environment of git. */
  readonly env: Readonly<Record<string, string>>;
}

/** What the checkout has of a crate otherwise than the commit. */
export interface FilesOfCrate {
  readonly uncommitted: readonly string[];
  /** Submodules that are not checked out. */
  readonly missing: readonly string[];
  /** By a sparse checkout. */
  readonly leftOut: readonly string[];
  /** To Git LFS. */
  readonly pointers: readonly string[];
}

/**
 * Crates that are packed from the checkout hold its files, so these must be those of the commit, and
 * all of them: what cargo would pack counts, as for cargo, and beside it what is not there to be
 * packed, which cargo skips.
 *
 * @returns by the names of crates
 * @throws ProblemsError if a repository cannot be read
 */
export async function readFilesToPack(
  wanted: FilesToPack,
): Promise<ReadonlyMap<string, FilesOfCrate>> {
  const { selected, workspace, env } = wanted;
  const byTop = Map.groupBy(selected, ({ folder }) => repositoryOf(folder));
  const found = new Map<string, FilesOfCrate>();
  for (const [top, members] of byTop) {
    if (top === undefined) continue;
    const sources = members.flatMap((member) => sourcesOf(member, workspace));
    const tree = await readWorkTree(top, [...new Set(sources)], env);
    if (tree === undefined) continue;
    const moved: Change[] = (await isMovedSubmodule(top, env))
      ? [{ path: top, kind: "moved" }]
      : [];
    const changes = [...tree.changes, ...moved];
    for (const member of members) {
      found.set(member.name, await look(member, { ...tree, changes }, wanted));
    }
  }
  return found;
}

/** What of the files of crates to upload must not be published. */
export function checkFilesToPack(
  toUpload: readonly Member[],
  files: ReadonlyMap<string, FilesOfCrate>,
  allowDirty: boolean | undefined,
): Problem[] {
  const found = toUpload.flatMap(({ name }) => files.get(name) ?? []);
  const all = (kind: keyof FilesOfCrate) => [...new Set(found.flatMap((each) => each[kind]))];
  return [
    ...(allowDirty === true
      ? []
      : oneProblem(all("uncommitted"), (named) => uncommitted(named, allowDirty))),
    ...all("missing").map(missingSubmodule),
    ...oneProblem(all("leftOut"), leftOut),
    ...oneProblem(all("pointers"), pointers),
  ];
}

/** One problem for all of these files, if there are any. */
function oneProblem(
  files: readonly string[],
  told: (named: string, isOne: boolean) => Problem,
): Problem[] {
  return files.length === 0 ? [] : [told(firstFew(files, 10), files.length === 1)];
}

/** Where what a crate is packed from may lie: its folder, and what its manifest names elsewhere. */
function sourcesOf({ folder, readme, licenseFile }: Member, { root }: Workspace): string[] {
  return [
    folder,
    // What a crate inherits stands in the workspace's manifest, and cargo holds it to that.
    path.join(root, "Cargo.toml"),
    ...[readme, licenseFile].flatMap((file) =>
      file === undefined ? [] : [path.resolve(folder, file)],
    ),
  ].filter((each) => each === folder || !isWithin(each, folder));
}

async function look(
  member: Member,
  tree: NonNullable<Awaited<ReturnType<typeof readWorkTree>>>,
  { cargo, workspace, folder }: FilesToPack,
): Promise<FilesOfCrate> {
  const sources = sourcesOf(member, workspace);
  const touches = (at: string) =>
    sources.some((source) => isWithin(at, source) || isWithin(source, at));
  const changes = tree.changes.filter((change) => touches(change.path));
  const pointers = tree.pointers.filter(touches);
  const gone = changes.filter(({ kind }) => kind === "deleted" || kind === "left-out");
  const submodules = tree.missingSubmodules.filter(touches);
  const shown = (file: string) => path.relative(folder, file).replaceAll(path.sep, "/");
  const patterns =
    gone.length + submodules.length > 0
      ? await readPatterns(member.folder, workspace.root)
      : undefined;
  const isOwn = (at: string) => ownerOf(at, workspace.members) === member;
  const inCrate = (at: string) => path.relative(member.folder, at).replaceAll(path.sep, "/");
  const wouldBePacked = gone.filter(
    ({ path: at }) => patterns !== undefined && isOwn(at) && packsFile(patterns, inCrate(at)),
  );
  const packed =
    changes.length + pointers.length > gone.length
      ? await listPackage(cargo, member, workspace)
      : [];
  return {
    uncommitted: [
      ...packed.flatMap((file) => {
        const change = changes.find((each) => isWithin(file, each.path));
        if (change === undefined || isGeneratedLock(file, change, member)) return [];
        return [
          change.kind === "moved" ? `${shown(change.path)} (at another commit)` : shown(file),
        ];
      }),
      ...wouldBePacked
        .filter(({ kind }) => kind === "deleted")
        .map(({ path: at }) => `${shown(at)} (deleted)`),
    ],
    missing: submodules
      .filter((at) => patterns !== undefined && isOwn(at) && packsBelow(patterns, inCrate(at)))
      .map(shown),
    leftOut: wouldBePacked
      .filter(({ kind }) => kind === "left-out")
      .map(({ path: at }) => shown(at)),
    pointers: pointers.filter((at) => packed.includes(at)).map(shown),
  };
}

/** The member whose folder is the nearest above a path: cargo packs no other package along. */
function ownerOf(at: string, members: readonly Member[]): Member | undefined {
  return members
    .filter(({ folder }) => isWithin(at, folder))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
}

/**
 * The files that cargo packs of a crate, and those of its manifest's that lie elsewhere. None if
 * cargo cannot say: it says why when it packs.
 */
async function listPackage(cargo: Cargo, member: Member, workspace: Workspace): Promise<string[]> {
  const args = ["package", "--list", "--allow-dirty", "-p", member.name];
  const { code, stdout } = await cargo.read(args, workspace.folder);
  if (code !== 0) return [];
  const listed = stdout.split("\n").filter((line) => line !== "");
  return [
    ...listed.map((file) => path.join(member.folder, file)),
    ...sourcesOf(member, workspace).filter((source) => source !== member.folder),
  ];
}

/** cargo writes the lock into the crate anew: one that is not committed is not what is packed. */
function isGeneratedLock(file: string, { kind }: Change, { folder }: Member): boolean {
  return file === path.join(folder, "Cargo.lock") && kind === "ignored";
}

function uncommitted(named: string, allowDirty: boolean | undefined): Problem {
  return {
    code: "uncommitted-files",
    message: `Files that would be packed differ from the commit: ${named}.`,
    remedy: `Commit or remove them${orAllowDirty(allowDirty)}.`,
  };
}

function missingSubmodule(folder: string): Problem {
  return {
    code: "submodule-not-checked-out",
    message: `${folder} is a submodule that is not checked out, so the crate would be published without its files.`,
    remedy:
      "Set `submodules: recursive` of actions/checkout, or add the folder to exclude in the manifest.",
    file: folder,
  };
}

function leftOut(named: string): Problem {
  return {
    code: "files-not-checked-out",
    message: `The sparse checkout leaves out files that would be packed: ${named}.`,
    remedy:
      "List their folders in `sparse-checkout` of actions/checkout, or add them to exclude in the manifest.",
  };
}

function pointers(named: string, isOne: boolean): Problem {
  return {
    code: "lfs-pointers",
    message: `${named} ${isOne ? "is a pointer" : "are pointers"} to Git LFS, and would be published as such, permanently.`,
    remedy: `Set \`lfs: true\` of actions/checkout, or add ${isOne ? "it" : "them"} to exclude in the manifest.`,
  };
}
