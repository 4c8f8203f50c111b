import { ArchiveError } from "./guard.ts";
import { blockBytes, numberAt, textAt, type PaxRecord } from "./tar-header.ts";

/** A stretch of a sparse file that stands in the archive; all between them are zeros. */
export interface Stretch {
  readonly offset: number;
  readonly bytes: number;
}

/** A file with holes: the archive holds its stretches alone. */
export interface Sparse {
  /** Bytes of the file itself. */
  readonly size: number;
  readonly stretches: readonly Stretch[];
}

/** More than any file system makes of a real file; the map is held in memory. */
const maxStretches = 1_000_000;

/** What the records of an extended header say of a sparse file. */
export type PaxSparse =
  | { readonly kind: "none" }
  /** The formats 0.0 and 0.1: the map stands in the header. */
  | { readonly kind: "mapped"; readonly name: string | undefined; readonly sparse: Sparse }
  /** The format 1.0: the map stands before the contents. */
  | { readonly kind: "map-follows"; readonly name: string | undefined; readonly size: number };

/**
 * Reads GNU's sparse formats in pax headers ("Storing Sparse Files" in GNU tar's manual). macOS's
 * bsdtar writes 1.0 without being asked to.
 *
 * @param storedBytes what the archive holds of the entry
 */
export function paxSparse(records: readonly PaxRecord[], storedBytes: number): PaxSparse {
  const all = (key: string) =>
    records.flatMap(([each, value]) => (each === `GNU.sparse.${key}` ? [value] : []));
  const last = (key: string) => all(key).at(-1);
  if (!records.some(([key]) => key.startsWith("GNU.sparse."))) return { kind: "none" };
  const version = `${last("major") ?? "0"}.${last("minor") ?? "0"}`;
  const name = last("name");
  if (version === "1.0") {
    return { kind: "map-follows", name, size: decimal(last("realsize") ?? last("size")) };
  }
  const map = last("map");
  if (last("major") !== undefined && version !== "0.0" && version !== "0.1") {
    throw new ArchiveError(`is a sparse file in the unknown format ${version}`);
  }
  const numbers =
    map === undefined
      ? all("offset").flatMap((offset, index) => [offset, all("numbytes")[index]])
      : map.split(",").filter((each) => each !== "");
  const sparse = { size: decimal(last("size") ?? last("realsize")), stretches: paired(numbers) };
  const count = last("numblocks");
  if (count !== undefined && decimal(count) !== sparse.stretches.length) throw damagedMap();
  return { kind: "mapped", name, sparse: checked(sparse, storedBytes) };
}

/**
 * Reads the map of the format 1.0: decimal numbers, a line each, padded to a block.
 *
 * @param nextBlock reads on in the entry's contents
 */
export async function mapBefore(
  size: number,
  storedBytes: number,
  nextBlock: () => Promise<Buffer>,
): Promise<Sparse> {
  let text = "";
  let blocks = 0;
  const more = async () => {
    text += (await nextBlock()).toString("latin1");
    blocks += 1;
  };
  let at = 0;
  const nextNumber = async () => {
    let end = text.indexOf("\n", at);
    while (end === -1) {
      if (text.length - at > 20 || blocks * blockBytes >= storedBytes) throw damagedMap();
      text = text.slice(at);
      at = 0;
      await more();
      end = text.indexOf("\n", at);
    }
    const word = text.slice(at, end);
    at = end + 1;
    return word;
  };
  const count = decimal(await nextNumber());
  if (count > maxStretches) throw damagedMap();
  const numbers: string[] = [];
  while (numbers.length < 2 * count) numbers.push(await nextNumber());
  return checked({ size, stretches: paired(numbers) }, storedBytes - blocks * blockBytes);
}

/**
 * Reads the map of GNU's own sparse entries (type `S`), which begins in the header and goes on in
 * blocks behind it.
 */
export async function gnuSparse(
  header: Buffer,
  storedBytes: number,
  nextBlock: () => Promise<Buffer>,
): Promise<Sparse> {
  const stretches = gnuStretches(header, 386, 4);
  let goesOn = header[482] !== 0;
  while (goesOn) {
    const block = await nextBlock();
    stretches.push(...gnuStretches(block, 0, 21));
    if (stretches.length > maxStretches) throw damagedMap();
    goesOn = block[504] !== 0;
  }
  return checked({ size: numberAt(header, 483, 12), stretches }, storedBytes);
}

function gnuStretches(block: Buffer, from: number, count: number): Stretch[] {
  const places = Array.from({ length: count }, (_, index) => from + 24 * index);
  return places
    .filter((at) => textAt(block, at, 12) !== "" || (block[at] ?? 0) >= 0x80)
    .map((at) => ({ offset: numberAt(block, at, 12), bytes: numberAt(block, at + 12, 12) }));
}

function paired(numbers: readonly (string | undefined)[]): Stretch[] {
  if (numbers.length % 2 !== 0) throw damagedMap();
  return Array.from({ length: numbers.length / 2 }, (_, index) => ({
    offset: decimal(numbers[2 * index]),
    bytes: decimal(numbers[2 * index + 1]),
  }));
}

function decimal(word: string | undefined): number {
  if (word === undefined || !/^\d{1,15}$/.test(word)) throw damagedMap();
  return Number(word);
}

/** A map whose stretches follow one another inside the file, and are what the archive holds. */
function checked(sparse: Sparse, storedBytes: number): Sparse {
  let end = 0;
  let held = 0;
  for (const { offset, bytes } of sparse.stretches) {
    if (offset < end || bytes < 0) throw damagedMap();
    end = offset + bytes;
    held += bytes;
  }
  if (end > sparse.size || held !== storedBytes) throw damagedMap();
  return sparse;
}

function damagedMap(): ArchiveError {
  return new ArchiveError("is a damaged tar: the map of a sparse file does not fit its contents");
}
