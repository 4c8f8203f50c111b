import { crc32, deflateRawSync } from "node:zlib";

/** An entry of a zip as it is to stand there; whatever is given is written, true or not. */
export interface ZipEntry {
  readonly name: string | Buffer;
  readonly contents?: string | Buffer;
  /** `st_mode`, with its type bits. Default: a file with 0644. */
  readonly mode?: number;
  /** Who made it: 3 Unix (default), 0 DOS. */
  readonly host?: number;
  /** Default: deflated if that is shorter. */
  readonly method?: number;
  readonly crc?: number;
  /** What the entry says it unpacks to. */
  readonly size?: number;
  /** General purpose flags; default: the name is UTF-8. */
  readonly flags?: number;
}

export const symlink = 0o120777;
export const folder = 0o040755;

/** A zip of these entries, in this order; no name and no kind is refused. */
export function zipOf(entries: readonly ZipEntry[], count = entries.length, comment = ""): Buffer {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const {
    name,
    contents = "",
    mode = 0o100644,
    host = 3,
    flags = 0x800,
    ...more
  } of entries) {
    const plain = Buffer.from(contents);
    const deflated = deflateRawSync(plain);
    const method = more.method ?? (deflated.length < plain.length ? 8 : 0);
    const data = method === 8 ? deflated : plain;
    const bytes = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(flags, 2);
    shared.writeUInt16LE(method, 4);
    shared.writeUInt32LE(more.crc ?? crc32(plain), 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(more.size ?? plain.length, 18);
    shared.writeUInt16LE(bytes.length, 22);
    const own = Buffer.alloc(14);
    own.writeUInt32LE((mode * 0x10000) >>> 0, 6);
    own.writeUInt32LE(offset, 10);
    directory.push(Buffer.of(0x50, 0x4b, 1, 2, 20, host), shared, own, bytes);
    const local = Buffer.concat([Buffer.of(0x50, 0x4b, 3, 4), shared, bytes, data]);
    body.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32BE(0x504b0506, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...body, ...directory, end, Buffer.from(comment)]);
}
