/** Those who use what was published: with stock cargo, stock npm and sha256sum. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { runCargo, type CargoOptions, type CargoResult } from "./cargo.ts";
import type { GitHub } from "./github/server.ts";
import { runNpm, type NpmCommandOptions, type NpmResult } from "./npm/client.ts";

/**
 * A new program below `folder` depends on crates, is built from the registry and run.
 *
 * @param dependencies version requirements by the names of the crates
 * @param main the contents of its `main.rs`
 */
export async function consumeCrates(
  registry: CargoOptions["registry"],
  folder: string,
  dependencies: Readonly<Record<string, string>>,
  main: string,
): Promise<CargoResult> {
  const cwd = join(folder, "cargo-consumer");
  await mkdir(join(cwd, "src"), { recursive: true });
  const needed = Object.entries(dependencies).map(([name, range]) => `${name} = "${range}"\n`);
  const manifest = '[package]\nname = "consumer"\nversion = "0.1.0"\nedition = "2021"\n';
  await writeFile(join(cwd, "Cargo.toml"), `${manifest}\n[dependencies]\n${needed.join("")}`);
  await writeFile(join(cwd, "src/main.rs"), main);
  return runCargo(["run", "--quiet"], { registry, cwd, home: join(folder, "cargo-consumer-home") });
}

/**
 * A new project below `folder` that npm installs packages into, and that runs what they bring: npm with
 * these arguments, such as `install` and names, or `exec` and a command.
 */
export async function consumeWithNpm(
  registry: NpmCommandOptions["registry"],
  folder: string,
  args: readonly string[],
): Promise<NpmResult> {
  const cwd = join(folder, "npm-consumer");
  await mkdir(cwd, { recursive: true });
  // Without one npm would look for a project in the folders above.
  const manifest = join(cwd, "package.json");
  if (!existsSync(manifest)) await writeFile(manifest, '{ "name": "consumer", "private": true }\n');
  const home = join(folder, "npm-consumer-home");
  return runNpm(args, { registry, cwd, home });
}

/**
 * Downloads the files of the one published release into a folder, as somebody without a token does.
 * Returns their names. Rejects if GitHub does not give one of them.
 */
export async function downloadRelease(
  github: Pick<GitHub, "apiUrl" | "releases">,
  repository: string,
  folder: string,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const assets = github.releases(repository).all[0]?.assets ?? [];
  for (const { id, name } of assets) {
    const address = `${github.apiUrl}/repos/${repository}/releases/assets/${id}`;
    const answer = await fetch(address, {
      headers: { accept: "application/octet-stream", "user-agent": "consumer" },
    });
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
    await writeFile(join(folder, name), Buffer.from(await answer.arrayBuffer()));
  }
  return assets.map(({ name }) => name);
}

/** What `sha256sum -c` prints, line by line. Rejects if a file is not what the checksums say. */
export async function checkSums(folder: string, files: readonly string[]): Promise<string[]> {
  const args = ["--strict", "-c", ...files];
  const { stdout } = await promisify(execFile)("sha256sum", args, { cwd: folder });
  return stdout.trim().split("\n");
}
