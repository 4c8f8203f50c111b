import { ownTag } from "@fairlead/npm";
import type { Problem } from "@fairlead/publishing";

/** The version that reserves a name. */
export const reservedVersion = "0.0.0";
export const reservedWords = "Reserved. The first version is not released yet.";

/** What a registry knows of a name. */
export type NameState =
  | { readonly kind: "new" }
  /** This very version is there, with these bytes: an earlier start published it. */
  | { readonly kind: "published" }
  /** Somebody has the name, so it needs no first version. */
  | { readonly kind: "exists" }
  /** This version is there with other bytes. */
  | { readonly kind: "differs" }
  /** Reserved, and not deprecated yet. */
  | { readonly kind: "half-reserved" };

/** A packed npm package. */
export interface FirstPackage {
  readonly kind: "npm";
  readonly name: string;
  readonly version: string;
  /** Absolute path of its `.tgz`. */
  readonly file: string;
  /** `sha512-…` */
  readonly integrity: string;
  /** Bytes. */
  readonly size: number;
  readonly manifest: Readonly<Record<string, unknown>>;
}

/** A packed crate, which cargo packs again. */
export interface FirstCrate {
  readonly kind: "crate";
  readonly name: string;
  readonly version: string;
  /** SHA-256 of its `.crate`, hex. */
  readonly checksum: string;
  /** Bytes. */
  readonly size: number;
}

export type FirstUnit = FirstPackage | FirstCrate;

export interface SeenUnit<U extends FirstUnit = FirstUnit> {
  readonly unit: U;
  readonly state: NameState;
}

type PublishConfig = Readonly<Record<string, unknown>>;

/**
 * The arguments with which npm publishes a packed file as it is: no script runs, and provenance, which npm
 * only makes in CI and refuses elsewhere, is left out where the manifest asks for it.
 *
 * @param file begins with `./` or is absolute: anything else may be a repository on GitHub to npm
 * @param access undefined: the name has no scope
 */
export function publishArguments(
  { manifest, version, name }: Pick<FirstPackage, "manifest" | "version" | "name">,
  file: string,
  given: "public" | "restricted" | undefined,
): readonly string[] {
  const { provenance } = configOf(manifest);
  const access = accessOf({ manifest, name }, given);
  return [
    ...["publish", file, "--ignore-scripts"],
    ...(access === undefined ? [] : ["--access", access]),
    ...["--tag", ownTag(version)],
    ...(provenance === true ? ["--provenance=false"] : []),
  ];
}

/** cargo takes the registry that its settings call the default, unless it is told. */
export function cargoArguments({ name }: Pick<FirstCrate, "name">): readonly string[] {
  return ["publish", "-p", name, "--no-verify", "--registry", "crates-io"];
}

/** What a new package becomes; undefined: nothing says it. */
export function accessOf(
  { manifest, name }: Pick<FirstPackage, "manifest" | "name">,
  given: "public" | "restricted" | undefined,
): "public" | "restricted" | undefined {
  const { access } = configOf(manifest);
  const said = access === "public" || access === "restricted" ? access : given;
  return said ?? (name.startsWith("@") ? undefined : "public");
}

function configOf(manifest: FirstPackage["manifest"]): PublishConfig {
  const config = manifest["publishConfig"];
  return typeof config === "object" && config !== null ? (config as PublishConfig) : {};
}

/** What speaks against creating these names, all at once. */
export function firstProblems(
  seen: readonly SeenUnit[],
  given: "public" | "restricted" | undefined,
): readonly Problem[] {
  return seen.flatMap(({ unit, state }): readonly Problem[] => {
    const { name, version } = unit;
    if (state.kind === "differs") {
      const message = `${name}@${version} is published, but not with the bytes of this run.`;
      const remedy = "Find out who published it. Release a new version.";
      return [{ code: "published-bytes-differ", unit: name, message, remedy }];
    }
    const lacks = unit.kind === "npm" && accessOf(unit, given) === undefined;
    if (state.kind !== "new" || !lacks) return [];
    const message = `${name} is new and scoped, and nothing says whether it is public.`;
    return [{ code: "access-missing", unit: name, message, remedy: "Give --access public." }];
  });
}

/** Those that are published, in order: the packages of npm by what they need, then the crates. */
export function toPublish(seen: readonly SeenUnit[]): readonly FirstUnit[] {
  const fresh = seen.filter(({ state }) => state.kind === "new").map(({ unit }) => unit);
  return [
    ...fresh.filter(({ kind }) => kind === "npm"),
    ...fresh.filter(({ kind }) => kind === "crate"),
  ];
}

/** Of crates.io: so many new names at once, then one each time (src/rate_limiter.rs). */
export const newCrates = { burst: 5, everyMs: 10 * 60_000 } as const;

/** How long to wait before the crate of this index; ms. */
export function pauseBefore(index: number): number {
  return index < newCrates.burst ? 0 : newCrates.everyMs;
}
