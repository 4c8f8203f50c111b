import { expect, test } from "@jest/globals";
import { readReference, writeReference } from "@fairlead/pack";

const digest = "0123456789abcdef".repeat(4);

test("a reference is read as it was written", () => {
  const reference = { artifact: "release", digest };
  expect(readReference(writeReference(reference))).toEqual(reference);
});

test.each([
  "",
  "release",
  `@sha256:${digest}`,
  `release@sha256:${digest.slice(1)}`,
  `release@sha256:${digest.toUpperCase()}`,
  `release@sha256:${digest}\n`,
  `a b@sha256:${digest}`,
  `../release@sha256:${digest}`,
  `release@md5:${digest}`,
])("%j is no reference", (text) => {
  expect(readReference(text)).toBeUndefined();
});
