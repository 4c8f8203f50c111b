import { describe, expect, test } from "@jest/globals";
import { ar, machO, told, universal, words } from "./binary-files.ts";

describe("Mach-O", () => {
  test.each([
    [{ little: true, wide: true }, "Mach-O arm64"],
    [{ little: true, wide: false, cputype: 7 }, "Mach-O i386"],
    [{ little: false, wide: false, cputype: 18 }, "Mach-O ppc"],
    [{ little: false, wide: true, cputype: 0x01000012 }, "Mach-O ppc64"],
    [{ cputype: 99 }, "Mach-O cputype 0x63"],
  ])("thin, %j, is %s", async (header, expected) => {
    expect(await words(machO(header))).toBe(expected);
  });

  test.each([
    ["macOS", [[0x32, 24, 1, 0, 0, 0]], "darwin"],
    ["iOS", [[0x32, 24, 2, 0, 0, 0]], "ios"],
    [
      "Mac Catalyst and macOS",
      [
        [0x32, 24, 6, 0, 0, 0],
        [0x32, 24, 1, 0, 0, 0],
      ],
      "darwin",
    ],
    ["an old iOS", [[0x25, 16, 0, 0]], "ios"],
    ["an old macOS", [[0x24, 16, 0, 0]], "darwin"],
    ["a system of tomorrow", [[0x32, 24, 77, 0, 0, 0]], "apple platform 77"],
    ["none", [], "darwin"],
  ])("for %s says so", async (_system, commands, os) => {
    expect(await told(machO({ commands }))).toMatchObject({ os });
  });

  test.each([true, false].flatMap((little) => [true, false].map((wide) => ({ little, wide }))))(
    "has its commands behind its header: %j",
    async (header) => {
      const commands = [[0x32, 24, 2, 0, 0, 0]];
      expect(await told(machO({ ...header, commands }))).toMatchObject({ os: "ios" });
    },
  );

  test.each([
    ["big-endian", 0xcafebabe, false],
    ["little-endian", 0xcafebabe, true],
    ["big-endian with 64-bit offsets", 0xcafebabf, false],
    ["little-endian with 64-bit offsets", 0xcafebabf, true],
  ])("universal, %s, holds its machines", async (_order, magic, little) => {
    const slices = [0x01000007, 0x0100000c].map((cputype) => ({
      cputype,
      contents: machO({ cputype }),
    }));
    expect(await told(universal(slices, magic, little))).toMatchObject({
      kind: "shared library",
      container: "universal",
      os: "darwin",
      cpus: ["x64", "arm64"],
    });
  });

  test.each([
    [
      "names another machine than its part",
      [{ cputype: 7, contents: machO({}) }],
      "holds code for arm64",
    ],
    [
      "holds a text",
      [{ cputype: 7, contents: Buffer.from("a text, no program") }],
      "is not a Mach-O file",
    ],
    ["holds nothing", [], "holds 0 machines"],
    [
      "holds a program and a library",
      [
        { cputype: 0x0100000c, contents: machO({}) },
        { cputype: 7, contents: machO({ cputype: 7, filetype: 2 }) },
      ],
      "mixes kinds",
    ],
  ])("universal that %s is refused", async (_fault, slices, message) => {
    await expect(told(universal(slices, 0xcafebabe, false))).rejects.toThrow(message);
  });

  test("universal of more machines than there are is refused before they are looked at", async () => {
    const part = { cputype: 7, contents: Buffer.from("a text, no program") };
    const file = universal(Array<typeof part>(17).fill(part), 0xcafebabe, false);
    await expect(told(file)).rejects.toThrow("holds 17 machines");
  });

  test("universal in itself is refused, however deep", async () => {
    const inner = universal([], 0xcafebabe, false);
    const outer = universal([{ cputype: 7, contents: inner }], 0xcafebabe, false);
    await expect(told(outer)).rejects.toThrow("is not a Mach-O file");
  });

  test("universal with an archive that has no objects is for the machine that its header names", async () => {
    const file = universal([{ cputype: 0x0100000c, contents: ar() }], 0xcafebabe, false);
    expect(await told(file)).toMatchObject({ kind: "object archive", cpus: ["arm64"] });
  });

  test("with a load command without length is refused", async () => {
    const file = machO({ commands: [[0x32, 0, 1]] });
    await expect(told(file)).rejects.toThrow("has a damaged load command");
  });
});
