import { readFile } from "node:fs/promises";
import path from "node:path";
import { readWorkTree, repositoryOf } from "@fairlead/checkout";
import type { Problem } from "@fairlead/publishing";
import { parseLock, type LockedPackage } from "../packing/lock.ts";
import { TomlFieldError } from "../packing/toml-fields.ts";
import { meets } from "../packing/requirement.ts";
import { isAnyVersion, type Member, type Workspace } from "./workspace.ts";

/**
 * Says whether the committed Cargo.lock is older than the manifests. cargo brings it up to date when it
 * packs; where it lies in the folder of a crate that is packed, cargo then finds a changed file and
 * refuses. Asks neither cargo nor a registry, which `cargo metadata --locked` would.
 *
 * @throws ProblemsError if git cannot read the repository
 */
export async function checkLock(
  { root, members }: Workspace,
  selected: readonly Member[],
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<Problem | undefined> {
  const top = repositoryOf(root);
  if (top === undefined || !selected.some((member) => member.folder === root)) return undefined;
  const file = path.join(root, "Cargo.lock");
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  // One that is not committed is told as that, or is no part of the crate.
  const tree = await readWorkTree(
    top,
    [file, ...members.map((each) => path.join(each.folder, "Cargo.toml"))],
    env,
  );
  if (tree === undefined || tree.changes.length > 0) return undefined;
  const stale = whyStale(text, members);
  if (stale === undefined) return undefined;
  const shown = path.relative(folder, file).replaceAll(path.sep, "/");
  return {
    code: "lock-out-of-date",
    message: `${shown} is not up to date with the manifests: ${stale}. cargo would change it, and then refuse to pack.`,
    remedy: "Run cargo update --workspace, and commit the Cargo.lock that it writes.",
    file: shown,
  };
}

/** The first thing in which a lock does not fit its manifests, as far as these two tell for certain. */
function whyStale(text: string, members: readonly Member[]): string | undefined {
  let lock: readonly LockedPackage[];
  try {
    lock = parseLock(text);
  } catch (error) {
    if (error instanceof TomlFieldError) return undefined;
    throw error;
  }
  const byName = Map.groupBy(lock, ({ name }) => name);
  for (const { name, version, dependencies } of members) {
    const own = (byName.get(name) ?? []).filter(({ source }) => source === null);
    if (own.length === 0) return `it lacks ${name}`;
    if (!own.some((each) => each.version === version)) {
      return `it has ${name} ${own[0]?.version ?? ""}, whose version is ${version}`;
    }
    for (const dependency of dependencies) {
      const locked = byName.get(dependency.name);
      if (locked === undefined) return `it lacks ${dependency.name}, which ${name} needs`;
      if (isAnyVersion(dependency)) continue;
      if (!locked.some((each) => meets(each.version, dependency.requirement))) {
        return `it has no ${dependency.name} ${dependency.requirement.text}, which ${name} needs`;
      }
    }
  }
  return undefined;
}
