import { access, constants, stat } from "node:fs/promises";
import path from "node:path";

/**
 * The absolute path of a program, looked for in the absolute folders of PATH only: an empty or relative
 * one would be a folder of the checkout, and Windows looks there first of all by itself.
 *
 * @param env the environment that the program is started with
 */
export async function findProgram(
  name: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const isWindows = process.platform === "win32";
  const read = (variable: string): string => {
    const found = isWindows
      ? Object.keys(env).find((each) => each.toUpperCase() === variable)
      : variable;
    return found === undefined ? "" : (env[found] ?? "");
  };
  const endings = isWindows ? read("PATHEXT").split(";").filter(Boolean) : [""];
  const folders = read("PATH").split(path.delimiter);
  for (const folder of folders.filter((each) => path.isAbsolute(each))) {
    for (const ending of endings) {
      const file = path.join(folder, `${name}${ending}`);
      if (await isProgram(file)) return file;
    }
  }
  return undefined;
}

async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}
