import semver from "semver";
import { badRequest, crateNotFound, versionNotFound } from "./api-error.ts";
import type { Crate, State, Version } from "./state.ts";

/** The version that a path names; throws crates.io's refusal if there is none. */
export function findVersion({ state }: { readonly state: State }, parts: readonly string[]): Found {
  const [crateName = "", number = ""] = parts;
  if (semver.parse(number) === null) {
    throw badRequest(`Invalid URL: Cannot parse \`version\` with value \`${number}\``);
  }
  const crate = state.crate(crateName);
  if (crate === undefined) throw crateNotFound(crateName);
  const version = state.version(crateName, number);
  if (version === undefined) throw versionNotFound(crateName, number);
  return { crate, version };
}

interface Found {
  readonly crate: Crate;
  readonly version: Version;
}
