import { asRecord } from "@fairlead/http";
import { readManifest } from "../packing/package-patterns.ts";
import type { Member, Workspace } from "./workspace.ts";

/** What a workspace's manifest sets for the builds in it, and no published crate takes along. */
export interface UnpublishedSettings {
  /** By the name of a program: the lines of the workspace's `[profile.release]` that its own manifest lacks. */
  readonly profile: ReadonlyMap<string, readonly string[]>;
  /** The crates that `[patch]` replaces, without those of the workspace. */
  readonly patched: ReadonlySet<string>;
}

/** Reads them; a manifest that cannot be read sets nothing, which cargo tells. */
export async function readUnpublishedSettings(
  { root, members }: Workspace,
  selected: readonly Member[],
): Promise<UnpublishedSettings> {
  const manifest = (await readManifest(root)) ?? {};
  const patched = patchedNames(manifest);
  for (const { name } of members) patched.delete(name);
  const set = behaviorLines(manifest);
  const profile = new Map<string, readonly string[]>();
  if (set.length > 0) {
    for (const { name, folder, hasProgram } of selected) {
      // The profile of a manifest is packed with it, even where a workspace ignores it.
      const own = hasProgram ? behaviorLines((await readManifest(folder)) ?? {}) : set;
      const lost = set.filter((line) => !own.includes(line));
      if (lost.length > 0) profile.set(name, lost);
    }
  }
  return { profile, patched };
}

/** What of `[profile.release]` changes what a program does, and not only how fast or large it is. */
function behaviorLines(manifest: Readonly<Record<string, unknown>>): readonly string[] {
  const release = asRecord(asRecord(manifest["profile"])?.["release"]) ?? {};
  return [
    ...["overflow-checks", "debug-assertions"].flatMap((key) =>
      release[key] === true ? [`${key} = true`] : [],
    ),
    ...(release["panic"] === "abort" ? ['panic = "abort"'] : []),
  ];
}

/** The names of `[patch.SOURCE]`, of all sources: a published crate has its dependencies from a registry. */
function patchedNames(manifest: Readonly<Record<string, unknown>>): Set<string> {
  const sources = Object.values(asRecord(manifest["patch"]) ?? {});
  return new Set(
    sources.flatMap((source) =>
      Object.entries(asRecord(source) ?? {}).map(([key, value]) => {
        const renamed = asRecord(value)?.["package"];
        return typeof renamed === "string" ? renamed : key;
      }),
    ),
  );
}
