import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { blobOf, type Blob, type Commit, type GitData, type TagObject } from "./git-data.ts";

/** A commit as a test writes it. */
export interface SeededCommit {
  /** 40 hexadecimal digits. Default: made from what it holds. */
  readonly sha?: string;
  /** Default: where the branch is. */
  readonly parents?: readonly string[];
  readonly message?: string;
  /** What changes against the first parent, by path; null removes a file. */
  readonly files?: Readonly<Record<string, string | Buffer | null>>;
  /** Moved to the new commit. Default: the repository's default branch; null: none. */
  readonly branch?: string | null;
  /** Epoch ms. */
  readonly date?: number;
}

/** Adds a commit on top of its parents. Throws an Error if a parent is not there. */
export function addCommit(
  git: GitData,
  { sha, message = "A commit", files = {}, branch = "main", ...given }: SeededCommit,
  now: number,
): Commit {
  const tip = branch === null ? undefined : git.refs.get(`refs/heads/${branch}`)?.sha;
  const parents = given.parents ?? (tip === undefined ? [] : [tip]);
  const known = parents.map((parent) => {
    const found = git.commits.get(parent);
    if (found === undefined) throw new Error(`The sandbox has no commit ${parent}.`);
    return found;
  });
  const tree = new Map<string, Blob>(known[0]?.files);
  for (const [path, contents] of Object.entries(files)) {
    if (contents === null) tree.delete(path);
    else tree.set(path, blobOf(contents));
  }
  const date = given.date ?? now;
  const made =
    sha ??
    sha1([parents, message, [...tree].map(([path, blob]) => [path, blob.sha]), git.commits.size]);
  const commit = { sha: made, parents, message, date, files: tree };
  git.commits.set(made, commit);
  if (branch !== null) git.refs.set(`refs/heads/${branch}`, { type: "commit", sha: made });
  return commit;
}

/** Adds an annotated tag's object; no ref points to it yet. */
export function addTagObject(git: GitData, tag: Omit<TagObject, "sha">): TagObject {
  const made = { ...tag, sha: sha1([tag.tag, tag.message, tag.object, tag.date]) };
  git.tagObjects.set(made.sha, made);
  return made;
}

/**
 * Takes over the commits, branches and tags of a git checkout; files are read from it when they are
 * asked for. Replaces what has the same name.
 */
export function importCheckout(git: GitData, folder: string): void {
  const run = (...args: string[]): Buffer =>
    execFileSync("git", args, {
      cwd: folder,
      maxBuffer: 1 << 28,
      stdio: ["ignore", "pipe", "pipe"],
    });
  const log = run(
    "log",
    "--all",
    "--reverse",
    "--topo-order",
    "--format=%H%x00%P%x00%ct%x00%B%x01",
  );
  for (const entry of log.toString().split("\u0001\n").filter(Boolean)) {
    const [sha = "", parents = "", date = "", message = ""] = entry.split("\0");
    const files = new Map<string, Blob>();
    for (const line of run("ls-tree", "-r", "-l", "-z", sha).toString().split("\0")) {
      const [, type, blob = "", size, path = ""] =
        /^\d+ (\w+) (\w+) +(\d+|-)\t([^]+)$/.exec(line) ?? [];
      if (type !== "blob") continue;
      files.set(path, { sha: blob, size: Number(size), read: () => run("cat-file", "blob", blob) });
    }
    git.commits.set(sha, {
      ...{ sha, files, message: message.trimEnd(), date: Number(date) * 1_000 },
      parents: parents.split(" ").filter(Boolean),
    });
  }
  const refs = run(
    "for-each-ref",
    "--format=%(refname) %(objectname) %(objecttype) %(*objectname)",
  );
  for (const line of refs.toString().split("\n").filter(Boolean)) {
    const [name = "", sha = "", type, target = ""] = line.split(" ");
    if (!/^refs\/(?:heads|tags)\//.test(name)) continue;
    git.refs.set(name, { type: type === "tag" ? "tag" : "commit", sha });
    if (type !== "tag") continue;
    const tag = name.slice("refs/tags/".length);
    const object = { type: "commit", sha: target } as const;
    git.tagObjects.set(sha, { sha, tag, object, message: tag, date: 0 });
  }
}

function sha1(value: unknown): string {
  return createHash("sha1").update(JSON.stringify(value)).digest("hex");
}
