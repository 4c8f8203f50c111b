import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { asRecord } from "@fairlead/http";
import {
  runNpm,
  sigstoreHosts,
  startOidcIssuer,
  startSigstore,
  type OidcIssuer,
  type Sigstore,
} from "@fairlead/sandbox";
import { provenanceJob } from "../sandbox/npm-job.ts";
import { npmTarball } from "./npm-files.ts";

jest.setTimeout(120_000);

const script = fileURLToPath(new URL("./publish-once.ts", import.meta.url));
let folder: string;
let issuer: OidcIssuer;
let sigstore: Sigstore;
let uploads: { readonly what: string; readonly type: string | undefined; readonly body: string }[];
let registry: string;

/** A registry that keeps what it is sent. */
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const { method = "", url = "", headers } = request;
    const body = Buffer.concat(chunks).toString();
    if (method !== "GET" && !url.startsWith("/-/npm/v1/oidc/")) {
      uploads.push({ what: `${method} ${url}`, type: headers["content-type"], body });
    }
    const isKnown = method !== "GET" || url.endsWith("/visibility");
    response.writeHead(isKnown ? 200 : 404, { "content-type": "application/json" });
    response.end(JSON.stringify({ stageId: "8a1c", public: true }));
  });
});

beforeEach(async () => {
  uploads = [];
  folder = await mkdtemp(path.join(tmpdir(), "fairlead-test-"));
  issuer = await startOidcIssuer();
  sigstore = await startSigstore();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  registry = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await issuer.stop();
  await sigstore.stop();
  await rm(folder, { recursive: true });
});

const plain = { name: "plain", version: "1.0.0" };
const full = {
  ...{ name: "@scope/full", version: "v2.0.0-rc.1+build.5", description: "Words “in” UTF-8 ☂" },
  ...{ main: "index.js", bin: "./run.js", repository: "github:octo-org/octo-repo", license: "MIT" },
  ...{ author: "A Person <a@b.example>", keywords: "one, two", type: "module", exports: "./x.js" },
  ...{ dependencies: { a: "1" }, optionalDependencies: { b: "^2" }, peerDependencies: { c: "*" } },
  ...{ os: ["linux"], cpu: ["x64"], libc: ["glibc"], scripts: { test: "true" } },
  unknown: { deep: [1, null] },
  ...{ contributors: ["B"], engines: { node: ">=20" }, bundleDependencies: false },
};
const texts = {
  "README.md": '# Title\n\n\\"escaped\\" ☂ \u2028 <b>',
  AUTHORS: "# comment\nC Person <c@d.example>\n",
  "run.js": "#!/usr/bin/env node\n",
};

/** Both documents of one tarball: npm's and ours, of which nothing is changed but what must differ. */
async function both(
  manifest: Readonly<Record<string, unknown>>,
  files: Parameters<typeof npmTarball>[0],
  how: { readonly mode?: "stage"; readonly access?: "public"; readonly provenance?: true } = {},
) {
  const bytes = await npmTarball({ "package.json": JSON.stringify(manifest), ...files });
  const file = path.join(folder, "a.tgz");
  await writeFile(file, bytes);
  const job = {
    ...provenanceJob(issuer, sigstore),
    NODE_OPTIONS: `--import ${sigstoreHosts.href}`,
  };
  const { mode = "direct", access, provenance = false } = how;
  const npm = await runNpm(
    [
      ...(mode === "stage" ? ["stage", "publish"] : ["publish"]),
      ...[file, "--tag", "next"],
      ...(access === undefined ? [] : ["--access", access]),
      ...(provenance ? ["--provenance"] : []),
    ],
    {
      ...{ registry: { url: registry }, cwd: folder, home: path.join(folder, "home"), token: "t" },
      env: provenance ? job : {},
    },
  );
  if (npm.code !== 0) throw new Error(npm.stderr);
  const integrity = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
  const publication = {
    ...{ registry, file, size: bytes.length, integrity, token: "t", access, tag: "next", mode },
    ...{ provenance, userAgent: "fairlead/1.2.3 (+https://a.example)", temp: folder },
  };
  await promisify(execFile)(process.execPath, [script], {
    env: { ...process.env, ...job, PUBLICATION: JSON.stringify(publication) },
  });
  const [theirs, ours, ...more] = uploads;
  if (theirs === undefined || ours === undefined || more.length > 0) throw new Error("not two");
  return { theirs: readable(theirs), ours: readable(ours) };
}

/** What npm says of where it read a tarball, a path of this machine; of a folder it says nothing. */
const origins: readonly string[] = ["_from", "_resolved", "_integrity"];

/** An upload with the versions of the tools left out, and the statement of a provenance opened. */
function readable(upload: (typeof uploads)[number]) {
  const body: unknown = JSON.parse(upload.body, (key, value: unknown) => {
    if (origins.includes(key)) return undefined;
    if (key === "_nodeVersion") return /^\d+\.\d+\.\d+$/.test(String(value));
    if (key === "_npmVersion") return typeof value;
    if (!key.endsWith(".sigstore")) return value;
    const { data, length, ...attachment } = asRecord(value) ?? {};
    const bundle = asRecord(JSON.parse(String(data)));
    const payload = asRecord(bundle?.["dsseEnvelope"])?.["payload"];
    return {
      ...{ ...attachment, isWhole: length === String(data).length },
      keys: Object.keys(bundle ?? {}),
      statement: JSON.parse(Buffer.from(String(payload), "base64").toString()) as unknown,
    };
  });
  return { ...upload, body: JSON.stringify(body, undefined, 1) };
}

test.each([
  ["the least", plain, {}, {}],
  ["all that npm reads", full, texts, {}],
  ["with access", full, texts, { access: "public" }],
  ["staged", full, texts, { mode: "stage" }],
  ["with provenance", full, texts, { provenance: true, access: "public" }],
  ["with provenance, of a package that is public", plain, {}, { provenance: true }],
  ["staged with provenance", full, texts, { provenance: true, access: "public", mode: "stage" }],
  ["of one byte more", plain, { "a.bin": Buffer.alloc(70_001, "x") }, {}],
  ["larger than a piece", plain, { "a.bin": noise(300_000) }, {}],
  ["larger than a piece, and one byte", plain, { "a.bin": noise(300_001) }, {}],
  ["larger than a piece, and two bytes", plain, { "a.bin": noise(300_002) }, {}],
] as const)("a publication is npm's own, field by field: %s", async (_, manifest, files, how) => {
  const { theirs, ours } = await both(manifest, files, how);
  expect(ours).toEqual(theirs);
});

/** Bytes that do not compress, always the same. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0, seed = 1; at < length; at += 1) {
    seed = (seed * 48_271) % 2_147_483_647;
    bytes[at] = seed & 255;
  }
  return bytes;
}
