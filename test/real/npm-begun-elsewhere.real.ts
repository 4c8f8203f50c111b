import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import {
  closeNpmScenes,
  manifest,
  npmEnds,
  npmToken,
  npmUploads,
  openNpmScene,
  type NpmScene,
} from "../e2e/npm-scene.ts";

/** Other tools that publish, from npmjs. */
const tools = { pnpm: "10.18.0", lerna: "9.0.0" } as const;
const run = promisify(execFile);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "fairlead-real-tools-"));
  const wanted = Object.entries(tools).map(([name, version]) => `${name}@${version}`);
  const install = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", folder];
  await run("npm", [...install, ...wanted]);
}, 600_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a tool that knows no registry but that of the scene, and has its token. */
async function publish(
  scene: NpmScene,
  tool: keyof typeof tools,
  args: readonly string[],
  below: string,
): Promise<void> {
  const { workspace, folder: own } = scene.rehearsal;
  const home = path.join(own, "home");
  const { url } = scene.registry;
  await mkdir(home, { recursive: true });
  const settings = path.join(home, ".npmrc");
  const auth = `//${new URL(url).host}/:_authToken=${npmToken}\n`;
  await writeFile(settings, `registry=${url}/\n${auth}`);
  const { PATH = "" } = process.env;
  await run(path.join(folder, "node_modules/.bin", tool), args, {
    cwd: path.join(workspace, below),
    env: {
      ...{ PATH, HOME: home, CI: "true", npm_config_userconfig: settings },
      ...{ npm_config_registry: `${url}/`, GIT_CONFIG_NOSYSTEM: "1" },
    },
  });
}

const files = {
  "package.json": {
    name: "root",
    private: true,
    workspaces: ["npm/*"],
    packageManager: "pnpm@10.18.0",
  },
  "pnpm-workspace.yaml": "packages: [npm/*]\n",
  "lerna.json": { version: "1.2.3", npmClient: "npm" },
  LICENSE: "MIT License\n",
  "npm/a/package.json": manifest("@demo/a", {
    ...{ version: "1.2.3", bin: "./cli.js", main: "src/index.ts", scripts: { test: "x" } },
    publishConfig: { access: "public", main: "index.js" },
  }),
  "npm/a/index.js": "module.exports = 1;\n",
  "npm/a/src/index.ts": "export default 1;\n",
  "npm/a/cli.js": '#!/usr/bin/env node\nconsole.log("demo");\n',
  "npm/b/package.json": manifest("@demo/b", {
    ...{ version: "1.2.3", dependencies: { "@demo/a": "1.2.3" }, main: "index.js" },
  }),
  "npm/b/index.js": "module.exports = 2;\n",
};

describe("a release that another tool has begun is finished without a second upload", () => {
  async function finished(scene: NpmScene): Promise<void> {
    const inputs = { packages: "npm/b npm/a" };
    const ended = await scene.run("publish-npm-packages", { inputs });
    expect(npmEnds(ended)).toEqual({
      published: ["@demo/b@1.2.3"],
      "already-published": ["@demo/a@1.2.3"],
    });
    expect(npmUploads(scene.registry)).toEqual(["@demo/a 200", "@demo/b 200"]);
    await closeNpmScenes();
  }

  test("pnpm", async () => {
    const scene = await openNpmScene(files);
    await publish(scene, "pnpm", ["publish", "--no-git-checks"], "npm/a");
    await finished(scene);
  }, 120_000);

  test("lerna", async () => {
    const plain = manifest("@demo/a", { version: "1.2.3", bin: "./cli.js", main: "index.js" });
    const scene = await openNpmScene({ ...files, "npm/a/package.json": plain });
    // All but the one that lerna did not come to.
    const own = manifest("@demo/b", { version: "1.2.3", private: true });
    await scene.write({ "npm/b/package.json": own });
    const flags = [
      "--yes",
      "--no-git-reset",
      "--no-verify-access",
      "--registry",
      scene.registry.url,
    ];
    await publish(scene, "lerna", ["publish", "from-package", ...flags], ".");
    await scene.write({
      "npm/b/package.json": files["npm/b/package.json"],
      "npm/a/package.json": plain,
    });
    await finished(scene);
  }, 120_000);
});
