/** Runs the scripts that make the examples' binaries, where their compiler is. */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import type { ArtifactFiles } from "@fairlead/sandbox";

const run = promisify(execFile);

/** The one that made what is checked in: another may write other bytes, or want other flags. */
const zigVersion = "0.17.1";

/** The first build on a machine fills the compiler's cache, for minutes; later ones take seconds. */
const patienceMs = 30_000;

/** An artifact as `startArtifacts().add` takes it, but for the run. */
export interface BuiltArtifact {
  readonly name: string;
  readonly files: ArtifactFiles;
}

export interface BuildOptions {
  /** `prebuilt`: take what is checked in, without looking for a compiler. Default: `auto`. */
  readonly from?: "auto" | "prebuilt" | "compiler";
  /** Is told in a sentence where the binaries come from. */
  readonly say?: (line: string) => void;
}

/**
 * Has a script make binaries in a folder, and hands that folder to `use`; or `prebuilt`, where there is
 * no compiler or it takes too long.
 *
 * @param script,prebuilt absolute
 * @throws Error with what the script wrote if it fails, or if `from` is `compiler` and there is none
 */
export async function withBinaries<Result>(
  script: string,
  prebuilt: string,
  { from = "auto", say = () => undefined }: BuildOptions,
  use: (folder: string, isPrebuilt: boolean) => Promise<Result>,
): Promise<Result> {
  const python = from === "prebuilt" ? undefined : await findCompiler();
  if (python === undefined) {
    if (from === "compiler") throw new Error(`there is no zig ${zigVersion}: see ${script}`);
    say(`The binaries are those of ${path.basename(prebuilt)}.`);
    return use(prebuilt, true);
  }
  const folder = await mkdtemp(path.join(tmpdir(), "fairlead-native-"));
  try {
    const isInTime = await build(script, folder, python, from === "compiler" ? 0 : patienceMs);
    if (!isInTime) {
      say(`zig takes longer than ${patienceMs / 1_000} s; the binaries are the prebuilt ones.`);
      return await use(prebuilt, true);
    }
    say(`The binaries were made by zig ${zigVersion}.`);
    return await use(folder, false);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The Python that has the compiler. The scripts are for a Unix shell. */
async function findCompiler(): Promise<string | undefined> {
  if (process.platform === "win32") return undefined;
  for (const python of ["python3", "python"]) {
    const answer = await run(python, ["-m", "ziglang", "version"]).catch(() => undefined);
    if (answer?.stdout.trim() === zigVersion) return python;
  }
  return undefined;
}

/**
 * @param limitMs 0: none
 * @returns false if that took longer than the limit
 */
async function build(
  script: string,
  folder: string,
  python: string,
  limitMs: number,
): Promise<boolean> {
  // In a process group of its own: what is to end at the limit are the compiler's processes.
  const child = spawn("sh", [script, folder], {
    detached: true,
    env: { ...process.env, PYTHON: python },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const late = new AbortController();
  const end = setTimeout(() => {
    late.abort();
    if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
  }, limitMs);
  if (limitMs === 0) clearTimeout(end);
  try {
    const [said] = await Promise.all([text(child.stderr), once(child, "close")]);
    if (child.exitCode === 0) return true;
    if (late.signal.aborted) return false;
    throw new Error(`${script} ended with ${String(child.exitCode)}:\n${said}`);
  } finally {
    clearTimeout(end);
  }
}

/** The files below a folder as those of an artifact, in one order on every machine. */
export async function readFiles(folder: string): Promise<ArtifactFiles> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((name) => name.replaceAll(path.sep, "/"))
    .sort();
  const files: [string, ArtifactFiles[string]][] = [];
  for (const name of names) {
    const file = path.join(folder, name);
    const mode = ((await stat(file)).mode & 0o111) === 0 ? 0o644 : 0o755;
    files.push([name, { contents: await readFile(file), mode }]);
  }
  return Object.fromEntries(files);
}

/** Writes each artifact into a folder of its name. */
export async function writeArtifacts(
  folder: string,
  artifacts: readonly BuiltArtifact[],
): Promise<void> {
  for (const { name, files } of artifacts) {
    for (const [below, file] of Object.entries(files)) {
      const target = path.join(folder, name, below);
      await mkdir(path.dirname(target), { recursive: true });
      const plain = typeof file === "string" || Buffer.isBuffer(file) ? { contents: file } : file;
      await writeFile(target, plain.contents, { mode: plain.mode ?? 0o644 });
    }
  }
}

/** Replaces what is checked in by what was built. */
export async function replaceFolder(folder: string, built: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(built, folder, { recursive: true });
}
