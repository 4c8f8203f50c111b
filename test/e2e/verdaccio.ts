import { mkdtemp, rm } from "node:fs/promises";
import { Server, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A registry that is not npmjs: Verdaccio as it is, with an account. */
export interface Verdaccio {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** Of the account: without it nothing can be published. */
  readonly token: string;
  /** What was asked: `PUT /@demo%2fcore`. */
  readonly requests: string[];
  /** Called before each request is answered. */
  hook: ((request: IncomingMessage) => Promise<void>) | undefined;
  readonly stop: () => Promise<void>;
}

/**
 * Starts a Verdaccio on the loopback address, which asks no other registry.
 *
 * @param access who may read
 */
export async function startVerdaccio(access: "$all" | "$authenticated"): Promise<Verdaccio> {
  const folder = await mkdtemp(join(tmpdir(), "fairlead-verdaccio-"));
  const { runServer } = await import("verdaccio");
  const server: unknown = await runServer({
    uplinks: {},
    web: { enable: false },
    packages: { "**": { access, publish: "$authenticated" } },
    log: { type: "stdout", format: "json", level: "fatal" },
    self_path: join(folder, "config.yaml"),
    storage: join(folder, "storage"),
    auth: { htpasswd: { file: join(folder, "htpasswd") } },
  });
  if (!(server instanceof Server)) throw new Error("Verdaccio made no server.");
  const answers = server.listeners("request") as RequestListener[];
  const requests: string[] = [];
  let hook: Verdaccio["hook"];
  server.removeAllListeners("request");
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    requests.push(`${request.method ?? ""} ${request.url ?? ""}`);
    void (async () => {
      await hook?.(request);
      for (const answer of answers) answer(request, response);
    })();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  const account = await fetch(`${url}/-/user/org.couchdb.user:releaser`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "releaser", password: "a password for a test" }),
  });
  const { token } = (await account.json()) as { readonly token: string };
  requests.length = 0;
  return {
    ...{ url, token, requests },
    get hook() {
      return hook;
    },
    set hook(next) {
      hook = next;
    },
    async stop() {
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      });
      await rm(folder, { recursive: true, force: true });
    },
  };
}
