import { afterEach, describe, expect, jest, test } from "@jest/globals";
import type { AllowedAction, NpmOptions } from "@fairlead/sandbox";
import type { PublishMode } from "../../../packages/npm/src/registry/publish-way.ts";
import { npmScene, type RunOptions } from "./npm-scene.ts";

jest.setTimeout(60_000);
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

const publisher = { repository: "octo-org/octo-repo", workflow: "release.yml" };

/** A registry that has these packages; each gives the workflow a token that may do so much. */
async function scene(
  allowed: Readonly<Record<string, AllowedAction | "both" | "nothing">>,
  options: NpmOptions = {},
) {
  const made = await npmScene(options);
  open.push(made.stop);
  const { npm } = made;
  for (const [name, allows] of Object.entries(allowed)) {
    await npm.seed({ name, version: "0.9.0" });
    if (allows !== "nothing") npm.addTrustedPublisher({ package: name, ...publisher, allows });
  }
  const run = (units: Parameters<typeof made.run>[0], mode: PublishMode, more: RunOptions = {}) =>
    made.run(units, { token: undefined, ...more, parts: { mode, ...more.parts } });
  return { ...made, run };
}

/** What the registry was sent, as `name answer`, by staging or directly. */
function sent(uploads: readonly { path: string; package?: string; status: number }[]) {
  return uploads.map(
    ({ path, package: name, status }) =>
      `${path.includes("/-/stage/") ? "stage" : "direct"} ${name ?? ""} ${status}`,
  );
}

describe("with publish-mode: auto", () => {
  test.each<[AllowedAction | "both", string, readonly string[]]>([
    ["publish", "published", ["direct a 200"]],
    ["both", "published", ["direct a 200"]],
    ["stage", "staged", ["direct a 403", "stage a 201"]],
  ])("a publisher that may %s: %s", async (allows, status, requests) => {
    const { unit, run } = await scene({ a: allows });
    const { statuses, uploads } = await run([await unit("a", "1.0.0")], "auto");
    expect(statuses).toEqual({ a: status });
    expect(sent(uploads)).toEqual(requests);
  });

  test("a token that may only stage is asked once to publish, and not for each package", async () => {
    const { npm, unit, run } = await scene({ a: "nothing", b: "nothing" });
    npm.addToken({ token: "npm_stager", stageOnly: true });
    const units = [await unit("a", "1.0.0"), await unit("b", "1.0.0")];
    const { statuses, uploads } = await run(units, "auto", {
      token: "npm_stager",
      parts: { delayMs: 0 },
    });
    expect(statuses).toEqual({ a: "staged", b: "staged" });
    expect(sent(uploads)).toEqual(["direct a 403", "stage a 201", "stage b 201"]);
  });

  test("a token that may only stage creates a name, which is taken by a placeholder at once", async () => {
    const { npm, unit, run } = await scene({});
    npm.addToken({ token: "npm_stager", stageOnly: true });
    const first = await unit("@s/new", "1.0.0", {}, { access: "public" });
    const { statuses, uploads } = await run([first], "auto", { token: "npm_stager" });
    expect(statuses).toEqual({ "@s/new": "staged" });
    expect(sent(uploads)).toEqual(["direct @s/new 403", "stage @s/new 201"]);
    expect(npm.versions("@s/new").map(({ version }) => version)).toEqual(["0.0.0-stage"]);
  });

  test("one family of publishers of both kinds: each goes as it may, and what needs a stage is staged", async () => {
    const { npm, unit, run } = await scene({
      ...{ linux: "publish", mac: "stage", core: "both", cli: "both", lone: "both" },
    });
    const [linux, mac] = [await unit("linux", "1.0.0"), await unit("mac", "1.0.0")];
    const needs = (...ids: string[]) => ({ dependencies: ids, pins: ids });
    const units = [
      ...[linux, mac],
      await unit("core", "1.0.0", {}, needs("linux@1.0.0", "mac@1.0.0")),
      await unit("cli", "1.0.0", {}, needs("core@1.0.0")),
      await unit("lone", "1.0.0", {}, needs("linux@1.0.0")),
    ];
    const { statuses, uploads } = await run(units, "auto");
    expect(statuses).toEqual({
      ...{ linux: "published", mac: "staged", core: "staged", cli: "staged", lone: "published" },
    });
    expect(sent(uploads).filter((each) => each.startsWith("direct c"))).toEqual([]);
    expect(npm.versions("core").map(({ version }) => version)).toEqual(["0.9.0"]);
  });

  test("what may only be published and needs a stage is sent nowhere directly; after the approval it is", async () => {
    const { npm, unit, run } = await scene({ mac: "stage", core: "publish" });
    const needs = { dependencies: ["mac@1.0.0"], pins: ["mac@1.0.0"] };
    const units = [await unit("mac", "1.0.0"), await unit("core", "1.0.0", {}, needs)];
    const first = await run(units, "auto");
    expect(first.statuses).toEqual({ mac: "staged", core: "refused" });
    expect(first.outcome("core")?.remedy).toContain("Approve mac@1.0.0");
    expect(sent(first.uploads).filter((each) => each.startsWith("direct core"))).toEqual([]);
    await npm.approve(npm.stages()[0]?.id ?? "");
    const again = await run(units, "auto");
    expect(again.statuses).toEqual({ mac: "already-published", core: "published" });
  });

  test("a publication that is refused both ways is refused once each way, with both answers", async () => {
    const { npm, unit, run } = await scene({ a: "both" });
    const message = "OIDC permission denied for this action";
    npm.faults.add({
      times: Infinity,
      fault: { kind: "refusal", status: 403, message },
      match: { path: /^(\/-\/stage\/package)?\/a$/, method: "PUT" },
    });
    npm.faults.add({
      times: Infinity,
      fault: { kind: "refusal", status: 403, message },
      match: { path: /stage/, method: "POST" },
    });
    const { outcome, uploads } = await run([await unit("a", "1.0.0")], "auto");
    expect(outcome("a")?.status).toBe("refused");
    expect(sent(uploads)).toEqual(["direct a 403", "stage a 403"]);
  });
});

describe("a version that is staged already, as no record tells", () => {
  /** A person's token stages a version, and then a job of another run comes to it. */
  async function again(mode: PublishMode, files: Readonly<Record<string, string>> = {}) {
    const made = await scene({ a: "nothing" });
    const token = "npm_canary";
    await made.run([await made.unit("a", "1.0.0")], "stage", { token });
    const run = await made.run([await made.unit("a", "1.0.0", files)], mode, { token });
    return { ...run, stages: made.npm.stages() };
  }

  test.each<PublishMode>(["stage", "auto", "direct"])(
    "is found by a token that may see it: %s",
    async (mode) => {
      const { outcome, stages } = await again(mode);
      expect(stages).toHaveLength(1);
      expect(outcome("a")).toMatchObject({ status: "staged", stageId: stages[0]?.id });
    },
  );

  test.each<PublishMode>(["stage", "auto"])(
    "with other bytes is refused with both ways out: %s",
    async (mode) => {
      const { outcome, stages } = await again(mode, { "x.js": "1" });
      expect(outcome("a")).toMatchObject({
        status: "refused",
        cause: expect.stringContaining(stages[0]?.id ?? "no id"),
        remedy: expect.stringContaining("npm stage reject <stage id>"),
      });
      expect(stages).toHaveLength(1);
    },
  );

  test("waits for a person where trusted publishing may not see it", async () => {
    const { npm, unit, run } = await scene({ a: "stage" });
    const units = [await unit("a", "1.0.0")];
    await run(units, "stage");
    const { outcome } = await run(units, "stage");
    expect(outcome("a")).toMatchObject({ status: "staged", note: expect.any(String) });
    expect(outcome("a")?.stageId).toBeUndefined();
    expect(npm.stages()).toHaveLength(1);
  });
});

describe("an upload that was answered unclearly, and did not arrive", () => {
  test.each([
    ["npmjs, which refuses a version that it has, is sent again", true, "published", 2],
    ["another registry, which may replace it, is not", false, "unclear", 1],
  ] as const)("to %s", async (_, isNpmjs, status, uploaded) => {
    const { npm, unit, run } = await scene({ a: "publish" });
    const target = { registry: npm.url, isNpmjs, title: "the registry" };
    npm.faults.add({ match: { method: "PUT" }, fault: { kind: "server-error", status: 503 } });
    const options = { token: "npm_canary", parts: { target } };
    const units = [await unit("a", "1.0.0")];
    const { statuses, uploads } = await run(units, "direct", options);
    expect({ statuses, uploads: uploads.length }).toEqual({
      statuses: { a: status },
      uploads: uploaded,
    });
    // Another run reads first, and sends what is missing.
    expect((await run(units, "direct", options)).statuses).toEqual({
      a: isNpmjs ? "already-published" : "published",
    });
  });
});

/** An upload to a stage; trusted publishing has requests of this method, too. */
const staging = { method: "POST", path: /^\/-\/stage\// };

describe("where a version can be staged twice, and the list of stages says nothing", () => {
  test.each([
    [503, "after-commit", 1],
    [403, "after-commit", 1],
    [404, "after-commit", 1],
    [503, "before-body", 0],
  ] as const)("(%i), an upload without an answer (%s) is the only one", async (...row) => {
    const [status, when, stages] = row;
    const { npm, unit, run } = await scene({ a: "nothing" }, { stagedAgain: "taken" });
    const target = { registry: npm.url, isNpmjs: false, title: "another registry" };
    const units = [await unit("a", "1.0.0")];
    npm.faults.add({ match: staging, fault: { kind: "reset", when } });
    const list = { method: "GET", path: /^\/-\/stage/ };
    const fault = { kind: "refusal", status, message: "no" } as const;
    npm.faults.add({ times: Infinity, match: list, fault });
    const options = { token: "npm_canary", parts: { target } };
    const { outcome, uploads } = await run(units, "stage", options);
    expect(uploads).toHaveLength(1);
    expect(npm.stages()).toHaveLength(stages);
    expect(outcome("a")).toMatchObject({
      ...{ status: "unclear", attempts: 1 },
      cause: expect.stringContaining("does not list what is staged"),
      remedy: `List what is staged: npm stage list a --registry ${npm.url}. If this version is there with the shasum ${units[0]?.shasum ?? ""}, approve it. If it is not, run this job again.`,
    });
  });

  test("for a while, it is sent again once the list shows that it did not arrive", async () => {
    const { npm, unit, run } = await scene({ a: "nothing" }, { stagedAgain: "taken" });
    const target = { registry: npm.url, isNpmjs: false, title: "another registry" };
    npm.faults.add({ match: staging, fault: { kind: "reset", when: "before-body" } });
    const list = { method: "GET", path: /^\/-\/stage/ };
    npm.faults.add({ times: 3, match: list, fault: { kind: "server-error", status: 503 } });
    const options = { token: "npm_canary", parts: { target } };
    const { outcome } = await run([await unit("a", "1.0.0")], "stage", options);
    expect(npm.stages()).toHaveLength(1);
    expect(outcome("a")).toMatchObject({ status: "staged", stageId: npm.stages()[0]?.id });
  });
});

test("where a version can be staged twice, an upload without an answer is looked for before the next", async () => {
  const { npm, unit, run } = await scene({ a: "nothing" }, { stagedAgain: "taken" });
  const target = { registry: npm.url, isNpmjs: false, title: "another registry" };
  const units = [await unit("a", "1.0.0")];
  const options = { token: "npm_canary", parts: { target } };
  npm.faults.add({ match: staging, fault: { kind: "reset", when: "after-commit" } });
  for (const mode of ["stage", "stage"] as const) {
    const { outcome } = await run(units, mode, options);
    expect(npm.stages()).toHaveLength(1);
    expect(outcome("a")).toMatchObject({ status: "staged", stageId: npm.stages()[0]?.id });
  }
});
