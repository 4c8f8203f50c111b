import { describe, expect, test } from "@jest/globals";
import type { Reply } from "@fairlead/http";
import {
  readUploadAnswer as readAnswer,
  type AskedRegistry,
} from "../../../packages/crates/src/registry/answers.ts";

const now = Date.parse("2026-11-21T07:00:00Z");

const cratesIo: AskedRegistry = { title: "crates.io", isCratesIo: true };

function readUploadAnswer(reply: Reply, at: number, registry = cratesIo) {
  return readAnswer(reply, at, registry);
}

function answer(status: number, body: string, headers: Record<string, string> = {}): Reply {
  return { kind: "answer", status, headers: new Headers(headers), body: Buffer.from(body) };
}

/** An answer in crates.io's form (util/errors/json.rs). */
function error(status: number, detail: string, headers: Record<string, string> = {}): Reply {
  return answer(status, JSON.stringify({ errors: [{ detail }] }), headers);
}

const newCrates =
  "You have published too many new crates in a short period of time. Please try again after Sat, 21 Nov 2026 07:19:29 GMT and see https://crates.io/docs/rate-limits for more details.";

describe("status 200 with errors is read as the answer that it stands for", () => {
  const dated = {
    date: "Sat, 21 Nov 2026 07:09:29 GMT",
    "retry-after": "Sat, 21 Nov 2026 07:19:29 GMT",
  };
  test.each<[string, string, number, Record<string, string>]>([
    ["a limit", newCrates, 429, dated],
    ["a limit", newCrates.replace("new crates", "updates to existing crates"), 429, dated],
    [
      "the daily limit",
      "You have published too many versions of this crate in the last 24 hours",
      429,
      {},
    ],
    ["an error of the server", "Internal Server Error", 500, {}],
    ["a full pool", "Service unavailable", 503, {}],
    [
      "a database that cannot be written",
      "crates.io is currently in read-only mode. Please check https://status.crates.io/ for details and try again later.",
      503,
      {},
    ],
    [
      "a blocked route",
      "This route is temporarily blocked. See https://status.crates.io.",
      503,
      {},
    ],
    ["a timeout", "Request Timeout", 408, {}],
    ["a token that is unknown", "authentication failed", 403, {}],
    ["no token", "this action requires authentication", 403, {}],
    ["a locked account", "This account is indefinitely locked. Reason: abuse", 403, {}],
    ["a bad header", "Invalid `Authorization` header: Failed to parse token", 401, {}],
    [
      "a malformed token",
      "The given API token does not match the format used by crates.io.",
      401,
      {},
    ],
    ["a minted token that expired", "Invalid authentication token", 403, {}],
    [
      "a minted token of another crate",
      "The provided access token is not valid for crate `bar`",
      403,
      {},
    ],
    [
      "a new crate with a minted token",
      "Trusted Publishing tokens do not support creating new crates. Publish the crate manually, first",
      403,
      {},
    ],
    [
      "a crate with trusted publishing only",
      "New versions of this crate can only be published using Trusted Publishing (see https://crates.io/docs/trusted-publishing).",
      403,
      {},
    ],
    [
      "a narrow token",
      "this token does not have the required permissions to perform this action",
      403,
      {},
    ],
    ["another's crate", "this crate exists but you don't seem to be an owner. If …", 403, {}],
    ["a large file", "max upload size is: 10485760", 413, {}],
    ["large metadata", "JSON metadata blob too large", 413, {}],
    ["a version that exists", "crate version `1.0.0` is already uploaded", 400, {}],
    [
      "an unverified address",
      "A verified email address is required to publish crates to crates.io.",
      400,
      {},
    ],
    ["too many keywords", "expected at most 5 keywords per crate", 400, {}],
    ["a text of another registry", "no such category", 400, {}],
  ])("%s: %s", (_, detail, status, headers) => {
    const { kind, ...rest } = readUploadAnswer(error(200, detail, headers), now);
    const { kind: meant, ...asMeant } = readUploadAnswer(error(status, detail, headers), now);
    expect(kind).toBe(meant);
    // All but the status that the cause begins with is the same.
    const words = (told: object) => JSON.stringify(told).replace(`"${status}: `, '"200: ');
    expect(words(rest)).toBe(words(asMeant));
  });

  test("with the date in the text where no header has it", () => {
    const reply = error(200, newCrates, { date: "Sat, 21 Nov 2026 07:09:29 GMT" });
    expect(readUploadAnswer(reply, now)).toMatchObject({
      kind: "wait",
      until: now + 10 * 60_000 + 2_000,
    });
  });
});
