import { open } from "node:fs/promises";

/** The longest beginning that is looked at: signs, and blanks before the interpreter. */
const firstBytes = 64;

/**
 * Whether a file is a script that names its interpreter, by an absolute path as systems want it
 * (execve(2)). `#![` is an attribute of Rust, with which many a source of a crate begins.
 */
export async function isScript(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(firstBytes), 0, firstBytes, 0);
    return /^#![ \t]*\//.test(buffer.toString("latin1", 0, bytesRead));
  } finally {
    await handle.close();
  }
}
