import { lstat, readFile, realpath } from "node:fs/promises";
import path from "node:path";
import { asRecord, parseRecord } from "@fairlead/http";
import type { PackEdge, PackNode } from "npm-packlist";
import type { Manifest } from "../manifests/manifest-file.ts";

/**
 * A package with what it bundles as npm finds it installed: the part that npm-packlist reads of the
 * tree that npm builds with `@npmcli/arborist`, which reads every package that is installed.
 *
 * @param folder absolute; where the package lies
 * @param manifest normalized: `bundleDependencies` is a list of names
 * @param workspaces of a workspace root, by name
 */
export async function packageTree(
  folder: string,
  manifest: Manifest,
  workspaces: ReadonlyMap<string, string>,
): Promise<PackNode> {
  const real = await realpath(folder);
  const known = new Map<string, PackNode>();
  const edgesOut = new Map<string, PackEdge>();
  const root = nodeOf(folder, manifest, edgesOut, {
    isProjectRoot: true,
    workspaces: workspaces.size > 0 ? workspaces : null,
  });
  known.set(real, root);
  for (const name of namesIn(manifest["bundleDependencies"])) {
    const kind = kindOf(manifest, name);
    if (kind === undefined) continue;
    edgesOut.set(name, {
      to: await installed(name, folder),
      peer: kind === "peerDependencies",
      dev: kind === "devDependencies",
    });
  }
  return root;

  /** The package that `name` means in a folder: there, or in a folder above it. */
  async function installed(name: string, from: string): Promise<PackNode | undefined> {
    for (let at = from; ; at = path.dirname(at)) {
      const found = await read(path.join(at, "node_modules", name));
      if (found !== undefined) return found;
      if (at === real || at === folder || path.dirname(at) === at) return undefined;
    }
  }

  async function read(at: string): Promise<PackNode | undefined> {
    const found = await lstat(at).catch(() => undefined);
    if (found === undefined) return undefined;
    const target = await targetAt(await realpath(at).catch(() => at));
    if (target === undefined || !found.isSymbolicLink()) return target;
    return { ...target, path: at, isLink: true, target };
  }

  async function targetAt(at: string): Promise<PackNode | undefined> {
    const before = known.get(at);
    if (before !== undefined) return before;
    const text = await readFile(path.join(at, "package.json"), "utf8").catch(() => undefined);
    const own = text === undefined ? undefined : await normalized(parseRecord(text) ?? {}, at);
    if (own === undefined) return undefined;
    const edges = new Map<string, PackEdge>();
    const node = nodeOf(at, own, edges, { isProjectRoot: false, workspaces: null });
    known.set(at, node);
    for (const field of ["dependencies", "optionalDependencies"]) {
      for (const name of Object.keys(asRecord(own[field]) ?? {})) {
        edges.set(name, { to: await installed(name, at), peer: false, dev: false });
      }
    }
    return node;
  }
}

/** The manifest of a package in a folder, as npm reads it before it packs; it is not changed itself. */
export async function normalized(manifest: Manifest, folder: string): Promise<Manifest> {
  const { default: PackageJson } = await import("@npmcli/package-json");
  const read = new PackageJson().create(folder).fromContent(structuredClone(manifest));
  const { content } = await read.normalize();
  return asRecord(content) ?? {};
}

function nodeOf(
  folder: string,
  manifest: Manifest,
  edgesOut: PackNode["edgesOut"],
  more: Pick<PackNode, "isProjectRoot" | "workspaces">,
): PackNode {
  return {
    ...{ path: folder, package: manifest, edgesOut, isLink: false, ...more },
    get target() {
      return this;
    },
  };
}

/** The list that a dependency counts for, where several name it: the last one, as in npm. */
function kindOf(manifest: Manifest, name: string): string | undefined {
  return ["peerDependencies", "dependencies", "optionalDependencies", "devDependencies"].findLast(
    (field) => Object.hasOwn(asRecord(manifest[field]) ?? {}, name),
  );
}

function namesIn(list: unknown): readonly string[] {
  const items: readonly unknown[] = Array.isArray(list) ? list : [];
  return items.filter((each) => typeof each === "string");
}
