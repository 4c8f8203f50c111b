import {
  BinaryError,
  describeBinary,
  identify,
  sameProgram,
  withFile,
  type Binary,
  type Contents,
  type NativeBinary,
} from "@fairlead/binaries";
import { noBinary, type ChangedFile, type Graded } from "./changed-file.ts";

/** Grades two files, or answers that they are no binaries. */
export async function gradeBinary({ ours, theirs }: ChangedFile): Promise<Graded> {
  return withFile(ours, (read, size) =>
    withFile(theirs, (readTheirs, sizeThere) =>
      compared({ read, size }, { read: readTheirs, size: sizeThere }),
    ),
  );
}

async function compared(ours: Contents, theirs: Contents): Promise<Graded> {
  const [here, there] = await Promise.all([identified(ours), identified(theirs)]);
  if (here.kind === "other" || there.kind === "other") return noBinary;
  const stamps = await sameProgram(ours, theirs);
  if (stamps !== undefined) {
    const [bytes, size] = [stamps.bytes, ours.size].map((count) => count.toLocaleString("en-US"));
    const how = `only the ${listed(stamps.stamps)}: ${bytes} of ${size} bytes`;
    return { grade: "same-program", how, isBinary: true };
  }
  if (systemOf(here) !== systemOf(there)) {
    const how = `${describeBinary(here)} here, ${describeBinary(there)} published`;
    return { grade: "other", how, isBinary: true };
  }
  return { grade: "rebuild", how: "another build", isBinary: true };
}

/** What is damaged proves nothing. */
async function identified({ read, size }: Contents): Promise<Binary> {
  try {
    return await identify(read, size);
  } catch (error) {
    if (error instanceof BinaryError) return { kind: "other" };
    throw error;
  }
}

function systemOf({ kind, os, cpus, libc, float, parts }: NativeBinary): string {
  const systems = parts.map((part) => `${part.machine} ${part.os ?? ""}`).sort();
  return JSON.stringify([kind, os, [...cpus].sort(), libc, float, systems]);
}

/** "a, b and c". */
function listed(words: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "conjunction" })
    .format(words)
    .replace(/, and /, " and ");
}
