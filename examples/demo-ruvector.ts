/** The release of examples/ruvector: 26 crates, nine npm packages and six archives from one tag. */
import path from "node:path";
import type { ActionControl } from "@fairlead/sandbox";
import { checkDownloads, useCrate, usePackages } from "./demo-consumers.ts";
import { openRun, type DemoRun } from "./demo-run.ts";
import { act, fail, say } from "./narrator.ts";
import { buildRuvectorArtifacts } from "./npm-artifacts.ts";

const version = "0.1.2";
/** So many crates are out when the job that publishes them is killed. */
const killedAfter = 13;

export const ruvectorShows = [
  "26 crates, 9 npm packages and 6 archives are planned, packed and checked without a credential.",
  "Uploads wait for the limits of crates.io: hours on the servers' clock, which is moved forward.",
  `The job that publishes the crates is killed after ${killedAfter} of 26; the npm packages go out beside it.`,
  '"Re-run failed jobs" publishes the other crates, and then the GitHub release.',
  "Stock cargo and npm install the result, and sha256sum checks the downloads.",
  '"Re-run all jobs" finds everything published, and writes nothing.',
];

export async function releaseRuvector(): Promise<DemoRun> {
  const run = await openRun("ruvector", "ruvnet/ruvector", { tag: `v${version}` });

  act(`The tag v${version} is pushed`);
  say(
    "  The steps are those of examples/ruvector/.github/workflows/release.yml. crates.io, npmjs and",
  );
  say("  GitHub are local; they limit as the real ones do, and pauses pass on their common clock.");
  await run.job("plan");

  act("What the project builds");
  await projectBuilds(run);

  act("Everything is packed and checked in a job without credentials");
  await run.job("pack");

  act(
    `The crates, at the pace that crates.io allows; the job is killed after ${killedAfter} of 26`,
  );
  const halfway = killAfter(run, killedAfter);
  await run.job("publish-crates", { expected: "failure", onStart: halfway.arm });
  halfway.disarm();
  say(`    The job is gone. crates.io has ${run.world.crates.crates().length} of 26 crates.`);

  act("Meanwhile, npm packages are published: platforms first, the meta last");
  await run.job("publish-npm");

  act("The GitHub release stays a draft, and the summary lists what is missing");
  await run.job("create-release");
  await run.job("release-summary");

  act('"Re-run failed jobs": the rest is uploaded, and the draft is published');
  run.again("groups");
  await run.job("publish-crates");
  await run.job("create-release");
  await run.job("release-summary");

  act("Users install it");
  const main = 'println!("{}", ruvector_cli::run(&["3,3.5".into()]).unwrap());';
  await useCrate(run, "ruvector-cli", version, main);
  const distance = ["ruvector", "distance", "3,4", "0,0"];
  await usePackages(run, ["@ruvector/core", "@ruvector/cli"], [distance]);
  await checkDownloads(run);

  act('"Re-run all jobs": everything is already published, and nothing is written');
  run.world.forget();
  run.again("end");
  await run.job("plan");
  await projectBuilds(run);
  await run.job("pack");
  await run.job("publish-crates");
  await run.job("publish-npm");
  await run.job("create-release");
  await run.job("release-summary");
  return run;
}

/** Validation and compilers belong to the project; what they make is checked in. */
async function projectBuilds(run: DemoRun): Promise<void> {
  run.projectJobs("validate", "build-crates", "build-wasm", "build-native");
  const { world, id, repository, rehearsal } = run;
  const artifacts = world.github.artifacts(repository);
  if (artifacts.list(id).some(({ name }) => name === "wasm-packages")) return;
  const folder = path.join(rehearsal.folder, "artifacts");
  for (const { name, files } of await buildRuvectorArtifacts(folder, { from: "prebuilt" })) {
    artifacts.add({ run: id, name, files });
  }
  say(
    "  validate and the jobs that build are not run. The addons of the five platforms and the wasm",
  );
  say("  modules are real ones, which npm/native/build.sh made with zig: npm/native/prebuilt.");
}

/** Kills a step as soon as crates.io has so many crates. */
function killAfter({ world }: DemoRun, count: number) {
  let kill = (): void => fail("An upload came before the step.");
  const disarm = world.crates.onRequest(({ method }, moment) => {
    if (method === "PUT" && moment === "after-commit" && world.crates.crates().length === count) {
      kill();
    }
  });
  return {
    arm: (control: ActionControl) => {
      kill = () => {
        control.kill("SIGKILL");
      };
    },
    disarm,
  };
}
