import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { afterEach, expect, jest, test } from "@jest/globals";
import type { ActionRun } from "@fairlead/sandbox";
import { manifest, repository, runId } from "./npm-scene.ts";
import { closePackScenes, openPackScene, version, type PackScene } from "./pack-scene.ts";
import { changelog, checkout, ofUnits, onMain } from "./pack-units-scene.ts";
import { releasesOf, sha256 } from "./release-scene.ts";
import { list } from "./scene.ts";

jest.setTimeout(300_000);
afterEach(closePackScenes);

const publishing = ["publish-crates-ordered", "publish-npm-packages"];
const next = "2.0.0";
const cli = `@demo/cli@${version}`;
const core = `@demo/core@${version}`;
const crate = (name: string) => `${name}-v${version}`;

/** Releases of crates and packages, each with files and the notes of its folder. */
function withFiles(scene: PackScene): string {
  return ofUnits(scene, 'tag-only: false\n  files: "{path}/extra/*"');
}

/** The files of the package alone, and nothing that is packaged. */
function patternsAlone(scene: PackScene): string {
  const declared = ofUnits(scene, 'tag-only: crates\n  files: "{path}/extra/*"');
  return declared.replace(/^assets:\n(?: .*\n)+/m, "");
}

const first = {
  ...checkout,
  "pack-base/CHANGELOG.md": changelog("pack-base"),
  "pack-user/CHANGELOG.md": changelog("pack-user"),
  ...Object.fromEntries(
    ["pack-base", "pack-user", "npm/cli", "npm/core"].map((folder) => [
      `${folder}/extra/${folder.replace("/", "-")}.txt`,
      `${folder} of the first commit\n`,
    ]),
  ),
};

async function all(scene: PackScene, actions: readonly string[], attempt = 1) {
  const packed = await scene.pack({ ...onMain, attempt });
  expect({ log: packed.log, codes: list(packed, "problem-codes") }).toMatchObject({ codes: [] });
  let run: ActionRun = packed;
  for (const action of actions) {
    run = await scene.publish(action, packed.outputs["pack"] ?? "", { ...onMain, attempt });
    expect({ log: run.log, exitCode: run.exitCode }).toMatchObject({ exitCode: 0 });
  }
  return run;
}

const byName = (a: string, b: string) => (a.slice(64) < b.slice(64) ? -1 : 1);
const released = ({ github }: PackScene) =>
  new Map(releasesOf(github).map((release) => [release.tag, release]));
const filesOf = (scene: PackScene, tag: string) =>
  Object.keys(released(scene).get(tag)?.files ?? {}).sort();
const commitOf = ({ github }: PackScene, tag: string) => github.ref(repository, `refs/tags/${tag}`);

test("what was published without its tag is tagged by a later commit's run, at its own commit", async () => {
  const scene = await openPackScene();
  const before = await scene.push({ ...first, ".github/fairlead.yml": withFiles(scene) });
  await all(scene, publishing);

  const after = await scene.push({
    "pack-user/CHANGELOG.md": "# None of what was published\n",
    "npm/core/CHANGELOG.md": "# None of what was published\n",
    "pack-base/extra/pack-base.txt": "another one\n",
    "npm/cli/package.json": manifest("@demo/cli", {
      ...{ bin: "cli.js", version: next, dependencies: { "@demo/core": version } },
    }),
    "npm/cli/CHANGELOG.md": `## ${next}\n\nSecond.\n`,
  });
  const run = await all(scene, [...publishing, "create-release"], 2);
  const earlier = [crate("pack-base"), crate("pack-user"), core];
  const later = `@demo/cli@${next}`;
  expect(list(run, "releases")).toMatchObject(
    [...earlier, later].map((tag) => {
      // Their files are not of this commit.
      return { tag, state: tag === later ? "published" : "draft", created: true };
    }),
  );
  expect(earlier.map((tag) => commitOf(scene, tag))).toEqual(earlier.map(() => before));
  expect(commitOf(scene, later)).toBe(after);
  expect([...earlier, later].map((tag) => filesOf(scene, tag))).toEqual([
    ...earlier.map(() => []),
    ["npm-cli.txt"],
  ]);
  // The section of a version is its own, whichever commit holds it.
  expect(released(scene).get(crate("pack-base"))?.body).toContain("New in pack-base.");
  expect(released(scene).get(core)?.body).not.toContain("New in");
  expect(run.log).toContain("npm/core/CHANGELOG.md has no section for 1.2.3");
  expect(run.log).toContain(
    `${core} was published from ${before}, and its tag ${core} is created there. Its release stays a draft, since its files are those of that commit: SHA256SUMS, core-darwin-arm64.tar.gz, core-linux-x64-gnu.tar.gz, npm/core/extra/*.`,
  );

  const writes = scene.writes();
  const again = await all(scene, ["create-release"], 3);
  expect(list(again, "releases")).toMatchObject(
    [...earlier, later].map((tag) => ({ tag, state: tag === later ? "published" : "skipped" })),
  );
  expect(again.log).toContain(`The release of ${core} is still a draft`);
  expect(scene.writes()).toBe(writes);
});

const packaged = ["SHA256SUMS", "core-darwin-arm64.tar.gz", "core-linux-x64-gnu.tar.gz"];

test.each([
  ["packaged, where releases are immutable", ofUnits, true, false, packaged],
  ["packaged, where they are not", ofUnits, false, false, packaged],
  ["of patterns alone", patternsAlone, true, false, ["npm-core.txt"]],
  ["of patterns that match nothing later", patternsAlone, true, true, ["npm-core.txt"]],
])(
  "a release that a later commit's run makes waits for its files as a draft: %s",
  async (_, declared, isImmutable, isGone, files) => {
    const scene = await openPackScene();
    scene.github.setImmutableReleases(repository, isImmutable);
    const extra = ["npm/core/extra/npm-core.txt", "npm/cli/extra/npm-cli.txt"];
    const before = await scene.push({
      ...checkout,
      ...Object.fromEntries(extra.map((file) => [file, "of the first commit\n"])),
      ".github/fairlead.yml": declared(scene),
    });
    const own = await scene.pack(onMain);
    const from = own.outputs["pack"] ?? "";
    for (const action of publishing) {
      expect(await scene.publish(action, from, onMain)).toMatchObject({ exitCode: 0 });
    }

    for (const file of isGone ? extra : []) {
      await rm(path.join(scene.rehearsal.workspace, file));
    }
    await scene.push({ "README.md": "# Demo\n" });
    const second = { ...onMain, attempt: 2 };
    const packed = await scene.pack({ ...second, inputs: { artifact: "later" } });
    const later = await scene.publish("create-release", packed.outputs["pack"] ?? "", second);
    expect(later).toMatchObject({ exitCode: 0 });
    expect(released(scene).get(core)).toMatchObject({ draft: true, files: {} });
    // It has none where they are packaged.
    expect(released(scene).get(cli)).toMatchObject({ draft: declared === patternsAlone });
    expect([cli, core].map((tag) => commitOf(scene, tag))).toEqual([before, before]);
    expect(later.log).toContain("Its release stays a draft");
    const writes = scene.writes();
    await scene.publish("create-release", packed.outputs["pack"] ?? "", { ...second, attempt: 3 });
    expect(scene.writes()).toBe(writes);

    const run = await scene.publish("create-release", from, { ...onMain, sha: before, attempt: 4 });
    expect({ log: run.log, exitCode: run.exitCode }).toMatchObject({ exitCode: 0 });
    expect(released(scene).get(core)).toMatchObject({ draft: false });
    expect(filesOf(scene, core)).toEqual(files);
  },
);

test('"Re-run all jobs" after the uploads makes each release with all of its files and notes', async () => {
  const scene = await openPackScene();
  const sha = await scene.push({ ...first, ".github/fairlead.yml": withFiles(scene) });
  await all(scene, publishing);
  await all(scene, [...publishing, "create-release"], 2);
  const tags = [crate("pack-base"), crate("pack-user"), cli, core];
  expect(tags.map((tag) => commitOf(scene, tag))).toEqual(tags.map(() => sha));
  expect(tags.map((tag) => filesOf(scene, tag))).toEqual([
    ["pack-base.txt"],
    ["pack-user.txt"],
    ["npm-cli.txt"],
    ["SHA256SUMS", "core-darwin-arm64.tar.gz", "core-linux-x64-gnu.tar.gz", "npm-core.txt"],
  ]);
  for (const [tag, { body }] of released(scene)) {
    expect(body).toContain(`New in ${tag.replace(/[-@]v?1\.2\.3$/, "")}.`);
  }
});

test.each([
  [
    "a commit that this history does not have",
    { gitHead: "f".repeat(40) },
    "not in the history of",
  ],
  ["a commit that nobody knows", {}, "from an unknown commit"],
])("a version from %s gets no tag, and all others theirs", async (_, said, told) => {
  const scene = await openPackScene();
  const sha = await scene.push({ ...first, ".github/fairlead.yml": withFiles(scene) });
  await scene.npm.seed({
    ...{ name: "@demo/cli", version, manifest: { bin: "other.js", ...said } },
  });
  const run = await all(scene, [...publishing, "create-release"]);
  expect(list(run, "releases")).toMatchObject([
    ...[crate("pack-base"), crate("pack-user"), core].map((tag) => ({ tag, state: "published" })),
    { tag: cli, state: "skipped", url: "none", created: false },
  ]);
  expect(commitOf(scene, cli)).toBeUndefined();
  expect(commitOf(scene, core)).toBe(sha);
  expect(run.summary).toContain("3 crates and packages released by this run, 1 skipped.");
  expect(run.log).toContain(told);
});

test.each([
  ["its missing tag is told, with how to push it", false, "skipped"],
  ["its tag is left alone", true, "earlier"],
])("of a published crate that cargo can no longer pack, %s", async (_, isTagged, state) => {
  const scene = await openPackScene();
  const declared = { ".github/fairlead.yml": ofUnits(scene) };
  const before = await scene.push({ ...checkout, ...declared });
  await all(scene, isTagged ? [...publishing, "create-release"] : publishing);
  const text = readFileSync(path.join(scene.rehearsal.workspace, "pack-user/Cargo.toml"), "utf8");
  await scene.push({
    "pack-user/Cargo.toml": text.replace("[package]", '[package]\nreadme = "GONE.md"'),
  });
  const run = await all(scene, ["create-release"], 2);
  const tag = crate("pack-user");
  expect(list(run, "releases")).toEqual(
    expect.arrayContaining([expect.objectContaining({ tag, version, state })]),
  );
  expect(commitOf(scene, tag)).toBe(isTagged ? before : undefined);
  expect(commitOf(scene, crate("pack-base"))).toBe(before);
  const told = `Push the tag at the right commit: `;
  expect(run.log.includes(`${told}\`git push origin <commit>:refs/tags/${tag}\``)).toBe(!isTagged);
});

test("what shares a tag shares a release, with the files of all of it", async () => {
  const scene = await openPackScene();
  const declared = withFiles(scene)
    .replace('"{name}-v{version}"', '"crates-v{version}"')
    .replace('"{name}@{version}"', '"npm-v{version}"');
  // One of them may have no files of its own.
  const files = Object.entries(first).filter(([file]) => file !== "npm/core/extra/npm-core.txt");
  await scene.push({ ...Object.fromEntries(files), ".github/fairlead.yml": declared });
  await all(scene, [...publishing, "create-release"]);
  expect(filesOf(scene, `crates-v${version}`)).toEqual(["pack-base.txt", "pack-user.txt"]);
  expect(filesOf(scene, `npm-v${version}`)).toContain("npm-cli.txt");
});

test("assets of two releases may have one name, each with its own checksums", async () => {
  const scene = await openPackScene();
  const [ours, theirs] = ["@demo/cli", "@demo/core"].map(
    (release) => `  - { release: "${release}", artifact: docs, name: docs.zip }\n`,
  );
  scene.artifacts.add({ run: runId, name: "docs", files: { "index.html": "<p>" } });
  const declared = ofUnits(scene).replace(
    "assets:\n",
    `assets:\n${ours ?? ""}${(theirs ?? "").replace("artifact: docs", "path: npm/core, files: CHANGELOG.md")}`,
  );
  await scene.push({ ...checkout, ".github/fairlead.yml": declared });
  await all(scene, [...publishing, "create-release"]);
  const files = [cli, core].map((tag) => released(scene).get(tag)?.files ?? {});
  for (const { SHA256SUMS: sums, ...own } of files) {
    const lines = Object.entries(own).map(([name, digest]) => `${digest}  ${name}\n`);
    expect(sums).toBe(sha256(lines.sort(byName).join("")));
  }
  expect(files.map((each) => Object.keys(each).sort())).toEqual([
    ["SHA256SUMS", "docs.zip"],
    ["SHA256SUMS", "core-darwin-arm64.tar.gz", "core-linux-x64-gnu.tar.gz", "docs.zip"],
  ]);
});
