import { execFileSync } from "node:child_process";
import type { Blob, GitData } from "./git-data.ts";

/**
 * Takes over the commits, branches and tags of a git checkout; what has the same name is replaced. What
 * a commit holds is read from the checkout when it is asked for, so that must stay.
 */
export function importCheckout(git: GitData, folder: string): void {
  const run = (...args: string[]): Buffer =>
    execFileSync("git", args, {
      cwd: folder,
      maxBuffer: 1 << 28,
      stdio: ["ignore", "pipe", "pipe"],
    });
  const format = "--format=%H%x00%P%x00%ct%x00%B%x01";
  const log = run("log", "--all", "--reverse", "--topo-order", format).toString();
  for (const entry of log.split("\u0001\n").filter(Boolean)) {
    const [sha = "", parents = "", date = "", message = ""] = entry.split("\0");
    let files: ReadonlyMap<string, Blob> | undefined;
    git.commits.set(sha, {
      ...{ sha, message: message.trimEnd(), date: Number(date) * 1_000 },
      parents: parents.split(" ").filter(Boolean),
      get files() {
        return (files ??= filesAt(sha, run));
      },
    });
  }
  const fields = "--format=%(refname) %(objectname) %(objecttype) %(*objectname)";
  for (const line of run("for-each-ref", fields).toString().split("\n").filter(Boolean)) {
    const [name = "", sha = "", type, target = ""] = line.split(" ");
    if (!/^refs\/(?:heads|tags)\//.test(name)) continue;
    git.refs.set(name, { type: type === "tag" ? "tag" : "commit", sha });
    if (type !== "tag") continue;
    const tag = name.slice("refs/tags/".length);
    const object = { type: "commit", sha: target } as const;
    git.tagObjects.set(sha, { sha, tag, object, message: tag, date: 0 });
  }
}

function filesAt(sha: string, run: (...args: string[]) => Buffer): ReadonlyMap<string, Blob> {
  const files = new Map<string, Blob>();
  for (const line of run("ls-tree", "-r", "-l", "-z", sha).toString().split("\0")) {
    const [, type, blob = "", size, path = ""] =
      /^\d+ (\w+) (\w+) +(\d+|-)\t([^]+)$/.exec(line) ?? [];
    if (type !== "blob") continue;
    files.set(path, { sha: blob, size: Number(size), read: () => run("cat-file", "blob", blob) });
  }
  return files;
}
