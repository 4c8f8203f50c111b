import { mkdtemp, rm } from "node:fs/promises";
import { Agent, request, Server, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Answer } from "../http-server.ts";
import { baseName } from "./target.ts";

/** Verdaccio, which keeps documents and tarballs and serves them; it asks no other registry. */
export interface Store {
  /** `host`: the address that tarballs are to have. `accept`: the full or the short document. */
  packument(name: string, headers: { host: string; accept?: string | undefined }): Promise<Answer>;
  versionDocument(name: string, version: string, host: string): Promise<Answer>;
  tarball(name: string, version: string): Promise<Answer>;
  /** Keeps a version, one after another. Rejects if Verdaccio does not want it. */
  put(name: string, document: unknown): Promise<void>;
  stop(): Promise<void>;
}

const settings = {
  uplinks: {},
  web: { enable: false },
  packages: { "**": { access: "$all", publish: "$anonymous", unpublish: "$anonymous" } },
  log: { type: "stdout", format: "json", level: "fatal" },
  max_body_size: "400mb",
  // No connection ends while it waits: a request that takes it up in that moment would be reset.
  server: { keepAliveTimeout: 0 },
} as const;

/** Starts a Verdaccio in this process, with its files in a temporary folder. */
export async function startStore(): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), "fairlead-npm-"));
  // It takes half a second to load, and most who import the sandbox need it not.
  const { runServer } = await import("verdaccio");
  const server: unknown = await runServer({
    ...settings,
    self_path: join(folder, "config.yaml"),
    storage: join(folder, "storage"),
    auth: { htpasswd: { file: join(folder, "htpasswd") } },
  });
  if (!(server instanceof Server)) throw new Error("Verdaccio made no server.");
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const agent = new Agent({ keepAlive: true });

  const ask = (
    method: string,
    path: string,
    headers: Readonly<Record<string, string>> = {},
    body?: Buffer,
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = request(
        { host: "127.0.0.1", port, agent, method, path, headers },
        (response) => {
          readAnswer(response).then(resolve, reject);
        },
      );
      sent.on("error", reject).end(body);
    });

  let queue: Promise<unknown> = Promise.resolve();
  return {
    packument: (name, { host, accept }) =>
      ask("GET", pathOf(name), { host, ...(accept !== undefined && { accept }) }),
    versionDocument: (name, version, host) =>
      ask("GET", `${pathOf(name)}/${encodeURIComponent(version)}`, { host }),
    tarball: (name, version) =>
      ask("GET", `${pathOf(name)}/-/${encodeURIComponent(`${baseName(name)}-${version}.tgz`)}`),
    put(name, document) {
      const body = Buffer.from(JSON.stringify(document));
      const headers = { "content-type": "application/json", "content-length": String(body.length) };
      const stored = queue.then(() => ask("PUT", pathOf(name), headers, body)).then(checkStored);
      queue = stored.catch(() => undefined);
      return stored;
    },
    async stop() {
      agent.destroy();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      });
      // Verdaccio may still write what a client sent that went away.
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

function pathOf(name: string): string {
  return `/${name.replace("/", "%2f")}`;
}

async function readAnswer(response: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const type = response.headers["content-type"];
  return {
    status: response.statusCode ?? 0,
    headers: type === undefined ? {} : { "content-type": type },
    body: Buffer.concat(chunks),
  };
}

function checkStored({ status, body }: Answer): void {
  if (status === 201) return;
  throw new Error(`Verdaccio answered ${status} to a publication: ${body.toString()}`);
}
