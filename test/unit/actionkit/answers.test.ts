import { createHash } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { deflateSync, gzipSync } from "node:zlib";
import { afterEach, expect, test } from "@jest/globals";
import { send, type HttpRequest, type Reply } from "@fairlead/http";
import { createFetch } from "../../../packages/actionkit/src/fetch.ts";

const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

interface Seen {
  readonly what: string;
  readonly headers: IncomingHttpHeaders;
}

/** A server on loopback; its address, and what it was asked. */
async function serve(listener: RequestListener): Promise<{ url: string; seen: Seen[] }> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    seen.push({ what: `${request.method ?? ""} ${request.url ?? ""}`, headers: request.headers });
    request.resume();
    listener(request, response);
  });
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

function ask(url: string, request: HttpRequest = {}, signal?: AbortSignal): Promise<Reply> {
  return send(createFetch({}), url, request, signal ?? new AbortController().signal);
}

function hash(of: string): string {
  return createHash("sha256").update(of).digest("hex");
}

const dependencies = Array.from({ length: 250 }, (_, at) => hash(`name ${at}`)).join();

function textOf(reply: Reply): string {
  return reply.kind === "answer" ? `${reply.status} ${reply.body.toString()}` : reply.cause;
}

test("a read has the status, the headers and the bytes of the answer", async () => {
  const { url, seen } = await serve((_, response) => {
    response.writeHead(404, { "Retry-After": "7", "x-of-two": ["a", "b"] }).end("not here");
  });
  const reply = await ask(`${url}/a%2fb?c=d`, { headers: { "user-agent": "me" } });
  expect(textOf(reply)).toBe("404 not here");
  const headers = reply.kind === "answer" ? reply.headers : undefined;
  expect(
    ["retry-after", "Retry-After", "x-of-two", "etag"].map((name) => headers?.get(name)),
  ).toEqual(["7", "7", "a, b", null]);
  expect(seen).toMatchObject([{ what: "GET /a%2fb?c=d", headers: { "user-agent": "me" } }]);
});

test("what comes compressed is unpacked, whatever it is compressed with", async () => {
  const { url, seen } = await serve((request, response) => {
    const [encoding, body] =
      request.url === "/gzip"
        ? ["gzip", gzipSync("many")]
        : request.url === "/twice"
          ? ["deflate, gzip", gzipSync(deflateSync("both"))]
          : request.url === "/empty"
            ? ["gzip", ""]
            : ["deflate", deflateSync("words")];
    response.writeHead(200, { "content-encoding": encoding }).end(body);
  });
  expect(textOf(await ask(`${url}/gzip`))).toBe("200 many");
  expect(textOf(await ask(`${url}/other`))).toBe("200 words");
  expect(textOf(await ask(`${url}/twice`))).toBe("200 both");
  expect(textOf(await ask(`${url}/empty`))).toBe("200 ");
  expect(seen[0]?.headers["accept-encoding"]).toBe("gzip");
  const part = { headers: { range: "bytes=0-0" } };
  await ask(`${url}/gzip`, part);
  expect(seen.at(-1)?.headers["accept-encoding"]).toBe("identity");
});

test("a compressed answer that is cut off is none", async () => {
  const { url } = await serve((_, response) => {
    const cut = gzipSync("many words").subarray(0, 15);
    response.writeHead(200, { "content-encoding": "gzip" }).end(cut);
  });
  expect(textOf(await ask(url))).toMatch(/unexpected end of file/);
});

test("a redirect is followed, without the token where it leads to another host", async () => {
  const there = await serve((_, response) => response.end("moved"));
  const here = await serve((request, response) => {
    if (request.url === "/near") response.end("near");
    else {
      const location = request.url === "/far" ? `${there.url}/x` : "/near";
      response.writeHead(302, { location }).end("look there");
    }
  });
  const headers = { authorization: "canary" };
  expect(textOf(await ask(`${here.url}/a`, { headers }))).toBe("200 near");
  expect(here.seen.at(-1)).toMatchObject({ what: "GET /near", headers });
  expect(textOf(await ask(`${here.url}/far`, { headers }))).toBe("200 moved");
  expect(there.seen[0]?.headers.authorization).toBeUndefined();
});

test("a write is sent once, and follows nothing", async () => {
  const { url, seen } = await serve((_, response) => {
    response.writeHead(303, { location: "/there" }).end();
  });
  expect(await ask(`${url}/here`, { method: "PUT", body: "x" })).toMatchObject({ status: 303 });
  expect(seen.map(({ what }) => what)).toEqual(["PUT /here"]);
});

test("an answer that unpacks to more than its limit is none", async () => {
  const { url } = await serve((request, response) => {
    const size = request.url === "/bomb" ? 300 * 1024 ** 2 : 1_000;
    response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(size)));
  });
  const tooLarge = { kind: "failed", code: "answer-too-large" };
  expect(await ask(`${url}/bomb`)).toMatchObject(tooLarge);
  expect(await ask(`${url}/bomb`, { method: "PUT", body: "x" })).toMatchObject(tooLarge);
  expect(await ask(`${url}/small`, { maxBytes: 999 })).toMatchObject(tooLarge);
  expect(await ask(`${url}/small`, { maxBytes: 1_000 })).toMatchObject({ kind: "answer" });
});

test.each([
  // A line of an index, with all that is alike in each version, and a checksum that is not.
  ["an index of many versions", (at: number) => `${dependencies}${hash(String(at))}`, true],
  ["the same byte", () => " ".repeat(16_538), false],
])("an answer of 8 MB that is %s: %#", async (_, line, isTaken) => {
  const body = Buffer.from(Array.from({ length: 500 }, (__, at) => line(at)).join("\n"));
  const { url } = await serve((___, response) => {
    response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(body));
  });
  expect(body.length / gzipSync(body).length > 50).toBe(true);
  const expected = isTaken ? { kind: "answer" } : { kind: "failed", code: "answer-too-large" };
  expect(await ask(url)).toMatchObject(expected);
});

test("an exchange that ends early says why", async () => {
  const { url } = await serve((request, response) => {
    if (request.url === "/reset") response.destroy();
  });
  const cancelled = new AbortController();
  const timeout = ask(`${url}/silent`, { timeoutMs: 20 });
  expect(await timeout).toEqual({ kind: "failed", cause: "no answer in 0.02 s" });
  const cancel = ask(`${url}/silent`, {}, cancelled.signal);
  cancelled.abort();
  const aborted = { kind: "failed", cause: "the run was cancelled" };
  expect(await cancel).toEqual(aborted);
  expect(await ask(`${url}/never`, {}, cancelled.signal)).toEqual(aborted);
  expect(await ask(`${url}/reset`)).toEqual({
    kind: "failed",
    cause: "other side closed (UND_ERR_SOCKET)",
  });
});
