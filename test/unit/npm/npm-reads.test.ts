import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { comparePublished } from "../../../packages/npm/src/registry/compare-published.ts";
import { readPackage, readVersion } from "../../../packages/npm/src/registry/npm-reads.ts";
import { readNpmTarball } from "../../../packages/npm/src/packing/npm-tarball.ts";
import type { NpmTarget } from "../../../packages/npm/src/registry/npm-target.ts";
import { limitOf } from "../../../packages/npm/src/registry/npm-unit.ts";
import { npmTarball } from "./npm-files.ts";
import { behindDoor } from "./behind-door.ts";
import { sample } from "./samples.ts";

const npmjs: NpmTarget = {
  registry: "https://registry.npmjs.org",
  isNpmjs: true,
  title: "npm",
};
const other: NpmTarget = { ...npmjs, registry: "https://npm.example/folder", isNpmjs: false };
const { signal } = new AbortController();
const tarball = "https://registry.npmjs.org/a/-/a-1.0.0.tgz";

/** Addresses with what they answer; all others answer 404. */
function web(answers: Readonly<Record<string, () => Response>>) {
  const requests: { url: string; headers: Headers }[] = [];
  const fetch: typeof globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    requests.push({ url, headers: new Headers(init?.headers) });
    return Promise.resolve(answers[url]?.() ?? new Response("", { status: 404 }));
  };
  return {
    requests,
    ports: { fetch: behindDoor(fetch), userAgent: "test", readToken: () => "secret" },
  };
}

describe("a version's document", () => {
  test("is asked for past all caches, with the token", async () => {
    const { requests, ports } = web({});
    const read = await readVersion(npmjs, { name: "@a/b", version: "1.0.0" }, ports, signal);
    expect(read).toEqual({ kind: "missing" });
    expect(requests.map(({ url }) => url)).toEqual(["https://registry.npmjs.org/@a%2fb/1.0.0"]);
    expect(requests[0]?.headers.get("cache-control")).toBe("no-cache");
    expect(requests[0]?.headers.get("authorization")).toBe("Bearer secret");
  });

  test.each([
    ["its sha512", { integrity: "sha512-xyz", shasum: "00ff" }, "sha512-xyz"],
    ["its sha512 among others", { integrity: "sha1-abc sha512-xyz" }, "sha512-xyz"],
    ["the shasum of an old one", { shasum: "00ff" }, "sha1-00ff"],
  ])("gives %s", async (_, dist, checksum) => {
    const { ports } = web({
      "https://registry.npmjs.org/a/1.0.0": () =>
        Response.json({ gitHead: "abc", dist: { tarball, ...dist } }),
    });
    expect(await readVersion(npmjs, { name: "a", version: "1.0.0" }, ports, signal)).toEqual({
      kind: "document",
      document: {
        checksum,
        tarball,
        gitHead: "abc",
        attestations: undefined,
        deprecated: undefined,
      },
    });
  });

  test.each<[string, () => Response, string]>([
    ["401", () => Response.json({}, { status: 401 }), "reads need a valid token"],
    ["a page", () => new Response("<html>"), "200 without data"],
    ["no checksum", () => Response.json({ dist: { tarball } }), "no integrity"],
    ["503", () => new Response("", { status: 503 }), "503"],
  ])("says nothing about the version with %s", async (_, answer, cause) => {
    const { ports } = web({ "https://registry.npmjs.org/a/1.0.0": answer });
    expect(await readVersion(npmjs, { name: "a", version: "1.0.0" }, ports, signal)).toEqual({
      kind: "unreadable",
      cause: expect.stringContaining(cause),
    });
  });

  test("is looked for in the packument of registries that have no such documents", async () => {
    const { requests, ports } = web({
      "https://npm.example/folder/a": () =>
        Response.json({ versions: { "1.0.0": { dist: { tarball, integrity: "sha512-xyz" } } } }),
    });
    const read = (version: string) => readVersion(other, { name: "a", version }, ports, signal);
    expect(await read("1.0.0")).toMatchObject({ document: { checksum: "sha512-xyz" } });
    expect(await read("1.0.1")).toEqual({ kind: "missing" });
    expect(await readVersion(other, { name: "b", version: "1.0.0" }, ports, signal)).toEqual({
      kind: "missing",
    });
    expect(requests[0]?.url).toBe("https://npm.example/folder/a/1.0.0");
  });
});

describe("a packument", () => {
  test("of a package that is gone lists its versions as unpublished", async () => {
    const { ports } = web({
      "https://registry.npmjs.org/a": () =>
        Response.json({
          time: { created: "x", "1.0.0": "x", unpublished: { versions: ["1.0.0", "2.0.0"] } },
        }),
    });
    expect(await readPackage(npmjs, "a", ports, signal)).toEqual({
      kind: "known",
      versions: [],
      distTags: {},
      deprecated: [],
      warnings: {},
      isDeprecatedWhole: false,
      unpublished: ["1.0.0", "2.0.0"],
    });
  });

  test.each<[boolean, readonly (string | undefined)[]]>([
    [true, ["Moved.", "Moved."]],
    [false, ["Moved."]],
    [false, ["Moved.", undefined]],
    [false, [undefined, undefined]],
    [false, ["Moved.", ""]],
    [false, ["Withdrawn. Use 1.0.0.", "Withdrawn. Use 1.1.0."]],
  ])("is of a package that is deprecated as a whole: %p for %j", async (is, warnings) => {
    const versions = warnings.map((deprecated, at) => [`1.${at}.0`, { deprecated }] as const);
    const { ports } = web({
      "https://registry.npmjs.org/a": () =>
        Response.json({ versions: Object.fromEntries(versions) }),
    });
    expect(await readPackage(npmjs, "a", ports, signal)).toMatchObject({ isDeprecatedWhole: is });
  });

  test("that may not be read is no new name", async () => {
    const { ports } = web({
      "https://registry.npmjs.org/a": () => Response.json({ error: "no" }, { status: 401 }),
    });
    expect(await readPackage(npmjs, "a", ports, signal)).toEqual({
      kind: "unreadable",
      cause: "401: no (reads need a valid token)",
    });
  });
});

describe("comparing with what was published", () => {
  const built = sample("elf-x86_64-gnu.so");
  const packed = (x: Buffer | string) =>
    npmTarball({ "package.json": '{"name":"a","version":"1.0.0"}', x });
  async function compare(
    theirs: Buffer,
    document: { checksum?: string; tarball?: string; attestations?: string },
    answers: Readonly<Record<string, () => Response>> = {},
  ) {
    const folder = await mkdtemp(path.join(tmpdir(), "fairlead-test-"));
    try {
      const ours = await packed(built);
      const file = path.join(folder, "a.tgz");
      await writeFile(file, ours);
      const read = await readNpmTarball(ours, "a");
      const { integrity, shasum, size } = read;
      const url = document.tarball ?? tarball;
      const { requests, ports } = web({
        [url]: () => new Response(new Uint8Array(theirs)),
        ...answers,
      });
      const comparison = await comparePublished(
        {
          ...{ name: "a", version: "1.0.0", file, checksum: integrity, size, dependencies: [] },
          ...{ limit: limitOf(false), access: undefined, tag: "latest", isNew: false },
          ...{ guardsTag: false, provenance: false, shasum, pins: [], layer: 0 },
        },
        {
          checksum: document.checksum ?? (await readNpmTarball(theirs, "theirs")).integrity,
          tarball: url,
          gitHead: undefined,
          attestations: document.attestations,
          deprecated: undefined,
        },
        {
          target: npmjs,
          commit: "abc",
          temp: folder,
          tarballOf: () => read,
        },
        ports,
        signal,
      );
      return { comparison, requests, shasum };
    } finally {
      await rm(folder, { recursive: true });
    }
  }
  const changed = packed(Buffer.concat([built, Buffer.from("another build")]));

  test("knows an old version by its shasum, without a download", async () => {
    const { shasum } = await compare(await changed, {});
    const { comparison, requests } = await compare(await changed, { checksum: `sha1-${shasum}` });
    expect([comparison, requests]).toEqual([{ kind: "same" }, []]);
  });

  test("does not believe a download with another checksum", async () => {
    const { comparison } = await compare(await changed, { checksum: "sha512-other" });
    expect(comparison).toEqual({
      kind: "unreadable",
      cause: expect.stringContaining("its document says sha512-other"),
    });
  });

  test("says that a download is damaged or missing", async () => {
    const damaged = await compare(Buffer.from("no gzip"), { checksum: "sha512-x" });
    expect(damaged.comparison.kind).toBe("unreadable");
    const missing = await compare(
      await changed,
      {},
      { [tarball]: () => new Response("", { status: 404 }) },
    );
    expect(missing.comparison).toEqual({ kind: "unreadable", cause: "404" });
  });

  test("sends the token to the registry's own host only", async () => {
    const elsewhere = await compare(await changed, { tarball: "https://files.example/a.tgz" });
    expect(elsewhere.requests.map(({ headers }) => headers.get("authorization"))).toEqual([null]);
    const own = await compare(await changed, {});
    expect(own.requests.map(({ headers }) => headers.get("authorization"))).toEqual([
      "Bearer secret",
    ]);
  });

  test.each([503, 429, 404])("a provenance that is answered %i", async (status) => {
    const attestations = "https://registry.npmjs.org/-/npm/v1/attestations/a@1.0.0";
    const { comparison } = await compare(
      await changed,
      { attestations },
      { [attestations]: () => new Response("", { status }) },
    );
    // Nobody has one: the commit is unknown. An answer that may come is asked for again.
    expect(comparison.kind).toBe(status === 404 ? "other" : "unreadable");
  });

  test("takes the commit from the provenance where the document has none", async () => {
    const attestations = "https://registry.npmjs.org/-/npm/v1/attestations/a@1.0.0";
    const statement = (gitCommit: string) => () => {
      const resolvedDependencies = [{ digest: { gitCommit } }];
      const text = JSON.stringify({ predicate: { buildDefinition: { resolvedDependencies } } });
      const payload = Buffer.from(text).toString("base64");
      return Response.json({ attestations: [{ bundle: { dsseEnvelope: { payload } } }] });
    };
    const same = await compare(
      await changed,
      { attestations },
      { [attestations]: statement("abc") },
    );
    expect(same.comparison).toMatchObject({ kind: "equivalent" });
    const differs = await compare(
      await changed,
      { attestations },
      { [attestations]: statement("d") },
    );
    expect(differs.comparison).toEqual({
      ...{ kind: "other", entries: ["x (another build)"] },
      reason: "what is published is of the commit d",
    });
  });
});
