import { describe, expect, test } from "@jest/globals";
import {
  cratesIo,
  cratesIoIndex,
  readTarget,
} from "../../../packages/crates/src/registry/crates-target.ts";

const local = "sparse+http://127.0.0.1:4242/index/";

describe("which registry an index means", () => {
  test("crates.io by default, with or without the slash at the end", () => {
    expect(readTarget(cratesIoIndex, undefined, undefined)).toEqual(cratesIo);
    expect(readTarget(cratesIoIndex.slice(0, -1), undefined, undefined)).toEqual(cratesIo);
  });

  test("crates.io too where cargo takes a loopback address for it", () => {
    expect(readTarget(local, undefined, local)).toEqual({ ...cratesIo, index: local });
    expect(readTarget(local.slice(0, -1), undefined, local)).toEqual({ ...cratesIo, index: local });
    expect(readTarget(local, undefined, local.slice(0, -1))).toEqual({ ...cratesIo, index: local });
  });

  test("never crates.io by the variable alone: not elsewhere, nor another address", () => {
    const far = "sparse+https://far.example/index/";
    expect(readTarget(far, undefined, far)).toMatchObject({ isCratesIo: false });
    expect(readTarget(local, undefined, far)).toMatchObject({ isCratesIo: false });
    expect(readTarget(local, undefined, undefined)).toMatchObject({ isCratesIo: false });
  });

  test("another registry by cargo's name of it, or by its address", () => {
    const index = "sparse+https://r.example/";
    expect(readTarget(index, "mine", undefined)).toEqual({
      isCratesIo: false,
      index,
      registryName: "mine",
    });
    expect(readTarget(index, undefined, undefined)).toMatchObject({ registryName: index });
  });

  test.each([
    "https://github.com/rust-lang/crates.io-index",
    "registry+https://r.example/",
    "sparse+",
    "sparse+r.example",
    "crates-io",
  ])("none by %s", (index) => {
    const read = readTarget(index, undefined, undefined);
    expect("problem" in read && read.problem.message).toContain("expected the address of a sparse");
  });

  test.each([
    "sparse+http://r.example/",
    "sparse+ftp://r.example/",
    "sparse+http://127.0.0.1.nip.io/",
  ])("none in the clear: %s", (index) => {
    const read = readTarget(index, undefined, undefined);
    expect("problem" in read && read.problem.message).toContain(
      "a token would travel in the clear",
    );
  });

  test.each(["http://localhost:1/", "http://[::1]:1/", "http://127.0.0.1:1/"])(
    "a registry of this machine at %s",
    (address) => {
      expect(readTarget(`sparse+${address}`, undefined, undefined)).toMatchObject({
        index: `sparse+${address}`,
      });
    },
  );

  test("not crates.io's index under another registry's name", () => {
    const read = readTarget(cratesIoIndex, "mine", undefined);
    expect("problem" in read && read.problem.remedy).toBe(
      "Set index to that of mine, such as sparse+https://…/.",
    );
  });
});
