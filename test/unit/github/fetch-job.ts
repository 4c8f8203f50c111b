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
  /** Takes the reports of the run instead. */
  readonly reports?: boolean;
}

export interface Taken {
  /** Name and folder of each artifact. */
  readonly folders: readonly (readonly [string, string])[];
  readonly problems: readonly string[];
  /** Of reports: their names, and what is said of those that are out of reach. */
  readonly reports?: readonly string[];
  readonly unread?: string;
  readonly said?: readonly string[];
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
