import { expect, test } from "@jest/globals";
import type { WantedRelease } from "@fairlead/github";
import { repository } from "../sandbox/github-forge.ts";
import { forEachTest, nightly } from "./one-release.ts";

const { forge, all, release } = forEachTest();
const nothing = () => Promise.resolve(undefined);
const remove = async () => {
  for (const { id } of all()) await forge().ask("DELETE", `releases/${id}`);
};

test.each<[string, Partial<WantedRelease>, boolean]>([
  ["of a version", {}, false],
  ["that was there before", {}, true],
  ["that stays one", { draft: true }, false],
  ["that rolls", nightly, false],
])(
  "a draft %s that a person deletes before any request is said to be deleted, and made anew by the next run",
  async (_, more, isThere) => {
    const begin = async () => {
      await remove();
      await forge().ask("DELETE", "git/refs/tags/v1.0.1");
      await forge().ask("DELETE", "git/refs/tags/nightly");
      if (!isThere) return;
      const { sha } = forge();
      forge().github.addRelease(repository, { tag: "v1.0.1", draft: true, target: sha });
    };
    await begin();
    const { requests: most } = await release(more, nothing);
    const codes = new Set<string>();
    for (let at = 0; at < most; at += 1) {
      await begin();
      const { end } = await release(more, async (request) => {
        if (request === at && all().every(({ draft }) => draft)) await remove();
        return undefined;
      });
      const told = end.problems.map(({ code }) => code);
      told.forEach((code) => codes.add(code));
      expect([at, told]).toEqual([at, told.length === 0 ? [] : ["release-deleted"]]);
      const there = all().filter(({ id }) => id === end.release?.id);
      expect(there).toHaveLength(end.release === undefined ? 0 : 1);
      if (told.length === 0) continue;
      expect(end).toMatchObject({ created: false, published: false, uploaded: [] });
      expect(end.problems[0]?.message).toContain("was deleted while this run worked on it");
      const { end: next } = await release(more, nothing);
      expect(next).toMatchObject({ problems: [], created: true });
    }
    expect([...codes]).toEqual(["release-deleted"]);
  },
  60_000,
);

test("a 404 of a release that is there is taken for a permission that is missing", async () => {
  const { end } = await release({}, (_, method, url) => {
    const isWrite = method === "PATCH" && /\/releases\/\d+$/.test(url);
    return Promise.resolve(
      isWrite ? Response.json({ message: "Not Found" }, { status: 404 }) : undefined,
    );
  });
  expect(end.problems).toMatchObject([{ code: "github-not-found" }]);
  expect(end.problems[0]?.remedy).toContain("`contents: write`");
  expect(end.release).toMatchObject({ draft: true });
});
