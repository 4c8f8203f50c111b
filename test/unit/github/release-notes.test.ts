import { describe, expect, test } from "@jest/globals";
import type { Release } from "../../../packages/github/src/releases/pick-release.ts";
import { draftDiff } from "../../../packages/github/src/releases/draft-diff.ts";
import { writeNotes } from "../../../packages/github/src/releases/notes.ts";
import type { WantedRelease } from "../../../packages/github/src/releases/wanted-release.ts";
import { readTag } from "../../../packages/github/src/releases/tag.ts";

const sha = "a".repeat(40);
const wanted = (more: Partial<WantedRelease> = {}): WantedRelease => ({
  ...{ tag: readTag("v1.2.3"), sha, name: undefined, text: undefined, textFile: undefined },
  ...{
    generateNotes: true,
    crates: [],
    npm: [],
    assets: [],
    draft: false,
    publishWhen: "now",
    prerelease: false,
  },
  ...{ makeLatest: "auto", extraTags: [], dryRun: false, repository: "o/r", warnings: [] },
  ...{ prereleaseGiven: undefined, tagOnly: false, rolling: false },
  ...more,
});
const draft = (more: Partial<Release> = {}): Release => ({
  ...{ id: 1, tag: "v1.2.3", name: "v1.2.3", body: "", draft: true, prerelease: false },
  ...{ immutable: false, target: sha, url: "", uploadUrl: "", assets: [] },
  ...more,
});
const world = { serverUrl: "https://github.com", previous: "v1.2.2" };
const generated = () => Promise.resolve("## What's Changed");
const notAsked = () => Promise.reject(new Error("asked again"));
const seen = (body: string | undefined) => body?.replaceAll(/<!--.*?-->\n?/g, "").trim();

describe("the notes", () => {
  test("of a draft that is taken up keep what this call says nothing of, and GitHub is not asked again", async () => {
    const first = await writeNotes(wanted({ text: "Words." }), undefined, generated, world);
    const second = await writeNotes(wanted(), draft({ body: first ?? "" }), notAsked, world);
    expect(second).toBe(first);
    expect(seen(second)).toBe("Words.\n\n## What's Changed");
  });

  test("say anew what this call says", async () => {
    const first = await writeNotes(wanted({ text: "Words." }), undefined, generated, world);
    const second = await writeNotes(
      wanted({ text: "Other words.", generateNotes: false }),
      draft({ body: first ?? "" }),
      notAsked,
      world,
    );
    expect(seen(second)).toBe("Other words.");
  });

  test("list the draft's other files too, the checksums last", async () => {
    const assets = [
      { name: "SHA256SUMS", file: "", size: 1, sha256: "b".repeat(64) },
      { name: "b.zip", file: "", size: 1, sha256: "c".repeat(64) },
    ];
    const there = { id: 1, name: "z.zip", state: "uploaded", size: 1, digest: undefined };
    const stray = { ...there, name: "stray.zip", state: "starter" };
    const body = await writeNotes(
      wanted({ assets, generateNotes: false }),
      draft({ assets: [there, stray] }),
      notAsked,
      world,
    );
    expect([...(body ?? "").matchAll(/\| \[`(.*?)`\]/g)].map(([, name]) => name)).toEqual([
      ...["b.zip", "z.zip", "SHA256SUMS"],
    ]);
    expect(body).toContain("(https://github.com/o/r/releases/download/v1.2.3/b.zip)");
  });

  test("that somebody else has written stay", async () => {
    const body = await writeNotes(
      wanted({ text: "Mine" }),
      draft({ body: "By hand" }),
      notAsked,
      world,
    );
    expect(body).toBeUndefined();
  });

  test("that are too long link to the file of the repository, or to what has changed", async () => {
    const text = "- line\n".repeat(30_000);
    const file = await writeNotes(
      wanted({ text, textFile: "docs/LOG.md" }),
      undefined,
      generated,
      world,
    );
    expect(file).toContain(`(https://github.com/o/r/blob/${sha}/docs/LOG.md)`);
    const bare = await writeNotes(wanted({ text }), undefined, generated, world);
    expect(bare).toContain("(https://github.com/o/r/compare/v1.2.2...v1.2.3)");
    const first = { ...world, previous: undefined };
    expect(await writeNotes(wanted({ text }), undefined, generated, first)).toContain(
      "(https://github.com/o/r/commits/v1.2.3)",
    );
  });
});

describe("the fields that a draft lacks", () => {
  test("are all, where there is none", () => {
    expect(draftDiff(wanted({ prerelease: true }), undefined, "Body", true)).toEqual({
      ...{ name: "v1.2.3", body: "Body", prerelease: true, target_commitish: sha },
    });
  });

  test("are none, where it is as wanted; line ends do not count", () => {
    expect(draftDiff(wanted(), draft({ body: "a\r\nb" }), "a\nb", true)).toEqual({});
  });

  test("a title that a person has given stays, unless the workflow gives one", () => {
    expect(draftDiff(wanted(), draft({ name: "Big" }), undefined, true)).toEqual({});
    expect(draftDiff(wanted({ name: "Mine" }), draft({ name: "Big" }), undefined, true)).toEqual({
      name: "Mine",
    });
  });

  test("a target is given only for a tag that is missing", () => {
    const other = draft({ target: "main" });
    expect(draftDiff(wanted(), other, undefined, true)).toEqual({ target_commitish: sha });
    expect(draftDiff(wanted(), other, undefined, false)).toEqual({});
  });
});
