import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import {
  rehearse,
  runAction,
  runNpm,
  startArtifacts,
  startNpm,
  type Artifacts,
  type NpmRegistry,
  type Rehearsal,
} from "@fairlead/sandbox";
import type { Left } from "./demo-crates.ts";
import { act, conclude, fail, say, show } from "./narrator.ts";
import { asMatrix, ffmpeg, ruvector, type NpmExample, type NpmStep } from "./npm-releases.ts";

const token = "npm_demoDemoDemoDemoDemoDemoDemoDemo01";
const run = 1_000_000_001;
const root = path.resolve(import.meta.dirname, "..");

/** A release of npm packages: its checkout, its artifacts, its registry. */
interface Release {
  readonly rehearsal: Rehearsal;
  readonly artifacts: Artifacts;
  readonly npm: NpmRegistry;
  readonly example: NpmExample;
}

/** Releases the npm packages of both examples, again without a write, and uses them. */
export async function demoNpm(): Promise<Left> {
  // npm scans each version before it serves it; here for five minutes of the registry's clock.
  const npm = await startNpm({ scanMs: 5 * 60_000 });
  npm.addToken({ token });
  const ofRuvector = await prepare(npm, ruvector);
  const ofFfmpeg = await prepare(npm, ffmpeg);

  act("npm: the 9 packages of ruvector, from the artifacts of other jobs; the meta comes last");
  await release(ofRuvector, ruvector.steps);
  act("The same release again: no upload");
  npm.requests.clear();
  await release(ofRuvector, ruvector.steps);
  expectNoUpload(npm);

  act("npm: the 11 packages of webcodecs-ffmpeg, a job for each platform");
  await release(ofFfmpeg, asMatrix(ffmpeg));
  act("The same release again: no upload");
  npm.requests.clear();
  await release(ofFfmpeg, asMatrix(ffmpeg));
  expectNoUpload(npm);

  act("A new project installs both metas with npm, and runs what is in them");
  const project = path.join(ofRuvector.rehearsal.folder, "project");
  await runConsumer(npm, project);
  return {
    lines: [
      `the npm checkouts      ${ofRuvector.rehearsal.workspace}, ${ofFfmpeg.rehearsal.workspace}`,
      `the npm project        ${project}`,
      `the npm registry       npm view @ruvector/core --registry ${npm.url}`,
    ],
    stop: async () => {
      await Promise.all([npm.stop(), ofRuvector.artifacts.stop(), ofFfmpeg.artifacts.stop()]);
    },
  };
}

async function prepare(npm: NpmRegistry, example: NpmExample): Promise<Release> {
  const { name, repository, buildArtifacts } = example;
  const rehearsal = await rehearse(`examples/${name}`);
  const artifacts = await startArtifacts({ clock: npm.clock, repository });
  // The compiler takes minutes the first time; what it made is checked in.
  const built = await buildArtifacts(path.join(rehearsal.folder, "artifacts"), {
    from: "prebuilt",
  });
  for (const { name, files } of built) artifacts.add({ run, name, files });
  return { rehearsal, artifacts, npm, example };
}

async function release(into: Release, steps: readonly NpmStep[]): Promise<void> {
  for (const step of steps) await publish(into, step);
}

async function publish(
  { rehearsal, artifacts, npm, example: { repository, version } }: Release,
  { action, inputs }: NpmStep,
): Promise<void> {
  say(`  ${[action, inputs["platforms"]].filter(Boolean).join(" ")}`);
  const ended = await runAction(path.join(root, "actions", action), {
    workspace: rehearsal.workspace,
    repository,
    movedClock: npm.url,
    env: { ...artifacts.environment(run), npm_config_registry: npm.url },
    inputs: { ...inputs, version, token, provenance: "false", "registry-url": npm.url },
    onLine: show,
  });
  conclude(`${action} ${inputs["platforms"] ?? ""}`, ended);
}

function expectNoUpload({ requests }: NpmRegistry): void {
  const { length } = requests.uploads();
  if (length > 0) fail(`The registry saw ${length} uploads; expected none.`);
  say("  The registry saw 0 uploads.");
}

async function runConsumer(npm: NpmRegistry, project: string): Promise<void> {
  await mkdir(project, { recursive: true });
  await writeFile(path.join(project, "package.json"), '{ "name": "consumer", "private": true }\n');
  const options = { registry: npm, cwd: project, home: path.join(project, "../npm-home") };
  const packages = ["@ruvector/core", "@ruvector/cli", "@pproenca/webcodecs-ffmpeg"];
  const installed = await runNpm(["install", ...packages], options);
  if (installed.code !== 0) fail(`npm install failed:\n${installed.stderr}`);
  say(`  $ npm install ${packages.join(" ")}\n    ${installed.stdout.trim().split("\n")[0] ?? ""}`);
  for (const command of [["ruvector", "distance", "3,4", "0,0"], ["webcodecs-ffmpeg"]]) {
    const ran = await runNpm(["exec", "--", ...command], options);
    if (ran.code !== 0) fail(`${command.join(" ")} failed:\n${ran.stderr}`);
    say(`  $ npx ${command.join(" ")}\n    ${ran.stdout.trim().replaceAll("\n", "\n    ")}`);
  }
}
