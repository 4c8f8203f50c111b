import { checkedBytes, StreamedBody, type CheckedFile } from "@fairlead/http";
import type { DependencyKind } from "../discover/graph.ts";
import { cratesIoGitIndex, isCratesIoIndex, isIndexOf } from "../registry/crates-target.ts";
import type { CrateFile } from "./crate-file.ts";
import type { PackedDependency } from "./packed-manifest.ts";
import { normalizeTarget } from "./target-platform.ts";

/** The JSON of an upload (Cargo Book, "Registry Web API", Publish), its fields in cargo's order. */
export interface UploadMetadata {
  readonly name: string;
  readonly vers: string;
  readonly deps: readonly UploadDependency[];
  readonly features: Readonly<Record<string, readonly string[]>>;
  readonly authors: readonly string[];
  readonly description: string | null;
  readonly documentation: string | null;
  readonly homepage: string | null;
  readonly readme: string | null;
  readonly readme_file: string | null;
  readonly keywords: readonly string[];
  readonly categories: readonly string[];
  readonly license: string | null;
  readonly license_file: string | null;
  readonly repository: string | null;
  readonly badges: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly links: string | null;
  readonly rust_version: string | null;
}

export interface UploadDependency {
  readonly optional: boolean;
  readonly default_features: boolean;
  readonly name: string;
  readonly features: readonly string[];
  readonly version_req: string;
  readonly target: string | null;
  readonly kind: DependencyKind;
  /** Index URL of another registry than the one uploaded to; absent for that one, as cargo does. */
  readonly registry?: string;
  /** The name in the code, if that is not the crate's. */
  readonly explicit_name_in_toml?: string;
}

/** crates.io refuses a longer JSON (its `MAX_JSON_LENGTH`). */
const maxJsonBytes = 1024 * 1024;

/**
 * What a registry is told about a crate, from the packed manifest alone. `targetIndex` is the URL of
 * the index uploaded to, with or without `sparse+`; `isCratesIo` says that it stands for crates.io.
 *
 * A README that would make the JSON 1 MiB or more is cut, and says so at its end.
 */
export function uploadMetadata(
  crate: CrateFile,
  targetIndex: string,
  isCratesIo: boolean,
): UploadMetadata {
  const { manifest } = crate;
  const metadata: UploadMetadata = {
    name: crate.name,
    vers: crate.version,
    deps: manifest.dependencies.map((each) => dependency(each, targetIndex, isCratesIo)),
    features: manifest.features,
    authors: manifest.authors,
    description: manifest.description,
    documentation: manifest.documentation,
    homepage: manifest.homepage,
    readme: crate.readme?.text ?? null,
    readme_file: crate.readme?.path ?? null,
    keywords: manifest.keywords,
    categories: manifest.categories,
    license: manifest.license,
    license_file: manifest.licenseFile,
    repository: manifest.repository,
    badges: manifest.badges,
    links: manifest.links,
    rust_version: manifest.rustVersion,
  };
  return withFittingReadme(metadata);
}

/**
 * The body of `PUT /api/v1/crates/new`: length and JSON, length and `.crate`; lengths are unsigned,
 * 32 bits, little endian. A `.crate` that is a Blob on a file is read only while it is sent.
 */
export function encodeUpload(metadata: UploadMetadata, crate: CheckedFile): StreamedBody {
  const json = Buffer.from(JSON.stringify(metadata));
  const head = Buffer.concat([length(json.length), json, length(crate.size)]);
  return new StreamedBody(head.length + crate.size, async function* () {
    yield head;
    yield* checkedBytes(crate);
  });
}

function length(bytes: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(bytes);
  return buffer;
}

function dependency(
  packed: PackedDependency,
  targetIndex: string,
  isCratesIo: boolean,
): UploadDependency {
  const { name, localName } = packed;
  const registry = otherRegistry(packed.registryIndex, targetIndex, isCratesIo);
  return {
    optional: packed.optional,
    default_features: packed.defaultFeatures,
    name,
    features: packed.features,
    version_req: packed.requirement.text,
    target: packed.target === null ? null : normalizeTarget(packed.target),
    kind: packed.kind,
    ...(registry !== undefined && { registry }),
    ...(name !== localName && { explicit_name_in_toml: localName }),
  };
}

/**
 * The index of a dependency's registry, if that is another one than the registry uploaded to. In a
 * manifest nothing means crates.io; in an upload it means the registry uploaded to.
 *
 * @param index as the packed manifest has it
 */
export function otherRegistry(
  index: string | null,
  targetIndex: string,
  isCratesIo: boolean,
): string | undefined {
  if (index !== null && isIndexOf({ index: targetIndex, isCratesIo }, index)) return undefined;
  if (index !== null && !isCratesIoIndex(index)) return index;
  return isCratesIo ? undefined : cratesIoGitIndex;
}

function withFittingReadme(metadata: UploadMetadata): UploadMetadata {
  const { readme, readme_file } = metadata;
  if (readme === null || fits(metadata)) return metadata;
  const end = `\n\n(The rest is in the crate's own ${readme_file ?? "README"}.)\n`;
  const cutAt = (length: number): UploadMetadata => ({
    ...metadata,
    readme: readme.slice(0, length).replace(/[\uD800-\uDBFF]$/, "") + end,
  });
  let [low, high] = [0, readme.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(cutAt(middle))) low = middle;
    else high = middle - 1;
  }
  return cutAt(low);
}

function fits(metadata: UploadMetadata): boolean {
  return Buffer.byteLength(JSON.stringify(metadata)) < maxJsonBytes;
}
