import { expect, test } from "@jest/globals";
import { systemProblem } from "../../../packages/actionkit/src/system-problem.ts";

function systemError(code: string): Error {
  const error = new Error(`${code}: said, write '/a'`);
  return Object.assign(error, { code, syscall: "write", path: "/a" });
}

test.each([
  ["ENOSPC", "disk-full"],
  ["EDQUOT", "disk-full"],
  ["EROFS", "folder-read-only"],
  ["EACCES", "permission-denied"],
  ["EPERM", "permission-denied"],
  ["EIO", "disk-failed"],
  ["EMFILE", "files-too-many"],
])("%s is a problem of the machine: %s", (code, expected) => {
  expect(systemProblem(systemError(code))).toMatchObject({
    code: expected,
    message: expect.stringContaining("/a"),
  });
  expect(systemProblem(new Error("packing", { cause: systemError(code) }))?.code).toBe(expected);
});

test("a folder that cannot be made is one too, of which Node says that it is not there", () => {
  const error = Object.assign(systemError("ENOENT"), { syscall: "mkdir" });
  expect(systemProblem(error)).toMatchObject({ code: "folder-read-only" });
});

test.each([new TypeError("x is not a function"), systemError("ENOENT"), "text", undefined])(
  "%s is none",
  (error) => {
    expect(systemProblem(error)).toBeUndefined();
  },
);
