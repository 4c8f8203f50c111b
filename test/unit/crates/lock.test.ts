import { expect, test } from "@jest/globals";
import { lockMismatches, parseLock } from "../../../packages/crates/src/packing/lock.ts";

const source = "registry+https://github.com/rust-lang/crates.io-index";
const lock = parseLock(`
version = 4

[[package]]
name = "app"
version = "1.0.0"
dependencies = ["sibling", "stranger"]

[[package]]
name = "sibling"
version = "1.0.0"
source = "${source}"
checksum = "aaaa"

[[package]]
name = "stranger"
version = "0.1.0"
source = "${source}"
checksum = "cccc"
`);

test("a lock is read with sources and checksums", () => {
  expect(lock).toEqual([
    { name: "app", version: "1.0.0", source: null, checksum: null },
    { name: "sibling", version: "1.0.0", source, checksum: "aaaa" },
    { name: "stranger", version: "0.1.0", source, checksum: "cccc" },
  ]);
  expect(parseLock("version = 4\n")).toEqual([]);
});

test("a lock whose packages are no list is refused", () => {
  expect(() => parseLock("package = 5")).toThrow("Cargo.lock: package is 5; expected a list");
  expect(() => parseLock("package = [5]")).toThrow("Cargo.lock: package 1 is 5; expected a table");
});

test("a lock that has the registry's checksums fits", () => {
  const known = new Map([["sibling@1.0.0", "aaaa"]]);
  expect(lockMismatches(lock, (name, version) => known.get(`${name}@${version}`))).toEqual([]);
});

test("a sibling that is locked to other bytes is named with both checksums", () => {
  const mismatches = lockMismatches(lock, (name) => (name === "sibling" ? "bbbb" : undefined));
  expect(mismatches).toEqual([
    { name: "sibling", version: "1.0.0", locked: "aaaa", expected: "bbbb" },
  ]);
});

test("the crate itself has no checksum in its own lock, and that is right", () => {
  expect(lockMismatches(lock, (name) => (name === "app" ? "bbbb" : undefined))).toEqual([]);
});

test("a sibling that is locked without a checksum does not fit", () => {
  const bare = [{ name: "sibling", version: "1.0.0", source, checksum: null }];
  expect(lockMismatches(bare, () => "aaaa")).toEqual([
    { name: "sibling", version: "1.0.0", locked: null, expected: "aaaa" },
  ]);
});
