import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createFetch } from "@fairlead/actionkit";
import { checkedBytes, send, StreamedBody } from "@fairlead/http";

let folder: string;
const received: { headers: IncomingHttpHeaders; body: string }[] = [];
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    received.push({ headers: request.headers, body: Buffer.concat(chunks).toString("latin1") });
    response.end();
  });
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairlead-body-"));
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

test("a crate is sent from its file with a length, not in chunks, and can be sent again", async () => {
  const file = join(folder, "a.crate");
  const contents = Buffer.alloc(300_000, "crate");
  await writeFile(file, contents);
  const digest = createHash("sha256").update(contents).digest("hex");
  const body = new StreamedBody(5 + contents.length, async function* () {
    yield Buffer.from("head ");
    yield* checkedBytes({ file, size: contents.length, algorithm: "sha256", digest });
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const put = { method: "PUT", body, timeoutMs: 10_000 };
  const fetch = createFetch({});
  for (let turn = 0; turn < 2; turn += 1) {
    const reply = await send(fetch, url, put, new AbortController().signal);
    expect(reply).toMatchObject({ kind: "answer", status: 200 });
  }
  expect(received.map(({ body }) => body === `head ${contents.toString()}`)).toEqual([true, true]);
  for (const { headers } of received) {
    expect(headers["content-length"]).toBe("300005");
    expect(headers["transfer-encoding"]).toBeUndefined();
  }
});
