/**
 * The demo: the bundled actions release the 26 crates of examples/ruvector with real cargo to a local
 * registry that limits and fails as crates.io does. Pauses pass on the registry's own clock.
 */
import { spawnSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import {
  canaryToken,
  planCrates,
  publishCrates,
  rehearse,
  runCargo,
  startCratesIo,
  type ActionRun,
  type StageOptions,
} from "@fairlead/sandbox";
import { writePage } from "./demo-page.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const pageFile = path.join(root, "build/demo/summary.html");
const keep = process.argv.includes("--keep");
const startedAt = Date.now();

requireTools();
const registry = await startCratesIo({
  // crates.io takes 5 new crates at once, which would make this demo wait 21 times.
  limits: {
    newCrate: { burst: 26, refillMs: 10 * 60_000 },
    update: { burst: 24, refillMs: 60_000 },
  },
});
registry.addToken({ token: canaryToken });
const rehearsal = await rehearse("examples/ruvector");
const steps: { title: string; summary: string }[] = [];

say(`A local registry that behaves as crates.io does is at ${registry.url}.`);
say(`The checkout that is released is ${rehearsal.workspace}.`);

act("The plan, before anything is written");
const plan = await planCrates(rehearsal, registry, {
  inputs: { "new-names": "allow", version: "v0.1.2" },
  onLine: show,
});
conclude("plan", plan);

act("The first release: 26 crates are packed, built, and uploaded in dependency order");
await release("0.1.2", "First release");

act("The same release again: nothing is built, nothing is uploaded");
await release("0.1.2", "The same again");
expectUploads(0);

act("A new version meets the registry's limit, and waits just as long as the registry says");
await setVersion("0.1.3");
await release("0.1.3", "A limit");

act("The next version, an hour later: the job is killed halfway …");
registry.clock.advance(60 * 60_000);
await setVersion("0.1.4");
let accepted = 0;
let kill: (() => void) | undefined;
const unhook = registry.onRequest((request, moment) => {
  const isUpload = request.method === "PUT" && moment === "after-commit";
  if (isUpload && (accepted += 1) === 13) kill?.();
});
await release("0.1.4", "Killed halfway", {
  onStart: (control) => {
    kill = () => {
      control.kill("SIGKILL");
    };
  },
});
unhook();
say(`The job is gone. The registry has ${published("0.1.4")} of 26 crates in version 0.1.4.`);

act("… and the job is run again: it uploads only what is missing");
await release("0.1.4", "Run again", { attempt: 2 });
say(`The registry has ${published("0.1.4")} of 26 crates in version 0.1.4.`);

act("A new project takes ruvector-cli from that registry");
await runConsumer();

await writePage(pageFile, steps);
say("");
say(
  `Done in ${Math.round((Date.now() - startedAt) / 1_000)} s. The job summaries, as GitHub would show them:`,
);
say(`  ${pageFile}`);
say("Look around:");
say(`  the checkout          ${rehearsal.workspace}`);
say(`  a consumer's project  ${path.join(rehearsal.folder, "consumer")}`);
if (keep) {
  say(
    `  the index             ${registry.url}/index/config.json, ${registry.url}/index/ru/ve/ruvector-core`,
  );
  say(
    `  for cargo             export __CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS=${registry.indexUrl} CARGO_HOME=${rehearsal.home}`,
  );
  say("The registry runs until you press Ctrl-C.");
} else {
  say("  the registry          npm run demo -- --keep leaves it running");
  await registry.stop();
}

async function release(version: string, title: string, options: StageOptions = {}): Promise<void> {
  registry.requests.clear();
  const run = await publishCrates(rehearsal, registry, {
    ...options,
    inputs: { version, "new-names": "allow" },
    onLine: show,
  });
  conclude(title, run, run.signal === null ? 0 : null);
  say(`The registry saw ${registry.requests.uploads().length} uploads.`);
}

/** Prints a line of the action's log; of cargo's own progress only that there is some. */
function show(line: string): void {
  const group = /^##\[group\](.*)/.exec(line)?.[1];
  if (group !== undefined) say(`  ${bold(group)}`);
  else if (/^ {3,}(Packag|Verifying|Compiling|Unpacking|Updating|Finished)/.test(line)) return;
  else if (/^\d+\. |^##\[endgroup\]/.test(line)) return;
  else say(`    ${line}`);
}

function conclude(title: string, run: ActionRun, expected: number | null = 0): void {
  steps.push({ title, summary: run.summary });
  if (run.exitCode === expected) return;
  fail(`The step "${title}" ended with ${String(run.exitCode)}; expected ${String(expected)}.`);
}

function expectUploads(count: number): void {
  const { length } = registry.requests.uploads();
  if (length !== count) fail(`The registry saw ${length} uploads; expected ${count}.`);
}

function published(version: string): number {
  return registry.crates().filter((name) => registry.has(name, version)).length;
}

async function setVersion(version: string): Promise<void> {
  for (const name of ["Cargo.toml", "Cargo.lock"]) {
    const file = path.join(rehearsal.workspace, name);
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replaceAll(/version = "0\.1\.\d+"/g, `version = "${version}"`));
  }
  await rehearsal.commit(`Release ${version}`);
}

async function runConsumer(): Promise<void> {
  const folder = path.join(rehearsal.folder, "consumer");
  await mkdir(path.join(folder, "src"), { recursive: true });
  await writeFile(
    path.join(folder, "Cargo.toml"),
    '[package]\nname = "consumer"\nversion = "0.1.0"\nedition = "2021"\n\n[dependencies]\nruvector-cli = "0.1.4"\n',
  );
  await writeFile(
    path.join(folder, "src/main.rs"),
    'fn main() {\n    println!("{}", ruvector_cli::run(&["3,3.5".into()]).unwrap());\n}\n',
  );
  const run = await runCargo(["run", "--quiet"], {
    registry,
    cwd: folder,
    home: path.join(rehearsal.folder, "consumer-home"),
  });
  if (run.code !== 0) fail(`The consumer does not build:\n${run.stderr}`);
  say(`  $ cargo run\n    ${run.stdout.trim().replaceAll("\n", "\n    ")}`);
}

/** A missing tool is named in one sentence. */
function requireTools(): void {
  const check = path.join(root, "test/preflight.ts");
  const { status } = spawnSync(process.execPath, [check], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}

function act(title: string): void {
  say(`\n${bold(`■ ${title}`)}`);
}

function bold(text: string): string {
  return process.stdout.isTTY ? `\x1b[1m${text}\x1b[0m` : text;
}

function say(line: string): void {
  console.log(line);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
