/** The release of examples/webcodecs-ffmpeg: eleven npm packages and eight archives of a CI run. */
import path from "node:path";
import { checkDownloads, usePackages } from "./demo-consumers.ts";
import { openRun, type DemoRun } from "./demo-run.ts";
import { act, say } from "./narrator.ts";
import { buildFfmpegArtifacts } from "./npm-artifacts.ts";

const version = "0.2.0";
/** How long CI still needs when the release starts, on the servers' clock. */
const ciMs = 4 * 60_000;

export const webcodecsFfmpegShows = [
  "The release waits for the CI run of its commit, and takes the archives that it has built.",
  "11 npm packages and 8 archives are packed and checked without a credential.",
  "The packages that people install are published after those of the platforms, and then the GitHub release.",
  "Stock npm installs the result, and sha256sum checks the downloads.",
  '"Re-run all jobs" finds everything published, and writes nothing.',
];

export async function releaseWebcodecsFfmpeg(): Promise<DemoRun> {
  const inputs = { version, dry_run: "", run_id: "" };
  const run = await openRun("webcodecs-ffmpeg", "pproenca/webcodecs-ffmpeg", { inputs });

  act(`A person starts the release of ${version}, while CI is still building the commit`);
  say(
    "  The steps are those of examples/webcodecs-ffmpeg/.github/workflows/release.yml. npmjs and",
  );
  say("  GitHub are local; they limit as the real ones do, and pauses pass on their common clock.");
  await startCi(run);
  await release(run);

  act("Users install it");
  await usePackages(run, ["@pproenca/webcodecs-ffmpeg"], [["webcodecs-ffmpeg"]]);
  await checkDownloads(run);

  act('"Re-run all jobs": everything is already published, and nothing is written');
  run.world.forget();
  run.again("end");
  await release(run);
  return run;
}

async function release(run: DemoRun): Promise<void> {
  await run.job("prepare");
  await run.job("wait-for-ci");
  await run.job("check-artifacts");
  await run.job("pack");
  await run.job("release");
  await run.job("publish-platform");
  await run.job("publish-dev");
  await run.job("publish-meta");
  await run.job("publish-release");
  await run.job("release-summary");
}

/** CI makes eight archives of real libraries; here they are checked in. */
async function startCi({ world, repository, rehearsal, sha }: DemoRun): Promise<void> {
  const { github } = world;
  const workflow = ".github/workflows/ci.yml";
  const ci = github.addRun(repository, { workflow, headSha: sha, status: "in_progress" });
  const folder = path.join(rehearsal.folder, "artifacts");
  const built = await buildFfmpegArtifacts(folder, { from: "prebuilt" });
  github.later(ciMs, () => {
    for (const { name, files } of built) github.artifacts(repository).add({ run: ci, name, files });
    github.updateRun(ci);
  });
  say(
    "  ci.yml is not run. Its archives hold real libraries for four platforms in two tiers, which",
  );
  say("  native/build.sh made with zig: native/prebuilt.");
}
