import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { startNpm, type NpmRegistry } from "@fairlead/sandbox";
import { publish, read, token } from "./npm-uploads.ts";

let registry: NpmRegistry;
beforeEach(async () => {
  registry = await startNpm();
  registry.addToken({ token });
});
afterEach(() => registry.stop());

const authorization = `Bearer ${token}`;
const name = "@scope/demo";
const stage = (version = "1.0.0") => publish(registry, { name, version, stage: true });

async function send(
  method: string,
  path: string,
  headers: Record<string, string> = { authorization },
) {
  const response = await fetch(`${registry.url}${path}`, { method, headers });
  return response.status;
}

test("a staged version waits for a person, and is served when one approves it", async () => {
  const { status, stageId } = await stage();
  expect(status).toBe(201);
  expect(registry.stages()).toMatchObject([{ id: stageId, name, version: "1.0.0" }]);
  expect(registry.has(name, "1.0.0")).toBe(false);
  expect((await read(registry, "/@scope%2fdemo/1.0.0")).status).toBe(404);

  const listed = await read(registry, "/-/stage?page=0&perPage=100", { authorization });
  expect(listed.json).toMatchObject({
    items: [{ id: stageId, packageName: name, version: "1.0.0", tag: "latest", actorType: "user" }],
    total: 1,
  });
  const file = await fetch(`${registry.url}/-/stage/${stageId ?? ""}/tarball`, {
    headers: { authorization },
  });
  const bytes = Buffer.from(await file.arrayBuffer());

  expect(await send("POST", `/-/stage/${stageId ?? ""}/approve`)).toBe(200);
  expect(registry.stages()).toEqual([]);
  expect((await read(registry, "/@scope%2fdemo/1.0.0")).status).toBe(200);
  expect(await registry.tarball(name, "1.0.0")).toEqual(bytes);
});

test("what is rejected is gone, and its version can be staged again", async () => {
  const { stageId } = await stage();
  expect((await stage()).error).toBe('Cannot stage previously published version "1.0.0".');
  expect(await publish(registry, { name })).toMatchObject({
    status: 409,
    error: 'Cannot publish over previously staged version "1.0.0".',
  });
  expect(await send("DELETE", `/-/stage/${stageId ?? ""}`)).toBe(204);
  expect((await stage()).status).toBe(201);
});

test("a version that is published cannot be staged", async () => {
  await registry.seed({ name, version: "1.0.0" });
  expect(await stage()).toMatchObject({ status: 409, code: "E409" });
});

test("the list is told by package and in pages", async () => {
  for (const version of ["1.0.0", "1.1.0", "1.2.0"]) await stage(version);
  await publish(registry, { name: "other", stage: true });
  const page = await read(registry, `/-/stage?page=1&perPage=2&package=${name}`, { authorization });
  expect(page.json).toMatchObject({ items: [{ version: "1.2.0" }], total: 3 });
});

test("strangers see no stage, and cannot approve it", async () => {
  const { stageId } = await stage();
  registry.addToken({ token: "other", user: "someone" });
  const stranger = { authorization: "Bearer other" };
  expect((await read(registry, "/-/stage", stranger)).json).toEqual({ items: [], total: 0 });
  expect(await send("POST", `/-/stage/${stageId ?? ""}/approve`, stranger)).toBe(404);
  expect(await send("POST", `/-/stage/${stageId ?? ""}/approve`, {})).toBe(401);
  expect(registry.stages()).toHaveLength(1);
});

test("a second factor is asked for when a person approves, not when something is staged", async () => {
  registry.addToken({ token: "2fa", otp: "123456" });
  const { stageId } = await publish(registry, { name, stage: true, token: "2fa" });
  const approve = `/-/stage/${stageId ?? ""}/approve`;
  expect(await send("POST", approve, { authorization: "Bearer 2fa" })).toBe(401);
  expect(await send("POST", approve, { authorization: "Bearer 2fa", "npm-otp": "123456" })).toBe(
    200,
  );
});

describe("a package that takes staged publications only", () => {
  beforeEach(async () => {
    await registry.seed({ name, version: "0.1.0" });
    registry.requireStaging(name);
  });

  test("refuses a direct one, and takes a staged one", async () => {
    const direct = await publish(registry, { name });
    expect(direct).toMatchObject({
      status: 403,
      error: expect.stringMatching(/^E_STAGE_REQUIRED/),
    });
    expect(await stage()).toMatchObject({ status: 201 });
  });
});

test("the sandbox itself can approve and reject", async () => {
  const first = await stage("1.0.0");
  const second = await stage("1.1.0");
  await registry.approve(first.stageId ?? "");
  registry.reject(second.stageId ?? "");
  expect(registry.versions(name)).toMatchObject([{ version: "1.0.0", state: "served" }]);
  expect(registry.stages()).toEqual([]);
  expect(() => {
    registry.reject("none");
  }).toThrow("no stage");
});

test("an answer that is no JSON is an error for npm's library, although the stage is there", async () => {
  registry.faults.add({ fault: { kind: "html", when: "after-commit" } });
  expect(await stage()).toMatchObject({ status: 0, stageId: undefined });
  expect(registry.stages()).toHaveLength(1);
});
