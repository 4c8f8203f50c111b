import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { runCargo, runNpm } from "@fairlead/sandbox";
import { secrets } from "./world.ts";
import type { Scene } from "./scene.ts";

const run = promisify(execFile);

/** What a consumer's project prints, who installs these packages and then runs a command of theirs. */
export async function runWithNpm(
  { npm, folder }: Scene,
  packages: readonly string[],
  command: readonly string[],
): Promise<string> {
  const cwd = join(folder, "npm-consumer");
  await mkdir(cwd, { recursive: true });
  await writeFile(join(cwd, "package.json"), '{ "name": "consumer", "private": true }\n');
  const options = { registry: npm, cwd, home: join(folder, "npm-consumer-home") };
  for (const args of [
    ["install", ...packages],
    ["exec", "--", ...command],
  ]) {
    const { code, stdout, stderr } = await runNpm(args, options);
    if (code !== 0) throw new Error(`npm ${args.join(" ")} failed:\n${stderr}`);
    if (args[0] === "exec") return stdout;
  }
  return "";
}

/** What a consumer's program prints, with these dependencies and this `main.rs`. */
export async function runWithCargo(
  { crates, folder }: Scene,
  dependencies: Readonly<Record<string, string>>,
  main: string,
): Promise<string> {
  const cwd = join(folder, "cargo-consumer");
  await mkdir(join(cwd, "src"), { recursive: true });
  const needed = Object.entries(dependencies).map(([name, range]) => `${name} = "${range}"\n`);
  const manifest = '[package]\nname = "consumer"\nversion = "0.1.0"\nedition = "2021"\n';
  await writeFile(join(cwd, "Cargo.toml"), `${manifest}\n[dependencies]\n${needed.join("")}`);
  await writeFile(join(cwd, "src/main.rs"), main);
  const home = join(folder, "cargo-consumer-home");
  const ran = await runCargo(["run", "--quiet"], { registry: crates, cwd, home });
  if (ran.code !== 0) throw new Error(`The consumer does not build:\n${ran.stderr}`);
  return ran.stdout;
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
  await mkdir(below, { recursive: true });
  const [release] = github.releases(fullName).all;
  const assets = release?.assets ?? [];
  for (const { id, name } of assets) {
    const answer = await fetch(`${github.apiUrl}/repos/${fullName}/releases/assets/${id}`, {
      headers: {
        accept: "application/octet-stream",
        authorization: `Bearer ${secrets.GITHUB_TOKEN}`,
        "user-agent": "consumer",
      },
    });
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
    await writeFile(join(below, name), Buffer.from(await answer.arrayBuffer()));
  }
  const files = checksums(assets.map(({ name }) => name));
  const { stdout } = await run("sha256sum", ["--strict", "-c", ...files], { cwd: below });
  return stdout.trim().split("\n").sort();
}

/** The files in an archive that `checkDownloads` has downloaded. */
export async function listDownload({ folder }: Scene, name: string): Promise<string[]> {
  const { stdout } = await run("tar", ["-tzf", join(folder, "downloads", name)]);
  return stdout.trim().split("\n");
}
