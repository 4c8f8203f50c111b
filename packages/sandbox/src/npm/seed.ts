import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { extract, pack } from "tar-stream";
import { isObject } from "../is-object.ts";
import type { Json } from "./publication.ts";
import { keep, type PublishContext } from "./publish.ts";

/** The version that npmjs gives a name that something is staged for, until there is a first true one. */
export const placeholder = "0.0.0-stage";

/** A version that is simply there. */
export interface SeededPackage {
  readonly name: string;
  readonly version: string;
  /** Its tarball, or the path of it. Without one, a package with nothing but a manifest is made. */
  readonly tarball?: Buffer | string;
  /** Added to the manifest: `gitHead`, `optionalDependencies`, … */
  readonly manifest?: Json;
  /** Default: `latest`. */
  readonly tag?: string;
  /** Default: `public`. */
  readonly access?: "public" | "restricted";
  /** Who maintains the package, if this is its first version. Default: the user of tokens without one. */
  readonly maintainer?: string;
}

/** Puts a version into the registry, without rights, limits or scan: as if published long ago. */
export async function seed(
  context: Pick<PublishContext, "state" | "store" | "url">,
  { name, version, ...rest }: SeededPackage,
  { maintainer, publishedAt }: { readonly maintainer: string; readonly publishedAt: number },
): Promise<void> {
  if (context.state.version(name, version) !== undefined) {
    throw new Error(`The sandbox has ${name}@${version} already.`);
  }
  const tarball = await tarballOf({ name, version, ...rest });
  const manifest = { ...(await manifestIn(tarball)), ...rest.manifest, name, version };
  await keep(
    {
      name,
      version,
      manifest: { ...manifest, _id: `${name}@${version}` },
      tags: { [rest.tag ?? "latest"]: version },
      access: rest.access ?? "public",
      tarball,
      integrity: `sha512-${createHash("sha512").update(tarball).digest("base64")}`,
      shasum: createHash("sha1").update(tarball).digest("hex"),
    },
    rest.maintainer ?? maintainer,
    context,
    { publishedAt, servedAt: 0, goneAt: Number.POSITIVE_INFINITY },
  );
}

async function tarballOf({ name, version, tarball, manifest }: SeededPackage): Promise<Buffer> {
  if (typeof tarball === "string") return readFile(tarball);
  if (tarball !== undefined) return tarball;
  return packPackage({ "package.json": JSON.stringify({ name, version, ...manifest }) });
}

/** A tarball as `npm pack` lays it out, with these files (contents by path), the same bytes each time. */
export async function packPackage(
  files: Readonly<Record<string, string | Buffer>>,
): Promise<Buffer> {
  const archive = pack();
  for (const [path, contents] of Object.entries(files)) {
    archive.entry({ name: `package/${path}`, mtime: new Date(0) }, contents);
  }
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return promisify(gzip)(Buffer.concat(chunks));
}

/** The `package.json` in a tarball, whatever its top folder is called. */
async function manifestIn(tarball: Buffer): Promise<Json> {
  const archive = extract();
  archive.end(await promisify(gunzip)(tarball));
  let manifest: unknown;
  for await (const entry of archive) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
    if (/^[^/]+\/package\.json$/.test(entry.header.name)) {
      manifest = JSON.parse(Buffer.concat(chunks).toString());
    }
  }
  if (!isObject(manifest)) throw new Error("The tarball has no package.json.");
  return manifest;
}
