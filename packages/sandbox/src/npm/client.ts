import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What npm needs to find itself and a place for its files; nothing else goes through. */
const passedOn = ["PATH", "TMPDIR", "TEMP", "TMP", "LANG", "LC_ALL", "SYSTEMROOT", "PATHEXT"];

export interface NpmCommandOptions {
  /** The only registry that npm is to know. */
  readonly registry: { readonly url: string };
  readonly cwd: string;
  /** A HOME of its own: npm's settings and cache. */
  readonly home: string;
  /** Goes through the environment. */
  readonly token?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface NpmResult {
  /** The exit code; 128 for a signal. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs stock npm against a sandbox. The one way to start it in tests, demo and bench: packages of the
 * same names exist on the real npmjs. It inherits no token, no proxy and no setting of npm's, and tries
 * nothing twice. Rejects if npm cannot be started.
 */
export async function runNpm(
  args: readonly string[],
  { registry, cwd, home, token, env }: NpmCommandOptions,
): Promise<NpmResult> {
  await mkdir(home, { recursive: true });
  const { host } = new URL(registry.url);
  const settings = join(home, ".npmrc");
  await writeFile(settings, `//${host}/:_authToken=\${FAIRLEAD_TEST_NPM_TOKEN}\n`);
  const inherited = passedOn.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const child = spawn("npm", args, {
    cwd,
    env: {
      ...Object.fromEntries(inherited),
      HOME: home,
      npm_config_userconfig: settings,
      npm_config_globalconfig: join(home, "global-npmrc"),
      npm_config_cache: join(home, "cache"),
      npm_config_registry: `${registry.url}/`,
      npm_config_fetch_retries: "0",
      npm_config_audit: "false",
      npm_config_fund: "false",
      npm_config_update_notifier: "false",
      FAIRLEAD_TEST_NPM_TOKEN: token ?? "",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({
        code: code ?? 128,
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
      });
    });
  });
}
