import { describe, expect, test } from "@jest/globals";
import {
  readPublishReply,
  type PublishContext,
  type PublishReply,
} from "../../../packages/npm/src/registry/npm-answers.ts";

const now = Date.UTC(2026, 10, 1);
const direct: PublishContext = { mode: "direct", isNew: false, title: "npm" };
const staged: PublishContext = { ...direct, mode: "stage" };

function said(status: number, body: string): PublishReply {
  return { kind: "answer", status, headers: new Headers(), body };
}

function answer(status: number, error: string, headers: Record<string, string> = {}): PublishReply {
  return { kind: "answer", status, headers: new Headers(headers), body: JSON.stringify({ error }) };
}

function read(reply: PublishReply, context: Partial<PublishContext> = {}) {
  return readPublishReply(reply, { ...direct, ...context }, now);
}

describe("2xx", () => {
  test.each([
    [200, '{"ok":true}'],
    [200, '{"success":true}'],
    [201, '{"ok":"created new package","success":true}'],
    [201, ""],
    [201, "{}"],
  ])("%i %s is accepted", (status, body) => {
    expect(read(said(status, body))).toEqual({ kind: "accepted", warnings: [] });
  });

  test.each([
    [200, ""],
    [204, ""],
    [200, "{}"],
    [200, '{"login":"required"}'],
    [200, '{"success":false}'],
    [200, "<html>"],
    [201, "<html>"],
    [201, "[]"],
    [201, '{"error":"log in"}'],
  ])("%i %s is none that a registry gives, so nobody knows", (status, body) => {
    expect(read(said(status, body)).kind).toBe("unclear");
  });

  test("of a staged publication is staged under its id, and unclear without one", () => {
    expect(read(said(200, '{"stageId":"8a1c"}'), staged)).toEqual({
      kind: "staged",
      stageId: "8a1c",
    });
    for (const body of ["<html>", "{}", '{"ok":true}', '{"stageId":""}', '{"stageId":1}']) {
      expect(read(said(201, body), staged).kind).toBe("unclear");
    }
  });
});

describe("an answer that says that the version exists", () => {
  test.each([
    [409, "Cannot publish over previously staged version"],
    [409, 'Cannot stage previously published version "1.0.0".'],
    [409, "a@1.0.0 is already staged"],
    [403, "You cannot publish over the previously published versions: 1.0.0."],
    [400, "cannot publish over existing version"],
  ])("%i %s", (status, error) => {
    const cause = `${status}: ${error.replace(/\.$/, "")}`;
    expect(read(answer(status, error))).toEqual({ kind: "exists", cause });
  });
});

describe("409 to a staging", () => {
  test.each([
    'Cannot stage previously published version "1.0.0".',
    "Cannot publish over previously staged version",
    "Conflict - The request could not be completed due to a conflict.",
    "a@1.0.0 is already staged",
    "",
  ])("says that the version exists, whatever its words: %s", (error) => {
    expect(read(answer(409, error), staged).kind).toBe("exists");
  });

  test("says nothing of the version where it is about the packument", () => {
    const error = "Failed to save packument. A common cause is if you try to publish a new package";
    expect(read(answer(409, error), staged).kind).toBe("unclear");
  });
});

describe("a way that is refused", () => {
  const denied = "OIDC permission denied for this action";
  const required = "E_STAGE_REQUIRED: this token may stage, not publish.";

  test.each([
    [403, denied, direct, "publisher"],
    [403, denied, staged, "publisher"],
    [422, denied, direct, "publisher"],
    [403, required, direct, "token"],
    [400, required, direct, "token"],
  ])("%i %s is told apart from other refusals", (status, error, context, by) => {
    const cause = `${status}: ${error.replace(/\.$/, "")}`;
    expect(read(answer(status, error), context)).toEqual({ kind: "not-this-way", cause, by });
  });

  test("is none where a stage is said to need staging", () => {
    expect(read(answer(403, required), staged).kind).toBe("refused");
  });
});

describe("an answer after which nobody knows", () => {
  test.each([
    [409, "Failed to save packument. A common cause is if you try to publish a new package"],
    [409, "Conflict"],
    [408, ""],
    [500, "Internal Server Error"],
    [503, "<html>"],
    [304, ""],
  ])("%i %s", (status, error) => {
    expect(read(answer(status, error)).kind).toBe("unclear");
  });

  test.each<[string, Partial<Extract<PublishReply, { kind: "failed" }>>]>([
    ["a reset", { code: "ECONNRESET" }],
    ["a timeout", { code: "FETCH_ERROR" }],
  ])("%s", (_, failure) => {
    expect(read({ kind: "failed", code: "", cause: "words", ...failure })).toEqual({
      kind: "unclear",
      cause: "words",
    });
  });
});

describe("what goes before an upload, and may pass, has sent nothing", () => {
  test.each<[string, Partial<Extract<PublishReply, { kind: "failed" }>>]>([
    ["no answer", {}],
    ["an entry that the log has already", { code: "TLOG_CREATE_ENTRY_ERROR", causeStatus: 409 }],
    ["a log that is down", { code: "TLOG_CREATE_ENTRY_ERROR", causeStatus: 503 }],
    ["a signer that does not answer", { code: "CA_CREATE_SIGNING_CERTIFICATE_ERROR" }],
    ["no ID token", { code: "IDENTITY_TOKEN_READ_ERROR" }],
  ])("%s", (_, failure) => {
    const reply = { kind: "failed", code: "", cause: "words", ...failure } as const;
    expect(read({ kind: "beforehand", reply })).toEqual({ kind: "unsent", cause: "words" });
  });

  test.each([
    ["a refusal by Sigstore", "CA_CREATE_SIGNING_CERTIFICATE_ERROR", "refused"],
    ["a refusal by this side", "EMANIFEST", "refused"],
  ])("and %s is one all the same", (_, code, kind) => {
    const reply = { kind: "failed", code, cause: "words", causeStatus: 403 } as const;
    expect(read({ kind: "beforehand", reply }).kind).toBe(kind);
  });
});

describe("a limit", () => {
  test("lasts as long as retry-after says, and some care", () => {
    const reply = answer(429, "Could not publish, as user undefined: rate limited exceeded", {
      "retry-after": "1800",
    });
    expect(read(reply)).toEqual({
      kind: "wait",
      until: now + 1_802_000,
      reason: "Could not publish, as user undefined: rate limited exceeded",
    });
  });

  test("without it has no date", () => {
    expect(read(answer(429, "slow down"))).toEqual({
      kind: "wait",
      until: undefined,
      reason: "slow down",
    });
  });
});

describe("a refusal of one package", () => {
  test.each([
    [403, "You do not have permission to publish", "may write to this package"],
    [403, "Package name triggered spam detection", "scoped"],
    [403, "Package name too similar to existing package abc", "scoped"],
    [
      403,
      "Two-factor authentication or granular access token with bypass 2fa",
      "publish-mode: stage",
    ],
    [402, "You must sign up for private packages", "access: public"],
    [
      422,
      'Error verifying sigstore provenance bundle: package.json: "repository.url"',
      "repository.url",
    ],
    [422, "something else", "Correct what the registry names"],
    [413, "request entity too large", "too large"],
    [400, "unknown", "Correct what the registry names"],
  ])("%i %s tells what to do", (status, error, remedy) => {
    expect(read(answer(status, error))).toEqual({
      kind: "refused",
      cause: expect.stringMatching(new RegExp(`^npm says "${status}: .*"$`)),
      remedy: expect.stringContaining(remedy),
    });
  });

  test("404 means missing permissions, or a first publication that was not allowed", () => {
    const notFound = answer(404, "Not found");
    expect(read(notFound)).toMatchObject({
      kind: "refused",
      remedy: expect.stringContaining("missing permissions"),
    });
    expect(read(notFound, { isNew: true })).toMatchObject({
      kind: "refused",
      remedy: expect.stringContaining("may create packages"),
    });
  });

  test.each([
    ["EPRIVATE", '"private": true'],
    ["EUNSCOPED", "access: public"],
    ["EUSAGE", "access: public"],
    ["EPACKAGEEXTENSIONS", "packageExtensions"],
    ["EBADSEMVER", "semantic version"],
    ["EMANIFEST", "package.json"],
  ])("%s of npm's library tells what to do", (code, remedy) => {
    expect(read({ kind: "failed", code, cause: "words" })).toEqual({
      kind: "refused",
      cause: "words",
      remedy: expect.stringContaining(remedy),
    });
  });

  test("a signature that is refused is no doubt: nothing was sent", () => {
    const code = "CA_CREATE_SIGNING_CERTIFICATE_ERROR";
    expect(read({ kind: "failed", code, cause: "words", causeStatus: 403 })).toMatchObject({
      kind: "refused",
      remedy: expect.stringContaining("id-token: write"),
    });
  });
});

describe("a second factor that npm wants of a new name", () => {
  test.each([
    [401, "This operation requires a one-time password", "stop"],
    [403, "Two-factor authentication is required to publish this package", "refused"],
  ])("%i %s is a person's to show", (status, error, kind) => {
    const told = read(answer(status, error), { isNew: true });
    expect(told).toMatchObject({
      kind,
      remedy: expect.stringContaining("first-versions"),
    });
    expect(told).not.toMatchObject({ remedy: expect.stringContaining("use trusted publishing") });
  });
});

describe("a refusal of all", () => {
  test.each([
    [401, "You must be logged in to publish packages.", {}, "expired or revoked"],
    [401, "This operation requires a one-time password", {}, "trusted publishing"],
    [404, "Not found", { "npm-notice": "Access token expired or revoked." }, "expired or revoked"],
  ])("%i %s stops the release", (status, error, headers, remedy) => {
    expect(read(answer(status, error, headers))).toMatchObject({
      kind: "stop",
      remedy: expect.stringContaining(remedy),
    });
  });
});
