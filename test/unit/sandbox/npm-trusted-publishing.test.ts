import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import {
  sandboxClock,
  startNpm,
  startOidcIssuer,
  type NpmRegistry,
  type OidcIssuer,
} from "@fairlead/sandbox";
import { publish, read } from "./npm-uploads.ts";

let registry: NpmRegistry;
let issuer: OidcIssuer;
const audience = "npm:127.0.0.1";
const publisher = { repository: "octo-org/octo-repo", workflow: "release.yml" };

beforeEach(async () => {
  const clock = sandboxClock();
  issuer = await startOidcIssuer({ clock });
  registry = await startNpm({ clock, issuer });
  for (const name of ["@scope/demo", "other"]) await registry.seed({ name, version: "0.1.0" });
});
afterEach(async () => {
  await registry.stop();
  await issuer.stop();
});

interface Exchanged {
  readonly status: number;
  readonly token?: string;
  readonly message?: string;
}

async function exchange(idToken: string, name = "@scope/demo"): Promise<Exchanged> {
  const path = `/-/npm/v1/oidc/token/exchange/package/${name.replace("/", "%2f")}`;
  const headers = { authorization: `Bearer ${idToken}` };
  const response = await fetch(`${registry.url}${path}`, { method: "POST", headers });
  const body: unknown = await response.json();
  return { status: response.status, ...(typeof body === "object" && body) };
}

test("an ID token of the workflow is exchanged for a token for this one package", async () => {
  registry.addTrustedPublisher({ package: "@scope/demo", ...publisher });
  const { status, token = "" } = await exchange(issuer.idToken(audience));
  expect(status).toBe(201);
  expect(token).toMatch(/^npm_/);
  expect((await publish(registry, { name: "other", token })).status).toBe(404);
  expect((await publish(registry, { name: "@scope/demo", token })).status).toBe(200);
  expect(registry.requests.uploads().at(-1)).toMatchObject({ credential: "trusted-publishing" });
  expect((await read(registry, "/-/stage", { authorization: `Bearer ${token}` })).status).toBe(403);
});

test("a token lives for an hour", async () => {
  registry.addTrustedPublisher({ package: "@scope/demo", ...publisher });
  const { token = "" } = await exchange(issuer.idToken(audience));
  registry.clock.advance(3_600_000);
  expect((await publish(registry, { name: "@scope/demo", token })).status).toBe(404);
});

describe("404, and nothing tells why", () => {
  const refused = { status: 404, message: "OIDC token exchange error - package not found" };

  test("for a package that is not there: it cannot be created so", async () => {
    expect(await exchange(issuer.idToken(audience), "new")).toMatchObject(refused);
  });

  test("for a package without a publisher", async () => {
    expect(await exchange(issuer.idToken(audience))).toMatchObject(refused);
  });

  test.each([
    ["another repository", { repository: "octo-org/fork" }],
    ["the repository in other letters", { repository: "Octo-Org/octo-repo" }],
    ["another workflow", { workflow: "ci.yml" }],
    ["the workflow with its folder", { workflow: ".github/workflows/release.yml" }],
    ["an environment that the job has not", { environment: "npm" }],
  ])("for %s", async (_, change) => {
    registry.addTrustedPublisher({ package: "@scope/demo", ...publisher, ...change });
    expect(await exchange(issuer.idToken(audience))).toMatchObject(refused);
  });
});

test("an environment that fits is taken", async () => {
  registry.addTrustedPublisher({ package: "@scope/demo", ...publisher, environment: "npm" });
  issuer.setClaims({ environment: "npm" });
  expect((await exchange(issuer.idToken(audience))).status).toBe(201);
});

describe("401", () => {
  beforeEach(() => {
    registry.addTrustedPublisher({ package: "@scope/demo", ...publisher });
  });

  test("for another audience", async () => {
    expect((await exchange(issuer.idToken("crates.io"))).status).toBe(401);
  });

  test("for an ID token that has expired", async () => {
    const idToken = issuer.idToken(audience);
    registry.clock.advance(3_600_000);
    expect((await exchange(idToken)).status).toBe(401);
  });

  test("for one of another issuer, and for none", async () => {
    const other = await startOidcIssuer();
    expect((await exchange(other.idToken(audience))).status).toBe(401);
    await other.stop();
    expect((await exchange("nonsense")).status).toBe(401);
  });
});

test("a publisher that may only stage gets a token, and a refusal for a direct publication", async () => {
  registry.addTrustedPublisher({ package: "@scope/demo", ...publisher, allows: "stage" });
  const { token = "" } = await exchange(issuer.idToken(audience));
  expect(await publish(registry, { name: "@scope/demo", token })).toMatchObject({
    status: 403,
    error: "OIDC permission denied for this action",
  });
  expect(await publish(registry, { name: "@scope/demo", token, stage: true })).toMatchObject({
    status: 201,
  });
});
