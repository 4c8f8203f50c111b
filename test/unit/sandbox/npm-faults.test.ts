import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { startNpm, type Fault, type NpmRegistry } from "@fairlead/sandbox";
import { publish, read, token } from "./npm-uploads.ts";

let registry: NpmRegistry;
beforeEach(async () => {
  registry = await startNpm();
  registry.addToken({ token });
});
afterEach(() => registry.stop());

/** The fault, what npm's library makes of it, and whether the version is there. */
const cases: readonly (readonly [Fault, string, boolean])[] = [
  [{ kind: "rate-limit", afterMs: 5_000 }, "E429", false],
  [{ kind: "rate-limit-without-date" }, "E429", false],
  [{ kind: "server-error", status: 500 }, "E500", false],
  [{ kind: "server-error", status: 502 }, "E502", false],
  [{ kind: "server-error", status: 503, when: "after-commit" }, "E503", true],
  [{ kind: "server-error", status: 504, when: "after-commit" }, "E504", true],
  [{ kind: "reset", when: "before-body" }, "no answer", false],
  [{ kind: "reset", when: "after-commit" }, "no answer", true],
  [{ kind: "slow-body", ms: 5 }, "", true],
  [{ kind: "html" }, "", false],
  [{ kind: "html", when: "after-commit" }, "", true],
  [{ kind: "wrong-json" }, "", true],
  [{ kind: "empty-body" }, "", true],
  [{ kind: "errors", errors: ["no"] }, "", false],
  [{ kind: "warnings", warnings: ["careful"] }, "", true],
  [
    { kind: "refusal", status: 403, message: "Package name triggered spam detection" },
    "E403",
    false,
  ],
];

describe.each(cases)("the fault %j", (fault, code, isKept) => {
  test(`is "${code}" for npm's library, ${isKept ? "after" : "without"} the commit`, async () => {
    const ordered = registry.faults.add({ match: { package: "demo", method: "PUT" }, fault });
    await publish(registry, { name: "other" });
    const answer = await publish(registry, { name: "demo" });
    // A reset has one of several names, by the moment at which the client meets it.
    expect(answer.status === 0 ? "no answer" : answer.code).toBe(code);
    expect(registry.has("demo", "1.0.0")).toBe(isKept);
    expect(ordered.struck).toBe(1);
    expect(registry.requests.uploads().at(-1)).toMatchObject({
      package: "demo",
      faulted: fault.kind,
    });
    // It strikes once: the next upload gets the truth.
    expect((await publish(registry, { name: "demo" })).status).toBe(isKept ? 403 : 200);
  });
});

test("a limit gives seconds if it is told how long, and nothing else", async () => {
  registry.faults.add({ fault: { kind: "rate-limit", afterMs: 1_934_000 } });
  registry.faults.add({ fault: { kind: "rate-limit-without-date" } });
  expect((await publish(registry, { name: "demo" })).headers.get("retry-after")).toBe("1934");
  expect((await publish(registry, { name: "demo" })).headers.has("retry-after")).toBe(false);
});

test("reads can be cut off", async () => {
  await registry.seed({ name: "demo", version: "1.0.0" });
  registry.faults.add({ match: { path: /\.tgz$/ }, fault: { kind: "truncated" } });
  await expect(read(registry, "/demo/-/demo-1.0.0.tgz")).rejects.toThrow();
  expect((await read(registry, "/demo/-/demo-1.0.0.tgz")).status).toBe(200);
});

test("a hold keeps an upload until it is released", async () => {
  const hold = registry.faults.add({ match: { package: "demo" }, fault: { kind: "hold" } });
  const answer = publish(registry, { name: "demo" });
  expect(await hold.first).toMatchObject({ package: "demo", method: "PUT" });
  expect(registry.has("demo", "1.0.0")).toBe(false);
  hold.release();
  expect((await answer).status).toBe(200);
});

test("what is held when the registry stops is never done", async () => {
  const hold = registry.faults.add({ match: { package: "demo" }, fault: { kind: "hold" } });
  const answer = publish(registry, { name: "demo" });
  await hold.first;
  await registry.stop();
  expect((await answer).status).toBe(0);
  expect(registry.has("demo", "1.0.0")).toBe(false);
});

test("a hook sees each request before and after it takes effect", async () => {
  const moments: unknown[] = [];
  const end = registry.onRequest(({ package: name, version }, moment) => {
    moments.push([name, version, moment, registry.has("demo", "1.0.0")]);
  });
  await publish(registry, { name: "demo" });
  end();
  await publish(registry, { name: "other" });
  expect(moments).toEqual([
    ["demo", "1.0.0", "before-commit", false],
    ["demo", "1.0.0", "after-commit", true],
  ]);
});

test("another process can follow the clock and move it", async () => {
  const address = `${registry.url}/sandbox/clock`;
  const body = JSON.stringify({ advanceTo: registry.clock.now() + 1e9 });
  const moved: unknown = await (await fetch(address, { method: "POST", body })).json();
  expect(moved).toEqual({ now: expect.any(Number) });
  expect(registry.clock.now()).toBeGreaterThanOrEqual(Date.now() + 1e9 - 60_000);
  expect(registry.requests.entries).toEqual([]);
});
