import { asRecord } from "@fairlead/http";
import type { NpmTarball } from "@fairlead/npm";
import { valid } from "semver";

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
    changed: [...here].filter(
      // Its fields are compared one by one, and its version is always another.
      ([file, hash]) => file !== "package.json" && there.has(file) && there.get(file) !== hash,
    ).length,
    fields,
    installScripts: [...scripts].flatMap(([name, text]) =>
      installScripts.has(name) && oldScripts.get(name) !== text ? [name] : [],
    ),
  };
}

/**
 * `name@version` of what it needs when it is installed, by the names in the registry: packages of this
 * release, and what it takes in one version only.
 *
 * @param released the version of each package of this release
 */
export function neededPins(
  { manifest }: Pick<Packed, "manifest">,
  released: ReadonlyMap<string, string>,
): string[] {
  const own = manifest["name"];
  const pins = dependencyFields.flatMap((field) =>
    [...textsIn({ manifest }, field)].flatMap(([key, spec]) => {
      // An alias installs another package under this name.
      const [, name = key, range = spec] = /^npm:(@?[^@]+)(?:@(.*))?$/.exec(spec) ?? [];
      const isExact = field !== "peerDependencies" && valid(range) === range;
      const version = isExact ? range : released.get(name);
      return version === undefined || name === own ? [] : [`${name}@${version}`];
    }),
  );
  return [...new Set(pins)];
}

function hashes({ entries }: Packed): Map<string, string> {
  return new Map(entries.map(({ path, sha256 }) => [path, sha256]));
}

function textsIn({ manifest }: Pick<Packed, "manifest">, field: string): Map<string, string> {
  const entries = Object.entries(asRecord(manifest[field]) ?? {});
  return new Map(entries.flatMap(([k, v]) => (typeof v === "string" ? [[k, v] as const] : [])));
}
