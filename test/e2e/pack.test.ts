import { afterEach, expect, jest, test } from "@jest/globals";
import { closePackScenes, declaration, openPackScene, platforms, version } from "./pack-scene.ts";
import { misplaced, npmContents, npmEnds } from "./npm-scene.ts";
import { releasesOf } from "./release-scene.ts";
import { contents, ends } from "./scene.ts";

jest.setTimeout(300_000);
afterEach(closePackScenes);

const packages = [
  ...["@demo/cli", "@demo/core"],
  ...platforms.map((each) => `@demo/core-${each}`).sort(),
];

test("a release of crates, packages and files is packed once, and published without a checkout", async () => {
  const scene = await openPackScene();
  const packed = await scene.pack();
  expect(packed).toMatchObject({ exitCode: 0, outputs: { version, tag: `v${version}` } });
  expect(scene.writes()).toBe(0);
  const from = packed.outputs["pack"] ?? "";
  expect(from).toMatch(/^release@sha256:[0-9a-f]{64}$/);

  const crates = await scene.publish("publish-crates-ordered", from);
  expect({ log: crates.log, ends: ends(crates) }).toMatchObject({
    ends: { published: [`pack-base@${version}`, `pack-user@${version}`] },
  });
  const npm = await scene.publish("publish-npm-packages", from);
  expect(npm).toMatchObject({ exitCode: 0 });
  expect(npmEnds(npm)["published"]?.sort()).toEqual(
    packages.map((name) => `${name}@${version}`).sort(),
  );
  const release = await scene.publish("create-release", from);
  expect({ log: release.log, outputs: release.outputs }).toMatchObject({
    outputs: { state: "published" },
  });

  expect(contents(scene.crates)).toEqual({ "pack-base": [version], "pack-user": [version] });
  expect(Object.keys(npmContents(scene.npm)).sort()).toEqual(packages);
  expect(await misplaced(scene.npm)).toEqual([]);
  const [made] = releasesOf(scene.github);
  expect(Object.keys(made?.files ?? {}).sort()).toEqual([
    "SHA256SUMS",
    ...[...platforms].sort().map((each) => `core-${version}-${each}.tar.gz`),
  ]);
  expect(made?.body).toContain("What is new.");
  expect(scene.github.violations).toEqual([]);

  const before = scene.writes();
  for (const action of ["publish-crates-ordered", "publish-npm-packages", "create-release"]) {
    expect(await scene.publish(action, from, { attempt: 2 })).toMatchObject({ exitCode: 0 });
  }
  expect(scene.writes()).toBe(before);
});

test.each([
  ["no texts", "", ""],
  [
    "one text under two names",
    "release:\n  changelog: CHANGELOG.md\n  body-path: ./CHANGELOG.md\n",
    "What is new.",
  ],
])("a GitHub release of a pack with %s is published", async (_, part, words) => {
  const scene = await openPackScene();
  const [others = ""] = declaration(scene.crates, scene.npm).split("release:");
  await scene.push({ ".github/fairlead.yml": `${others}${part}` });
  const packed = await scene.pack();
  expect({ log: packed.log, exitCode: packed.exitCode }).toMatchObject({ exitCode: 0 });
  const inputs = { "generate-notes": "false", "publish-when": "now" };
  const run = await scene.publish("create-release", packed.outputs["pack"] ?? "", { inputs });
  expect({ log: run.log, outputs: run.outputs }).toMatchObject({ outputs: { state: "published" } });
  expect(releasesOf(scene.github)[0]?.body).toContain(words);
});
