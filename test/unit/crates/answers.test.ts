import { describe, expect, test } from "@jest/globals";
import { retryAt, type Reply } from "@fairlead/http";
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

const other: AskedRegistry = { title: "the registry", isCratesIo: false };

describe("an upload is accepted by", () => {
  test("200 with empty warnings", () => {
    const body = '{"warnings":{"invalid_categories":[],"invalid_badges":[],"other":[]}}';
    expect(readUploadAnswer(answer(200, body), now)).toEqual({ kind: "accepted", warnings: [] });
  });

  test.each(["", "{}"])("other registries with 200 and the body %j", (body) => {
    expect(readUploadAnswer(answer(200, body), now, other)).toEqual({
      kind: "accepted",
      warnings: [],
    });
  });

  test.each([
    [200, ""],
    [204, ""],
    [200, "{}"],
    [201, '{"login":"required"}'],
    [200, '{"warnings":"none"}'],
  ])("crates.io never by %i %s: nobody knows what that is", (status, body) => {
    expect(readUploadAnswer(answer(status, body), now).kind).toBe("unclear");
  });

  test("200 with warnings, which are told", () => {
    const warnings = { invalid_categories: ["x"], invalid_badges: ["y"], other: ["z is odd"] };
    expect(readUploadAnswer(answer(200, JSON.stringify({ warnings })), now)).toEqual({
      kind: "accepted",
      warnings: [
        "The registry does not know the category x.",
        "The registry does not know the badge y.",
        "z is odd",
      ],
    });
  });
});

describe("a version is there already by", () => {
  test.each([
    ["400 of crates.io", error(400, "crate version `1.0.0` is already uploaded")],
    [
      "200 with errors of another registry",
      error(200, "crate version `1.0.0` is already uploaded"),
    ],
    ["409 of another registry", error(409, "this version already exists")],
  ])("%s", (_, reply) => {
    expect(readUploadAnswer(reply, now)).toMatchObject({ kind: "exists" });
  });
});

describe("a limit", () => {
  test("with a date is waited out, by the answer's own clock and two seconds of care", () => {
    const reply = error(429, newCrates, {
      date: "Sat, 21 Nov 2026 07:09:29 GMT",
      "retry-after": "Sat, 21 Nov 2026 07:19:29 GMT",
    });
    expect(readUploadAnswer(reply, now)).toEqual({
      kind: "wait",
      until: now + 10 * 60_000 + 2_000,
      reason: "You have published too many new crates in a short period of time",
    });
  });

  test("of a crate's versions in a day ends this crate for a day", () => {
    const detail = "You have published too many versions of this crate in the last 24 hours";
    expect(readUploadAnswer(error(429, detail), now)).toEqual({
      kind: "later",
      until: now + 24 * 60 * 60_000,
      reason: detail,
    });
  });

  test("without a date has none", () => {
    expect(readUploadAnswer(answer(429, "slow down"), now)).toEqual({
      kind: "wait",
      until: undefined,
      reason: "429: slow down",
    });
  });
});

describe("the time of a Retry-After", () => {
  const headers = (values: Record<string, string>) => new Headers(values);

  test.each([
    ["absent", {}, undefined],
    ["seconds", { "retry-after": "30" }, now + 32_000],
    [
      "a date without the answer's date",
      { "retry-after": "Sat, 21 Nov 2026 07:01:00 GMT" },
      now + 62_000,
    ],
    [
      "a date in the past, which waits for the care alone",
      { "retry-after": "Sat, 21 Nov 2026 06:00:00 GMT", date: "Sat, 21 Nov 2026 07:00:00 GMT" },
      now + 2_000,
    ],
    ["no date at all", { "retry-after": "soon" }, undefined],
  ])("%s", (_, values: Record<string, string>, expected) => {
    expect(retryAt(headers(values), now)).toBe(expected);
  });
});

describe("nobody knows what became of an upload after", () => {
  test.each<[string, Reply, string]>([
    ["a reset", { kind: "failed", cause: "read ECONNRESET" }, "read ECONNRESET"],
    ["408", answer(408, "Request Timeout"), "408: Request Timeout"],
    ["500", error(500, "Internal Server Error"), "500: Internal Server Error"],
    ["503", error(503, "Service unavailable"), "503: Service unavailable"],
    ["502 of a proxy", answer(502, "<html>"), "502 with an HTML page instead of data"],
    ["200 with a page", answer(200, "<!doctype html>"), "200 with an HTML page instead of data"],
    ["200 with JSON that ends early", answer(200, '{"warnings":'), '200: {"warnings":'],
    ["200 with JSON that is no object", answer(200, "[]"), "200: []"],
    ["a redirect", answer(302, ""), "302 (a redirect, which an upload does not follow)"],
  ])("%s", (_, reply, cause) => {
    expect(readUploadAnswer(reply, now)).toEqual({ kind: "unclear", cause });
  });
});

describe("a refusal by crates.io, word for word from its source", () => {
  test.each([
    ["mint-again", 403, "Invalid authentication token"],
    ["other-credential", 403, "The provided access token is not valid for crate `bar`"],
    [
      "other-credential",
      403,
      "Trusted Publishing tokens do not support creating new crates. Publish the crate manually, first",
    ],
    [
      "other-credential",
      403,
      "New versions of this crate can only be published using Trusted Publishing (see https://crates.io/docs/trusted-publishing).",
    ],
    ["refused", 403, "this token does not have the required permissions to perform this action"],
    [
      "refused",
      403,
      "this crate exists but you don't seem to be an owner. If you believe this is a mistake, perhaps you need to accept an invitation to be an owner before publishing.",
    ],
    [
      "stop",
      400,
      "A verified email address is required to publish crates to crates.io. Visit https://crates.io/settings/profile to set and verify your email address.",
    ],
    ["stop", 403, "authentication failed"],
    ["stop", 403, "this action requires authentication"],
    ["stop", 403, "This account is indefinitely locked. Reason: abuse"],
    ["stop", 401, "Invalid `Authorization` header: Failed to parse token"],
    [
      "stop",
      401,
      "The given API token does not match the format used by crates.io. Tokens generated before 2020-07-14 were generated with an insecure random number generator, and have been revoked.",
    ],
    ["refused", 413, "max upload size is: 10485760"],
    ["refused", 413, "JSON metadata blob too large"],
    ["refused", 400, "cannot upload a crate with a reserved name"],
    ["refused", 400, "no known crate named `core`"],
    ["refused", 400, "crate was previously named `Foo_bar`"],
    [
      "refused",
      400,
      "missing or empty metadata fields: description, license. Please see https://doc.rust-lang.org/cargo/reference/manifest.html for more information on configuring these fields",
    ],
    ["refused", 400, "expected at most 5 keywords per crate"],
    ["refused", 400, "invalid tarball length"],
    ["refused", 404, "Not Found"],
  ])("is %s: %i %s", (kind, status, detail) => {
    const read = readUploadAnswer(error(status, detail), now);
    const words = `${status}: ${detail.replace(/\.$/, "")}`;
    // The credential is told of the others, among words of its own.
    const isLast = kind === "refused" || kind === "stop";
    const cause = isLast ? `crates.io says "${words}"` : words;
    expect(read).toMatchObject({ kind, cause });
  });

  test.each([
    [403, "authentication failed", /Check the token/],
    [403, "this token does not have the required permissions to perform this action", /scopes/],
    [403, "this crate exists but you don't seem to be an owner. If …", /cargo owner --add/],
    [413, "max upload size is: 10485760", /cargo package --list/],
    [
      400,
      "A verified email address is required to publish crates to crates.io. Visit …",
      /settings\/profile/,
    ],
    [400, "no known crate named `core`", /^Run this job again/],
    [200, "no known crate named `core`", /^Run this job again/],
    [400, "expected at most 5 keywords per crate", /Correct what the registry names/],
  ])("says what to do after %i %s", (status, detail, remedy) => {
    const read = readUploadAnswer(error(status, detail), now);
    expect("remedy" in read ? read.remedy : "").toMatch(remedy);
  });
});

test.each([
  [401, "Unauthorized"],
  [403, "authentication failed"],
  [400, "A verified email address is required to publish."],
  [413, "max upload size is: 10"],
])("messages about another registry send nobody to crates.io: %i %s", (status, detail) => {
  const read = readUploadAnswer(error(status, detail), now, { title: "corp", isCratesIo: false });
  const remedy = "remedy" in read ? read.remedy : "";
  expect(remedy).toContain(status === 401 ? "input token" : "");
  expect(remedy).not.toMatch(/crates\.io/);
});

test("several errors are told together, a very long one in part", () => {
  const both = answer(400, JSON.stringify({ errors: [{ detail: "a." }, { detail: "b." }] }));
  expect(readUploadAnswer(both, now)).toMatchObject({ cause: 'crates.io says "400: a. b"' });
  const page = answer(403, "<html><title>Blocked</title></html>");
  expect(readUploadAnswer(page, now)).toMatchObject({
    cause: 'crates.io answered 403 with an HTML page instead of data, called "Blocked"',
  });
  const long = readUploadAnswer(error(400, "x".repeat(5_000)), now);
  expect("cause" in long ? long.cause.length : 0).toBeLessThan(400);
});

test.each(["300 features, but yours has 301", "500 dependencies"])(
  "a limit that crates.io can raise for a crate has that as its remedy: %s",
  (limit) => {
    const text = `crates.io only allows a maximum number of ${limit}.\n\nIf you have a use case that requires an increase of this limit, please send us an email to help@crates.io to discuss the details.`;
    expect(readUploadAnswer(error(400, text), now)).toMatchObject({
      kind: "refused",
      remedy: expect.stringContaining("help@crates.io"),
    });
  },
);
