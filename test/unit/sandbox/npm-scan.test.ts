import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { startNpm, type NpmRegistry } from "@fairlead/sandbox";
import { publish, read, token } from "./npm-uploads.ts";

const scanMs = 300_000;
const staged = 'Cannot publish over previously staged version "1.0.0".';
let registry: NpmRegistry;

beforeEach(async () => {
  registry = await startNpm({ scanMs });
  registry.addToken({ token });
});
afterEach(() => registry.stop());

/** Statuses of the version's document, its tarball and the packument. */
async function reads(): Promise<number[]> {
  const paths = ["/demo/1.0.0", "/demo/-/demo-1.0.0.tgz", "/demo"];
  return Promise.all(paths.map(async (path) => (await read(registry, path)).status));
}

const put = (version = "1.0.0") => publish(registry, { name: "demo", version });

describe("while a version is scanned", () => {
  test("it is accepted and not served, and a second publication is a conflict", async () => {
    expect(await put()).toMatchObject({ status: 200 });
    expect(await reads()).toEqual([404, 404, 404]);
    expect(registry.versions("demo")).toMatchObject([{ state: "scanning" }]);
    expect(await put()).toMatchObject({ status: 409, code: "E409", error: staged });
    registry.clock.advance(scanMs - 10_000);
    expect(await reads()).toEqual([404, 404, 404]);
    registry.clock.advance(10_000);
    expect(await reads()).toEqual([200, 200, 200]);
    expect(await put()).toMatchObject({ status: 403 });
  });

  test("the package is served as it was: without the version, its time and its tags", async () => {
    await registry.seed({ name: "demo", version: "0.9.0" });
    const before = await read(registry, "/demo");
    await put();
    const during = await read(registry, "/demo");
    expect(during.json).toEqual({ ...Object(before.json), _rev: expect.anything() });
    expect(await read(registry, "/demo/latest")).toMatchObject({ json: { version: "0.9.0" } });
    registry.clock.advance(scanMs);
    expect(await read(registry, "/demo")).toMatchObject({
      json: { "dist-tags": { latest: "1.0.0" }, versions: { "0.9.0": {}, "1.0.0": {} } },
    });
  });

  test("other versions are taken", async () => {
    await put();
    expect(await put("1.0.1")).toMatchObject({ status: 200 });
  });
});

describe("a fate", () => {
  test("held: it never comes, until it is released", async () => {
    registry.orderFate({ package: "demo" }, { kind: "held" });
    await put();
    registry.clock.advance(1e10);
    expect(await reads()).toEqual([404, 404, 404]);
    expect(await put()).toMatchObject({ status: 409, error: staged });
    registry.release("demo", "1.0.0");
    expect(await reads()).toEqual([200, 200, 200]);
  });

  test("lost: the answer is good, nothing is kept, and a repeat is taken", async () => {
    registry.orderFate({ version: "1.0.0" }, { kind: "lost" });
    expect(await put()).toMatchObject({ status: 200 });
    registry.clock.advance(1e10);
    expect(await reads()).toEqual([404, 404, 404]);
    expect(registry.has("demo", "1.0.0")).toBe(false);
    expect(await put()).toMatchObject({ status: 200 });
    registry.clock.advance(scanMs);
    expect(await reads()).toEqual([200, 200, 200]);
  });

  test("refused: after its scan it is gone, and its version is used up", async () => {
    registry.orderFate({}, { kind: "refused", afterMs: 60_000 });
    await put();
    expect(await put()).toMatchObject({ status: 409, error: staged });
    registry.clock.advance(60_000);
    expect(await put()).toMatchObject({
      status: 403,
      error: 'Cannot publish over previously published version "1.0.0".',
    });
    expect((await read(registry, "/demo/1.0.0")).status).toBe(404);
    expect(await read(registry, "/demo")).toMatchObject({
      json: { time: { "1.0.0": expect.any(String) } },
    });
  });

  test("scan: this one takes as long as it says", async () => {
    registry.orderFate({}, { kind: "scan", ms: 1_000 });
    await put();
    registry.clock.advance(1_000);
    expect(await reads()).toEqual([200, 200, 200]);
  });

  test("is for as many uploads as it says, and for those that it names", async () => {
    registry.orderFate({ package: "demo", times: 2 }, { kind: "lost" });
    await publish(registry, { name: "other" });
    for (const version of ["1.0.0", "1.1.0", "1.2.0"]) await put(version);
    expect(registry.has("other", "1.0.0")).toBe(true);
    expect(registry.versions("demo").map(({ version }) => version)).toEqual(["1.2.0"]);
  });
});

describe("doubt", () => {
  const conflict = {
    kind: "refusal",
    status: 409,
    message:
      "Failed to save packument. A common cause is if you try to publish a new package before the previous package has been fully processed.",
  } as const;

  test("409 although it is stored", async () => {
    registry.faults.add({
      match: { package: "demo", method: "PUT" },
      fault: { ...conflict, when: "after-commit" },
    });
    expect(await put()).toMatchObject({ status: 409, error: conflict.message });
    registry.clock.advance(scanMs);
    expect(await reads()).toEqual([200, 200, 200]);
  });

  test("409 and nothing is stored", async () => {
    registry.faults.add({ match: { package: "demo", method: "PUT" }, fault: conflict });
    expect(await put()).toMatchObject({ status: 409 });
    registry.clock.advance(scanMs);
    expect(await reads()).toEqual([404, 404, 404]);
    expect(await put()).toMatchObject({ status: 200 });
  });
});
