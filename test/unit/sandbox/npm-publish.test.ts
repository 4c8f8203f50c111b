import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { startNpm, type NpmOptions, type NpmRegistry } from "@fairlead/sandbox";
import { publish, read, token } from "./npm-uploads.ts";

let registry: NpmRegistry;

function versionsIn(packument: unknown): string[] {
  if (typeof packument !== "object" || packument === null || !("versions" in packument)) return [];
  return Object.keys(packument.versions ?? {});
}

async function start(options: NpmOptions = {}): Promise<void> {
  registry = await startNpm(options);
  registry.addToken({ token });
}
beforeEach(() => start());
afterEach(() => registry.stop());

/** Starts anew with other options. */
async function restart(options: NpmOptions): Promise<void> {
  await registry.stop();
  await start(options);
}

test("a publication is kept byte for byte and served with what npmjs adds", async () => {
  const manifest = { gitHead: "abc123", readme: "# Demo", os: ["linux"] };
  expect(await publish(registry, { name: "@scope/demo", manifest })).toMatchObject({ status: 200 });
  const tarball = await registry.tarball("@scope/demo", "1.0.0");
  const integrity = `sha512-${createHash("sha512").update(tarball).digest("base64")}`;
  expect(registry.versions("@scope/demo")).toMatchObject([{ integrity, state: "served" }]);

  const document = await read(registry, "/@scope%2fdemo/1.0.0");
  const address = `${registry.url}/@scope/demo/-/demo-1.0.0.tgz`;
  expect(document).toMatchObject({
    status: 200,
    json: { name: "@scope/demo", gitHead: "abc123", dist: { integrity, tarball: address } },
  });
  const served = await fetch(address);
  expect(Buffer.from(await served.arrayBuffer())).toEqual(tarball);
  expect(await read(registry, "/@scope%2fdemo")).toMatchObject({
    json: {
      readme: "# Demo",
      "dist-tags": { latest: "1.0.0" },
      time: { "1.0.0": expect.stringMatching(/Z$/) },
    },
  });
});

test("the short packument has what an installation needs, and no times", async () => {
  await publish(registry, { name: "demo", manifest: { os: ["linux"], readme: "# Demo" } });
  const accept = "application/vnd.npm.install-v1+json";
  const { json, headers } = await read(registry, "/demo", { accept });
  expect(headers.get("content-type")).toContain(accept);
  expect(json).toMatchObject({ versions: { "1.0.0": { os: ["linux"] } } });
  expect(json).not.toHaveProperty("time");
  expect(json).not.toHaveProperty("readme");
});

test("a version is published once", async () => {
  await publish(registry, { name: "demo" });
  expect(await publish(registry, { name: "demo" })).toMatchObject({
    status: 403,
    error: "You cannot publish over the previously published versions: 1.0.0.",
  });
  expect(registry.versions("demo")).toHaveLength(1);
});

test("of two publications of one version at once, one is taken", async () => {
  const both = await Promise.all([
    publish(registry, { name: "demo" }),
    publish(registry, { name: "demo" }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 403]);
});

test("publications of many packages at once are all taken", async () => {
  const names = Array.from({ length: 8 }, (_, index) => `demo-${index}`);
  const answers = await Promise.all(names.map((name) => publish(registry, { name })));
  expect(answers.map(({ status }) => status)).toEqual(names.map(() => 200));
  expect(registry.packages().sort()).toEqual(names);
});

test("what was unpublished keeps its time, and its version is used up", async () => {
  for (const version of ["1.0.0", "1.1.0"]) await publish(registry, { name: "demo", version });
  registry.unpublish("demo", "1.1.0");
  const { json } = await read(registry, "/demo");
  expect(json).toMatchObject({
    "dist-tags": { latest: "1.0.0" },
    time: { "1.1.0": expect.any(String) },
  });
  expect(json).not.toHaveProperty(["versions", "1.1.0"]);
  expect(await publish(registry, { name: "demo", version: "1.1.0" })).toMatchObject({
    status: 403,
    error: 'Cannot publish over previously published version "1.1.0".',
  });
});

test("a package that was wholly unpublished is told by its times", async () => {
  await publish(registry, { name: "demo" });
  registry.unpublish("demo", "1.0.0");
  const { status, json } = await read(registry, "/demo");
  expect(status).toBe(200);
  expect(json).toMatchObject({ time: { unpublished: { versions: ["1.0.0"] } } });
  expect(json).not.toHaveProperty("versions");
});

describe("dist-tags", () => {
  test("the first version is the latest whatever its tag, a later one only if it says so", async () => {
    await publish(registry, { name: "demo", version: "1.0.0-rc.1", tag: "next" });
    await publish(registry, { name: "demo", version: "1.0.0-rc.2", tag: "next" });
    expect(registry.distTags("demo")).toEqual({ latest: "1.0.0-rc.1", next: "1.0.0-rc.2" });
    expect(await read(registry, "/demo/next")).toMatchObject({ json: { version: "1.0.0-rc.2" } });
    expect((await read(registry, "/-/package/demo/dist-tags")).json).toEqual(
      registry.distTags("demo"),
    );
  });

  test("none may be a range of versions", async () => {
    expect(await publish(registry, { name: "demo", tag: "1.x" })).toMatchObject({ status: 400 });
    expect(registry.has("demo", "1.0.0")).toBe(false);
  });
});

describe("limits", () => {
  test("a token bucket for each user answers 429 with seconds", async () => {
    await restart({ limit: { burst: 2, refillMs: 60_000 } });
    registry.addToken({ token: "other", user: "someone" });
    const statuses = [];
    for (const name of ["a1", "a2", "a3"])
      statuses.push((await publish(registry, { name })).status);
    expect(statuses).toEqual([200, 200, 429]);
    const limited = await publish(registry, { name: "a3" });
    expect(limited).toMatchObject({ code: "E429", error: expect.stringContaining("rate limited") });
    const seconds = Number(limited.headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect((await publish(registry, { name: "b1", token: "other" })).status).toBe(200);
    registry.clock.advance(seconds * 1_000);
    expect((await publish(registry, { name: "a3" })).status).toBe(200);
  });
});

describe("the edge", () => {
  beforeEach(() => restart({ edgeCache: { maxAgeMs: 300_000 } }));

  test("gives old copies to reads that do not ask for more", async () => {
    const plain = {};
    expect((await read(registry, "/demo/1.0.0", plain)).status).toBe(404);
    await publish(registry, { name: "demo" });
    expect((await read(registry, "/demo/1.0.0", plain)).status).toBe(404);
    expect((await read(registry, "/demo/1.0.0")).status).toBe(200);
    registry.clock.advance(300_000);
    expect((await read(registry, "/demo/1.0.0", plain)).status).toBe(200);
  });

  test("keeps packuments too, and none of one reader for another", async () => {
    await registry.seed({ name: "demo", version: "0.1.0" });
    const versionsFor = async (headers: Readonly<Record<string, string>>) => {
      const { json } = await read(registry, "/demo", headers);
      return versionsIn(json);
    };
    expect(await versionsFor({})).toEqual(["0.1.0"]);
    await publish(registry, { name: "demo" });
    expect(await versionsFor({})).toEqual(["0.1.0"]);
    expect(await versionsFor({ authorization: `Bearer ${token}` })).toEqual(["0.1.0", "1.0.0"]);
  });

  test("keeps the full and the abbreviated packument apart, whatever else is accepted", async () => {
    await registry.seed({ name: "demo", version: "0.1.0" });
    const seen = async (accept: string) =>
      versionsIn((await read(registry, "/demo", { accept })).json);
    const short = "application/vnd.npm.install-v1+json";
    expect(await seen(short)).toEqual(["0.1.0"]);
    await publish(registry, { name: "demo" });
    expect(await seen(`${short}; q=1.0, application/json; q=0.8, */*`)).toEqual(["0.1.0"]);
    expect(await seen("application/json")).toEqual(["0.1.0", "1.0.0"]);
    expect(await seen("*/*")).toEqual(["0.1.0", "1.0.0"]);
  });

  test("says how long an answer may be kept, how old a copy is, and when it changed", async () => {
    await publish(registry, { name: "demo" });
    const head = async () => (await fetch(`${registry.url}/demo`)).headers;
    const first = await head();
    expect([first.get("cache-control"), first.get("age"), first.get("vary")]).toEqual([
      "public, max-age=300",
      null,
      "accept-encoding, accept",
    ]);
    registry.clock.advance(99_500);
    const later = await head();
    expect(Number(later.get("age"))).toBeGreaterThanOrEqual(99);
    expect(later.get("last-modified")).toBe(first.get("last-modified"));
    const past = Date.parse(later.get("date") ?? "") - Date.parse(later.get("last-modified") ?? "");
    expect(past).toBeGreaterThanOrEqual(98_000);
  });
});

test("a seeded version has the manifest and the bytes that were given", async () => {
  await registry.seed({ name: "demo", version: "2.0.0", manifest: { gitHead: "f00" }, tag: "old" });
  expect(await read(registry, "/demo/2.0.0")).toMatchObject({ json: { gitHead: "f00" } });
  expect(registry.distTags("demo")).toEqual({ latest: "2.0.0", old: "2.0.0" });
  expect(registry.requests.uploads()).toEqual([]);
  await expect(registry.seed({ name: "demo", version: "2.0.0" })).rejects.toThrow("already");
});

test("the log tells uploads by package and version, without a secret", async () => {
  await publish(registry, { name: "@scope/demo" });
  expect(registry.requests.uploads()).toMatchObject([
    { method: "PUT", package: "@scope/demo", version: "1.0.0", status: 200, credential: "token" },
  ]);
  expect(JSON.stringify(registry.requests.entries)).not.toContain(token);
});

test("nothing that npm's API does not have is passed on", async () => {
  for (const path of ["/-/v1/search?text=x", "/-/all", "/-/verdaccio/data/packages", "/a/b/c/d"]) {
    expect((await read(registry, path)).status).toBe(404);
  }
});
