/**
 * One thing that is released: a crate, an npm package. Its bytes are packed before the loop starts,
 * so its checksum is known before the first upload.
 */
export interface ReleaseUnit {
  readonly name: string;
  readonly version: string;
  /** Absolute path of the packed file: exactly these bytes are uploaded. */
  readonly file: string;
  /** Checksum of the packed file, written as its registry writes it. */
  readonly checksum: string;
  /** Size of the packed file in bytes. */
  readonly size: number;
  /** Ids (`name@version`) of units of the same release that the registry must have first. */
  readonly dependencies: readonly string[];
  /** Which of the registry's rate limits an upload of this unit counts against. */
  readonly limit: string;
}

/** What identifies a version in a registry. */
export type VersionName = Pick<ReleaseUnit, "name" | "version">;

/** Whether registries take two versions for one: build metadata does not count (semver.org, 10). */
export function isSameVersion(a: string, b: string): boolean {
  return withoutBuild(a) === withoutBuild(b);
}

function withoutBuild(version: string): string {
  const plus = version.indexOf("+");
  return plus < 0 ? version : version.slice(0, plus);
}

/** `name@version`: how units are named in outputs, reports and dependencies. */
export function unitId({ name, version }: VersionName): string {
  return `${name}@${version}`;
}
