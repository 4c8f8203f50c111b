import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { GradedFile } from "@fairlead/rebuilds";
import { gradeFiles } from "@fairlead/rebuilds";
import { sample } from "../binaries/samples.ts";

type Contents = Buffer | string;

/** Grades files by their contents here and in what is published. */
export async function graded(
  files: Readonly<Record<string, readonly [Contents, Contents]>>,
): Promise<Record<string, Omit<GradedFile, "path">>> {
  const folder = await mkdtemp(path.join(tmpdir(), "fairlead-test-"));
  try {
    const changed = [];
    for (const [index, [name, sides]] of Object.entries(files).entries()) {
      const [ours, theirs] = ["ours", "theirs"].map((side) =>
        path.join(folder, `${index}.${side}`),
      );
      if (ours === undefined || theirs === undefined) continue;
      await writeFile(ours, sides[0]);
      await writeFile(theirs, sides[1]);
      changed.push({ path: name, ours, theirs });
    }
    const found = await gradeFiles(changed);
    return Object.fromEntries(found.map(({ path, ...rest }) => [path, rest]));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The bytes of a sample, with some changed. */
export function altered(name: string, ...offsets: readonly number[]): Buffer {
  const bytes = Buffer.from(sample(name));
  for (const offset of offsets) bytes[offset] = (bytes[offset] ?? 0) ^ 0xff;
  return bytes;
}

/** A build of the same source that is another one in more than its stamps. */
export function rebuilt(name: string): Buffer {
  return Buffer.concat([sample(name), Buffer.from("rebuilt")]);
}
