import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { ActionOptions } from "@fairlead/sandbox";
import { extractZip } from "../../packages/archives/src/index.ts";
import { manifest, runId } from "./npm-scene.ts";
import {
  closePackScenes,
  declaration,
  openPackScene,
  version,
  type PackScene,
} from "./pack-scene.ts";

jest.setTimeout(300_000);

const publishing = ["publish-crates-ordered", "publish-npm-packages", "create-release"];
const otherCommit = "b".repeat(40);

describe("a pack that does not fit is refused before anything is asked", () => {
  let scene: PackScene;
  let from = "";
  beforeAll(async () => {
    scene = await openPackScene();
    from = (await scene.pack()).outputs["pack"] ?? "";
  });
  afterAll(closePackScenes);

  const refused = async (
    given: string,
    codes: readonly string[],
    options: Partial<ActionOptions> = {},
    actions = publishing,
  ) => {
    for (const server of [scene.crates, scene.npm]) server.requests.clear();
    for (const action of actions) {
      const run = await scene.publish(action, given, options);
      expect({ action, log: run.log, exitCode: run.exitCode, codes: codesOf(run) }).toMatchObject({
        ...{ action, exitCode: 1, codes },
      });
      expect(run.annotations.every(({ message }) => /[.…]$/.test(message))).toBe(true);
    }
    const asked = [scene.crates, scene.npm].map(({ requests }) => requests.filter(() => true));
    expect(asked).toEqual([[], []]);
    expect(scene.writes()).toBe(0);
  };

  test("by another commit, version, tag or repository", async () => {
    await refused(from, ["pack-of-other-commit"], { sha: otherCommit });
    await refused(from, ["pack-of-other-commit"], { inputs: { sha: otherCommit } });
    const registries = publishing.slice(0, 2);
    await refused(from, ["pack-of-other-version"], { inputs: { version: "9.9.9" } }, registries);
    await refused(from, ["pack-of-other-version"], { inputs: { tag: "v9" } }, ["create-release"]);
    const fork = { env: { GITHUB_REPOSITORY: "octo-org/fork" } };
    await refused(from, ["pack-of-other-repository"], fork);
  });

  test("by what is no reference, or names what is not there", async () => {
    await refused("release", ["input-malformed"]);
    await refused(`other@sha256:${"0".repeat(64)}`, ["artifact-missing"]);
    await refused(`release@sha256:${"0".repeat(64)}`, ["pack-manifest-changed"]);
  });

  test("beside another source of files", async () => {
    const code = ["pack-with-other-source"];
    await refused(from, code, { inputs: { artifact: "x" } }, ["publish-crates-ordered"]);
    await refused(from, code, { inputs: { files: "x" } }, ["create-release"]);
    await refused(from, code, { inputs: { declaration: ".github/other.yml" } });
  });

  const changes: readonly (readonly [string, (files: Files) => void, string[]])[] = [
    [
      "a crate of other bytes",
      (files) => (files[`crates/pack-base-${version}.crate`] = Buffer.from("other")),
      ["pack-file-changed"],
    ],
    [
      "a package that is missing",
      (files) => Reflect.deleteProperty(files, `npm/demo-core-${version}.tgz`),
      ["pack-file-missing"],
    ],
    [
      "a package more",
      (files) => (files["npm/evil-1.0.0.tgz"] = Buffer.from("evil")),
      ["pack-file-unexpected"],
    ],
    [
      "another manifest",
      (files) => {
        const text = files["manifest.json"]?.toString() ?? "";
        files["manifest.json"] = Buffer.from(text.replaceAll("pack-base", "pack-cafe"));
      },
      ["pack-manifest-changed"],
    ],
  ];
  test.each(changes)("by %s, put into the artifact by another job", async (_, change, codes) => {
    const files = await filesOf(scene);
    change(files);
    scene.artifacts.add({ run: runId, name: "release", files });
    await refused(from, codes);
    scene.artifacts.expire(scene.artifacts.list(runId).at(-1)?.id ?? 0);
  });

  test("by a manifest that lists a crate twice, though its reference fits", async () => {
    const files = await filesOf(scene);
    const listed = JSON.parse(String(files["manifest.json"])) as { files: unknown[] };
    const manifest = Buffer.from(
      JSON.stringify({ ...listed, files: [...listed.files, listed.files[0]] }),
    );
    files["manifest.json"] = manifest;
    scene.artifacts.add({ run: runId, name: "release", files });
    await refused(referenceTo(manifest), ["pack-entry-repeated"]);
    scene.artifacts.expire(scene.artifacts.list(runId).at(-1)?.id ?? 0);
  });
});

type Files = Record<string, Buffer>;

/** The reference of a pack with this manifest. */
function referenceTo(manifest: Buffer): string {
  return `release@sha256:${createHash("sha256").update(manifest).digest("hex")}`;
}

/** What lies in the first artifact of the pack. */
async function filesOf({ artifacts }: PackScene): Promise<Files> {
  const bytes = artifacts.list(runId).find(({ name }) => name === "release")?.bytes;
  const folder = await mkdtemp(path.join(tmpdir(), "fairlead-unpacked-"));
  await writeFile(path.join(folder, "release.zip"), bytes ?? "");
  const unpacked = path.join(folder, "release");
  const limits = { maxEntries: 100, maxBytes: 1e9 };
  await extractZip(path.join(folder, "release.zip"), unpacked, limits);
  const entries = await readdir(unpacked, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => {
        const file = path.join(parentPath, name);
        return [path.relative(unpacked, file), await readFile(file)] as const;
      }),
  );
  await rm(folder, { recursive: true });
  return Object.fromEntries(files);
}

function codesOf({ outputs }: { readonly outputs: Readonly<Record<string, string>> }): string[] {
  return JSON.parse(outputs["problem-codes"] ?? "[]") as string[];
}

describe("a release of which a part cannot be packed", () => {
  afterEach(closePackScenes);
  const packs = ({ artifacts }: PackScene) =>
    artifacts.list(runId).filter(({ name }) => name === "release");
  const rows = (summary: string) =>
    Object.fromEntries(
      [...summary.matchAll(/^\| ([^|]+) \| \S+\s(ready|failed|waiting) \|/gm)].map(
        ([, title = "", state]) => [title, state],
      ),
    );

  test("has no pack, says which parts are ready, and is packed when that is put right", async () => {
    const scene = await openPackScene();
    await scene.push({
      "npm/cli/package.json": manifest("@demo/cli", { bin: "lost.js" }),
    });
    const run = await scene.pack();
    expect({ log: run.log, exitCode: run.exitCode, pack: run.outputs["pack"] }).toMatchObject({
      ...{ exitCode: 1, pack: "none" },
    });
    expect(codesOf(run)).toEqual(["entry-point-missing"]);
    expect(rows(run.summary)).toEqual({
      ...{ Crates: "ready", "npm packages": "failed" },
      ...{ "Release files": "ready", "GitHub release": "ready" },
    });
    expect(packs(scene)).toEqual([]);
    await scene.push({ "npm/cli/lost.js": "#!/usr/bin/env node\n" });
    expect(await scene.pack({ attempt: 2 })).toMatchObject({ exitCode: 0 });
  });

  test("has no pack where two parts bring assets of one name", async () => {
    const scene = await openPackScene();
    await scene.push({
      ".github/fairlead.yml": `${declaration(scene.crates, scene.npm)}  files: [more/SHA256SUMS]\n`,
      "more/SHA256SUMS": "of something else\n",
    });
    const run = await scene.pack();
    expect({ log: run.log, exitCode: run.exitCode, pack: run.outputs["pack"] }).toMatchObject({
      ...{ exitCode: 1, pack: "none" },
    });
    expect(codesOf(run)).toEqual(["asset-name-taken"]);
    expect(run.summary).toContain("to publish: 1 problem to fix. Ready: crates, npm");
    expect(run.summary).toContain("more/SHA256SUMS");
    expect(packs(scene)).toEqual([]);
  });

  test("is told another name where its artifact's is taken", async () => {
    const scene = await openPackScene();
    expect(await scene.pack()).toMatchObject({ exitCode: 0 });
    const second = await scene.pack();
    expect(second).toMatchObject({ exitCode: 1, outputs: { pack: "none" } });
    expect(second.log).toContain(
      "Set `artifact` to a name that no other artifact of this run has.",
    );
    expect(await scene.pack({ inputs: { artifact: "second" } })).toMatchObject({ exitCode: 0 });
  });

  test("is not packed at all where its inputs are wrong, and all of that is told at once", async () => {
    const scene = await openPackScene();
    const { "CHANGELOG.md": changelog } = { "CHANGELOG.md": "# Changelog\n\n## 0.0.1\n" };
    await scene.push({ "CHANGELOG.md": changelog, "npm/cli/package.json": "{" });
    await writeFile(path.join(scene.rehearsal.workspace, "pack-base", "src", "lib.rs"), "// new\n");
    const run = await scene.pack();
    expect(run).toMatchObject({ exitCode: 1, outputs: { pack: "none" } });
    expect(codesOf(run)).toEqual(
      expect.arrayContaining([
        "manifest-invalid",
        "changelog-section-missing",
        "uncommitted-files",
      ]),
    );
    expect(rows(run.summary)).toMatchObject({
      // What is not committed shows to the look-up whether it is to be packed.
      ...{ Crates: "failed", "npm packages": "failed" },
      ...{ "Release files": "waiting", "GitHub release": "failed" },
    });
    expect(run.log).not.toContain("Packaging");
    expect(packs(scene)).toEqual([]);
  });

  test("is of what is declared: an empty list is nothing, and needs no platforms", async () => {
    const scene = await openPackScene();
    const [crates = ""] = declaration(scene.crates, scene.npm).split("npm:");
    await scene.push({
      ".github/fairlead.yml": `${crates.replace(/^platforms.*\n/, "")}npm:\n  metas: []\nassets: []\n`,
    });
    const run = await scene.pack();
    expect({ log: run.log, exitCode: run.exitCode }).toMatchObject({ exitCode: 0 });
    expect(rows(run.summary)).toEqual({ Crates: "ready", "GitHub release": "ready" });
  });

  test("fails where a published version differs, as its publishing would", async () => {
    const scene = await openPackScene();
    const from = (await scene.pack()).outputs["pack"] ?? "";
    expect(await scene.publish("publish-crates-ordered", from)).toMatchObject({ exitCode: 0 });
    expect(await scene.publish("publish-npm-packages", from)).toMatchObject({ exitCode: 0 });
    // As it was, all of it is there.
    const again = await scene.pack({ attempt: 2 });
    expect(again).toMatchObject({ exitCode: 0 });
    expect(again.outputs["crates"]).toContain('"published":true');

    await scene.push({ "pack-base/src/lib.rs": "pub fn words() -> String { String::new() }\n" });
    await scene.push({ "npm/cli/cli.js": "#!/usr/bin/env node\n// another one\n" });
    const run = await scene.pack({ attempt: 3 });
    expect({ log: run.log, exitCode: run.exitCode, pack: run.outputs["pack"] }).toMatchObject({
      ...{ exitCode: 1, pack: "none" },
    });
    expect(codesOf(run)).toEqual(["published-version-differs", "release-stopped"]);
    expect(rows(run.summary)).toMatchObject({ Crates: "failed", "npm packages": "failed" });
    for (const file of ["src/lib.rs", "cli.js"]) {
      expect(run.log).toContain(`Differing: ${file} (contents).`);
      expect(run.summary).toContain(`<li><code>${file} &#40;contents&#41;</code></li>`);
    }
    expect(run.log).toContain("with `npm.on-conflict`: warn.");
    expect(run.summary).not.toMatch(/Dry run|Nothing was uploaded/);
  });
});
