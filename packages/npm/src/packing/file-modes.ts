import path from "node:path";
import { BinaryError, identifyFile, isScript } from "@fairlead/binaries";
import { asRecord } from "@fairlead/http";
import type { Manifest } from "../manifests/manifest-file.ts";
import { readPublishConfig } from "../manifests/publish-config.ts";

/** What a file's first bytes make it; undefined: they say nothing. */
export type HeaderKind = "program" | "script" | "library";

export interface ModeFacts {
  /** `bin` of the package names it. */
  readonly isBin: boolean;
  readonly header: HeaderKind | undefined;
  /** Somebody may execute it where it comes from. */
  readonly isExecutable: boolean;
}

/**
 * The mode that a file is packed with, one of two: 0755 for what is run, 0644 for all else. It is told by
 * the file rather than by its way here, for the bit gets lost (download-artifact drops it, and Windows
 * has none), and the same files are to give the same tarball on every way:
 *
 * - a program by its header and a script that names its interpreter are run, whatever their mode;
 * - so is what `bin` names: npm makes it executable when it installs the package;
 * - a library is not, though linkers set the bit on it;
 * - of anything else the bit itself is believed.
 */
export function stagedMode({ isBin, header, isExecutable }: ModeFacts): 0o755 | 0o644 {
  if (isBin || header === "program" || header === "script") return 0o755;
  return isExecutable && header === undefined ? 0o755 : 0o644;
}

/** What the first bytes of a file say about running it. One that is damaged says nothing. */
export async function headerKind(file: string): Promise<HeaderKind | undefined> {
  if (await isScript(file)) return "script";
  try {
    const { kind } = await identifyFile(file);
    if (kind === "other") return undefined;
    return kind === "executable" ? "program" : "library";
  } catch (error) {
    if (error instanceof BinaryError) return undefined;
    throw error;
  }
}

/** The files that `bin` of a manifest names, those in `directories.bin`, and pnpm's `executableFiles`. */
export function isBinOf(manifest: Manifest): (file: string) => boolean {
  const { bin } = manifest;
  const named = typeof bin === "string" ? [bin] : Object.values(asRecord(bin) ?? {});
  const { executableFiles } = readPublishConfig(manifest);
  const texts = named.filter((file) => typeof file === "string");
  const files = new Set([...texts, ...executableFiles].map(plain));
  const folder = asRecord(manifest["directories"])?.["bin"];
  const below = typeof folder === "string" ? `${plain(folder)}/` : undefined;
  return (file) => files.has(file) || (below !== undefined && file.startsWith(below));
}

function plain(file: string): string {
  return path.posix.join(".", file).replace(/\/$/, "");
}
