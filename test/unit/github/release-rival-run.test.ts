import { expect, test } from "@jest/globals";
import { ProblemsError } from "@fairlead/publishing";
import type { LocalAsset, RemoteAsset } from "../../../packages/github/src/releases/asset-plan.ts";
import type { ReleaseCalls } from "../../../packages/github/src/releases/rest-calls.ts";
import type { Release } from "../../../packages/github/src/releases/pick-release.ts";
import { bringAssets } from "../../../packages/github/src/releases/upload.ts";
import { movedTime } from "./moved-time.ts";

const local = (name: string, sha256 = name): LocalAsset => {
  return { name, file: `/dist/${name}`, size: 1, sha256 };
};
const remote = (id: number, name: string, more: Partial<RemoteAsset> = {}): RemoteAsset => {
  return { id, name, state: "uploaded", size: 1, digest: `sha256:${name}`, ...more };
};

/** A draft that another run works on too: `rival` changes it while the first write of ours is under way. */
function sharedDraft(
  before: readonly RemoteAsset[],
  rival: (draft: Release) => Release,
  failedReads = 0,
) {
  let failing = failedReads;
  let release: Release = {
    ...{ id: 1, tag: "v1", name: "", body: "", draft: true, prerelease: false, immutable: false },
    ...{ target: "", url: "https://github.example/r", uploadUrl: "", assets: before },
  };
  const planned = release;
  const writes: string[] = [];
  let deleted = 0;
  let nth = 0;
  let then = rival;
  let isMet = false;
  const meet = () => {
    if (!isMet) release = rival(release);
    isMet = true;
  };
  const remove = (id: number) => {
    release = { ...release, assets: release.assets.filter((asset) => asset.id !== id) };
  };
  const calls: Pick<ReleaseCalls, "release" | "assets" | "upload" | "deleteAsset"> = {
    release: () => {
      failing -= 1;
      const down = { code: "github-unclear", message: "GitHub is down.", remedy: "Wait." };
      return failing < 0 ? Promise.resolve(release) : Promise.reject(new ProblemsError([down]));
    },
    assets: () => Promise.resolve(release.assets),
    upload: (_, { name, sha256 }) => {
      writes.push(`upload ${name}`);
      meet();
      const asset = remote(100 + writes.length, name, { digest: `sha256:${sha256}` });
      release = { ...release, assets: [...release.assets, asset] };
      return Promise.resolve({ kind: "done", value: asset });
    },
    deleteAsset: async (id, guard) => {
      meet();
      try {
        await guard();
      } catch {
        return { kind: "unclear", cause: "it was not sent" };
      }
      writes.push(`delete ${id}`);
      remove(id);
      deleted += 1;
      if (deleted === nth) release = then(release);
      return { kind: "done", value: true };
    },
  };
  const ports = {
    clock: movedTime().clock,
    cancelled: new AbortController().signal,
    log: { info: () => undefined },
  };
  /** @param published what is thrown where another run has published it */
  const bring = (assets: readonly LocalAsset[], published?: Error) =>
    bringAssets(planned, assets, calls as ReleaseCalls, ports, () =>
      published === undefined ? Promise.resolve() : Promise.reject(published),
    );
  /** What another run does once so many were deleted. */
  const onDeleted = (times: number, change: (draft: Release) => Release) => {
    nth = times;
    then = change;
  };
  return { bring, writes, onDeleted, now: () => release };
}

/** More than go up at once, so that the last one waits for its turn. */
const first = ["a", "b", "c", "d", "e"].map((name) => local(name));
const whole = (draft: Release, published: boolean): Release => ({
  ...draft,
  draft: !published,
  assets: [...draft.assets.filter(({ id }) => id !== 7), remote(7, "x")],
});

test.each([
  { published: false, what: "came whole" },
  { published: true, what: "came whole and was published" },
])("what another run was uploading, and $what meanwhile, is not deleted", async ({ published }) => {
  const unfinished = remote(7, "x", { state: "starter", size: 0, digest: undefined });
  const draft = sharedDraft([unfinished], (release) => whole(release, published));
  const brought = await draft.bring([...first, local("x")]);
  expect(draft.writes).toEqual(first.map(({ name }) => `upload ${name}`));
  expect(brought.release).toMatchObject({ draft: !published });
  expect(draft.now().assets.map(({ name }) => name)).toContain("x");
});

test("what differs in a draft is not replaced when another run has published it meanwhile", async () => {
  const draft = sharedDraft([remote(7, "x")], (release) => whole(release, true));
  const end = await draft.bring([...first, local("x", "other")]).catch((error: unknown) => error);
  expect(end).toBeInstanceOf(ProblemsError);
  expect((end as ProblemsError).problems).toMatchObject([{ code: "asset-differs" }]);
  expect(draft.writes).toEqual([]);
});

test("another build's files are all deleted before one of this run's is uploaded", async () => {
  const draft = sharedDraft([remote(7, "a"), remote(8, "x")], (release) => release);
  const names = ["a", "x", "y"];
  await draft.bring(names.map((name) => local(name, `our ${name}`)));
  expect(draft.writes.slice(0, 2).toSorted()).toEqual(["delete 7", "delete 8"]);
  expect(draft.writes.slice(2).toSorted()).toEqual(names.map((name) => `upload ${name}`));
});

test("what another run publishes before the first upload, without the files deleted, gets none of ours", async () => {
  const draft = sharedDraft([remote(7, "a"), remote(8, "x")], (release) => release);
  draft.onDeleted(2, (release) => ({ ...release, draft: false }));
  const published = new ProblemsError([]);
  const brought = draft.bring([local("a", "our a"), local("x", "our x")], published);
  await expect(brought).rejects.toBe(published);
  expect(draft.writes.toSorted()).toEqual(["delete 7", "delete 8"]);
});

test.each([0, 1])(
  "what a broken upload has left, and nobody finishes, is deleted and uploaded anew after %i failed reads",
  async (failedReads) => {
    const old = { createdAt: 0 };
    const unfinished = remote(7, "x", { state: "starter", size: 0, digest: undefined, ...old });
    const draft = sharedDraft([unfinished], (release) => release, failedReads);
    await draft.bring([local("x"), ...first]);
    expect(draft.writes.toSorted()).toEqual([
      "delete 7",
      ...[...first.map(({ name }) => `upload ${name}`), "upload x"],
    ]);
  },
);
