import path from "node:path";
import type { DeclaredPlatform, Source } from "@fairlead/contents";
import type { EntryKind } from "../entries/entry.ts";
import type { Manifest } from "./manifest-file.ts";

/** A folder of the workspace with a package.json, as it stands in the checkout. */
export interface Template {
  /** Relative to the workspace, with `/`. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Where a package's manifest and first files come from. */
export type Base =
  | { readonly kind: "folder"; readonly template: Template }
  /** No folder: the manifest is made from a meta's. */
  | { readonly kind: "like"; readonly meta: Template; readonly name: string }
  /** The sources bring all, the manifest too. */
  | { readonly kind: "sources" }
  /** Packed earlier. With `artifact` the pattern is looked for inside it. */
  | { readonly kind: "tarball"; readonly file: string; readonly artifact: string | undefined };

/** One package that is to be staged: an entry of the input for one platform, placeholders filled in. */
export interface PackageSpec {
  /** That of its list: one for a platform belongs to one of the declared ones. */
  readonly kind: EntryKind;
  readonly base: Base;
  /** As far as it is known before the sources are there. */
  readonly name: string | undefined;
  readonly platform: DeclaredPlatform | undefined;
  /** The names of a meta's platform packages, with placeholders. */
  readonly platformPackage: string | undefined;
  readonly contents: readonly Source[];
  /** Are the headers of its binaries compared, where the action compares them? */
  readonly checkBinaries: boolean;
  /** Written out in the input, so that its name may be created; a pattern does not name anything. */
  readonly listed: boolean;
  /** The input with its entry, and the line there. */
  readonly input: string;
  readonly line: number;
}

/** What of the workspace a package is made from, relative to it. */
export function pathsOf({ base, contents }: Pick<PackageSpec, "base" | "contents">): string[] {
  return [
    ...(base.kind === "folder" ? [base.template.folder] : []),
    ...(base.kind === "like" ? [base.meta.folder] : []),
    ...contents.flatMap(({ kind, from }) => (kind === "path" ? [from] : [])),
  ];
}

/**
 * The package.json that a remedy sends to. A package that is made like its meta has none, and takes its
 * fields from the meta's.
 */
export function manifestToEdit({ base }: Pick<PackageSpec, "base">): string {
  return base.kind === "like" ? path.posix.join(base.meta.folder, "package.json") : "package.json";
}

/** A package in words, for messages. */
export function titleOf({ name, base, line }: Pick<PackageSpec, "name" | "base" | "line">): string {
  if (name !== undefined) return name;
  if (base.kind === "folder") return base.template.folder;
  if (base.kind === "tarball") return base.file;
  return `the package of line ${line}`;
}
