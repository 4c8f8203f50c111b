import { expect, test } from "@jest/globals";
import { forEachTest } from "./one-release.ts";

const { forge, all, release } = forEachTest();
const nothing = () => Promise.resolve(undefined);

/** A repository with or without the tag v1.0.1, and without its release. */
async function begin(isTagThere: boolean) {
  const started = forge();
  for (const { id } of all()) await started.ask("DELETE", `releases/${id}`);
  for (const tag of ["v1.0.1", "v1"]) await started.ask("DELETE", `git/refs/tags/${tag}`);
  if (isTagThere)
    await started.ask("POST", "git/refs", { ref: "refs/tags/v1.0.1", sha: started.sha });
}

test.each([
  ["of a tag that is there", true, false],
  ["of a tag that is not there", false, false],
  ["whose draft the list does not show yet", false, true],
])(
  "whatever write of a release %s is forbidden, the remedy holds for it",
  async (_, isTagThere, isBehind) => {
    await begin(isTagThere);
    const { requests: most } = await release({}, nothing);
    const told: string[] = [];
    for (let at = 0; at < most; at += 1) {
      await begin(isTagThere);
      let hasWritten = false;
      let refused = "";
      const { end } = await release({}, (request, method, url) => {
        const isRefused = request >= at && method !== "GET";
        if (!isRefused) {
          hasWritten ||= method !== "GET";
          const isList = method === "GET" && new URL(url).pathname.endsWith("/releases");
          return Promise.resolve(isList && isBehind ? Response.json([]) : undefined);
        }
        refused = new URL(url).pathname;
        const refusal = { message: "Resource not accessible by integration" };
        return Promise.resolve(Response.json(refusal, { status: 403 }));
      });
      const remedies = end.problems
        .filter(({ code }) => code === "github-forbidden")
        .map(({ remedy = "" }) => remedy);
      told.push(...remedies);
      for (const remedy of remedies) {
        const makesTag = refused.includes("/git/refs") || !isTagThere;
        expect([at, remedy.includes("Add `contents: write`")]).toEqual([at, !hasWritten]);
        if (remedy.includes("create a tag")) expect([at, makesTag]).toEqual([at, true]);
      }
    }
    expect(told.length).toBeGreaterThan(2);
  },
  60_000,
);
