import { describe, expect, test } from "@jest/globals";
import {
  missingCredential,
  withMissing,
} from "../../../packages/publishing/src/missing-credential.ts";

const bools = [false, true] as const;

const jobs = bools.flatMap((hasToken) =>
  bools.flatMap((hasIdToken) =>
    bools.flatMap((isTrusting) =>
      bools.map((dryRun) => ({ hasToken, hasIdToken, isTrusting, dryRun })),
    ),
  ),
);

describe("a job has a credential", () => {
  const facts = { tokenVariable: "SOME_TOKEN", readsAreOpen: true };

  test.each(jobs)("with a token, or an ID token that the registry takes: %o", (job) => {
    const has = job.hasToken || (job.hasIdToken && job.isTrusting);
    const found = missingCredential([], { ...facts, ...job });
    expect(found.map(({ code }) => code)).toEqual(has || job.dryRun ? [] : ["token-missing"]);
    // What the registry does not know is no way out.
    const isOffered = found.some(({ remedy }) => remedy?.includes("id-token"));
    expect(isOffered).toBe(found.length > 0 && job.isTrusting);
    expect(found.every(({ remedy }) => remedy?.includes("SOME_TOKEN"))).toBe(true);
  });

  test("or a token that is told to be wrong", () => {
    const job = { hasToken: false, hasIdToken: false, isTrusting: true, dryRun: false };
    const wrong = [{ code: "token-malformed", message: "It holds a space.", input: "token" }];
    expect(missingCredential(wrong, { ...facts, ...job })).toEqual([]);
  });
});

test("that nothing can be read without a token is not told beside that there is none", () => {
  const missing = [{ code: "token-missing", message: "There is none.", input: "token" }];
  const unread = { code: "registry-unreachable", message: "401.", input: "token" };
  const other = { code: "crate-metadata-missing", message: "No license." };
  expect(withMissing(missing, [other, unread])).toEqual([...missing, other]);
  expect(withMissing([], [other, unread])).toEqual([other, unread]);
});
