import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { packCrate, startCratesIo, type CratesIo } from "@fairlead/sandbox";
import { ask, token, upload, type UploadSpec } from "./uploads.ts";

let registry: CratesIo;

beforeEach(async () => {
  registry = await startCratesIo({
    limits: { newCrate: { burst: 5, refillMs: 600_000 }, update: { burst: 2, refillMs: 60_000 } },
    versionsPerDay: 4,
  });
  registry.addToken({ token });
});
afterEach(() => registry.stop());

test("a good upload is stored to the byte and can be read at once", async () => {
  const file = await packCrate("demo", "1.0.0", {
    "Cargo.toml": '[package]\nname = "demo"\nversion = "1.0.0"\ndescription = "d"\nlicense = "MIT"',
  });
  const answer = await upload(registry, { name: "demo", version: "1.0.0", file });
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.text)).toMatchObject({
    crate: { name: "demo", max_version: "1.0.0" },
    warnings: { invalid_categories: [], invalid_badges: [], other: [] },
  });
  const [version] = registry.versions("demo");
  expect(version?.bytes).toEqual(file);
  const read = await ask(`${registry.url}/api/v1/crates/demo/1.0.0`);
  expect(JSON.parse(read.text)).toMatchObject({
    version: { crate: "demo", num: "1.0.0", yanked: false, checksum: version?.checksum },
  });
});

describe("is refused in the words of crates.io:", () => {
  const manifest = "https://doc.rust-lang.org/cargo/reference/manifest.html";
  const cases: readonly (readonly [string, UploadSpec, number, string])[] = [
    [
      "missing fields",
      { name: "x", metadata: "" },
      400,
      `missing or empty metadata fields: description, license. Please see ${manifest} for more information on configuring these fields`,
    ],
    [
      "a name that begins with a digit",
      { name: "1x" },
      400,
      "the name `1x` cannot be used as a crate name, the name cannot start with a digit",
    ],
    [
      "a version that is none",
      { name: "x", version: "v1.0.0" },
      400,
      '"v1.0.0" is an invalid semver version',
    ],
    ["a reserved name", { name: "std" }, 400, "cannot upload a crate with a reserved name"],
    [
      "a dependency that nobody knows",
      { name: "x", tables: '[dependencies]\nnobody = "1"' },
      400,
      "no known crate named `nobody`",
    ],
    [
      "a dependency in another case",
      { name: "x", tables: '[dependencies]\nKnown = "1"' },
      400,
      "no known crate named `Known`",
    ],
    [
      "another name in the manifest",
      { name: "x", json: '{"name":"y","vers":"0.1.0"}' },
      400,
      "invalid path found: x-0.1.0/Cargo.toml",
    ],
    [
      "metadata without a version",
      { name: "x", json: '{"name":"x"}' },
      400,
      "invalid upload request: missing field `vers` at line 1 column 12",
    ],
    [
      "six keywords",
      { name: "x", metadata: 'description="d"\nlicense="MIT"\nkeywords=["a","b","c","d","e","f"]' },
      400,
      "expected at most 5 keywords per crate",
    ],
    [
      "a category that is none",
      { name: "x", metadata: 'description="d"\nlicense="MIT"\ncategories=["fun"]' },
      400,
      "The following category slugs are not currently supported on crates.io: fun\n\nSee https://crates.io/category_slugs for a list of supported slugs.",
    ],
    [
      "a file that is no gzip",
      { name: "x", file: Buffer.from("nothing") },
      400,
      "uploaded tarball is malformed or too large when decompressed",
    ],
    [
      "a gzip that is no tar",
      { name: "x", file: gzipSync(Buffer.alloc(1_024, "x")) },
      400,
      "uploaded tarball is malformed or too large when decompressed",
    ],
    [
      "a file without manifest",
      { name: "x", file: gzipSync(Buffer.alloc(1_024)) },
      400,
      "uploaded tarball is missing a `Cargo.toml` manifest file",
    ],
    [
      "a file that is too large",
      { name: "x", file: Buffer.alloc(10 * 1_024 * 1_024 + 1) },
      413,
      "max upload size is: 10485760",
    ],
    [
      "a crate whose name differs in - and _ only",
      { name: "known_crate", version: "2.0.0" },
      400,
      "crate was previously named `known-crate`",
    ],
    [
      "a version that differs in build metadata only",
      { name: "known", version: "1.0.0+other" },
      400,
      "crate version `1.0.0` is already uploaded",
    ],
    [
      "a crate of other people",
      { name: "theirs", version: "2.0.0" },
      403,
      "this crate exists but you don't seem to be an owner. If you believe this is a mistake, perhaps you need to accept an invitation to be an owner before publishing.",
    ],
  ];
  test.each(cases)("%s", async (_, spec, status, detail) => {
    await registry.seedCrate({ name: "known", version: "1.0.0" });
    await registry.seedCrate({ name: "known-crate", version: "1.0.0" });
    await registry.seedCrate({ name: "theirs", version: "1.0.0", owner: "somebody" });
    const before = registry.crates();
    const answer = await upload(registry, spec);
    expect(answer).toMatchObject({ status, detail });
    expect(registry.crates()).toEqual(before);
  });
});

describe("a token", () => {
  const cases = [
    ["none at all", "", 403, "this action requires authentication"],
    ["unknown", "cioUnknown", 403, "authentication failed"],
    [
      "with another scheme",
      "Basic abc",
      401,
      "Invalid `Authorization` header: Found unexpected authentication scheme `Basic`",
    ],
    [
      "for yanking only",
      "cioYank",
      403,
      "this token does not have the required permissions to perform this action",
    ],
    [
      "for other crates",
      "cioOther",
      403,
      "this token does not have the required permissions to perform this action",
    ],
    [
      "for updates only, with a new crate",
      "cioUpdate",
      403,
      "this token does not have the required permissions to perform this action",
    ],
    [
      "of a user without verified email",
      "cioNoMail",
      400,
      "A verified email address is required to publish crates to crates.io. Visit https://crates.io/settings/profile to set and verify your email address.",
    ],
  ] as const;
  test.each(cases)("%s is refused", async (_, credential, status, detail) => {
    registry.addToken({ token: "cioYank", endpointScopes: ["yank"] });
    registry.addToken({ token: "cioOther", crateScopes: ["other-*"] });
    registry.addToken({ token: "cioUpdate", endpointScopes: ["publish-update"] });
    registry.addToken({ token: "cioNoMail", verifiedEmail: false });
    expect(await upload(registry, { name: "mine" }, credential)).toMatchObject({ status, detail });
    expect(registry.requests.uploads()).toMatchObject([
      { status, crate: "mine", version: "0.1.0" },
    ]);
  });

  test("of the old form is told so", async () => {
    const answer = await upload(registry, { name: "mine" }, "abc");
    expect(answer.status).toBe(401);
    expect(answer.detail).toMatch(
      /^The given API token does not match the format used by crates.io\. Tokens /,
    );
  });

  test("with fitting scopes, as a bearer, serves", async () => {
    registry.addToken({ token: "cioFits", endpointScopes: ["publish-new"], crateScopes: ["mi*"] });
    expect((await upload(registry, { name: "mine" }, "Bearer cioFits")).status).toBe(200);
  });

  test("that was revoked serves no more", async () => {
    expect((await upload(registry, { name: "mine" })).status).toBe(200);
    registry.revokeToken(token);
    expect((await upload(registry, { name: "other" })).detail).toBe("authentication failed");
  });
});

describe("the rate limit", () => {
  test("says when to come again, and lets one through then", async () => {
    for (const name of ["a1", "a2", "a3", "a4", "a5"]) {
      expect((await upload(registry, { name })).status).toBe(200);
    }
    const refused = await upload(registry, { name: "a6" });
    expect(refused.status).toBe(429);
    const after = refused.headers.get("retry-after") ?? "";
    expect(refused.detail).toBe(
      `You have published too many new crates in a short period of time. Please try again after ${after} and see https://crates.io/docs/rate-limits for more details.`,
    );
    expect(after).toMatch(/^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/);
    const waitMs = Date.parse(after) - Date.parse(refused.headers.get("date") ?? "");
    expect(waitMs).toBeGreaterThan(0);
    expect(waitMs).toBeLessThanOrEqual(600_000);

    // The date has whole seconds: up to a second is cut off.
    registry.clock.advance(waitMs + 1_000);
    expect((await upload(registry, { name: "a6" })).status).toBe(200);
    expect((await upload(registry, { name: "a7" })).status).toBe(429);
  });

  test("comes before the look at the version: a duplicate takes from the bucket too", async () => {
    await registry.seedCrate({ name: "known", version: "1.0.0" });
    const again = { name: "known", version: "1.0.0" };
    expect((await upload(registry, again)).status).toBe(400);
    expect((await upload(registry, again)).status).toBe(400);
    const third = await upload(registry, { name: "known", version: "1.0.1" });
    expect(third.status).toBe(429);
    expect(third.detail).toMatch(/^You have published too many updates to existing crates in a /);
  });

  test("comes after the rights: who may not publish takes nothing from the bucket", async () => {
    for (let i = 0; i < 6; i++) await upload(registry, { name: "x" }, "cioUnknown");
    expect((await upload(registry, { name: "x" })).status).toBe(200);
  });

  test("of a day has no date", async () => {
    for (let patch = 0; patch < 4; patch++) {
      registry.clock.advance(60_000);
      const version = `1.0.${String(patch)}`;
      expect((await upload(registry, { name: "often", version })).status).toBe(200);
    }
    registry.clock.advance(60_000);
    const refused = await upload(registry, { name: "often", version: "1.0.4" });
    expect(refused).toMatchObject({
      status: 429,
      detail: "You have published too many versions of this crate in the last 24 hours",
    });
    expect(refused.headers.has("retry-after")).toBe(false);
    registry.clock.advance(86_400_000);
    expect((await upload(registry, { name: "often", version: "1.0.4" })).status).toBe(200);
  });
});

test("of two uploads of one version at once, one is refused", async () => {
  await registry.seedCrate({ name: "known", version: "1.0.0" });
  const spec = { name: "known", version: "2.0.0" };
  const answers = await Promise.all([upload(registry, spec), upload(registry, spec)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  expect(registry.versions("known").map(({ version }) => version)).toEqual(["1.0.0", "2.0.0"]);
});
