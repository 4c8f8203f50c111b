import type { AddressInfo, Socket } from "node:net";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { connect } from "node:net";
import { afterEach, describe, expect, test } from "@jest/globals";
import { createFetch, proxiesOf } from "../../../packages/actionkit/src/fetch.ts";

const servers: Server[] = [];
const tunnels: Socket[] = [];

afterEach(() => {
  for (const socket of tunnels.splice(0)) socket.destroy();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server on loopback that answers with the path that it was asked for. */
async function startServer(
  seen: IncomingMessage[] = [],
): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    seen.push(request);
    request.resume().on("end", () => response.end(request.url));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

describe("fetch", () => {
  test("sends what it is given and keeps connections for the next requests", async () => {
    const seen: IncomingMessage[] = [];
    const { port } = await startServer(seen);
    const fetch = createFetch({});
    const paths = ["/a", "/b", "/c", "/d", "/e"];
    for (const path of paths) {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, {
        method: "PUT",
        headers: { authorization: "canary" },
        body: Buffer.from("bytes"),
      });
      expect(await response.text()).toBe(path);
    }
    const sent = seen.map(({ headers }) => [headers["content-length"], headers.authorization]);
    expect(sent).toEqual(paths.map(() => ["5", "canary"]));
    // The library may open a second one while the first is still putting an answer away.
    expect(new Set(seen.map(({ socket }) => socket)).size).toBeLessThanOrEqual(2);
  });

  test("ends when its signal is aborted", async () => {
    const { server, port } = await startServer();
    server.removeAllListeners("request");
    const controller = new AbortController();
    server.on("request", () => {
      controller.abort();
    });
    const answer = createFetch({})(`http://127.0.0.1:${port}/`, { signal: controller.signal });
    await expect(answer).rejects.toThrow(/abort/i);
  });

  test("goes through the proxy of the environment, with its user and password", async () => {
    const { port } = await startServer();
    const proxy = await startServer();
    const asked: string[] = [];
    proxy.server.on("connect", (request, client: Socket) => {
      asked.push(`${request.url ?? ""} ${request.headers["proxy-authorization"] ?? ""}`);
      const origin = connect(port, "127.0.0.1", () => {
        client.write("HTTP/1.1 200 OK\r\n\r\n");
        client.pipe(origin).pipe(client);
      });
      tunnels.push(client, origin);
    });
    const fetch = createFetch({ HTTP_PROXY: `http://user:word@127.0.0.1:${proxy.port}` });
    const response = await fetch("http://registry.example/through");
    expect(await response.text()).toBe("/through");
    expect(asked).toEqual([
      `registry.example:80 Basic ${Buffer.from("user:word").toString("base64")}`,
    ]);
    const direct = await fetch(`http://127.0.0.1:${port}/direct`);
    expect(await direct.text()).toBe("/direct");
    expect(asked).toHaveLength(1);
  });
});

describe("the proxies of an environment", () => {
  const loopback = "localhost,127.0.0.1,[::1]";
  test.each([
    [{}, { httpProxy: "", httpsProxy: "", noProxy: loopback }],
    [{ https_proxy: "a:1", HTTPS_PROXY: "b:1" }, { httpsProxy: "http://a:1" }],
    [{ https_proxy: "", HTTPS_PROXY: "http://b:1" }, { httpsProxy: "http://b:1" }],
    [{ NO_PROXY: ".corp" }, { noProxy: `.corp,${loopback}` }],
    [{ no_proxy: "*" }, { noProxy: "*" }],
  ])("%j are %j", (env, expected) => {
    expect(proxiesOf(env)).toMatchObject(expected);
  });
});
