/** A crate with a program that needs another one exactly, in a local registry, and those who use it. */
import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import {
  packCrate,
  runCargo,
  startCratesIo,
  type CargoResult,
  type CratesIo,
} from "@fairlead/sandbox";
import type { Step } from "@fairlead/withdrawal";

const cratesIo = "registry+https://github.com/rust-lang/crates.io-index";

export class CrateUsers {
  readonly heads = [
    "new project, `1`",
    "`cargo install`",
    "lock file of before",
    "`cargo install --locked`",
  ];
  readonly #registry: CratesIo;
  readonly #folder: string;
  readonly #yanked: (readonly [name: string, version: string])[] = [];
  #lock = "";

  /** @param versions of both crates; a project locks the last one before anything is yanked */
  static async open(folder: string, versions: readonly string[]): Promise<CrateUsers> {
    await rm(folder, { recursive: true, force: true });
    const registry = await startCratesIo();
    for (const version of versions) await publish(registry, version);
    const users = new CrateUsers(registry, folder);
    await users.#project("first");
    users.#lock = await readFile(path.join(folder, "first", "Cargo.lock"), "utf8");
    return users;
  }

  private constructor(registry: CratesIo, folder: string) {
    this.#registry = registry;
    this.#folder = folder;
  }

  make({ kind, name, version }: Step): void {
    if (kind !== "yank") throw new Error(`${name} is a crate`);
    this.#registry.yank(name, version);
    this.#yanked.push([name, version]);
  }

  undo(): void {
    for (const [name, version] of this.#yanked.splice(0)) this.#registry.unyank(name, version);
  }

  /** What everybody gets now, in the order of the heads. */
  async cells(): Promise<readonly string[]> {
    return [
      await this.#project("new"),
      await this.#install(),
      await this.#project("locked", this.#lock),
      await this.#install("--locked"),
    ];
  }

  close(): Promise<void> {
    return this.#registry.stop();
  }

  async #project(name: string, lock?: string): Promise<string> {
    const folder = path.join(this.#folder, name);
    await rm(folder, { recursive: true, force: true });
    await mkdir(path.join(folder, "src"), { recursive: true });
    const manifest = manifestOf("consumer", "0.1.0", "octo-cli", "1");
    await writeFile(path.join(folder, "Cargo.toml"), manifest);
    await writeFile(path.join(folder, "src/lib.rs"), "");
    if (lock !== undefined) await writeFile(path.join(folder, "Cargo.lock"), lock);
    const args = ["fetch", ...(lock === undefined ? [] : ["--locked"])];
    const ended = await this.#cargo(args, folder);
    if (ended.code !== 0) return "**fails**";
    const locked = await readFile(path.join(folder, "Cargo.lock"), "utf8");
    return /name = "octo-cli"\nversion = "([^"]+)"/.exec(locked)?.[1] ?? "nothing";
  }

  async #install(...more: readonly string[]): Promise<string> {
    const root = path.join(this.#folder, "installed");
    await rm(root, { recursive: true, force: true });
    await mkdir(root, { recursive: true });
    const ended = await this.#cargo(["install", "octo-cli", "--root", root, ...more], root);
    if (ended.code !== 0) return "**fails**";
    return /Installed package `octo-cli v([^`]+)`/.exec(ended.stderr)?.[1] ?? "nothing";
  }

  #cargo(args: readonly string[], cwd: string): Promise<CargoResult> {
    const home = path.join(this.#folder, "home");
    return runCargo(args, { registry: this.#registry, cwd, home });
  }
}

async function publish(registry: CratesIo, version: string): Promise<void> {
  const base = await packCrate("octo-base", version, {
    "Cargo.toml": manifestOf("octo-base", version),
    "src/lib.rs": "",
  });
  const checksum = createHash("sha256").update(base).digest("hex");
  const lock = [
    "version = 4\n",
    `[[package]]\nname = "octo-base"\nversion = "${version}"\nsource = "${cratesIo}"\nchecksum = "${checksum}"\n`,
    `[[package]]\nname = "octo-cli"\nversion = "${version}"\ndependencies = [\n "octo-base",\n]\n`,
  ];
  const cli = await packCrate("octo-cli", version, {
    "Cargo.toml": manifestOf("octo-cli", version, "octo-base", `=${version}`),
    "Cargo.lock": lock.join("\n"),
    "src/lib.rs": "",
    "src/main.rs": "fn main() {}\n",
  });
  await registry.seedCrate({ name: "octo-base", version, file: base });
  await registry.seedCrate({ name: "octo-cli", version, file: cli });
}

function manifestOf(name: string, version: string, needs?: string, requirement?: string): string {
  const fields = `name = "${name}"\nversion = "${version}"\nedition = "2021"\nlicense = "MIT"\ndescription = "A crate."\n`;
  const dependency =
    needs === undefined ? "" : `\n[dependencies]\n${needs} = "${requirement ?? "*"}"\n`;
  return `[package]\n${fields}${dependency}`;
}
