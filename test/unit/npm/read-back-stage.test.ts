import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import type { Reply } from "@fairlead/http";
import type { StageReader } from "../../../packages/npm/src/registry/stage-reads.ts";
import { readBackStage } from "../../../packages/npm/src/registry/read-back-stage.ts";

const bytes = Buffer.from("what was sent");
const hash = (algorithm: string, encoding: "hex" | "base64") =>
  createHash(algorithm).update(bytes).digest(encoding);
const unit = { checksum: `sha512-${hash("sha512", "base64")}`, shasum: hash("sha1", "hex") };
const target = { registry: "https://npm.test", isNpmjs: true, title: "npm" };

function answer(status: number, body: Buffer | object): Reply {
  return {
    ...{ kind: "answer", status, headers: new Headers() },
    body: Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body)),
  };
}
const document = (more: object) =>
  answer(200, { id: "s1", packageName: "a", version: "1.0.0", ...more });
const denied = answer(404, { error: "Not found" });
const silent = { kind: "failed", cause: "reset" } as Reply;

describe("what was staged counts as staged unless the registry shows something else", () => {
  test.each<[string, { stage: Reply; tarball: Reply; is: string; says?: RegExp }]>([
    [
      "the same bytes",
      { stage: document({ status: "staged" }), tarball: answer(200, bytes), is: "staged" },
    ],
    [
      "other bytes",
      {
        ...{ stage: document({ status: "staged", shasum: unit.shasum }), is: "refused" },
        ...{
          tarball: answer(200, Buffer.from("other")),
          says: /as s1, .* stage reject <stage id>/,
        },
      },
    ],
    [
      "another SHA-1, and no bytes",
      {
        stage: document({ shasum: "00" }),
        tarball: silent,
        is: "refused",
        says: /as s1, .* stage reject <stage id>/,
      },
    ],
    [
      "the same SHA-1, and no bytes",
      { stage: document({ shasum: unit.shasum }), tarball: silent, is: "staged", says: /reset/ },
    ],
    [
      "refused by the scan",
      { stage: document({ status: "blocked" }), tarball: answer(200, bytes), is: "refused" },
    ],
    [
      "validated",
      {
        ...{ stage: document({ status: "validating" }), tarball: answer(200, bytes) },
        ...{ is: "staged", says: /cannot be approved yet/ },
      },
    ],
    ["a token that may not see it", { stage: denied, tarball: denied, is: "staged", says: /404/ }],
    ["no answer", { stage: silent, tarball: silent, is: "staged", says: /reset/ }],
  ])("%s", async (_, { stage, tarball, is, says }) => {
    const ask: StageReader["ask"] = (path, { sink } = {}) => {
      if (!path.endsWith("/tarball")) return Promise.resolve(stage);
      if (tarball.kind === "answer" && tarball.status === 200) sink?.(tarball.body);
      return Promise.resolve(tarball);
    };
    const found = await readBackStage(unit, "s1", { ask }, target);
    expect(found.kind).toBe(is);
    const said = JSON.stringify(found);
    if (says !== undefined) expect(said).toMatch(says);
    else if (is === "staged") expect(found).toEqual({ kind: "staged", stageId: "s1" });
  });
});
