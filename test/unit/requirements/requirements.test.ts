import { describe, expect, test } from "@jest/globals";
import { readFileNeeds } from "@fairlead/binaries";
import {
  checkRequirements,
  declarationLines,
  describeRequirements,
  nothingDeclared,
  readOldestSystem,
  summarize,
  type OldestSystem,
  type RequirementFacts,
  type RequiringFile,
} from "@fairlead/requirements";
import path from "node:path";
import { elf, pe } from "./needs.ts";

const folder = path.resolve(import.meta.dirname, "../../fixtures/needs/samples");

async function sampleFile(name: string, file = "core.node"): Promise<RequiringFile> {
  return { file, isLibrary: true, needs: await readFileNeeds(path.join(folder, name)) };
}

function declared(text: string): OldestSystem {
  const read = readOldestSystem(text);
  if (read.kind === "wrong") throw new Error(read.wrong);
  return read.value;
}

const systems = {
  linux: { os: "linux", libc: "glibc" },
  mac: { os: "darwin" },
  windows: { os: "win32" },
};

function found(
  binaries: readonly RequiringFile[],
  os: keyof typeof systems,
  more: Partial<RequirementFacts> = {},
) {
  const { problems, warnings } = checkRequirements({
    ...{ name: "@s/x", platform: systems[os], binaries, files: ["core.node"] },
    ...{ oldest: nothingDeclared, lowestNode: undefined, ...more },
  });
  return { problems: problems.map(({ code }) => code), warnings: warnings.map(({ code }) => code) };
}

const none: string[] = [];

describe("a line says in words of systems", () => {
  const glibc = (version: string, causes: string[] = [], library = "libc.so.6") =>
    ({ of: "glibc", version, library, causes }) as const;
  const stdcxx = (version: string) =>
    ({ of: "libstdc++", version, library: "libstdc++.so.6", causes: [] }) as const;

  test.each([
    [
      [glibc("2.28", ["fcntl64"]), stdcxx("3.4.21")],
      "glibc 2.28 (fcntl64), libstdc++ 3.4.21: RHEL 8, Debian 10, Ubuntu 20.04 and newer",
    ],
    [
      [glibc("2.29", ["log2", "pow"], "libm.so.6")],
      "glibc 2.29 (log2, pow of libm.so.6): RHEL 9, Debian 11, Ubuntu 20.04 and newer",
    ],
    // The profiler for which glibc alone misleads.
    [
      [glibc("2.14"), stdcxx("3.4.29")],
      "glibc 2.14, libstdc++ 3.4.29: RHEL 9, Debian 12, Ubuntu 22.04 and newer",
    ],
    [[glibc("2.99")], "glibc 2.99: newer than RHEL 10, Debian 13 and Ubuntu 24.04"],
    [[glibc("2.17")], "glibc 2.17: RHEL 7, Debian 9, Ubuntu 18.04 and newer"],
  ])("%j", (versions, words) => {
    const file = elf({ versions, libraries: ["libc.so.6"] });
    expect(describeRequirements(summarize([file]))).toBe(words);
  });

  test("what has no versions", async () => {
    const line = (...files: RequiringFile[]) => describeRequirements(summarize(files));
    expect(line(elf({}))).toBe("no shared libraries");
    expect(line(elf({ libraries: ["libc.so", "libgcc_s.so.1"] }))).toBe("libgcc_s.so.1");
    expect(line(await sampleFile("vcruntime.dll"))).toBe("VCRUNTIME140.dll");
    expect(line(await sampleFile("node-api-10.dll"))).toBe("Node-API 10");
    expect(line(await sampleFile("macos-14.0-arm64.dylib"))).toBe("macOS 14.0, signed (ad hoc)");
    expect(line()).toBeUndefined();
  });

  test("the highest of all binaries, with the file that needs it", () => {
    const low = elf({ versions: [glibc("2.9")], libraries: ["libc.so.6"] });
    const high = { ...elf({ versions: [glibc("2.28")] }), file: "lib/cuda.node" };
    const { versions } = summarize([low, high]);
    expect(versions.glibc).toMatchObject({ version: "2.28", file: "lib/cuda.node" });
    expect(declarationLines([summarize([low]), summarize([high])])).toEqual(["glibc: 2.28"]);
  });
});

describe("without a limit", () => {
  test.each([
    ["execstack.so", "linux", "executable-stack"],
    ["rpath.so", "linux", "library-path-absolute"],
    ["pages-4k.so", "linux", "page-size-small"],
    ["homebrew.dylib", "mac", "library-path-absolute"],
    ["signature-mismatch.dylib", "mac", "binary-unsigned"],
  ] as const)("%s on %s is refused as %s", async (name, os, code) => {
    expect(found([await sampleFile(name)], os)).toEqual({ problems: [code], warnings: none });
  });

  test.each([
    ["pages-64k.so", "linux"],
    ["textrel.so", "linux"],
    ["tls.so", "linux"],
    ["v8.so", "linux"],
    ["vcruntime.dll", "windows"],
    ["macos-14.0-arm64.dylib", "mac"],
    // Intel's macOS runs what is not signed.
    ["macos-10.15-x64.dylib", "mac"],
  ] as const)("%s on %s is fine", async (name, os) => {
    expect(found([await sampleFile(name)], os)).toEqual({ problems: none, warnings: none });
  });

  test("an addon that needs more than Node.js is a warning, a program is not", async () => {
    const files = await Promise.all(
      ["core.node", "bin/x"].map((to) => sampleFile("glibc-2.34.so", to)),
    );
    expect(files.map((file) => found([file], "linux").warnings)).toEqual([
      ["requirement-above-node"],
      [],
    ]);
  });

  test.each([
    [["liblzma.so.5"], [], [], ["library-not-found"]],
    [["liblzma.so.5"], ["lib/liblzma.so.5"], [], []],
    [["libvips-cpp.so.8"], [], ["$ORIGIN/../../sharp-libvips/lib"], []],
    [["libc.so.6", "libstdc++.so.6", "ld-linux-aarch64.so.1", "libatomic.so.1"], [], [], []],
  ])("%j beside %j reached by %j", (libraries, files, rpaths, warnings) => {
    const binary = elf({ libraries, rpaths });
    expect(found([binary], "linux", { files })).toEqual({ problems: none, warnings });
  });

  test.each([
    ["execstack.so", "linux", "executable-stack"],
    ["rpath.so", "linux", "absolute-path"],
    ["pages-4k.so", "linux", "page-size"],
    ["signature-mismatch.dylib", "mac", "unsigned"],
    ["glibc-2.34.so", "linux", "above-node"],
  ] as const)("%s on %s passes if %s is allowed", async (name, os, allow) => {
    const oldest = declared(`allow: ${allow}`);
    const none = { problems: [], warnings: [] };
    expect(found([await sampleFile(name)], os, { oldest })).toEqual(none);
  });
});

describe("more than declared is refused", () => {
  test.each([
    ["glibc-2.34.so", "linux", "glibc: 2.28", true],
    ["glibc-2.34.so", "linux", "glibc: 2.34", false],
    ["glibc-2.34.so", "linux", "glibc: node", true],
    ["glibc-2.2.5.so", "linux", "glibc: 2.17", false],
    // Marked weak, and none at all: they fulfill every limit.
    ["glibc-2.34-weak.so", "linux", "glibc: 2.17", false],
    ["pages-64k.so", "linux", "glibc: 2.5", false],
    ["macos-14.0-arm64.dylib", "mac", "macos: 13", true],
    ["macos-14.0-arm64.dylib", "mac", "macos: 14", false],
    ["macos-14.0-arm64.dylib", "mac", "macos-x64: 10.15", false],
    ["macos-10.15-x64.dylib", "mac", "macos: 11.0\nmacos-x64: 10.9", true],
    ["node-api-10.dll", "windows", "node-api: 8", true],
    ["node-api-10.dll", "windows", "node-api: 10", false],
    ["vcruntime.dll", "windows", "windows-runtime: false", true],
    ["vcruntime.dll", "windows", "windows-runtime: true", false],
  ] as const)("%s on %s with %j: %s", async (name, os, text, isRefused) => {
    const oldest = declared(text);
    const { problems } = found([await sampleFile(name)], os, { oldest });
    expect(problems).toEqual(isRefused ? ["requirement-exceeded"] : []);
  });

  test("but not below the first version of a port", () => {
    const need = { of: "glibc", version: "2.36", library: "libc.so.6", causes: [] } as const;
    const oldest = declared("glibc: 2.17");
    const loong = elf({ machine: "loongarch64", versions: [need] });
    expect(found([loong], "linux", { oldest }).problems).toEqual([]);
    const x64 = elf({ versions: [need] });
    expect(found([x64], "linux", { oldest }).problems).toEqual(["requirement-exceeded"]);
  });

  test("also of libstdc++, which follows from glibc", () => {
    const need = {
      of: "libstdc++",
      version: "3.4.29",
      library: "libstdc++.so.6",
      causes: [],
    } as const;
    const fits = (text: string) =>
      found([elf({ versions: [need] })], "linux", { oldest: declared(text) }).problems.length === 0;
    expect(["glibc: 2.28", "glibc: 2.31", "glibc: 2.34", "glibc: node"].map(fits)).toEqual([
      ...[false, false, true, false],
    ]);
  });

  test("naming the file, the functions and the limit", async () => {
    const { problems } = checkRequirements({
      ...{ name: "@s/x", platform: systems.linux, binaries: [await sampleFile("glibc-2.34.so")] },
      ...{ files: [], oldest: declared("glibc: 2.28"), lowestNode: undefined },
    });
    expect(problems.map(({ message }) => message)).toEqual([
      "core.node in @s/x needs glibc 2.34 (pthread_create of libc.so.6); oldest-system says 2.28.",
    ]);
  });
});

describe("oldest-system", () => {
  test("keeps values as they are written: 2.30 is not 2.3", () => {
    expect(declared("glibc: 2.30 # a comment\nmacos: 11.0\n").glibc).toBe("2.30");
    expect(declared("{ glibc: '2.28', node-api: 8 }")).toMatchObject({ glibc: "2.28", nodeApi: 8 });
    expect(declared("")).toBe(nothingDeclared);
    expect([...declared("allow: [unsigned, page-size]").allow]).toEqual(["unsigned", "page-size"]);
  });

  test.each([
    "2.28",
    "glibc: two",
    "glibc: 2",
    "musl: 1.2",
    "node-api: 0",
    "windows-runtime: maybe",
    "allow: everything",
    "macos: [11]",
    "glibc: [",
  ])("refuses %j", (text) => {
    expect(readOldestSystem(text).kind).toBe("wrong");
  });
});

test("a runtime that is imported under two spellings is one", () => {
  const file = pe({ libraries: ["VCRUNTIME140.dll", "vcruntime140.dll", "KERNEL32.dll"] });
  expect(summarize([file]).windowsRuntime).toHaveLength(1);
});
