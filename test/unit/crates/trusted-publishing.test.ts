import { describe, expect, test } from "@jest/globals";
import {
  exchangeToken,
  revokeToken,
} from "../../../packages/crates/src/registry/trusted-publishing.ts";
import { fakeFetch, type Prepared } from "./fake-fetch.ts";

const api = "https://crates.example";
const headers = { "user-agent": "demo" };
const { signal } = new AbortController();

function exchange(...answers: readonly Prepared[]) {
  const { fetch, asked } = fakeFetch(...answers);
  return { asked, result: exchangeToken(api, "jwt", fetch, headers, signal) };
}

describe("the exchange of an ID token", () => {
  test("posts it once and gives the token", async () => {
    const { asked, result } = exchange(Response.json({ token: "cio_tp_1" }));
    expect(await result).toEqual({ kind: "token", token: "cio_tp_1" });
    expect(asked).toEqual([
      {
        method: "POST",
        url: `${api}/api/v1/trusted_publishing/tokens`,
        headers: { "user-agent": "demo", "content-type": "application/json" },
        body: '{"jwt":"jwt"}',
      },
    ]);
  });

  test("tells a refusal in crates.io's words", async () => {
    const detail = "No Trusted Publishing config found for repository `o/r`";
    const answer = Response.json({ errors: [{ detail: `${detail}.` }] }, { status: 400 });
    expect(await exchange(answer).result).toEqual({ kind: "refused", cause: `400: ${detail}` });
  });

  test.each([
    ["no answer", new Error("read ECONNRESET"), "read ECONNRESET"],
    ["a page", new Response("<html>", { status: 502 }), "502 with an HTML page instead of data"],
    ["a limit", new Response("slow down", { status: 429 }), "429: slow down"],
    ["200 without a token", Response.json({ tokens: "cio_tp_secret" }), "200 without a token"],
    ["200 with an empty one", Response.json({ token: "" }), "200 without a token"],
  ])(
    "is left unclear by %s, and no answer that may hold a token is quoted",
    async (_, answer, cause) => {
      expect(await exchange(answer).result).toEqual({ kind: "unclear", cause });
    },
  );
});

describe("revoking a token", () => {
  test("sends it as bearer", async () => {
    const { fetch, asked } = fakeFetch(new Response(null, { status: 204 }));
    expect(await revokeToken(api, "cio_tp_1", fetch, headers)).toBeUndefined();
    expect(asked).toEqual([
      {
        method: "DELETE",
        url: `${api}/api/v1/trusted_publishing/tokens`,
        headers: { "user-agent": "demo", authorization: "Bearer cio_tp_1" },
        body: "",
      },
    ]);
  });

  test.each([
    ["a refusal", Response.json({ errors: [{ detail: "no" }] }, { status: 401 }), "401: no"],
    ["no answer", new Error("read ECONNRESET"), "read ECONNRESET"],
  ])("says what went wrong: %s", async (_, answer, expected) => {
    const { fetch } = fakeFetch(answer);
    expect(await revokeToken(api, "cio_tp_1", fetch, headers)).toBe(expected);
  });
});
