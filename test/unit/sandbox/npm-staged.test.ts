import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { startNpm, type NpmRegistry } from "@fairlead/sandbox";
import { packageVersions, publish, read, token } from "./npm-uploads.ts";

const otp = "123456";
let registry: NpmRegistry;
beforeEach(async () => {
  registry = await startNpm();
  registry.addToken({ token, otp });
});
afterEach(() => registry.stop());

const authorization = `Bearer ${token}`;
const name = "@scope/demo";
const stage = (version = "1.0.0") => publish(registry, { name, version, stage: true });

async function send(
  method: string,
  path: string,
  headers: Record<string, string> = { authorization, "npm-otp": otp },
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
    page: 0,
    perPage: 100,
    total: 1,
  });
  const file = await fetch(`${registry.url}/-/stage/${stageId ?? ""}/tarball`, {
    headers: { authorization },
  });
  const bytes = Buffer.from(await file.arrayBuffer());

  expect(await send("POST", `/-/stage/${stageId ?? ""}/approve`)).toBe(201);
  expect(registry.stages()).toEqual([]);
  expect((await read(registry, "/@scope%2fdemo/1.0.0")).status).toBe(200);
  expect(await registry.tarball(name, "1.0.0")).toEqual(bytes);
});

test("what is rejected is gone, and its version can be staged again", async () => {
  const { stageId } = await stage();
  expect((await stage()).error).toBe('Cannot stage previously published version "1.0.0".');
  registry.addToken({ token: "bypass" });
  expect(await publish(registry, { name, token: "bypass" })).toMatchObject({
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

test("the list is told by package and in pages of ten, the newest first", async () => {
  for (let minor = 0; minor < 12; minor += 1) await stage(`1.${minor}.0`);
  await publish(registry, { name: "other", stage: true });
  const listed = async (query: string) =>
    (await read(registry, `/-/stage?package=${name}${query}`, { authorization })).json as {
      items: { version: string }[];
    };
  const first = await listed("");
  expect(first).toMatchObject({ page: 0, perPage: 10, total: 12 });
  expect(first.items.map(({ version }) => version)).toEqual(
    [11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((minor) => `1.${minor}.0`),
  );
  expect(await listed("&page=1")).toMatchObject({
    items: [{ version: "1.1.0" }, { version: "1.0.0" }],
  });
  expect(await listed("&page=3&perPage=3")).toMatchObject({
    items: [{}, {}, { version: "1.0.0" }],
  });
});

test("strangers see no stage, and cannot approve it", async () => {
  const { stageId } = await stage();
  registry.addToken({ token: "other", user: "someone" });
  const stranger = { authorization: "Bearer other" };
  expect((await read(registry, "/-/stage", stranger)).json).toMatchObject({ items: [], total: 0 });
  expect(await send("POST", `/-/stage/${stageId ?? ""}/approve`, stranger)).toBe(404);
  expect(await send("POST", `/-/stage/${stageId ?? ""}/approve`, {})).toBe(401);
  expect(registry.stages()).toHaveLength(1);
});

test("nothing is said of a stage without a token, or to one that has ended", async () => {
  const { stageId = "" } = await stage();
  for (const path of [`/-/stage/${stageId}`, `/-/stage/${stageId}/tarball`, "/-/stage"]) {
    expect(await send("GET", path, {})).toBe(401);
    expect(await send("GET", path, { authorization: "Bearer ended" })).toBe(401);
  }
});

describe("a second factor", () => {
  const approve = async (headers: Record<string, string>, as = token, version?: string) => {
    const { stageId = "" } = await stage(version);
    return fetch(`${registry.url}/-/stage/${stageId}/approve`, {
      method: "POST",
      headers: { authorization: `Bearer ${as}`, ...headers },
    });
  };

  test("is asked for when a person approves or rejects, not when something is staged", async () => {
    const { stageId = "" } = await stage();
    for (const [method, path] of [
      ["POST", `/-/stage/${stageId}/approve`],
      ["DELETE", `/-/stage/${stageId}`],
    ] as const) {
      expect(await send(method, path, { authorization })).toBe(401);
      expect(await send(method, path, { authorization, "npm-otp": "000000" })).toBe(401);
    }
    expect(registry.stages()).toHaveLength(1);
  });

  test.each([
    ["that has none", {}],
    ["that may only read", { readOnly: true, otp }],
  ] as const)("is not replaced by a token %s", async (_, more) => {
    registry.addToken({ token: "other", ...more });
    expect((await approve({ "npm-otp": otp }, "other")).status).toBe(403);
    expect(registry.stages()).toHaveLength(1);
  });

  test.each([
    ["again", 201],
    ["once", 401],
  ] as const)("by a password is taken %s", async (passwords, second) => {
    await registry.stop();
    registry = await startNpm({ passwords });
    registry.addToken({ token, otp: [otp, "234567"] });
    expect((await approve({ "npm-otp": otp }, token, "1.0.0")).status).toBe(201);
    expect((await approve({ "npm-otp": otp }, token, "1.1.0")).status).toBe(second);
    expect((await approve({ "npm-otp": "234567" }, token, "1.2.0")).status).toBe(201);
  });

  test("by a browser: its page is named to clients that ask for one, and gives a password", async () => {
    registry.addToken({ token, web: true });
    const old = await approve({}, token, "1.0.0");
    expect(old.headers.get("npm-notice")).toMatch(/^Open http/);
    const refused = await approve(
      { "npm-auth-type": "web", "npm-command": "stage" },
      token,
      "1.1.0",
    );
    expect(refused.status).toBe(401);
    expect(refused.headers.get("www-authenticate")).toBe("OTP");
    const { authUrl, doneUrl } = (await refused.json()) as { authUrl: string; doneUrl: string };
    const waiting = await fetch(doneUrl);
    expect([waiting.status, waiting.headers.get("retry-after")]).toEqual([202, "1"]);
    await fetch(authUrl);
    const { token: password } = (await (await fetch(doneUrl)).json()) as { token: string };
    expect((await approve({ "npm-otp": password }, token, "1.2.0")).status).toBe(201);
    expect(registry.challenges()).toBe(2);
  });
});

test("a read-only token lists, views and downloads", async () => {
  registry.addToken({ token: "reader", readOnly: true });
  const reader = { authorization: "Bearer reader" };
  const { stageId = "" } = await stage();
  const listed = await read(registry, "/-/stage", reader);
  expect(listed.json).toMatchObject({ items: [{ id: stageId }] });
  const viewed = await read(registry, `/-/stage/${stageId}`, reader);
  expect(viewed.json).toMatchObject({ id: stageId, access: "public", status: "staged" });
  expect((await read(registry, `/-/stage/${stageId}/tarball`, reader)).status).toBe(200);
});

test("a token that may only stage is refused a direct publication, and may stage", async () => {
  registry.addToken({ token: "stager", stageOnly: true });
  expect(await publish(registry, { name, token: "stager" })).toMatchObject({
    status: 403,
    error: expect.stringMatching(/^E_STAGE_REQUIRED/),
  });
  expect(await publish(registry, { name, token: "stager", stage: true })).toMatchObject({
    status: 201,
  });
});

test("a new name is taken by a placeholder, which the first approval replaces as latest", async () => {
  const { stageId = "" } = await stage();
  expect(packageVersions(registry, name)).toEqual(["0.0.0-stage"]);
  expect(registry.distTags(name)).toEqual({ latest: "0.0.0-stage" });
  await send("POST", `/-/stage/${stageId}/approve`);
  expect(packageVersions(registry, name)).toEqual(["0.0.0-stage", "1.0.0"]);
  expect(registry.distTags(name)).toEqual({ latest: "1.0.0" });
});

describe("the status of a version", () => {
  const status = async (version = "1.0.0", headers: Record<string, string> = { authorization }) => {
    const path = `/-/package/@scope%2fdemo/version/${version}/status`;
    const { status, json } = await read(registry, path, headers);
    return status === 200 ? (json as { status: string }).status : status;
  };
  const approve = (id = "") => send("POST", `/-/stage/${id}/approve`);

  test("goes from validating to staged, and from validating to published", async () => {
    registry.orderStageFate({}, { kind: "scan", ms: 60_000 });
    registry.orderFate({}, { kind: "scan", ms: 60_000 });
    const { stageId } = await stage();
    expect(await status()).toBe("validating");
    expect(await approve(stageId)).toBe(409);
    expect(await stage()).toMatchObject({ status: 409, error: expect.stringMatching(/^Conflict/) });
    registry.clock.advance(60_000);
    expect(await status()).toBe("staged");
    expect(await approve(stageId)).toBe(201);
    expect(await status()).toBe("validating");
    registry.clock.advance(60_000);
    expect(await status()).toBe("published");
    registry.unpublish(name, "1.0.0");
    expect(await status()).toBe("deleted");
  });

  test("is blocked where the scan refuses it, staged or approved", async () => {
    registry.orderStageFate({ version: "1.0.0" }, { kind: "refused", afterMs: 1_000 });
    registry.orderFate({ version: "1.1.0" }, { kind: "refused", afterMs: 1_000 });
    const first = await stage("1.0.0");
    await approve((await stage("1.1.0")).stageId);
    registry.clock.advance(1_000);
    expect(await status("1.0.0")).toBe("blocked");
    expect(await status("1.1.0")).toBe("blocked");
    expect(await approve(first.stageId)).toBe(409);
  });

  test("is not known of what was rejected", async () => {
    const { stageId } = await stage();
    await send("DELETE", `/-/stage/${stageId ?? ""}`);
    expect(await status()).toBe(404);
  });

  test("is validating of what is staged and in no list", async () => {
    registry.orderStageFate({}, { kind: "lost" });
    const { stageId = "" } = await stage();
    expect((await read(registry, "/-/stage", { authorization })).json).toMatchObject({ total: 0 });
    expect(await approve(stageId)).toBe(404);
    expect(await status()).toBe("validating");
    expect((await publish(registry, { name, stage: true })).status).toBe(409);
  });

  test("is told to maintainers only, of exact versions, and where npmjs has it", async () => {
    await stage();
    registry.addToken({ token: "other", user: "someone" });
    expect(await status("^1.0.0")).toBe(400);
    expect(await status("1.0.0", {})).toBe(401);
    expect(await status("1.0.0", { authorization: "Bearer other" })).toBe(404);
    await registry.stop();
    registry = await startNpm({ versionStatus: false });
    registry.addToken({ token });
    await stage();
    expect(await status()).toBe(403);
  });
});

test("the sandbox itself can approve and reject", async () => {
  const first = await stage("1.0.0");
  const second = await stage("1.1.0");
  await registry.approve(first.stageId ?? "");
  registry.reject(second.stageId ?? "");
  expect(packageVersions(registry, name)).toEqual(["0.0.0-stage", "1.0.0"]);
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
