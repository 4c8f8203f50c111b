import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createFetch } from "@fairlead/actionkit";
import { asRecord } from "@fairlead/http";
import { publishTarball } from "../../../packages/npm/src/registry/publish.ts";
import { signingFailure } from "../../../packages/npm/src/registry/provenance-bundle.ts";
import { npmTarball } from "./npm-files.ts";

interface Recorded {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Readonly<Record<string, unknown>>;
}

let folder: string;
let requests: Recorded[];
let answer: (response: ServerResponse) => void;
let registry: string;
let stop: () => void;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "fairlead-test-"));
  requests = [];
  answer = (response) => response.end("{}");
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      const text = Buffer.concat(chunks).toString();
      const body = asRecord(text === "" ? {} : JSON.parse(text)) ?? {};
      requests.push({ method, url, headers, body });
      answer(response);
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  registry = `http://127.0.0.1:${address.port}`;
  stop = () => {
    server.close();
    server.closeAllConnections();
  };
});

afterEach(async () => {
  stop();
  await rm(folder, { recursive: true });
});

const manifest = {
  name: "@a/b",
  version: "1.2.3",
  tag: "from-the-manifest",
  bin: "./run.js",
  repository: "github:a/b",
};
const files = {
  "package.json": JSON.stringify(manifest),
  "README.md": "# B\n\nWords.",
  "run.js": { contents: "#!/usr/bin/env node\n", mode: 0o755 },
};

const ports = { fetch: createFetch({}), env: {}, cancelled: new AbortController().signal };

function integrityOf(bytes: Buffer): string {
  return `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
}

async function publish(options: Partial<Parameters<typeof publishTarball>[0]> = {}) {
  const bytes = await npmTarball(files);
  const file = path.join(folder, "b.tgz");
  await writeFile(file, bytes);
  const reply = await publishTarball(
    {
      registry,
      file,
      size: bytes.length,
      integrity: integrityOf(bytes),
      token: "secret",
      access: undefined,
      tag: "next",
      provenance: false,
      mode: "direct",
      commit: "abc",
      userAgent: "fairlead-test",
      temp: folder,
      ...options,
    },
    ports,
    new AbortController().signal,
  );
  return { reply, bytes };
}

function sent(): Recorded {
  const [request] = requests;
  if (request === undefined) throw new Error("nothing was sent");
  return request;
}

describe("a publication", () => {
  test("is one PUT of exactly the tarball's bytes, under the tag that was chosen", async () => {
    const { reply, bytes } = await publish();
    expect(reply).toMatchObject({ kind: "answer", status: 200 });
    expect(requests).toHaveLength(1);
    const { method, url, headers, body } = sent();
    expect([method, url]).toEqual(["PUT", "/@a%2fb"]);
    expect(headers).toMatchObject({
      authorization: "Bearer secret",
      "user-agent": "fairlead-test",
    });
    expect(body["dist-tags"]).toEqual({ next: "1.2.3" });
    expect(body["_attachments"]).toEqual({
      "@a/b-1.2.3.tgz": expect.objectContaining({ data: bytes.toString("base64") }),
    });
  });

  test("sends the manifest that npm would send: readme, bin as an object, repository, commit", async () => {
    const { bytes } = await publish();
    expect(asRecord(sent().body["versions"])?.["1.2.3"]).toMatchObject({
      name: "@a/b",
      readme: "# B\n\nWords.",
      readmeFilename: "README.md",
      bin: { b: "run.js" },
      repository: { type: "git", url: "git+https://github.com/a/b.git" },
      bugs: { url: "https://github.com/a/b/issues" },
      gitHead: "abc",
      dist: { integrity: `sha512-${createHash("sha512").update(bytes).digest("base64")}` },
    });
  });

  test("leaves out what patches installations, as npm 12 does", async () => {
    const bytes = await npmTarball({
      "package.json": '{"name":"a","version":"1.0.0","patchedDependencies":{"b":"b.patch"}}',
    });
    const file = path.join(folder, "a.tgz");
    await writeFile(file, bytes);
    await publish({ file, size: bytes.length, integrity: integrityOf(bytes) });
    expect(asRecord(sent().body["versions"])?.["1.0.0"]).not.toHaveProperty("patchedDependencies");
  });

  test("says nothing about access unless it is told", async () => {
    await publish();
    await publish({ access: "public" });
    expect(requests.map(({ body }) => body["access"])).toEqual([null, "public"]);
  });

  test("leaves no files behind but the tarball", async () => {
    await publish();
    expect(await readdir(folder)).toEqual(["b.tgz"]);
  });

  test("takes a registry in a folder", async () => {
    await publish({ registry: `${registry}/npm/private` });
    expect(sent()).toMatchObject({
      url: "/npm/private/@a%2fb",
      headers: { authorization: "Bearer secret" },
    });
  });

  test("that is staged is a POST, and gives the id to approve", async () => {
    answer = (response) => response.end('{"stageId":"8a1c"}');
    const { reply } = await publish({ mode: "stage" });
    expect(reply).toMatchObject({ kind: "answer", status: 200, body: '{"stageId":"8a1c"}' });
    expect(sent()).toMatchObject({ method: "POST", url: "/-/stage/package/@a%2fb" });
  });
});

describe("what goes wrong", () => {
  test.each([
    [503, "down"],
    [429, "slow down"],
    [401, "who are you"],
  ])("%i is sent once, and handed on with its headers and body", async (status, error) => {
    answer = (response) => {
      response.writeHead(status, { "retry-after": "77" }).end(JSON.stringify({ error }));
    };
    const { reply } = await publish();
    expect(requests).toHaveLength(1);
    if (reply.kind !== "answer") throw new Error(`unexpected ${reply.kind}`);
    expect(reply).toMatchObject({ status, body: JSON.stringify({ error }) });
    expect(reply.headers.get("retry-after")).toBe("77");
  });

  test("a question for a one-time password may stand in a header only", async () => {
    answer = (response) => response.writeHead(401, { "www-authenticate": "OTP" }).end();
    expect((await publish()).reply).toMatchObject({
      status: 401,
      body: '{"error":"OTP required"}',
    });
  });

  test("a redirect is followed by no upload, and is the answer", async () => {
    answer = (response) => response.writeHead(307, { location: "/elsewhere" }).end();
    expect((await publish()).reply).toMatchObject({ kind: "answer", status: 307 });
    expect(requests).toHaveLength(1);
  });

  test("a tarball that is not the one that was checked sends nothing", async () => {
    const { reply } = await publish({ integrity: integrityOf(Buffer.from("other")) });
    expect(reply).toMatchObject({ kind: "failed", code: "EFILECHANGED" });
    expect(requests).toEqual([]);
  });

  test("a page instead of data is handed on as text", async () => {
    answer = (response) => response.writeHead(502).end("<html>bad gateway</html>");
    expect((await publish()).reply).toMatchObject({ body: "<html>bad gateway</html>" });
  });

  test("a reset is sent once, and no answer", async () => {
    answer = (response) => {
      response.socket?.resetAndDestroy();
    };
    const { reply } = await publish();
    expect(requests).toHaveLength(1);
    expect(reply).toMatchObject({ kind: "failed", code: "" });
  });

  test("a run that ends gives up the request", async () => {
    const run = new AbortController();
    answer = () => {
      run.abort();
    };
    const bytes = await npmTarball(files);
    const file = path.join(folder, "b.tgz");
    await writeFile(file, bytes);
    const end = publishTarball(
      {
        ...{ registry, file, size: bytes.length, token: "t", access: undefined, tag: "latest" },
        ...{ provenance: false, mode: "direct", commit: undefined, userAgent: "t", temp: folder },
        integrity: integrityOf(bytes),
      },
      ports,
      run.signal,
    );
    expect(await end).toMatchObject({ kind: "failed", cause: "the run was cancelled" });
  });

  test("a manifest that npm cannot read sends nothing", async () => {
    const bytes = await npmTarball({
      "package.json": '{"name":"a","version":"1.0.0","main":{"not":"text"}}',
    });
    const file = path.join(folder, "a.tgz");
    await writeFile(file, bytes);
    const checked = { file, size: bytes.length, integrity: integrityOf(bytes) };
    expect((await publish(checked)).reply).toMatchObject({
      kind: "failed",
      code: "EMANIFEST",
    });
    expect(requests).toEqual([]);
  });

  test("a private package sends nothing", async () => {
    const bytes = await npmTarball({
      "package.json": '{"name":"a","version":"1.0.0","private":true}',
    });
    const file = path.join(folder, "a.tgz");
    await writeFile(file, bytes);
    const checked = { file, size: bytes.length, integrity: integrityOf(bytes) };
    expect((await publish(checked)).reply).toMatchObject({
      kind: "failed",
      code: "EPRIVATE",
    });
    expect(requests).toEqual([]);
  });
});

test("an error of the transparency log keeps the status that was answered there", () => {
  const cause = Object.assign(new Error("(409) an equivalent entry exists"), { statusCode: 409 });
  const error = Object.assign(new Error("error creating tlog entry", { cause }), {
    code: "TLOG_CREATE_ENTRY_ERROR",
  });
  expect(signingFailure(error)).toEqual({
    kind: "failed",
    code: "TLOG_CREATE_ENTRY_ERROR",
    cause: "error creating tlog entry: (409) an equivalent entry exists",
    causeStatus: 409,
  });
});
