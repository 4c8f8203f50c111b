import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Fetch } from "@fairlead/http";
import { readNpmTarball } from "../../../packages/npm/src/packing/npm-tarball.ts";
import { readPublishReply } from "../../../packages/npm/src/registry/npm-answers.ts";
import { publishTarball, type PublishPorts } from "../../../packages/npm/src/registry/publish.ts";
import { npmTarball } from "./npm-files.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "fairlead-test-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Publishes an existing package; gives what that means, and the methods of what was sent. */
async function publish(
  provenance: boolean,
  answer: () => Response,
  cancelled: AbortSignal,
  hindrance?: PublishPorts["hindrance"],
) {
  const file = path.join(folder, "a.tgz");
  await writeFile(file, await npmTarball({ "package.json": '{"name":"a","version":"1.0.0"}' }));
  const { size, integrity } = await readNpmTarball(file, "a");
  const methods: string[] = [];
  const fetch: Fetch = (_, { method }) => {
    methods.push(method);
    return Promise.resolve(answer());
  };
  const reply = await publishTarball(
    {
      ...{ registry: "https://r.example", file, size, integrity, token: "t", provenance },
      ...{ access: undefined, tag: "latest", mode: "direct", commit: "abc" },
      ...{ userAgent: "fairlead-test", temp: folder },
    },
    { fetch, env: {}, cancelled, ...(hindrance && { hindrance }) },
    new AbortController().signal,
  );
  return {
    meant: readPublishReply(reply, { mode: "direct", isNew: false, title: "npm" }, 0),
    methods,
  };
}

test("what stands in the way when all is ready is asked for last, and nothing is sent then", async () => {
  const refused = { kind: "refused", cause: "2.0.0 was published", remedy: "Take a tag." } as const;
  const answer = () => Response.json({ ok: true }, { status: 201 });
  const open = new AbortController().signal;
  const hindered = await publish(false, answer, open, () => Promise.resolve(refused));
  expect(hindered).toEqual({ meant: refused, methods: [] });
  const free = await publish(false, answer, open, () => Promise.resolve(undefined));
  expect(free).toMatchObject({ meant: { kind: "accepted" }, methods: ["PUT"] });
});

test.each([
  ["before an upload sends nothing", false, []],
  ["while a provenance is made sends nothing more", true, ["GET"]],
])("a job that is cancelled %s", async (_when, provenance, sent) => {
  const job = new AbortController();
  if (!provenance) job.abort();
  const answer = () => {
    job.abort();
    return Response.json({ public: true });
  };
  const { meant, methods } = await publish(provenance, answer, job.signal);
  expect(meant).toEqual({ kind: "unsent" });
  expect(methods).toEqual(sent);
});

test("a job that is cancelled while its provenance waits for an answer does not wait for it", async () => {
  const job = new AbortController();
  const open: ServerResponse[] = [];
  // Sigstore's library asks the runner for an ID token first, and gets no answer before the end.
  const runner = createServer((_, response) => {
    open.push(response);
    job.abort();
  }).listen(0, "127.0.0.1");
  await once(runner, "listening");
  const { port } = runner.address() as AddressInfo;
  const asked = {
    ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: "runner",
  };
  Object.assign(process.env, asked);
  try {
    const answer = () => Response.json({ public: true });
    const { meant, methods } = await publish(true, answer, job.signal);
    expect(job.signal.aborted).toBe(true);
    expect(meant).toEqual({ kind: "unsent" });
    expect(methods).toEqual(["GET"]);
  } finally {
    for (const name of Object.keys(asked)) Reflect.deleteProperty(process.env, name);
    for (const response of open) response.writeHead(403, { connection: "close" }).end("{}");
    runner.close();
  }
});

const { signal } = new AbortController();

test.each([
  [429, "slow down", "wait"],
  [401, "no", "stop"],
  [503, "", "unsent"],
  [200, "<html>", "unsent"],
  [200, '{"ok":true}', "unsent"],
  [201, '{"ok":true}', "unsent"],
  [200, '{"public":false}', "refused"],
  [404, '{"error":"not found"}', "refused"],
])(
  "whether a package is public, answered with %i %s, is for the upload: %s",
  async (status, body, kind) => {
    const { meant, methods } = await publish(true, () => new Response(body, { status }), signal);
    expect(meant.kind).toBe(kind);
    expect(methods).toEqual(["GET"]);
  },
);
