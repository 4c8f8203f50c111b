import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { createFetch } from "@fairlead/actionkit";
import { createRelease, readTag, type WantedRelease } from "@fairlead/github";
import { repository, startForge, writer, type Forge } from "../sandbox/github-forge.ts";
import { movedTime } from "./moved-time.ts";

let forge: Forge;
let folder = "";
beforeEach(async () => {
  forge = await startForge();
  folder = await mkdtemp(join(tmpdir(), "fairlead-raced-"));
});
afterEach(async () => {
  await forge.github.stop();
  await rm(folder, { recursive: true, force: true });
});

/** What another run does to the draft, or its asset `a.zip`, after it was read back. */
const rivals = {
  replaces: async (release: number, asset: number) => {
    await forge.ask("DELETE", `releases/assets/${asset}`);
    await forge.upload(release, "a.zip", "other bytes");
  },
  deletes: async (_: number, asset: number) => {
    await forge.ask("DELETE", `releases/assets/${asset}`);
  },
  adds: async (release: number) => {
    await forge.upload(release, "stray.zip", "other bytes");
  },
  retargets: async (release: number) => {
    const other = forge.github.addCommit(repository, { files: { "README.md": "# Other" } });
    const [draft] = forge.github.releases(repository).all;
    const fields = { tag_name: draft?.tag, target_commitish: other };
    const { status } = await forge.ask("PATCH", `releases/${release}`, fields);
    expect(status).toBe(200);
  },
  leaves: () => Promise.resolve(),
};

test.each<[keyof typeof rivals, boolean, readonly string[], readonly string[]]>([
  ["leaves", false, [], ["a.zip"]],
  // What this run read back is not there any more: nobody gets a mix of two builds, or a part of one.
  ["replaces", false, ["release-files-changed"], ["a.zip"]],
  ["deletes", false, ["release-files-changed"], []],
  // Two calls may each bring some of the files.
  ["adds", false, [], ["a.zip", "stray.zip"]],
  ["retargets", false, [], ["a.zip"]],
  ["retargets", true, [], ["a.zip"]],
  ["leaves", true, [], ["a.zip"]],
  ["replaces", true, ["rolling-overtaken"], ["a.zip"]],
  ["deletes", true, ["rolling-overtaken"], []],
  ["adds", true, ["rolling-overtaken"], ["a.zip", "stray.zip"]],
])(
  "another run %s a file, or the draft, before it is published, rolling: %p",
  async (how, rolling, codes, left) => {
    const contents = "our bytes";
    const file = join(folder, "a.zip");
    await writeFile(file, contents);
    const sha256 = createHash("sha256").update(contents).digest("hex");
    const wanted: WantedRelease = {
      ...{ tag: readTag(rolling ? "nightly" : "v1.0.1"), sha: forge.sha, name: undefined },
      ...{ text: "Words.", textFile: undefined, generateNotes: false, crates: [], npm: [] },
      ...{ assets: [{ name: "a.zip", file, size: contents.length, sha256 }], draft: false },
      ...{ prerelease: rolling, publishWhen: "live", makeLatest: "auto", extraTags: [] },
      ...{ dryRun: false, repository, warnings: [], prereleaseGiven: undefined, tagOnly: false },
      rolling,
    };
    const end = await createRelease(wanted, {
      ...{ apiUrl: forge.github.apiUrl, token: writer, userAgent: "fairlead (test)" },
      ...{ fetch: createFetch({}), clock: movedTime().clock, serverUrl: "https://github.com" },
      cancelled: new AbortController().signal,
      log: { info: () => undefined },
      askLive: async () => {
        const [draft] = forge.github.releases(repository).all;
        await rivals[how](draft?.id ?? 0, draft?.assets[0]?.id ?? 0);
        return { missing: [], differing: [], warnings: [], problems: [] };
      },
    });
    expect(end.problems.map(({ code }) => code)).toEqual(codes);
    const isPublished = codes.length === 0;
    const tagged = forge.github.ref(repository, `refs/tags/${wanted.tag.name}`);
    expect(tagged).toBe(isPublished ? forge.sha : undefined);
    expect(end.published).toBe(isPublished);
    const [release] = forge.github.releases(repository).all;
    expect(release?.draft).toBe(!isPublished);
    expect(release?.assets.map(({ name }) => name).sort()).toEqual(left);
  },
);
