import { join } from "node:path";
import { afterEach, expect, jest, test } from "@jest/globals";
import { runNpm } from "@fairlead/sandbox";
import {
  closeNpmScenes,
  manifest,
  npmEnds,
  npmToken,
  npmUploads,
  openNpmScene,
} from "./npm-scene.ts";

jest.setTimeout(60_000);
afterEach(closeNpmScenes);

const script = '#!/usr/bin/env node\nconsole.log("demo");\n';

/** Manifests as people and tools leave them; npm packs the bytes of the file. */
const written: readonly (readonly [string, (manifest: object) => string])[] = [
  ["two spaces", (own) => `${JSON.stringify(own, null, 2)}\n`],
  ["tabs and CRLF", (own) => JSON.stringify(own, null, "\t").replaceAll("\n", "\r\n")],
  [
    "fields in another order",
    (own) => JSON.stringify(Object.fromEntries(Object.entries(own).reverse())),
  ],
  [
    "scripts of packing",
    (own) => JSON.stringify({ ...own, scripts: { prepare: "exit 1", test: "x" } }),
  ],
  // As lerna writes it into the file that it publishes.
  ["a gitHead", (own) => JSON.stringify({ ...own, gitHead: "0".repeat(40) })],
  ["os as a text", (own) => JSON.stringify({ ...own, os: "linux" })],
];

test.each(written)(
  "a release that stock npm has begun, with %s, is finished without a second upload",
  async (_, write) => {
    const own = manifest("@demo/a", { version: "1.2.3", bin: { a: "./cli.js" }, main: "index.js" });
    const scene = await openNpmScene({
      LICENSE: "MIT License\n",
      "npm/a/package.json": write(own as object),
      "npm/a/index.js": "module.exports = 1;\n",
      "npm/a/cli.js": script,
      "npm/a/README.md": "# a\n",
      "npm/b/package.json": manifest("@demo/b", {
        ...{ version: "1.2.3", dependencies: { "@demo/a": "1.2.3" }, main: "index.js" },
      }),
      "npm/b/index.js": "module.exports = 2;\n",
    });
    const { workspace, folder } = scene.rehearsal;
    const begun = await runNpm(["publish", "--ignore-scripts"], {
      ...{ registry: scene.registry, token: npmToken },
      ...{ cwd: join(workspace, "npm/a"), home: join(folder, "npm-home") },
    });
    expect(begun.code).toBe(0);
    const run = await scene.run("publish-npm-packages", { inputs: { packages: "npm/b npm/a" } });
    expect(npmEnds(run)).toEqual({
      published: ["@demo/b@1.2.3"],
      "already-published": ["@demo/a@1.2.3"],
    });
    expect(run.exitCode).toBe(0);
    expect(npmUploads(scene.registry)).toEqual(["@demo/a 200", "@demo/b 200"]);
  },
);
