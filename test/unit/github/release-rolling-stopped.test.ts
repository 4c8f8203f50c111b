import { expect, test } from "@jest/globals";
import { repository } from "../sandbox/github-forge.ts";
import { forEachTest, nightly } from "./one-release.ts";

const { forge, all, release } = forEachTest();
const nothing = () => Promise.resolve(undefined);

/** The nightly release of the day before, where there is one, and the commit of today. */
async function begin(isThere: boolean) {
  for (const { id } of all()) await forge().ask("DELETE", `releases/${id}`);
  await forge().ask("DELETE", "git/refs/tags/nightly");
  if (!isThere) return {};
  expect((await release(nightly, nothing)).end).toMatchObject({ published: true });
  return { sha: forge().github.addCommit(repository, { message: "another day" }) };
}

const days: [string, boolean][] = [
  ["the first day", false],
  ["another day", true],
];

test.each(days)("what waits on %s is told as the draft that it is", async (_, isThere) => {
  const today = await begin(isThere);
  const crates = [{ name: "demo", version: "1.0.0" }];
  const more = { ...nightly, ...today, publishWhen: "live", crates } as const;
  const live = { missing: ["demo@1.0.0"], differing: [], problems: [], warnings: [] };
  const { end } = await release(more, nothing, { askLive: () => Promise.resolve(live) });
  expect(end).toMatchObject({ created: true, published: false, missing: ["demo@1.0.0"] });
  expect(end.release).toMatchObject({ draft: true });
  expect(all().filter(({ draft }) => draft)).toMatchObject([{ id: end.release?.id }]);
  expect(all().filter(({ draft }) => !draft)).toHaveLength(isThere ? 1 : 0);
});

test.each(days)(
  "whatever request of a run on %s is refused, it tells of the release that it has made",
  async (_, isThere) => {
    const { requests: most } = await release({ ...nightly, ...(await begin(isThere)) }, nothing);
    let stopped = 0;
    for (let at = 0; at < most; at += 1) {
      const today = await begin(isThere);
      const before = new Set(all().map(({ id }) => id));
      const { end } = await release({ ...nightly, ...today }, (request, method) => {
        const isRefused = request >= at && method !== "GET";
        const refusal = { message: "Resource not accessible by integration" };
        return Promise.resolve(isRefused ? Response.json(refusal, { status: 403 }) : undefined);
      });
      if (end.problems.length > 0) stopped += 1;
      const made = all().filter(({ id }) => !before.has(id));
      expect([at, end.created]).toEqual([at, made.length === 1]);
      if (end.created)
        expect(end.release).toMatchObject({ id: made[0]?.id, draft: made[0]?.draft });
      else expect(before.has(end.release?.id ?? 0)).toBe(isThere);
    }
    expect(stopped).toBeGreaterThan(3);
  },
  60_000,
);
