import { crc32, deflateRawSync } from "node:zlib";

/** The files of an artifact, by their path in it. A mode is `0o644` unless given. */
export type ArtifactFiles = Readonly<
  Record<string, string | Buffer | { readonly contents: string | Buffer; readonly mode?: number }>
>;

/** 1980-01-01, the first day that a zip can name. */
const dosDate = 0x21;
const utf8 = 0x800;
const deflate = 8;
/** Unix, version 2.0 (APPNOTE 4.4.2). */
const madeBy = (3 << 8) | 20;

/** A zip as GitHub's client uploads it: deflated, with the files' modes. */
export function zipFile(files: ArtifactFiles): Buffer {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, file] of Object.entries(files)) {
    const { contents, mode = 0o644 } =
      typeof file === "string" || Buffer.isBuffer(file) ? { contents: file } : file;
    const plain = Buffer.from(contents);
    const data = deflateRawSync(plain);
    const name = Buffer.from(path);
    const shared = Buffer.concat([
      ...[20, utf8, deflate, 0, dosDate].map(two),
      ...[crc32(plain), data.length, plain.length].map(four),
      ...[name.length, 0].map(two),
    ]);
    const local = Buffer.concat([four(0x04034b50), shared, name, data]);
    const attributes = [...[0, 0, 0].map(two), four(((0o100000 | mode) << 16) >>> 0)];
    body.push(local);
    directory.push(four(0x02014b50), two(madeBy), shared, ...attributes, four(offset), name);
    offset += local.length;
  }
  const count = two(Object.keys(files).length);
  const length = Buffer.concat(directory).length;
  return Buffer.concat([
    ...[...body, ...directory],
    ...[four(0x06054b50), two(0), two(0), count, count, four(length), four(offset), two(0)],
  ]);
}

function two(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function four(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
