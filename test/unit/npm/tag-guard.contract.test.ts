import { afterEach, expect, test } from "@jest/globals";
import type { NpmUnit } from "../../../packages/npm/src/registry/npm-unit.ts";
import { tagsBehind } from "../../../packages/npm/src/registry/tags-behind.ts";
import { npmScene } from "./npm-scene.ts";

const minutes = 60_000;
let scene: Awaited<ReturnType<typeof npmScene>> | undefined;

afterEach(async () => {
  await scene?.stop();
  scene = undefined;
});

/** Releases a 1.1.0; at its first upload npm wants a wait, and somebody publishes another version. */
async function overtaken(
  afterMs: number,
  other: { readonly version: string; readonly tag?: string },
  more: Partial<NpmUnit> = {},
) {
  scene = await npmScene();
  const { npm, unit, run } = scene;
  await npm.seed({ name: "a", version: "1.0.0" });
  npm.faults.add({ match: { method: "PUT" }, fault: { kind: "rate-limit", afterMs } });
  const end = npm.onRequest(async ({ method }) => {
    if (method !== "PUT") return;
    end();
    await npm.seed({ name: "a", ...other });
  });
  const { outcome, uploads } = await run([await unit("a", "1.1.0", {}, more)]);
  return {
    outcome: outcome("a"),
    uploads: uploads.map(({ status }) => status),
    looks: npm.requests.filter(({ method, path }) => method === "GET" && path === "/a").length,
    latest: npm.distTags("a")["latest"],
  };
}

test("a tag is not taken back from a version that came while a limit was waited for", async () => {
  expect(await overtaken(90 * minutes, { version: "2.0.0" })).toMatchObject({
    outcome: {
      status: "refused",
      cause: "2.0.0 was published in the meantime: the tag latest would move back",
      remedy: "Set the input tag to another one, such as release-1.",
    },
    ...{ uploads: [429], looks: 1, latest: "2.0.0" },
  });
});

test("nor from one that came while a few seconds were waited for", async () => {
  expect(await overtaken(15_000, { version: "2.0.0" })).toMatchObject({
    outcome: { status: "refused" },
    ...{ uploads: [429], looks: 1, latest: "2.0.0" },
  });
});

test.each([
  ["what came is lower", 90 * minutes, { version: "1.0.1" }, {}, 1],
  ["what came is a prerelease", 90 * minutes, { version: "2.0.0-rc.1", tag: "rc" }, {}, 1],
  ["the tag was asked for", 90 * minutes, { version: "2.0.0" }, { guardsTag: false }, 0],
  ["the look was a moment ago", 5_000, { version: "1.0.1" }, {}, 0],
] as const)("it goes to the version where %s", async (_, afterMs, other, more, looks) => {
  expect(await overtaken(afterMs, other, more)).toMatchObject({
    outcome: { status: "published" },
    ...{ uploads: [429, 200], looks, latest: "1.1.0" },
  });
});

test("nothing is uploaded while a tag cannot be read again", async () => {
  scene = await npmScene();
  const { npm, unit, run } = scene;
  await npm.seed({ name: "a", version: "1.0.0" });
  const fault = { kind: "server-error", status: 503 } as const;
  npm.faults.add({ times: Infinity, match: { method: "GET", path: /^\/a$/ }, fault });
  const parts = { lookedAt: npm.clock.now() - 90 * minutes };
  const { outcome, uploads } = await run([await unit("a", "1.1.0")], { parts });
  expect(outcome("a")).toMatchObject({
    ...{ status: "unclear", attempts: 0 },
    cause:
      "Nothing was uploaded; npm does not show this version. The upload was not sent: its tags could not be read again: 503: Service Unavailable.",
    remedy: expect.stringContaining("Run this job again"),
  });
  expect(outcome("a")).not.toHaveProperty("credential");
  expect(uploads).toEqual([]);
  npm.faults.clear();
  expect(await run([await unit("a", "1.1.0")], { parts })).toMatchObject({
    statuses: { a: "published" },
    uploads: [{ status: 200 }],
  });
});

test.each([
  ["npmjs", true],
  ["another registry", false],
] as const)(
  "a tag that can be read again after half a minute lets one upload pass: %s",
  async (...row) => {
    const [title, isNpmjs] = row;
    scene = await npmScene();
    const { npm, unit, run } = scene;
    await npm.seed({ name: "a", version: "1.0.0" });
    const fault = { kind: "server-error", status: 503 } as const;
    npm.faults.add({ times: 4, match: { method: "GET", path: /^\/a$/ }, fault });
    const target = { registry: npm.url, isNpmjs, title };
    const parts = { lookedAt: npm.clock.now() - 90 * minutes, target };
    const { outcome, uploads, result } = await run([await unit("a", "1.1.0")], { parts });
    expect(outcome("a")).toMatchObject({ status: "published", attempts: 1 });
    expect(uploads.map(({ status }) => status)).toEqual([200]);
    expect(result.waits.map(({ from, until }) => until - from)).toEqual([30_000]);
  },
);

test.each([
  ["its tags cannot be read", { method: "GET", path: /^\/a$/ }, "npm_canary"],
  ["its credential cannot be had", { method: "POST", path: /\/oidc\// }, undefined],
] as const)("what another job published while %s is not this one's", async (...row) => {
  const [, match, token] = row;
  scene = await npmScene();
  const { npm, unit, run } = scene;
  await npm.seed({ name: "a", version: "1.0.0" });
  const units = [await unit("a", "1.1.0")];
  npm.faults.add({ times: Infinity, match, fault: { kind: "server-error", status: 503 } });
  let asked = 0;
  const end = npm.onRequest(async ({ method, path }) => {
    if (method !== match.method || !match.path.test(path) || ++asked < 6) return;
    end();
    expect((await run(units)).outcome("a")).toMatchObject({ status: "published", attempts: 1 });
  });
  const parts = { lookedAt: npm.clock.now() - 90 * minutes };
  const { outcome } = await run(units, { token, parts });
  expect(asked).toBe(6);
  expect(outcome("a")).toMatchObject({ status: "already-published", attempts: 0 });
  expect(outcome("a")).not.toHaveProperty("credential");
});

test.each([
  ["that the registry had is held to be unclear, and nothing is uploaded", false, "unclear", []],
  ["that is to be created goes out", true, "published", [200]],
] as const)("a package that is not known when it is read again: one %s", async (...row) => {
  const [, isNew, status, answers] = row;
  scene = await npmScene();
  const { npm, unit, run } = scene;
  if (!isNew) await npm.seed({ name: "a", version: "1.0.0" });
  const fault = { kind: "refusal", status: 404, message: "not_found" } as const;
  npm.faults.add({ times: Infinity, match: { method: "GET", path: /^\/a$/ }, fault });
  const parts = { lookedAt: npm.clock.now() - 90 * minutes };
  const { outcome, uploads } = await run([await unit("a", "1.1.0", {}, { isNew })], { parts });
  const cause = expect.stringContaining("no longer knows the package");
  expect(outcome("a")).toMatchObject({ status, ...(!isNew && { cause }) });
  expect(uploads.map((upload) => upload.status)).toEqual(answers);
});

/** Publishes a 1.1.0 while another job publishes something in the moment of the upload. */
async function atTheSameTime(
  other: { readonly version: string; readonly tag?: string },
  { lists = true }: { readonly lists?: boolean } = {},
) {
  scene = await npmScene();
  const { npm, unit, run, open, cancelled } = scene;
  await npm.seed({ name: "a", version: "1.0.0" });
  const end = npm.onRequest(async ({ method }) => {
    if (method !== "PUT") return;
    end();
    await npm.seed({ name: "a", ...other });
  });
  const units = [await unit("a", "1.1.0")];
  const { result, statuses } = await run(units);
  expect(statuses).toEqual({ a: "published" });
  const fault = { kind: "server-error", status: 503 } as const;
  if (!lists) {
    npm.faults.add({ times: Infinity, match: { method: "GET", path: /^\/a$/ }, fault });
  }
  const { target, reads, clock } = open("npm_canary");
  const before = { versions: ["1.0.0"], distTags: { latest: "1.0.0" }, deprecated: [] };
  const said: string[] = [];
  const problems = await tagsBehind(units, result.outcomes, new Map([["a", before]]), {
    ...{ target, reads, clock, cancelled },
    say: (line) => said.push(line),
  });
  return { problems, said, latest: npm.distTags("a")["latest"] };
}

test("a tag that two uploads at the same time took back is told, with the command that helps", async () => {
  expect(await atTheSameTime({ version: "2.0.0" })).toEqual({
    problems: [
      {
        code: "dist-tag-went-back",
        unit: "a",
        message:
          "The dist-tag latest of a is on 1.1.0, below 2.0.0, which was published during this job: two jobs published at the same time.",
        remedy:
          "If nobody moved it on purpose, put it back as a maintainer, with `npm dist-tag add a@2.0.0 latest`.",
      },
    ],
    ...{ said: [], latest: "1.1.0" },
  });
});

test.each([
  ["a lower one", { version: "1.0.1" }],
  ["a prerelease", { version: "2.0.0-rc.1", tag: "rc" }],
  ["one under a tag of its own", { version: "2.0.0", tag: "next" }],
] as const)("nothing is told where the other one is %s", async (_, other) => {
  expect(await atTheSameTime(other)).toEqual({ problems: [], said: [], latest: "1.1.0" });
});

test("tags that cannot be read afterwards are named, and stop nothing", async () => {
  const { problems, said } = await atTheSameTime({ version: "2.0.0" }, { lists: false });
  expect(problems).toEqual([]);
  expect(said).toEqual([
    "npm does not list the new version of a yet, so it is unknown whether another job moved a dist-tag back.",
  ]);
});
