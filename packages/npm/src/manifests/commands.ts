import { asRecord } from "@fairlead/http";
import type { Manifest } from "./manifest-file.ts";

/** The commands that npm links for a package: those of `bin`, where a text means the package's own name. */
export function commandsOf(name: string, { bin }: Manifest): readonly string[] {
  return typeof bin === "string"
    ? [name.replace(/^@[^/]*\//, "")]
    : Object.keys(asRecord(bin) ?? {});
}
