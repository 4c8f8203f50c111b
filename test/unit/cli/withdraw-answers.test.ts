import { describe, expect, test } from "@jest/globals";
import { readTag } from "@fairlead/github";
import type { Reply } from "@fairlead/http";
import { limitIn } from "../../../packages/cli/src/withdraw/registry-changes.ts";
import { attemptOf } from "../../../packages/cli/src/withdraw/sent.ts";
import { seriesBack, seriesToRestore } from "../../../packages/cli/src/withdraw/series.ts";
import { unitsNamedBy } from "../../../packages/cli/src/withdraw/find-release.ts";
import type { ReportedUnit } from "../../../packages/cli/src/withdraw/read-units.ts";

const now = Date.UTC(2026, 11, 1);
const answer = (status: number, headers: Readonly<Record<string, string>> = {}): Reply => ({
  ...{ kind: "answer", status, body: Buffer.from("{}") },
  headers: { get: (name) => headers[name] ?? null },
});

test.each<[string, Reply, string]>([
  ["done", answer(200), "sent"],
  ["a login that is none", answer(401), "refused: log in"],
  ["a login that may not", answer(403), "refused: may not"],
  ["what is not there", answer(404), "refused: other"],
  ["what the server does not take", answer(422), "refused: other"],
  ["somebody else at the same time", answer(409), "unclear"],
  ["a limit", answer(429, { "retry-after": "60" }), "unclear until its end"],
  ["GitHub's limit", answer(403, { "x-ratelimit-remaining": "0" }), "unclear"],
  ["a broken server", answer(503), "unclear"],
  ["no answer", { kind: "failed", cause: "ECONNRESET" }, "unclear"],
])("an answer to a change: %s", (_, reply, end) => {
  const refusal = (said: string) => ({ code: "x", message: said });
  const attempt = attemptOf(reply, now, refusal, { 401: "log in", 403: "may not" });
  const more =
    attempt.kind === "refused"
      ? `: ${attempt.problem.remedy?.startsWith("Fix") === true ? "other" : (attempt.problem.remedy ?? "")}`
      : attempt.kind === "unclear" && attempt.until !== undefined
        ? ` until ${attempt.until > now ? "its end" : "now"}`
        : "";
  expect(`${attempt.kind}${more}`).toBe(end);
});

test("the end of the limit of yanks is read from what cargo prints", () => {
  const said =
    "error: failed to yank from registry at https://crates.io\n\nCaused by:\n  the remote server responded with an error (status 429 Too Many Requests): You have yanked or unyanked too many versions in a short period of time. Please try again after Tue, 01 Dec 2026 00:01:00 GMT and see https://crates.io/docs/rate-limits for more details.";
  expect(limitIn(said)).toMatchObject({ kind: "unclear", until: now + 60_000 });
  expect(limitIn("error: the remote server responded with an error (status 403)")).toBeUndefined();
});

const unit = (name: string, more: Partial<ReportedUnit> = {}): ReportedUnit => ({
  ...{ kind: "npm", name, version: "1.2.3", registry: "https://x", layer: 1, tag: undefined },
  ...{ pins: [], isClaimed: true, isStaged: false, run: undefined },
  ...more,
});
const [linux, mac] = ["@octo/core-linux", "@octo/core-mac"].map((name) => unit(name, { layer: 0 }));

describe("the units of a tag", () => {
  const units = [
    ...[linux, mac].flatMap((each) => each ?? []),
    unit("@octo/core", { pins: ["@octo/core-linux@1.2.3", "@octo/core-mac@1.2.3"] }),
    unit("@octo/cli", { layer: 2, pins: ["@octo/core@1.2.3"] }),
    unit("octo-core", { kind: "crate", layer: 0 }),
  ];
  const core = ["@octo/core-linux", "@octo/core-mac", "@octo/core"];
  test.each<[string, readonly string[] | undefined]>([
    ["v1.2.3", undefined],
    ["1.2.3", undefined],
    ["release-1.2.3", undefined],
    ["@octo/core@1.2.3", core],
    ["core-v1.2.3", core],
    ["core/v1.2.3", core],
    ["@octo/cli@1.2.3", ["@octo/cli"]],
    ["octo-core-1.2.3", ["octo-core"]],
  ])("%s: %p", (tag, names) => {
    expect(unitsNamedBy(tag, units)?.map(({ name }) => name)).toEqual(names);
  });
});

describe("series", () => {
  const tags = ["v1", "v1.2", "v0", "v1.2.3", "v1.2.2", "v1.1.0", "v0.9.0", "v2.0.0", "v1.2.4"];
  const own = readTag("v1.2.3");
  test.each<[string, string, readonly string[], readonly string[]]>([
    ["the good version", "1.2.2", ["v1.2.2"], ["v1 v1.2.2", "v1.2 v1.2.2"]],
    ["the highest below it", "1.1.0", ["v1.2.2"], ["v1 v1.1.0", "v1.2 v1.2.2"]],
    ["what is offered", "0.9.0", ["v1.1.0"], ["v1 v1.1.0"]],
    ["nothing", "0.9.0", [], []],
  ])("go back to %s", (_, good, offered, moves) => {
    const found = seriesBack(own, good, tags, offered);
    expect(found.map(({ series, to }) => `${series} ${to}`)).toEqual(moves);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ["where nothing newer of them is offered", ["v2.0.0"], ["v1", "v1.2"]],
    ["but those of what is newer", ["v1.2.4"], []],
  ])("come back %s", (_, offered, series) => {
    expect(seriesToRestore(own, tags, offered).map((move) => move.series)).toEqual(series);
  });
});
