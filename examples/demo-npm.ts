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
import {
  buildFfmpegArtifacts,
  buildRuvectorArtifacts,
  ffmpegPlatforms,
  ruvectorPlatforms,
  type BuildOptions,
  type BuiltArtifact,
} from "./npm-artifacts.ts";

const token = "npm_demoDemoDemoDemoDemoDemoDemoDemo01";
const run = 1_000_000_001;
const root = path.resolve(import.meta.dirname, "..");

/** A release of npm packages: its checkout, its artifacts, its registry. */
interface Release {
  readonly rehearsal: Rehearsal;
  readonly artifacts: Artifacts;
  readonly npm: NpmRegistry;
  readonly repository: string;
  readonly version: string;
}

/** Releases the npm packages of both examples, again without a write, and uses them. */
export async function demoNpm(): Promise<Left> {
  // npm scans each version before it serves it; here for five minutes of the registry's clock.
  const npm = await startNpm({ scanMs: 5 * 60_000 });
  npm.addToken({ token });
  const ruvector = await prepare(npm, "ruvector", "0.1.2", buildRuvectorArtifacts);
  const ffmpeg = await prepare(npm, "webcodecs-ffmpeg", "0.2.0", buildFfmpegArtifacts);

  act("npm: the 9 packages of ruvector, from the artifacts of other jobs; the meta comes last");
  await releaseRuvector(ruvector);
  act("The same release again: no upload");
  npm.requests.clear();
  await releaseRuvector(ruvector);
  expectNoUpload(npm);

  act("npm: the 11 packages of webcodecs-ffmpeg, a job for each platform");
  await releaseFfmpeg(ffmpeg);
  act("The same release again: no upload");
  npm.requests.clear();
  await releaseFfmpeg(ffmpeg);
  expectNoUpload(npm);

  act("A new project installs both metas with npm, and runs what is in them");
  const project = path.join(ruvector.rehearsal.folder, "project");
  await runConsumer(npm, project);
  return {
    lines: [
      `the npm checkouts      ${ruvector.rehearsal.workspace}, ${ffmpeg.rehearsal.workspace}`,
      `the npm project        ${project}`,
      `the npm registry       npm view @ruvector/core --registry ${npm.url}`,
    ],
    stop: async () => {
      await Promise.all([npm.stop(), ruvector.artifacts.stop(), ffmpeg.artifacts.stop()]);
    },
  };
}

async function prepare(
  npm: NpmRegistry,
  example: string,
  version: string,
  build: (folder: string, options: BuildOptions) => Promise<BuiltArtifact[]>,
): Promise<Release> {
  const rehearsal = await rehearse(`examples/${example}`);
  const repository = `fairlead-examples/${example}`;
  const artifacts = await startArtifacts({ clock: npm.clock, repository });
  for (const { name, files } of await build(path.join(rehearsal.folder, "artifacts"), {
    // The compiler takes minutes the first time; what it made is checked in.
    from: "prebuilt",
  })) {
    artifacts.add({ run, name, files });
  }
  return { rehearsal, artifacts, npm, repository, version };
}

/** One job, as in the release of the public repository: platforms, the others, the meta. */
async function releaseRuvector(release: Release): Promise<void> {
  const platforms = ruvectorPlatforms.join(" ");
  await publish(release, "publish-npm-platform", {
    platforms,
    packages: "- path: npm/{platform}\n  artifact: bindings-{platform}\n",
  });
  await publish(release, "publish-npm-packages", {
    packages: [
      "- { artifact: wasm-packages, from: ruvector-wasm/pkg }",
      "- npm/cli",
      "- npm/extensions",
    ].join("\n"),
    // What wasm-pack writes says nothing of it.
    access: "public",
    "new-names": "allow",
  });
  await publish(release, "publish-meta", {
    platforms,
    packages: '- { path: npm/core, platform-package: "@ruvector/core-{platform}" }',
  });
}

/** A job for each platform, one for the headers beside them, one for the metas after all. */
async function releaseFfmpeg(release: Release): Promise<void> {
  const packages = `
- path: npm/{platform}
  artifact: ffmpeg-{platform}-free
  files: lib/** versions.json
- path: npm/{platform}-non-free
  artifact: ffmpeg-{platform}-non-free
  files: lib/** versions.json`;
  for (const platforms of ffmpegPlatforms) {
    await publish(release, "publish-npm-platform", { platforms, packages });
  }
  await publish(release, "publish-npm-packages", {
    packages: "- { path: npm/dev, artifact: ffmpeg-linux-x64-free, files: include/** }",
  });
  const name = "@pproenca/webcodecs-ffmpeg-{platform}";
  await publish(release, "publish-meta", {
    platforms: ffmpegPlatforms.join(" "),
    packages: [
      `- { path: npm/webcodecs-ffmpeg, platform-package: "${name}" }`,
      `- { path: npm/webcodecs-ffmpeg-non-free, platform-package: "${name}-non-free" }`,
    ].join("\n"),
  });
}

async function publish(
  { rehearsal, artifacts, npm, repository, version }: Release,
  action: string,
  inputs: Readonly<Record<string, string>>,
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
