import { describe, expect, test } from "@jest/globals";
import { findPlatform, matrixEntry, placeholders, triples } from "@fairlead/platforms";
import type { Platform } from "@fairlead/platforms";
import { rows } from "../../../packages/platforms/src/table.ts";

function found(word: string): Platform {
  const answer = findPlatform(word);
  if (answer.kind !== "found") throw new Error(`${word}: ${answer.kind}`);
  return answer.platform;
}

describe("the table", () => {
  test("names each triple and each Rust target once", () => {
    expect(new Set(triples).size).toBe(rows.length);
    expect(new Set(rows.map(({ target }) => target)).size).toBe(rows.length);
  });

  test("has triples that begin with npm's words for os and cpu", () => {
    const other = rows.filter(({ triple, os, cpu }) => !`${triple}-`.startsWith(`${os}-${cpu}-`));
    expect(other).toEqual([]);
  });

  test("has a libc just where the triple ends in -gnu or -musl", () => {
    const libcs = rows.map(({ triple, libc }) => [triple, libc]);
    expect(libcs).toEqual(
      rows.map(({ triple }) => [
        triple,
        triple.endsWith("-gnu") ? "glibc" : triple.endsWith("-musl") ? "musl" : undefined,
      ]),
    );
  });

  test("knows no retired runner", () => {
    const runners = new Set(rows.map(({ runner }) => runner));
    expect([...runners].sort()).toEqual([
      "macos-15",
      "macos-15-intel",
      "ubuntu-22.04",
      "ubuntu-22.04-arm",
      "windows-11-arm",
      "windows-2022",
    ]);
  });

  test("means one platform by each word", () => {
    const answer = findPlatform("no such word");
    const words = answer.kind === "unknown" ? answer.candidates : [];
    expect(words.length).toBeGreaterThan(150);
    // The operating system and the C library that a word names are those of its platform.
    const wrong = words.filter((word) => {
      const { triple, os } = found(word);
      if (/musl/.test(word) !== triple.includes("musl")) return true;
      if (/win/.test(word.replace("darwin", "")) !== (os === "win32")) return true;
      return /darwin|macos|osx/.test(word) !== (os === "darwin");
    });
    expect(wrong).toEqual([]);
  });
});

describe("a word", () => {
  test.each([
    ["linux-x64-gnu", "linux-x64-gnu", "glibc"],
    ["x86_64-unknown-linux-gnu", "linux-x64-gnu", "glibc"],
    ["linux-amd64-gnu", "linux-x64-gnu", "glibc"],
    ["linux-x64-glibc", "linux-x64-gnu", "glibc"],
    ["linux-x64-musl", "linux-x64-musl", "musl"],
    ["linuxmusl-x64", "linux-x64-musl", "musl"],
    ["linuxmusl-arm64", "linux-arm64-musl", "musl"],
    ["linux-musl-aarch64", "linux-arm64-musl", "musl"],
    ["aarch64-unknown-linux-musl", "linux-arm64-musl", "musl"],
    ["linux-x64", "linux-x64-gnu", undefined],
    ["linux-arm64", "linux-arm64-gnu", undefined],
    ["linux-aarch64", "linux-arm64-gnu", undefined],
    ["linux-arm", "linux-arm-gnueabihf", undefined],
    ["linux-arm-musleabihf", "linux-arm-musleabihf", undefined],
    ["armv7-unknown-linux-gnueabihf", "linux-arm-gnueabihf", undefined],
    ["linux-ppc64le-gnu", "linux-ppc64-gnu", "glibc"],
    ["riscv64gc-unknown-linux-gnu", "linux-riscv64-gnu", "glibc"],
    ["macos-arm64", "darwin-arm64", undefined],
    ["darwin-x86_64", "darwin-x64", undefined],
    ["aarch64-apple-darwin", "darwin-arm64", undefined],
    ["win32-x64", "win32-x64-msvc", undefined],
    ["windows-x64", "win32-x64-msvc", undefined],
    ["windows-aarch64", "win32-arm64-msvc", undefined],
    ["i686-pc-windows-msvc", "win32-ia32-msvc", undefined],
    ["android-arm", "android-arm-eabi", undefined],
    ["armv7-linux-androideabi", "android-arm-eabi", undefined],
    ["freebsd-amd64", "freebsd-x64", undefined],
  ])("%s means %s with libc %s", (word, triple, libc) => {
    const platform = found(word);
    expect([platform.triple, platform.libc]).toEqual([triple, libc]);
  });

  test("without libc has the Rust target of gnu or msvc", () => {
    expect(found("linux-x64").target).toBe("x86_64-unknown-linux-gnu");
    expect(found("linux-arm").target).toBe("armv7-unknown-linux-gnueabihf");
    expect(found("win32-arm64").target).toBe("aarch64-pc-windows-msvc");
  });

  test.each(["wasm32-wasi", "wasm32-wasip1-threads"])("%s is no platform, with the way", (word) => {
    expect(findPlatform(word)).toEqual({
      kind: "no-platform",
      reason: expect.stringContaining("publish-npm-packages"),
    });
  });

  test("for a universal binary is no platform, with the way", () => {
    expect(findPlatform("darwin-universal")).toEqual({
      kind: "no-platform",
      reason: expect.stringContaining("darwin-x64 and darwin-arm64"),
    });
  });

  test.each(["linux-x65", "Linux-X64", "", "linux", "x64", "__proto__", "constructor"])(
    "%j is unknown, and all known words are offered, napi's first",
    (word) => {
      const answer = findPlatform(word);
      expect(answer.kind).toBe("unknown");
      const candidates = answer.kind === "unknown" ? answer.candidates : [];
      expect(candidates.slice(0, triples.length)).toEqual(triples);
      expect(candidates).toContain("linux-x64");
    },
  );
});

describe("placeholders", () => {
  test.each([
    ["linux-x64-gnu", "linux-x64", "x86_64-unknown-linux-gnu", "", "tar.gz"],
    ["linux-x64", "linux-x64", "x86_64-unknown-linux-gnu", "", "tar.gz"],
    ["linuxmusl-x64", "linux-x64-musl", "x86_64-unknown-linux-musl", "", "tar.gz"],
    ["linux-arm-gnueabihf", "linux-arm-gnueabihf", "armv7-unknown-linux-gnueabihf", "", "tar.gz"],
    ["darwin-arm64", "darwin-arm64", "aarch64-apple-darwin", "", "tar.gz"],
    ["x86_64-pc-windows-msvc", "win32-x64", "x86_64-pc-windows-msvc", ".exe", "zip"],
    ["android-arm-eabi", "android-arm-eabi", "armv7-linux-androideabi", "", "tar.gz"],
  ])("of %s keep the word as declared", (word, short, target, exe, ext) => {
    expect(placeholders(found(word), word)).toEqual({ platform: word, short, target, exe, ext });
  });
});

describe("the row of a matrix", () => {
  test("has every key, empty where there is no value", () => {
    expect(matrixEntry(found("darwin-x64"), "darwin-x64")).toEqual({
      platform: "darwin-x64",
      short: "darwin-x64",
      target: "x86_64-apple-darwin",
      os: "darwin",
      cpu: "x64",
      libc: "",
      exe: "",
      ext: "tar.gz",
      runner: "macos-15-intel",
    });
    expect(matrixEntry(found("linux-arm64-gnu"), "linux-arm64-gnu")).toMatchObject({
      libc: "glibc",
      runner: "ubuntu-22.04-arm",
    });
  });

  test("takes the runner that the caller chose", () => {
    expect(matrixEntry(found("linux-x64"), "linux-x64", "big-box").runner).toBe("big-box");
  });
});
