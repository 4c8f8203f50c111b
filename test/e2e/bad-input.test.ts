import { execFile } from "node:child_process";
import { chmod, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { canaryToken, cargoEnvironment, runAction } from "@fairlead/sandbox";
import { closeScenes, openScene, quick, type Scene } from "./scene.ts";
import { expectRefusedAfterALook, expectRefusedOffline, problemsOf } from "./refusals.ts";
import { chain } from "./small-workspace.ts";

jest.setTimeout(60_000);
afterEach(closeScenes);

const noToken =
  "There is no token and this job has no id-token: write, so nothing can be uploaded. Set the input token (or CARGO_REGISTRY_TOKEN), add permissions: id-token: write for trusted publishing, or set dry-run: true.";

const install = "Install Rust ≥ 1.90 before this step, for example with rustup.";
const otherSha = "a".repeat(40);

describe("an input that is wrong", () => {
  const cases: [string, Record<string, string>, string][] = [
    [
      "a manifest outside the workspace",
      { "manifest-path": "../Cargo.toml" },
      'The input "manifest-path" is "../Cargo.toml", which lies outside the workspace of the run. Use a path inside the checkout, relative to its root.',
    ],
    [
      "a manifest that is not there",
      { "manifest-path": "rust/Cargo.toml" },
      "There is no file rust/Cargo.toml in the checkout. Set manifest-path to the workspace's Cargo.toml; in the plan, none means a release without crates. If the job has no checkout, add actions/checkout before this step.",
    ],
    [
      "a folder as the manifest",
      { "manifest-path": "aa-one" },
      'The input "manifest-path" is "aa-one", which is a folder; expected the path of a Cargo.toml. Did you mean aa-one/Cargo.toml?',
    ],
    [
      "a crate that the workspace does not have, with the nearest one",
      { packages: "aa-one aa-tow" },
      'The input "packages" names aa-tow, which is not a crate of the workspace. Did you mean aa-two?',
    ],
    [
      "a crate that resembles none",
      { exclude: "serde" },
      'The input "exclude" names serde, which is not a crate of the workspace. The workspace has aa-one, aa-two.',
    ],
    [
      "a pattern that matches nothing",
      { packages: "aa-* bb-*" },
      'The input "packages" holds the pattern bb-*, which matches no crate of the workspace. Correct or remove it. The workspace has aa-one, aa-two.',
    ],
    [
      "a version that is none",
      { version: "1.0" },
      'The input "version" is "1.0"; expected a semantic version such as 1.2.3 or 1.2.3-rc.1, or a tag that ends in one, such as v1.2.3 or name-v1.2.3.',
    ],
    [
      "a delay that is no number",
      { "delay-seconds": "soon" },
      'The input "delay-seconds" is "soon"; expected a decimal number that is at least 0, or auto.',
    ],
    [
      "a negative wait",
      { "max-wait-minutes": "-1" },
      'The input "max-wait-minutes" is "-1"; expected a decimal number that is at least 0.',
    ],
    [
      "a commit that is not checked out",
      { sha: otherSha },
      `HEAD is HERE, but the commit to release is ${otherSha}: the tag or branch has moved since the run began, or another commit was checked out. Check out that commit (actions/checkout with ref), or set sha to the commit you mean.`,
    ],
    [
      "a token with a line break, and does not call it absent",
      { token: `${canaryToken}\n` },
      'The input "token" holds a line break. Store the secret again: only the token, on one line.',
    ],
  ];
  test.each(cases)("is named before anything is asked: %s", async (_, inputs, problem) => {
    const scene = await openScene(chain("aa-one", "aa-two"));
    const head = await scene.rehearsal.commit();
    const run = await scene.publish({ inputs });
    expectRefusedOffline(run, scene.registry, [problem.replace("HERE", head)]);
    expect(run.log + run.summary).not.toContain(canaryToken);
  });

  test("no token in a job without id-token is named with what the registry shows to be wrong", async () => {
    const { registry, publish } = await openScene([
      { name: "aa-one", fields: 'keywords = ["not one word"]' },
      { name: "aa-two", fields: 'keywords = ["no word either"]' },
      { name: "aa-three" },
    ]);
    // What is published is no problem, and no crate to upload.
    await registry.seedCrate({ name: "aa-one", version: "1.0.0" });
    await registry.seedCrate({ name: "aa-three", version: "0.9.0" });
    const run = await publish({ inputs: { token: "" } });
    expectRefusedAfterALook(run, registry, [
      "1 of 2 crates to upload cannot be published as it is; the other one can. To release without it: exclude: aa-two",
      noToken,
      'aa-two has the keyword "no word either": crates.io accepts ASCII letters, digits, -, _ and +, a letter or digit first, at most 20 characters. Change the keyword.',
      "crates.io does not have aa-two yet, and trusted publishing cannot create a crate. Publish new crates with a token first (input token, or CARGO_REGISTRY_TOKEN); then add this workflow to their trusted publishers.",
    ]);
    // Without anything else that is wrong.
    const alone = await publish({ inputs: { token: "", exclude: "aa-two" } });
    expectRefusedAfterALook(alone, registry, [noToken]);
  });

  test.each([
    [
      "of git",
      "https://github.com/rust-lang/crates.io-index",
      'The input "index" is "https://github.com/rust-lang/crates.io-index"; expected the address of a sparse index, such as sparse+https://index.crates.io/. Git indexes are not supported: use the registry\'s sparse+https:// address.',
    ],
    [
      "in the clear",
      "sparse+http://registry.invalid/index/",
      'The input "index" is "sparse+http://registry.invalid/index/": a token would travel in the clear. Use an https address (plain http is for loopback only).',
    ],
  ])("is named before anything is asked: an index %s", async (_, index, problem) => {
    const { registry, rehearsal } = await openScene(chain("aa-one"));
    const run = await runAction(
      fileURLToPath(new URL("../../actions/publish-crates-ordered", import.meta.url)),
      {
        workspace: rehearsal.workspace,
        inputs: { ...quick, token: canaryToken, index },
        env: cargoEnvironment(registry, rehearsal.home),
      },
    );
    expectRefusedOffline(run, registry, [problem]);
  });
});

describe("a checkout that cannot be released", () => {
  test("has no Cargo.toml", async () => {
    const scene = await openScene(chain("aa-one"));
    await rm(join(scene.rehearsal.workspace, "Cargo.toml"));
    expectRefusedOffline(await scene.publish(), scene.registry, [
      "There is no file Cargo.toml in the checkout. Set manifest-path to the workspace's Cargo.toml; in the plan, none means a release without crates. If the job has no checkout, add actions/checkout before this step.",
    ]);
  });

  test("has a Cargo.toml that cargo cannot read", async () => {
    const scene = await openScene(chain("aa-one"));
    await writeFile(
      join(scene.rehearsal.workspace, "aa-one/Cargo.toml"),
      '[package]\nversion = "1.0"\n',
    );
    const run = await scene.publish();
    expectRefusedOffline(run, scene.registry, problemsOf(run));
    expect(problemsOf(run)).toEqual([
      expect.stringMatching(
        /^cargo cannot read Cargo\.toml: .*aa-one\/Cargo\.toml.* Fix the manifest that cargo names: cargo metadata --no-deps shows the same\.$/,
      ),
    ]);
  });

  test("is dirty", async () => {
    const scene = await openScene(chain("aa-one", "aa-two"));
    await writeFile(join(scene.rehearsal.workspace, "aa-one/notes.txt"), "not committed");
    // Only crates that are to be uploaded count, so the registry is read first.
    expect(problemsOf(await scene.publish())).toEqual([
      "Files that would be packed differ from the commit: aa-one/notes.txt. Commit or remove them, or set allow-dirty: true.",
    ]);
    expect(scene.registry.requests.uploads()).toEqual([]);
  });

  test("is dirty, which is no problem where that is allowed", async () => {
    const scene = await openScene(chain("aa-one"));
    const head = await scene.rehearsal.commit();
    await writeFile(join(scene.rehearsal.workspace, "aa-one/notes.txt"), "not committed");
    const run = await scene.publish({ sha: otherSha, inputs: { "allow-dirty": "true" } });
    expectRefusedOffline(run, scene.registry, [
      `HEAD is ${head}, but the commit to release is ${otherSha}: the tag or branch has moved since the run began, or another commit was checked out. Check out that commit (actions/checkout with ref), or set sha to the commit you mean.`,
    ]);
  });
});

describe("a machine that cannot pack", () => {
  test("has no cargo", async () => {
    const { scene, run } = await publishWithTools({});
    expectRefusedOffline(run, scene.registry, [
      `cargo was not found: it is not in PATH. ${install}`,
    ]);
  });

  test("has a cargo that is too old", async () => {
    const { scene, run } = await publishWithTools({
      cargo: 'echo "cargo 1.85.1 (d73d2caf9 2024-12-31)"',
    });
    expectRefusedOffline(run, scene.registry, [
      `cargo 1.85.1 is too old: it cannot pack crates that depend on each other before they are published. ${install}`,
    ]);
  });

  test("has a cargo that does not start", async () => {
    const { scene, run } = await publishWithTools({
      cargo: "echo \"error: toolchain 'nightly' is not installed\" >&2; exit 1",
    });
    expectRefusedOffline(run, scene.registry, [
      "cargo does not start: error: toolchain 'nightly' is not installed. Install it before this step: rustup toolchain install nightly.",
    ]);
  });
});

test("problems of inputs, token, checkout and manifests are told together, each with its remedy", async () => {
  const [one, two, three] = chain("aa-one", "aa-two", "aa-three");
  const scene = await openScene([
    {
      ...one,
      name: "aa-one",
      files: { "Cargo.toml": '[package]\nname = "aa-one"\nversion = "1.0.0"\n' },
    },
    { ...two, name: "aa-two", fields: 'keywords = ["not one word"]' },
    { ...three, name: "aa-three" },
    { name: "aa-free", fields: "publish = false" },
    { name: "aa-good" },
  ]);
  const head = await scene.rehearsal.commit();
  await writeFile(join(scene.rehearsal.workspace, "aa-two/notes.txt"), "not committed");
  const run = await scene.publish({
    sha: otherSha,
    inputs: {
      packages: "aa-one aa-two aa-three aa-free aa-good zz-*",
      ...{ version: "next", token: "" },
    },
  });
  expectRefusedOffline(run, scene.registry, [
    "The manifest of 1 of 5 selected crates does not allow publishing it. To release without it: exclude: aa-free",
    'The input "version" is "next"; expected a semantic version such as 1.2.3 or 1.2.3-rc.1, or a tag that ends in one, such as v1.2.3 or name-v1.2.3.',
    noToken,
    'The input "packages" holds the pattern zz-*, which matches no crate of the workspace. Correct or remove it. The workspace has aa-one, aa-two, aa-three, aa-free, aa-good.',
    'The input "packages" names aa-free, whose manifest says publish = false. Remove it from packages, exclude it, or change its manifest.',
    `HEAD is ${head}, but the commit to release is ${otherSha}: the tag or branch has moved since the run began, or another commit was checked out. Check out that commit (actions/checkout with ref), or set sha to the commit you mean.`,
    "aa-one has no description and no license or license-file, but crates.io requires both. Add them under [package].",
    'aa-two has the keyword "not one word": crates.io accepts ASCII letters, digits, -, _ and +, a letter or digit first, at most 20 characters. Change the keyword.',
    "Files that would be packed differ from the commit: aa-two/notes.txt. Commit or remove them, or set allow-dirty: true.",
  ]);
});

/** A run that finds git, and of cargo nothing but a script. */
async function publishWithTools({ cargo }: { cargo?: string }) {
  const scene: Scene = await openScene(chain("aa-one"));
  const tools = join(scene.rehearsal.folder, "tools");
  await mkdir(tools);
  const { stdout } = await promisify(execFile)("sh", ["-c", "command -v git"]);
  await symlink(stdout.trim(), join(tools, "git"));
  if (cargo !== undefined) {
    await writeFile(join(tools, "cargo"), `#!/bin/sh\n${cargo}\n`);
    await chmod(join(tools, "cargo"), 0o755);
  }
  const run = await scene.publish({ env: { PATH: tools } });
  return { scene, run };
}
