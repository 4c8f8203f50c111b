import { describe, expect, test } from "@jest/globals";
import { elfSystem } from "../../../packages/binaries/src/elf-system.ts";
import type { ElfTraces } from "../../../packages/binaries/src/elf-system.ts";

function traces(more: Partial<ElfTraces>): ElfTraces {
  return { abi: 0, machine: "x86_64", needed: [], brands: [], executable: false, ...more };
}

describe("the loader of an executable tells", () => {
  test.each([
    ["/lib64/ld-linux-x86-64.so.2", "linux", "glibc"],
    ["/lib/ld-linux-aarch64.so.1", "linux", "glibc"],
    ["/lib/ld-linux-armhf.so.3", "linux", "glibc"],
    ["/lib/ld-linux.so.2", "linux", "glibc"],
    ["/lib64/ld64.so.2", "linux", "glibc"],
    ["/lib/ld64.so.1", "linux", "glibc"],
    ["/lib64/ld-linux-loongarch-lp64d.so.1", "linux", "glibc"],
    ["/nix/store/0000-glibc-2.40/lib/ld-linux-x86-64.so.2", "linux", "glibc"],
    ["/lib/ld-musl-x86_64.so.1", "linux", "musl"],
    ["/lib/ld-musl-armhf.so.1", "linux", "musl"],
    ["/libexec/ld-elf.so.1", "freebsd", "unknown"],
    ["/system/bin/linker64", "android", "android"],
    ["/system/bin/linker", "android", "android"],
    ["/opt/own/loader", undefined, "unknown"],
  ])("%s: os %s, libc %s", (interpreter, os, libc) => {
    const found = elfSystem(traces({ interpreter, executable: true, needed: ["libz.so.1"] }));
    expect([found.os, found.libc]).toEqual([os, libc]);
  });

  test("and not its libraries, which may be there for others", () => {
    const found = elfSystem(
      traces({
        interpreter: "/lib/ld-musl-x86_64.so.1",
        needed: ["libc.so.6"],
        executable: true,
      }),
    );
    expect(found).toEqual({ os: "linux", libc: "musl" });
  });
});

describe("the libraries that a library needs tell", () => {
  test.each([
    [["libgcc_s.so.1", "libc.so.6"], "linux", "glibc"],
    [["libpthread.so.0", "libdl.so.2"], "linux", "glibc"],
    [["libm.so.6"], "linux", "glibc"],
    [["ld-linux-x86-64.so.2"], "linux", "glibc"],
    [["libgcc_s.so.1", "libc.musl-x86_64.so.1"], "linux", "musl"],
    [["libc.so"], "linux", "musl"],
    [["libdl.so", "libc.so"], "android", "android"],
    [["liblog.so", "libm.so", "libc.so"], "android", "android"],
    [["libthr.so.3", "libc.so.7"], "freebsd", "unknown"],
    [["libgcc_s.so.1"], undefined, "unknown"],
    [["libc.so.6", "libc.musl-x86_64.so.1"], undefined, "unknown"],
    [[], undefined, "unknown"],
  ])("%j: os %s, libc %s", (needed, os, libc) => {
    const found = elfSystem(traces({ needed }));
    expect([found.os, found.libc]).toEqual([os, libc]);
  });
});

describe("a brand tells", () => {
  test.each([
    [{ brands: ["Android"], needed: ["libc.so"] }, "android", "android"],
    [{ brands: ["Android"] }, "android", "unknown"],
    [{ brands: ["FreeBSD"] }, "freebsd", "unknown"],
    [{ brands: ["GNU"] }, "linux", "unknown"],
    [{ brands: ["GNU", "OHOS"], needed: ["ld-musl-aarch64.so.1"] }, "openharmony", "musl"],
    [{ abi: 9 }, "freebsd", "unknown"],
    [{ abi: 3 }, "linux", "unknown"],
    [{ abi: 97 }, undefined, "unknown"],
    [{ brands: ["GNU"], executable: true }, "linux", "static"],
    [{ abi: 9, executable: true }, "freebsd", "static"],
    [{ executable: true }, undefined, "static"],
  ])("%j: os %s, libc %s", (more, os, libc) => {
    const found = elfSystem(traces(more));
    expect([found.os, found.libc]).toEqual([os, libc]);
  });
});
