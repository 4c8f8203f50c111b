import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { startNpm, type NpmOptions, type NpmRegistry } from "@fairlead/sandbox";
import { publish, read, token, type NpmUploadSpec } from "./npm-uploads.ts";

let registry: NpmRegistry;

async function start(options: NpmOptions = {}): Promise<void> {
  registry = await startNpm(options);
  registry.addToken({ token });
}
beforeEach(() => start());
afterEach(() => registry.stop());

/** Starts anew with other options. */
async function restart(options: NpmOptions): Promise<void> {
  await registry.stop();
  await start(options);
}

describe("rights", () => {
  const refused = (spec: NpmUploadSpec) => publish(registry, spec);

  test("without a token: 401", async () => {
    expect(await refused({ name: "demo", token: "none" })).toMatchObject({
      status: 401,
      code: "E401",
    });
  });

  test("with a token that is unknown, expired or revoked: 404 and a notice", async () => {
    registry.addToken({ token: "old", expiresAt: registry.clock.now() + 1_000 });
    registry.clock.advance(1_000);
    registry.addToken({ token: "gone" });
    registry.revokeToken("gone");
    for (const one of ["unknown", "old", "gone"]) {
      const answer = await publish(registry, { name: "demo", token: one });
      expect(answer).toMatchObject({ status: 404, error: "Not found" });
      expect(answer.headers.get("npm-notice")).toContain("expired or revoked");
    }
    expect(registry.packages()).toEqual([]);
  });

  test("a granular token reaches the packages that it names", async () => {
    registry.addToken({ token: "granular", packages: ["@scope/*", "demo"] });
    const statuses = [];
    for (const name of ["@scope/new", "demo", "other", "@scoped/new"]) {
      statuses.push((await refused({ name, token: "granular" })).status);
    }
    expect(statuses).toEqual([200, 200, 404, 404]);
  });

  test("a token for reading does not publish", async () => {
    registry.addToken({ token: "reader", readOnly: true });
    expect(await refused({ name: "demo", token: "reader" })).toMatchObject({ status: 403 });
  });

  test("another's package is 403, and 404 in a scope", async () => {
    await registry.seed({ name: "demo", version: "0.1.0", maintainer: "someone" });
    await registry.seed({ name: "@scope/demo", version: "0.1.0", maintainer: "someone" });
    expect(await refused({ name: "demo" })).toMatchObject({
      status: 403,
      error: 'You do not have permission to publish "demo". Are you logged in as the correct user?',
    });
    expect(await refused({ name: "@scope/demo" })).toMatchObject({ status: 404 });
    registry.addMaintainer("demo", "maintainer");
    expect(await refused({ name: "demo" })).toMatchObject({ status: 200 });
  });

  test("a token that needs a second factor says so as npm understands it", async () => {
    registry.addToken({ token: "2fa", otp: "123456" });
    expect(await refused({ name: "demo", token: "2fa" })).toMatchObject({
      status: 401,
      code: "EOTP",
    });
  });

  test("restricted packages are to be paid for", async () => {
    const restricted = { name: "@scope/demo", access: "restricted" } as const;
    expect(await refused({ name: "@scope/demo", access: null })).toMatchObject({ status: 402 });
    expect(await refused(restricted)).toMatchObject({
      status: 402,
      error: "You must sign up for private packages",
    });
    await restart({ privatePackages: true });
    expect(await refused(restricted)).toMatchObject({ status: 200 });
    expect((await read(registry, "/@scope%2fdemo")).status).toBe(404);
    const authorization = `Bearer ${token}`;
    expect((await read(registry, "/@scope%2fdemo", { authorization })).status).toBe(200);
  });

  test("access that is given with a publication changes the package", async () => {
    await registry.seed({ name: "@scope/demo", version: "0.1.0", access: "restricted" });
    const authorization = `Bearer ${token}`;
    const path = "/-/package/@scope%2fdemo/visibility";
    expect(await read(registry, path, { authorization })).toMatchObject({
      json: { public: false },
    });
    await publish(registry, { name: "@scope/demo", access: "public" });
    expect(await read(registry, path)).toMatchObject({ status: 200, json: { public: true } });
    expect((await read(registry, "/-/package/none/visibility")).status).toBe(404);
  });

  test("whoami names the holder of a token", async () => {
    registry.addToken({ token: "hers", user: "someone" });
    expect(await read(registry, "/-/whoami", { authorization: "Bearer hers" })).toMatchObject({
      json: { username: "someone" },
    });
    expect((await read(registry, "/-/whoami")).status).toBe(401);
  });

  test("a private registry needs a token for reading", async () => {
    await restart({ authRequired: true });
    await publish(registry, { name: "demo" });
    expect((await read(registry, "/demo")).status).toBe(401);
    expect((await read(registry, "/demo", { authorization: `Bearer ${token}` })).status).toBe(200);
  });
});
