/**
 * Writes one archive and prints what was written, for tests of how the process around it matters.
 * Arguments: target, format, seconds since 1970, and each file as `path=file`.
 */
import { stat } from "node:fs/promises";
import { writeArchive } from "@fairlead/archives";
import { xzOf } from "../../../packages/assets/src/xz.ts";
import { peakMemory } from "./peak-memory.ts";

const [target = "", format = "", seconds = "", ...named] = process.argv.slice(2);
if (format !== "tar.gz" && format !== "tar.xz" && format !== "zip") throw new Error(format);
const files = await Promise.all(
  named.map(async (each) => {
    const [path = "", file = ""] = each.split("=");
    const { size, mode } = await stat(file);
    return { path, file, size, executable: (mode & 0o111) !== 0 };
  }),
);
const written = await writeArchive(target, files, {
  format,
  modifiedAt: Number(seconds),
  xz: (tar) => xzOf(tar, { PATH: process.env["PATH"] ?? "", XZ_OPT: process.env["XZ_OPT"] ?? "" }),
  signal: new AbortController().signal,
});
console.log(JSON.stringify({ ...written, peakBytes: await peakMemory() }));
