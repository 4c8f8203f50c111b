/**
 * The demo: the whole release of an example by the bundled actions, with real cargo and npm, to
 * registries and a GitHub on this machine: first, used, and again without a write.
 *
 *     npm run demo [-- ruvector | webcodecs-ffmpeg] [--keep]
 */
import { spawnSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { demoPage } from "./demo-page.ts";
import { releaseRuvector, ruvectorShows } from "./demo-ruvector.ts";
import type { DemoRun } from "./demo-run.ts";
import { releaseWebcodecsFfmpeg, webcodecsFfmpegShows } from "./demo-webcodecs-ffmpeg.ts";
import { act, fail, keepPage, pages, say } from "./narrator.ts";

/** A demo, and what it shows, in sentences that are true if it gets to its end. */
interface Demo {
  readonly release: () => Promise<DemoRun>;
  readonly shows: readonly string[];
}

const demos: Readonly<Record<string, Demo>> = {
  ruvector: { release: releaseRuvector, shows: ruvectorShows },
  "webcodecs-ffmpeg": { release: releaseWebcodecsFfmpeg, shows: webcodecsFfmpegShows },
};
const root = path.resolve(import.meta.dirname, "..");
const pageFile = path.join(root, "build/demo/summary.html");
const startedAt = performance.now();

const { name, demo, keep } = readArguments(process.argv.slice(2));
requireTools();
begin();
const run = await demo.release();
await figures(run);
end();
await lookAround(run);

function begin(): void {
  act("What this demo shows");
  demo.shows.forEach((sentence, index) => {
    say(`  ${index + 1}. ${sentence}`);
  });
  say("  Nothing leaves this machine. It takes about a minute.");
}

function end(): void {
  act("What was shown");
  for (const sentence of demo.shows) say(`  ✓ ${sentence}`);
  say(`  The workflow that did it: examples/${name}/.github/workflows/release.yml`);
  say("  What it would do in your repository: README.md, Preview a release");
}

function readArguments(given: readonly string[]) {
  const [name = "ruvector", ...others] = given.filter((word) => word !== "--keep");
  const found = Object.hasOwn(demos, name) ? demos[name] : undefined;
  if (found === undefined || others.length > 0) {
    const known = Object.keys(demos).join(" or ");
    fail(`The demo releases ${known}, found: ${[name, ...others].join(" ")}.`);
  }
  const isWatched = process.stdout.isTTY && process.env["CI"] !== "true";
  return { name, demo: found, keep: isWatched || given.includes("--keep") };
}

/** A missing tool is named in one sentence. */
function requireTools(): void {
  const check = path.join(root, "test/preflight.ts");
  const { status } = spawnSync(process.execPath, [check], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}

/** What came out. A write of the last run, or an answer that GitHub would not give, is a failure. */
async function figures({ world, repository }: DemoRun): Promise<void> {
  const { crates, npm, github } = world;
  const [published] = github.releases(repository).all;
  keepPage(`The notes of the release ${published?.tag ?? ""}`, published?.body ?? "");
  await mkdir(path.dirname(pageFile), { recursive: true });
  await writeFile(pageFile, demoPage(demo.shows, pages));

  const writes = world.writes();
  const hours = (world.clock.now() - Date.now()) / 3_600_000;
  const proofs = npm
    .packages()
    .flatMap((name) => npm.versions(name).map(({ version }) => npm.attestations(name, version)));
  act("In figures");
  const count = crates.crates().length;
  if (count > 0) say(`  crates on crates.io            ${count}`);
  say(
    `  packages on npmjs              ${npm.packages().length}, ${proofs.flat().length} with provenance`,
  );
  say(`  files of the GitHub release    ${published?.assets.length ?? 0}`);
  say(`  writes of the last run         ${writes.length}`);
  say(`  on the servers' clock          ${hours.toFixed(1)} hours`);
  say(
    `  on this machine                ${Math.round((performance.now() - startedAt) / 1_000)} seconds`,
  );
  if (writes.length > 0) fail(`The last run wrote:\n${writes.join("\n")}`);
  if (published?.draft !== false) fail("The release is not published.");
  if (github.violations.length > 0) fail(github.violations.join("\n"));
}

/** Names what there is to look at, and leaves it there as long as someone does. */
async function lookAround({ world, repository, rehearsal }: DemoRun): Promise<void> {
  const { crates, npm, github } = world;
  act("Look around");
  say(`  all job summaries         ${pageFile}`);
  if (keep) {
    say(`  the checkout, the users   ${rehearsal.folder}`);
    if (crates.crates().length > 0) {
      say(`  crates.io                 ${crates.url}/index/ru/ve/ruvector-core`);
    }
    say(
      `  npmjs                     npm view ${npm.packages().at(-1) ?? ""} --registry ${npm.url}`,
    );
    say(`  GitHub                    ${github.apiUrl}/repos/${repository}/releases`);
    say("The servers run until you press Ctrl-C.");
    await new Promise((resolve) => process.once("SIGINT", resolve));
  } else {
    say("  the servers               npm run demo -- --keep leaves them running");
  }
  await world.stop();
  await rehearsal.remove();
}
