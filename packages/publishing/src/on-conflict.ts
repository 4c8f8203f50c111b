import { isSameVersion, type VersionName } from "./unit.ts";

/**
 * What it means for a release that a version is published with different contents, when that is found before
 * the first upload: it fails, or it is kept and the rest goes on. With `released` it fails for the units of
 * that version; others have changed since their own release, and are not being released.
 */
export type OnConflict = "fail" | "warn" | { readonly released: string };

/** Whether different contents under this version fail the release. Build metadata is no other version. */
export function failsRelease({ version }: Pick<VersionName, "version">, on: OnConflict): boolean {
  if (typeof on === "string") return on === "fail";
  return isSameVersion(version, on.released);
}
