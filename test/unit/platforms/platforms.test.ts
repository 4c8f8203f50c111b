import { readFile } from "node:fs/promises";
import { describe, expect, test } from "@jest/globals";
import { findPlatform, knownWords, matrixEntry, placeholders, triples } from "@fairlead/platforms";
import type { Platform } from "@fairlead/platforms";
import fc from "fast-check";

function found(word: string): Platform {
  const answer = findPlatform(word);
  if (answer.kind !== "found") throw new Error(`${word}: ${answer.kind}`);
  return answer.platform;
}

/** What rustc says about each target: `rustc --print cfg --target <target>`, Rust 1.95.0. */
const cfg = (await readFile("test/fixtures/platforms/rust-cfg.txt", "utf8"))
  .trim()
  .split("\n")
  .map((line) => {
    const [target = "", arch = "", endian = "", os = "", env = "", abi = ""] = line.split(" ");
    return { target, arch, endian, os, env, abi };
  });

describe("every Rust target", () => {
  test("is a platform by its name, and its triple means it", () => {
    for (const { target } of cfg) {
      const platform = found(target);
      expect(platform.target).toBe(target);
      expect(found(platform.triple)).toEqual(platform);
    }
    expect(new Set(cfg.map(({ target }) => found(target).triple)).size).toBe(cfg.length);
  });

  test("has the system, the C library and the byte order that rustc names", () => {
    const node: Readonly<Record<string, string>> = {
      ...{ macos: "darwin", windows: "win32", solaris: "sunos", illumos: "sunos" },
    };
    for (const { target, arch, endian, os, env } of cfg) {
      const platform = found(target);
      const isOhos = os === "linux" && env === "ohos";
      const expected = isOhos ? "openharmony" : (node[os] ?? os);
      if (arch.startsWith("wasm"))
        expect([platform.os, platform.libc]).toEqual([undefined, undefined]);
      else expect([target, platform.os]).toEqual([target, expected]);
      if (os === "linux" && !arch.startsWith("wasm")) {
        const libc = env === "gnu" ? "glibc" : env === "musl" ? "musl" : undefined;
        expect([target, platform.libc]).toEqual([target, libc]);
      } else expect([target, platform.libc]).toEqual([target, undefined]);
      if (arch === "powerpc64") {
        const machine = endian === "big" ? "powerpc64" : "ppc64";
        expect([target, platform.cpu, ...platform.machines]).toEqual([target, "ppc64", machine]);
      }
    }
  });

  test("for arm on Linux says how numbers are passed", () => {
    const arm = cfg.filter(({ arch, os, abi }) => arch === "arm" && os === "linux" && abi !== "-");
    for (const { target, abi, env } of arm) {
      if (env === "ohos") continue;
      const { cpu, float } = found(target);
      if (cpu === "arm")
        expect([target, float]).toEqual([target, abi === "eabihf" ? "hard" : "soft"]);
    }
    expect(arm.length).toBeGreaterThan(10);
  });
});

/** Words of forty families of packages in the npm registry, in November 2026. */
const familyWords: readonly (readonly [word: string, triple: string, libc?: string])[] = [
  ["linux-x64-gnu", "linux-x64-gnu", "glibc"],
  ["x86_64-unknown-linux-gnu", "linux-x64-gnu", "glibc"],
  ["linux-amd64-gnu", "linux-x64-gnu", "glibc"],
  ["linux-x64-glibc", "linux-x64-gnu", "glibc"],
  ["linux-x64-musl", "linux-x64-musl", "musl"],
  ["linuxmusl-x64", "linux-x64-musl", "musl"],
  ["linuxmusl-arm64", "linux-arm64-musl", "musl"],
  ["linux-musl-aarch64", "linux-arm64-musl", "musl"],
  ["linux-x64", "linux-x64-gnu"],
  ["linux-64", "linux-x64-gnu"],
  ["linux-arm64", "linux-arm64-gnu"],
  ["linux-aarch64", "linux-arm64-gnu"],
  ["linux-arm", "linux-arm-gnueabihf"],
  ["linux-armv7", "linux-arm-gnueabihf"],
  ["linux-arm-glibc", "linux-arm-gnueabihf", "glibc"],
  ["linux-arm-musl", "linux-arm-musleabihf", "musl"],
  ["linux-musl-arm", "linux-arm-musleabihf", "musl"],
  ["linux-arm-gnueabihf", "linux-arm-gnueabihf", "glibc"],
  ["linux-arm-musleabihf", "linux-arm-musleabihf", "musl"],
  ["armv7-unknown-linux-gnueabi", "linux-arm-gnueabi", "glibc"],
  ["arm-unknown-linux-musleabi", "arm-unknown-linux-musleabi", "musl"],
  ["armv5te-unknown-linux-gnueabi", "linux-armv5te-gnueabi", "glibc"],
  ["linux-ia32", "linux-ia32-gnu"],
  ["linux-i686", "linux-ia32-gnu"],
  ["linux-ppc64le-gnu", "linux-ppc64-gnu", "glibc"],
  ["linux-ppc64-glibc", "linux-ppc64-gnu", "glibc"],
  ["linux-ppc64-musl", "linux-ppc64-musl", "musl"],
  ["linux-musl-riscv64", "linux-riscv64-musl", "musl"],
  ["linux-riscv64-musl", "linux-riscv64-musl", "musl"],
  ["linux-loong64-glibc", "linux-loong64-gnu", "glibc"],
  ["linux-loong64-musl", "linux-loong64-musl", "musl"],
  ["linux-s390x", "linux-s390x-gnu"],
  ["linux-mips64el", "linux-mips64el-gnuabi64"],
  ["macos-arm64", "darwin-arm64"],
  ["darwin-aarch64", "darwin-arm64"],
  ["darwin-64", "darwin-x64"],
  ["darwin", "darwin-universal"],
  ["universal-apple-darwin", "darwin-universal"],
  ["darwin-universal", "darwin-universal"],
  ["win32-x64", "win32-x64-msvc"],
  ["windows-64", "win32-x64-msvc"],
  ["windows-aarch64", "win32-arm64-msvc"],
  ["win32-x64-gnu", "win32-x64-gnu"],
  ["x86_64-pc-windows-gnu", "win32-x64-gnu"],
  ["win32-i686", "win32-ia32-msvc"],
  ["win32-x86_64-msvc", "win32-x64-msvc"],
  ["android-arm", "android-arm-eabi"],
  ["android-arm-eabi", "android-arm-eabi"],
  ["android-x64", "android-x64"],
  ["android-riscv64", "android-riscv64"],
  ["linux-x64-android", "android-x64"],
  ["linux-aarch64-android", "android-arm64"],
  ["openharmony-arm64", "openharmony-arm64"],
  ["x86_64-unknown-linux-ohos", "openharmony-x64"],
  ["freebsd-amd64", "freebsd-x64"],
  ["freebsd-aarch64", "freebsd-arm64"],
  ["freebsd-ppc64", "freebsd-ppc64"],
  ["netbsd-arm64", "netbsd-arm64"],
  ["openbsd-x64", "openbsd-x64"],
  ["aix-ppc64", "aix-ppc64"],
  ["sunos-x64", "sunos-x64"],
  ["solaris-x64", "sunos-x64"],
  ["illumos-x64", "illumos-x64"],
  ["wasm32-wasi", "wasm32-wasi"],
  ["wasm32-wasip1-threads", "wasm32-wasi"],
  ["wasm32-wasip1", "wasm32-wasip1"],
  ["wasm32-unknown-emscripten", "wasm32-unknown-emscripten"],
  ["wasm32", "wasm32-unknown-unknown"],
  ["freebsd-wasm32", "freebsd-wasm32"],
];

describe("a word", () => {
  test.each(
    familyWords.map(([word, triple, libc = "open"]): [string, string, string] => [
      word,
      triple,
      libc,
    ]),
  )("%s means %s, its libc %s", (word, triple, libc) => {
    const platform = found(word);
    expect([platform.triple, platform.libc ?? "open"]).toEqual([triple, libc]);
  });

  test("of a system and a processor means both, whatever its spelling", () => {
    const systems = {
      linux: "linux",
      macos: "darwin",
      win: "win32",
      freebsd: "freebsd",
      ohos: "openharmony",
    };
    const processors = { amd64: "x64", x86_64: "x64", aarch64: "arm64", arm64: "arm64" };
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.entries(systems)),
        fc.constantFrom(...Object.entries(processors)),
        fc.boolean(),
        ([system, os], [processor, cpu], systemFirst) => {
          const word = systemFirst ? `${system}-${processor}` : `${processor}-${system}`;
          expect(found(word)).toMatchObject({ os, cpu });
        },
      ),
    );
  });

  test("that patterns match is known", () => {
    for (const word of knownWords()) expect(findPlatform(word).kind).toBe("found");
    expect(knownWords()).toEqual(expect.arrayContaining(["linux-x64-musl", "windows-amd64"]));
    expect(triples.slice(0, 2)).toEqual(["linux-x64-gnu", "linux-x64-gnuasan"]);
  });

  test("without libc leaves it open, and how numbers are passed", () => {
    expect(found("linux-arm")).not.toHaveProperty("float");
    expect(found("linux-arm-glibc")).not.toHaveProperty("float");
    expect(found("linux-arm-gnueabihf").float).toBe("hard");
    expect(found("linux-arm-gnueabi").float).toBe("soft");
    expect(found("android-arm-eabi")).not.toHaveProperty("float");
    expect(found("win32-arm64").target).toBe("aarch64-pc-windows-msvc");
  });

  test.each(["wasm32-wasi", "wasm32-wasip1-threads"])(
    "%s is WebAssembly for any system",
    (word) => {
      const { os, cpu, libc, machines, target } = found(word);
      expect({ os, cpu, libc, machines, target }).toEqual({
        ...{ os: undefined, cpu: "wasm32", libc: undefined, machines: ["wasm32"] },
        target: "wasm32-wasip1-threads",
      });
    },
  );

  test("for a universal binary is for both processors of macOS", () => {
    const { os, cpu, machines } = found("darwin-universal");
    expect([os, cpu, machines]).toEqual(["darwin", undefined, ["x64", "arm64"]]);
  });
});

describe("an unknown word", () => {
  test.each([
    ["linux-x46", "linux-x64"],
    ["linux-x65", "linux-x64"],
    ["Linux-X64", "linux-x64"],
    ["linux_x64_gnu", "linux-x64-gnu"],
    ["linux-x64-gun", "linux-x64-gnu"],
    ["linux-arm-gnueabifh", "linux-arm-gnueabihf"],
    ["darwin-x64-gnu", "darwin-x64"],
    ["freebsd-arm64-gnu", "freebsd-arm64"],
    ["qnx-x64", undefined],
    ["plan9-x64", undefined],
    ["freebsd-s390x", undefined],
    ["linux", undefined],
    ["x64", undefined],
    ["", undefined],
    ["__proto__", undefined],
    ["constructor", undefined],
    ["linux-x64-linux-x64", undefined],
  ])("%j is near %s", (word, near) => {
    expect(findPlatform(word)).toEqual({ kind: "unknown", near });
  });

  test("is never near another system or processor", () => {
    const parts = fc.constantFrom(...["linux", "darwin", "openbsd", "win32", "android", "aix"]);
    const processors = fc.constantFrom(...["x64", "arm64", "arm", "ppc64", "ia32", "riscv64"]);
    const ends = fc.constantFrom(...["gnu", "musl", "msvc", "eabi", "foo", "gnuu", "x"]);
    fc.assert(
      fc.property(parts, processors, ends, (os, cpu, end) => {
        const answer = findPlatform(`${os}-${cpu}-${end}`);
        if (answer.kind === "found") expect(answer.platform).toMatchObject({ os, cpu });
        else if (answer.near !== undefined) expect(found(answer.near)).toMatchObject({ os, cpu });
      }),
    );
  });
});

describe("placeholders", () => {
  test.each([
    ["linux-x64-gnu", "linux-x64", "x86_64-unknown-linux-gnu", "", "tar.gz"],
    ["linux-x64", "linux-x64", "x86_64-unknown-linux-gnu", "", "tar.gz"],
    ["linuxmusl-x64", "linux-x64-musl", "x86_64-unknown-linux-musl", "", "tar.gz"],
    ["linux-arm-gnueabihf", "linux-arm-gnueabihf", "armv7-unknown-linux-gnueabihf", "", "tar.gz"],
    ["darwin-arm64", "darwin-arm64", "aarch64-apple-darwin", "", "tar.gz"],
    ["x86_64-pc-windows-msvc", "win32-x64", "x86_64-pc-windows-msvc", ".exe", "zip"],
    ["win32-x64-gnu", "win32-x64-gnu", "x86_64-pc-windows-gnu", ".exe", "zip"],
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
    expect(matrixEntry(found("wasm32-wasi"), "wasm32-wasi")).toMatchObject({
      os: "",
      cpu: "wasm32",
    });
    expect(matrixEntry(found("linux-arm64-gnu"), "linux-arm64-gnu")).toMatchObject({
      libc: "glibc",
      runner: "ubuntu-22.04-arm",
    });
  });

  test("takes the runner that the caller chose", () => {
    expect(matrixEntry(found("linux-x64"), "linux-x64", "big-box").runner).toBe("big-box");
  });

  test("names no retired runner", () => {
    const runners = new Set(cfg.map(({ target }) => found(target).runner));
    expect([...runners].sort()).toEqual([
      ...["macos-15", "macos-15-intel", "ubuntu-22.04", "ubuntu-22.04-arm"],
      ...["windows-11-arm", "windows-2022"],
    ]);
  });
});
