import { readFileSync } from "node:fs";
import path from "node:path";

const folder = path.resolve(import.meta.dirname, "../../fixtures/binaries/samples");

/** The bytes of a small real binary. */
export function sample(name: string): Buffer {
  return readFileSync(path.join(folder, name));
}
