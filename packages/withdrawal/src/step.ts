import type { VersionName } from "@fairlead/publishing";

/** A write at npm: one name may be published at several registries. */
interface AtNpm extends VersionName {
  /** Its address; undefined: that of the release. */
  readonly registry?: string | undefined;
}

/** One write that a person makes in a registry. */
export type Step =
  /** Sets a dist-tag of a package to a version. */
  | ({ readonly kind: "tag"; readonly tag: string } & AtNpm)
  /** `warning` is what npm shows to whoever installs it; an empty one takes a deprecation back. */
  | ({
      readonly kind: "deprecate";
      readonly warning: string;
      /** What npm shows now; undefined: nothing. */
      readonly replaces?: string | undefined;
    } & AtNpm)
  | ({ readonly kind: "yank" | "unyank" } & VersionName);
