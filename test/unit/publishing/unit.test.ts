import { expect, test } from "@jest/globals";
import { isSameVersion } from "@fairlead/publishing";

test("versions are one if only build metadata differs", () => {
  expect(isSameVersion("1.0.0+a", "1.0.0")).toBe(true);
  expect(isSameVersion("1.0.0-rc.1+a", "1.0.0-rc.1+b")).toBe(true);
  expect(isSameVersion("1.0.0-rc.1", "1.0.0")).toBe(false);
});
