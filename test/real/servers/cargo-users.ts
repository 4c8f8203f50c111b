/** Those who use the crates: a program that is built with them, and `cargo install --locked`. */
import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { registryName } from "./release.ts";

const run = promisify(execFile);
const version = "0.1.2";

/**
 * What went otherwise, of two trials.
 *
 * @param index `sparse+http://…/`
 * @param folder is emptied
 * @param token for a registry that wants one for reads too
 */
export async function useCrates(index: string, folder: string, token?: string): Promise<string[]> {
  await rm(folder, { recursive: true, force: true });
  const files = {
    "Cargo.toml": `[package]
name = "consumer"
version = "0.0.0"
edition = "2021"
[dependencies]
ruvector-cli = { version = "${version}", registry = "${registryName}" }
`,
    "src/main.rs": `fn main() {
    println!("{}", ruvector_cli::run(&["3,3.5".into()]).unwrap());
}
`,
    ".cargo/config.toml": `[registries.${registryName}]\nindex = "${index}"\n`,
  };
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const env = {
    ...process.env,
    CARGO_HOME: path.join(folder, "home"),
    CARGO_TERM_COLOR: "never",
    ...(token !== undefined && {
      [`CARGO_REGISTRIES_${registryName.toUpperCase()}_TOKEN`]: token,
      // cargo reads from a registry that wants a token only with a provider that is named.
      [`CARGO_REGISTRIES_${registryName.toUpperCase()}_CREDENTIAL_PROVIDER`]: "cargo:token",
    }),
  };
  const cargo = async (...args: string[]) => {
    try {
      await run("cargo", args, { cwd: folder, env, maxBuffer: 2 ** 26 });
      return [];
    } catch (error) {
      const { stderr = String(error) } = error as { readonly stderr?: string };
      return [`cargo ${args.join(" ")}:\n${stderr}`];
    }
  };
  const installed = ["--registry", registryName, "--version", version, "--root", folder];
  return [
    ...(await cargo("run", "--quiet")),
    ...(await cargo("install", "ruvector-cli", "--locked", ...installed)),
  ];
}
