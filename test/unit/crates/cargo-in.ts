import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { env } from "node:process";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Real cargo in a folder outside every workspace, with a home of its own: never the user's settings,
 * and never the real crates.io (the address given by `index`, or none at all).
 */
export async function withCargo<T>(
  files: Readonly<Record<string, string>>,
  use: (
    cargo: (args: readonly string[], more?: Readonly<Record<string, string>>) => Promise<string>,
    folder: string,
  ) => Promise<T>,
): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), "fairlead-cargo-"));
  try {
    const folder = join(root, "crate");
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return await use(async (args, more = {}) => {
      const closed = { __CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS: "sparse+http://127.0.0.1:9/" };
      const options = {
        cwd: folder,
        env: { ...env, ...closed, CARGO_HOME: join(root, "home"), ...more },
      };
      return (await run("cargo", args, options)).stdout;
    }, folder);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
