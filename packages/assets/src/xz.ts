import { spawn } from "node:child_process";
import { once } from "node:events";
import { pipeline } from "node:stream/promises";
import { text } from "node:stream/consumers";
import { findProgram } from "@fairlead/checkout";

/** Options of the machine's owner, which would change the bytes (xz(1), ENVIRONMENT). */
const owners: ReadonlySet<string> = new Set(["XZ_DEFAULTS", "XZ_OPT"]);

/** One thread, since several write other bytes; what it writes depends on the version of xz only. */
const compress = ["--compress", "--stdout", "-6", "--threads=1"];

/** The version of the machine's xz, or undefined where there is none. */
export async function xzVersion(
  env: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const xz = await findProgram("xz", env);
  if (xz === undefined) return undefined;
  const child = spawn(xz, ["--version"], { env, stdio: ["ignore", "pipe", "ignore"] });
  try {
    const [said] = await Promise.all([text(child.stdout), once(child, "close")]);
    return /\d+\.\d+\S*/.exec(said)?.[0];
  } catch {
    return undefined;
  }
}

/**
 * Passes bytes through the machine's xz.
 *
 * @throws Error with what xz says, if it fails
 */
export async function* xzOf(
  chunks: AsyncIterable<Uint8Array>,
  env: Readonly<Record<string, string>>,
): AsyncGenerator<Uint8Array> {
  const own = Object.fromEntries(Object.entries(env).filter(([name]) => !owners.has(name)));
  const xz = await findProgram("xz", env);
  if (xz === undefined) throw new Error("xz is not in PATH");
  const child = spawn(xz, compress, { env: own, stdio: ["pipe", "pipe", "pipe"] });
  const ended = once(child, "close");
  const said = text(child.stderr);
  const fed = pipeline(chunks, child.stdin);
  for (const each of [ended, said, fed]) each.catch(() => undefined);
  const packed: AsyncIterable<Uint8Array> = child.stdout;
  try {
    yield* packed;
    // If xz fails, writing to it fails too, and says less.
    const [code] = (await ended) as readonly unknown[];
    if (code !== 0) throw new Error(`xz failed: ${(await said).trim() || String(code)}`);
    await fed;
  } finally {
    child.kill();
  }
}
