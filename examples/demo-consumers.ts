/** Those who use a release: with stock cargo, stock npm and sha256sum. */
import path from "node:path";
import {
  checkSums,
  consumeCrates,
  consumeWithNpm,
  downloadRelease,
  type CargoResult,
} from "@fairlead/sandbox";
import type { DemoRun } from "./demo-run.ts";
import { fail, say } from "./narrator.ts";

/** A new project depends on a crate, builds it from the registry and prints what `main` does. */
export async function useCrate(
  { world, rehearsal }: DemoRun,
  crate: string,
  version: string,
  main: string,
): Promise<void> {
  const program = `fn main() {\n    ${main}\n}\n`;
  tell(
    "cargo run",
    await consumeCrates(world.crates, rehearsal.folder, { [crate]: version }, program),
  );
}

/** A new project installs packages with npm, and runs commands that they bring. */
export async function usePackages(
  { world, rehearsal }: DemoRun,
  packages: readonly string[],
  commands: readonly (readonly string[])[],
): Promise<void> {
  const npm = (...args: string[]) => consumeWithNpm(world.npm, rehearsal.folder, args);
  tell(`npm install ${packages.join(" ")}`, await npm("install", ...packages));
  for (const command of commands) {
    tell(`npx ${command.join(" ")}`, await npm("exec", "--", ...command));
  }
}

/** Downloads the files of the one published release, and checks them with sha256sum. */
export async function checkDownloads({ world, repository, rehearsal }: DemoRun): Promise<void> {
  const folder = path.join(rehearsal.folder, "downloads");
  const names = await downloadRelease(world.github, repository, folder);
  const sums = names.filter((name) => /^SHA256SUMS$|\.sha256$/.test(name)).sort();
  const command = `sha256sum -c ${sums.length > 2 ? "SHA256SUMS *.sha256" : sums.join(" ")}`;
  show(command, await checkSums(folder, sums));
}

/** What was run and what it printed; the demo ends here if it failed. */
function tell(command: string, { code, stdout, stderr }: CargoResult): void {
  if (code !== 0) fail(`${command} failed:\n${stderr}`);
  show(command, stdout.trim().split("\n"));
}

/** The first lines of what a command printed. */
function show(command: string, lines: readonly string[]): void {
  say(`    $ ${command}`);
  for (const line of lines.slice(0, 8)) say(`      ${line}`);
  if (lines.length > 8) say(`      ⋯ ${lines.length - 8} lines`);
}
