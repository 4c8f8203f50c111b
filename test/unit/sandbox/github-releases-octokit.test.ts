import { getOctokit } from "@actions/github";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { repository, startForge, writer, type Forge } from "./github-forge.ts";

let forge: Forge;
beforeEach(async () => {
  forge = await startForge();
});
afterEach(async () => {
  expect(forge.github.violations).toEqual([]);
  await forge.github.stop();
});

const [owner = "", repo = ""] = repository.split("/");

test("octokit creates a draft, uploads to it, publishes it and reads it back", async () => {
  const { rest } = getOctokit(writer, { baseUrl: forge.github.apiUrl });
  const tag_name = "@octo/pkg@1.0.0-rc.1";
  const target_commitish = forge.sha;
  const { data: draft } = await rest.repos.createRelease({
    ...{ owner, repo, tag_name, target_commitish, draft: true, prerelease: true },
  });
  const { data: asset } = await rest.repos.uploadReleaseAsset({
    ...{ owner, repo, release_id: draft.id, name: "a.tgz", data: "hello" },
    url: draft.upload_url,
    headers: { "content-type": "application/gzip" },
  });
  expect(asset).toMatchObject({ name: "a.tgz", state: "uploaded", size: 5 });
  await rest.repos.updateRelease({ owner, repo, release_id: draft.id, tag_name, draft: false });
  const { data: release } = await rest.repos.getReleaseByTag({ owner, repo, tag: tag_name });
  expect(release).toMatchObject({ id: draft.id, draft: false, assets: [{ digest: asset.digest }] });
  const { data: bytes } = await rest.repos.getReleaseAsset({
    ...{ owner, repo, asset_id: asset.id, headers: { accept: "application/octet-stream" } },
  });
  expect(Buffer.from(bytes as unknown as ArrayBuffer).toString()).toBe("hello");
});

test("octokit finds all releases and assets over their pages", async () => {
  const octokit = getOctokit(writer, { baseUrl: forge.github.apiUrl });
  const names = Array.from({ length: 7 }, (_, index) => `file-${index}`);
  const assets = names.map((name) => ({ name, contents: name }));
  const release_id = forge.github.addRelease(repository, { tag: "v0", assets });
  for (const name of names) forge.github.addRelease(repository, { tag: name, draft: true });
  const { listReleases, listReleaseAssets } = octokit.rest.repos;
  const paging = { owner, repo, per_page: 3 };
  expect(await octokit.paginate(listReleases, paging)).toHaveLength(8);
  const listed = await octokit.paginate(listReleaseAssets, { ...paging, release_id });
  expect(listed.map(({ name }) => name)).toEqual(names);
});

test("a refusal reads in octokit as GitHub's do", async () => {
  const { rest } = getOctokit(writer, { baseUrl: forge.github.apiUrl });
  await rest.repos.createRelease({ owner, repo, tag_name: "v1" });
  await expect(rest.repos.createRelease({ owner, repo, tag_name: "v1" })).rejects.toThrow(
    'Validation Failed: {"resource":"Release","code":"already_exists","field":"tag_name"} - https://docs.github.com/rest/releases/releases#create-a-release',
  );
});
