import type { PackCase } from "./pack-case.ts";
import type { Contents } from "./scratch.ts";

const link = (target: string): Contents => ({ link: target });
const dependency = (name: string, more: object = {}): Contents => ({
  json: { name, version: "1.0.0", ...more },
});

/** Packages that bring what they need along. */
export const bundledCases: readonly PackCase[] = [
  {
    title: "a bundled dependency",
    manifest: { dependencies: { d: "1" }, bundleDependencies: ["d"] },
    files: {
      "x.js": "1",
      "node_modules/d/package.json": dependency("d"),
      "node_modules/d/i.js": "1",
      "node_modules/e/package.json": dependency("e"),
    },
  },
  {
    title: "all dependencies bundled",
    manifest: {
      dependencies: { d: "1", e: "1" },
      devDependencies: { f: "1" },
      bundleDependencies: true,
    },
    files: {
      "node_modules/d/package.json": dependency("d"),
      "node_modules/e/package.json": dependency("e"),
      "node_modules/f/package.json": dependency("f"),
    },
  },
  {
    title: "the other spelling of bundled",
    manifest: { dependencies: { d: "1" }, bundledDependencies: ["d"], files: ["x.js"] },
    files: { "x.js": "1", "y.js": "1", "node_modules/d/package.json": dependency("d") },
  },
  {
    title: "what a bundled dependency needs",
    manifest: { dependencies: { d: "1" }, bundleDependencies: ["d"] },
    files: {
      "node_modules/d/package.json": dependency("d", {
        dependencies: { e: "1", f: "1" },
        optionalDependencies: { o: "1", gone: "1" },
        devDependencies: { g: "1" },
        peerDependencies: { p: "1" },
      }),
      "node_modules/d/node_modules/f/package.json": dependency("f", { dependencies: { d: "1" } }),
      "node_modules/e/package.json": dependency("e", { dependencies: { f: "1" } }),
      "node_modules/f/package.json": dependency("f"),
      "node_modules/o/package.json": dependency("o"),
      "node_modules/g/package.json": dependency("g"),
      "node_modules/p/package.json": dependency("p"),
    },
  },
  {
    title: "a bundled dependency with a scope, a list and ignore files",
    manifest: { dependencies: { "@s/d": "1" }, bundleDependencies: ["@s/d"] },
    files: {
      "node_modules/@s/d/package.json": dependency("@s/d", {
        files: ["lib"],
        main: "m.js",
        bin: "b.js",
      }),
      "node_modules/@s/d/lib/a.js": "1",
      "node_modules/@s/d/m.js": "1",
      "node_modules/@s/d/b.js": "1",
      "node_modules/@s/d/z.js": "1",
      "node_modules/@s/d/.npmignore": "lib\n",
      "node_modules/@s/d/lib/.gitignore": "a.js\n",
      "node_modules/@s/d/.npmrc": "1",
    },
  },
  {
    title: "a bundled dependency that is a link inside",
    manifest: { dependencies: { d: "1" }, bundleDependencies: ["d"] },
    files: {
      "vendor/d/package.json": dependency("d", { dependencies: { e: "1" } }),
      "vendor/d/i.js": "1",
      "vendor/d/no.js": "1",
      "vendor/d/.npmignore": "no.js\n",
      "node_modules/d": link("../vendor/d"),
      "node_modules/e/package.json": dependency("e"),
    },
  },
  {
    title: "a bundled dependency as pnpm installs it",
    manifest: { dependencies: { d: "1" }, bundleDependencies: ["d"] },
    files: {
      "node_modules/.pnpm/d@1.0.0/node_modules/d/package.json": dependency("d"),
      "node_modules/.pnpm/d@1.0.0/node_modules/d/i.js": "1",
      "node_modules/d": link(".pnpm/d@1.0.0/node_modules/d"),
    },
  },
  {
    title: "a bundled dev dependency",
    manifest: { dependencies: { d: "1" }, devDependencies: { d: "1" }, bundleDependencies: ["d"] },
    files: { "node_modules/d/package.json": dependency("d") },
  },
  {
    title: "a bundled peer dependency",
    manifest: { peerDependencies: { d: "1" }, bundleDependencies: ["d"] },
    files: { "node_modules/d/package.json": dependency("d") },
  },
  {
    title: "a bundled dependency that nothing else names",
    manifest: { bundleDependencies: ["d"] },
    files: { "node_modules/d/package.json": dependency("d") },
  },
  {
    title: "a bundled dependency and prepare",
    manifest: {
      scripts: { prepare: "husky" },
      dependencies: { d: "1" },
      bundleDependencies: ["d"],
    },
    files: { "node_modules/d/package.json": dependency("d") },
  },
];
