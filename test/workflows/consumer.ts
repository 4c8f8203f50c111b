import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { checkSums, consumeCrates, consumeWithNpm, downloadRelease } from "@fairlead/sandbox";
import type { Scene } from "./scene.ts";

/** What a consumer's project prints, who installs these packages and then runs a command of theirs. */
export async function runWithNpm(
  { npm, folder }: Scene,
  packages: readonly string[],
  command: readonly string[],
): Promise<string> {
  let printed = "";
  for (const args of [
    ["install", ...packages],
    ["exec", "--", ...command],
  ]) {
    const { code, stdout, stderr } = await consumeWithNpm(npm, folder, args);
    if (code !== 0) throw new Error(`npm ${args.join(" ")} failed:\n${stderr}`);
    printed = stdout;
  }
  return printed;
}

/** What a consumer's program prints, with these dependencies and this `main.rs`. */
export async function runWithCargo(
  { crates, folder }: Scene,
  dependencies: Readonly<Record<string, string>>,
  main: string,
): Promise<string> {
  const { code, stdout, stderr } = await consumeCrates(crates, folder, dependencies, main);
  if (code !== 0) throw new Error(`The consumer does not build:\n${stderr}`);
  return stdout;
}

/**
 * Downloads the files of the one published release, as a user does, and checks them with `sha256sum -c`.
 * Returns what that printed, line by line, in the order of names.
 *
 * @param checksums names of the files with checksums
 */
export async function checkDownloads(
  { github, fullName, folder }: Scene,
  checksums: (names: readonly string[]) => readonly string[],
): Promise<string[]> {
  const below = join(folder, "downloads");
  const names = await downloadRelease(github, fullName, below);
  return (await checkSums(below, checksums(names))).sort();
}

/** The files in an archive that `checkDownloads` has downloaded. */
export async function listDownload({ folder }: Scene, name: string): Promise<string[]> {
  const archive = join(folder, "downloads", name);
  const { stdout } = await promisify(execFile)("tar", ["-tzf", archive]);
  return stdout.trim().split("\n");
}
