import { afterEach, describe, expect, test } from "@jest/globals";
import type { NpmOptions } from "@fairlead/sandbox";
import { readPackage } from "../../../packages/npm/src/registry/npm-reads.ts";
import { noMemory } from "../../../packages/npm/src/registry/staged-memory.ts";
import { commit, npmScene } from "./npm-scene.ts";
import { sample } from "./samples.ts";

const minutes = 60_000;
const oneAtATime = { parts: { delayMs: 0 } };
let current: Awaited<ReturnType<typeof npmScene>> | undefined;

async function start(options: NpmOptions = {}) {
  current = await npmScene(options);
  return current;
}

afterEach(async () => {
  await current?.stop();
  current = undefined;
});

describe("a release to npm", () => {
  test("is published in order, served after its scan, and made by no second upload", async () => {
    const { npm, unit, run } = await start({ scanMs: 5 * minutes });
    const units = [
      await unit("meta", "1.0.0", {}, { dependencies: ["@a/linux@1.0.0"] }),
      await unit("@a/linux", "1.0.0", { "core.node": "ELF x64" }, { access: "public" }),
    ];
    const first = await run(units);
    expect(first.statuses).toEqual({ "@a/linux": "published", meta: "published" });
    expect(npm.packages()).toEqual(["@a/linux", "meta"]);
    expect(npm.versions("@a/linux")).toEqual([
      expect.objectContaining({ integrity: units[1]?.checksum, state: "served" }),
    ]);
    expect(first.uploads).toHaveLength(2);
    expect(first.outcome("meta")).toMatchObject({ credential: "token", attempts: 1 });

    const again = await run(units);
    expect(again.statuses).toEqual({
      "@a/linux": "already-published",
      meta: "already-published",
    });
    expect(again.uploads).toEqual([]);
  });

  test("reads past the edge's cache, which shows old answers", async () => {
    const { unit, run } = await start({ edgeCache: { maxAgeMs: 60 * minutes } });
    const units = [await unit("a", "1.0.0")];
    expect((await run(units)).statuses).toEqual({ a: "published" });
    expect((await run(units)).statuses).toEqual({ a: "already-published" });
  });

  test("waits as long as retry-after says", async () => {
    const { npm, unit, run } = await start({ limit: { burst: 1, refillMs: 10 * minutes } });
    const from = npm.clock.now();
    const units = [await unit("a", "1.0.0"), await unit("b", "1.0.0")];
    const { statuses, result } = await run(units, oneAtATime);
    expect(statuses).toEqual({ a: "published", b: "published" });
    expect(result.waits).toHaveLength(1);
    expect(npm.clock.now() - from).toBeGreaterThanOrEqual(10 * minutes);
  });
});

test("a job that was cancelled while its credential was asked for sends nothing", async () => {
  const { npm, open, unit } = await start();
  const { registry } = open("npm_canary", { cancelled: AbortSignal.abort() });
  const answer = await registry.upload(await unit("a", "1.0.0"), new AbortController().signal);
  expect(answer).toEqual({ kind: "unsent" });
  expect(npm.requests.uploads()).toEqual([]);
});

describe("a scan longer than the run's patience", () => {
  test("leaves the version pending for who saw it accepted, with no more than the last probe sent; a later run finds it", async () => {
    const { npm, unit, run } = await start({ scanMs: 120 * minutes });
    const units = [await unit("a", "1.0.0")];
    const first = await run(units);
    expect(first.statuses).toEqual({ a: "pending" });
    expect(first.uploads.map(({ status }) => status)).toEqual([200, 409]);

    const checksums = units.map(({ checksum }) => checksum);
    for (const [accepted, status] of [
      [checksums, "pending"],
      [["sha512-of-another-build"], "unclear"],
      [[], "unclear"],
    ] as const) {
      const memory = { ...noMemory, accepted: new Set(accepted) };
      const second = await run(units, { parts: { memory } });
      expect(second.statuses).toEqual({ a: status });
      expect(second.uploads.map(({ status }) => status)).toEqual([409]);
      const { note = "", cause = "" } = second.outcome("a") ?? {};
      expect(note + cause).toContain("Cannot publish over previously staged version");
      npm.requests.clear();
    }

    npm.clock.advance(120 * minutes);
    const third = await run(units);
    expect(third.statuses).toEqual({ a: "already-published" });
    expect(third.uploads).toEqual([]);
    expect(npm.versions("a")).toHaveLength(1);
  });

  test("ends as published when a second run is there to see its end", async () => {
    const { unit, run } = await start({ scanMs: 40 * minutes });
    const units = [await unit("a", "1.0.0")];
    expect((await run(units)).statuses).toEqual({ a: "pending" });
    expect((await run(units, { parts: { confirmWithinMs: 30 * minutes } })).statuses).toEqual({
      a: "already-published",
    });
  });
});

describe("doubt", () => {
  test("an upload that was accepted and lost is sent again", async () => {
    const { npm, unit, run } = await start();
    npm.orderFate({ package: "a" }, { kind: "lost" });
    const { statuses, uploads } = await run([await unit("a", "1.0.0")]);
    expect(statuses).toEqual({ a: "published" });
    expect(uploads.map(({ status }) => status)).toEqual([200, 200]);
  });

  test("an upload whose answer is lost is not sent again: it is there", async () => {
    const { npm, unit, run } = await start();
    npm.faults.add({ match: { method: "PUT" }, fault: { kind: "reset", when: "after-commit" } });
    const { statuses, uploads } = await run([await unit("a", "1.0.0")]);
    expect(statuses).toEqual({ a: "published" });
    expect(uploads).toHaveLength(1);
  });

  test.each([
    [503, "Service Unavailable"],
    [409, "Failed to save packument. A common cause is if you try to publish a new package"],
  ])("%i before anything was kept is sent again", async (status, message) => {
    const { npm, unit, run } = await start();
    npm.faults.add({ match: { method: "PUT" }, fault: { kind: "refusal", status, message } });
    const { statuses, uploads } = await run([await unit("a", "1.0.0")]);
    expect(statuses).toEqual({ a: "published" });
    expect(uploads).toHaveLength(2);
  });

  test("409 although it was kept is read back before anything is sent again", async () => {
    const { npm, unit, run } = await start();
    const fault = { kind: "refusal", status: 409, when: "after-commit" } as const;
    npm.faults.add({
      match: { method: "PUT" },
      fault: { ...fault, message: "Failed to save packument." },
    });
    const { statuses, uploads } = await run([await unit("a", "1.0.0")]);
    expect(statuses).toEqual({ a: "published" });
    expect(uploads).toHaveLength(1);
  });
});

describe("a version that is there", () => {
  const library = sample("elf-x86_64-gnu.so");
  const rebuilt = Buffer.concat([library, Buffer.from("another build")]);

  async function published(files: Record<string, Buffer>, gitHead: string) {
    const scene = await start();
    const other = await scene.unit("a", "1.0.0", files);
    await scene.npm.seed({
      ...{ name: "a", version: "1.0.0", tarball: other.file, manifest: { gitHead } },
    });
    return scene;
  }

  test("with a rebuilt binary of the same commit is equivalent", async () => {
    const { unit, run } = await published({ "core.node": library }, commit);
    const { outcome, uploads } = await run([await unit("a", "1.0.0", { "core.node": rebuilt })]);
    expect(outcome("a")).toMatchObject({
      status: "already-published",
      note: expect.stringContaining("a rebuild of the same commit"),
    });
    expect(uploads).toEqual([]);
  });

  test.each([
    ["another commit", rebuilt, "f".repeat(40), "another build"],
    [
      ...(["another cpu", sample("elf-aarch64-gnu.so"), commit] as const),
      "ELF aarch64 (glibc) here, ELF x86_64 (glibc) published",
    ],
    ["something that is no binary", "text", commit, "contents"],
  ])("with %s is a conflict that names the file", async (...row) => {
    const [, contents, gitHead, how] = row;
    const { unit, run } = await published({ "core.node": library }, gitHead);
    const { outcome, uploads } = await run([await unit("a", "1.0.0", { "core.node": contents })]);
    expect(outcome("a")).toMatchObject({
      status: "conflict",
      entries: [`core.node (${how})`],
    });
    expect(uploads).toEqual([]);
  });

  test("and was unpublished is refused: its number is used up", async () => {
    const { npm, unit, run } = await start();
    await npm.seed({ name: "a", version: "0.9.0" });
    await npm.seed({ name: "a", version: "1.0.0" });
    npm.unpublish("a", "1.0.0");
    const { outcome } = await run([await unit("a", "1.0.0")]);
    expect(outcome("a")).toMatchObject({
      status: "refused",
      remedy: expect.stringContaining("release a new one"),
    });
  });
});

test("a package's versions, tags and what was unpublished are read from its packument", async () => {
  const { npm, open, cancelled } = await start();
  await npm.seed({ name: "a", version: "1.0.0" });
  await npm.seed({ name: "a", version: "2.0.0-rc.1", tag: "rc" });
  await npm.seed({ name: "a", version: "1.1.0" });
  npm.unpublish("a", "1.1.0");
  const { target } = open(undefined);
  const ports = { fetch, userAgent: "test", readToken: () => undefined };
  expect(await readPackage(target, "a", ports, cancelled)).toEqual({
    kind: "known",
    versions: ["1.0.0", "2.0.0-rc.1"],
    distTags: { latest: "1.0.0", rc: "2.0.0-rc.1" },
    isDeprecatedWhole: false,
    deprecated: [],
    warnings: {},
    maintainers: ["maintainer"],
    unpublished: ["1.1.0"],
  });
  expect(await readPackage(target, "none", ports, cancelled)).toEqual({ kind: "unknown" });
});
