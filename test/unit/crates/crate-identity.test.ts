import { expect, test } from "@jest/globals";
import {
  canonicalCrateName,
  sameVersion,
} from "../../../packages/crates/src/registry/crate-identity.ts";

test("names are one if only case, - and _ differ", () => {
  expect(canonicalCrateName("My_Crate-x")).toBe("my-crate-x");
});

test("versions are one if only build metadata differs", () => {
  expect(sameVersion("1.0.0+a", "1.0.0")).toBe(true);
  expect(sameVersion("1.0.0-rc.1+a", "1.0.0-rc.1+b")).toBe(true);
  expect(sameVersion("1.0.0-rc.1", "1.0.0")).toBe(false);
});
