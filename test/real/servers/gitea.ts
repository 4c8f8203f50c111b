/** Gitea, built from its Go module: a registry for crates and for npm packages, each below a user's name. */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { userInfo } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { Missing } from "../corpus/downloads.ts";
import { freePort, untilItAnswers } from "./listening.ts";

const run = promisify(execFile);

/** 1.27 asks for a newer Go than most machines have. */
export const giteaVersion = "1.26.0";
const owner = "releaser";

export interface Gitea {
  /** A sparse index, as cargo and the input `index` name it. */
  readonly index: string;
  readonly npm: string;
  /** Of the owner, for packages alone. */
  readonly token: string;
  /** Requests that asked to write a package, since the start. */
  readonly writes: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** The program below a folder; built there if need be, which takes about seven minutes of a processor. */
async function buildGitea(folder: string): Promise<{ program: string; source: string }> {
  const go = async (...args: string[]) => {
    const answer = run("go", args, { maxBuffer: 2 ** 26 }).catch((error: unknown) => {
      const { code, stderr = "" } = error as { readonly code?: unknown; readonly stderr?: string };
      if (code === "ENOENT") throw new Missing("go was not found.");
      const isOffline = /dial tcp|no such host|proxyconnect|GOPROXY=off/.test(stderr);
      if (isOffline) throw new Missing("The Go module proxy cannot be reached.");
      throw error;
    });
    return (await answer).stdout;
  };
  const found = await go("mod", "download", "-json", `code.gitea.io/gitea@v${giteaVersion}`);
  const { Dir: source } = JSON.parse(found) as { readonly Dir: string };
  const program = path.join(folder, `gitea-${giteaVersion}`);
  if (!existsSync(program)) {
    const part = `${program}.part`;
    await go("build", "-C", source, "-tags", "sqlite sqlite_unlock_notify", "-o", part, ".");
    await rename(part, program);
  }
  return { program, source };
}

/** Starts it on the loopback address with an empty database, a user and a token. */
export async function startGitea(folder: string): Promise<Gitea> {
  const { program, source } = await buildGitea(folder);
  const place = path.join(folder, "gitea");
  await rm(place, { recursive: true, force: true });
  await mkdir(place, { recursive: true });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = path.join(place, "app.ini");
  await writeFile(settings, configuration(place, source, url, port));
  const args = ["--config", settings, "--work-path", place];
  const env = { PATH: process.env["PATH"], HOME: place };
  const gitea = async (...more: string[]) =>
    (await run(program, [...args, ...more], { env })).stdout.trim();
  await gitea("migrate");
  const account = ["--username", owner, "--email", "releaser@example.com", "--random-password"];
  await gitea("admin", "user", "create", ...account, "--must-change-password=false");
  const scopes = ["--username", owner, "--scopes", "write:package", "--raw"];
  // It says more than the token.
  const said = await gitea("admin", "user", "generate-access-token", ...scopes);
  const token = /^[0-9a-f]{40}$/m.exec(said)?.[0];
  if (token === undefined) throw new Error("Gitea made no token.");
  const server = spawn(program, [...args, "web"], { env, stdio: "ignore" });
  const ended = once(server, "exit");
  await untilItAnswers(`${url}/api/v1/version`);
  const packages = `${url}/api/packages/${owner}`;
  return {
    index: `sparse+${packages}/cargo/`,
    npm: `${packages}/npm/`,
    token,
    async writes() {
      const log = await readFile(path.join(place, "log/access.log"), "utf8").catch(() => "");
      return log.split("\n").filter((line) => /"(PUT|POST|DELETE|PATCH) /.test(line)).length;
    },
    async stop() {
      server.kill();
      await ended;
    },
  };
}

function configuration(place: string, source: string, url: string, port: number): string {
  return `
APP_NAME = packages
RUN_USER = ${userInfo().username}
RUN_MODE = prod
I_AM_BEING_UNSAFE_RUNNING_AS_ROOT = true
[server]
HTTP_ADDR = 127.0.0.1
HTTP_PORT = ${port}
ROOT_URL = ${url}/
STATIC_ROOT_PATH = ${source}
DISABLE_SSH = true
OFFLINE_MODE = true
[database]
DB_TYPE = sqlite3
PATH = ${path.join(place, "gitea.db")}
[security]
INSTALL_LOCK = true
[packages]
ENABLED = true
[log]
ROOT_PATH = ${path.join(place, "log")}
LEVEL = Error
logger.access.MODE = access
[log.access]
MODE = file
FILE_NAME = access.log
LEVEL = Info
[indexer]
REPO_INDEXER_ENABLED = false
[actions]
ENABLED = false
[cron]
ENABLED = false
`;
}
