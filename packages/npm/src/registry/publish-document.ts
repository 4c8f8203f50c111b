import { asRecord, checkedBytes, type CheckedFile } from "@fairlead/http";
import { clean } from "semver";
import type { FullManifest, ReadTarball } from "./full-manifest.ts";

/** What a registry is told about a version. */
export interface PublishFacts extends ReadTarball {
  /** SHA-512 of the tarball as npm writes it: `sha512-…`, base64. */
  readonly integrity: string;
  /** Without a slash at the end. */
  readonly registry: string;
  /** Undefined: an existing package stays as it is. */
  readonly access: "public" | "restricted" | undefined;
  readonly tag: string;
  /** Bytes of the tarball. */
  readonly size: number;
  /** What publishes it, such as `fairlead/1.2.3`: it stands where npm says its version. */
  readonly publisher: string;
  /** The signed provenance, if there is one. */
  readonly bundle: unknown;
}

/** The document of a publication, as JSON around the tarball in base64. */
export interface PublishDocument {
  readonly head: Buffer;
  readonly tail: Buffer;
}

/** Why npm would not publish a package, before anything is sent (`libnpmpublish`); its codes. */
export function documentRefusal(
  manifest: FullManifest,
  access: PublishFacts["access"],
): { readonly code: string; readonly cause: string } | undefined {
  const { name, version } = manifest;
  if (manifest["private"]) {
    return { code: "EPRIVATE", cause: 'its package.json says "private": true' };
  }
  if (manifest["packageExtensions"] !== undefined) {
    return { code: "EPACKAGEEXTENSIONS", cause: "its package.json has packageExtensions" };
  }
  if (!name.startsWith("@") && access === "restricted") {
    return { code: "EUNSCOPED", cause: "its name has no scope, but its access is restricted" };
  }
  if (clean(version) === null) {
    return { code: "EBADSEMVER", cause: `its version is ${JSON.stringify(version)}` };
  }
  return undefined;
}

/**
 * The document that npm sends (`libnpmpublish` 12, `publish.js`), field by field and in npm's order.
 *
 * @throws an Error of npm's code for a manifest that it cannot make sense of
 */
export async function publishDocument(facts: PublishFacts): Promise<PublishDocument> {
  const { registry, access, tag, size, integrity, shasum, bundle } = facts;
  const manifest = await patched(facts.manifest, facts.publisher);
  const { name, version } = manifest;
  const tarball = `${name}-${version}.tgz`;
  const published = {
    ...manifest,
    _id: `${name}@${version}`,
    dist: {
      ...asRecord(manifest["dist"]),
      integrity,
      shasum,
      // As npm: a mirror over plain http must work too, and installers fetch by https all the same.
      tarball: new URL(`${name}/-/${tarball}`, `${registry}/`).href.replace(/^https:/, "http:"),
    },
  };
  const root = JSON.stringify({
    ...{ _id: name, name, description: manifest["description"] },
    "dist-tags": { [tag]: version },
    versions: { [version]: published },
    access: access ?? null,
  });
  const attachments = `"_attachments":{${JSON.stringify(tarball)}:{"content_type":"application/octet-stream","data":"`;
  const provenance = bundle === undefined ? "" : `,${provenanceAttachment(name, version, bundle)}`;
  return {
    head: Buffer.from(`${root.slice(0, -1)},${attachments}`),
    tail: Buffer.from(`","length":${size}}${provenance}}}`),
  };
}

/** The manifest with what npm adds to it and takes from it for a registry. */
async function patched(manifest: FullManifest, publisher: string): Promise<FullManifest> {
  const { default: PackageJson } = await import("@npmcli/package-json");
  const { content } = await new PackageJson()
    .fromContent({
      ...manifest,
      _nodeVersion: process.versions.node,
      _npmVersion: publisher,
    })
    .normalize({ steps: ["fixName"] });
  const fixed: Record<string, unknown> = { ...asRecord(content) };
  // What patches an installation is no business of a package.
  delete fixed["patchedDependencies"];
  const version = clean(manifest.version) ?? manifest.version;
  return { ...fixed, name: String(fixed["name"]), version };
}

function provenanceAttachment(name: string, version: string, bundle: unknown): string {
  const data = JSON.stringify(bundle);
  const attachment = {
    content_type: asRecord(bundle)?.["mediaType"],
    data,
    length: data.length,
  };
  return `${JSON.stringify(`${name}-${version}.sigstore`)}:${JSON.stringify(attachment)}`;
}

/** Bytes of a document with a tarball of so many bytes in it. */
export function encodedLength({ head, tail }: PublishDocument, size: number): number {
  return head.length + Math.ceil(size / 3) * 4 + tail.length;
}

/** Encoded at once: a multiple of 3, and small, for V8 keeps long texts until it looks at all of its memory. */
const textBytes = 3 * 4 * 1024;

/**
 * The document, piece by piece; each is good until the next one is asked for.
 *
 * @throws RequestFault `file-changed` before its end, if the tarball is not what was checked
 */
export async function* documentPieces(
  { head, tail }: PublishDocument,
  tarball: CheckedFile,
): AsyncGenerator<Buffer> {
  yield head;
  let room: Buffer = Buffer.alloc(0);
  for await (const piece of checkedBytes(tarball)) {
    const length = Math.ceil(piece.length / 3) * 4;
    if (room.length < length) room = Buffer.allocUnsafeSlow(length);
    let encoded = 0;
    for (let from = 0; from < piece.length; from += textBytes) {
      encoded += room.write(piece.toString("base64", from, from + textBytes), encoded, "latin1");
    }
    yield room.subarray(0, encoded);
  }
  yield tail;
}
