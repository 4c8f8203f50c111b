import { createHash } from "node:crypto";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, expect, jest, test } from "@jest/globals";
import { packPackage } from "@fairlead/sandbox";
import { codesIn } from "./approve-scene.ts";
import {
  closeFirstVersionsScenes,
  crateNames,
  manifestOf,
  openFirstVersionsScene,
  packageNames,
  repository,
  secrets,
  version,
  writesOf,
  type FirstVersionsScene,
} from "./first-versions-scene.ts";

jest.setTimeout(300_000);
afterEach(closeFirstVersionsScenes);

/** In arguments: the run of a scene. */
const theRun = "RUN";
const answers = [version];

/** Leaves in a run what the action pack uploads: the files of these names, with their manifest. */
async function pack(
  scene: FirstVersionsScene,
  names: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<{ readonly bytes: ReadonlyMap<string, Buffer>; readonly runUrl: string }> {
  const bytes = new Map<string, Buffer>();
  if (names.some((name) => crateNames.includes(name))) {
    await promisify(execFile)("cargo", ["package", "--workspace", "--no-verify", "--quiet"], {
      cwd: scene.folder,
      env: { ...process.env, __CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS: scene.crates.indexUrl },
    });
  }
  for (const name of names) {
    const file = join(scene.folder, "target", "package", `${name}-${version}.crate`);
    bytes.set(
      name,
      crateNames.includes(name)
        ? await readFile(file)
        : await packPackage({ "package.json": JSON.stringify(manifestOf(name)), "index.js": name }),
    );
  }
  const files = [...bytes].map(([name, content]) => {
    const isCrate = crateNames.includes(name);
    return {
      path: isCrate ? `crates/${name}-${version}.crate` : `npm/${name.slice(6)}-${version}.tgz`,
      kind: isCrate ? "crate" : name === "@octo/core" ? "npm-meta" : "npm-platform",
      sha256: createHash("sha256").update(content).digest("hex"),
      ...{ size: content.length, name, version, seen: "new-name", content },
    };
  });
  const manifest = {
    ...{ schema: 1, repository, commit: scene.commit, version, tag: `v${version}` },
    files: files.map((file) => ({ ...file, content: undefined })),
    ...{ inputs: {}, siblings: {}, unpacked: [] },
  };
  const run = scene.github.addRun(repository, { workflow: "release.yml", headSha: scene.commit });
  scene.github.artifacts(repository).add({
    ...{ run, name: "release" },
    files: {
      "manifest.json": JSON.stringify(manifest),
      ...Object.fromEntries(files.map(({ path, content }) => [path, content])),
      ...more,
    },
  });
  return { bytes, runUrl: `https://github.com/${repository}/actions/runs/${run}` };
}

function integrity(bytes: Buffer | undefined): string {
  return `sha512-${createHash("sha512")
    .update(bytes ?? "")
    .digest("base64")}`;
}

test("new names get the bytes of the run, what is needed first, and not twice", async () => {
  const scene = await openFirstVersionsScene();
  const { bytes, runUrl } = await pack(scene, [...packageNames, ...crateNames]);
  const run = await scene.run(["first-versions", runUrl], { answers });
  expect(run).toMatchObject({ code: 0 });
  for (const name of packageNames) {
    expect(scene.npm.versions(name)).toMatchObject([
      { version, integrity: integrity(bytes.get(name)) },
    ]);
  }
  expect(scene.npm.packages()).toEqual(packageNames);
  expect(scene.crates.crates()).toEqual(crateNames);
  expect(run.said).toContain(
    `npm publish ./core-linux-x64-gnu-${version}.tgz --ignore-scripts --access public --tag latest --provenance=false`,
  );
  for (const secret of Object.values(secrets)) expect(run.said).not.toContain(secret);

  for (const { requests } of [scene.npm, scene.crates]) requests.clear();
  const again = await scene.run(["first-versions", runUrl]);
  expect(again).toMatchObject({ code: 0 });
  expect(writesOf(scene)).toEqual([]);
});

test("only new names are published, and a dry run publishes none", async () => {
  const [first = "", ...others] = packageNames;
  const scene = await openFirstVersionsScene({ published: [first] });
  const { runUrl } = await pack(scene, packageNames);
  const dry = await scene.run(["first-versions", runUrl, "--dry-run"]);
  expect(dry).toMatchObject({ code: 0 });
  expect(writesOf(scene)).toEqual([]);
  await scene.run(["first-versions", runUrl], { answers });
  expect(writesOf(scene)).toEqual(others.map((name) => `PUT /${name}`));
});

test.each([1, 2, 3])(
  "a stop after %p writes is gone on with, and nothing goes twice",
  async (stop) => {
    const scene = await openFirstVersionsScene();
    const { runUrl } = await pack(scene, packageNames);
    let end: (() => void) | undefined;
    let writes = 0;
    scene.npm.onRequest((request, moment) => {
      if (moment !== "after-commit" || request.method !== "PUT") return;
      writes += 1;
      if (writes === stop) end?.();
    });
    const broken = await scene.run(["first-versions", runUrl], {
      ...{ answers, onStart: (kill) => (end = kill) },
    });
    expect(broken.code).not.toBe(0);
    expect(await scene.run(["first-versions", runUrl], { answers })).toMatchObject({ code: 0 });
    expect(scene.npm.packages()).toEqual(packageNames);
    expect(writesOf(scene)).toEqual(packageNames.map((name) => `PUT /${name}`));
  },
);

test.each([1, 2, 3, 4, 5, 6])(
  "a stop of --reserve after %p writes is gone on with",
  async (stop) => {
    const scene = await openFirstVersionsScene();
    let end: (() => void) | undefined;
    let writes = 0;
    scene.npm.onRequest((request, moment) => {
      if (moment !== "after-commit" || request.method !== "PUT") return;
      writes += 1;
      if (writes === stop) end?.();
    });
    const args = ["first-versions", "--reserve"];
    await scene.run(args, { answers: ["reserve"], onStart: (kill) => (end = kill) });
    expect(await scene.run(args, { answers: ["reserve"] })).toMatchObject({ code: 0 });
    for (const name of packageNames) {
      expect(scene.npm.versions(name)).toMatchObject([{ version: "0.0.0" }]);
      expect(scene.npm.deprecated(name, "0.0.0")).toContain("Reserved");
    }
    expect(writesOf(scene)).toHaveLength(packageNames.length * 2);
  },
);

test.each([
  ["in CI", [theRun], { CI: "true" }, "approval-in-ci"],
  ["for another repository", ["https://github.com/o/r/actions/runs/1"], {}, "repository-unknown"],
  ["without a run", [], {}, "arguments-invalid"],
  ["for a run without a pack", [theRun, "--artifact", "other"], {}, "record-missing"],
])("it is refused %s", async (_, args, env, code) => {
  const scene = await openFirstVersionsScene();
  const { runUrl } = await pack(scene, packageNames);
  const run = await scene.run(
    ["first-versions", ...args.map((each) => (each === theRun ? runUrl : each))],
    { answers, env },
  );
  expect(codesIn(run)).toEqual([code]);
  expect(writesOf(scene)).toEqual([]);
});

test("what is published with other bytes, or what no manifest lists, stops all", async () => {
  const scene = await openFirstVersionsScene();
  const [first = ""] = packageNames;
  const { runUrl } = await pack(scene, packageNames);
  await scene.npm.seed({ name: first, version });
  const differs = await scene.run(["first-versions", runUrl], { answers });
  expect(codesIn(differs)).toEqual(["published-bytes-differ"]);
  expect(writesOf(scene)).toEqual([]);
});

test("an artifact with a file more is no pack", async () => {
  const scene = await openFirstVersionsScene();
  const { runUrl } = await pack(scene, packageNames, { "npm/more.tgz": "x" });
  const run = await scene.run(["first-versions", runUrl], { answers });
  expect(codesIn(run)).toEqual(["pack-file-unexpected"]);
  expect(writesOf(scene)).toEqual([]);
});
