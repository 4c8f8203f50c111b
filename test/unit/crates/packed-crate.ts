import { readCrateFile } from "../../../packages/crates/src/packing/crate-file.ts";
import type { CrateFile } from "../../../packages/crates/src/packing/crate-file.ts";
import { tarGzOf } from "../archives/tarball.ts";
import type { TarEntry } from "../archives/tarball.ts";

export const manifest = `
[package]
name = "demo"
version = "1.2.3"
description = "A demo"
license = "MIT"
`;

/** A `.crate` made by hand: files below `demo-1.2.3/`, a manifest unless one is given. */
export async function crateBytes(
  files: Readonly<Record<string, string | Partial<TarEntry>>>,
  options: { folder?: string; mtime?: Date } = {},
): Promise<Buffer> {
  const { folder = "demo-1.2.3", mtime = new Date(0) } = options;
  const all = { "Cargo.toml": manifest, ...files };
  return tarGzOf(
    Object.entries(all).map(([path, file]) => ({
      name: `${folder}/${path}`,
      mtime,
      ...(typeof file === "string" ? { contents: file } : file),
    })),
  );
}

export async function crateOf(...args: Parameters<typeof crateBytes>): Promise<CrateFile> {
  return readCrateFile(await crateBytes(...args), "a crate made by hand");
}
