import { describe, expect, test } from "@jest/globals";
import { NpmCredentials } from "../../../packages/npm/src/registry/npm-credentials.ts";
import { exchangeToken } from "../../../packages/npm/src/registry/npm-trusted-publishing.ts";
import { jumpingClock } from "./jumping-clock.ts";

const signal = new AbortController().signal;
const claims = {
  repository_visibility: "public",
  repository: "octo-org/octo-repo",
  workflow_ref: "octo-org/octo-repo/.github/workflows/release.yml@refs/tags/v1.2.3",
  environment: "release",
};
const idToken = `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.x`;
const line = (name: string) =>
  `npm trust github ${name} --repo octo-org/octo-repo --file release.yml --env release --allow-publish`;

/** Packages that answer an exchange with a status and a body; all others with 404. */
function scene(
  answers: Readonly<Record<string, (() => Response) | undefined>>,
  options: {
    token?: string;
    noIdToken?: boolean;
    isNpmjs?: boolean;
    failing?: boolean;
    silent?: boolean;
  } = {},
) {
  let asked = 0;
  const requests: { url: string; authorization: string; holdsSecret: boolean }[] = [];
  const said: string[] = [];
  const masked: string[] = [];
  const clock = jumpingClock();
  const credentials = new NpmCredentials({
    registry: "https://registry.npmjs.org:8443",
    isNpmjs: options.isNpmjs ?? true,
    token: options.token,
    ...(options.noIdToken !== true && {
      idToken: (audience: string) => {
        asked += 1;
        if (options.silent === true) return new Promise(() => undefined);
        if (options.failing === true) return Promise.reject(new Error("no service"));
        expect(audience).toBe("npm:registry.npmjs.org");
        return Promise.resolve(idToken);
      },
    }),
    mask: (token) => masked.push(token),
    fetch: (url, init) => {
      const authorization = new Headers(init.headers).get("authorization") ?? "";
      requests.push({ url, authorization, holdsSecret: init.holdsSecret ?? false });
      const name = decodeURIComponent(url.split("/package/")[1] ?? "");
      const missing = Response.json({ message: "package not found" }, { status: 404 });
      return Promise.resolve(answers[name]?.() ?? missing);
    },
    clock,
    userAgent: "test",
    say: (line) => said.push(line),
  });
  return { credentials, requests, said, masked, clock, asked: () => asked };
}

const gives = (token: string) => () => Response.json({ token }, { status: 201 });

describe("a preflight", () => {
  test("asks for each package by its escaped name, and says which credential serves which", async () => {
    const { credentials, requests, said, masked } = scene(
      { "@a/b": gives("for-b"), c: undefined },
      { token: "secret" },
    );
    await credentials.ask(["@a/b", "c", "new"], signal);
    const problems = credentials.check([
      { name: "@a/b", isNew: false },
      { name: "c", isNew: false },
      { name: "new", isNew: true },
    ]);
    expect(problems).toEqual([]);
    expect(requests).toContainEqual({
      url: "https://registry.npmjs.org:8443/-/npm/v1/oidc/token/exchange/package/@a%2fb",
      authorization: `Bearer ${idToken}`,
      // Else a token that was given before, and is masked since, would be lost.
      holdsSecret: true,
    });
    expect(said).toEqual([
      "Trusted publishing is used for 1 of 3: @a/b.",
      "The token is used for c, new (new).",
    ]);
    expect(masked).toEqual(["for-b"]);
    expect(credentials.repositoryVisibility).toBe("public");
    expect(await credentials.for("@a/b", false, signal)).toEqual({
      kind: "trusted publishing",
      token: "for-b",
    });
    expect(await credentials.for("c", false, signal)).toEqual({ kind: "token", token: "secret" });
    expect(await credentials.for("new", true, signal)).toEqual({ kind: "token", token: "secret" });
  });

  test("without a token tells once of all packages that npm refuses for one cause", async () => {
    const { credentials } = scene({});
    const names = ["@s/a", "b", "c"];
    await credentials.ask(names, signal);
    const problems = credentials.check([
      ...names.map((name) => ({ name, isNew: false })),
      { name: "new", isNew: true },
    ]);
    expect(problems).toEqual([
      {
        ...{ code: "trusted-publisher-missing", input: "token" },
        message:
          "npm gives this workflow no token for @s/a, b, c (404: package not found), and no other token is set.",
        remedy:
          "Add the workflow file that was started to the trusted publishers of each package, as at https://www.npmjs.com/package/@s/a/access, or set the input token.",
        copy: names.map(line).join(" && "),
      },
      expect.objectContaining({ code: "token-missing", unit: "new" }),
    ]);
  });

  test("warns in a plan of what was refused, and not of what nobody answered", async () => {
    const { credentials } = scene({
      good: gives("t"),
      silent: () => new Response("", { status: 503 }),
    });
    const names = ["good", "silent", "untrusting"];
    await credentials.ask(names, signal);
    expect(credentials.untrusting([...names, "unasked"])).toEqual([
      expect.objectContaining({
        message: "npm gives this workflow no token for untrusting (404: package not found).",
        copy: line("untrusting"),
      }),
    ]);
  });

  test("gives the line of the program for more than ten", async () => {
    const { credentials } = scene({});
    const names = Array.from({ length: 11 }, (_, index) => `p${index}`);
    await credentials.ask(names, signal);
    const problems = credentials.check(names.map((name) => ({ name, isNew: false })));
    expect(problems).toEqual([expect.objectContaining({ copy: "npx @fairlead/cli trust" })]);
  });

  test("without a token names every package that nothing serves, all at once", async () => {
    const { credentials } = scene({ good: gives("t") });
    await credentials.ask(["good", "untrusting", "new"], signal);
    const problems = credentials.check([
      { name: "good", isNew: false },
      { name: "untrusting", isNew: false },
      { name: "new", isNew: true },
    ]);
    expect(problems).toEqual([
      expect.objectContaining({
        message:
          "npm gives this workflow no token for untrusting (404: package not found), and no other token is set.",
        remedy: expect.stringContaining("https://www.npmjs.com/package/untrusting/access"),
      }),
      expect.objectContaining({
        message:
          "new is new, and trusted publishing cannot create a package: there is no token for it.",
      }),
    ]);
    expect(await credentials.for("untrusting", false, signal)).toMatchObject({
      cause: problems[0]?.message,
    });
  });

  test("takes the token alone where the job has no ID token, and says nothing", async () => {
    const { credentials, requests, said } = scene({}, { token: "secret", noIdToken: true });
    await credentials.ask(["a"], signal);
    expect(credentials.check([{ name: "a", isNew: false }])).toEqual([]);
    expect([requests, said]).toEqual([[], []]);
  });

  test("without any credential says both ways", () => {
    const { credentials } = scene({}, { noIdToken: true });
    expect(credentials.check([{ name: "a", isNew: false }])).toMatchObject([
      { remedy: expect.stringMatching(/NODE_AUTH_TOKEN.*id-token: write/) },
    ]);
  });

  test("of another registry never exchanges anything", async () => {
    const { credentials, requests } = scene({ a: gives("t") }, { isNpmjs: false });
    await credentials.ask(["a"], signal);
    expect(requests).toEqual([]);
    expect(credentials.check([{ name: "a", isNew: false }])).toMatchObject([
      { message: "There is no token for a.", remedy: "Set the input token or NODE_AUTH_TOKEN." },
    ]);
  });

  test("asks again after an answer that says nothing, and tells the last one", async () => {
    let count = 0;
    const flaky = () => {
      count += 1;
      return count < 3 ? new Response("<html>", { status: 502 }) : Response.json({ token: "t" });
    };
    const { credentials } = scene({ a: flaky, b: () => new Response("", { status: 503 }) });
    await credentials.ask(["a", "b"], signal);
    expect(credentials.check([{ name: "a", isNew: false }])).toEqual([]);
    expect(credentials.check([{ name: "b", isNew: false }])).toMatchObject([
      { message: expect.stringContaining("(503)") },
    ]);
  });

  test("tells that the runner gives no ID token, which it is asked for once", async () => {
    const { credentials, asked } = scene({}, { failing: true });
    await credentials.ask(["a"], signal);
    expect(credentials.check([{ name: "a", isNew: false }])).toMatchObject([
      { message: expect.stringContaining("the runner gives no ID token: no service") },
    ]);
    expect(asked()).toBe(1);
  });

  test("does not quote an answer that was meant to hold a token", async () => {
    const { credentials } = scene({ a: () => Response.json({ tokens: "secret" }) });
    await credentials.ask(["a"], signal);
    const [problem] = credentials.check([{ name: "a", isNew: false }]);
    expect(problem?.message).toContain("200 without a token");
    expect(problem?.message).not.toContain("secret");
  });
});

test("a token that nobody answered for when it was to be renewed is asked for again at the next try", async () => {
  const down = () => new Response("", { status: 503 });
  const answers = [gives("first"), ...[1, 2, 3, 4].map(() => down)];
  const { credentials, clock } = scene({ a: () => (answers.shift() ?? gives("second"))() });
  await credentials.ask(["a"], signal);
  await clock.sleep(11 * 60_000);
  expect(await credentials.for("a", false, signal)).toMatchObject({ passes: true });
  expect(await credentials.for("a", false, signal)).toMatchObject({ token: "second" });
  expect(await credentials.for("b", false, signal)).toMatchObject({ passes: false });
});

test.each([
  ["a lost connection", () => Promise.reject(new TypeError("reset")), "unreadable"],
  ["408", () => Promise.resolve(new Response("", { status: 408 })), "unreadable"],
  ["429", () => Promise.resolve(new Response("", { status: 429 })), "unreadable"],
  ["500", () => Promise.resolve(new Response("", { status: 500 })), "unreadable"],
  ["200 without JSON", () => Promise.resolve(new Response("<html>")), "unreadable"],
  ["200 with an empty token", () => Promise.resolve(Response.json({ token: "" })), "unreadable"],
  [
    "300 with a token",
    () => Promise.resolve(Response.json({ token: "t" }, { status: 300 })),
    "refused",
  ],
  ["401", () => Promise.resolve(new Response("", { status: 401 })), "refused"],
  ["404", () => Promise.resolve(new Response("", { status: 404 })), "refused"],
] as const)(
  "an exchange that ends in %s is asked for again only if that may pass",
  async (...row) => {
    const [, fetch, kind] = row;
    const registry = "https://registry.npmjs.org";
    expect(await exchangeToken(registry, "a", idToken, fetch, "test", signal)).toMatchObject({
      kind,
    });
  },
);

test("a job that is cancelled does not wait for an ID token that never comes", async () => {
  const { credentials, requests } = scene({ a: gives("t") }, { silent: true });
  const cancelled = new AbortController();
  const asking = credentials.ask(["a"], cancelled.signal);
  cancelled.abort();
  await asking;
  expect(requests).toEqual([]);
  expect(credentials.check([{ name: "a", isNew: false }])).toMatchObject([
    { message: expect.stringContaining("(the run was cancelled)") },
  ]);
});

describe("a token of trusted publishing", () => {
  test("is asked for anew when it is old, and when the registry took it no more", async () => {
    let count = 0;
    const { credentials, requests, clock } = scene({
      a: () => Response.json({ token: `t${(count += 1)}` }),
    });
    await credentials.ask(["a"], signal);
    expect(await credentials.for("a", false, signal)).toMatchObject({ token: "t1" });
    await clock.sleep(11 * 60_000);
    expect(await credentials.for("a", false, signal)).toMatchObject({ token: "t2" });
    credentials.forget("a");
    expect(await credentials.for("a", false, signal)).toMatchObject({ token: "t3" });
    expect(requests).toHaveLength(3);
  });

  test("serves reads where there is no other token", async () => {
    const { credentials } = scene({ a: gives("t") });
    expect(credentials.readToken("a")).toBeUndefined();
    await credentials.ask(["a"], signal);
    expect(credentials.readToken("a")).toBe("t");
    expect(scene({}, { token: "secret" }).credentials.readToken("a")).toBe("secret");
  });
});

describe("a renewal", () => {
  const later = 11 * 60_000;

  test("that nobody answers takes nothing away from reads: the old token may serve for a while", async () => {
    let isDown = false;
    const answers = () => (isDown ? new Response("", { status: 503 }) : gives("old")());
    const { credentials, clock } = scene({ a: answers });
    await credentials.askForReads(["a"], signal);
    isDown = true;
    await clock.sleep(later);
    await credentials.askForReads(["a"], signal);
    expect(credentials.readToken("a")).toBe("old");
    credentials.forget("a");
    expect(credentials.readToken("a")).toBeUndefined();
  });

  test("is asked for where reads need one, and by no other reads", async () => {
    let count = 0;
    const answers = () => gives(`token-${(count += 1)}`)();
    const { credentials, clock } = scene({ a: answers });
    for (const expected of ["token-1", "token-1", "token-2"]) {
      if (expected === "token-2") await clock.sleep(later);
      await credentials.askForReads(["a"], signal);
      expect(credentials.readToken("a")).toBe(expected);
    }
    const withToken = scene({ a: answers }, { token: "secret" });
    await withToken.credentials.askForReads(["a"], signal);
    expect(withToken.requests).toEqual([]);
  });
});
