import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { NpmTarball } from "../../packages/npm/src/packing/npm-tarball.ts";
import { layOut, ours, shown, theirs, type LaidOut } from "../unit/npm/pack-beside-npm.ts";
import { packCases } from "../unit/npm/pack-cases.ts";
import { scratch } from "../unit/npm/scratch.ts";

/** The newest release of each of these majors is taken from the registry. */
const majors = [11, 12];
const made = scratch();
const packed = new Map<number, Map<string, NpmTarball>>();
let folder: string;
let cases: readonly LaidOut[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "fairlead-real-npm-"));
  cases = packCases.map((each, index) => layOut(made, each, index));
  for (const major of majors) {
    const prefix = path.join(folder, String(major));
    const install = ["install", "--ignore-scripts", "--no-audit", "--no-fund"];
    await promisify(execFile)("npm", [...install, "--prefix", prefix, `npm@${major}`]);
    const cli = path.join(prefix, "node_modules/npm/bin/npm-cli.js");
    const temp = scratch();
    packed.set(major, await theirs([process.execPath, cli], cases, temp.folder));
    temp.done();
  }
}, 600_000);
afterAll(async () => {
  made.done();
  await rm(folder, { recursive: true, force: true });
});

describe.each(majors)("a package holds what npm %i packs of", (major) => {
  const counting = packCases
    .map(({ title, since12 }, index) => ({ title, since12, index }))
    .filter(({ since12 }) => major >= 12 || since12 !== true);

  test.each(counting)("$title", async ({ index }) => {
    const each = cases[index];
    if (each === undefined) throw new Error("no such case");
    const own = await ours(each, path.join(folder, `ours-${major}`));
    expect(shown(own)).toEqual(shown(packed.get(major)?.get(each.name)));
  });
});
