import { createHash } from "node:crypto";
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

function sha1(value: unknown): string {
  return createHash("sha1").update(JSON.stringify(value)).digest("hex");
}
