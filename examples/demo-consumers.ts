/** Those who use a release: with stock cargo, stock npm and sha256sum. */
import { execFile } from "node:child_process";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { runCargo, runNpm } from "@fairlead/sandbox";
import type { DemoRun } from "./demo-run.ts";
import { fail, say } from "./narrator.ts";

/** A new project depends on a crate, builds it from the registry and prints what `main` does. */
export async function useCrate(
  { world, rehearsal }: DemoRun,
  crate: string,
  version: string,
  main: string,
): Promise<void> {
  const cwd = path.join(rehearsal.folder, "cargo-consumer");
  await mkdir(path.join(cwd, "src"), { recursive: true });
  await writeFile(
    path.join(cwd, "Cargo.toml"),
    `[package]\nname = "consumer"\nversion = "0.1.0"\nedition = "2021"\n\n[dependencies]\n${crate} = "${version}"\n`,
  );
  await writeFile(path.join(cwd, "src/main.rs"), `fn main() {\n    ${main}\n}\n`);
  const home = path.join(rehearsal.folder, "cargo-consumer-home");
  const run = await runCargo(["run", "--quiet"], { registry: world.crates, cwd, home });
  tell("cargo run", run);
}

/** A new project installs packages with npm, and runs a command that they bring. */
export async function usePackages(
  { world, rehearsal }: DemoRun,
  packages: readonly string[],
  commands: readonly (readonly string[])[],
): Promise<void> {
  const cwd = path.join(rehearsal.folder, "npm-consumer");
  await mkdir(cwd, { recursive: true });
  await writeFile(path.join(cwd, "package.json"), '{ "name": "consumer", "private": true }\n');
  const home = path.join(rehearsal.folder, "npm-consumer-home");
  const options = { registry: world.npm, cwd, home };
  tell(`npm install ${packages.join(" ")}`, await runNpm(["install", ...packages], options));
  for (const command of commands) {
    tell(`npx ${command.join(" ")}`, await runNpm(["exec", "--", ...command], options));
  }
}

/** Downloads the files of the one published release, and checks them with sha256sum. */
export async function checkDownloads({ world, repository, rehearsal }: DemoRun): Promise<void> {
  const { github } = world;
  const cwd = path.join(rehearsal.folder, "downloads");
  await mkdir(cwd, { recursive: true });
  const [release] = github.releases(repository).all;
  for (const { id, name } of release?.assets ?? []) {
    const address = `${github.apiUrl}/repos/${repository}/releases/assets/${id}`;
    const answer = await fetch(address, {
      headers: { accept: "application/octet-stream", "user-agent": "consumer" },
    });
    if (!answer.ok) fail(`${name}: ${answer.status} ${await answer.text()}`);
    await writeFile(path.join(cwd, name), Buffer.from(await answer.arrayBuffer()));
  }
  const sums = (await readdir(cwd)).filter((name) => /^SHA256SUMS$|\.sha256$/.test(name)).sort();
  const args = ["--strict", "-c", ...sums];
  const checked = await promisify(execFile)("sha256sum", args, { cwd }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: unknown) => ({ code: 1, stdout: "", stderr: String(error) }),
  );
  tell(`sha256sum -c ${sums.length > 2 ? "SHA256SUMS *.sha256" : sums.join(" ")}`, checked);
}

/** What was run and what it printed: the first lines. */
function tell(
  command: string,
  ended: { readonly code: number; readonly stdout: string; readonly stderr: string },
): void {
  if (ended.code !== 0) fail(`${command} failed:\n${ended.stderr}`);
  const lines = ended.stdout.trim().split("\n");
  say(`    $ ${command}`);
  for (const line of lines.slice(0, 8)) say(`      ${line}`);
  if (lines.length > 8) say(`      ⋯ ${lines.length - 8} lines`);
}
