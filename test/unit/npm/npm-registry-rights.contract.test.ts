import { afterEach, describe, expect, test } from "@jest/globals";
import type { NpmOptions } from "@fairlead/sandbox";
import { npmScene } from "./npm-scene.ts";

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

describe("access", () => {
  test("of a package that exists stays as it is", async () => {
    const { npm, unit, run } = await start({ privatePackages: true });
    await npm.seed({ name: "@a/b", version: "0.9.0", access: "restricted" });
    const { statuses } = await run([await unit("@a/b", "1.0.0", {}, { access: "public" })]);
    expect(statuses).toEqual({ "@a/b": "published" });
    expect(npm.access("@a/b")).toBe("restricted");
  });

  test("of a new scoped package must be said", async () => {
    const { unit, run } = await start();
    expect((await run([await unit("@a/b", "1.0.0")])).outcome("@a/b")).toMatchObject({
      status: "refused",
      remedy: expect.stringContaining("access: public"),
    });
    const named = await unit("@a/b", "1.0.0", {}, { access: "public" });
    expect((await run([named])).statuses).toEqual({ "@a/b": "published" });
  });
});

describe("a credential", () => {
  const publisher = { repository: "octo-org/octo-repo", workflow: "release.yml" };

  test("of trusted publishing serves its package; the token serves a new one", async () => {
    const { npm, unit, run } = await start();
    await npm.seed({ name: "a", version: "0.9.0" });
    npm.addTrustedPublisher({ package: "a", ...publisher });
    const units = [await unit("a", "1.0.0"), await unit("b", "1.0.0")];
    const { outcome, uploads } = await run(units, oneAtATime);
    expect([outcome("a")?.credential, outcome("b")?.credential]).toEqual([
      "trusted publishing",
      "token",
    ]);
    expect(uploads.map(({ credential }) => credential)).toEqual(["trusted-publishing", "token"]);
  });

  test("that lived too short for a long wait is asked for anew", async () => {
    const { npm, unit, open, cancelled } = await start();
    await npm.seed({ name: "a", version: "0.9.0" });
    npm.addTrustedPublisher({ package: "a", ...publisher });
    const { credentials, registry } = open(undefined);
    await credentials.ask(["a"], cancelled);
    const minted = credentials.readToken("a");
    if (minted === undefined) throw new Error("no token");
    npm.revokeToken(minted);
    expect(await registry.upload(await unit("a", "1.0.0"), cancelled)).toMatchObject({
      kind: "accepted",
    });
  });

  test("that was revoked stops the release", async () => {
    const { npm, unit, run } = await start();
    npm.revokeToken("npm_canary");
    const units = [await unit("a", "1.0.0"), await unit("b", "1.0.0")];
    const { result, uploads } = await run(units, oneAtATime);
    expect(result.stopped?.remedy).toContain("expired or revoked");
    expect(uploads).toHaveLength(1);
  });

  test("without rights is refused for its package only", async () => {
    const { npm, unit, run } = await start();
    npm.addToken({ token: "narrow", packages: ["b"] });
    const { statuses } = await run([await unit("a", "1.0.0"), await unit("b", "1.0.0")], {
      token: "narrow",
    });
    expect(statuses).toEqual({ a: "refused", b: "published" });
  });
});

describe("staged publishing", () => {
  test("leaves the version to a person, with the id to approve", async () => {
    const { npm, unit, run } = await start();
    await npm.seed({ name: "a", version: "0.9.0" });
    const { outcome, uploads } = await run([await unit("a", "1.0.0")], {
      parts: { mode: "stage" },
    });
    const [stage] = npm.stages();
    expect(outcome("a")).toMatchObject({ status: "staged", stageId: stage?.id });
    expect(uploads).toHaveLength(1);
    await npm.approve(stage?.id ?? "");
    expect((await run([await unit("a", "1.0.0")])).statuses).toEqual({ a: "already-published" });
  });
});
