import { describe, expect, test } from "@jest/globals";
import { BinaryError, describeBinary, identify, proves } from "@fairlead/binaries";
import fc from "fast-check";
import { countedRead, endlessRead, sample, sampleNames } from "./samples.ts";

/** For a file of its true size: far above what real headers need. */
const forItsSize = { bytes: 512 * 1024, reads: 2000 };
/** For a file that goes on forever: the bound of the reads, most of which are of 128 bytes. */
const forAnySize = { bytes: 16 * 1024 * 1024, reads: 65_536 };
/** The size that an endless file claims to have: large enough for every offset to seem possible. */
const CLAIMED = 2 ** 52;

/**
 * Tells what the bytes are, or refuses them with a BinaryError, within the bounds. Everything else is a
 * bug: another error, a large read, many reads.
 */
async function checkBounded(contents: Buffer, endless: boolean): Promise<void> {
  const { read, counts } = endless ? endlessRead(contents) : countedRead(contents);
  const most = endless ? forAnySize : forItsSize;
  try {
    const binary = await identify(read, endless ? CLAIMED : contents.length);
    expect(describeBinary(binary)).not.toBe("");
    expect(["agree", "disagree", "unknown"]).toContain(
      proves(binary, { os: "linux", machines: ["x64"], libc: "musl" }).verdict,
    );
  } catch (error) {
    if (!(error instanceof BinaryError)) throw error;
    expect(error.message).toMatch(/^the .+ \S+/);
  }
  expect(counts.largest).toBeLessThanOrEqual(64 * 1024);
  expect(counts.bytes).toBeLessThanOrEqual(most.bytes);
  expect(counts.reads).toBeLessThanOrEqual(most.reads);
}

const magics: readonly (readonly number[])[] = [
  [0x7f, 0x45, 0x4c, 0x46, 1, 1, 1],
  [0x7f, 0x45, 0x4c, 0x46, 1, 2, 1],
  [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1],
  [0x7f, 0x45, 0x4c, 0x46, 2, 2, 1],
  [0xfe, 0xed, 0xfa, 0xce],
  [0xce, 0xfa, 0xed, 0xfe],
  [0xfe, 0xed, 0xfa, 0xcf],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 2],
  [0xca, 0xfe, 0xba, 0xbf, 0, 0, 0, 2],
  [0xbe, 0xba, 0xfe, 0xca, 2, 0, 0, 0],
  [0xbf, 0xba, 0xfe, 0xca, 2, 0, 0, 0],
  [0x4d, 0x5a],
  [0x00, 0x61, 0x73, 0x6d],
  [...Buffer.from("!<arch>\n")],
  [...Buffer.from("!<thin>\n")],
  [0x64, 0x86],
  [0x00, 0x00, 0xff, 0xff],
];

describe("whatever the bytes are, the answer is a binary or a BinaryError, after bounded reads:", () => {
  test("random bytes behind each magic number", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...magics),
        fc.uint8Array({ maxLength: 1024 }),
        fc.boolean(),
        async (magic, bytes, endless) => {
          const contents = Buffer.concat([Buffer.from(magic), bytes]);
          await checkBounded(contents, endless);
        },
      ),
      { numRuns: 1500 },
    );
  });

  test("samples with changed bytes, and with words of all ones and zeros", async () => {
    const change = fc.record({
      // Most of what is read lies in the first KiB.
      at: fc.oneof(
        { weight: 4, arbitrary: fc.nat(1023) },
        { weight: 1, arbitrary: fc.nat(65_535) },
      ),
      bytes: fc.oneof(
        fc.uint8Array({ minLength: 1, maxLength: 4 }),
        fc.constantFrom(
          Uint8Array.of(255, 255, 255, 255),
          Uint8Array.of(0, 0, 0, 0),
          Uint8Array.of(255, 255, 255, 127),
          Uint8Array.of(255, 255, 255, 255, 255, 255, 255, 255),
        ),
      ),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sampleNames),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        async (name, changes, endless) => {
          const contents = sample(name);
          for (const { at, bytes } of changes) {
            const offset = at % contents.length;
            contents.set(bytes.subarray(0, contents.length - offset), offset);
          }
          await checkBounded(contents, endless);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test("samples that end anywhere", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sampleNames), fc.nat(4096), async (name, end) => {
        const contents = sample(name).subarray(0, end);
        await checkBounded(contents, false);
      }),
      { numRuns: 1500 },
    );
  });
});

describe("a file that is made to cost time", () => {
  test("and names thousands of libraries is refused before they are read", async () => {
    const contents = Buffer.alloc(64 + 2 * 56 + 2048 * 16);
    contents.set(sample("elf-x86_64-gnu.so").subarray(0, 20));
    contents.writeUInt16LE(3, 16);
    contents.writeBigUInt64LE(64n, 32);
    contents.writeUInt16LE(56, 54);
    contents.writeUInt16LE(1, 56);
    contents.writeUInt32LE(2, 64);
    contents.writeBigUInt64LE(176n, 64 + 8);
    contents.writeBigUInt64LE(BigInt(2048 * 16), 64 + 32);
    for (let entry = 0; entry < 2047; entry += 1) contents.writeBigUInt64LE(1n, 176 + entry * 16);
    const { read, counts } = countedRead(contents);
    await expect(identify(read, contents.length)).rejects.toThrow(
      "the ELF file needs 2047 libraries",
    );
    expect(counts.reads).toBeLessThan(10);
  });

  test("and holds the same archive many times is refused when the reads are used up", async () => {
    // A universal header whose 16 parts are one and the same archive of 10000 empty members.
    const member = Buffer.from("a/".padEnd(48) + "0".padEnd(10) + "`\n");
    const archive = Buffer.concat([
      Buffer.from("!<arch>\n"),
      ...Array<Buffer>(10_000).fill(member),
    ]);
    const header = Buffer.alloc(8 + 16 * 20);
    header.writeUInt32BE(0xcafebabe, 0);
    header.writeUInt32BE(16, 4);
    for (let part = 0; part < 16; part += 1) {
      header.writeUInt32BE(7, 8 + part * 20);
      header.writeUInt32BE(header.length, 8 + part * 20 + 8);
      header.writeUInt32BE(archive.length, 8 + part * 20 + 12);
    }
    const contents = Buffer.concat([header, archive]);
    const { read, counts } = countedRead(contents);
    await expect(identify(read, contents.length)).rejects.toThrow("needs more than 65536 reads");
    expect(counts.reads).toBeLessThanOrEqual(65_536);
  });

  test("by a name without an end is refused after a few KiB of it", async () => {
    const contents = Buffer.alloc(64 + 56 + 100_000, "n");
    contents.set(sample("elf-x86_64-gnu.so").subarray(0, 64));
    contents.writeBigUInt64LE(64n, 32);
    contents.writeBigUInt64LE(0n, 40);
    contents.writeUInt16LE(1, 56);
    contents.fill(0, 64, 120);
    contents.writeUInt32LE(3, 64);
    contents.writeBigUInt64LE(120n, 64 + 8);
    contents.writeBigUInt64LE(100_000n, 64 + 32);
    const { read, counts } = countedRead(contents);
    await expect(identify(read, contents.length)).rejects.toThrow(
      "has a name of more than 4096 bytes",
    );
    expect(counts.bytes).toBeLessThan(8192);
  });
});
