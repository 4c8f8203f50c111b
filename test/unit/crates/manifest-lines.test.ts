import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parse, stringify } from "smol-toml";
import { atLines, dependencyKeys } from "../../../packages/crates/src/discover/manifest-lines.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "fairlead-lines-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

type Keys = readonly (readonly string[])[];

/** Where the keys are in a manifest, as `file:line:column`; its workspace's lies in the folder above. */
async function placeOf(manifest: string, keys: Keys, workspace = "[workspace]\n"): Promise<string> {
  await mkdir(path.join(folder, "crates/a"), { recursive: true });
  await writeFile(path.join(folder, "Cargo.toml"), workspace);
  await writeFile(path.join(folder, "crates/a/Cargo.toml"), manifest);
  const problem = { code: "x", message: "x", file: "crates/a/Cargo.toml", keys };
  const [told] = await atLines([problem], folder);
  expect(told).not.toHaveProperty("keys");
  return [told?.file, told?.line, told?.column].filter((part) => part !== undefined).join(":");
}

const own = "crates/a/Cargo.toml";

test.each<[what: string, manifest: string, keys: Keys, expected: string, workspace?: string]>([
  ["a key", '[package]\nname = "a"\n', [["package", "name"]], `${own}:2:1`],
  ["a table", '\n[package]\nname = "a"\n', [["package"]], `${own}:2:2`],
  ["a dotted key", 'package.name = "a"\n', [["package", "name"]], `${own}:1:1`],
  ["an indented key", '[package]\n  name = "a"\n', [["package", "name"]], `${own}:2:3`],
  ["a quoted key", '[package]\n"name" = "a"\n', [["package", "name"]], `${own}:2:1`],
  ["CRLF", '[package]\r\n\r\nname = "a"\r\n', [["package", "name"]], `${own}:3:1`],
  ["a byte order mark", '\uFEFF[package]\nname = "a"\n', [["package", "name"]], `${own}:2:1`],
  [
    "a text that looks like a key",
    '[package]\ndescription = """\nname = "b"\n"""\nname = "a"\n',
    [["package", "name"]],
    `${own}:5:1`,
  ],
  [
    "a comment that looks like a key",
    '[package]\n# name = "b"\nname = "a"\n',
    [["package", "name"]],
    `${own}:3:1`,
  ],
  [
    "one text of a list",
    '[package]\nkeywords = [\n  "a",\n  "b c",\n]\n',
    [["package", "keywords", "b c"]],
    `${own}:4:3`,
  ],
  ["a key that is missing", "[package]\n", [["package", "license"]], own],
  [
    "the next key, where the first is missing",
    "[package]\n",
    [["package", "links"], ["package"]],
    `${own}:1:2`,
  ],
  ["a dependency", '[dependencies]\nb = "1"\n', dependencyKeys("b", "normal"), `${own}:2:1`],
  [
    "one of another kind",
    '[dependencies]\nb = "1"\n[dev-dependencies]\nb = "1"\n',
    dependencyKeys("b", "dev"),
    `${own}:4:1`,
  ],
  ["one of any kind", '[build-dependencies]\nb = "1"\n', dependencyKeys("b"), `${own}:2:1`],
  [
    "one with a table of its own",
    '[dependencies.b]\nversion = "1"\n',
    dependencyKeys("b", "normal"),
    `${own}:1:2`,
  ],
  [
    "one of a platform",
    "[target.'cfg(unix)'.dependencies]\nb = \"1\"\n",
    dependencyKeys("b", "normal"),
    `${own}:2:1`,
  ],
  [
    "one in the old spelling",
    '[dev_dependencies]\nb = "1"\n',
    dependencyKeys("b", "dev"),
    `${own}:2:1`,
  ],
  [
    "one that another platform's name begins like",
    '[target.\'cfg(unix)\'.dependencies]\nbb = "1"\nb = "1"\n',
    dependencyKeys("b"),
    `${own}:3:1`,
  ],
  [
    "a program, by its path",
    '[[bin]]\nname = "x"\npath = "x.rs"\n[[bin]]\nname = "y"\npath = "y.rs"\n',
    [["bin", "path", "y.rs"]],
    `${own}:6:8`,
  ],
  [
    "an inherited field",
    "[package]\nlicense.workspace = true\n",
    [["package", "license"]],
    "Cargo.toml:3:1",
    '[workspace]\n[workspace.package]\nlicense = "x"\n',
  ],
  [
    "an inherited field, as an inline table",
    "[package]\nlicense = { workspace = true }\n",
    [["package", "license"]],
    "Cargo.toml:3:1",
    '[workspace]\n[workspace.package]\nlicense = "x"\n',
  ],
  [
    "one text of an inherited list",
    "[package]\nkeywords.workspace = true\n",
    [
      ["package", "keywords", "b"],
      ["package", "keywords"],
    ],
    "Cargo.toml:2:18",
    '[workspace.package]\nkeywords = ["a", "b"]\n',
  ],
  [
    "one text of a list that the workspace has",
    "[package]\nkeywords.workspace = true\n",
    [
      ["package", "keywords", "b"],
      ["package", "keywords"],
    ],
    "Cargo.toml:4:3",
    '[workspace.package]\nkeywords = [\n  "a",\n  "b",\n]\n',
  ],
  [
    "a table that cargo takes for it",
    '[project]\nname = "a"\n',
    [["package", "name"]],
    `${own}:2:1`,
  ],
  [
    "one of two platforms",
    '[dependencies]\nb = "1"\n[target.\'cfg(target_os="macos")\'.dependencies]\nb = "1"\n',
    dependencyKeys("b", "normal", 'cfg(target_os = "macos")'),
    `${own}:4:1`,
  ],
  [
    "one of all platforms",
    '[target.\'cfg(unix)\'.dependencies]\nb = "1"\n[dependencies]\nb = "1"\n',
    dependencyKeys("b", "normal", null),
    `${own}:4:1`,
  ],
  [
    "an inherited dependency",
    "[dependencies]\nb = { workspace = true, optional = true }\n",
    dependencyKeys("b", "normal"),
    "Cargo.toml:2:1",
    '[workspace.dependencies]\nb = { path = "b" }\n',
  ],
  [
    "what the workspace does not have either",
    "[package]\nlicense.workspace = true\n",
    [["package", "license"]],
    `${own}:2:1`,
  ],
  ["a manifest that cannot be parsed", "[package\n", [["package"]], own],
])("%s has its line", async (_, manifest, keys, expected, workspace = "[workspace]\n") => {
  expect(await placeOf(manifest, keys, workspace)).toBe(expected);
});

test("a member names the folder of its workspace", async () => {
  await mkdir(path.join(folder, "elsewhere"), { recursive: true });
  await writeFile(
    path.join(folder, "elsewhere/Cargo.toml"),
    '[workspace.package]\nlicense = "x"\n',
  );
  const manifest = '[package]\nworkspace = "../../elsewhere"\nlicense.workspace = true\n';
  expect(await placeOf(manifest, [["package", "license"]])).toBe("elsewhere/Cargo.toml:2:1");
});

test("a workspace in between that excludes a member is not its own", async () => {
  await mkdir(path.join(folder, "nested/deep/x"), { recursive: true });
  await writeFile(
    path.join(folder, "nested/Cargo.toml"),
    '[workspace]\nexclude = ["deep"]\n[workspace.package]\nlicense = "MIT"\n',
  );
  await writeFile(path.join(folder, "Cargo.toml"), '[workspace.package]\nlicense = "BAD"\n');
  await writeFile(
    path.join(folder, "nested/deep/x/Cargo.toml"),
    "[package]\nlicense.workspace = true\n",
  );
  const keys = [["package", "license"]];
  const file = "nested/deep/x/Cargo.toml";
  const [told] = await atLines([{ code: "x", message: "x", file, keys }], folder);
  expect(told).toMatchObject({ file: "Cargo.toml", line: 2 });
});

test("files outside the workspace of the run, and those that are gone, are not read", async () => {
  const problem = { code: "x", message: "x", keys: [["package"]] };
  const files = ["../Cargo.toml", "gone/Cargo.toml"];
  const told = await atLines(
    files.map((file) => ({ ...problem, file })),
    path.join(folder, "crates"),
  );
  expect(told).toEqual(files.map((file) => ({ code: "x", message: "x", file })));
});

const key = fc.stringMatching(/^[a-z][a-z-]{0,5}$/);
const table = fc.dictionary(key, fc.oneof(fc.string(), fc.integer(), fc.boolean()), { maxKeys: 4 });

test("whatever a document has, a key is found on a line that holds it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(key, table, { minKeys: 1, maxKeys: 4 }), async (document) => {
      const text = stringify(document);
      const paths = Object.entries(document).flatMap(([name, inner]) =>
        Object.keys(inner).map((each) => [name, each]),
      );
      for (const at of paths) {
        const line = Number((await placeOf(text, [at])).split(":")[1]);
        const lines = text.split("\n");
        // Without that line the document does not have the key any more.
        const without = lines.filter((_, index) => index !== line - 1).join("\n");
        const [first = "", second = ""] = at;
        expect((parse(without)[first] as object | undefined) ?? {}).not.toHaveProperty([second]);
      }
    }),
    { numRuns: 100 },
  );
});
