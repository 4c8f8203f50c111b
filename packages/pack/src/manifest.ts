import { createHash } from "node:crypto";

/** What a file of a pack is, and so who publishes it. */
export type PackKind = "crate" | "npm-platform" | "npm-package" | "npm-meta" | "asset" | "text";

/** The folder of a pack in which the files of a kind lie. */
export const folderOf: Readonly<Record<PackKind, string>> = {
  crate: "crates",
  "npm-platform": "npm",
  "npm-package": "npm",
  "npm-meta": "npm",
  asset: "assets",
  text: "texts",
};

/** What a registry had of a crate or package while it was packed. */
export type SeenState = "new-name" | "unpublished" | "published";

/** One file of a pack. */
export interface PackEntry {
  /** Relative to the pack, with `/`. */
  readonly path: string;
  readonly kind: PackKind;
  /** Hex. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** Of the crate or package that it holds; of an asset its own name, of a text its path in the checkout. */
  readonly name: string;
  /** Of crates and packages. */
  readonly version?: string;
  readonly seen?: SeenState;
  /** Of what was published: the commit that it was published from; undefined: not known. */
  readonly commit?: string | undefined;
  /** Of crates and packages that have a folder in the checkout: relative to the workspace. */
  readonly folder?: string | undefined;
  /** A crate without a library: `cargo install` takes it, and `cargo add` does not. */
  readonly program?: true;
  /** Where each crate and package has its own: that of the release that it is of, or an asset is for. */
  readonly tag?: string | undefined;
}

/** What was packed and checked for a release, and of which commit: `manifest.json` of the artifact. */
export interface PackManifest {
  /** `owner/name` */
  readonly repository: string;
  readonly commit: string;
  /** What is released, where all of it has one version. */
  readonly version: string | undefined;
  readonly tag: string | undefined;
  /** Crates and packages in the order in which they are published. */
  readonly files: readonly PackEntry[];
  /** The inputs that were declared for the actions that publish, by part and name. */
  readonly inputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /**
   * Other npm packages of the checkout that those of the pack need, each with the versions of which one
   * is released next: somebody else publishes them, and they are waited for.
   */
  readonly siblings: Readonly<Record<string, readonly string[]>>;
  /** Where each crate has its own tag: those that are published, and that cargo can no longer pack. */
  readonly unpacked: readonly UnpackedCrate[];
}

/** A crate that is not in the pack, and whose tag an earlier run may have left out. */
export interface UnpackedCrate {
  readonly name: string;
  readonly version: string;
  /** As of a file. */
  readonly folder?: string | undefined;
  readonly tag: string;
}

/** Raised when the form changes so that an older reader would misread it. */
export const manifestSchema = 1;
export const manifestName = "manifest.json";

/** The bytes of a manifest. The same manifest always gives the same. */
export function manifestText(manifest: PackManifest): string {
  const { repository, commit, version = null, tag = null, files, ...more } = manifest;
  const { inputs, siblings, unpacked } = more;
  const release = { schema: manifestSchema, repository, commit, version, tag };
  const all = { ...release, files, inputs, siblings, unpacked };
  return `${JSON.stringify(all, null, 2)}\n`;
}

/** Names a pack so that nothing else can take its place: an artifact, and the digest of its manifest. */
export interface PackReference {
  readonly artifact: string;
  /** SHA-256 of `manifest.json`, hex. */
  readonly digest: string;
}

/** `release@sha256:…`, which travels as the output of a job. */
export function writeReference({ artifact, digest }: PackReference): string {
  return `${artifact}@sha256:${digest}`;
}

/** Undefined for a text of another form. */
export function readReference(text: string): PackReference | undefined {
  const [, artifact, digest] =
    /^([A-Za-z0-9][A-Za-z0-9._-]*)@sha256:([0-9a-f]{64})$/.exec(text) ?? [];
  return artifact === undefined || digest === undefined ? undefined : { artifact, digest };
}

/** SHA-256, hex. */
export function digestOf(bytes: string | Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
