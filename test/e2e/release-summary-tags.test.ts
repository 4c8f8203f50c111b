import { afterEach, expect, jest, test } from "@jest/globals";
import {
  closeSummaryScenes,
  crateNames,
  headingOf,
  openSummaryScene,
  packageNames,
  repository,
} from "./summary-scene.ts";

jest.setTimeout(120_000);
afterEach(closeSummaryScenes);

const names = [...crateNames, ...packageNames];
const tagOf = (name: string) => `${name}-v1.2.3`;

/** As the plan lists units that have tags of their own. */
const planned = (of: readonly string[], published: readonly string[]) =>
  JSON.stringify(
    of.map((name) => ({
      ...{ name, version: "1.2.3", path: ".", listed: true },
      ...{ tag: tagOf(name), published: published.includes(name) },
    })),
  );

const [first = "", second = ""] = names;

test.each([
  ["a release of each", {}, [], "complete"],
  ["a tag alone of one", { [first]: "tag" }, [], "complete"],
  ["a draft of one", { [first]: "draft" }, [], "waiting"],
  ["nothing of two", { [first]: "none", [second]: "none" }, [], "partial"],
  ["nothing of one that was published before", { [first]: "none" }, [first], "complete"],
] as const)("%s: the summary says %s", async (_, odd, published, state) => {
  const permissions = { contents: "write" } as const;
  const scene = await openSummaryScene({ permissions });
  const { github } = scene;
  await scene.publish(...names);
  const sha = github.addCommit(repository);
  for (const name of names) {
    const what = (odd as Readonly<Record<string, string>>)[name];
    if (what === "tag") github.setRef(repository, `refs/tags/${tagOf(name)}`, sha);
    if (what === "draft") github.addRelease(repository, { tag: tagOf(name), draft: true });
    if (what === undefined) github.addRelease(repository, { tag: tagOf(name) });
  }
  const run = await scene.run({
    inputs: {
      ...{ tag: "none", version: "none" },
      crates: planned(crateNames, published),
      npm: planned(packageNames, published),
    },
  });
  expect(run).toMatchObject({ exitCode: 0, outputs: { state, missing: "[]" } });
  expect(run.outputs["complete"]).toBe(String(state === "complete"));
  expect(run.summary).toContain("### Tags of crates and packages");
  for (const name of names) expect(run.summary).toContain(tagOf(name).replace("@", "&#64;"));
  const said = {
    complete: "is out:",
    waiting: "1 GitHub release is a draft",
    partial: "3 crates and 2 npm packages published, but 2 tags are missing on GitHub",
  };
  expect(headingOf(run.summary)).toContain(said[state]);
  expect(github.violations).toEqual([]);
});

test("a tag of the whole release is not looked for once for each unit", async () => {
  const scene = await openSummaryScene();
  await scene.publish(...names);
  scene.release();
  const run = await scene.run({
    inputs: {
      crates: planned(crateNames, []).replaceAll(/"tag":"[^"]*"/g, '"tag":"v1.2.3"'),
      npm: planned(packageNames, []).replaceAll(/"tag":"[^"]*"/g, '"tag":"v1.2.3"'),
    },
  });
  expect(run.outputs).toMatchObject({ complete: "true", state: "complete" });
  expect(run.summary).not.toContain("### Tags of crates and packages");
});
