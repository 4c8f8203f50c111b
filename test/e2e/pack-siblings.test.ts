import { afterEach, expect, jest, test } from "@jest/globals";
import { manifest, npmEnds } from "./npm-scene.ts";
import { closePackScenes, openPackScene, version } from "./pack-scene.ts";

jest.setTimeout(300_000);
afterEach(closePackScenes);

test.each([
  ["of the same pack, which another job publishes", ""],
  ["that another workflow publishes", "  metas: []\n"],
])("a package with a workspace range waits for its sibling %s", async (_, metas) => {
  const scene = await openPackScene();
  const { npm } = scene;
  await scene.push({
    "package.json": { private: true, workspaces: ["npm/cli", "npm/core"] },
    "npm/cli/package.json": manifest("@demo/cli", {
      ...{ bin: "cli.js", version, dependencies: { "@demo/core": "workspace:^" } },
    }),
    "npm/core/package.json": manifest("@demo/core", { main: "index.js", version }),
    ...(metas !== "" && {
      ".github/fairlead.yml": `npm:\n  registry-url: ${npm.url}\n  provenance: false\n  packages: npm/cli\nnew-names: allow\n`,
    }),
  });
  // An older version satisfies no range of what is released.
  await npm.seed({ name: "@demo/core", version: "1.0.0" });
  const packed = await scene.pack();
  expect({ log: packed.log, exitCode: packed.exitCode }).toMatchObject({ exitCode: 0 });

  let asked = 0;
  const order: string[] = [];
  npm.onRequest(async ({ method, path }, moment) => {
    if (moment !== "before-commit") return;
    if (method === "PUT") order.push(decodeURIComponent(path));
    if (method !== "GET" || !decodeURIComponent(path).startsWith("/@demo/core")) return;
    asked += 1;
    // The other job is done by the time of the fourth look.
    if (asked !== 4) return;
    order.push("the other job");
    await npm.seed({ name: "@demo/core", version });
  });
  const run = await scene.publish("publish-npm-packages", packed.outputs["pack"] ?? "", {
    inputs: { packages: "@demo/cli" },
  });
  expect({ log: run.log, ends: npmEnds(run) }).toMatchObject({
    ends: { published: [`@demo/cli@${version}`] },
  });
  expect(order).toEqual(["the other job", "/@demo/cli"]);
});
