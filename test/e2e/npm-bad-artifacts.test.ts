import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { readNpmTarball } from "../../packages/npm/src/packing/npm-tarball.ts";
import { tarGzOf } from "../unit/archives/tarball.ts";
import { expectNothingAsked, expectNothingWritten } from "./npm-refusals.ts";
import {
  addon,
  binaryFor,
  closeNpmScenes,
  manifest,
  metaInputs,
  npmEnds,
  openNpmScene,
  platformInputs,
} from "./npm-scene.ts";

jest.setTimeout(60_000);
afterEach(closeNpmScenes);

const linux = "linux-x64-gnu";
const mac = "darwin-arm64";

describe("artifacts", () => {
  test("that are missing are named all at once, with what is there instead", async () => {
    const scene = await openNpmScene(addon(linux, mac));
    await scene.addBindings("darwin-x64");
    const inputs = platformInputs(linux, mac);
    const run = await scene.run("publish-npm-platform", { inputs });
    expectNothingAsked(run, scene, "publish-npm-platform", [
      'The input "packages", line 1: No artifact of this run matches "bindings-linux-x64-gnu", "bindings-darwin-arm64". Upload them in a job that this job needs, or set run-id to the run that has them. This run has bindings-darwin-x64.',
    ]);
  });

  test("that are missing are named beside what is wrong with the inputs", async () => {
    const scene = await openNpmScene(addon(linux));
    const inputs = { ...platformInputs(linux), tag: "1.x" };
    const run = await scene.run("publish-npm-platform", { inputs });
    expectNothingAsked(run, scene, "publish-npm-platform", [
      'The tag "1.x" is a semver range, which npm does not accept as a tag. Use a word such as latest, next or v1-maintenance.',
      'The input "packages", line 1: No artifact of this run matches "bindings-linux-x64-gnu". Upload it in a job that this job needs, or set run-id to the run that has it. If it has expired, re-run all jobs. This run has no artifact that can be downloaded.',
    ]);
  });

  test("without the folder, the files or the package.json that are wanted say what they hold", async () => {
    const scene = await openNpmScene(addon());
    scene.addArtifact("wasm", { "router/package.json": "{", "gnn/lib/a.txt": "a" });
    const run = await scene.run("publish-npm-packages", {
      inputs: {
        packages: `- { artifact: wasm, from: core/pkg }
- { path: npm/core, artifact: wasm, from: gnn, files: "lib/** *.js" }
- { artifact: wasm, from: gnn }
- { artifact: wasm, from: router }`,
      },
    });
    expectNothingAsked(run, scene, "publish-npm-packages", [
      "the package of line 1: There is no folder core/pkg in the artifact wasm. At its top level: gnn, router.",
      '@demo/core: *.js in files matches nothing in the folder gnn of the artifact wasm. It holds lib/a.txt. Patterns start at its top; "**/*.node" looks in every folder.',
      'The input "packages", line 3: The entry has no path, and its sources contain no package.json, only lib/a.txt. Set `from` to the folder that contains it, or add `path` or `like`.',
      "The artifact wasm: package.json is not JSON: Expected property name or '}' in JSON at position 1 (line 1 column 2). Correct it: npm reads plain JSON, without comments or trailing commas.",
    ]);
  });

  test("that lack what several packages take of them say so once", async () => {
    const scene = await openNpmScene({
      "npm/a/package.json": manifest("@demo/a"),
      "npm/b/package.json": manifest("@demo/b"),
    });
    scene.addArtifact("out", { "lib/a.txt": "a" });
    const packages =
      "- { path: npm/a, artifact: out, files: '*.js' }\n- { path: npm/b, artifact: out, files: '*.js' }";
    const run = await scene.run("publish-npm-packages", { inputs: { packages } });
    expectNothingAsked(run, scene, "publish-npm-packages", [
      '@demo/a, @demo/b: *.js in files matches nothing in the artifact out. It holds lib/a.txt. Patterns start at its top; "**/*.node" looks in every folder.',
    ]);
  });

  test("whose .sha256 does not agree, or that cannot be unpacked, are refused, each for its package", async () => {
    const scene = await openNpmScene(addon(linux, mac));
    const zeros = "0".repeat(64);
    scene.addArtifact(`bindings-${linux}`, {
      "core.tar.gz": "abc",
      "core.tar.gz.sha256": `${zeros}  core.tar.gz\n`,
    });
    scene.addArtifact(`bindings-${mac}`, { "core.tar.gz": "abc" });
    const inputs = platformInputs(linux, mac);
    const run = await scene.run("publish-npm-platform", { inputs });
    expectNothingAsked(run, scene, "publish-npm-platform", [
      `@demo/core-${linux}: core.tar.gz of the artifact bindings-${linux} has the SHA-256 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad, but its .sha256 says ${zeros}. Build the artifact again: the two are not from the same build.`,
      `@demo/core-${mac}: core.tar.gz of the artifact bindings-${mac} cannot be unpacked: the archive is damaged or not gzip: incorrect header check. Upload plain files and folders in the job that makes it.`,
    ]);
  });

  test("that would write outside of their folder are refused, as a zip and as an archive inside", async () => {
    const scene = await openNpmScene(addon(linux, mac));
    scene.addArtifact(`bindings-${linux}`, { "../evil.node": "x" });
    const zip = await scene.run("publish-npm-platform", { inputs: platformInputs(linux) });
    expectNothingAsked(zip, scene, "publish-npm-platform", [
      `The artifact bindings-${linux} is not unpacked: entry "../evil.node" has ".." in its path; expected a plain relative path. Check the job that uploaded it.`,
    ]);
    const archive = await tarGzOf([{ name: "top/../../evil.node", contents: "x" }]);
    scene.addArtifact(`bindings-${mac}`, { "core.tar.gz": archive });
    const inside = await scene.run("publish-npm-platform", { inputs: platformInputs(mac) });
    expectNothingAsked(inside, scene, "publish-npm-platform", [
      `@demo/core-${mac}: core.tar.gz of the artifact bindings-${mac} cannot be unpacked: entry "top/../../evil.node" has ".." in its path; expected a plain relative path. Upload plain files and folders in the job that makes it.`,
    ]);
  });

  test("with files that tell git or npm what to leave out lose nothing by them", async () => {
    const scene = await openNpmScene(addon(linux));
    const core = await binaryFor(linux);
    const ignore = { ".gitignore": "*\n", ".npmignore": "*\n", "lib/.gitignore": "*\n" };
    scene.addArtifact(`bindings-${linux}`, { ...ignore, "core.node": core, "lib/a.json": "{}" });
    const run = await scene.run("publish-npm-platform", { inputs: platformInputs(linux) });
    expect(npmEnds(run)).toEqual({ published: [`@demo/core-${linux}@1.2.3`] });
    const kept = await scene.registry.tarball(`@demo/core-${linux}`, "1.2.3");
    const { entries } = await readNpmTarball(kept, "kept");
    expect(entries.map(({ path }) => path).sort()).toEqual([
      ...["LICENSE", "core.node", "lib/a.json", "package.json"],
    ]);
  });
});

describe("what npm would leave out in silence", () => {
  test("is told: a file that the manifest's files do not name", async () => {
    const own = { files: ["lib"], main: "core.node" };
    const scene = await openNpmScene({
      ...addon(linux),
      [`npm/${linux}/package.json`]: manifest(`@demo/core-${linux}`, own),
    });
    const core = await binaryFor(linux);
    scene.addArtifact(`bindings-${linux}`, { "core.node": core, "other.node": core });
    const run = await scene.run("publish-npm-platform", { inputs: platformInputs(linux) });
    expectNothingAsked(run, scene, "publish-npm-platform", [
      `npm does not pack other.node of @demo/core-${linux}, taken from bindings-${linux}. Add it to "files" in the package.json, or exclude it with files in the entry.`,
    ]);
  });

  test.each([["dist"], ["./dist/**"]])(
    "is told with the folder that an artifact lost, where files names %s",
    async (files) => {
      const scene = await openNpmScene({
        "npm/core/package.json": manifest("@demo/core", { main: "dist/a.js", files: [files] }),
      });
      scene.addArtifact("js", { "a.js": "", "b.js": "" });
      const packages = (to: string) => `- { path: npm/core, artifact: js${to} }`;
      const inputs = { packages: packages("") };
      const run = await scene.run("publish-npm-packages", { inputs });
      expectNothingAsked(run, scene, "publish-npm-packages", [
        '@demo/core names dist/a.js as its main, but the packed package contains no such file. The artifact js contains dist/a.js as a.js: add "to: dist" to that source.',
      ]);
      const mended = await scene.run("publish-npm-packages", {
        inputs: { packages: packages(", to: dist") },
      });
      expect(npmEnds(mended)).toEqual({ published: ["@demo/core@1.2.3"] });
    },
  );

  test("is told: a link that the manifest's files name, and entry points that were not built", async () => {
    const scene = await openNpmScene({
      "npm/linked/package.json": manifest("@demo/linked", { files: ["data"] }),
      "npm/unbuilt/package.json": manifest("@demo/unbuilt", {
        ...{ main: "dist/index.js", bin: "cli.js", types: "index.d.ts" },
      }),
    });
    const { workspace } = scene.rehearsal;
    await symlink("package.json", join(workspace, "npm/linked/data"));
    const sha = await scene.rehearsal.commit();
    const inputs = { packages: "npm/linked npm/unbuilt" };
    const run = await scene.run("publish-npm-packages", { inputs, sha });
    const remedy =
      'Build them before this step, or name them in "files" in package.json; check-packed: warn allows it.';
    expectNothingAsked(run, scene, "publish-npm-packages", [
      "@demo/linked: data in npm/linked is a link, which npm leaves out of the package. Replace the link with the file that it points to, or remove it from files in package.json.",
      `@demo/unbuilt names dist/index.js (main), cli.js (bin), but the packed package contains no such files. ${remedy}`,
    ]);
  });
});

describe("what needs a look at the registry", () => {
  test("is told after it, and nothing is written: new packages with a scope that say no access", async () => {
    const scene = await openNpmScene({
      "npm/a/package.json": manifest("@demo/a", { publishConfig: undefined }),
      "npm/b/package.json": manifest("b", { publishConfig: { access: "restricted" } }),
    });
    const inputs = { packages: "npm/a npm/b" };
    const run = await scene.run("publish-npm-packages", { inputs });
    expectNothingWritten(run, scene, "publish-npm-packages", [
      '@demo/a is new and scoped, and nothing says whether it is public. Set "publishConfig": { "access": … } in package.json, or once for all new packages, public or restricted: access: public',
      "b would be restricted, but npm can restrict only scoped packages. Set access: public, or choose a name such as @scope/name.",
    ]);
  });

  test("is told after it: platforms whose packages did not come, and a meta that stays unpublished", async () => {
    const scene = await openNpmScene(addon(linux, mac));
    await scene.addBindings(linux);
    await scene.run("publish-npm-platform", { inputs: platformInputs(linux) });
    scene.registry.requests.clear();
    const inputs = { ...metaInputs(linux, mac), "wait-minutes": "2" };
    const run = await scene.run("publish-meta", { inputs });
    expectNothingWritten(run, scene, "publish-meta", [
      `@demo/core-${mac}@1.2.3 cannot be installed from npm, after waiting 2 min. Check the name and version. If a later step or job publishes it, make this one wait for that; if it is staged, approve it first. Then run this job again.`,
    ]);
    expect(run.log).toContain(
      `Waiting until these can be installed, 2 min left: @demo/core-${mac}@1.2.3`,
    );
  });
});
