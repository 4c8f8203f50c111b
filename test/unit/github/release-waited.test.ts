import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { createFetch } from "@fairlead/actionkit";
import { createRelease, readTag, type WantedRelease } from "@fairlead/github";
import { repository, startForge, writer, type Forge } from "../sandbox/github-forge.ts";
import { movedTime } from "./moved-time.ts";

let forge: Forge;
let folder = "";
let newer = "";
beforeEach(async () => {
  forge = await startForge();
  folder = await mkdtemp(join(tmpdir(), "fairlead-waited-"));
});
afterEach(async () => {
  await forge.github.stop();
  await rm(folder, { recursive: true, force: true });
});

const contents = "our bytes";
const sha256 = createHash("sha256").update(contents).digest("hex");

/** Which write waits, by its method and the end of its path. */
type Held = readonly [method: string, path: RegExp];
type Rival = () => Promise<unknown>;

/** GitHub's limit holds up the first such write; meanwhile another run does its work. */
async function releaseWhile(
  [method, path]: Held,
  rival: Rival,
  more: Partial<WantedRelease> = {},
  clock = movedTime().clock,
) {
  const fetch = createFetch({});
  let hasWaited = false;
  const file = join(folder, "a.zip");
  await writeFile(file, contents);
  const wanted: WantedRelease = {
    ...{ tag: readTag("v1.0.1"), sha: forge.sha, name: undefined, text: "Words." },
    ...{ textFile: undefined, generateNotes: false, crates: [], npm: [], draft: false },
    ...{ assets: [{ name: "a.zip", file, size: contents.length, sha256 }], prerelease: false },
    ...{ publishWhen: "now", makeLatest: "auto", extraTags: [], dryRun: false, repository },
    ...{ warnings: [], prereleaseGiven: undefined, tagOnly: false, rolling: false },
    ...more,
  };
  const end = await createRelease(wanted, {
    ...{ apiUrl: forge.github.apiUrl, token: writer, userAgent: "fairlead (test)", clock },
    ...{ serverUrl: "https://github.com", cancelled: new AbortController().signal },
    log: { info: () => undefined },
    fetch: async (url, init) => {
      if (hasWaited || init.method !== method || !path.test(new URL(url).pathname)) {
        return fetch(url, init);
      }
      hasWaited = true;
      await rival();
      const message = "You have exceeded a secondary rate limit.";
      return Response.json({ message }, { status: 403, headers: { "retry-after": "600" } });
    },
  });
  expect(hasWaited).toBe(true);
  return { ...end, codes: end.problems.map(({ code }) => code) };
}

const releases = () => forge.github.releases(repository).all;
const first = () => releases()[0];
const at = (tag: string) => forge.github.ref(repository, `refs/tags/${tag}`);
const digests = () =>
  releases().flatMap(({ assets }) => assets.map((asset) => asset.sha256 ?? asset.state));
const told = ({ warnings }: { readonly warnings: readonly { readonly code: string }[] }) =>
  warnings.map(({ code }) => code);

async function push(name: string, sha: string): Promise<void> {
  const { status } = await forge.ask("PATCH", `git/refs/tags/${name}`, { sha, force: true });
  if (status !== 200) await forge.ask("POST", "git/refs", { ref: `refs/tags/${name}`, sha });
}
const publish = (tag: string, more: object = {}) =>
  forge.ask("POST", "releases", { tag_name: tag, target_commitish: forge.sha, ...more });
const patch = (fields: object) =>
  forge.ask("PATCH", `releases/${first()?.id ?? 0}`, { tag_name: first()?.tag, ...fields });
const replaceFile = async () => {
  await forge.ask("DELETE", `releases/assets/${first()?.assets[0]?.id ?? 0}`);
  await forge.upload(first()?.id ?? 0, "a.zip", "other bytes");
};
const deleteFile = () => forge.ask("DELETE", `releases/assets/${first()?.assets[0]?.id ?? 0}`);
const another = (parent = "# Newer") =>
  forge.github.addCommit(repository, { files: { "README.md": parent } });

const creating: Held = ["POST", /\/releases$/];
const uploading: Held = ["POST", /\/assets$/];
const changing: Held = ["PATCH", /\/releases\/\d+$/];
const tagging: Held = ["POST", /\/git\/refs$/];
const movingTag: Held = ["PATCH", /\/git\/refs\/tags(\/|%2F)[^/]+$/];
const deleting: Held = ["DELETE", /\/releases\/\d+$/];

describe("while the publication of a draft waits for a limit, another run", () => {
  test("makes the tag at another commit: it stays a draft", async () => {
    const end = await releaseWhile(changing, () => push("v1.0.1", another()));
    expect(end.codes).toEqual(["tag-at-other-commit"]);
    expect(first()).toMatchObject({ draft: true });
  });

  test("publishes a newer version: that one stays the latest", async () => {
    const end = await releaseWhile(changing, () => publish("v1.1.0"));
    expect(end).toMatchObject({ codes: [], published: true, latest: "false" });
    const { body } = await forge.ask("GET", "releases/latest");
    expect(body).toMatchObject({ tag_name: "v1.1.0" });
  });

  test("publishes the draft: its words stay, and this run has not published it", async () => {
    const theirs = { draft: false, name: "Theirs", body: "Theirs", target_commitish: forge.sha };
    const end = await releaseWhile(changing, () => patch(theirs));
    expect(end).toMatchObject({ codes: [], published: false });
    expect(first()).toMatchObject({ draft: false, name: "Theirs", body: "Theirs" });
    expect(forge.github.releases(repository).publications).toBe(1);
  });

  test.each([
    ["replaces a file", replaceFile],
    ["deletes a file", deleteFile],
  ])("%s: it stays a draft, and the next run alone publishes ours", async (_, rival) => {
    const end = await releaseWhile(changing, rival);
    expect(end).toMatchObject({ codes: ["release-files-changed"], published: false });
    expect(end.problems[0]?.message).toContain(
      ": it has other files than those of this run, or none",
    );
    expect(first()).toMatchObject({ draft: true });
    const later = movedTime(Date.now() + 600_000).clock;
    const next = await releaseWhile(changing, () => Promise.resolve(), {}, later);
    expect(next).toMatchObject({ codes: [], published: true });
    expect(digests()).toEqual([sha256]);
  });

  test("publishes a draft of its own: ours is named for a person", async () => {
    const end = await releaseWhile(changing, () => publish("v1.0.1"));
    expect(end).toMatchObject({ codes: [], published: false, release: { draft: false } });
    expect(told(end)).toContain("release-draft-of-other-job");
    expect(end.warnings[0]?.message).toContain("/untagged-");
  });

  test("adds files of another commit to it: they are not published as of this one", async () => {
    const other = another();
    const rival = async () => {
      await forge.upload(first()?.id ?? 0, "b.zip", "other bytes");
      await patch({ target_commitish: other });
    };
    const end = await releaseWhile(changing, rival);
    expect(end.codes).toEqual(["release-draft-of-other-commit"]);
    expect(first()).toMatchObject({ draft: true });
  });
});

describe("while another write waits for a limit, another run", () => {
  test("makes a draft of the tag: it is taken, and there is no second one", async () => {
    const end = await releaseWhile(creating, () => publish("v1.0.1", { draft: true }));
    expect(end).toMatchObject({ codes: [], created: false, published: true });
    expect(releases()).toHaveLength(1);
  });

  test.each([
    ["this", () => forge.sha, [], [sha256]],
    ["another", () => another(), ["tag-at-other-commit"], []],
  ] as const)("publishes the draft at %s commit: uploads", async (_, commit, codes, left) => {
    const rival = () => patch({ draft: false, target_commitish: commit() });
    const end = await releaseWhile(uploading, rival);
    expect(end).toMatchObject({ codes, published: false });
    expect(digests()).toEqual(left);
  });

  test("publishes the draft that is to be kept: its words stay", async () => {
    await publish("v1.0.1", { draft: true });
    const theirs = { draft: false, name: "Theirs", body: "Theirs" };
    const end = await releaseWhile(changing, () => patch(theirs), { draft: true });
    expect(end).toMatchObject({ codes: [], published: false });
    expect(first()).toMatchObject({ draft: false, name: "Theirs", body: "Theirs" });
  });

  test("publishes a newer version: a prerelease that becomes the release is not the latest", async () => {
    await publish("v1.0.1", { prerelease: true });
    await forge.upload(first()?.id ?? 0, "a.zip", contents);
    const end = await releaseWhile(changing, () => publish("v1.1.0"), { prereleaseGiven: false });
    expect(end).toMatchObject({ codes: [], changed: ["prerelease"], latest: "false" });
    const { body } = await forge.ask("GET", "releases/latest");
    expect(body).toMatchObject({ tag_name: "v1.1.0" });
  });

  test.each([
    ["makes", tagging],
    ["moves", movingTag],
  ] as const)("%s the extra tag for a newer version: it stays", async (how, held) => {
    newer = another();
    if (how === "moves") await push("v1", another("# Older"));
    const rival = async () => {
      await push("v1.1.0", newer);
      await push("v1", newer);
    };
    const end = await releaseWhile(held, rival, { extraTags: ["v1"] });
    expect(end).toMatchObject({ codes: [], moved: [] });
    expect(told(end)).toEqual(["extra-tag-kept"]);
    expect(at("v1")).toBe(newer);
  });

  test("makes the extra tag at this commit: this run has not moved it", async () => {
    const end = await releaseWhile(tagging, () => push("v1", forge.sha), { extraTags: ["v1"] });
    expect(end).toMatchObject({ codes: [], moved: [], warnings: [] });
  });

  test("makes the tag alone at another commit: it stays", async () => {
    const other = another();
    const rival = () => push("v1.0.1", other);
    const end = await releaseWhile(tagging, rival, { tagOnly: true, assets: [] });
    expect(end.codes).toEqual(["tag-at-other-commit"]);
    expect(at("v1.0.1")).toBe(other);
  });
});

describe("while a rolling release waits for a limit", () => {
  const nightly = async () => {
    await publish("nightly", { prerelease: true });
    return { tag: readTag("nightly"), rolling: true, prerelease: true, sha: another("# Today") };
  };
  const rolled = async (held: Held, rival: Rival) => releaseWhile(held, rival, await nightly());
  const tomorrow = () => push("nightly", (newer = another("# Tomorrow")));
  const ofYesterday = () => releases().filter(({ draft }) => !draft);

  test("to move the tag, and a newer run has moved it: all is left to that one", async () => {
    const end = await rolled(movingTag, tomorrow);
    expect(end).toMatchObject({ codes: [], published: false, moved: [] });
    expect(told(end)).toEqual(["rolling-older", "release-draft-of-other-job"]);
    expect(at("nightly")).toBe(newer);
    expect(ofYesterday()).toMatchObject([{ tag: "nightly" }]);
  });

  test("to move the tag, and another run has moved it to an older commit: it is moved on", async () => {
    const wanted = await nightly();
    const older = forge.sha;
    await push("nightly", forge.github.addCommit(repository, { branch: "other" }));
    const end = await releaseWhile(movingTag, () => push("nightly", older), wanted);
    expect(end).toMatchObject({ codes: [], published: true });
    expect(at("nightly")).toBe(wanted.sha);
  });

  test("to delete the release before, and a newer run has moved the tag: it stays", async () => {
    const end = await rolled(deleting, tomorrow);
    expect(end).toMatchObject({ codes: ["rolling-overtaken"], published: false });
    expect(ofYesterday()).toMatchObject([{ tag: "nightly" }]);
  });

  test("to delete the release before, and somebody makes it a release: it stays", async () => {
    const end = await rolled(deleting, () => patch({ prerelease: false }));
    expect(end).toMatchObject({ codes: ["rolling-not-prerelease"], published: false });
    expect(ofYesterday()).toMatchObject([{ tag: "nightly" }]);
  });
});
