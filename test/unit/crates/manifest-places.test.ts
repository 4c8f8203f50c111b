import { mkdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { createCargo } from "../../../packages/crates/src/discover/cargo.ts";
import { readWorkspace } from "../../../packages/crates/src/discover/workspace.ts";
import { withCargo } from "./cargo-in.ts";

/** What is read of a workspace in the folder `sub` of the checkout. */
async function read(files: Readonly<Record<string, string>>, folders: readonly string[] = []) {
  const inSub = Object.entries(files).map(([file, text]) => [`sub/${file}`, text] as const);
  const root = { "sub/Cargo.toml": '[workspace]\nresolver = "2"\nmembers = ["a", "b"]\n' };
  const all = { ...root, ...good("b"), ...Object.fromEntries(inSub) };
  return withCargo(all, async (_, folder) => {
    for (const each of folders) await mkdir(path.join(folder, "sub", each), { recursive: true });
    const { env } = process;
    const kept = { PATH: env["PATH"] ?? "", HOME: env["HOME"] ?? "" };
    const cargo = createCargo(undefined, kept, new AbortController().signal);
    return readWorkspace(cargo, folder, "sub/Cargo.toml");
  });
}

const fields = (name: string) => `name = "${name}"\nversion = "1.0.0"\nedition = "2021"\n`;
const good = (name: string) => ({
  [`sub/${name}/Cargo.toml`]: `[package]\n${fields(name)}`,
  [`sub/${name}/src/lib.rs`]: "",
});

describe("a manifest that cargo cannot read is named where cargo does", () => {
  test.each<[string, Readonly<Record<string, string>>, object]>([
    [
      "a member that is no TOML",
      { "a/Cargo.toml": "[package]\nname = \n" },
      { file: "sub/a/Cargo.toml", line: 2, column: 8 },
    ],
    [
      "a member with a version that is none",
      { "a/Cargo.toml": '[package]\nname = "a"\nversion = "1.0"\n' },
      { file: "sub/a/Cargo.toml", line: 3 },
    ],
    [
      "the root",
      { "Cargo.toml": "[workspace]\n\nmembers = [\n" },
      { file: "sub/Cargo.toml", line: expect.any(Number) },
    ],
    [
      "a member that names no place in its manifest",
      { "a/Cargo.toml": `[package]\n${fields("a")}[[bin]]\nname = "p"\n`, "a/src/lib.rs": "" },
      { file: "sub/a/Cargo.toml" },
    ],
    [
      "a member without a manifest",
      {},
      {
        file: "sub/Cargo.toml",
        keys: [
          ["workspace", "members", "a"],
          ["workspace", "members"],
        ],
      },
    ],
    [
      "a field that the workspace does not have",
      {
        "a/Cargo.toml": `[package]\n${fields("a")}keywords.workspace = true\n`,
        "a/src/lib.rs": "",
      },
      { file: "sub/a/Cargo.toml", keys: [["package", "keywords"]] },
    ],
    [
      "a dependency that the workspace does not have",
      {
        "a/Cargo.toml": `[package]\n${fields("a")}[dependencies]\nout.workspace = true\n`,
        "a/src/lib.rs": "",
      },
      { file: "sub/a/Cargo.toml", keys: expect.arrayContaining([["dependencies", "out"]]) },
    ],
  ])("%s", async (_, files, place) => {
    const found = await read(files);
    expect(found).toMatchObject({ problems: [{ code: "manifest-invalid", ...place }] });
  });
});

describe("files that a manifest names and that are not there", () => {
  const named = (text: string, files: Readonly<Record<string, string>> = {}) => ({
    "a/Cargo.toml": `[package]\n${fields("a")}${text}`,
    "a/src/lib.rs": "",
    ...files,
  });

  test.each<[string, string, readonly (readonly [field: string, path: string])[]]>([
    ["none", "", []],
    ["a readme", 'readme = "R.md"\n', [["readme", "R.md"]]],
    ["a license", 'license-file = "../L"\n', [["license-file", "../L"]]],
    ["a build script", 'build = "gone.rs"\n', [["build", "gone.rs"]]],
    ["a library", '[lib]\npath = "lib/gone.rs"\n', [["lib.path", "lib/gone.rs"]]],
    ["a program", '[[bin]]\nname = "p"\npath = "p.rs"\n', [["bin.path", "p.rs"]]],
    ["a folder", '[[bin]]\nname = "p"\npath = "src"\n', [["bin.path", "src"]]],
    // cargo packs a crate without these.
    ["a test", '[[test]]\nname = "t"\npath = "t.rs"\n', []],
    ["an example", '[[example]]\nname = "e"\npath = "e.rs"\n', []],
    ["a bench", '[[bench]]\nname = "c"\npath = "c.rs"\n', []],
  ])("%s", async (_, text, missing) => {
    const found = await read(named(text));
    expect(found).toMatchObject({
      members: [
        { name: "a", missingFiles: missing.map(([field, file]) => ({ field, path: file })) },
        { name: "b", missingFiles: [] },
      ],
    });
  });

  test("count as unknown below an empty folder: a submodule that is not checked out", async () => {
    const text = named('build = "vendor/build/main.rs"\n');
    expect(await read(text, ["a/vendor"])).toMatchObject({ members: [{ missingFiles: [] }, {}] });
    const there = { ...text, "a/vendor/README.md": "" };
    expect(await read(there)).toMatchObject({
      members: [{ missingFiles: [{ field: "build", path: "vendor/build/main.rs" }] }, {}],
    });
  });
});
