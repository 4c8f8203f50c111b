import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import {
  errorsOf,
  field,
  idOf,
  repository,
  startForge,
  writer,
  type Forge,
  type Said,
} from "./github-forge.ts";

let forge: Forge;
let release: number;
let asset: number;
beforeEach(async () => {
  forge = await startForge({}, { immutableReleases: true });
  release = idOf(await forge.ask("POST", "releases", { tag_name: "v1", draft: true }));
  asset = idOf(await forge.upload(release, "a.zip", "hello"));
  await edit({ tag_name: "v1", draft: false });
});
afterEach(async () => {
  expect(forge.github.violations).toEqual([]);
  await forge.github.stop();
});

const edit = (body: object) => forge.ask("PATCH", `releases/${release}`, body);
const refusal = (answer: Said) => [answer.status, ...errorsOf(answer)];

describe("an immutable release", () => {
  test("is what a draft becomes by its publication, with the assets that it has", async () => {
    const shown = await forge.ask("GET", "releases/tags/v1");
    expect(shown.body).toMatchObject({ immutable: true, assets: [{ name: "a.zip" }] });
    const early = await forge.ask("POST", "releases", { tag_name: "v2" });
    expect(refusal(await forge.upload(idOf(early), "b.zip", "hello"))).toEqual([
      422,
      "Cannot upload assets to an immutable release.",
    ]);
  });

  test("takes no asset, gives none up, and changes none", async () => {
    expect(refusal(await forge.upload(release, "b.zip", "hello"))).toEqual([
      422,
      "Cannot upload assets to an immutable release.",
    ]);
    expect(refusal(await forge.ask("DELETE", `releases/assets/${asset}`))).toEqual([
      422,
      "custom Cannot delete asset from an immutable release",
    ]);
    expect((await forge.ask("PATCH", `releases/assets/${asset}`, { name: "c" })).status).toBe(422);
    expect(forge.github.releases(repository).all[0]?.assets).toMatchObject([{ name: "a.zip" }]);
  });

  test("keeps tag, target and state; its texts and marks can be edited", async () => {
    expect(refusal(await edit({ tag_name: "v2", target_commitish: forge.sha }))).toEqual([
      422,
      "custom tag_name tag_name cannot be changed when release is immutable",
      "custom target_commitish target_commitish cannot be changed when release is immutable",
    ]);
    expect(refusal(await edit({ draft: true }))).toEqual([
      422,
      "custom state state cannot be changed when release is immutable",
      "custom immutable immutable cannot be changed when release is immutable",
    ]);
    const edited = await edit({ tag_name: "v1", body: "New", prerelease: true, draft: false });
    expect(edited.body).toMatchObject({ body: "New", prerelease: true, immutable: true });
  });

  test("locks its tag", async () => {
    const ref = "git/refs/tags/v1";
    const other = forge.github.addCommit(repository, { files: { a: "1" } });
    for (const refused of [
      await forge.ask("PATCH", ref, { sha: other, force: true }),
      await forge.ask("DELETE", ref),
    ]) {
      expect(refused.status).toBe(422);
      expect(field(refused, "message")).toContain("Repository rule violations found");
    }
    expect(forge.github.ref(repository, "refs/tags/v1")).toBe(forge.sha);
  });

  test("can be deleted; its tag can then be deleted too, but never be used again", async () => {
    const used = "custom tag_name tag_name was used by an immutable release";
    expect((await forge.ask("DELETE", `releases/${release}`)).status).toBe(204);
    expect(forge.github.ref(repository, "refs/tags/v1")).toBe(forge.sha);
    expect(refusal(await forge.ask("POST", "releases", { tag_name: "v1" }))).toEqual([422, used]);
    expect((await forge.ask("DELETE", "git/refs/tags/v1")).status).toBe(204);
    const again = await forge.ask("POST", "git/refs", { ref: "refs/tags/v1", sha: forge.sha });
    expect([again.status, field(again, "message")]).toEqual([
      422,
      expect.stringContaining("Cannot create ref due to creations being restricted."),
    ]);
    const draft = await forge.ask("POST", "releases", { tag_name: "v1", draft: true });
    expect(draft.status).toBe(201);
    release = idOf(draft);
    expect(refusal(await edit({ tag_name: "v1", draft: false }))).toContain(used);
  });
});

test("the setting can be read by who may administer, and is 404 where it is off", async () => {
  expect((await forge.ask("GET", "immutable-releases")).status).toBe(403);
  const permissions = { administration: "read", contents: "write" } as const;
  forge.github.addToken({ token: "ghs_Admin", repository: "all", permissions });
  const on = await forge.ask("GET", "immutable-releases", undefined, "ghs_Admin");
  expect([on.status, on.body]).toEqual([200, { enabled: true, enforced_by_owner: false }]);
  forge.github.addRepository({ fullName: "octo-org/other" });
  const off = await fetch(`${forge.github.apiUrl}/repos/octo-org/other/immutable-releases`, {
    headers: { authorization: "Bearer ghs_Admin", "user-agent": "test" },
  });
  expect(off.status).toBe(404);
  expect(writer).not.toBe("ghs_Admin");
});
