import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  readFileSync,
  cpSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { root } from "./sources.ts";

/** Runs a script of `actions/` on a folder that is laid out like the repository. */
function script(name: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, "actions", name), ...args],
    { encoding: "utf8" },
  );
  return { status, said: stdout + stderr };
}

/** The JavaScript below a folder, by path. */
function bundles(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".js"))
      .map((file) => [file, readFileSync(path.join(folder, file), "utf8")]),
  );
}

/** ncc writes the path of each module into the bundle. */
const ofSandbox = /packages\/sandbox\/|@fairlead\/sandbox/;

describe("dist/", () => {
  test("is what the sources give", () => {
    expect(script("build.ts", "--check")).toEqual({ status: 0, said: "" });
  }, 300_000);

  test("holds nothing of the sandbox", () => {
    const holding = [...bundles(path.join(root, "dist"))].filter(([, code]) =>
      ofSandbox.test(code),
    );
    expect(holding.map(([file]) => file)).toEqual([]);
  });
});

describe("the build of a repository with one action", () => {
  let folder: string;
  const file = (name: string) => path.join(folder, name);

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), "fairlead-build-")));
    mkdirSync(file("actions/greet"), { recursive: true });
    cpSync(path.join(root, "tsconfig.json"), file("tsconfig.json"));
    writeFileSync(file("package.json"), '{ "type": "module", "sideEffects": false }');
    symlinkSync(path.join(root, "node_modules"), file("node_modules"), "dir");
    writeFileSync(
      file("actions/greet/index.ts"),
      'import { parse } from "yaml";\nimport type { Word } from "./word.ts";\nimport { word } from "./word.ts";\nconst said: Word = word;\nconsole.log(said, parse("[1]"));\n',
    );
    writeFileSync(
      file("actions/greet/word.ts"),
      'export type Word = string;\nexport const word: Word = "hello";\nexport { later } from "./unused.ts";\n',
    );
    writeFileSync(
      file("actions/greet/unused.ts"),
      'import { parse } from "smol-toml";\nexport const later = () => parse("");\n',
    );
    writeFileSync(file("actions/greet/post.ts"), 'console.log("goodbye");\n');
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test("makes bundles that run by themselves, with the licenses of what is in them", () => {
    expect(script("build.ts", folder)).toMatchObject({ status: 0 });
    expect(readdirSync(file("dist/greet")).sort()).toEqual([
      "index.js",
      "licenses.txt",
      "package.json",
      "post",
    ]);
    const run = (bundle: string) =>
      spawnSync(process.execPath, [file(bundle)], { encoding: "utf8" }).stdout;
    expect(run("dist/greet/index.js")).toBe("hello [ 1 ]\n");
    expect(run("dist/greet/post/index.js")).toBe("goodbye\n");
    const licenses = readFileSync(file("dist/greet/licenses.txt"), "utf8");
    expect(licenses).toMatch(/^yaml \d\S* \(ISC\)\n-+\nCopyright/);
    expect(licenses).not.toContain("smol-toml");
    expect(readFileSync(file("dist/greet/index.js"), "utf8")).not.toContain(folder);
  }, 60_000);

  test("is checked byte for byte, and what differs is named", () => {
    expect(script("build.ts", folder, "--check")).toEqual({ status: 0, said: "" });
    writeFileSync(file("dist/greet/stray.js"), "");
    rmSync(file("dist/greet/licenses.txt"));
    writeFileSync(
      file("actions/greet/word.ts"),
      'export type Word = string;\nexport const word: Word = "other";\n',
    );
    const { status, said } = script("build.ts", folder, "--check");
    expect(status).toBe(1);
    expect(said.trim().split("\n")).toEqual([
      "dist/greet/index.js is not what the sources give.",
      "dist/greet/licenses.txt is missing.",
      "dist/greet/stray.js comes from no source.",
      "Run `npm run build` and commit dist/ with the sources.",
    ]);
  }, 60_000);

  test("leaves a mark of the sandbox where it is bundled, so that the check above can see it", () => {
    mkdirSync(file("packages/sandbox"), { recursive: true });
    writeFileSync(file("packages/sandbox/lie.ts"), 'export const lie = "registry";\n');
    writeFileSync(
      file("actions/greet/word.ts"),
      'export { lie as word } from "../../packages/sandbox/lie.ts";\nexport type Word = string;\n',
    );
    expect(script("build.ts", folder)).toMatchObject({ status: 0 });
    expect(bundles(file("dist")).get(path.join("greet", "index.js"))).toMatch(ofSandbox);
  }, 60_000);

  test("writes the tables of the READMEs from action.yml, and checks them", () => {
    writeFileSync(
      file("actions/greet/action.yml"),
      "name: Greet\ninputs:\n  who:\n    description: |\n      Whom to greet,\n      a | b.\n    default: world\n  how:\n    description: How.\n    required: true\noutputs:\n  said:\n    description: What was said.\nruns: { using: node24, main: ../../dist/greet/index.js }\n",
    );
    expect(script("docs.ts", folder, "--check").said).toContain(
      "actions/greet/README.md is missing",
    );
    writeFileSync(file("actions/greet/README.md"), "# Greet\n\nNothing here.\n");
    expect(script("docs.ts", folder).said).toContain("no place for its table");
    const marks =
      "<!-- inputs -->\n<!-- /inputs -->\n\n## Out\n\n<!-- outputs -->old<!-- /outputs -->";
    writeFileSync(file("actions/greet/README.md"), `# Greet\n\n${marks}\n`);
    expect(script("docs.ts", folder, "--check").status).toBe(1);
    expect(script("docs.ts", folder)).toEqual({ status: 0, said: "" });
    expect(script("docs.ts", folder, "--check")).toEqual({ status: 0, said: "" });
    const readme = readFileSync(file("actions/greet/README.md"), "utf8");
    expect(readme.replace(/ +/g, " ")).toContain("| `who` | `world` | Whom to greet, a \\| b. |");
    expect(readme.replace(/ +/g, " ")).toContain("| `how` | **required** | How. |");
    expect(readme.replace(/ +/g, " ")).toContain("| `said` | What was said. |");
    expect(readme).not.toContain("old");
  }, 60_000);
});
