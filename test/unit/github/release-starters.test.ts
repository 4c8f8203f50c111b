import { expect, test } from "@jest/globals";
import type { LocalAsset, RemoteAsset } from "../../../packages/github/src/releases/asset-plan.ts";
import type { Release } from "../../../packages/github/src/releases/pick-release.ts";
import type { ReleaseCalls, Written } from "../../../packages/github/src/releases/rest-calls.ts";
import { bringAssets } from "../../../packages/github/src/releases/upload.ts";
import { movedTime } from "./moved-time.ts";

const minute = 60_000;
const hour = 60 * minute;
const MiB = 1024 * 1024;
const start = Date.parse("2026-11-01T12:00:00Z");

const local = (size = 1): LocalAsset => ({ name: "x", file: "/dist/x", size, sha256: "x" });
const whole = (id: number, size = 1): RemoteAsset => {
  return { ...{ id, name: "x", state: "uploaded", size }, digest: "sha256:x" };
};
const starter = (name: string, agoMs: number | undefined): RemoteAsset => ({
  ...{ id: 7, name, state: "starter", size: 0, digest: undefined },
  createdAt: agoMs === undefined ? undefined : start - agoMs,
});

interface World {
  readonly assets: readonly RemoteAsset[];
  readonly file?: LocalAsset;
  /** When the asset 7 comes whole, in ms. */
  readonly comesAfter?: number;
  /** How the first upload ends, and what it leaves. */
  readonly firstUpload?: { readonly end: Written<RemoteAsset>; readonly leaves: RemoteAsset };
}

/** Brings the file `x` to a draft that another job may be working on. */
async function bringTo({ assets, file = local(), comesAfter = Infinity, firstUpload }: World) {
  let there = assets;
  let ended = firstUpload;
  const { clock, pauses } = movedTime(start);
  const lines: string[] = [];
  const writes: string[] = [];
  const now = () => {
    if (clock.now() < start + comesAfter) return there;
    return there.map((asset) => (asset.id === 7 ? whole(7, file.size) : asset));
  };
  const release = (): Release => ({
    ...{ id: 1, tag: "v1", name: "", body: "", draft: true, prerelease: false, immutable: false },
    ...{ target: "", url: "https://github.example/r", uploadUrl: "" },
    assets: now().filter(({ state }) => state === "uploaded"),
  });
  const calls: Pick<ReleaseCalls, "release" | "assets" | "upload" | "deleteAsset"> = {
    release: () => Promise.resolve(release()),
    assets: () => Promise.resolve(now()),
    upload: () => {
      writes.push("upload");
      const end = ended;
      ended = undefined;
      const asset = end?.leaves ?? whole(8, file.size);
      there = [...there, asset];
      return Promise.resolve(end?.end ?? { kind: "done", value: asset });
    },
    deleteAsset: async (id, guard) => {
      await guard();
      writes.push(`delete ${id}`);
      there = there.filter((asset) => asset.id !== id);
      return { kind: "done", value: true };
    },
  };
  await bringAssets(
    { ...release(), assets: now() },
    [file],
    calls as ReleaseCalls,
    { clock, cancelled: new AbortController().signal, log: { info: (line) => lines.push(line) } },
    () => Promise.resolve(),
  );
  const waitedMs = pauses.reduce((sum, ms) => sum + ms, 0);
  return { writes, waitedMs, said: lines.filter((line) => line.includes("is incomplete")).length };
}

const replaced = ["delete 7", "upload"];

test.each<[string, World, { writes: readonly string[]; waitedMs: number }]>([
  [
    "of this file that has just begun is waited for, then replaced",
    { assets: [starter("x", 0)] },
    { writes: replaced, waitedMs: minute + 1_000 },
  ],
  [
    "of this file that comes whole is not replaced",
    { assets: [starter("x", 0)], comesAfter: 30_000 },
    { writes: [], waitedMs: 30_000 },
  ],
  [
    "of this file that is older than its upload takes is replaced at once",
    { assets: [starter("x", 2 * minute)] },
    { writes: replaced, waitedMs: 0 },
  ],
  [
    "of a large file is waited for as long as that takes",
    { assets: [starter("x", 2 * minute)], file: local(100 * MiB) },
    { writes: replaced, waitedMs: 40_000 },
  ],
  [
    "of a GitHub whose clock is ahead is waited for no longer",
    { assets: [starter("x", -hour)] },
    { writes: replaced, waitedMs: minute + 1_000 },
  ],
  [
    "without a date is taken for new",
    { assets: [starter("x", undefined)] },
    { writes: replaced, waitedMs: minute + 1_000 },
  ],
  [
    "of another file is left, and not waited for",
    { assets: [whole(1), starter("y", hour)] },
    { writes: [], waitedMs: 0 },
  ],
  [
    "of another file that no upload can be of any more is deleted",
    { assets: [whole(1), starter("y", 5 * hour)] },
    { writes: ["delete 7"], waitedMs: 0 },
  ],
  [
    "that this run's own upload left is replaced after its pause",
    {
      assets: [],
      firstUpload: { end: { kind: "unclear", cause: "502" }, leaves: starter("x", 0) },
    },
    { writes: ["upload", ...replaced], waitedMs: 5_000 },
  ],
  [
    "that another job began before this run did is waited for",
    {
      assets: [],
      comesAfter: 30_000,
      firstUpload: {
        end: {
          kind: "refused",
          refusal: { status: 422, said: "already_exists", method: "POST", url: "/" },
        },
        leaves: starter("x", 0),
      },
    },
    { writes: ["upload"], waitedMs: 35_000 },
  ],
])("an unfinished upload %s", async (_, world, { writes, waitedMs }) => {
  const end = await bringTo(world);
  expect(end).toMatchObject({ writes, waitedMs });
  const isWaited = waitedMs > 5_000;
  expect(end.said).toBe(isWaited ? 1 : 0);
});
