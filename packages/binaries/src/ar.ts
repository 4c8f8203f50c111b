import { nativeBinary } from "./binary.ts";
import type { NativeBinary, Part } from "./binary.ts";
import type { Bytes } from "./bytes.ts";
import { AR_MAGIC, OBJECT_HEADER, objectPart } from "./object.ts";

const HEADER = 60;
/** A header, BSD's long name as it usually is, and the first bytes of an object. */
const MEMBER_READ = 128;

/**
 * An archive of objects, told by its members: GNU, BSD (macOS), and COFF (`.lib`, also import
 * libraries). Members that are no objects count for nothing.
 */
export async function identifyAr(file: Bytes): Promise<NativeBinary> {
  // A library has few machines, however many members.
  const parts = new Map<string, Part>();
  for (let at = AR_MAGIC.length; at < file.size;) {
    const head = await file.upTo(at, MEMBER_READ);
    const { name, size } = memberHeader(file, head);
    const member = file.slice(at + HEADER, size, file.name);
    const part = isIndex(name) ? undefined : await partOf(file, member, head, name);
    if (part !== undefined) parts.set(`${part.format} ${part.machine} ${part.os ?? ""}`, part);
    // Members start at even places.
    at += HEADER + size + (size % 2);
  }
  const distinct = withoutVaguer([...parts.values()]);
  return nativeBinary("object archive", distinct, {
    container: "ar",
    ...(distinct.some(({ format }) => format === "ELF") ? { libc: "unknown" as const } : {}),
  });
}

/** One object of a library may name the system that the others leave open. */
function withoutVaguer(parts: readonly Part[]): Part[] {
  return parts.filter(
    (part) =>
      part.os !== undefined ||
      !parts.some(
        ({ format, machine, os }) =>
          os !== undefined && format === part.format && machine === part.machine,
      ),
  );
}

function memberHeader(file: Bytes, head: Buffer): { name: string; size: number } {
  if (head.length < HEADER) throw file.fault("is cut off");
  const size = head.toString("latin1", 48, 58).trimEnd();
  // The header ends with these two bytes (`ar.h`, ARFMAG).
  if (head.toString("latin1", 58, 60) !== "`\n" || !/^\d+$/.test(size)) {
    throw file.fault("has a damaged member header");
  }
  return { name: head.toString("latin1", 0, 16).trimEnd(), size: Number(size) };
}

/** The tables of symbols and of long names (GNU, COFF); BSD's symbols have no magic bytes of an object. */
function isIndex(name: string): boolean {
  return name === "/" || name === "//" || name === "/SYM64/" || name.startsWith("/<");
}

async function partOf(
  file: Bytes,
  member: Bytes,
  head: Buffer,
  name: string,
): Promise<Part | undefined> {
  // BSD writes a long name before the contents: `#1/` and its length.
  const long = /^#1\/(\d+)$/.exec(name)?.[1];
  const skip = long === undefined ? 0 : Number(long);
  if (skip > member.size) throw file.fault("has a name longer than its member");
  const size = member.size - skip;
  const read = head.subarray(HEADER + skip, HEADER + skip + Math.min(size, OBJECT_HEADER));
  const enough = read.length === Math.min(size, OBJECT_HEADER);
  return objectPart(enough ? read : await member.upTo(skip, OBJECT_HEADER), size);
}
