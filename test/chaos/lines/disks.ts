import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ActionRun } from "@fairlead/sandbox";
import { closeAssetsScenes, openAssetsScene } from "../../e2e/assets-scene.ts";
import { manifest, openNpmScene } from "../../e2e/npm-scene.ts";
import { openScene } from "../../e2e/scene.ts";
import { closeAllScenes } from "../close-scenes.ts";
import type { Case, Line } from "../line.ts";
import { mountReadOnly, mountTmpfs } from "../mounts.ts";
import { assertGood, assertOrderly, assertWhole } from "../orderly.ts";
import { releaseSubject } from "../github-places.ts";
import { smallCrates, smallPackages, type Subject } from "../places.ts";

let remove: (() => Promise<void>)[] = [];
const smallDisks = [64, 100, 150, 250, 400].map((size) => `size=${size}k`);
const manyFiles = 5_000;

/** Disks that are small, full up in the middle or take nothing, and folders with very many files. */
export const disks: Line = {
  name: "disks",
  async cases() {
    const [crates, packages] = [await smallCrates(), await smallPackages()];
    remove = [crates.remove, packages.remove];
    const subjects = [crates, packages, releaseSubject(3)];
    const cases: Case[] = [];
    for (const subject of subjects) {
      const place = await subject.open();
      assertGood(await place.release());
      const whole = place.state();
      await place.close();
      const add = (row: string, name: string, run: () => Promise<void>) => {
        cases.push({ row, name: `${subject.name}, ${name}`, run });
      };
      if (subject !== subjects[2]) {
        for (const size of [...smallDisks, "size=4m,nr_inodes=40"]) {
          add("small RUNNER_TEMP", size, () => withSmallTemp(subject, size, whole));
        }
        add("full in the middle", "last upload", () => fillingUp(subject, "last", whole));
      }
      add("full in the middle", "first write", () => fillingUp(subject, "first", whole));
      add("read-only workspace", "release", () => readOnly(subject, whole));
    }
    cases.push(
      { row: "read-only workspace", name: "package-release-assets", run: readOnlyAssets },
      { row: "5,000 files", name: "crate", run: largeCrate },
      { row: "5,000 files", name: "package", run: largePackage },
      ...["tar.gz", "zip"].map((format) => ({
        ...{ row: "5,000 files", name: format, run: () => largeArchive(format) },
      })),
    );
    return cases;
  },
  async close() {
    await Promise.all([closeAllScenes(), closeAssetsScenes()]);
    await Promise.all(remove.map((each) => each()));
  },
};

async function withSmallTemp(subject: Subject, options: string, whole: unknown): Promise<void> {
  const disk = await mountTmpfs(options);
  const place = await subject.open();
  try {
    const runs = await place.release({ temp: disk.folder });
    for (const run of runs) assertToldDisk(run);
    if (runs.at(-1)?.exitCode === 0) await assertWhole(place, whole);
    assertGood(await place.release({ attempt: 2 }));
    await assertWhole(place, whole);
  } finally {
    await place.close();
    await disk.end();
  }
}

/** The disk of RUNNER_TEMP is full from one of the writes on. */
async function fillingUp(subject: Subject, when: "first" | "last", whole: unknown): Promise<void> {
  const disk = await mountTmpfs("size=4m");
  const place = await subject.open();
  try {
    const uploads = when === "first" ? 1 : (whole as unknown[]).length;
    let seen = 0;
    let isFull = false;
    place.server.onRequest(({ method, path }, moment) => {
      if (moment !== "after-commit" || method === "GET" || path.endsWith("/generate-notes")) return;
      seen += 1;
      if (seen !== uploads) return;
      fill(disk.folder);
      isFull = true;
    });
    for (const run of await place.release({ temp: disk.folder })) {
      assert.ok(isFull, "The disk was not filled");
      assertToldDisk(run);
    }
    assertGood(await place.release({ attempt: 2 }));
    await assertWhole(place, whole);
  } finally {
    await place.close();
    await disk.end();
  }
}

function fill(folder: string): void {
  for (let size = 1 << 20; size >= 1; size = Math.floor(size / 2)) {
    for (let index = 0; index < 8; index += 1) {
      try {
        writeFileSync(join(folder, `fill-${size}-${index}`), Buffer.alloc(size));
      } catch {
        break;
      }
    }
  }
}

/** As any run, but that outputs and page may have had no room, which is then said. */
function assertToldDisk(run: ActionRun): void {
  const hasRoom = Object.keys(run.outputs).length > 0 && run.summary !== "";
  if (hasRoom) {
    assertOrderly(run);
    return;
  }
  assert.doesNotMatch(run.log, /\b(is|was) a bug\b|A bug in/i);
  assert.match(run.log, /could not be written|space|ENOSPC|quota/i);
  if (Object.keys(run.outputs).length === 0) assert.equal(run.exitCode, 1);
}

async function readOnly(subject: Subject, whole: unknown): Promise<void> {
  const place = await subject.open();
  const mount = await mountReadOnly(place.workspace);
  try {
    for (const run of await place.release({ workspace: mount.folder })) assertOrderly(run);
    assertGood(await place.release({ attempt: 2 }));
    await assertWhole(place, whole);
  } finally {
    await place.close();
    await mount.end();
  }
}

async function readOnlyAssets(): Promise<void> {
  const { rehearsal, run } = await openAssetsScene({ "bin/tool": "#!/bin/sh\n" });
  const mount = await mountReadOnly(rehearsal.workspace);
  try {
    const inputs = { version: "1.2.3", assets: '- { path: bin, name: "tool-{version}.tar.gz" }' };
    const ended = await run(inputs, { workspace: mount.folder });
    assertOrderly(ended);
    assert.equal(ended.exitCode, 1);
    assert.match(ended.outputs["problem-codes"] ?? "", /read-only|permission/, ended.log);
  } finally {
    await mount.end();
  }
}

/** Small files in folders of a hundred, by their paths below `start`. */
function many(start: string): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: manyFiles }, (_, index) => [
      `${start}/part-${Math.floor(index / 100)}/file-${index}.txt`,
      `contents ${index}\n`,
    ]),
  );
}

async function largeCrate(): Promise<void> {
  const scene = await openScene([{ name: "many-files", files: many("data") }]);
  const run = await scene.publish();
  assertGood([run]);
  assert.ok(scene.registry.has("many-files", "1.0.0"));
}

async function largePackage(): Promise<void> {
  const scene = await openNpmScene({
    "pkg/package.json": manifest("many-files", { main: "index.js" }),
    "pkg/index.js": "",
    ...many("pkg/data"),
  });
  const run = await scene.run("publish-npm-packages", {
    inputs: { packages: "- pkg", "new-names": "allow" },
  });
  assertGood([run]);
  assert.ok(scene.registry.has("many-files", "1.2.3"));
}

async function largeArchive(format: string): Promise<void> {
  const { made, run } = await openAssetsScene(many("data"));
  const ended = await run({
    version: "1.2.3",
    assets: `- { path: data, name: "data-{version}.${format}" }`,
  });
  assertGood([ended]);
  assert.ok((await made()).includes(`data-1.2.3.${format}`));
}
