import { once } from "node:events";
import { createServer } from "node:http";
import { expect, test } from "@jest/globals";
import { send } from "@fairlead/http";

test("a write follows no redirect, since what a mere look is answered is not its answer", async () => {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method ?? ""} ${request.url ?? ""}`);
    request.resume();
    if (request.url === "/there") response.end("{}");
    else response.writeHead(303, { location: "/there" }).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? (address?.port ?? 0) : 0}/here`;
  const { signal } = new AbortController();
  const statusOf = async (method: string) => {
    const body = method === "GET" ? {} : { body: "x" };
    const reply = await send(fetch, url, { method, ...body, timeoutMs: 5_000 }, signal);
    return reply.kind === "answer" ? reply.status : reply.cause;
  };
  const statuses = [await statusOf("PUT"), await statusOf("POST"), await statusOf("GET")];
  server.close();
  server.closeAllConnections();
  expect(statuses).toEqual([303, 303, 200]);
  expect(seen).toEqual(["PUT /here", "POST /here", "GET /here", "GET /there"]);
});
