import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { Missing } from "./downloads.ts";

/** Makes rustup take this machine's toolchain even where a `rust-toolchain` file pins another one. */
export async function thisToolchain(): Promise<{ readonly RUSTUP_TOOLCHAIN: string }> {
  sysroot ??= promisify(execFile)("rustc", ["--print", "sysroot"]).then(
    ({ stdout }) => stdout.trim(),
    () => {
      throw new Missing("rustc was not found.");
    },
  );
  return { RUSTUP_TOOLCHAIN: await sysroot };
}

let sysroot: Promise<string> | undefined;
