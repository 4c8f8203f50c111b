import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, jest, test } from "@jest/globals";
import { readPacked } from "../../../packages/crates/src/packing/crate-unit.ts";
import { lostTargets } from "../../../packages/crates/src/packing/lost-targets.ts";
import { withCargo } from "./cargo-in.ts";

jest.setTimeout(60_000);

const bin = (name: string, file: string) => `[[bin]]\nname = "${name}"\npath = "${file}"\n`;
const everything = {
  "src/lib.rs": "",
  "src/main.rs": "fn main() {}\n",
  "src/bin/extra.rs": "fn main() {}\n",
  "tools/tool.rs": "fn main() {}\n",
  "build.rs": "fn main() {}\n",
};

test.each<[string, string, readonly string[]]>([
  ["nothing is left out", `build = "build.rs"\n${bin("tool", "tools/tool.rs")}`, []],
  [
    "a declared program",
    `exclude = ["/tools"]\n${bin("tool", "tools/tool.rs")}`,
    ["the program tool"],
  ],
  [
    "a declared build script",
    'build = "build.rs"\nexclude = ["/build.rs"]\n',
    ["its build script"],
  ],
  ["the library", 'exclude = ["src/lib.rs"]\n', ["its library"]],
  ["a declared library", 'exclude = ["src/lib.rs"]\n[lib]\nname = "other"\n', ["its library"]],
  [
    "all at once",
    `build = "build.rs"\ninclude = ["src/main.rs"]\n${bin("tool", "tools/tool.rs")}`,
    ["its library and its build script and the program tool"],
  ],
  ["programs and a build script that nothing declares", 'exclude = ["src/bin", "/build.rs"]\n', []],
])("what a crate lost in packing is told: %s", async (_, fields, lost) => {
  const manifest = `[package]\nname = "demo"\nversion = "1.0.0"\nedition = "2021"\ndescription = "d"\nlicense = "MIT"\n${fields}`;
  await withCargo({ ...everything, "Cargo.toml": manifest }, async (cargo) => {
    await cargo(["package", "--no-verify", "--offline", "--allow-dirty"]);
    const { target_directory } = JSON.parse(
      await cargo(["metadata", "--no-deps", "--offline", "--format-version", "1"]),
    ) as { target_directory: string };
    const packed = await readPacked(join(target_directory, "package/demo-1.0.0.crate"));
    const member = { name: "demo", manifest: "Cargo.toml", hasLibrary: true };
    const problems = lostTargets([packed], [member]);
    expect(problems.map(({ code, unit }) => [code, unit])).toEqual(
      lost.map(() => ["target-not-packed", "demo"]),
    );
    for (const each of lost) {
      expect(problems[0]?.message).toContain(`without ${each}: "include" or "exclude"`);
    }
  });
});

test.each(["", 'exclude = ["notes"]\n'])(
  "a source that git ignores is not told to be left out by a manifest without such a list: %p",
  async (fields) => {
    const manifest = `[package]\nname = "demo"\nversion = "1.0.0"\nedition = "2021"\n${fields}${bin("tool", "tools/tool.rs")}`;
    const files = { ...everything, "Cargo.toml": manifest, ".gitignore": "/tools\n" };
    await withCargo(files, async (cargo, folder) => {
      await promisify(execFile)("git", ["init", "-q"], { cwd: folder });
      await promisify(execFile)("git", ["add", "-A"], { cwd: folder });
      await cargo(["package", "--no-verify", "--offline", "--allow-dirty"]);
      const packed = await readPacked(join(folder, "target/package/demo-1.0.0.crate"));
      const member = { name: "demo", manifest: "Cargo.toml", hasLibrary: true };
      const [problem] = lostTargets([packed], [member]);
      expect(problem?.message).toContain("without the program tool: ");
      expect(problem?.message.includes("git ignores the source")).toBe(fields === "");
    });
  },
);
