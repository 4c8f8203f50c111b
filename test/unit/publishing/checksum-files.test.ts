import { expect, test } from "@jest/globals";
import { withoutChecksumFiles } from "@fairlead/publishing";

test.each([
  [["a.zip", "a.zip.sha256"], ["a.zip"]],
  [
    ["a.zip.sha256", "b.zip"],
    ["a.zip.sha256", "b.zip"],
  ],
  [["a", "a.sha256", "a.sha256.sha256"], ["a"]],
  [
    ["SHA256SUMS", ".sha256"],
    ["SHA256SUMS", ".sha256"],
  ],
])("of %j a table shows %j", (names, shown) => {
  const files = names.map((name) => ({ name }));
  expect(withoutChecksumFiles(files).map(({ name }) => name)).toEqual(shown);
});
