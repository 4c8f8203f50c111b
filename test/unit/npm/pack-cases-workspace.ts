import type { PackCase } from "./pack-case.ts";
import type { Contents } from "./scratch.ts";

const json = (value: unknown): Contents => ({ json: value });
const root = (more: object = {}): Contents =>
  json({ name: "root", private: true, workspaces: ["packages/*"], ...more });

/** Packages of a workspace, or that look like it. */
export const workspaceCases: readonly PackCase[] = [
  {
    title: "a workspace's .gitignore",
    root: { "package.json": root(), ".gitignore": ".env\n*.pem\n" },
    at: "packages/a",
    files: ["index.js", ".env", "key.pem"],
  },
  {
    title: "a workspace's .npmignore before its .gitignore",
    root: { "package.json": root(), ".gitignore": "a.js\n", ".npmignore": "b.js\n" },
    at: "packages/a",
    files: ["a.js", "b.js"],
  },
  {
    title: "a .gitignore between a workspace and the package",
    root: {
      "package.json": root({ workspaces: ["groups/x/*"] }),
      "groups/.gitignore": "*.log\n",
      "groups/x/.npmignore": "*.tmp\n",
      ".gitignore": "*.pem\n",
    },
    at: "groups/x/a",
    files: ["x.js", "a.log", "b.tmp", "c.pem"],
  },
  {
    title: "a workspace's ignore file, and a list",
    root: { "package.json": root(), ".gitignore": "dist\n*.log\n" },
    at: "packages/a",
    manifest: { files: ["dist"] },
    files: ["dist/x.js", "dist/y.log"],
  },
  {
    title: "a workspace's ignore file, and the package's own",
    root: { "package.json": root(), ".gitignore": "*.js\n" },
    at: "packages/a",
    files: { ".npmignore": "!keep.js\n", "keep.js": "1", "drop.js": "1" },
  },
  {
    title: "an ignore file above a package that no workspace names",
    root: { "package.json": root({ workspaces: ["other/*"] }), ".gitignore": ".env\n" },
    at: "packages/a",
    files: ["index.js", ".env"],
  },
  {
    title: "an ignore file above a package that a workspace leaves out",
    root: {
      "package.json": root({ workspaces: ["packages/*", "!packages/a"] }),
      ".gitignore": ".env\n",
    },
    at: "packages/a",
    files: ["index.js", ".env"],
  },
  {
    title: "a workspace in the form of Yarn",
    root: {
      "package.json": root({ workspaces: { packages: ["packages/*"] } }),
      ".gitignore": ".env\n",
    },
    at: "packages/a",
    files: ["index.js", ".env"],
  },
  {
    title: "an ignore file above a package of pnpm",
    root: {
      "package.json": json({ name: "root", private: true }),
      "pnpm-workspace.yaml": "packages: [packages/*]\n",
      ".gitignore": ".env\n",
    },
    at: "packages/a",
    files: ["index.js", ".env"],
  },
  {
    title: "the root of a workspace",
    root: {
      "packages/a/package.json": json({ name: "a", version: "1.0.0", files: ["y.js"] }),
      "packages/a/x.js": "1",
      "packages/a/y.js": "1",
      ".gitignore": "*.log\n",
    },
    at: ".",
    manifest: { workspaces: ["packages/*"] },
    files: ["x.js", "z.log"],
  },
  {
    title: "the root of a workspace, with a list",
    root: {
      "packages/a/package.json": json({ name: "a", version: "1.0.0" }),
      "packages/a/x.js": "1",
    },
    at: ".",
    manifest: { workspaces: ["packages/*"], files: ["x.js", "packages"] },
    files: ["x.js"],
  },
  {
    title: "a folder inside a package of a workspace",
    root: {
      "package.json": root(),
      ".gitignore": "dist\n",
      "packages/a/package.json": json({ name: "outer", version: "1.0.0" }),
    },
    at: "packages/a/dist",
    files: ["x.js"],
  },
];
