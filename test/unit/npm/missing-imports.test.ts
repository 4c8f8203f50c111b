import path from "node:path";
import { afterEach, describe, expect, test } from "@jest/globals";
import {
  missingImports,
  staticImports,
} from "../../../packages/npm/src/packing/missing-imports.ts";
import { scratch } from "./scratch.ts";

let made: ReturnType<typeof scratch> | undefined;
afterEach(() => made?.done());

/** What the entry points of a package with these files load in vain: "from specifier". */
async function lacking(manifest: object, files: Readonly<Record<string, string>>) {
  made = scratch(files);
  const { folder } = made;
  const absolute = Object.keys(files).map(
    (name) => [name, { file: path.join(folder, name) }] as const,
  );
  const found = await missingImports(manifest as Record<string, unknown>, new Map(absolute));
  return found.map(({ from, specifier }) => `${from} ${specifier}`);
}

describe("static imports", () => {
  test.each([
    [`import a from "./a.js";`, ["./a.js"]],
    [`import {\n  b,\n  c,\n} from '../b.js'\nexport * from "./c.js"`, ["../b.js", "./c.js"]],
    [`import "./side.js";import d from"./d.js"`, ["./d.js", "./side.js"]],
    [`export { x as default } from "./x.js?raw"`, ["./x.js"]],
    [`import fs from "fs";\nimport "pkg/x";`, []],
    [`try { require("./core.node") } catch {}\nawait import("./a.js");`, []],
    [`// taken from "./a.js"\n * import of a, from "./b.js"`, []],
    [`const text = "import a from './x.js'";`, []],
    [`important(list, from "./a.js")`, []],
  ])("of %j are %j", (source, expected) => {
    expect([...staticImports(source)]).toEqual(expected);
  });

  test.each(["import ", "\n", ";", "import a from ", ' from "./a', "export {"])(
    "are read in a time that grows with the source: %j",
    (piece) => {
      expect(staticImports(piece.repeat(1024 ** 2 / piece.length))).toEqual([]);
    },
  );
});

describe("modules that are not packed", () => {
  test("are found from every entry point, one behind the other", async () => {
    const files = {
      "index.js": `import "./lib/a.js"; import "./snippets/gone.js";`,
      "lib/a.js": `export * from "../lib/b"; import "./c.mjs"`,
      "lib/b.js": `import x from "./gone.js"; import "../index.js"`,
      "lib/c.mjs": "",
      "other.js": `import "./nobody-loads-this.js"`,
    };
    expect(await lacking({ type: "module", exports: "./index.js" }, files)).toEqual([
      "index.js ./snippets/gone.js",
      "lib/b.js ./gone.js",
    ]);
    expect(await lacking({ module: "lib/b.js", main: "gone.js" }, files)).toEqual([
      "lib/b.js ./gone.js",
      "index.js ./snippets/gone.js",
    ]);
    expect(await lacking({}, files)).toEqual([]);
  });

  test("are not looked for in what is no module of JavaScript", async () => {
    expect(await lacking({ main: "x.node" }, { "x.node": `import "./gone.js"` })).toEqual([]);
    const large = `import "./gone.js"\n${" ".repeat(1024 * 1024)}`;
    expect(await lacking({ main: "x.js" }, { "x.js": large })).toEqual([]);
  });
});
