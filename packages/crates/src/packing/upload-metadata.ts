import { checkedBytes, StreamedBody, type CheckedFile } from "@fairlead/http";
import { otherRegistry, type Target } from "../registry/crates-target.ts";
import type { CrateFile } from "./crate-file.ts";
import type { PackedDependency } from "./packed-manifest.ts";
import { normalizeTarget } from "./target-platform.ts";

/** The JSON of an upload (Cargo Book, "Registry Web API", Publish), its fields in cargo's order. */
export type UploadMetadata = ReturnType<typeof uploadMetadata>;

/** crates.io refuses a longer JSON (its `MAX_JSON_LENGTH`). */
const maxJsonBytes = 1024 * 1024;

/**
 * What a registry is told about a crate, from the packed manifest alone.
 *
 * A README that would make the JSON 1 MiB or more is cut, and says so at its end.
 */
export function uploadMetadata(crate: CrateFile, target: Pick<Target, "index" | "isCratesIo">) {
  const { manifest } = crate;
  const metadata = {
    name: crate.name,
    vers: crate.version,
    deps: manifest.dependencies.map((each) => dependency(each, target)),
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
  return { ...metadata, readme: fittingReadme(metadata) };
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

function dependency(packed: PackedDependency, target: Pick<Target, "index" | "isCratesIo">) {
  const { name, localName } = packed;
  const registry = otherRegistry(packed.registryIndex, target);
  return {
    optional: packed.optional,
    default_features: packed.defaultFeatures,
    name,
    features: packed.features,
    version_req: packed.requirement.text,
    target: packed.target === null ? null : normalizeTarget(packed.target),
    kind: packed.kind,
    // Absent for the registry uploaded to, and for the crate's own name, as cargo leaves them out.
    ...(registry !== undefined && { registry }),
    ...(name !== localName && { explicit_name_in_toml: localName }),
  };
}

interface WithReadme {
  readonly readme: string | null;
  readonly readme_file: string | null;
}

function fittingReadme(metadata: WithReadme): string | null {
  const { readme, readme_file } = metadata;
  if (readme === null || fits(metadata)) return readme;
  const end = `\n\n(The rest is in the crate's own ${readme_file ?? "README"}.)\n`;
  const cutAt = (length: number) => readme.slice(0, length).replace(/[\uD800-\uDBFF]$/, "") + end;
  let [low, high] = [0, readme.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits({ ...metadata, readme: cutAt(middle) })) low = middle;
    else high = middle - 1;
  }
  return cutAt(low);
}

function fits(metadata: WithReadme): boolean {
  return Buffer.byteLength(JSON.stringify(metadata)) < maxJsonBytes;
}
