import { describe, expect, test } from "@jest/globals";
import { ProblemsError } from "@fairlead/publishing";
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { readCrateFile } from "../../../packages/crates/src/packing/crate-file.ts";
import { tarGzOf } from "../archives/tarball.ts";
import { crateBytes, crateOf, manifest } from "./packed-crate.ts";

test("a crate is read with name, checksum, size, entries, lock, commit and README", async () => {
  const bytes = await crateBytes({
    ".cargo_vcs_info.json": '{"git":{"sha1":"abc","dirty":true},"path_in_vcs":"crates/demo"}',
    "Cargo.lock": '[[package]]\nname = "demo"\nversion = "1.2.3"\n',
    "README.md": "# Demo",
    "build.sh": { contents: "#!/bin/sh\n", mode: 0o755 },
  });
  const crate = await readCrateFile(bytes, "target/package/demo-1.2.3.crate");
  expect(crate).toMatchObject({
    name: "demo",
    version: "1.2.3",
    checksum: createHash("sha256").update(bytes).digest("hex"),
    size: bytes.length,
    lock: [{ name: "demo", version: "1.2.3", source: null, checksum: null }],
    vcs: { sha1: "abc", dirty: true },
    readme: { path: "README.md", text: "# Demo" },
  });
  expect(crate.manifest.description).toBe("A demo");
  expect(crate.entries.map(({ path, executable }) => `${path} ${String(executable)}`)).toEqual([
    "Cargo.toml false",
    ".cargo_vcs_info.json false",
    "Cargo.lock false",
    "README.md false",
    "build.sh true",
  ]);
});

test("a crate without lock, commit and README has none of them", async () => {
  const crate = await crateOf({ "src/lib.rs": "" });
  expect([crate.lock, crate.vcs, crate.readme]).toEqual([undefined, undefined, undefined]);
});

test("a note about the commit that is no JSON stops nothing", async () => {
  expect((await crateOf({ ".cargo_vcs_info.json": "<<<<" })).vcs).toEqual({ dirty: false });
});

describe("the README is", () => {
  const readmeOf = async (
    line: string,
    files: Readonly<Record<string, string>>,
  ): Promise<string | undefined> =>
    (await crateOf({ "Cargo.toml": manifest + line, ...files })).readme?.path;

  test("the file that the manifest names, wherever it lies", async () => {
    expect(await readmeOf('readme = "docs/x.md"', { "docs/x.md": "x" })).toBe("docs/x.md");
  });
  test("README.md if the manifest says true", async () => {
    expect(await readmeOf("readme = true", { "README.md": "", README: "" })).toBe("README.md");
  });
  test("none if the manifest says false", async () => {
    expect(await readmeOf("readme = false", { "README.md": "x" })).toBeUndefined();
  });
  test("the first of cargo's names if the manifest says nothing", async () => {
    expect(await readmeOf("", { README: "", "README.txt": "x" })).toBe("README.txt");
  });
});

describe("a crate is refused, with both names, when", () => {
  test("its folder is not named as its manifest says", async () => {
    const reading = crateOf({ "src/lib.rs": "" }, { folder: "demo-1.2.4" });
    await expect(reading).rejects.toThrow(
      'a crate made by hand: the crate has the folder "demo-1.2.4", but its manifest says demo 1.2.3; expected "demo-1.2.3".',
    );
  });

  test.each(["demo-1.2.4.crate", "C:\\packed\\other-1.2.3.crate", "x/y.crate"])(
    "its file is called %s",
    async (label) => {
      const reading = readCrateFile(await crateBytes({}), label);
      await expect(reading).rejects.toThrow(
        `${label}: the crate holds demo 1.2.3; expected a file of that name, "demo-1.2.3.crate".`,
      );
    },
  );

  test("an entry lies outside its folder", async () => {
    const bytes = await tarGzOf([
      { name: "demo-1.2.3/Cargo.toml", contents: manifest },
      { name: "demo-1.2.30/evil.rs" },
    ]);
    await expect(readCrateFile(bytes, "x")).rejects.toThrow(
      'x: the crate has "demo-1.2.30/evil.rs" outside its folder "demo-1.2.3"',
    );
  });
});

describe("a crate is refused as a problem with a remedy when", () => {
  const expectProblem = async (bytes: Buffer, words: string): Promise<void> => {
    const error: unknown = await readCrateFile(bytes, "x").catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(ProblemsError);
    expect(String(error)).toContain(words);
    expect(String(error)).toContain("Pack the crate again");
  };

  test("it is damaged", async () => {
    const bytes = await crateBytes({ "src/lib.rs": "pub fn f() {}" });
    await expectProblem(bytes.subarray(0, -9), "x: the archive is cut off");
    await expectProblem(Buffer.from("<html>"), "x: the archive is damaged or not gzip");
  });
  test("it holds a link", async () => {
    const bytes = await crateBytes({ l: { type: "symlink", linkname: "/etc/passwd" } });
    await expectProblem(bytes, 'entry "demo-1.2.3/l" is a symbolic link to "/etc/passwd"');
  });
  test("it is empty", async () => {
    await expectProblem(gzipSync(Buffer.alloc(1024)), "x: the crate is empty");
  });
  test("it has no manifest", async () => {
    const bytes = await tarGzOf([{ name: "demo-1.2.3/cargo.TOML", contents: manifest }]);
    await expectProblem(bytes, "x: the crate has no demo-1.2.3/Cargo.toml");
  });
  test("its manifest is no TOML", async () => {
    await expectProblem(
      await crateBytes({ "Cargo.toml": "[package]\nname = = 1" }),
      "x: Cargo.toml is not valid TOML, line 2:",
    );
  });
  test("its lock is no lock", async () => {
    await expectProblem(
      await crateBytes({ "Cargo.lock": '[[package]]\nname = "a"\n' }),
      "x: Cargo.lock: package 1.version is missing; expected text",
    );
  });
});
