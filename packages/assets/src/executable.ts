import { BinaryError, identifyFile, isScript } from "@fairlead/binaries";

/**
 * Whether a file of an archive is executable: a program by its header and a script that names its
 * interpreter are, and anything else that has the bit where it comes from. Downloads lose the bit, and Windows has
 * none; the same files are to give the same archive on every system.
 *
 * @param mode as stat gives it
 */
export async function isExecutable(file: string, mode: number): Promise<boolean> {
  return (mode & 0o111) !== 0 || (await isScript(file)) || (await isProgram(file));
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
