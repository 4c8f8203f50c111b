import { afterEach, expect, jest, test } from "@jest/globals";
import { manifest, npmContents } from "./npm-scene.ts";
import { closePackScenes, declaration, openPackScene, version } from "./pack-scene.ts";
import { contents } from "./scene.ts";
import { chain, writeWorkspace } from "./small-workspace.ts";

jest.setTimeout(300_000);
afterEach(closePackScenes);

const own = "0.4.0";
const ownFile = ".github/fairlead-own.yml";
const ofThemselves = { "problem-codes": "[]", version: "none" };

test("a crate and a package with a version of their own go out by a run on main, and the release of a tag leaves them alone", async () => {
  const scene = await openPackScene();
  const { crates, npm, rehearsal } = scene;
  await crates.seedCrate({ name: "own-macros", version: "0.3.0" });
  await npm.seed({ name: "@demo/own", version: "0.3.0" });
  await writeWorkspace(rehearsal.workspace, [
    ...chain("pack-base", "pack-user").map((crate) => ({ ...crate, version })),
    { name: "own-macros", version: own },
  ]);
  const declared = declaration(crates, npm);
  const both = declared.replace("packages: npm/cli", "packages: npm/cli npm/own");
  await scene.push({
    ".github/fairlead.yml": both,
    [ownFile]: `crates:
  packages: own-macros
  index: ${crates.indexUrl}
  verify: false
npm:
  registry-url: ${npm.url}
  provenance: false
  packages: npm/own
`,
    "npm/cli/package.json": manifest("@demo/cli", { version, bin: "cli.js" }),
    "npm/own/package.json": manifest("@demo/own", { version: own, main: "index.js" }),
    "npm/own/index.js": "module.exports = {};\n",
  });

  // Nothing is published at a version that nobody meant without a word.
  for (const run of [await scene.plan(), await scene.pack()]) {
    expect(run.exitCode).toBe(1);
    expect(JSON.parse(run.outputs["problem-codes"] ?? "")).toContain("crate-version-differs");
    expect(run.log).toContain(
      "If it has a version of its own, publish it first, in a run without a version or a versioned tag.",
    );
    expect(run.log).toContain(`Version ${version} is written into @demo/own@${own}`);
  }

  const onMain = { env: { GITHUB_REF: "refs/heads/main" } };
  const inputs = { declaration: ownFile, artifact: "own" };
  const alone = await scene.pack({ ...onMain, inputs });
  expect(alone).toMatchObject({ exitCode: 0, outputs: ofThemselves });
  for (const action of ["publish-crates-ordered", "publish-npm-packages"]) {
    const run = await scene.publish(action, alone.outputs["pack"] ?? "", onMain);
    expect(run).toMatchObject({ exitCode: 0, outputs: { complete: "true" } });
  }
  expect(contents(crates)).toEqual({ "own-macros": ["0.3.0", own] });
  expect(npmContents(npm)).toEqual({ "@demo/own": ["0.3.0", own] });

  await scene.push({ ".github/fairlead.yml": declared });
  const packed = await scene.pack();
  expect(packed).toMatchObject({ exitCode: 0, outputs: { version } });
  expect(packed.log).not.toContain("is written into");
  for (const action of ["publish-crates-ordered", "publish-npm-packages", "create-release"]) {
    const run = await scene.publish(action, packed.outputs["pack"] ?? "");
    expect(run).toMatchObject({ exitCode: 0, outputs: { "problem-codes": "[]" } });
  }
  expect(contents(crates)).toEqual({
    ...{ "own-macros": ["0.3.0", own], "pack-base": [version], "pack-user": [version] },
  });
  expect(npmContents(npm)["@demo/own"]).toEqual(["0.3.0", own]);
});
