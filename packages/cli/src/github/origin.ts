import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** The repository on GitHub that a checkout was cloned from, `owner/name`; undefined: nobody can say. */
export async function originOf(cwd: string, host: string): Promise<string | undefined> {
  try {
    const asked = await promisify(execFile)("git", ["config", "--get", "remote.origin.url"], {
      cwd,
    });
    return repositoryIn(asked.stdout.trim(), host);
  } catch {
    return undefined;
  }
}

/** The repository in an address that git clones from: `https://`, `ssh://`, or `git@host:`. */
export function repositoryIn(address: string, host: string): string | undefined {
  const [, of, path = ""] =
    /^(?:[a-z+]+:\/\/)?(?:[^@/]+@)?([^:/]+)(?::\d+(?=\/))?[:/](.+)$/.exec(address) ?? [];
  if (of?.toLowerCase() !== host) return undefined;
  const name = path.replace(/\/+$/, "").replace(/\.git$/, "");
  return /^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/.test(name) ? name : undefined;
}
