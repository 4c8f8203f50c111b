import { describe, expect, test } from "@jest/globals";
import type { Release } from "../../../packages/github/src/releases/pick-release.ts";
import { releaseOutputs } from "../../../actions/create-release/release-outputs.ts";
import { gitHubReleaseSentence, renderGitHubRelease } from "@fairlead/reporting";
import { releasePage } from "../../../actions/create-release/conclusion.ts";
import type { ReleaseEnd } from "../../../packages/github/src/releases/release-end.ts";
import type { WantedRelease } from "../../../packages/github/src/releases/wanted-release.ts";
import { readTag } from "../../../packages/github/src/releases/tag.ts";

const asset = { id: 9, name: "a|b.zip", state: "uploaded", size: 2048, digest: "sha256:ab" };
const release = (more: Partial<Release> = {}): Release => ({
  ...{ id: 7, tag: "v1.2.3", name: "v1.2.3", body: "", draft: false, prerelease: false },
  ...{ immutable: false, target: "", url: "https://x/v1.2.3", uploadUrl: "", assets: [asset] },
  ...more,
});
const wanted = (more: Partial<WantedRelease> = {}): WantedRelease => ({
  ...{ tag: readTag("v1.2.3"), sha: "a".repeat(40), name: undefined, text: undefined },
  ...{ textFile: undefined, generateNotes: true, crates: [], npm: [], assets: [], draft: false },
  ...{
    publishWhen: "live",
    prerelease: false,
    makeLatest: "auto",
    extraTags: [],
    dryRun: false,
    repository: "o/r",
    warnings: [],
  },
  ...{ prereleaseGiven: undefined, tagOnly: false, rolling: false },
  ...more,
});
const end = (more: Partial<ReleaseEnd> = {}): ReleaseEnd => ({
  ...{ release: release(), created: false, published: false, uploaded: [], moved: [] },
  ...{ tagged: undefined, changed: [] },
  ...{ latest: undefined, notes: "", missing: [], differing: [], warnings: [], problems: [] },
  ...more,
});

describe("what became of the release, in a sentence", () => {
  const draft = release({ draft: true });
  const none = undefined;
  const rows: [string, Partial<WantedRelease>, Partial<ReleaseEnd>][] = [
    ["v1.2.3 is published.", {}, { published: true }],
    ["v1.2.3 was already published and has all files.", {}, {}],
    ["v1.2.3 was already published; 1 file added.", {}, { uploaded: ["a"] }],
    ["v1.2.3 is a draft: a run without `draft` publishes it.", { draft: true }, { release: draft }],
    [
      "v1.2.3 is a complete draft: a@1.2.3, b@1.2.3 are not live yet. Run this job again when they are.",
      {},
      { release: draft, missing: ["a@1.2.3", "b@1.2.3"] },
    ],
    [
      "v1.2.3 is published, and the extra tags stay: a@1.2.3 is not live yet. Run this job again when it is.",
      {},
      { missing: ["a@1.2.3"] },
    ],
    [
      "v1.2.3 was not released as asked. The release is a draft.",
      {},
      { release: draft, problems: [{ code: "x", message: "x" }] },
    ],
    [
      "v1.2.3 was not released as asked. No release was created.",
      {},
      { release: none, problems: [{ code: "x", message: "x" }] },
    ],
    [
      "A real run would create the release v1.2.3 with 1 file to upload, and publish it.",
      { dryRun: true },
      { release: none, uploaded: ["a"] },
    ],
    [
      "A real run would create the release v1.2.3, and leave it a draft.",
      { dryRun: true, draft: true },
      { release: none },
    ],
    [
      "A real run would continue the draft of v1.2.3, and publish it.",
      { dryRun: true },
      { release: draft },
    ],
    [
      "v1.2.3 is published; a real run would add 2 files.",
      { dryRun: true },
      { uploaded: ["a", "b"] },
    ],
    [
      "v1.2.3 is published and has all files: a real run would change nothing.",
      { dryRun: true },
      {},
    ],
  ];
  test.each(rows)("%s", (sentence, asked, came) => {
    expect(gitHubReleaseSentence(releasePage(wanted(asked), end(came)))).toBe(sentence);
  });
});

test.each([
  [false, "correct the inputs `crates` and `npm`"],
  [true, "Staged packages wait"],
])("what waits is to be corrected where somebody wrote it: of a pack %s", (isOfPack, words) => {
  const waiting = end({ release: release({ draft: true }), missing: ["a@1.2.3"] });
  const page = renderGitHubRelease(releasePage(wanted(), waiting, isOfPack));
  expect(page).toContain(words);
  expect(page.includes("misspelled")).toBe(!isOfPack);
});

test("outputs are never empty", () => {
  expect(releaseOutputs(undefined)).toEqual({
    ...{ id: "none", url: "none", assets: "[]", created: "false", state: "none" },
    ...{ missing: "[]", releases: "[]" },
  });
  expect(releaseOutputs(end({ created: true }))).toEqual({
    ...{ id: "7", url: "https://x/v1.2.3", created: "true", state: "published" },
    assets: '[{"id":9,"name":"a|b.zip","size":2048,"sha256":"ab"}]',
    ...{ missing: "[]", releases: "[]" },
  });
  const waiting = end({ release: release({ draft: true }), missing: ["a@1.2.3"] });
  expect(releaseOutputs(waiting)).toMatchObject({ state: "waiting", missing: '["a@1.2.3"]' });
});

test("the page names problems and warnings with what to do, and no name breaks it", () => {
  const page = renderGitHubRelease(
    releasePage(
      wanted(),
      end({
        problems: [{ code: "x", message: "<script>, @everyone", remedy: "Do *this*." }],
        warnings: [{ code: "x", message: "Another draft." }],
        uploaded: ["a|b.zip"],
      }),
    ),
  );
  expect(page).toContain("❌ &#60;script&#62;, &#64;&#8203;everyone Do &#42;this&#42;.");
  expect(page).toContain("⚠️ Another draft.");
  expect(page).toContain("| <code>a&#124;b.zip</code> | 2.0\u00a0KiB | <code>ab</code> |");
});
