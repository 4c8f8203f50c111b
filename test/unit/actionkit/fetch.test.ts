import { createHash } from "node:crypto";
import type { AddressInfo, Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { afterEach, describe, expect, test } from "@jest/globals";
import { send, StreamedBody, type Reply } from "@fairlead/http";
import { createFetch } from "../../../packages/actionkit/src/fetch.ts";

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const { signal } = new AbortController();

function textOf(reply: Reply): string {
  return reply.kind === "answer" ? reply.body.toString() : reply.cause;
}

/** A server on loopback that answers with the path that it was asked for. */
async function startServer(
  seen: IncomingMessage[] = [],
  host = "127.0.0.1",
): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    seen.push(request);
    request.resume().on("end", () => response.end(request.url));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

describe("fetch", () => {
  test("sends what it is given and keeps connections for the next requests", async () => {
    const seen: IncomingMessage[] = [];
    const { port } = await startServer(seen);
    const fetch = createFetch({});
    const paths = ["/a", "/b", "/c", "/d", "/e"];
    for (const path of paths) {
      const reply = await send(
        fetch,
        `http://127.0.0.1:${port}${path}`,
        { method: "PUT", headers: { authorization: "canary" }, body: Buffer.from("bytes") },
        signal,
      );
      expect(textOf(reply)).toBe(path);
    }
    const sent = seen.map(({ headers }) => [headers["content-length"], headers.authorization]);
    expect(sent).toEqual(paths.map(() => ["5", "canary"]));
    // The library may open a second one while the first is still putting an answer away.
    expect(new Set(seen.map(({ socket }) => socket)).size).toBeLessThanOrEqual(2);
  });

  test("asks for a piece of a body when nobody needs the memory of the one before", async () => {
    const { server, port } = await startServer();
    server.removeAllListeners("request").on("request", (request, response) => {
      const hash = createHash("sha256");
      const read = async () => {
        // Slower than it is sent, so that pieces wait.
        for await (const chunk of request as AsyncIterable<Buffer>) {
          hash.update(chunk);
          await pause(1);
        }
        response.end(hash.digest("hex"));
      };
      void read();
    });
    const [count, room] = [100, Buffer.alloc(96 * 1024)];
    const expected = createHash("sha256");
    const body = new StreamedBody(count * room.length, async function* () {
      for (let index = 0; index < count; index += 1) {
        yield room.fill(await Promise.resolve(index));
      }
    });
    for (let index = 0; index < count; index += 1)
      expected.update(Buffer.alloc(room.length, index));
    const request = { method: "PUT", body };
    const reply = await send(createFetch({}), `http://127.0.0.1:${port}/`, request, signal);
    expect(textOf(reply)).toBe(expected.digest("hex"));
  });

  test("ends when its signal is aborted", async () => {
    const { server, port } = await startServer();
    server.removeAllListeners("request");
    const controller = new AbortController();
    server.on("request", () => {
      controller.abort();
    });
    const url = `http://127.0.0.1:${port}/`;
    const init = { method: "GET", headers: {}, signal: controller.signal };
    await expect(createFetch({})(url, init)).rejects.toThrow(/abort/i);
  });

  test("goes through the proxy of the environment, with its user and password, but for loopback", async () => {
    const asked: string[] = [];
    const proxy = await startServer();
    proxy.server.on("connect", (request, client: Socket) => {
      asked.push(`${request.url ?? ""} ${request.headers["proxy-authorization"] ?? ""}`);
      client.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    });
    const { port } = await startServer();
    const at = `127.0.0.1:${proxy.port}`;
    const fetch = createFetch({ HTTPS_PROXY: `user:word@${at}`, HTTP_PROXY: at });
    for (const method of ["GET", "PUT"]) {
      const reply = await send(fetch, "https://registry.example/through", { method }, signal);
      expect(textOf(reply)).toContain(`(by the proxy ${at})`);
    }
    const credential = `Basic ${Buffer.from("user:word").toString("base64")}`;
    expect(asked).toEqual(Array<string>(2).fill(`registry.example:443 ${credential}`));
    for (const host of ["127.0.0.1", "localhost"]) {
      const direct = await send(fetch, `http://${host}:${port}/direct`, {}, signal);
      expect(textOf(direct)).toBe("/direct");
    }
    expect(asked).toHaveLength(2);
  });

  test.each([
    ["user:p@ss", "user:p@ss"],
    ["us%40er:p%40ss", "us@er:p@ss"],
    ["user:p%3A%2F%25", "user:p:/%"],
  ])("gives a proxy the user and password of %s@", async (written, meant) => {
    const asked: string[] = [];
    const proxy = await startServer();
    proxy.server.on("connect", (request, client: Socket) => {
      asked.push(request.headers["proxy-authorization"] ?? "");
      client.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    });
    for (const scheme of ["", "http://"]) {
      const fetch = createFetch({ HTTPS_PROXY: `${scheme}${written}@127.0.0.1:${proxy.port}` });
      await send(fetch, "https://registry.example/", {}, signal);
    }
    const credential = `Basic ${Buffer.from(meant).toString("base64")}`;
    expect(asked).toEqual([credential, credential]);
  });

  test("reaches a server by its IPv6 address, with reads and writes", async () => {
    const { port } = await startServer([], "::1");
    for (const method of ["GET", "PUT"]) {
      const reply = await send(createFetch({}), `http://[::1]:${port}/six`, { method }, signal);
      expect(textOf(reply)).toBe("/six");
    }
  });
});
