import { open } from "node:fs/promises";

/** Why a script cannot be run, though it has a `#!` line. */
export type ScriptFault = "crlf" | "byte-order-mark";

/** A `#!` line is no longer than this on any system that runs it (Linux: 256). */
const lineBytes = 1024;

/**
 * The scripts among files that no system starts: `env` would look for an interpreter called "node\r",
 * and behind a byte order mark no kernel sees `#!`. npm fixes the first at installation and the others
 * do not: https://github.com/pnpm/pnpm/issues/7311.
 *
 * @param files absolute paths, by the paths in the package
 */
export async function scriptFaultsOf(
  files: Iterable<readonly [string, { readonly file: string }]>,
): Promise<ReadonlyMap<string, ScriptFault>> {
  const found = new Map<string, ScriptFault>();
  for (const [name, { file }] of files) {
    const fault = faultIn(await startOf(file));
    if (fault !== undefined) found.set(name, fault);
  }
  return found;
}

async function startOf(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(lineBytes), 0, lineBytes, 0);
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await handle.close();
  }
}

function faultIn(start: string): ScriptFault | undefined {
  if (start.startsWith("\uFEFF#!")) return "byte-order-mark";
  return /^#![^\n]*\r(\n|$)/.test(start) ? "crlf" : undefined;
}
