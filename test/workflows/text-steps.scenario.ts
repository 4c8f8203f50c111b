import { afterAll, describe, expect, test } from "@jest/globals";
import { isWorkflow, yamlBlocks } from "../house/docs-checks.ts";
import { readText, repositoryFiles } from "../house/sources.ts";
import { closeScenes, openScene } from "./scene.ts";
import {
  artifactsOf,
  fullName,
  kindOf,
  packagesOf,
  sampleFiles,
  seedOlder,
  sources,
  version,
} from "./text-sample.ts";
import {
  asWorkflow,
  declaredPlatforms,
  moreArtifacts,
  moreFiles,
  moreNames,
  publishes,
} from "./text-steps.ts";

afterAll(closeScenes);

/** Steps and jobs that are not run here: what tells them from the others, and why. */
const notRun: readonly (readonly [text: string, why: string])[] = [
  ["example.com", "it is about a registry that is not here"],
  ["tarball: packed/*.tgz", "it lists every shape that an entry can have"],
  ["cargo build --release --target", "it needs the Rust targets of all platforms"],
  ["name: plan9-x64", "it declares platforms that the sample is not built for"],
  ["actions/confirm-staged@v1", "it needs the record of a run, as staged.scenario.ts makes one"],
  ["artifact: crates\n", "it is the second half of a release, which docs/workflows has whole"],
];

const parts = repositoryFiles()
  .filter((file) => /^(?:README\.md|docs\/|actions\/).*md$|^README\.md$/.test(file))
  .flatMap((file) =>
    yamlBlocks(readText(file))
      .filter((block) => !isWorkflow(block))
      .map(({ text, line }) => ({ text: `${text}\n`, workflow: asWorkflow(text), file, line })),
  )
  .filter(({ workflow }) => workflow !== undefined);
const isLeftOut = (text: string) => notRun.some(([sign]) => text.includes(sign));

test("every reason to leave something out leaves something out", () => {
  for (const [sign] of notRun) {
    expect([sign, parts.some(({ text }) => text.includes(sign))]).toEqual([sign, true]);
  }
});

describe("steps and jobs of the texts, in a repository with what they name, end well", () => {
  test.each(parts.filter(({ text }) => !isLeftOut(text)))(
    "$file, line $line",
    async ({ text, workflow = "" }) => {
      const kind = kindOf(text);
      const files = { ...sampleFiles(kind, workflow), ...moreFiles(kind) };
      const scene = await openScene(sources[kind], fullName, files);
      const declared = declaredPlatforms(text, kind);
      const names = new Set([...packagesOf(kind).values(), ...declared, ...moreNames]);
      await seedOlder(scene, names);
      if (!text.includes("publish-npm-platform")) {
        for (const name of declared) await scene.npm.seed({ name, version });
      }
      await scene.repository.tag(`v${version}`);
      const artifacts = moreArtifacts(await artifactsOf(scene));
      if (text.includes("ci.yml")) await scene.addCiRun(artifacts);

      const run = await scene.run({
        ...{ workflow: "release.yml", on: { tag: `v${version}` }, artifacts },
      });
      if (!run.succeeded) throw new Error(run.legs.map(({ log }) => log.slice(-4_000)).join("\n"));
      expect(scene.writes().length > 0).toBe(publishes(workflow));
    },
  );
});
