import { expect, test } from "@jest/globals";
import { size, unbroken } from "@fairlead/markdown";

test.each([
  [0, "0 B"],
  [640, "640 B"],
  [12_595, "12.3 KiB"],
  [1_048_560, "1.0 MiB"],
  [1_258_291, "1.2 MiB"],
])("a size of %d bytes reads %s", (bytes, words) => {
  expect(size(bytes)).toBe(words);
});

test("a size can be kept on one line", () => {
  expect(unbroken(size(12_595))).toBe("12.3\u00a0KiB");
});
