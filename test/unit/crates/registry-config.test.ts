import { describe, expect, test } from "@jest/globals";
import { indexAddress } from "../../../packages/crates/src/registry/crates-target.ts";
import {
  downloadUrl,
  readRegistryConfig,
} from "../../../packages/crates/src/registry/registry-config.ts";
import { fakeFetch, type Prepared } from "./fake-fetch.ts";

test.each([
  ["https://dl.example", "https://dl.example/My_Crate/1.0.0/download"],
  ["https://dl.example/{crate}-{version}.crate", "https://dl.example/My_Crate-1.0.0.crate"],
  ["https://dl.example/{prefix}/{crate}", "https://dl.example/My/_C/My_Crate"],
  ["https://dl.example/{lowerprefix}/{sha256-checksum}", "https://dl.example/my/_c/abc"],
])("the template %s gives %s (Cargo Book, Index Configuration)", (dl, expected) => {
  expect(downloadUrl(dl, "My_Crate", "1.0.0", "abc")).toBe(expected);
});

test.each([
  ["A", "1 1"],
  ["Ab", "2 2"],
  ["Abc", "3/A 3/a"],
])("the folder of the short name %s is %s", (name, expected) => {
  expect(downloadUrl("{prefix} {lowerprefix}", name, "1.0.0", "")).toBe(expected);
});

describe("config.json", () => {
  const target = { isCratesIo: false, index: "sparse+https://r.example/i/", registryName: "mine" };
  const { signal } = new AbortController();

  async function read(token: string | undefined, ...answers: readonly Prepared[]) {
    const { fetch, asked } = fakeFetch(...answers);
    const slept: number[] = [];
    const clock = {
      now: () => 0,
      sleep: (ms: number) => {
        slept.push(ms);
        return Promise.resolve();
      },
    };
    const config = await readRegistryConfig({
      ...{ target, token, fetch, clock, cancelled: signal },
      headers: { "user-agent": "demo" },
    }).catch((error: unknown) => String(error));
    return { config, asked, slept };
  }
  const good = { dl: "https://dl.example", api: "https://api.example/" };
  const expected = { dl: "https://dl.example", api: "https://api.example", authRequired: false };

  test("is read without a token", async () => {
    const { config, asked, slept } = await read("t", Response.json(good));
    expect(config).toEqual(expected);
    expect(asked).toMatchObject([
      { url: `${indexAddress(target)}config.json`, headers: { "user-agent": "demo" } },
    ]);
    expect(asked[0]?.headers).not.toHaveProperty("authorization");
    expect(slept).toEqual([]);
  });

  test("is read with the token where the registry asks for one", async () => {
    const { config, asked } = await read(
      "t",
      new Response("", { status: 401 }),
      Response.json({ ...good, "auth-required": true }),
    );
    expect(config).toEqual({ ...expected, authRequired: true });
    expect(asked[1]?.headers["authorization"]).toBe("t");
  });

  test("is asked for again after a bad moment", async () => {
    const { config, slept } = await read(
      undefined,
      new Error("read ECONNRESET"),
      new Response("", { status: 503 }),
      new Response("<html>"),
      Response.json(good),
    );
    expect(config).toEqual(expected);
    expect(slept).toEqual([1_000, 3_000, 9_000]);
  });

  test.each([
    ["401", new Response("", { status: 401 }), "answered 401."],
    ["404", new Response("", { status: 404 }), "answered 404."],
    ["no dl", Response.json({ api: "x" }), "has no dl."],
    ["no api", Response.json({ dl: "x" }), "has no api, so nothing can be uploaded to it."],
    ["an empty api", Response.json({ dl: "x", api: "" }), 'has the api "";'],
    ["half an api", Response.json({ dl: "x", api: "/api" }), 'has the api "/api";'],
    [
      "an api that a token would reach in the clear",
      Response.json({ dl: "x", api: "http://r.example" }),
      'has the api "http://r.example"; expected an https address',
    ],
  ])("is not asked for again after %s", async (_, answer, cause) => {
    const { config, slept } = await read(undefined, answer);
    expect(config).toContain(`https://r.example/i/config.json ${cause}`);
    expect(config).toContain("Check the input index");
    expect(slept).toEqual([]);
  });
});
