import { asRecord } from "@fairlead/http";
import type { NpmTarball } from "@fairlead/npm";

/** A packed package, as far as two versions of it are compared. */
export type Packed = Pick<NpmTarball, "version" | "manifest" | "size" | "entries">;

/** What is different in a package since the version that people install now. */
export interface Changes {
  /** The version that it is compared with. */
  readonly since: string;
  /** Bytes of the packed file before. */
  readonly sizeBefore: number;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Files whose contents are others. */
  readonly changed: number;
  /** `dependencies: semver ^7.0.0`, with a sign: `+` new, `-` gone, `~` another. */
  readonly fields: readonly string[];
  /** Scripts that run on the machine of whoever installs it, and are new or others. */
  readonly installScripts: readonly string[];
}

const dependencyFields = ["dependencies", "optionalDependencies", "peerDependencies"] as const;
const installScripts = new Set(["preinstall", "install", "postinstall"]);

/**
 * Compares a staged package with its last version.
 *
 * @param released the version of each package of this release: to pin those is no news
 */
export function changesSince(
  now: Packed,
  before: Packed,
  released: ReadonlyMap<string, string>,
): Changes {
  const [here, there] = [hashes(now), hashes(before)];
  const isOurs = (field: string, name: string, value: string) =>
    field !== "scripts" && released.get(name) === value;
  const fields = [...dependencyFields, "scripts"].flatMap((field) => {
    const [mine, theirs] = [textsIn(now, field), textsIn(before, field)];
    const names = [...new Set([...mine.keys(), ...theirs.keys()])].sort();
    return names.flatMap((name) => {
      const [value, old] = [mine.get(name), theirs.get(name)];
      if (value === old || (value !== undefined && old !== undefined && isOurs(field, name, value)))
        return [];
      if (value === undefined) return [`- ${field}: ${name}`];
      if (old === undefined) return [`+ ${field}: ${name} ${value}`];
      return [`~ ${field}: ${name} ${old} → ${value}`];
    });
  });
  const [scripts, oldScripts] = [textsIn(now, "scripts"), textsIn(before, "scripts")];
  return {
    since: before.version,
    sizeBefore: before.size,
    added: [...here.keys()].filter((file) => !there.has(file)).sort(),
    removed: [...there.keys()].filter((file) => !here.has(file)).sort(),
    changed: [...here].filter(([file, hash]) => there.has(file) && there.get(file) !== hash).length,
    fields,
    installScripts: [...scripts].flatMap(([name, text]) =>
      installScripts.has(name) && oldScripts.get(name) !== text ? [name] : [],
    ),
  };
}

/** Packages that it needs when it is installed, by their names in the registry. */
export function neededNames({ manifest }: Pick<Packed, "manifest">): string[] {
  return dependencyFields.flatMap((field) =>
    Object.entries(asRecord(manifest[field]) ?? {}).map(([key, spec]) => {
      // An alias installs another package under this name.
      const alias = typeof spec === "string" ? /^npm:(@?[^@]+)/.exec(spec)?.[1] : undefined;
      return alias ?? key;
    }),
  );
}

function hashes({ entries }: Packed): Map<string, string> {
  return new Map(entries.map(({ path, sha256 }) => [path, sha256]));
}

function textsIn({ manifest }: Packed, field: string): Map<string, string> {
  const entries = Object.entries(asRecord(manifest[field]) ?? {});
  return new Map(entries.flatMap(([k, v]) => (typeof v === "string" ? [[k, v] as const] : [])));
}
