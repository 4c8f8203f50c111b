import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import {
  sandboxClock,
  startCratesIo,
  startOidcIssuer,
  type CratesIo,
  type JobClaims,
  type OidcIssuer,
} from "@fairlead/sandbox";
import { ask, upload, type Answered } from "./uploads.ts";

let issuer: OidcIssuer;
let registry: CratesIo;

const publisher = {
  ...{ repositoryOwner: "Octo-Org", repositoryName: "octo-repo", repositoryOwnerId: 65 },
  workflowFilename: "release.yml",
};

beforeEach(async () => {
  const clock = sandboxClock();
  issuer = await startOidcIssuer({ clock });
  registry = await startCratesIo({ clock, issuer });
  for (const name of ["demo", "demo-macros", "elsewhere"]) {
    await registry.seedCrate({ name, version: "1.0.0" });
  }
  registry.addTrustedPublisher({ crate: "demo", ...publisher });
  registry.addTrustedPublisher({ crate: "demo-macros", ...publisher });
});
afterEach(() => Promise.all([issuer.stop(), registry.stop()]));

async function idToken(): Promise<string> {
  const answer = await ask(`${issuer.requestUrl}&audience=crates.io`, {
    headers: { authorization: `bearer ${issuer.requestToken}` },
  });
  return textIn(answer, "value");
}

function textIn({ text }: Answered, key: string): string {
  const value: unknown = JSON.parse(text);
  const found = Object.entries(Object(value) as object).find(
    ([name]) => name === key,
  )?.[1] as unknown;
  if (typeof found !== "string") throw new Error(`no ${key} in ${text}`);
  return found;
}

function exchange(jwt: string): Promise<Answered> {
  return ask(`${registry.url}/api/v1/trusted_publishing/tokens`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ jwt }),
  });
}

async function accessToken(): Promise<string> {
  return textIn(await exchange(await idToken()), "token");
}

function revoke(token: string): Promise<Answered> {
  return ask(`${registry.url}/api/v1/trusted_publishing/tokens`, {
    method: "DELETE",
    headers: { authorization: `Bearer ${token}` },
  });
}

test("one token publishes all crates that trust the workflow, without a rate limit", async () => {
  const token = await accessToken();
  expect(token).toMatch(/^cio_tp_[A-Za-z0-9]{32}$/);
  for (let patch = 1; patch <= 40; patch++) {
    const version = `1.0.${String(patch)}`;
    expect((await upload(registry, { name: "demo", version }, token)).status).toBe(200);
  }
  expect((await upload(registry, { name: "demo-macros", version: "2.0.0" }, token)).status).toBe(
    200,
  );
  expect(registry.requests.uploads()[0]?.credential).toBe("trusted-publishing");
  expect(issuer.issued).toBe(1);
});

describe("a trusted publishing token is refused", () => {
  const version = "1.0.1";
  test("for a crate that does not trust the workflow", async () => {
    const answer = await upload(registry, { name: "elsewhere", version }, await accessToken());
    expect(answer).toMatchObject({
      status: 403,
      detail: "The provided access token is not valid for crate `elsewhere`",
    });
  });

  test("for a crate that does not exist yet", async () => {
    expect(await upload(registry, { name: "brand-new" }, await accessToken())).toMatchObject({
      status: 403,
      detail:
        "Trusted Publishing tokens do not support creating new crates. Publish the crate manually, first",
    });
  });

  test("after 30 minutes", async () => {
    const token = await accessToken();
    registry.clock.advance(30 * 60_000);
    expect(await upload(registry, { name: "demo", version }, token)).toMatchObject({
      status: 403,
      detail: "Invalid authentication token",
    });
  });

  test("once revoked, and revoking again is no error", async () => {
    const token = await accessToken();
    expect((await revoke(token)).status).toBe(204);
    expect((await revoke(token)).status).toBe(204);
    const answer = await upload(registry, { name: "demo", version }, token);
    expect(answer.detail).toBe("Invalid authentication token");
  });

  test("if it is mistyped", async () => {
    const token = (await accessToken()).replace(/.$/, (last) => (last === "A" ? "B" : "A"));
    expect(await upload(registry, { name: "demo", version }, token)).toMatchObject({
      status: 401,
      detail: "Invalid `Authorization` header: Failed to parse token",
    });
  });
});

describe("an ID token", () => {
  test("serves once", async () => {
    const jwt = await idToken();
    expect((await exchange(jwt)).status).toBe(200);
    expect(await exchange(jwt)).toMatchObject({ status: 400, detail: "JWT has already been used" });
  });

  test("that was refused may come again when the crate trusts it", async () => {
    issuer.setClaims({ repository: "octo-org/second" });
    const jwt = await idToken();
    expect((await exchange(jwt)).status).toBe(400);
    registry.addTrustedPublisher({ crate: "demo", ...publisher, repositoryName: "second" });
    expect((await exchange(jwt)).status).toBe(200);
  });

  const config = "The Trusted Publishing config for repository `octo-org/octo-repo`";
  const cases: readonly (readonly [string, Partial<JobClaims>, string])[] = [
    [
      "of another repository",
      { repository: "octo-org/fork" },
      "No Trusted Publishing config found for repository `octo-org/fork`.",
    ],
    [
      "of another owner with the same name",
      { repository_owner_id: "66" },
      `${config} does not match the repository owner ID (66) in the JWT. Expected owner IDs: 65, 65. Please recreate the Trusted Publishing config to update the repository owner ID.`,
    ],
    [
      "of another workflow",
      { workflow_ref: "octo-org/octo-repo/.github/workflows/ci.yml@refs/heads/main" },
      `${config} does not match the workflow filename \`ci.yml\` in the JWT. Expected workflow filenames: \`release.yml\`, \`release.yml\``,
    ],
    [
      "of a run that pull_request_target has started",
      { event_name: "pull_request_target" },
      "Trusted Publishing does not support the `pull_request_target` event trigger due to security concerns. Please use a different trigger such as `push`, `release`, or `workflow_dispatch`.",
    ],
  ];
  test.each(cases)("%s is refused", async (_, claims, detail) => {
    issuer.setClaims(claims);
    expect(await exchange(await idToken())).toMatchObject({ status: 400, detail });
  });

  test("needs the environment that the crate asks for", async () => {
    registry.addTrustedPublisher({
      ...publisher,
      ...{ crate: "elsewhere", repositoryName: "strict", environment: "release" },
    });
    issuer.setClaims({ repository: "octo-org/strict" });
    const strict = "The Trusted Publishing config for repository `octo-org/strict`";
    expect((await exchange(await idToken())).detail).toBe(
      `${strict} requires an environment, but the JWT does not specify one. Expected environments: \`release\``,
    );
    issuer.setClaims({ environment: "test" });
    expect((await exchange(await idToken())).detail).toBe(
      `${strict} does not match the environment \`test\` in the JWT. Expected environments: \`release\``,
    );
    issuer.setClaims({ environment: "Release" });
    expect((await exchange(await idToken())).status).toBe(200);
  });

  test.each([
    ["that is none", () => "a.b.c", "Failed to decode JWT"],
    [
      "for another audience",
      () => issuer.idToken("npm:registry.npmjs.org"),
      "Failed to decode JWT",
    ],
    ["that has expired", () => issuer.idToken("crates.io", { exp: 1 }), "Failed to decode JWT"],
    [
      "of another issuer",
      () => issuer.idToken("crates.io", { iss: "https://example.com" }),
      "Unsupported JWT issuer: https://example.com",
    ],
    [
      "whose claims were changed",
      () => {
        const [head = "", claims = "", signature = ""] = issuer.idToken("crates.io").split(".");
        const changed = Buffer.from(claims, "base64url")
          .toString()
          .replace("octo-repo", "octo-evil");
        return [head, Buffer.from(changed).toString("base64url"), signature].join(".");
      },
      "Failed to decode JWT",
    ],
  ])("%s is refused", async (_, jwt, detail) => {
    expect(await exchange(jwt())).toMatchObject({ status: 400, detail });
  });

  test("is given only to who has the request token", async () => {
    const answer = await ask(issuer.requestUrl, { headers: { authorization: "bearer guess" } });
    expect(answer.status).toBe(401);
    expect(issuer.issued).toBe(0);
  });
});

test("a crate that takes trusted publishing only refuses API tokens", async () => {
  registry.addToken({ token: "cioOwner" });
  registry.requireTrustedPublishing("demo");
  expect(await upload(registry, { name: "demo", version: "1.0.1" }, "cioOwner")).toMatchObject({
    status: 403,
    detail:
      "New versions of this crate can only be published using Trusted Publishing (see https://crates.io/docs/trusted-publishing).",
  });
});
