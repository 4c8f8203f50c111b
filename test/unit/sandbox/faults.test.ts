import { request } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import {
  Faults,
  startCratesIo,
  type CratesIo,
  type Fault,
  type LoggedRequest,
} from "@fairlead/sandbox";
import { ask, token, upload, type Answered } from "./uploads.ts";

let registry: CratesIo;
beforeEach(async () => {
  registry = await startCratesIo({ limits: "off" });
  registry.addToken({ token });
});
afterEach(() => registry.stop());

/** What a client sees of a fault: the answer, or that there was none. */
async function seen(answer: Promise<Answered>): Promise<string> {
  return answer.then(
    ({ status, text }) => `${String(status)} ${text.slice(0, 20)}`.trim(),
    () => "no answer",
  );
}

const detail = '{"errors":[{"detail":';
const cases: readonly (readonly [Fault, string, boolean])[] = [
  [{ kind: "rate-limit", afterMs: 5_000 }, `429 ${detail.slice(0, 20)}`, false],
  [{ kind: "rate-limit-without-date" }, `429 ${detail.slice(0, 20)}`, false],
  [{ kind: "server-error", status: 500 }, `500 ${detail.slice(0, 20)}`, false],
  [{ kind: "server-error", status: 502 }, "502 <html><title>502</ti", false],
  [{ kind: "server-error", status: 503 }, `503 ${detail.slice(0, 20)}`, false],
  [{ kind: "server-error", status: 500, when: "after-commit" }, `500 ${detail.slice(0, 20)}`, true],
  [{ kind: "server-error", status: 502, when: "after-commit" }, "502 <html><title>502</ti", true],
  [{ kind: "server-error", status: 503, when: "after-commit" }, `503 ${detail.slice(0, 20)}`, true],
  [{ kind: "reset", when: "before-body" }, "no answer", false],
  [{ kind: "reset", when: "after-commit" }, "no answer", true],
  [{ kind: "truncated" }, "no answer", true],
  [{ kind: "slow-body", ms: 5 }, '200 {"crate":{"id":"demo', true],
  [{ kind: "wrong-json" }, '200 {"name": {', true],
  [{ kind: "wrong-json", when: "before-commit" }, '200 {"name": {', false],
  [{ kind: "html" }, "200 <!DOCTYPE html><titl", false],
  [{ kind: "html", when: "after-commit" }, "200 <!DOCTYPE html><titl", true],
  [{ kind: "warnings", warnings: ["careful"] }, '200 {"crate":{"id":"demo', true],
  [{ kind: "errors", errors: ["no"] }, `200 ${detail.slice(0, 20)}`, false],
  [{ kind: "empty-body" }, "200", true],
];

describe.each(cases)("the fault %j", (fault, answer, isCommitted) => {
  test(`answers an upload with "${answer}", ${isCommitted ? "after" : "without"} the commit`, async () => {
    const ordered = registry.faults.add({ match: { crate: "demo" }, fault });
    expect(await seen(upload(registry, { name: "demo" }))).toBe(answer);
    expect(registry.has("demo", "0.1.0")).toBe(isCommitted);
    expect(ordered.struck).toBe(1);
    const [logged] = registry.requests.uploads();
    expect(logged).toMatchObject({ faulted: fault.kind, crate: "demo" });
    expect(logged?.status).toBe(fault.kind === "reset" ? 0 : Number(answer.slice(0, 3)) || 200);

    // It strikes once: the next upload gets the truth.
    const next = await upload(registry, { name: "demo" });
    expect(next.status).toBe(isCommitted ? 400 : 200);
  });
});

test("a rate limit's date counts from the sandbox's clock", async () => {
  registry.clock.advance(1e9);
  registry.faults.add({ fault: { kind: "rate-limit", afterMs: 60_000 } });
  const { headers, detail: words } = await upload(registry, { name: "demo" });
  const date = Date.parse(headers.get("date") ?? "");
  expect(Date.parse(headers.get("retry-after") ?? "") - date).toBe(60_000);
  expect(words).toMatch(/^You have published too many new crates/);
});

test("a warning stands where cargo looks for it", async () => {
  registry.faults.add({ fault: { kind: "warnings", warnings: ["careful"] } });
  const { text } = await upload(registry, { name: "demo" });
  expect(JSON.parse(text)).toMatchObject({ warnings: { other: ["careful"] } });
});

test("reads can fail too", async () => {
  const url = `${registry.url}/index/config.json`;
  for (const fault of [
    { kind: "html" },
    { kind: "server-error", status: 500 },
    { kind: "reset", when: "before-body" },
    { kind: "truncated" },
  ] as const) {
    registry.faults.add({ match: { method: "GET", path: /^\/index\// }, fault });
  }
  const answers = [];
  for (let i = 0; i < 5; i++) answers.push(await seen(ask(url)));
  expect(answers).toEqual([
    "200 <!DOCTYPE html><titl",
    `500 ${detail.slice(0, 20)}`,
    "no answer",
    "no answer",
    expect.stringMatching(/^200 \{"dl"/),
  ]);
});

test("a fault passes over the first requests if told so, and strikes as often as told", async () => {
  registry.faults.add({
    match: { method: "PUT", skip: 1 },
    times: 2,
    fault: { kind: "server-error", status: 503 },
  });
  const statuses = [];
  for (const name of ["a1", "a2", "a3", "a4"])
    statuses.push((await upload(registry, { name })).status);
  expect(statuses).toEqual([200, 503, 503, 200]);
});

describe("a hold", () => {
  test("keeps an upload until it is released, and then does what was asked", async () => {
    const hold = registry.faults.add({ match: { crate: "demo" }, fault: { kind: "hold" } });
    const answer = upload(registry, { name: "demo" });
    expect(await hold.first).toMatchObject({ crate: "demo", status: 0 });
    expect(registry.has("demo", "0.1.0")).toBe(false);
    hold.release();
    expect((await answer).status).toBe(200);
    expect(registry.has("demo", "0.1.0")).toBe(true);
  });

  test("after the commit keeps only the answer", async () => {
    const hold = registry.faults.add({ fault: { kind: "hold", when: "after-commit" } });
    const answer = upload(registry, { name: "demo" });
    await hold.first;
    expect(registry.has("demo", "0.1.0")).toBe(true);
    hold.release();
    expect((await answer).status).toBe(200);
  });

  test("ends with the server, and what it kept is never done", async () => {
    await registry.seedCrate({ name: "demo", version: "1.0.0" });
    const hold = registry.faults.add({ fault: { kind: "hold" } });
    // A yank takes effect without a pause: if it were done at all, it would be by the end of stop().
    const url = `${registry.url}/api/v1/crates/demo/1.0.0/yank`;
    const answer = seen(ask(url, { method: "DELETE", headers: { authorization: token } }));
    await hold.first;
    await registry.stop();
    expect(await answer).toBe("no answer");
    expect(registry.versions("demo")).toMatchObject([{ yanked: false }]);
  });
});

test("a hook sees each request before and after it takes effect, and can be taken away", async () => {
  const moments: unknown[] = [];
  const end = registry.onRequest(({ crate }: LoggedRequest, moment) => {
    moments.push([crate, moment, registry.has("demo", "0.1.0")]);
  });
  await upload(registry, { name: "demo" });
  end();
  await upload(registry, { name: "other" });
  expect(moments).toEqual([
    ["demo", "before-commit", false],
    ["demo", "after-commit", true],
  ]);
});

test("an upload whose client goes away before its end is not done", async () => {
  const gone = Promise.withResolvers<undefined>();
  const put = request(`${registry.url}/api/v1/crates/new`, {
    method: "PUT",
    headers: { authorization: token, "content-length": "1000", "user-agent": "x" },
  });
  put.on("error", () => {
    gone.resolve(undefined);
  });
  put.write("abc", () => {
    put.destroy(new Error("gone"));
  });
  await gone.promise;
  expect((await upload(registry, { name: "demo" })).status).toBe(200);
  expect(registry.crates()).toEqual(["demo"]);
});

describe("faults by seed", () => {
  const asked = { at: 0, path: "/x", status: 0, credential: "none", bytes: 0 } as const;
  const sequence = (seed: number, rate: number): unknown[] => {
    const faults = new Faults();
    faults.random(seed, rate);
    return Array.from(
      { length: 200 },
      (_, i) => faults.strike({ ...asked, method: i % 2 === 0 ? "PUT" : "GET" }, "head")?.fault,
    );
  };

  test("are the same for the same seed and others for another", () => {
    expect(sequence(1, 0.5)).toEqual(sequence(1, 0.5));
    expect(sequence(1, 0.5)).not.toEqual(sequence(2, 0.5));
  });

  test("strike about as often as the rate says, and never at 0", () => {
    const struck = sequence(7, 0.3).filter((fault) => fault !== undefined).length;
    expect(struck).toBeGreaterThan(30);
    expect(struck).toBeLessThan(90);
    expect(sequence(7, 0).every((fault) => fault === undefined)).toBe(true);
  });

  test("are such as pass: a client that tries again gets through", async () => {
    registry.faults.random(3, 0.6);
    for (let tries = 0; tries < 60 && !registry.has("demo", "0.1.0"); tries++) {
      await seen(upload(registry, { name: "demo" }));
    }
    expect(registry.versions("demo")).toHaveLength(1);
    registry.faults.clear();
    expect((await ask(`${registry.url}/api/v1/crates/demo`)).status).toBe(200);
  });
});
