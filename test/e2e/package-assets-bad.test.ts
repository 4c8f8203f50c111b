import { chmod, mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import type { ActionRun } from "@fairlead/sandbox";
import { tarGzOf } from "../unit/archives/tarball.ts";
import { symlink as linkMode, zipOf } from "../unit/archives/zip-file.ts";
import { closeAssetsScenes, openAssetsScene, type AssetsScene } from "./assets-scene.ts";
import { problemsOf } from "./refusals.ts";

jest.setTimeout(60_000);
afterEach(closeAssetsScenes);

/** The run found exactly these problems, and left no assets. */
async function expectProblems(
  run: ActionRun,
  scene: AssetsScene,
  problems: readonly string[],
): Promise<void> {
  expect(problemsOf(run)).toEqual(problems);
  expect(run.exitCode).toBe(1);
  expect(run.outputs).toMatchObject({ directory: "none", assets: "[]", checksums: "none" });
  expect(await scene.made()).toEqual([]);
}

/** The same, and nobody was asked for an artifact. */
async function expectRefused(
  run: ActionRun,
  scene: AssetsScene,
  problems: readonly string[],
): Promise<void> {
  await expectProblems(run, scene, problems);
  expect(scene.artifacts.requests.entries).toEqual([]);
}

describe("bad input is told at once, before any artifact is asked for", () => {
  test("unknown fields and formats, missing sources and names, paths that lead out", async () => {
    const scene = await openAssetsScene();
    const run = await scene.run({
      version: "one",
      assets: `- { artefact: x, name: a.zip }
- { name: b.zip }
- { artifact: x, name: c.zip, format: zipp }
- { artifact: x }
- { artifact: x, name: d.zip, from: ../x }
- { artifact: x, contents: [{ path: y }], name: e.zip, folder: /f }`,
    });
    const outside =
      "Paths start at the workspace; those of a source start at the artifact and the archive.";
    await expectRefused(run, scene, [
      'The input "version" is "one"; expected a semantic version such as 1.2.3 or 1.2.3-rc.1, or a tag that ends in one, such as v1.2.3 or name-v1.2.3.',
      'The input "assets", line 1: "artefact" is not a field of an entry. Did you mean artifact? Allowed: artifact, path, from, files, to, as, format, name, folder, release, contents, platforms.',
      'The input "assets", line 2: An entry has no source. Add one of artifact, path, contents.',
      'The input "assets", line 3: format is "zipp"; expected tar.gz or tar.xz or zip or gz or as-is. Did you mean zip?',
      'The input "assets", line 4: An entry has no name. Add name: "bindings-{platform}.tar.gz", or format: as-is, which takes the files as they are.',
      `The input "assets", line 5: from is "../x"; expected a relative path without "..". ${outside}`,
      'The input "assets", line 6: An entry has contents and artifact. Move all sources into contents, or write a single source without it.',
      `The input "assets", line 6: folder is "/f"; expected a relative path without "..". ${outside}`,
    ]);
  });

  test("names that say no format or another one, that GitHub would change, or that two assets have", async () => {
    const scene = await openAssetsScene();
    const run = await scene.run({
      platforms: "linux-x64 darwin-arm64",
      assets: `- { artifact: x, name: e.rar }
- { artifact: x, name: f.zip, format: tar.gz }
- { artifact: "x-{platfrom}", name: g.zip }
- { artifact: x, name: "h i.zip" }
- { artifact: x, name: sha256sums, format: as-is, folder: y }
- { artifact: x, name: j.zip }
- { artifact: y, name: J.zip }
- { artifact: "x-{platform}", name: k.zip }`,
    });
    const double =
      "Make the names differ with a placeholder such as {platform}, or narrow files. To combine several sources in one asset, list them under contents.";
    await expectRefused(run, scene, [
      'The input "assets", line 3: "x-{platfrom}" holds {platfrom}, which is not a placeholder. Did you mean {platform}? Known placeholders: {platform}, {target}, {short}, {exe}, {ext}, {version}.',
      'The input "assets", line 1: The name "e.rar" ends in an archive format that this action cannot write. End it in .tar.gz, .tgz, .tar.xz, .txz, .zip, .gz, or set format: as-is for a file that already has that format.',
      'The input "assets", line 2: The name "f.zip" says zip, and format says tar.gz. Correct one of them.',
      'The input "assets", line 4: The name "h i.zip" would be changed by GitHub. Use at most 255 letters, digits, periods, hyphens and underscores, with no period at either end and no two in a row.',
      'The input "assets", line 5: The name sha256sums is reserved for the checksums. The checksums are written beside the assets. Rename the asset.',
      'The input "assets", line 5: An entry has format: as-is and folder, which place files in an archive. Remove folder, or write an archive: a name that ends in .tar.gz, .tar.xz or .zip.',
      `The input "assets", lines 6, 7: 2 assets would be j.zip and J.zip. ${double}`,
      `The input "assets", line 8: 2 assets would be k.zip. ${double}`,
    ]);
  });

  test("files of the checkout that are not there, a link, a wrong commit, time and folder", async () => {
    const scene = await openAssetsScene({ "docs/a.md": "a", "other/file.txt": "mine" });
    const { workspace } = scene.rehearsal;
    await symlink("/etc/passwd", path.join(workspace, "docs/secrets.md"));
    await symlink("/etc/hosts", path.join(workspace, "hosts"));
    const sha = "a".repeat(40);
    const run = await scene.run(
      {
        directory: "other",
        sha,
        assets: `- { path: b.txt, name: a.zip }
- { path: docs, files: "*.txt", name: b.zip }
- { path: docs, name: c.zip }
- { path: hosts, name: d.zip }`,
      },
      { env: { SOURCE_DATE_EPOCH: "yesterday" } },
    );
    const [head] = /HEAD is [0-9a-f]{40}/.exec(problemsOf(run).join(" ")) ?? [];
    await expectRefused(run, scene, [
      'The input "assets", line 1: The source b.txt is not in the workspace. Use a file or a folder; choose files within a folder with files: "*.json".',
      'The input "assets", line 2: *.txt in files matches nothing in docs. It holds a.md. Patterns start at its top; "**/*.node" looks in every folder.',
      'The input "assets", line 3: docs holds the symbolic link secrets.md, which not every system can unpack. Replace the links with the files that they point to, or exclude them with files.',
      'The input "assets", line 4: The source hosts leaves the workspace through a link. Use a file or folder of the checkout.',
      "The assets would be written to other, where other files are: file.txt. Set directory to another folder, or remove these files.",
      'SOURCE_DATE_EPOCH is "yesterday"; expected whole seconds from 0 to 2147483647. Correct it, or unset it to use the commit\'s time.',
      `${head ?? ""}, but the commit to release is ${sha}: the tag or branch has moved since the run began, or another commit was checked out. Check out that commit (actions/checkout with ref), or set sha to the commit you mean.`,
    ]);
  });

  test("an input that leaves nothing to package, and a folder that is no plain one", async () => {
    const scene = await openAssetsScene();
    const run = await scene.run({ assets: "[]", directory: "../up" });
    await expectRefused(run, scene, [
      'The input "assets" selects nothing to package. Add an asset, or skip this step.',
      'The input "directory" is "../up"; expected a folder of the workspace, without "." and "..". Write directory: release-assets.',
    ]);
  });

  test("a second step that would delete what the first one has made", async () => {
    const scene = await openAssetsScene({ "a.txt": "a" });
    const made = await scene.run({ assets: "- { path: a.txt, name: a.zip }" });
    expect(made.exitCode).toBe(0);
    const run = await scene.run({ assets: "- { path: a.txt, name: b.zip }" });
    expect(problemsOf(run)).toEqual([
      "The assets would be written to release-assets, which holds assets that this step does not make: a.zip. Use a separate directory for each step, or put all assets into one step. Remove what an earlier run left behind first.",
    ]);
    expect(await scene.made()).toEqual(["SHA256SUMS", "a.zip"]);
  });

  test("a tar.xz on a machine without xz", async () => {
    const scene = await openAssetsScene({ "a.txt": "a" });
    const bin = path.join(scene.rehearsal.folder, "bin");
    await mkdir(bin);
    await writeFile(
      path.join(bin, "git"),
      '#!/bin/sh\nPATH=/usr/local/bin:/usr/bin:/bin exec git "$@"\n',
    );
    await chmod(path.join(bin, "git"), 0o755);
    const inputs = { assets: "- { path: a.txt, name: a.tar.xz }" };
    const run = await scene.run(inputs, { env: { PATH: bin } });
    await expectRefused(run, scene, [
      "a.tar.xz is a tar.xz, and this machine has no xz. Install it (apt-get install xz-utils, brew install xz), or package a tar.gz.",
    ]);
  });
});

describe("artifacts", () => {
  test("that are missing are named all at once, with what is there instead", async () => {
    const scene = await openAssetsScene();
    scene.addArtifact("docs", { "a.txt": "a" });
    const run = await scene.run({
      platforms: "linux-x64 darwin-arm64",
      assets: '- { artifact: "bindings-{platform}", name: "{platform}.tar.gz" }',
    });
    await expectProblems(run, scene, [
      'The input "assets", line 1: No artifact of this run matches "bindings-linux-x64", "bindings-darwin-arm64". Upload them in a job that this job needs, or set run-id to the run that has them. This run has docs.',
    ]);
  });

  test("of another run that have expired are told, and so is a run of another commit", async () => {
    const scene = await openAssetsScene();
    const headSha = await scene.write({ "a.txt": "a" });
    scene.artifacts.addToken("ghs_canary");
    const { id } = scene.artifacts.add({ run: 5, name: "docs", files: { "a.txt": "a" } });
    scene.artifacts.expire(id);
    const inputs = { assets: "- { artifact: docs, name: docs.zip }", "run-id": "5" };
    const foreign = "0".repeat(40);
    scene.artifacts.describeRun(5, { headSha: foreign });
    const other = await scene.run(inputs, { githubToken: "ghs_canary" });
    await expectProblems(other, scene, [
      `Run 5 built the commit ${foreign}, but ${headSha} is being released. Use a run of ${headSha}.`,
    ]);
    scene.artifacts.describeRun(5, { headSha });
    const run = await scene.run(inputs, { githubToken: "ghs_canary" });
    await expectProblems(run, scene, [
      "The artifact docs of run 5 has expired. Run the job that makes it again. Run 5 has no artifact that can be downloaded.",
    ]);
  });

  test("that hold a link, and archives in them that lead out, are refused", async () => {
    const scene = await openAssetsScene();
    scene.addArtifact("linked", zipOf([{ name: "l", contents: "/etc/passwd", mode: linkMode }]));
    const linked = await scene.run({ assets: "- { artifact: linked, name: a.zip }" });
    const [told = ""] = problemsOf(linked);
    expect(told).toContain('entry "l" is a symbolic link to "/etc/passwd"');
    await expectProblems(linked, scene, [told]);
    scene.addArtifact("evil", { "x.tar.gz": await tarGzOf([{ name: "../up", contents: "x" }]) });
    const evil = await scene.run({ assets: "- { artifact: evil, name: a.zip }" });
    await expectProblems(evil, scene, [
      'The input "assets", line 1: x.tar.gz of the artifact evil cannot be unpacked: entry "../up" has ".." in its path; expected a plain relative path. Upload plain files and folders in the job that makes it.',
    ]);
  });

  test("whose files do not fit are told all at once: two on one path, two for one name, a wrong .sha256", async () => {
    const scene = await openAssetsScene({ "a.txt": "mine" });
    scene.addArtifact("one", { "a.txt": "a", "b.txt": "b" });
    scene.addArtifact("two", { "sub/b.txt": "b", "A.TXT": "A" });
    const zeros = "0".repeat(64);
    scene.addArtifact("sums", { "x.bin": "abc", "x.bin.sha256": `${zeros}  x.bin\n`, "y z": "y" });
    const run = await scene.run({
      assets: `- { artifact: "{one,two}", path: a.txt, name: a.zip }
- { artifact: one, name: b, format: as-is }
- { artifact: "{one,two}", files: "**/b.txt", format: as-is }
- { artifact: sums, format: as-is }
- { artifact: one, files: "*.md", name: c.zip }`,
    });
    const narrow = "Narrow files, or move one of them to another folder with to.";
    await expectProblems(run, scene, [
      `The input "assets", line 1: a.zip: two files would be a.txt: one from the artifact one, one from the artifact two. ${narrow}`,
      `The input "assets", line 1: a.zip: two files would be a.txt: one from the artifact one, one from the workspace. ${narrow}`,
      'The input "assets", line 2: `name: b` names one file, and 2 match: a.txt, b.txt. Narrow `files` to one, or write an archive: a name that ends in .tar.gz, .tar.xz or .zip.',
      `The input "assets", line 4: x.bin of the artifact sums has the SHA-256 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad, but its .sha256 says ${zeros}. Build the artifact again: the two are not from the same build.`,
      'The input "assets", line 4: The name "y z" would be changed by GitHub. Use at most 255 letters, digits, periods, hyphens and underscores, with no period at either end and no two in a row.',
      'The input "assets", line 5: *.md in files matches nothing in the artifact one. It holds a.txt, b.txt. Patterns start at its top; "**/*.node" looks in every folder.',
      'The input "assets", line 3: 2 assets would be b.txt. Make the names differ with a placeholder such as {platform}, or narrow files. To combine several sources in one asset, list them under contents.',
    ]);
  });
});
