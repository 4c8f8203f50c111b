import { spawnSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
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

describe("dist/", () => {
  test("is what the sources give", () => {
    expect(script("build.ts", "--check")).toEqual({ status: 0, said: "" });
  }, 300_000);

  test("is code that Node reads", () => {
    const unread = [...bundles(path.join(root, "dist")).keys()].filter((file) => {
      const args = ["--check", path.join(root, "dist", file)];
      return spawnSync(process.execPath, args).status !== 0;
    });
    expect(unread).toEqual([]);
  }, 120_000);

  test("stays small, since every step that uses an action downloads it whole", () => {
    const all = readdirSync(path.join(root, "dist"), { recursive: true, encoding: "utf8" });
    // The program is left out of what is downloaded (`.gitattributes`).
    const files = all.filter((file) => file.split(path.sep)[0] !== "cli");
    const sizes = files.map((file) => lstatSync(path.join(root, "dist", file)));
    const bytes = sizes.reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
    expect(bytes).toBeLessThan(12_000_000);
  });
});

describe("the build of a repository with two actions", () => {
  let folder: string;
  const file = (name: string) => path.join(folder, name);

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), "fairlead-build-")));
    mkdirSync(file("actions/greet"), { recursive: true });
    mkdirSync(file("actions/shout"));
    cpSync(path.join(root, "tsconfig.json"), file("tsconfig.json"));
    writeFileSync(file("package.json"), '{ "type": "module", "sideEffects": false }');
    symlinkSync(path.join(root, "node_modules"), file("node_modules"), "dir");
    writeFileSync(
      file("actions/index.ts"),
      'export const starts = {\n  greet: () => import("./greet/index.ts"),\n  "greet/post": () => import("./greet/post.ts"),\n  shout: () => import("./shout/index.ts"),\n};\n',
    );
    writeFileSync(
      file("actions/shout/index.ts"),
      'import { parse } from "yaml";\nimport { word } from "../greet/word.ts";\nimport { letters } from "../letters.ts";\nconsole.log(word.toUpperCase(), parse("[2]"), letters());\n',
    );
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
    writeFileSync(
      file("actions/letters.ts"),
      'export const letters = () => ["→\\→ 😀", `\\\\é`, String(/^[\\–é]$/.test("–") && /^😀$/u.test("😀"))].join(" ");\n',
    );
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** The numbered files beside the bundle that hold this text. */
  const chunksWith = (text: string) =>
    [...bundles(file("dist"))].filter(([, code]) => code.includes(text)).map(([name]) => name);

  test("makes one bundle that starts each action, with the licenses of what is in it", () => {
    expect(script("build.ts", folder)).toMatchObject({ status: 0 });
    const found = readdirSync(file("dist"), { recursive: true, encoding: "utf8" })
      .map((name) => name.replaceAll(path.sep, "/"))
      .filter((name) => !/^\d+\.index\.js$/.test(name));
    expect(found.sort()).toEqual([
      ...["greet", "greet/index.js", "greet/post", "greet/post/index.js"],
      ...["index.js", "licenses.txt", "package.json", "shout", "shout/index.js"],
    ]);
    const run = (bundle: string) =>
      spawnSync(process.execPath, [file(bundle)], { encoding: "utf8" }).stdout;
    expect(run("dist/greet/index.js")).toBe("hello [ 1 ]\n");
    expect(run("dist/greet/post/index.js")).toBe("goodbye\n");
    expect(run("dist/shout/index.js")).toBe("HELLO [ 2 ] →→ 😀 \\é true\n");
    const licenses = readFileSync(file("dist/licenses.txt"), "utf8");
    expect(licenses).toMatch(/^yaml \d\S* \(ISC\)\n-+\nCopyright/);
    expect(licenses).not.toContain("smol-toml");
    expect(chunksWith(folder)).toEqual([]);
  }, 60_000);

  test("holds once what two actions use, apart from what only one does", () => {
    expect(chunksWith("class Composer")).toEqual([expect.stringMatching(/^\d+\.index\.js$/)]);
    expect(chunksWith("goodbye")).toEqual([expect.stringMatching(/^\d+\.index\.js$/)]);
    expect(chunksWith("goodbye")).not.toEqual(chunksWith("class Composer"));
  });

  test("has no letter that makes Node hold a file in twice the memory", () => {
    const other = [...bundles(file("dist")), ...bundles(path.join(root, "dist"))]
      .filter(([, code]) => /[^\0-\xff]/.test(code))
      .map(([name]) => name);
    expect(other).toEqual([]);
  });

  test("is checked byte for byte, and what differs is named", () => {
    expect(script("build.ts", folder, "--check")).toEqual({ status: 0, said: "" });
    const [changed] = chunksWith("goodbye");
    writeFileSync(file("dist/greet/stray.js"), "");
    rmSync(file("dist/licenses.txt"));
    writeFileSync(file("actions/greet/post.ts"), 'console.log("farewell");\n');
    const { status, said } = script("build.ts", folder, "--check");
    expect(status).toBe(1);
    expect(said.trim().split("\n").sort()).toEqual(
      [
        "Run `npm run build` and commit dist/ with the sources.",
        `dist/${changed ?? ""} is not what the sources give.`,
        "dist/greet/stray.js comes from no source.",
        "dist/licenses.txt is missing.",
      ].sort(),
    );
  }, 60_000);

  test("refuses what stands in for the registries", () => {
    mkdirSync(file("packages/sandbox"), { recursive: true });
    writeFileSync(file("packages/sandbox/lie.ts"), 'export const lie = "registry";\n');
    writeFileSync(
      file("actions/greet/word.ts"),
      'export { lie as word } from "../../packages/sandbox/lie.ts";\nexport type Word = string;\n',
    );
    const { status, said } = script("build.ts", folder);
    expect(status).toBe(1);
    expect(said).toContain("The bundle would hold packages/sandbox/lie.ts.");
  }, 60_000);

  test("refuses a package that is not there, where ncc would leave it to the user's run", () => {
    const from = 'export { word } from "@fairlead/nowhere";\nexport type Word = string;\n';
    writeFileSync(file("actions/greet/word.ts"), from);
    const { status, said } = script("build.ts", folder);
    expect(status).toBe(1);
    expect(said).toContain("Not found: @fairlead/nowhere. Run `npm ci`.");
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
    expect(script("docs.ts", folder).said).toContain("no place for its contents");
    const marks =
      "<!-- contents --><!-- /contents -->\n\n<!-- inputs -->\n<!-- /inputs -->\n\n## Out\n\n<!-- outputs -->old<!-- /outputs -->";
    writeFileSync(file("actions/greet/README.md"), `# Greet\n\n${marks}\n`);
    expect(script("docs.ts", folder, "--check").status).toBe(1);
    expect(script("docs.ts", folder)).toEqual({ status: 0, said: "" });
    expect(script("docs.ts", folder, "--check")).toEqual({ status: 0, said: "" });
    const readme = readFileSync(file("actions/greet/README.md"), "utf8");
    expect(readme.replace(/ +/g, " ")).toContain("| `who` | `world` | Whom to greet, a \\| b. |");
    expect(readme.replace(/ +/g, " ")).toContain("| `how` | **required** | How. |");
    expect(readme.replace(/ +/g, " ")).toContain("| `said` | What was said. |");
    expect(readme).toContain("[Out](#out)");
    expect(readme).not.toContain("old");
  }, 60_000);
});
