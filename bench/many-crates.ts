import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inTrial } from "./trial.ts";

/** Crates that were packed once, to be released in many ways. */
export interface PackedCrates {
  /** Their names. New crates begin with `new-`, those that get a new version with `old-`. */
  readonly names: readonly string[];
  /** The commit that they were packed from. */
  readonly sha: string;
}

export const version = "1.1.0";

/** How many of each. */
export interface Counts {
  readonly created: number;
  readonly updated: number;
}

/**
 * Writes a workspace of small crates, packs it with cargo and copies the `.crate` files into `folder`.
 * Of each kind, crate N needs crate N/2: some have to come first, and none waits for the other kind.
 */
export async function packMany(
  { created, updated }: Counts,
  folder: string,
): Promise<PackedCrates> {
  const crates = [...crateTree("new", created), ...crateTree("old", updated)];
  const names = crates.map(({ name }) => name);
  return inTrial(undefined, { limits: "off" }, async ({ rehearsal, action }) => {
    await writeFile(
      join(rehearsal.workspace, "Cargo.toml"),
      `[workspace]\nresolver = "2"\nmembers = ${JSON.stringify(names)}\n`,
    );
    for (const { name, needs } of crates) {
      const member = join(rehearsal.workspace, name);
      await mkdir(join(member, "src"), { recursive: true });
      await writeFile(join(member, "Cargo.toml"), manifest(name, needs));
      await writeFile(join(member, "src/lib.rs"), `pub const NAME: &str = "${name}";\n`);
    }
    await writeFile(join(rehearsal.workspace, ".gitignore"), "Cargo.lock\n");
    const sha = await rehearsal.commit();
    const { outputs } = await action({ inputs: { "dry-run": "true", verify: "false" } });
    await cp(outputs["packed"] ?? "", folder, { recursive: true });
    return { names, sha };
  });
}

function crateTree(kind: string, count: number): { name: string; needs: string | undefined }[] {
  const nameOf = (index: number) => `${kind}-${String(index).padStart(3, "0")}`;
  return Array.from({ length: count }, (_, index) => ({
    name: nameOf(index),
    needs: index === 0 ? undefined : nameOf(Math.floor(index / 2)),
  }));
}

function manifest(name: string, needs: string | undefined): string {
  return `[package]
name = "${name}"
version = "${version}"
edition = "2021"
description = "One of many."
license = "MIT"

[dependencies]
${needs === undefined ? "" : `${needs} = { path = "../${needs}", version = "${version}" }\n`}`;
}
