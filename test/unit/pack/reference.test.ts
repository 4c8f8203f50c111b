import { createSecrets } from "../../../packages/actionkit/src/secrets.ts";
import { packReference } from "../../../packages/actionkit/src/take-pack.ts";
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

test("what is wrong with the input is told with inputs and outputs between backticks", () => {
  const kind = packReference();
  const parsed = kind.parse(
    "release",
    createSecrets(() => undefined),
    "",
  );
  const remedies = [kind.blank?.remedy, parsed.kind === "wrong" ? parsed.remedy : undefined];
  expect(remedies).toEqual([
    expect.stringContaining("To publish from the checkout, omit `from`, or set it to"),
    expect.stringMatching(/^Set `from` to the output `pack` of the action pack, /),
  ]);
});
