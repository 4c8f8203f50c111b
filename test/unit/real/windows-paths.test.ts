import { expect, test } from "@jest/globals";
import { toUnix, toWindows } from "../../real/windows/windows-paths.ts";

test.each([
  ["/tmp/a b/c", "Z:\\tmp\\a b\\c"],
  ["/", "Z:\\"],
])("%s is %s to Windows, and back", (unix, windows) => {
  expect(toWindows(unix)).toBe(windows);
  expect(toUnix(windows)).toBe(unix);
});

test("addresses of files get the drive, and anything else stays as it is", () => {
  expect(toWindows("file:///tmp/x.mjs")).toBe("file:///Z:/tmp/x.mjs");
  for (const text of ["", "a/b", "--import", "https://127.0.0.1/x", "- { path: a }"]) {
    expect(toWindows(text)).toBe(text);
    expect(toUnix(text)).toBe(text);
  }
});
