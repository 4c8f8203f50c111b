import { expect, test } from "@jest/globals";
import {
  pickRelease,
  stateOf,
  type Release,
} from "../../../packages/github/src/releases/pick-release.ts";

const release = (id: number, more: Partial<Release> = {}): Release => ({
  ...{ id, tag: "v1.0.0", name: "v1.0.0", body: "", draft: true, prerelease: false },
  ...{ immutable: false, target: "main", url: "", uploadUrl: "", assets: [] },
  ...more,
});

test("of several drafts of a tag the oldest is taken, the others are named", () => {
  const choice = pickRelease([release(7), release(5), release(6, { tag: "v2.0.0" })], "v1.0.0");
  expect(choice.release?.id).toBe(5);
  expect(choice.rivals.map(({ id }) => id)).toEqual([7]);
});

test("a published release goes before every draft", () => {
  const choice = pickRelease([release(5), release(9, { draft: false })], "v1.0.0");
  expect(choice.release?.id).toBe(9);
  expect(choice.rivals.map(({ id }) => id)).toEqual([5]);
});

test("there may be none", () => {
  expect(pickRelease([release(5)], "v1.0.1")).toEqual({ release: undefined, rivals: [] });
});

test("a release is a draft, published, or locked", () => {
  expect(stateOf(release(1))).toBe("draft");
  expect(stateOf(release(1, { draft: false }))).toBe("published");
  expect(stateOf(release(1, { draft: false, immutable: true }))).toBe("immutable");
});
