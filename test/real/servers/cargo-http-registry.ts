/**
 * cargo-http-registry, installed from crates.io. It answers every upload with 200, also a second one of
 * the same version, which it takes. It knows no accounts, so what is asked goes through a gate that wants
 * a token for everything, as cargo's `auth-required` says.
 */
import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import path from "node:path";
import { promisify } from "node:util";
import { Missing } from "../corpus/downloads.ts";
import { freePort, untilItAnswers } from "./listening.ts";

const run = promisify(execFile);

export const cargoHttpRegistryVersion = "0.1.8";

export interface CargoHttpRegistry {
  /** A sparse index, as cargo and the input `index` name it. */
  readonly index: string;
  readonly token: string;
  /** Uploads that reached it, since the start. */
  readonly writes: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** The program below a folder; installed there if need be. Throws `Missing` without cargo or crates.io. */
async function install(folder: string): Promise<string> {
  const place = path.join(folder, `cargo-http-registry-${cargoHttpRegistryVersion}`);
  const program = path.join(place, "bin/cargo-http-registry");
  if (existsSync(program)) return program;
  const what = ["cargo-http-registry", "--version", cargoHttpRegistryVersion, "--locked"];
  // Its settings for a release optimize as one piece, which takes longer than all that it does here.
  const built = ["--debug", "--root", place, "--target-dir", path.join(place, "target")];
  await run("cargo", ["install", ...what, ...built], { maxBuffer: 2 ** 26 }).catch(
    (error: unknown) => {
      const { code, stderr = "" } = error as { readonly code?: unknown; readonly stderr?: string };
      if (code === "ENOENT") throw new Missing("cargo was not found.");
      const isOffline = /failed to (?:download|query|fetch|update)|Could not resolve host/i;
      if (isOffline.test(stderr)) throw new Missing("crates.io cannot be reached.");
      throw error;
    },
  );
  await rm(path.join(place, "target"), { recursive: true, force: true });
  return program;
}

/** Starts it on the loopback address, without any crate. */
export async function startCargoHttpRegistry(folder: string): Promise<CargoHttpRegistry> {
  const program = await install(folder);
  const place = path.join(folder, "cargo-http-registry");
  await rm(place, { recursive: true, force: true });
  await mkdir(place, { recursive: true });
  const port = await freePort();
  const args = ["--addr", `127.0.0.1:${port}`, place];
  // It keeps its index in git, which needs no settings of this machine.
  const env = { PATH: process.env["PATH"], HOME: folder, GIT_CONFIG_NOSYSTEM: "1" };
  const server = spawn(program, args, { env, stdio: "ignore" });
  const ended = once(server, "exit");
  // Its folder, and with it the files of the index.
  await untilItAnswers(`http://127.0.0.1:${port}/crates/config.json`);

  const token = randomBytes(16).toString("hex");
  let uploads = 0;
  const gate = createServer((asked, answer) => {
    if (asked.headers.authorization !== token) {
      answer.writeHead(401, { "www-authenticate": "Cargo" }).end();
      return;
    }
    if (asked.url === "/crates/config.json") {
      answer.end(JSON.stringify(configuration(url)));
      return;
    }
    if (asked.method === "PUT") uploads += 1;
    passOn(asked, answer, port);
  }).listen(0, "127.0.0.1");
  await once(gate, "listening");
  const address = gate.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? (address?.port ?? 0) : 0}`;
  return {
    index: `sparse+${url}/crates/`,
    token,
    writes: () => Promise.resolve(uploads),
    async stop() {
      gate.closeAllConnections();
      gate.close();
      server.kill();
      await ended;
    },
  };
}

function configuration(url: string) {
  const dl = `${url}/crates/{crate}-{version}.crate`;
  return { dl, api: url, "auth-required": true };
}

function passOn(asked: IncomingMessage, answer: ServerResponse, port: number): void {
  const { method, url: way, headers } = asked;
  const passed = request({ host: "127.0.0.1", port, method, path: way, headers }, (theirs) => {
    // It serves the files of its git index, and for one that is not there tries its other paths: 405.
    const isMissing = method === "GET" && theirs.statusCode === 405;
    answer.writeHead(isMissing ? 404 : (theirs.statusCode ?? 502), theirs.headers);
    theirs.pipe(answer);
  });
  passed.on("error", () => answer.destroy());
  asked.pipe(passed);
}
