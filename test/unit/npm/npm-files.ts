import { tarGzOf, type TarEntry } from "../archives/tarball.ts";

/** A `.tgz` made by hand: these files below one folder. */
export async function npmTarball(
  files: Readonly<Record<string, string | Buffer | Partial<TarEntry>>>,
  folder = "package",
  mtime = new Date(0),
): Promise<Buffer> {
  return tarGzOf(
    Object.entries(files).map(([path, file]) => ({
      mtime,
      ...(typeof file === "string" || Buffer.isBuffer(file) ? { contents: file } : file),
      name: `${folder}/${path}`,
    })),
  );
}
