import type { ChangedFile, GradedFile } from "./changed-file.ts";
import { gradeChecksums, isChecksumList } from "./checksum-list.ts";
import { gradeCompanion } from "./companions.ts";
import { gradeBinary } from "./grade-binary.ts";

/**
 * Grades files that are not the same on both sides. What goes with a binary has its grade: a checksum list
 * that fits the files on its own side, a compressed copy, debug information, the JavaScript that
 * wasm-bindgen writes for a module.
 *
 * @returns in the order of `changed`
 * @throws what reading the files throws
 */
export async function gradeFiles(changed: readonly ChangedFile[]): Promise<readonly GradedFile[]> {
  const graded = new Map<string, GradedFile>();
  const without = (isGraded: (file: ChangedFile) => boolean) =>
    changed.filter((file) => !graded.has(file.path) && isGraded(file));
  for (const file of changed) {
    const found = await gradeBinary(file);
    if (found.isBinary) graded.set(file.path, { path: file.path, ...found });
  }
  const binaries = [...graded.values()];
  for (const file of without(({ path }) => !isChecksumList(path))) {
    graded.set(file.path, { path: file.path, ...(await gradeCompanion(file, binaries)) });
  }
  // Lists also have the checksums of compressed copies.
  for (const file of without(() => true)) {
    const found = await gradeChecksums(file, changed, [...graded.values()]);
    graded.set(file.path, { path: file.path, ...found });
  }
  return changed.flatMap(({ path }) => graded.get(path) ?? []);
}
