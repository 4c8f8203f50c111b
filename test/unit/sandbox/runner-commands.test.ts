import { expect, test } from "@jest/globals";
import { JobLog } from "../../../packages/sandbox/src/runner/commands.ts";
import { Masks } from "../../../packages/sandbox/src/runner/masks.ts";

function obeys(line: string): boolean {
  const log = new JobLog(new Masks());
  log.take(line);
  return log.annotations.length > 0;
}

test.each(["", " ", "\t", "\u0085", "\u00a0", "\u2028", "\u3000"])(
  "a command is obeyed behind %j, which .NET trims",
  (space) => {
    expect(obeys(`${space}${space}::error::a`)).toBe(true);
  },
);

test.each(["\ufeff", "\u200b", "x", ":"])("a command is not obeyed behind %j", (before) => {
  expect(obeys(`${before}::error::a`)).toBe(false);
});

test("the older form is obeyed anywhere in a line", () => {
  expect(obeys("a ##[error file=a;line=3]b")).toBe(true);
  expect(obeys("a ## [error]b")).toBe(false);
});
