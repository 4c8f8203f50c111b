import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createFetch } from "@fairlead/actionkit";
import { createRelease, readTag, releaseUnits, type WantedRelease } from "@fairlead/github";
import type { ReleaseInputs } from "../../../packages/github/src/releases/release-inputs.ts";
import { repository, startForge, writer, type Forge } from "../sandbox/github-forge.ts";
import { movedTime } from "./moved-time.ts";

let forge: Forge;
beforeEach(async () => {
  forge = await startForge();
});
afterEach(async () => {
  await forge.github.stop();
});

type Fetch = ReturnType<typeof createFetch>;

const portsWith = (fetch: Fetch, cancelled = new AbortController().signal) => ({
  ...{ apiUrl: forge.github.apiUrl, token: writer, userAgent: "fairlead (test)", fetch },
  ...{ clock: movedTime().clock, serverUrl: "https://github.com", cancelled },
  log: { info: () => undefined },
});

/** Calls `rival` once, before the first write of a tag, which then is answered with 502 or goes on. */
function beforeTagging(rival: () => Promise<unknown>, isLost: boolean): Fetch {
  const fetch = createFetch({});
  let isFirst = true;
  return async (url, init) => {
    const isWrite = !["GET", "HEAD"].includes(init.method);
    if (!isWrite || !isFirst || !url.includes("/git/refs")) return fetch(url, init);
    isFirst = false;
    await rival();
    return isLost ? new Response("bad gateway", { status: 502 }) : fetch(url, init);
  };
}

const base: Omit<WantedRelease, "sha" | "tag"> = {
  ...{ name: undefined, text: "Words.", textFile: undefined, generateNotes: false },
  ...{ crates: [], npm: [], assets: [], draft: false, prerelease: false, publishWhen: "now" },
  ...{ makeLatest: "auto", extraTags: [], dryRun: false, repository, warnings: [] },
  ...{ prereleaseGiven: undefined, tagOnly: false, rolling: false },
};

/** Another run makes or moves a tag, as `git push` would. */
async function push(name: string, sha: string): Promise<void> {
  const { status } = await forge.ask("PATCH", `git/refs/tags/${name}`, { sha, force: true });
  if (status !== 200) await forge.ask("POST", "git/refs", { ref: `refs/tags/${name}`, sha });
}

const at = (name: string) => forge.github.ref(repository, `refs/tags/${name}`);

describe("a tag alone that somebody makes meanwhile", () => {
  const rows = [
    { where: "at another commit", own: false, isLost: true, codes: ["tag-at-other-commit"] },
    { where: "at another commit", own: false, isLost: false, codes: ["tag-at-other-commit"] },
    { where: "at this commit", own: true, isLost: true, codes: [] },
    { where: "at this commit", own: true, isLost: false, codes: [] },
    { where: "annotated, at this commit", own: true, annotated: true, isLost: false, codes: [] },
  ];
  test.each(rows)("$where stays (own request lost: $isLost)", async (row) => {
    const other = forge.github.addCommit(repository, { files: { "README.md": "# Other" } });
    const pushed = row.own ? forge.sha : other;
    let before: string | undefined;
    const rival = async () => {
      if (row.annotated === true) forge.github.addTag(repository, "v1.0.1", pushed);
      else await push("v1.0.1", pushed);
      before = at("v1.0.1");
    };
    const wanted = { ...base, tag: readTag("v1.0.1"), sha: forge.sha, tagOnly: true };
    const end = await createRelease(wanted, portsWith(beforeTagging(rival, row.isLost)));
    expect(end.problems.map(({ code }) => code)).toEqual(row.codes);
    expect(at("v1.0.1")).toBe(before);
    // Whose it is where the answer is lost, nobody knows.
    if (row.own && !row.isLost) expect(end.tagged).toBe(false);
  });
});

describe("the tag of a release that somebody moves, makes or deletes while it is made", () => {
  const tag = "v1.0.1";
  const rows = [
    { from: "nowhere", to: "other", codes: ["tag-at-other-commit"], draft: true },
    { from: "own", to: "other", codes: ["tag-at-other-commit"], draft: true },
    { from: "nowhere", to: "own", codes: [], draft: false },
    { from: "own", to: "nowhere", codes: [], draft: false },
  ] as const;
  test.each(rows)("from $from to $to", async ({ from, to, codes, draft }) => {
    const other = forge.github.addCommit(repository, { files: { "README.md": "# Other" } });
    const commits = { own: forge.sha, other };
    if (from !== "nowhere") await push(tag, commits[from]);
    const fetch = createFetch({});
    let isFirst = true;
    const withRival: Fetch = async (url, init) => {
      if (init.method === "POST" && isFirst) {
        isFirst = false;
        if (to === "nowhere") await forge.ask("DELETE", `git/refs/tags/${tag}`);
        else await push(tag, commits[to]);
      }
      return fetch(url, init);
    };
    const wanted = { ...base, tag: readTag(tag), sha: forge.sha };
    const end = await createRelease(wanted, portsWith(withRival));
    expect(end.problems.map(({ code }) => code)).toEqual(codes);
    expect(end.release).toMatchObject({ draft });
    expect(at(tag)).toBe(to === "other" ? other : forge.sha);
  });
});

test.each([
  ["b-v1.0.0", "a-v1.0.0", "/commits/b-v1.0.0"],
  ["v1.0.0", "a-v1.0.0", "/commits/v1.0.0"],
  ["a-v1.0.1", "a-v1.0.0", "/compare/a-v1.0.0...a-v1.0.1"],
  ["v1.0.1", "1.0.0", "/compare/1.0.0...v1.0.1"],
])("the notes of %s, released after %s, are of %s", async (tag, before, range) => {
  forge.github.addRelease(repository, { tag: before });
  const sha = forge.github.addCommit(repository, { files: { "README.md": "# More" } });
  const wanted = { ...base, text: undefined, generateNotes: true, tag: readTag(tag), sha };
  const end = await createRelease(wanted, portsWith(createFetch({})));
  expect(end).toMatchObject({ problems: [], warnings: [], published: true });
  expect(end.notes).toContain(`/${repository}${range}`);
});

test.each([
  { there: true, isLost: true },
  { there: false, isLost: true },
  { there: false, isLost: false },
])(
  "an extra tag that a newer release makes or moves meanwhile stays: there before $there, own request lost $isLost",
  async ({ there, isLost }) => {
    const older = forge.github.addCommit(repository, { files: { "README.md": "# Older" } });
    const newer = forge.github.addCommit(repository, { files: { "README.md": "# Newer" } });
    if (there) await push("v1", forge.sha);
    const rival = async () => {
      await push("v1.1.0", newer);
      await push("v1", newer);
    };
    const wanted = { ...base, tag: readTag("v1.0.1"), sha: older, extraTags: ["v1"] };
    const end = await createRelease(wanted, portsWith(beforeTagging(rival, isLost)));
    expect(end).toMatchObject({ problems: [], moved: [] });
    expect(end.warnings.map(({ code }) => code)).toEqual(["extra-tag-kept"]);
    expect(at("v1")).toBe(newer);
  },
);

test("a cancelled job says of each unit that it is missing, though the first is done", async () => {
  const names = ["a", "b", "c"];
  await push("a-v1.0.0", forge.sha);
  const cancelled = new AbortController();
  let connections = 0;
  const ports = {
    ...portsWith(createFetch({}), cancelled.signal),
    // The first connection looks; the release of a unit that is done needs no request.
    get token() {
      connections += 1;
      if (connections === 2) cancelled.abort(new Error("The job was cancelled."));
      return writer;
    },
  };
  const inputs: ReleaseInputs = {
    ...{ tag: "{name}-v{version}", ref: "refs/heads/main", sha: forge.sha, files: undefined },
    ...{ name: undefined, body: undefined, bodyPath: undefined, changelog: undefined },
    ...{ generateNotes: false, draft: false, publishWhen: "now", prerelease: "auto" },
    ...{ makeLatest: "auto", extraTags: [], dryRun: false, tagOnly: true, rolling: false },
    ...{ repository, token: writer, npm: [] },
    crates: names.map((name) => ({ text: name, object: { name, version: "1.0.0" } })),
  };
  const ends = await releaseUnits(inputs, [], "/nowhere", "/nowhere", ports);
  const codes = ends.map(({ made }) => made?.end.problems.map(({ code }) => code));
  expect(codes).toEqual([[], ["cancelled"], ["cancelled"]]);
  expect(at("b-v1.0.0")).toBeUndefined();
});
