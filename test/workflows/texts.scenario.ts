import { afterAll, describe, expect, test } from "@jest/globals";
import { isWorkflow, yamlBlocks } from "../house/docs-checks.ts";
import { readText, repositoryFiles } from "../house/sources.ts";
import { expectJobs } from "./expectations.ts";
import { closeScenes, openScene, type RunOptions, type Scene } from "./scene.ts";
import {
  crates,
  fullName,
  kindOf,
  packagesOf,
  sampleFiles,
  seedOlder,
  sources,
  version,
} from "./text-sample.ts";
import { readWorkflow } from "./workflow-files.ts";

afterAll(closeScenes);

const tag = `v${version}`;
const cli = "@scope/cli";

/** What a workflow of a text runs on, and what it ships: crates and packages, in any order. */
interface Case {
  readonly on: RunOptions["on"];
  readonly ships: readonly string[];
  /** Names that nobody has published before. */
  readonly fresh?: readonly string[];
}

/** All workflows of the texts, by file and name. */
const cases: Readonly<Record<string, Case>> = {
  "README.md: Preview": { on: { inputs: {} }, ships: [] },
  "README.md: Release": { on: { tag }, ships: crates },
  "actions/pack/README.md: Release": { on: { tag }, ships: ["mylib-core", "mylib", cli] },
  "actions/plan/README.md: Plan": { on: "pull_request", ships: [] },
  "actions/publish-npm-platform/README.md: Release": {
    on: { tag },
    ships: [...packagesOf("ffmpeg").values()],
  },
  "docs/recovering-a-release.md: Where is the release?": { on: { inputs: { tag } }, ships: [] },
  "docs/trusted-publishing.md: Release": { on: { tag }, ships: [cli], fresh: [cli] },
};

const workflows = repositoryFiles()
  .filter((file) => file.endsWith(".md") && file !== "docs/staged-releases.md")
  .flatMap((file) =>
    yamlBlocks(readText(file))
      .filter(isWorkflow)
      .map(({ text }) => ({ text, title: `${file}: ${/^name: (.*)$/m.exec(text)?.[1] ?? ""}` })),
  );

test("every whole workflow of the texts is run here, or with a person in staged.scenario.ts", () => {
  expect(workflows.map(({ title }) => title).sort()).toEqual(Object.keys(cases).sort());
});

describe("as it stands in the text, on a repository with what it names, this workflow does what the text says", () => {
  test.each(workflows)("$title", async ({ text, title }) => {
    const { on, ships, fresh = [] } = cases[title] ?? { on: "push", ships: [] };
    const kind = kindOf(text);
    const scene = await openScene(sources[kind], fullName, sampleFiles(kind, text));
    const packages = [...packagesOf(kind).values()];
    await seedOlder(
      scene,
      packages.filter((name) => !fresh.includes(name)),
    );
    await scene.repository.tag(tag);

    const run = await scene.run({ workflow: "release.yml", on });
    const { jobs } = await readWorkflow(scene.repository.folder, ".github/workflows/release.yml");
    expectJobs(run, Object.fromEntries(jobs.map((job) => [job, "success"] as const)));
    expect(run.succeeded).toBe(true);
    expect(shipped(scene, packages).sort()).toEqual([...ships].sort());
    if (ships.length === 0) expect(scene.writes()).toEqual([]);
  });
});

function shipped(scene: Scene, packages: readonly string[]): string[] {
  return [
    ...crates.filter((name) => scene.crates.has(name, version)),
    ...packages.filter((name) => scene.npm.has(name, version)),
  ];
}
