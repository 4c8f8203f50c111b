import { expect, test } from "@jest/globals";
import {
  known,
  knownAsset,
  toAsset,
  toRelease,
} from "../../../packages/github/src/releases/answer.ts";

const asset = { id: 3, name: "a.tar.gz", state: "uploaded", size: 5, digest: "sha256:00" };
const release = {
  ...{ id: 1, tag_name: "v1.0.0", draft: true, prerelease: false, name: "One", body: null },
  ...{ upload_url: "https://up", html_url: "https://page", target_commitish: "main" },
  assets: [asset],
};

test("an answer with all that is needed is read", () => {
  expect(toAsset(asset)).toEqual(asset);
  expect(toRelease(release)).toMatchObject({ id: 1, tag: "v1.0.0", body: "", immutable: false });
  expect(toRelease(release)?.assets).toEqual([asset]);
});

test("an old GitHub Enterprise says no digest", () => {
  expect(toAsset({ ...asset, digest: undefined })).toEqual({ ...asset, digest: undefined });
});

test.each(["id", "name", "state", "size"])("an asset without its %s is none", (field) => {
  const broken = { ...asset, [field]: undefined };
  expect(toAsset(broken)).toBeUndefined();
  expect(toRelease({ ...release, assets: [asset, broken] })).toBeUndefined();
  expect(() => knownAsset(broken)).toThrow("is not an asset");
});

test.each(["id", "tag_name", "draft", "upload_url", "html_url", "assets"])(
  "a release without its %s is none",
  (field) => {
    const broken = { ...release, [field]: undefined };
    expect(toRelease(broken)).toBeUndefined();
    expect(() => known(broken)).toThrow("is not a release");
  },
);

test.each([undefined, null, "<html>", 7, []])("%j is neither", (answer) => {
  expect(toAsset(answer)).toBeUndefined();
  expect(toRelease(answer)).toBeUndefined();
});
