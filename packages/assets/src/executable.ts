import { open } from "node:fs/promises";
import { BinaryError, identifyFile } from "@fairlead/binaries";

/**
 * Whether a file of an archive is executable: a program by its header and a script that begins with `#!`
 * are, and anything else that has the bit where it comes from. Downloads lose the bit, and Windows has
 * none; the same files are to give the same archive on every system.
 *
 * @param mode as stat gives it
 */
export async function isExecutable(file: string, mode: number): Promise<boolean> {
  return (mode & 0o111) !== 0 || (await isScript(file)) || (await isProgram(file));
}

async function isScript(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.toString("latin1") === "#!";
  } finally {
    await handle.close();
  }
}

async function isProgram(file: string): Promise<boolean> {
  try {
    return (await identifyFile(file)).kind === "executable";
  } catch (error) {
    // One that is damaged is for others to tell.
    if (error instanceof BinaryError) return false;
    throw error;
  }
}
