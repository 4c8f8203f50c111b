import { execFile, spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

/** The prerelease whose staging was read; npm's `latest` has none. Needs Node 24. */
const release = "verdaccio@9.0.0-next-9.31";

/** A Verdaccio 9 with staging, and a person whose approvals need a second factor. */
export interface StagingVerdaccio {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Of an account without a second factor, as a workflow's token has none. */
  readonly workflowToken: string;
  readonly personToken: string;
  /** One-time passwords of the person; each is taken once. */
  readonly passwords: readonly string[];
  readonly stop: () => Promise<void>;
}

/** Installs it into a folder of its own; returns the file that starts it. */
export async function installVerdaccio(folder: string): Promise<string> {
  const args = ["install", "--no-audit", "--no-fund", "--prefix", folder, release];
  await promisify(execFile)("npm", args);
  return path.join(folder, "node_modules/verdaccio/bin/verdaccio");
}

/** Starts it on the loopback address. It asks no other registry. */
export async function startStagingVerdaccio(bin: string): Promise<StagingVerdaccio> {
  const folder = await mkdtemp(path.join(tmpdir(), "fairlead-verdaccio-9-"));
  await mkdir(path.join(folder, "storage"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const config = {
    storage: path.join(folder, "storage"),
    auth: { htpasswd: { file: path.join(folder, "htpasswd") } },
    uplinks: {},
    packages: { "**": { access: "$all", publish: "$authenticated" } },
    log: { type: "stdout", format: "pretty", level: "warn" },
    flags: { stage: true, tfa: true },
    web: { enable: false },
  };
  const file = path.join(folder, "config.yaml");
  await writeFile(file, JSON.stringify(config));
  const args = [bin, "--config", file, "--listen", `127.0.0.1:${port}`];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => said.push(chunk));
  }
  const ended = new Promise<void>((resolve) => {
    child.on("close", () => {
      resolve();
    });
  });
  const stop = async () => {
    child.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await untilAnswering(url, () => child.exitCode !== null);
    const workflowToken = await newUser(url, "workflow");
    const personToken = await newUser(url, "person");
    return { url, workflowToken, personToken, passwords: await enroll(url, personToken), stop };
  } catch (error) {
    await stop();
    throw new Error(`Verdaccio 9 did not start:\n${Buffer.concat(said).toString()}`, {
      cause: error,
    });
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function untilAnswering(url: string, hasEnded: () => boolean): Promise<void> {
  for (let tries = 0; tries < 300 && !hasEnded(); tries += 1) {
    const answer = await fetch(`${url}/-/ping`).catch(() => undefined);
    if (answer?.ok === true) return;
    await pause(200);
  }
  throw new Error("It does not answer.");
}

const password = "a password for a test";

async function newUser(url: string, name: string): Promise<string> {
  const { token } = await sent<{ readonly token: string }>(
    "PUT",
    `${url}/-/user/org.couchdb.user:${name}`,
    { name, password },
  );
  return token;
}

/** Gives an account a second factor; returns the recovery codes, each a one-time password. */
async function enroll(url: string, token: string): Promise<readonly string[]> {
  const user = `${url}/-/npm/v1/user`;
  const begun = { tfa: { mode: "auth-and-writes", password } };
  const { tfa: address } = await sent<{ readonly tfa: string }>("POST", user, begun, token);
  const code = totp(new URL(address).searchParams.get("secret") ?? "");
  const { tfa } = await sent<{ readonly tfa: string[] }>("POST", user, { tfa: [code] }, token);
  return tfa;
}

async function sent<T>(method: string, url: string, body: object, token?: string): Promise<T> {
  const answer = await fetch(url, {
    method,
    headers: {
      "content-type": "application/json",
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${text}`);
  return JSON.parse(text) as T;
}

/** The password of now, as an authenticator shows it (RFC 6238: SHA-1, 30 s, six digits). */
function totp(secret: string): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac("sha1", fromBase32(secret)).update(counter).digest();
  const at = digest.readUInt8(digest.length - 1) & 0x0f;
  return String((digest.readUInt32BE(at) & 0x7fff_ffff) % 1_000_000).padStart(6, "0");
}

function fromBase32(text: string): Buffer {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = text.replace(/=+$/, "").replace(/./g, (letter) => {
    return alphabet.indexOf(letter).toString(2).padStart(5, "0");
  });
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
