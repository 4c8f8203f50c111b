import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import {
  canaryToken,
  planCrates,
  publishCrates,
  rehearse,
  runCargo,
  startCratesIo,
  type StageOptions,
} from "@fairlead/sandbox";
import { act, conclude, fail, say, show } from "./narrator.ts";

/** What is left to look at, and how to end it. */
export interface Left {
  readonly lines: readonly string[];
  stop(): Promise<void>;
}

/** Releases the 26 crates of examples/ruvector: first, again, into a limit, killed, finished, used. */
export async function demoCrates(): Promise<Left> {
  const registry = await startCratesIo({
    // crates.io takes 5 new crates at once, which would make this demo wait 21 times.
    limits: {
      newCrate: { burst: 26, refillMs: 10 * 60_000 },
      update: { burst: 24, refillMs: 60_000 },
    },
  });
  registry.addToken({ token: canaryToken });
  const rehearsal = await rehearse("examples/ruvector");

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

  return {
    lines: [
      `the crates' checkout   ${rehearsal.workspace}`,
      `a consumer's project   ${path.join(rehearsal.folder, "consumer")}`,
      `the crates' index      ${registry.url}/index/ru/ve/ruvector-core`,
      `for cargo              export __CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS=${registry.indexUrl} CARGO_HOME=${rehearsal.home}`,
    ],
    stop: () => registry.stop(),
  };

  async function release(
    version: string,
    title: string,
    options: StageOptions = {},
  ): Promise<void> {
    registry.requests.clear();
    const run = await publishCrates(rehearsal, registry, {
      ...options,
      inputs: { version, "new-names": "allow" },
      onLine: show,
    });
    conclude(title, run, run.signal === null ? 0 : null);
    say(`The registry saw ${registry.requests.uploads().length} uploads.`);
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
}
