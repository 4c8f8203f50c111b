import { createHash } from "node:crypto";

/** A file at a commit. */
export interface Blob {
  readonly sha: string;
  readonly size: number;
  readonly read: () => Buffer;
}

export interface Commit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly message: string;
  /** Epoch ms. */
  readonly date: number;
  /** By path. */
  readonly files: ReadonlyMap<string, Blob>;
}

/** What a ref or a tag object points to. */
export interface GitObject {
  readonly type: "commit" | "tag";
  readonly sha: string;
}

/** An annotated tag. */
export interface TagObject {
  readonly sha: string;
  readonly tag: string;
  readonly message: string;
  readonly date: number;
  readonly object: GitObject;
}

/** Commits, refs and tag objects of a repository. */
export class GitData {
  readonly commits = new Map<string, Commit>();
  /** By full name: `refs/heads/main`, `refs/tags/v1`. */
  readonly refs = new Map<string, GitObject>();
  readonly tagObjects = new Map<string, TagObject>();

  /** The commit that a tag leads to, also through an annotated one. */
  commitOfTag(tag: string): string | undefined {
    const object = this.refs.get(`refs/tags/${tag}`);
    return object === undefined ? undefined : this.peel(object);
  }

  /** Follows annotated tags to their commit. */
  peel(object: GitObject): string | undefined {
    if (object.type === "commit") return object.sha;
    const tag = this.tagObjects.get(object.sha);
    return tag === undefined ? undefined : this.peel(tag.object);
  }

  /** A commit and all that it is built on. */
  ancestors(sha: string): Set<string> {
    const found = new Set<string>();
    const open = [sha];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(...(this.commits.get(next)?.parents ?? []));
    }
    return found;
  }

  /** A commit and its ancestors: each before all that it is built on, and newer before older. */
  history(sha: string): Commit[] {
    const order = [...this.commits.keys()];
    const known = this.ancestors(sha);
    // A commit can only be added after its parents.
    return order
      .filter((each) => known.has(each))
      .reverse()
      .flatMap((each) => this.commits.get(each) ?? []);
  }

  /**
   * The commit that a name means: a sha or its beginning of at least 7 digits, a branch, a tag or
   * a full ref.
   */
  resolve(name: string): Commit | undefined {
    const refs = [`refs/heads/${name}`, `refs/tags/${name}`, `refs/${name}`, name];
    const object = refs.map((ref) => this.refs.get(ref)).find((found) => found !== undefined);
    const sha = object === undefined ? name : this.peel(object);
    if (sha === undefined) return undefined;
    if (!/^[0-9a-f]{7,40}$/i.test(sha)) return undefined;
    const exact = this.commits.get(sha.toLowerCase());
    if (exact !== undefined || sha.length === 40) return exact;
    return [...this.commits.values()].find((commit) => commit.sha.startsWith(sha.toLowerCase()));
  }
}

/** A blob with git's own name for it. */
export function blobOf(contents: string | Buffer): Blob {
  const bytes = Buffer.from(contents);
  const sha = createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
  return { sha, size: bytes.length, read: () => bytes };
}
