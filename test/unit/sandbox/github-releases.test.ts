import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import {
  errorsOf,
  field,
  idOf,
  reader,
  repository,
  startForge,
  type Forge,
  type Said,
} from "./github-forge.ts";

let forge: Forge;
beforeEach(async () => {
  forge = await startForge();
});
afterEach(async () => {
  expect(forge.github.violations).toEqual([]);
  await forge.github.stop();
});

const create = (body: object): Promise<Said> => forge.ask("POST", "releases", body);
const draft = (more: object = {}) => create({ tag_name: "v1", draft: true, ...more });
const edit = (id: number, body: object) => forge.ask("PATCH", `releases/${id}`, body);
const seen = () => forge.github.releases(repository);

describe("a draft", () => {
  test("makes no tag, and hides from its tag and from who may only read", async () => {
    const made = await draft({ target_commitish: forge.sha, name: "One", body: "Notes" });
    expect(made.status).toBe(201);
    expect(made.headers.get("location")).toBe(field(made, "url"));
    expect(made.body).toMatchObject({
      ...{ tag_name: "v1", target_commitish: forge.sha, name: "One", body: "Notes" },
      ...{ draft: true, immutable: false, published_at: null, tarball_url: null, assets: [] },
    });
    expect(field(made, "html_url")).toMatch(
      /\/octo-org\/octo-repo\/releases\/tag\/untagged-\w{20}$/,
    );
    expect(forge.github.ref(repository, "refs/tags/v1")).toBeUndefined();
    expect((await forge.ask("GET", "releases/tags/v1")).status).toBe(404);
    const one = `releases/${idOf(made)}`;
    expect((await forge.ask("GET", one)).status).toBe(200);
    expect((await forge.ask("GET", one, undefined, reader)).status).toBe(404);
    expect((await forge.ask("GET", "releases")).body).toMatchObject([{ id: idOf(made) }]);
    expect((await forge.ask("GET", "releases", undefined, reader)).body).toEqual([]);
  });

  test("may have the tag of another draft; the second that is to be public is refused", async () => {
    const [one, two] = [await draft(), await draft()];
    expect([one.status, two.status]).toEqual([201, 201]);
    const publish = { tag_name: "v1", draft: false };
    expect((await edit(idOf(one), publish)).status).toBe(200);
    const refused = await edit(idOf(two), publish);
    expect([refused.status, ...errorsOf(refused)]).toEqual([422, "already_exists tag_name"]);
    expect(seen()).toMatchObject({ creations: 2, publications: 1 });
  });

  test("loses its tag by an edit that does not name it, but not by its publication", async () => {
    const id = idOf(await draft());
    expect(field(await edit(id, { body: "New notes" }), "tag_name")).toMatch(/^untagged-/);
    expect(field(await edit(id, { tag_name: "v1", body: "New" }), "tag_name")).toBe("v1");
    expect(await edit(id, { draft: false })).toMatchObject({
      status: 200,
      body: { tag_name: "v1", draft: false, body: "New" },
    });
  });
});

describe("publication", () => {
  test("makes the tag at the target, a branch or a sha, and shows the release under it", async () => {
    const old = forge.sha;
    const sha = forge.github.addCommit(repository, { files: { a: "1" } });
    const id = idOf(await draft({ tag_name: "@octo/pkg@1.0.0", target_commitish: old }));
    const published = await edit(id, { tag_name: "@octo/pkg@1.0.0", draft: false });
    expect(field(published, "html_url")).toMatch(/\/releases\/tag\/%40octo%2Fpkg%401\.0\.0$/);
    expect(forge.github.ref(repository, "refs/tags/@octo/pkg@1.0.0")).toBe(old);
    for (const tag of ["@octo/pkg@1.0.0", "%40octo%2Fpkg%401.0.0"]) {
      expect(idOf(await forge.ask("GET", `releases/tags/${tag}`, undefined, reader))).toBe(id);
    }
    await create({ tag_name: "v2", target_commitish: "main" });
    expect(forge.github.ref(repository, "refs/tags/v2")).toBe(sha);
  });

  test("leaves a tag that is there where it is", async () => {
    forge.github.setRef(repository, "refs/tags/v1", forge.sha);
    forge.github.addCommit(repository, { files: { a: "1" } });
    const made = await create({ tag_name: "v1" });
    expect(made.body).toMatchObject({ tag_name: "v1", target_commitish: "main", draft: false });
    expect(seen().all).toMatchObject([{ tag: "v1", tagSha: forge.sha, isLatest: true }]);
  });

  test("is refused for a target that is a tag, a short sha or nothing", async () => {
    forge.github.setRef(repository, "refs/tags/v0", forge.sha);
    for (const target_commitish of ["v0", "refs/heads/main", forge.sha.slice(0, 12), "HEAD", ""]) {
      const refused = await create({ tag_name: "v1", target_commitish });
      expect([refused.status, ...errorsOf(refused)]).toEqual([
        422,
        "custom tag_name tag_name is not a valid tag",
        "custom Published releases must have a valid tag",
        "invalid target_commitish",
      ]);
    }
    expect(seen().creations).toBe(0);
  });

  test("is refused where the tag's commit has other workflows than the default branch", async () => {
    forge.github.addCommit(repository, { files: { ".github/workflows/ci.yml": "on: push" } });
    const old = forge.github.addCommit(repository, {
      files: { ".github/workflows/ci.yml": "on: [push]" },
      branch: "other",
      parents: [forge.sha],
    });
    const refused = await create({ tag_name: "v1", target_commitish: old });
    expect([refused.status, field(refused, "message")]).toEqual([
      403,
      "Resource not accessible by integration",
    ]);
    forge.github.setRef(repository, "refs/tags/v1", old);
    expect((await create({ tag_name: "v1", target_commitish: old })).status).toBe(201);
  });

  test("needs a token that may write", async () => {
    const refused = await forge.ask("POST", "releases", { tag_name: "v1" }, reader);
    expect(refused.status).toBe(403);
    expect(refused.headers.get("x-accepted-github-permissions")).toBe("contents=write");
    expect(seen()).toEqual({ all: [], creations: 0, publications: 0 });
  });
});

describe("the latest release", () => {
  const latest = async () => field(await forge.ask("GET", "releases/latest"), "tag_name");

  test("is the last one published, unless it is a prerelease or says that it is not", async () => {
    expect((await forge.ask("GET", "releases/latest")).status).toBe(404);
    await create({ tag_name: "v2.0.0" });
    await create({ tag_name: "v3.0.0-rc.1", prerelease: true });
    await create({ tag_name: "v1.9.9", make_latest: "false" });
    await draft({ tag_name: "v4.0.0" });
    expect(await latest()).toBe("v2.0.0");
    const older = await create({ tag_name: "v1.8.0" });
    expect(await latest()).toBe("v1.8.0");
    await edit(idOf(older), { make_latest: "legacy" });
    expect(await latest()).toBe("v2.0.0");
  });

  test("cannot be a draft or a prerelease", async () => {
    for (const kind of [{ draft: true }, { prerelease: true }]) {
      const refused = await create({ tag_name: "v1", make_latest: "true", ...kind });
      expect([refused.status, ...errorsOf(refused)]).toEqual([
        422,
        "custom Latest release cannot be draft or prerelease.",
      ]);
    }
  });
});

test("releases come in pages, the youngest commit first", async () => {
  for (const day of [3, 1, 5, 2, 4]) {
    const date = Date.UTC(2026, 0, day);
    forge.github.addCommit(repository, { files: { day: String(day) }, date });
    await create({ tag_name: `v${day}` });
  }
  const page = await forge.ask("GET", "releases?per_page=2&page=2");
  expect(page.headers.get("link")).toContain('rel="next"');
  expect(page.body).toMatchObject([{ tag_name: "v3" }, { tag_name: "v2" }]);
});

test("a release whose tag is deleted is a draft again", async () => {
  const id = idOf(await create({ tag_name: "v1" }));
  expect((await forge.ask("DELETE", "git/refs/tags/v1")).status).toBe(204);
  expect(field(await forge.ask("GET", `releases/${id}`), "draft")).toBe(true);
  expect((await forge.ask("GET", "releases/tags/v1")).status).toBe(404);
});

describe("generated notes", () => {
  const generate = (body: object, token?: string) =>
    forge.ask("POST", "releases/generate-notes", body, token);

  test("name what was merged since the tag before, and keep nothing", async () => {
    forge.github.addRelease(repository, { tag: "v1" });
    for (const number of [7, 8]) {
      const commit = forge.github.addCommit(repository, { files: { a: String(number) } });
      forge.github.addPullRequest(repository, {
        number,
        title: `Change ${number}`,
        author: "ann",
        commit,
      });
    }
    const page = `${forge.github.serverUrl}/${repository}`;
    expect((await generate({ tag_name: "v2" })).body).toEqual({
      name: "v2",
      body:
        `## What's Changed\n* Change 7 by @ann in ${page}/pull/7\n` +
        `* Change 8 by @ann in ${page}/pull/8\n\n**Full Changelog**: ${page}/compare/v1...v2`,
    });
    expect(field(await generate({ tag_name: "v2", target_commitish: forge.sha }), "body")).toBe(
      `**Full Changelog**: ${page}/compare/v1...v2`,
    );
    expect(seen().creations).toBe(0);
  });

  test("need a token that may write, and tags that are there", async () => {
    expect((await generate({ tag_name: "v2" }, reader)).status).toBe(403);
    const previous = await generate({ tag_name: "v2", previous_tag_name: "v1" });
    expect([previous.status, field(previous, "message")]).toEqual([
      400,
      "Invalid previous_tag parameter",
    ]);
    const target = await generate({ tag_name: "v2", target_commitish: "gone" });
    expect([target.status, field(target, "message")]).toEqual([
      400,
      "Invalid target_commitish parameter",
    ]);
  });

  test("stand below the text of a release that asks for them", async () => {
    const made = await create({ tag_name: "v1", body: "Own words", generate_release_notes: true });
    expect(field(made, "name")).toBe("v1");
    expect(field(made, "body")).toMatch(/^Own words\n\n\*\*Full Changelog\*\*: .*\/commits\/v1$/);
  });
});
