import { describe, expect, test } from "@jest/globals";
import { normalizeTarget } from "../../../packages/crates/src/packing/target-platform.ts";
import { uploadMetadata } from "../../../packages/crates/src/packing/upload-metadata.ts";
import { crateOf, manifest } from "./packed-crate.ts";
import { uploadBytes } from "./upload-bytes.ts";

const cratesIo = "https://index.crates.io/";
const toCratesIo = { index: cratesIo, isCratesIo: true };
const own = "sparse+https://registry.example/index/";

describe("the registry of a dependency", () => {
  const registryOf = async (
    index: string | undefined,
    target: string,
    isCratesIo: boolean,
  ): Promise<string | undefined> => {
    const field = index === undefined ? "" : `, registry-index = "${index}"`;
    const toml = `${manifest}[dependencies]\na = { version = "1"${field} }`;
    const crate = await crateOf({ "Cargo.toml": toml });
    return uploadMetadata(crate, { index: target, isCratesIo }).deps[0]?.registry;
  };
  const github = "https://github.com/rust-lang/crates.io-index";

  test.each([
    ["none, for crates.io", undefined, cratesIo, true, undefined],
    ["none, for another registry", undefined, own, false, github],
    ["crates.io by its git URL, for crates.io", github, cratesIo, true, undefined],
    [
      "crates.io by its sparse URL, for another",
      "sparse+https://index.crates.io/",
      own,
      false,
      github,
    ],
    ["the registry itself", own, own, false, undefined],
    [
      "the registry itself, written otherwise",
      own,
      "https://registry.example/index",
      false,
      undefined,
    ],
    ["a third one", "sparse+https://third.example/", own, false, "sparse+https://third.example/"],
  ])("that says %s", async (_what, index, target, isCratesIo, expected) => {
    expect(await registryOf(index, target, isCratesIo)).toBe(expected);
  });
});

test.each([
  ["x86_64-unknown-linux-gnu", "x86_64-unknown-linux-gnu"],
  ["cfg(unix)", "cfg(unix)"],
  ["cfg( any( unix , windows ,) )", "cfg(any(unix, windows))"],
  ['cfg(not(feature="a,b = c"))', 'cfg(not(feature = "a,b = c"))'],
  ['cfg(broken = ")', 'cfg(broken = ")'],
])("the target %s is written as %s", (key, written) => {
  expect(normalizeTarget(key)).toBe(written);
});

describe("a README", () => {
  const jsonWith = async (readme: string): Promise<{ bytes: number; readme: string | null }> => {
    const metadata = uploadMetadata(await crateOf({ "README.md": readme }), toCratesIo);
    const upload = await uploadBytes(metadata, Buffer.alloc(0));
    return { bytes: upload.readUInt32LE(0), readme: metadata.readme };
  };

  test("is sent whole if the JSON stays below 1 MiB", async () => {
    const readme = "x".repeat(1_000_000);
    expect((await jsonWith(readme)).readme).toBe(readme);
  });

  test.each([
    ["plain text", "x", 1],
    ["text that JSON escapes", '"\n', 2],
    ["text outside of ASCII", "é漢😀", 4],
  ])("of %s is cut to what fits, and says so", async (_what, piece, longestCharacter) => {
    const { bytes, readme } = await jsonWith(piece.repeat(1_500_000 / piece.length));
    expect(bytes).toBeLessThan(1024 * 1024);
    // One more character would be too much.
    expect(bytes).toBeGreaterThanOrEqual(1024 * 1024 - longestCharacter);
    expect(readme).toMatch(/\(The rest is in the crate's own README\.md\.\)\n$/);
    expect(readme?.isWellFormed()).toBe(true);
  });
});

test("an upload is two lengths, JSON and crate, lengths in little endian", async () => {
  const metadata = uploadMetadata(await crateOf({}), toCratesIo);
  const json = Buffer.from(JSON.stringify(metadata));
  const upload = await uploadBytes(metadata, Buffer.from("crate"));
  expect(upload.subarray(0, 4)).toEqual(Buffer.of(json.length & 255, json.length >> 8, 0, 0));
  expect(upload.subarray(4, -9)).toEqual(json);
  expect(upload.subarray(-9).toString("latin1")).toBe("\x05\0\0\0crate");
});
