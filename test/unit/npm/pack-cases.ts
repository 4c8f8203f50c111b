import { bundledCases } from "./pack-cases-bundled.ts";
import { workspaceCases } from "./pack-cases-workspace.ts";
import type { PackCase } from "./pack-case.ts";
import type { Contents } from "./scratch.ts";

const json = (value: unknown): Contents => ({ json: value });
const script = (text: string): Contents => ({ script: text });
const link = (target: string): Contents => ({ link: target });
const tree = ["index.js", "lib/a.js", "lib/deep/b.js", "test/t.js", "README.md"];

/** Folders in which it is hard to tell what npm packs. */
export const packCases: readonly PackCase[] = [
  { title: "no list at all", files: tree },
  { title: "an empty list", manifest: { files: [] }, files: tree },
  { title: "a file", manifest: { files: ["index.js"] }, files: tree },
  { title: "a file with ./", manifest: { files: ["./index.js"] }, files: tree },
  { title: "a file with /", manifest: { files: ["/index.js"] }, files: tree },
  { title: "a folder", manifest: { files: ["lib"] }, files: tree },
  { title: "a folder with a slash", manifest: { files: ["lib/"] }, files: tree },
  { title: "a folder with ./ and a slash", manifest: { files: ["./lib/"] }, files: tree },
  { title: "a folder's files", manifest: { files: ["lib/*"] }, files: tree },
  { title: "all below a folder", manifest: { files: ["lib/**"] }, files: tree },
  { title: "a pattern", manifest: { files: ["**/*.js"] }, files: tree },
  { title: "a pattern of the top", manifest: { files: ["*.js"] }, files: tree, since12: true },
  { title: "everything", manifest: { files: ["*"] }, files: tree },
  { title: "everything, with dots", manifest: { files: ["**/*"] }, files: [...tree, ".x/y", ".z"] },
  { title: "the folder itself", manifest: { files: ["."] }, files: tree, since12: true },
  { title: "an exception", manifest: { files: ["lib", "!lib/deep"] }, files: tree },
  { title: "an exception of files", manifest: { files: ["**/*.js", "!test/**"] }, files: tree },
  { title: "an exception first", manifest: { files: ["!lib/deep", "lib"] }, files: tree },
  { title: "an exception alone", manifest: { files: ["!test"] }, files: tree },
  { title: "what is not there", manifest: { files: ["dist", "index.js"] }, files: tree },
  { title: "alternatives", manifest: { files: ["{lib,test}/*.js"] }, files: tree },
  { title: "a dot file in the list", manifest: { files: [".env"] }, files: [".env", "x.js"] },
  { title: "a dot folder in the list", manifest: { files: [".x"] }, files: [".x/a", "y"] },
  {
    title: "names with brackets in the list",
    manifest: { files: ["a\\(b\\).js", "\\[id\\].js"] },
    files: ["a(b).js", "[id].js", "i.js"],
    since12: true,
  },
  { title: "names with spaces and umlauts", files: ["a b.js", "ä/ö.js", "日本.js"] },
  {
    title: "a list and an ignore file",
    manifest: { files: ["lib"] },
    files: [...tree, ".npmignore"],
  },
  {
    title: "a list and an ignore file that hides a part of it",
    manifest: { files: ["lib"] },
    files: { "lib/a.js": "1", "lib/b.js": "1", ".npmignore": "lib/b.js\n" },
  },
  {
    title: "a list and an ignore file in a folder of it",
    manifest: { files: ["dist"] },
    files: { "dist/a.js": "1", "dist/.gitignore": "*\n" },
  },
  {
    title: "a list, and an .npmignore in a folder of it",
    manifest: { files: ["dist"] },
    files: { "dist/a.js": "1", "dist/b.js": "1", "dist/.npmignore": "b.js\n" },
  },
  { title: ".gitignore", files: { "a.js": "1", "b.log": "1", ".gitignore": "*.log\n" } },
  {
    title: ".npmignore before .gitignore",
    files: { "a.js": "1", "b.js": "1", ".gitignore": "a.js\n", ".npmignore": "b.js\n" },
  },
  {
    title: "an empty .npmignore before .gitignore",
    files: { "a.js": "1", "b.js": "1", ".gitignore": "a.js\n", ".npmignore": "" },
  },
  {
    title: "ignore files at several depths",
    files: {
      ".gitignore": "*.log\n",
      "a/.gitignore": "!keep.log\nb.js\n",
      "a/keep.log": "1",
      "a/b.js": "1",
      "a/c/b.js": "1",
      "a/c/.npmignore": "x\n",
      "a/c/x": "1",
      "d.log": "1",
    },
  },
  {
    title: "an ignore file with CRLF, a comment and an exception",
    files: { ".npmignore": "# no\r\n*.txt\r\n!b.txt\r\n", "a.txt": "1", "b.txt": "1" },
  },
  {
    title: "an ignore file that hides all, and a main",
    manifest: { main: "lib/a.js" },
    files: { "lib/a.js": "1", "lib/b.js": "1", ".npmignore": "*\n" },
  },
  {
    title: "an ignore file that hides README and license",
    files: { "README.md": "1", LICENSE: "1", "x.js": "1", ".npmignore": "README.md\nLICENSE\n" },
  },
  {
    title: "an ignore file that hides package.json",
    files: { "x.js": "1", ".npmignore": "package.json\n" },
  },
  {
    title: "an ignore file with a rooted path",
    files: { ".npmignore": "/x.js\nlib/\n", "x.js": "1", "a/x.js": "1", "a/lib/y.js": "1" },
  },
  {
    title: "main, browser and bin beside a list",
    manifest: { files: [], main: "m.js", browser: "b.js", bin: { x: "bin/x.js" } },
    files: { "m.js": "1", "b.js": "1", "bin/x.js": script("#!/usr/bin/env node\n"), "n.js": "1" },
  },
  {
    title: "a main with ./",
    manifest: { files: [], main: "./lib/m.js" },
    files: ["lib/m.js", "lib/n.js"],
  },
  {
    title: "a main without an ending",
    manifest: { files: [], main: "lib/m" },
    files: ["lib/m.js"],
  },
  {
    title: "a main that is a folder",
    manifest: { files: [], main: "lib" },
    files: ["lib/index.js", "lib/n.js"],
  },
  {
    title: "a bin as a text",
    manifest: { files: [], bin: "./cli.js" },
    files: { "cli.js": script("#!/bin/sh\n"), "x.js": "1" },
  },
  {
    title: "a bin without its bit",
    manifest: { bin: "cli.js" },
    files: { "cli.js": "#!/usr/bin/env node\n" },
  },
  {
    title: "a folder of bins",
    manifest: { files: [], directories: { bin: "bin" } },
    files: { "bin/a.js": script("#!/bin/sh\n"), "x.js": "1" },
    since12: true,
  },
  {
    title: "an object for browser",
    manifest: { files: ["a.js"], browser: { "./a.js": "./b.js" } },
    files: ["a.js", "b.js"],
  },
  {
    title: "READMEs and licenses of all kinds",
    manifest: { files: ["x.js"] },
    files: [
      "x.js",
      "README",
      "readme.markdown",
      "README.md~",
      "LICENCE.txt",
      "COPYING",
      "COPYING.LESSER",
      "LICENSE-MIT",
      "CHANGELOG.md",
      "HISTORY.md",
      "NOTICE",
      "deep/README.md",
      "deep/LICENSE",
    ],
  },
  {
    title: "names that are never packed",
    files: [
      "x.js",
      ".npmrc",
      ".DS_Store",
      "a/.DS_Store",
      "._x.js",
      "x.js.orig",
      ".x.js.swp",
      "npm-debug.log",
      ".lock-wscript",
      "CVS/Entries",
      ".svn/e",
      ".hg/h",
      "build/config.gypi",
      "a/npm-debug.log",
      "archived-packages/x",
    ],
  },
  {
    title: "names that are never packed, in a list",
    manifest: { files: [".npmrc", ".DS_Store", "x.orig", "a/.npmrc", "x.js", "package-lock.json"] },
    files: ["x.js", ".npmrc", ".DS_Store", "x.orig", "a/.npmrc", "package-lock.json"],
    since12: true,
  },
  {
    title: "lock files",
    files: [
      "x.js",
      "package-lock.json",
      "yarn.lock",
      "pnpm-lock.yaml",
      "bun.lockb",
      "a/package-lock.json",
      "a/yarn.lock",
    ],
  },
  {
    title: "a shrinkwrap",
    files: { "x.js": "1", "npm-shrinkwrap.json": json({ lockfileVersion: 3 }) },
    since12: true,
  },
  { title: "the lock of Bun", files: ["x.js", "bun.lock"], since12: true },
  {
    title: "ignore files in a list",
    manifest: { files: [".gitignore", "a", "x.js"] },
    files: { ".gitignore": "", "a/.npmignore": "", "a/b.js": "1", "x.js": "1" },
    since12: true,
  },
  {
    title: "editor and CI folders",
    files: [".github/w.yml", ".vscode/s.json", ".editorconfig", ".eslintrc", "x.js"],
  },
  {
    title: "installed packages",
    files: ["x.js", "node_modules/d/index.js", "a/node_modules/e/index.js"],
  },
  {
    title: "installed packages in a list",
    manifest: { files: ["node_modules", "x.js"] },
    files: ["x.js", "node_modules/d/index.js"],
  },
  {
    title: "nested manifests",
    files: {
      "x.js": "1",
      "esm/package.json": json({ type: "module", files: ["a.js"] }),
      "esm/a.js": "1",
      "esm/b.js": "1",
    },
  },
  {
    title: "links",
    files: {
      "x.js": "1",
      "l.js": link("x.js"),
      "d/f.js": "1",
      e: link("d"),
      gone: link("nowhere"),
    },
  },
  { title: "empty folders and files", files: { "x.js": "", "a/b/c.js": "" } },
  { title: "executables", files: { "x.js": "1", "run.sh": script("#!/bin/sh\n") } },
  {
    title: "names that differ in their ending",
    files: ["a", "a.js", "a.d.ts", "a.js.map", "A.md"],
  },
  { title: "long names", files: [`${"a".repeat(120)}.js`, `${"b/".repeat(60)}c.js`] },
  {
    title: "scripts of packing",
    manifest: { scripts: { prepare: "exit 1", prepack: "exit 1", postpack: "exit 1", test: "x" } },
    files: ["x.js"],
  },
  ...bundledCases,
  ...workspaceCases,
];
