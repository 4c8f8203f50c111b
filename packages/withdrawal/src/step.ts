import type { VersionName } from "@fairlead/publishing";

/** One write that a person makes in a registry. */
export type Step =
  /** Sets a dist-tag of a package to a version. */
  | { readonly kind: "tag"; readonly name: string; readonly tag: string; readonly version: string }
  /** `warning` is what npm shows to whoever installs it; an empty one takes a deprecation back. */
  | ({ readonly kind: "deprecate"; readonly warning: string } & VersionName)
  | ({ readonly kind: "yank" | "unyank" } & VersionName);
