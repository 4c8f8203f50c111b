import { createHash } from "node:crypto";
import semver from "semver";
import { isObject } from "../is-object.ts";
import { badDocument } from "./api-error.ts";

export type Json = Readonly<Record<string, unknown>>;

/** What a client wants published, taken out of the document that it sent. */
export interface Publication {
  readonly name: string;
  readonly version: string;
  /** The manifest as it is served later. */
  readonly manifest: Json;
  /** Versions by dist-tag. */
  readonly tags: Readonly<Record<string, string>>;
  /** Null and absent leave it as it is. */
  readonly access?: "public" | "restricted";
  readonly tarball: Buffer;
  /** `sha512-…` and SHA-1 in hex, of the tarball. */
  readonly integrity: string;
  readonly shasum: string;
  /** The `.sigstore` attachment. */
  readonly bundle?: Json;
}

/**
 * Reads the body of `PUT /NAME` and of `POST /-/stage/package/NAME`: one version, its tags, its tarball
 * and, with provenance, a bundle. Throws an NpmError (400) for what npm's own client never sends.
 */
export function readPublication(body: Buffer, name: string): Publication {
  const document = parse(body);
  if (document["name"] !== name) throw badDocument("The name differs from the one in the address.");
  const versions = Object.entries(objectAt(document, "versions"));
  const [version, manifest] = versions[0] ?? [];
  if (version === undefined || versions.length > 1 || !isObject(manifest)) {
    throw badDocument("One version is published at a time.");
  }
  if (semver.valid(version) !== version) throw badDocument(`Invalid version: "${version}"`);
  if (manifest["name"] !== name || manifest["version"] !== version) {
    throw badDocument("The manifest is that of another package.");
  }
  const attachments = objectAt(document, "_attachments");
  const tarball = readTarball(attachments[`${name}-${version}.tgz`]);
  const integrity = `sha512-${createHash("sha512").update(tarball).digest("base64")}`;
  if (objectAt(manifest, "dist")["integrity"] !== integrity) {
    throw badDocument("dist.integrity is not that of the tarball.");
  }
  const bundle = readBundle(attachments[`${name}-${version}.sigstore`]);
  const access = document["access"];
  return {
    name,
    version,
    manifest,
    tags: readTags(objectAt(document, "dist-tags"), version),
    ...((access === "public" || access === "restricted") && { access }),
    tarball,
    integrity,
    shasum: createHash("sha1").update(tarball).digest("hex"),
    ...(bundle !== undefined && { bundle }),
  };
}

function parse(body: Buffer): Json {
  let value: unknown;
  try {
    value = JSON.parse(body.toString());
  } catch {
    throw badDocument("The body is not JSON.");
  }
  if (!isObject(value)) throw badDocument("The body is no object.");
  return value;
}

function objectAt(parent: Json, key: string): Json {
  const value = parent[key];
  if (!isObject(value)) throw badDocument(`${key} is missing.`);
  return value;
}

function readTarball(attachment: unknown): Buffer {
  const { data, length } = isObject(attachment) ? attachment : {};
  if (typeof data !== "string") throw badDocument("The tarball is missing.");
  const tarball = Buffer.from(data, "base64");
  if (tarball.length !== length) throw badDocument("The tarball is not as long as it should be.");
  return tarball;
}

/** Unlike the tarball it is sent as text. */
function readBundle(attachment: unknown): Json | undefined {
  if (attachment === undefined) return undefined;
  const data = isObject(attachment) ? attachment["data"] : undefined;
  return parse(Buffer.from(typeof data === "string" ? data : ""));
}

function readTags(tags: Json, version: string): Record<string, string> {
  for (const [tag, target] of Object.entries(tags)) {
    if (target !== version) throw badDocument(`The tag ${tag} is for another version.`);
    if (semver.validRange(tag) !== null) {
      throw badDocument(`Tag name must not be a valid SemVer range: ${tag}`);
    }
  }
  return Object.fromEntries(Object.keys(tags).map((tag) => [tag, version]));
}
