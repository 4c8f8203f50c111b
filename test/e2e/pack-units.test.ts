import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { manifest, repository, runId } from "./npm-scene.ts";
import { closePackScenes, openPackScene, version, type PackScene } from "./pack-scene.ts";
import { checkout, names, ofUnits, onMain } from "./pack-units-scene.ts";
import { releasesOf } from "./release-scene.ts";
import { list } from "./scene.ts";

jest.setTimeout(300_000);
afterEach(closePackScenes);

const refs = ({ github }: PackScene, tags: readonly string[]) =>
  tags.map((tag) => github.ref(repository, `refs/tags/${tag}`));

describe("a pack in which each crate and package has its own tag", () => {
  const tags = [
    ...["pack-base", "pack-user"].map((name) => `${name}-v${version}`),
    ...names.map((name) => `${name}@${version}`),
  ];

  test("is published with tags of each registry's form, and a release and notes for each package", async () => {
    const scene = await openPackScene();
    await scene.push({ ...checkout, ".github/fairlead.yml": ofUnits(scene) });
    const packed = await scene.pack(onMain);
    expect({ log: packed.log, outputs: packed.outputs }).toMatchObject({
      outputs: { tag: "none", version: "none", "problem-codes": "[]" },
    });
    const planned = [...list(packed, "crates"), ...list(packed, "npm")];
    expect(planned).toEqual(
      expect.arrayContaining(tags.map((tag): unknown => expect.objectContaining({ tag }))),
    );
    const from = packed.outputs["pack"] ?? "";
    for (const action of ["publish-crates-ordered", "publish-npm-packages"]) {
      expect(await scene.publish(action, from, onMain)).toMatchObject({ exitCode: 0 });
    }
    const run = await scene.publish("create-release", from, onMain);
    expect({ log: run.log, ends: list(run, "releases") }).toMatchObject({
      ends: tags.map((tag) => ({ tag, state: tag.includes("-v") ? "tag" : "published" })),
    });
    expect(refs(scene, tags)).toEqual(tags.map(() => scene.sha()));
    const made = releasesOf(scene.github);
    expect(made.map(({ tag, name }) => [tag, name]).sort()).toEqual(
      names.map((name) => [`${name}@${version}`, `${name} ${version}`]).sort(),
    );
    const files: Record<string, string[]> = {};
    for (const { tag, body, files: own } of made) {
      expect(body).toContain(`New in ${tag.slice(0, -version.length - 1)}.`);
      files[tag] = Object.keys(own).sort();
    }
    expect(files).toEqual({
      [`@demo/cli@${version}`]: [],
      [`@demo/core@${version}`]: [
        ...["SHA256SUMS", "core-darwin-arm64.tar.gz", "core-linux-x64-gnu.tar.gz"],
      ],
    });
    expect(scene.github.violations).toEqual([]);

    const before = scene.writes();
    expect(await scene.publish("create-release", from, { ...onMain, attempt: 2 })).toMatchObject({
      exitCode: 0,
    });
    expect(scene.writes()).toBe(before);
  });

  test("finds the texts of a package that an artifact brings by its name, and two releases have checksums", async () => {
    const scene = await openPackScene();
    const cli = manifest("@demo/cli", { bin: "cli.js", version });
    scene.artifacts.add({
      ...{ run: runId, name: "cli" },
      files: { "package.json": JSON.stringify(cli), "cli.js": "#!/usr/bin/env node\n" },
    });
    const assets = '{ path: npm/cli, files: CHANGELOG.md, name: cli.zip, release: "@demo/cli" }';
    const declared = ofUnits(scene)
      .replace("packages: npm/cli", 'packages: [{ artifact: cli, name: "@demo/cli" }]')
      .replace("assets:\n", `assets:\n  - ${assets}\n`);
    await scene.push({ ...checkout, ".github/fairlead.yml": declared });
    const { log, exitCode, outputs } = await scene.pack(onMain);
    expect({ log, exitCode }).toMatchObject({ exitCode: 0 });
    for (const action of ["publish-npm-packages", "publish-crates-ordered", "create-release"]) {
      const run = await scene.publish(action, outputs["pack"] ?? "", onMain);
      expect({ log: run.log, exitCode: run.exitCode }).toMatchObject({ exitCode: 0 });
    }
    const one = { ...onMain, inputs: { tag: "v1.2.3" } };
    const lost = await scene.publish("create-release", outputs["pack"] ?? "", one);
    expect(list(lost, "problem-codes")).toContain("pack-of-many-releases");
    const made = new Map(releasesOf(scene.github).map((release) => [release.tag, release]));
    const own = made.get(`@demo/cli@${version}`);
    expect(own?.body).toContain("New in @demo/cli.");
    expect(Object.keys(own?.files ?? {}).sort()).toEqual(["SHA256SUMS", "cli.zip"]);
    expect(Object.keys(made.get(`@demo/core@${version}`)?.files ?? {})).toContain("SHA256SUMS");
  });

  test("takes no section of a changelog for what was published before, and one for all else", async () => {
    const scene = await openPackScene();
    await scene.push({ ...checkout, ".github/fairlead.yml": ofUnits(scene) });
    const from = (await scene.pack(onMain)).outputs["pack"] ?? "";
    for (const action of ["publish-npm-packages", "publish-crates-ordered", "create-release"]) {
      expect(await scene.publish(action, from, onMain)).toMatchObject({ exitCode: 0 });
    }
    const next = "2.0.0";
    await scene.push({
      "npm/core/CHANGELOG.md": "# None of what was published\n",
      "npm/cli/package.json": manifest("@demo/cli", {
        ...{ bin: "cli.js", version: next, dependencies: { "@demo/core": version } },
      }),
    });
    const red = await scene.pack({ ...onMain, attempt: 2 });
    expect(list(red, "problem-codes")).toEqual(["changelog-section-missing"]);
    expect(red.log).toContain("npm/cli/CHANGELOG.md has no section for 2.0.0");
    await scene.push({ "npm/cli/CHANGELOG.md": `## ${next}\n\nSecond.\n` });
    const green = await scene.pack({ ...onMain, attempt: 3 });
    expect({ log: green.log, exitCode: green.exitCode }).toMatchObject({ exitCode: 0 });
    const second = green.outputs["pack"] ?? "";
    expect(await scene.publish("publish-npm-packages", second, onMain)).toMatchObject({
      exitCode: 0,
    });
    const run = await scene.publish("create-release", second, onMain);
    expect({ log: run.log, ends: list(run, "releases") }).toMatchObject({
      ends: [
        ...tags.slice(0, 2).map((tag) => ({ tag, state: "earlier" })),
        ...[{ tag: `@demo/core@${version}`, state: "earlier" }],
        ...[{ tag: `@demo/cli@${next}`, state: "published", created: true }],
      ],
    });
  });

  test.each([
    [
      "a template that names no known word",
      "tag-only: crates\n  body-path: '{nam}.md'",
      "@demo/core",
      ["placeholder-unknown"],
      "fairlead.yml:22:14: `release.body-path` is",
    ],
    [
      "crates without a changelog",
      "tag-only: false",
      "@demo/core",
      ["file-unreadable"],
      "pack-base/CHANGELOG.md",
    ],
    [
      "an asset of a package that is not in the pack",
      "tag-only: crates",
      "@demo/coer",
      ["asset-without-release"],
      "Did you mean @demo/core?",
    ],
    [
      "an asset of a crate that gets only a tag",
      "tag-only: crates",
      "pack-base",
      ["asset-without-release"],
      "which gets only a tag",
    ],
    [
      "assets where there are only tags",
      "tag-only: true",
      "@demo/core",
      ["asset-without-release"],
      "no release is created",
    ],
    [
      "an input of one release",
      "tag-only: crates\n  extra-tags: v1",
      "@demo/core",
      ["input-of-one-release"],
      "extra-tags",
    ],
  ])("is refused with %s", async (_, release, assets, codes, said) => {
    const scene = await openPackScene();
    await scene.push({ ...checkout, ".github/fairlead.yml": ofUnits(scene, release, assets) });
    const run = await scene.pack(onMain);
    expect(list(run, "problem-codes")).toEqual(codes);
    expect(run).toMatchObject({ exitCode: 1, outputs: { pack: "none" } });
    expect(run.log).toContain(said);
  });
});
