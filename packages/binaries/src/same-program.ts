import { BinaryError } from "./binary.ts";
import type { Read } from "./bytes.ts";
import { linkerStamps, type LinkerStamp } from "./linker-stamps.ts";

/** Contents that can be read at any place. */
export interface Contents {
  readonly read: Read;
  /** Bytes. */
  readonly size: number;
}

/** What two builds of one program differ in. */
export interface StampsApart {
  /** The linker's fields that are not the same, each kind once: "PE time stamp", "check sum". */
  readonly stamps: readonly string[];
  /** How many bytes differ. */
  readonly bytes: number;
}

const chunkBytes = 1024 * 1024;

/**
 * Whether two executables or libraries are one program: the same bytes but for what a linker fills with
 * time or identity. Undefined if anything else differs, or one is damaged. The build id alone proves
 * nothing: programs of `bun build --compile` all have that of their runtime.
 *
 * Reads both once, a piece at a time.
 */
export async function sameProgram(
  ours: Contents,
  theirs: Contents,
): Promise<StampsApart | undefined> {
  if (ours.size !== theirs.size) return undefined;
  const [here, there] = await Promise.all([stampsOf(ours), stampsOf(theirs)]);
  if (here.length === 0 || JSON.stringify(here) !== JSON.stringify(there)) return undefined;
  const differing = new Set<LinkerStamp>();
  let bytes = 0;
  for (let offset = 0; offset < ours.size; offset += chunkBytes) {
    const length = Math.min(chunkBytes, ours.size - offset);
    const [a, b] = await Promise.all([ours.read(offset, length), theirs.read(offset, length)]);
    if (a.equals(b)) continue;
    if (a.length !== b.length) return undefined;
    let stamp: LinkerStamp | undefined;
    for (let at = 0; at < a.length; at += 1) {
      if (a[at] === b[at]) continue;
      if (stamp === undefined || !holds(stamp, offset + at)) {
        stamp = here.find((each) => holds(each, offset + at));
        if (stamp === undefined) return undefined;
        differing.add(stamp);
      }
      bytes += 1;
    }
  }
  return { stamps: [...new Set([...differing].map(({ what }) => what))], bytes };
}

function holds({ offset, length }: LinkerStamp, at: number): boolean {
  return at >= offset && at < offset + length;
}

/** Those of a damaged file are unknown. */
async function stampsOf({ read, size }: Contents): Promise<readonly LinkerStamp[]> {
  try {
    return await linkerStamps(read, size);
  } catch (error) {
    if (error instanceof BinaryError) return [];
    throw error;
  }
}
