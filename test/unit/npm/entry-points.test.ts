import { describe, expect, test } from "@jest/globals";
import { missingFiles } from "../../../packages/npm/src/manifests/entry-points.ts";

describe("entry points", () => {
  const files = new Set([
    "index.js",
    "lib/index.js",
    "lib/a.mjs",
    "x.node",
    "t.d.ts",
    "package.json",
  ]);
  test.each([
    [{ main: "./index" }],
    [{ main: "lib" }],
    [{ main: "x" }],
    [{ main: "./lib/" }],
    [{ types: "t" }],
    [{ bin: "index.js" }],
    [{ exports: "./index.js" }],
    [{ exports: { "./package.json": "./package.json", "./lib/*": "./lib/*.mjs" } }],
    [{ exports: { "./old/": "./lib/" } }],
    [{ exports: { "./": "./" } }],
    [{ imports: { "#a": { node: "./index.js", default: "fs" }, "#l/*": "./lib/*.mjs" } }],
    [{ browser: { "./x.js": "./lib", fs: false, path: "path-browserify" }, man: "./index.js" }],
    [{ scripts: { postinstall: "node lib/a.mjs --force && node index" } }],
    [{ scripts: { postinstall: "node -e 1", install: "node-gyp rebuild", test: "node gone.js" } }],
    [{ exports: { ".": [{ import: "./lib/a.mjs" }, "./index.js"], "./no": null } }],
  ])("%j are there", (manifest) => {
    expect(missingFiles(manifest, files)).toEqual([]);
  });

  test.each([
    [{ bin: "index" }, "bin", true],
    [{ typings: "x.d.ts" }, "typings", false],
    // Node takes index.js where main leads nowhere; with exports nobody asks for main.
    [{ main: "lib/a" }, "main", false],
    [{ main: "lib/a", exports: "./index.js" }, "main", false],
    [{ exports: "./index" }, "exports", true],
    [{ exports: { ".": { node: { import: "./gone.mjs" } } } }, 'exports["."].node.import', true],
    [{ exports: { ".": [{ require: "./gone.cjs" }] } }, 'exports["."].require', true],
    [{ exports: { source: "./gone.ts", default: "./index.js" } }, "exports.source", false],
    [{ exports: { types: "./gone.d.ts", default: "./index.js" } }, "exports.types", false],
    [{ exports: { "./x": "./gone.js" } }, 'exports["./x"]', false],
    [{ exports: { "./f/*": "./lib/*.css" } }, 'exports["./f/*"]', false],
    [{ exports: { "./": "./gone/" } }, 'exports["./"]', false],
    [{ imports: { "#a": { node: "./gone.js" } } }, 'imports["#a"].node', false],
    [{ imports: { "#a/*": "./gone/*.js" } }, 'imports["#a/*"]', false],
    [{ browser: { "./x.js": "./gone.js" } }, 'browser["./x.js"]', false],
    [{ unpkg: "dist/x.umd.js" }, "unpkg", false],
    [{ style: "gone.css" }, "style", false],
    [{ man: ["./index.js", "./man/x.1"] }, "man", false],
    [{ scripts: { postinstall: "node ./scripts/gone.js" } }, "scripts.postinstall", true],
    [{ scripts: { preinstall: "node index.js; node gone || true" } }, "scripts.preinstall", false],
  ])("%j are not", (manifest, field, isNeeded) => {
    expect(missingFiles(manifest, files)).toMatchObject([{ field, isNeeded }]);
  });

  test("main is needed where nothing stands in for it", () => {
    expect(missingFiles({ main: "gone" }, new Set(["x.js"]))).toMatchObject([{ isNeeded: true }]);
  });
});
