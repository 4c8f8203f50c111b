import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { cargoEnvironment, runAction } from "@fairlead/sandbox";
import { manifest, npmContents, runId } from "./npm-scene.ts";
import {
  closePackScenes,
  declaration,
  openPackScene,
  platforms,
  version,
  type PackScene,
} from "./pack-scene.ts";
import { contents } from "./scene.ts";

jest.setTimeout(300_000);
afterEach(closePackScenes);

test("platform packages that a meta pins, and that nobody publishes, make a pack red", async () => {
  const scene = await openPackScene();
  const text = declaration(scene.crates, scene.npm);
  const slip = text.replace('platform-package: "@demo/core-', 'platform-package: "@demo/kore-');
  await scene.push({ ".github/fairlead.yml": slip });
  const run = await scene.pack();
  expect({ log: run.log, exitCode: run.exitCode, outputs: run.outputs }).toMatchObject({
    exitCode: 1,
    outputs: { pack: "none", "problem-codes": '["dependency-not-planned"]' },
  });
  expect(run.log).toContain(`@demo/core needs @demo/kore-${platforms[0]}@${version}`);
  expect(run.log).toContain("Correct `platform-package` in `npm.metas`");
  const packs = scene.artifacts.list(runId).filter(({ name }) => name === "release");
  expect(packs).toEqual([]);
});

test("that a job that only packs could make no provenance is nothing to tell: another one publishes", async () => {
  const scene = await openPackScene();
  const text = declaration(scene.crates, scene.npm).replace(
    "provenance: false",
    "provenance: true",
  );
  expect(text).toContain("provenance: true");
  await scene.push({ ".github/fairlead.yml": text });
  const run = await scene.pack();
  expect(run.exitCode).toBe(0);
  expect(run.log + run.summary).not.toContain("id-token");
});

test("files that differ from the commit are to be committed: a pack allows no others", async () => {
  const scene = await openPackScene();
  await writeFile(path.join(scene.rehearsal.workspace, "pack-base/src/lib.rs"), "// new\n");
  const run = await scene.pack();
  expect(run.outputs).toMatchObject({ pack: "none", "problem-codes": '["uncommitted-files"]' });
  expect(run.log).toContain("Commit or remove them.");
  expect(run.log + run.summary).not.toContain("allow-dirty");
});

test("a crate and a package of one name go out each to its registry, from one pack", async () => {
  const scene = await openPackScene();
  await scene.push({ "npm/cli/package.json": manifest("pack-base", { bin: "cli.js" }) });
  const packed = await scene.pack();
  expect({ log: packed.log, exitCode: packed.exitCode }).toMatchObject({ exitCode: 0 });
  const from = packed.outputs["pack"] ?? "";
  for (const action of ["publish-crates-ordered", "publish-npm-packages", "create-release"]) {
    const run = await scene.publish(action, from);
    expect({ action, log: run.log, exitCode: run.exitCode }).toMatchObject({ exitCode: 0 });
  }
  expect(contents(scene.crates)).toMatchObject({ "pack-base": [version] });
  expect(npmContents(scene.npm)).toMatchObject({ "pack-base": [version] });
});

test("crates of versions of their own have no changelog of one release: told before anything goes out", async () => {
  const scene = await openPackScene();
  const user = await readFile(path.join(scene.rehearsal.workspace, "pack-user/Cargo.toml"), "utf8");
  const [crates = ""] = declaration(scene.crates, scene.npm).split("npm:");
  const file = ".github/fairlead.yml";
  const written = `${crates}release: { changelog: CHANGELOG.md }\n`;
  await scene.push({
    [file]: written,
    "pack-user/Cargo.toml": user.replace(`version = "${version}"`, 'version = "2.0.0"'),
  });
  const onMain = { env: { GITHUB_REF: "refs/heads/main" } };
  const run = await scene.pack(onMain);
  expect({ log: run.log, exitCode: run.exitCode }).toMatchObject({ exitCode: 0 });
  expect(run.log).toMatch(/\.github\/fairlead\.yml:\d+:23: `release.changelog` gives/);
  const planned = await runAction(path.resolve(import.meta.dirname, "../.."), {
    ...{ workspace: scene.rehearsal.workspace, repository: "octo-org/octo-repo" },
    env: { ...cargoEnvironment(scene.crates, scene.rehearsal.home), ...onMain.env },
    inputs: {},
  });
  expect({ log: planned.log, exitCode: planned.exitCode }).toMatchObject({ exitCode: 0 });
  expect(planned.log).toMatch(/\.github\/fairlead\.yml:\d+:23: `release.changelog` gives/);

  // One version, which a tag would name: on a branch only the tag is missing.
  await scene.push({ "pack-user/Cargo.toml": user });
  const one = await scene.pack({ ...onMain, attempt: 2 });
  expect(one).toMatchObject({ exitCode: 0 });
  expect(one.log).toContain("This run has no tag, so create-release cannot make");
  const pull = await scene.pack({ env: { GITHUB_REF: "refs/pull/1/merge" }, attempt: 3 });
  expect(pull).toMatchObject({ exitCode: 0 });
  expect(pull.log).not.toContain("This run has no tag");
});

describe("a part that another holds back", () => {
  const wrongAll = async (scene: PackScene, extra: string) => {
    const text = declaration(scene.crates, scene.npm);
    const slip = text.replace('platform-package: "@demo/core-', 'platform-package: "@demo/kore-');
    const user = path.join(scene.rehearsal.workspace, "pack-user/Cargo.toml");
    await scene.push({
      ".github/fairlead.yml": `${slip}${extra}`,
      "CHANGELOG.md": "# Changelog\n\n## 0.0.1\n",
      "pack-user/Cargo.toml": (await readFile(user, "utf8")).replace(
        `version = "${version}"`,
        'version = "1.2.2"',
      ),
    });
    for (const server of [scene.crates, scene.npm]) server.requests.clear();
    const run = await scene.pack();
    expect(run).toMatchObject({ exitCode: 1, outputs: { pack: "none" } });
    expect(run.log).not.toContain("Packaging");
    return JSON.parse(run.outputs["problem-codes"] ?? "[]") as string[];
  };

  test("tells in the same run what its registry shows to be wrong with it", async () => {
    const codes = await wrongAll(await openPackScene(), "");
    expect([...codes].sort()).toEqual([
      "changelog-section-missing",
      "crate-version-differs",
      "crates-can-be-left-out",
      "dependency-not-planned",
    ]);
  });

  test("asks no registry where an input is wrong", async () => {
    const scene = await openPackScene();
    const codes = await wrongAll(scene, "  make-latest: perhaps\n");
    expect(codes).toContain("input-unknown-value");
    const asked = [scene.crates, scene.npm].map(({ requests }) => requests.filter(() => true));
    expect(asked).toEqual([[], []]);
  });
});
