import { expect, test } from "@jest/globals";
import { canonicalCrateName } from "../../../packages/crates/src/registry/crate-identity.ts";

test("names are one if only case, - and _ differ", () => {
  expect(canonicalCrateName("My_Crate-x")).toBe("my-crate-x");
});
