import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export interface Order {
  readonly names: readonly string[];
  /** Where the folders of the artifacts are made. */
  readonly folder: string;
  readonly runId?: string;
  readonly token?: string;
  readonly limits?: { readonly maxEntries: number; readonly maxBytes: number };
}

export interface Taken {
  /** Name and folder of each artifact. */
  readonly folders: readonly (readonly [string, string])[];
  readonly problems: readonly string[];
}

const program = fileURLToPath(new URL("fetch-step.ts", import.meta.url));

/** Takes artifacts in a process of its own: GitHub's client reads the environment. */
export async function take(
  variables: Readonly<Record<string, string>>,
  order: Order,
): Promise<Taken> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, JSON.stringify(order)], {
    env: variables,
  });
  return JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "") as Taken;
}
