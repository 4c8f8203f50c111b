import { asRecord } from "@fairlead/http";
import { findPlatform } from "@fairlead/platforms";
import type { Manifest } from "./manifest-file.ts";

/** What napi-rs is configured to build a package for. */
export interface NapiPlatforms {
  /** What the platform packages are called, with `{platform}`. */
  readonly platformPackage: string;
  /** Triples, as npm names platforms. */
  readonly platforms: readonly string[];
}

/**
 * The platforms of a napi-rs package, by `napi.targets` (version 3) or `napi.triples` (version 2).
 *
 * @param name of the package, as npm has it
 * @returns undefined if nothing is configured, or no platform that is known
 */
export function napiPlatforms(manifest: Manifest, name: string): NapiPlatforms | undefined {
  const napi = asRecord(manifest["napi"]);
  if (napi === undefined) return undefined;
  const platforms = [...new Set(napiTargets(napi).flatMap(tripleOf))];
  if (platforms.length === 0) return undefined;
  const named = napi["packageName"] ?? asRecord(napi["package"])?.["name"];
  return {
    platformPackage: `${typeof named === "string" ? named : name}-{platform}`,
    platforms,
  };
}

/** What napi-rs 2 builds where `triples` does not say otherwise (https://napi.rs/docs/cli/napi-config). */
const napiDefaults = ["x86_64-unknown-linux-gnu", "x86_64-apple-darwin", "x86_64-pc-windows-msvc"];

function napiTargets(napi: Readonly<Record<string, unknown>>): string[] {
  const triples = asRecord(napi["triples"]);
  const texts = (value: unknown) =>
    (Array.isArray(value) ? (value as unknown[]) : []).filter((each) => typeof each === "string");
  const defaults = triples !== undefined && triples["defaults"] !== false ? napiDefaults : [];
  return [...texts(napi["targets"]), ...defaults, ...texts(triples?.["additional"])];
}

function tripleOf(target: string): string[] {
  const found = findPlatform(target);
  return found.kind === "found" ? [found.platform.triple] : [];
}
