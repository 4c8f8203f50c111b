import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { stringify } from "smol-toml";
import { pack } from "tar-stream";
import { toIndexed } from "./manifest.ts";
import type { State } from "./state.ts";
import { readTarball } from "./tarball.ts";

/** A version that is simply there. */
export interface SeededCrate {
  readonly name: string;
  readonly version: string;
  /** Its `.crate`, or the path of it. Without one, a library with nothing in it is made. */
  readonly file?: Buffer | string;
  /** For a crate that is made: requirements by crate. */
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly yanked?: boolean;
  /** Who owns the crate, if this is its first version. Default: the user of tokens without one. */
  readonly owner?: string;
}

/** Puts a version into the registry, without rights, limits or delay: as if published long ago. */
export async function seed(
  state: State,
  crate: SeededCrate,
  { owner, publishedAt }: { owner: string; publishedAt: number },
): Promise<void> {
  const { name, version } = crate;
  const file = await fileOf(crate);
  const manifest = await readTarball(`${name}-${version}`, file);
  if (state.version(name, version) !== undefined) {
    throw new Error(`The sandbox has ${name} ${version} already.`);
  }
  state.crateOrNew(name, crate.owner ?? owner).versions.push({
    version,
    checksum: createHash("sha256").update(file).digest("hex"),
    yanked: crate.yanked ?? false,
    publishedAt,
    file,
    indexed: toIndexed(manifest),
    visibleAt: 0,
  });
}

async function fileOf({ name, version, file, dependencies }: SeededCrate): Promise<Buffer> {
  if (typeof file === "string") return readFile(file);
  if (file !== undefined) return file;
  const manifest = stringify({
    package: { name, version, edition: "2021", description: "A seeded crate.", license: "MIT" },
    ...(dependencies !== undefined && { dependencies }),
  });
  return packCrate(name, version, { "Cargo.toml": manifest, "src/lib.rs": "" });
}

/** A `.crate` with these files (text by path), the same bytes each time. */
export async function packCrate(
  name: string,
  version: string,
  files: Readonly<Record<string, string>>,
): Promise<Buffer> {
  const archive = pack();
  for (const [path, contents] of Object.entries(files)) {
    archive.entry({ name: `${name}-${version}/${path}`, mtime: new Date(0) }, contents);
  }
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return promisify(gzip)(Buffer.concat(chunks));
}
