import { afterEach, describe, expect, test } from "@jest/globals";
import { startCratesIo, type CratesIo, type CratesIoOptions } from "@fairlead/sandbox";
import { ask, token, upload } from "./uploads.ts";

const running: CratesIo[] = [];
async function start(options: CratesIoOptions = {}): Promise<CratesIo> {
  const registry = await startCratesIo({ limits: "off", ...options });
  registry.addToken({ token });
  running.push(registry);
  return registry;
}
afterEach(async () => {
  await Promise.all(running.splice(0).map((registry) => registry.stop()));
});

describe("the sparse index", () => {
  test("says where the API and the files are", async () => {
    const { url } = await start();
    const config: unknown = JSON.parse((await ask(`${url}/index/config.json`)).text);
    expect(config).toEqual({ dl: `${url}/dl`, api: url });
  });

  test("has a line for each version, and 304 as long as nothing changes", async () => {
    const registry = await start();
    await registry.seedCrate({ name: "demo", version: "1.0.0" });
    const path = `${registry.url}/index/de/mo/demo`;
    const first = await ask(path);
    const headers = { "if-none-match": first.headers.get("etag") ?? "" };
    expect(await ask(path, { headers })).toMatchObject({ status: 304, text: "" });

    registry.yank("demo", "1.0.0");
    const [version] = registry.versions("demo");
    const second = await ask(path, { headers });
    expect(second.status).toBe(200);
    expect(JSON.parse(second.text)).toEqual({
      ...{ name: "demo", vers: "1.0.0", deps: [], cksum: version?.checksum },
      ...{ features: {}, yanked: true },
    });
  });

  test("knows a crate only at its path in lower case", async () => {
    const registry = await start();
    await registry.seedCrate({ name: "De-mo", version: "1.0.0" });
    const statusOf = async (path: string): Promise<number> =>
      (await ask(`${registry.url}/index/${path}`)).status;
    expect(await statusOf("de/-m/de-mo")).toBe(200);
    expect(await statusOf("De/-m/De-mo")).toBe(404);
    expect(await statusOf("de/_m/de_mo")).toBe(404);
  });

  test("shows an upload only after its delay, while the API knows it at once", async () => {
    const registry = await start({ indexDelayMs: 3_600_000 });
    expect((await upload(registry, { name: "demo" })).status).toBe(200);
    expect((await ask(`${registry.url}/index/de/mo/demo`)).status).toBe(404);
    expect((await ask(`${registry.url}/api/v1/crates/demo/0.1.0`)).status).toBe(200);
  });

  test("keeps a 404 at its edge once looked at, until that is old", async () => {
    const registry = await start({ edgeCache: { maxAgeMs: 600_000 } });
    const path = `${registry.url}/index/de/mo/demo`;
    expect((await ask(path)).status).toBe(404);
    await upload(registry, { name: "demo" });
    expect((await ask(path)).status).toBe(404);
    registry.clock.advance(600_000);
    expect((await ask(path)).status).toBe(200);
  });
});

describe("the API", () => {
  test("wants to know who asks, but not for downloads", async () => {
    const registry = await start();
    const anonymous = { headers: { "user-agent": "" } };
    const refused = await ask(`${registry.url}/api/v1/crates/demo`, anonymous);
    expect(refused.status).toBe(403);
    expect(refused.detail).toMatch(
      /^We require that all requests include a `User-Agent` header\. {2}To /,
    );
    expect(refused.detail).toMatch(/include the request id \.\n$/);
    const download = await ask(`${registry.url}/api/v1/crates/demo/1.0.0/download`, anonymous);
    expect(download.status).toBe(302);
    expect((await ask(`${registry.url}/index/config.json`, anonymous)).status).toBe(200);
  });

  test("says what it does not have", async () => {
    const registry = await start();
    await registry.seedCrate({ name: "demo", version: "1.0.0" });
    const get = (path: string) => ask(`${registry.url}/api/v1/crates/${path}`);
    expect(await get("nobody")).toMatchObject({
      status: 404,
      detail: "crate `nobody` does not exist",
    });
    expect(await get("nobody/1.0.0")).toMatchObject({ detail: "crate `nobody` does not exist" });
    expect(await get("demo/2.0.0")).toMatchObject({
      status: 404,
      detail: "crate `demo` does not have a version `2.0.0`",
    });
    expect(await get("a/b/c/d")).toMatchObject({ status: 404, detail: "Not Found" });
  });

  test("yanks and unyanks for owners with the scope", async () => {
    const registry = await start();
    await registry.seedCrate({ name: "demo", version: "1.0.0" });
    registry.addToken({ token: "cioStranger", user: "stranger" });
    registry.addToken({ token: "cioPublish", endpointScopes: ["publish-update"] });
    const path = `${registry.url}/api/v1/crates/demo/1.0.0`;
    const yank = (authorization: string) =>
      ask(`${path}/yank`, { method: "DELETE", headers: { authorization } });
    expect((await yank("cioStranger")).detail).toBe("must already be an owner to yank or unyank");
    expect((await yank("cioPublish")).status).toBe(403);
    expect(registry.versions("demo")).toMatchObject([{ yanked: false }]);
    expect((await yank(token)).text).toBe('{"ok":true}');
    expect(registry.versions("demo")).toMatchObject([{ yanked: true }]);
    await ask(`${path}/unyank`, { method: "PUT", headers: { authorization: token } });
    expect(registry.versions("demo")).toMatchObject([{ yanked: false }]);
  });
});

test("the file host answers 403 for what it does not have", async () => {
  const registry = await start();
  expect((await ask(`${registry.url}/dl/demo/1.0.0/download`)).status).toBe(403);
});

test("dates come from the sandbox's clock, which another process can move, and never back", async () => {
  const registry = await start();
  const later = registry.clock.now() + 86_400_000;
  const url = `${registry.url}/sandbox/clock`;
  const moved = await ask(url, { method: "POST", body: JSON.stringify({ advanceTo: later }) });
  expect(JSON.parse(moved.text)).toEqual({ now: expect.any(Number) });
  expect(registry.clock.now()).toBeGreaterThanOrEqual(later);
  await ask(url, { method: "POST", body: '{"advanceTo": 0}' });
  const { headers } = await ask(`${registry.url}/index/config.json`);
  expect(Date.parse(headers.get("date") ?? "")).toBeGreaterThanOrEqual(later - 1_000);
  expect((await ask(url, { method: "POST", body: "soon" })).status).toBe(400);
  expect(registry.requests.entries.map(({ path }) => path)).toEqual(["/index/config.json"]);
});

describe("another registry", () => {
  test("takes one version twice, with an empty body, and has no page for missing index files", async () => {
    const registry = await start({ kind: "other" });
    expect((await ask(`${registry.url}/index/de/mo/demo`)).status).toBe(405);
    const anyToken = "secret";
    registry.addToken({ token: anyToken });
    const first = await upload(registry, { name: "demo" }, anyToken);
    expect(first).toMatchObject({ status: 200, text: "" });
    await upload(registry, { name: "demo" }, anyToken);
    expect(registry.versions("demo").map(({ version }) => version)).toEqual(["0.1.0", "0.1.0"]);
  });

  test("refuses with status 200 and errors", async () => {
    const registry = await start({ kind: "other" });
    const answer = await upload(registry, { name: "1x" });
    expect(answer.status).toBe(200);
    expect(answer.detail).toMatch(/cannot start with a digit/);
  });

  test("may want a token for reading", async () => {
    const registry = await start({ kind: "other", authRequired: true });
    const url = `${registry.url}/index/config.json`;
    expect((await ask(url)).status).toBe(401);
    const config = await ask(url, { headers: { authorization: token } });
    expect(JSON.parse(config.text)).toMatchObject({ "auth-required": true });
  });
});

test("two registries in one process know nothing of each other", async () => {
  const [one, two] = [await start(), await start()];
  await upload(one, { name: "demo" });
  one.clock.advance(1e9);
  expect([one.has("demo", "0.1.0"), two.has("demo", "0.1.0")]).toEqual([true, false]);
  expect(two.requests.entries).toEqual([]);
  expect(one.clock.now()).toBeGreaterThan(two.clock.now());
});
