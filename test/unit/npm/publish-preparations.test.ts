import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Fetch } from "@fairlead/http";
import { readNpmTarball } from "../../../packages/npm/src/packing/npm-tarball.ts";
import { readPublishReply } from "../../../packages/npm/src/registry/npm-answers.ts";
import { publishTarball } from "../../../packages/npm/src/registry/publish.ts";
import { npmTarball } from "./npm-files.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "fairlead-test-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Publishes an existing package; gives what that means, and the methods of what was sent. */
async function publish(provenance: boolean, answer: () => Response, cancelled: AbortSignal) {
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
    { fetch, env: {}, cancelled },
    new AbortController().signal,
  );
  return { meant: readPublishReply(reply, { mode: "direct", isNew: false }, 0), methods };
}

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

const { signal } = new AbortController();

test.each([
  [429, "slow down", "wait"],
  [401, "no", "stop"],
  [503, "", "unclear"],
  [200, "<html>", "unclear"],
  [200, '{"ok":true}', "unclear"],
  [201, '{"ok":true}', "unclear"],
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
