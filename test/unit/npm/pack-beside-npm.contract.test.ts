import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { NpmTarball } from "../../../packages/npm/src/packing/npm-tarball.ts";
import { layOut, ours, shown, theirs, type LaidOut } from "./pack-beside-npm.ts";
import { packCases } from "./pack-cases.ts";
import { scratch } from "./scratch.ts";

const made = scratch();
const temp = scratch();
let packed: Map<string, NpmTarball>;
let cases: readonly LaidOut[];
/** The rules of `files` are those of npm 12. */
const major = Number(execFileSync("npm", ["--version"], { encoding: "utf8" }).split(".")[0]);

beforeAll(async () => {
  cases = packCases.map((each, index) => layOut(made, each, index));
  packed = await theirs(["npm"], cases, temp.folder);
}, 120_000);
afterAll(() => {
  made.done();
  temp.done();
});

describe("a package holds what npm packs of", () => {
  test.each(
    packCases.map(({ title, since12 }, index) => [title, since12 ?? false, index] as const),
  )("%s", async (_, since12, index) => {
    const each = cases[index];
    if (each === undefined) throw new Error("no such case");
    const { said, ...read } = await ours(each, temp.folder);
    expect(said).toEqual(read);
    const own = shown(read);
    if (since12 && major < 12) return;
    expect(own).toEqual(shown(packed.get(each.name)));
  });
});
