import { afterEach, describe, expect, jest, test } from "@jest/globals";
import type { Fate, NpmOptions } from "@fairlead/sandbox";
import { npmScene, token } from "./npm-scene.ts";

jest.setTimeout(60_000);
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

const minutes = 60_000;
const reader = "npm_reader";
const publisher = { repository: "octo-org/octo-repo", workflow: "release.yml" };

/** A package that exists, whose publisher may do both, and a token that reads its stages. */
async function scene(options: NpmOptions = {}) {
  const made = await npmScene(options);
  open.push(made.stop);
  made.npm.addToken({ token: reader, readOnly: true });
  await made.npm.seed({ name: "a", version: "0.9.0" });
  made.npm.addTrustedPublisher({ package: "a", ...publisher, allows: "both" });
  return made;
}

describe("what was staged is read back with a token that may", () => {
  test.each<{ fate: Fate; status: string; note: string | undefined; reads: boolean }>([
    { fate: { kind: "scan", ms: 0 }, status: "staged", note: undefined, reads: true },
    { fate: { kind: "scan", ms: minutes }, status: "staged", note: "is validating", reads: true },
    { fate: { kind: "refused", afterMs: 0 }, status: "refused", note: undefined, reads: true },
    { fate: { kind: "lost" }, status: "staged", note: "404", reads: true },
    { fate: { kind: "refused", afterMs: 0 }, status: "staged", note: undefined, reads: false },
  ])("$fate.kind, read back: $reads: $status", async ({ fate, status, note, reads }) => {
    const { npm, unit, run } = await scene();
    npm.orderStageFate({ package: "a" }, fate);
    npm.requests.clear();
    const { statuses, outcome } = await run([await unit("a", "1.0.0")], {
      token: undefined,
      parts: { mode: "stage", stageToken: reads ? reader : undefined },
    });
    expect(statuses).toEqual({ a: status });
    if (note === undefined) expect(outcome("a")?.note).toBeUndefined();
    else expect(outcome("a")?.note).toContain(note);
    const read = npm.requests.entries.filter(
      ({ method, path }) => method === "GET" && path.startsWith("/-/stage/"),
    );
    expect(read).toHaveLength(reads ? 2 : 0);
  });
});

describe("a version that is refused as existing, and is not served: the registry's own word for it", () => {
  test.each<{ title: string; fate: Fate; status: string; says: RegExp; given: string | undefined }>(
    [
      {
        ...{ title: "validated", status: "unclear", says: /is still validating it/, given: reader },
        fate: { kind: "scan", ms: 60 * minutes },
      },
      {
        ...{ title: "refused by the scan", status: "refused", says: /after it was sent/ },
        ...{ fate: { kind: "refused", afterMs: 0 }, given: reader },
      },
      {
        ...{ title: "validated, seen by the token that uploads", status: "unclear" },
        ...{ says: /is still validating it/, fate: { kind: "held" }, given: undefined },
      },
    ],
  )("$title: $status", async ({ fate, status, says, given }) => {
    const { npm, unit, run } = await scene();
    npm.orderFate({ package: "a" }, fate);
    const units = [await unit("a", "1.0.0")];
    await run(units, { token });
    const again = await run(units, { token, parts: { stageToken: given } });
    expect(again.statuses).toEqual({ a: status });
    const { note = "", cause = "" } = again.outcome("a") ?? {};
    expect(note + cause).toMatch(says);
  });

  test("without such a token nobody knows, and it says where to look", async () => {
    const { npm, unit, run } = await scene({ versionStatus: false });
    npm.orderFate({ package: "a" }, { kind: "held" });
    const units = [await unit("a", "1.0.0")];
    await run(units, { token });
    const again = await run(units, { token });
    expect(again.statuses).toEqual({ a: "unclear" });
    expect(again.outcome("a")?.cause).toContain("npm stage list a");
  });

  test.each([
    ["direct", "unclear", reader],
    ["stage", "staged", reader],
  ] as const)("in no list (%s): %s", async (mode, status, stageToken) => {
    const { npm, unit, run } = await scene();
    npm.orderStageFate({ package: "a" }, { kind: "lost" });
    const units = [await unit("a", "1.0.0")];
    expect((await run(units, { token, parts: { mode: "stage" } })).statuses).toEqual({
      a: "staged",
    });
    const again = await run(units, { token, parts: { mode, stageToken } });
    expect(again.statuses).toEqual({ a: status });
  });
});
