import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, jest, test } from "@jest/globals";
import {
  packCrate,
  publishCrates,
  rehearse,
  type ActionRun,
  type Rehearsal,
} from "@fairlead/sandbox";
import { tarGzOf } from "../unit/archives/tarball.ts";
import { expectRefusedAfterALook, expectRefusedOffline } from "./refusals.ts";
import { closeScenes, openRegistry } from "./scene.ts";

jest.setTimeout(60_000);
afterEach(closeScenes);

let folder: Rehearsal;
beforeEach(async () => {
  folder = await rehearse();
});
afterEach(() => folder.remove());

const again = "Pack the crate again with `cargo package`.";

describe("a packed file that must not be published is named before anything is asked", () => {
  test("a damaged one", async () => {
    const whole = await crate("aa-one");
    const { run, registry } = await publish({ "packed/aa-one-1.0.0.crate": whole.subarray(0, 90) });
    expectRefusedOffline(run, registry, [
      `packed/aa-one-1.0.0.crate: the archive is cut off: the gzip stream ends early. ${again}`,
    ]);
  });

  test("one that is no archive at all", async () => {
    const { run, registry } = await publish({ "packed/aa-one-1.0.0.crate": "<html></html>" });
    expectRefusedOffline(run, registry, [
      `packed/aa-one-1.0.0.crate: the archive is damaged or not gzip: incorrect header check. ${again}`,
    ]);
  });

  test.each([
    [
      "beside it",
      "other/lib.rs",
      'the crate has "other/lib.rs" outside its folder "aa-one-1.0.0"; expected one folder with everything in it.',
    ],
    [
      "above it",
      "aa-one-1.0.0/../../evil",
      'entry "aa-one-1.0.0/../../evil" has ".." in its path; expected a plain relative path.',
    ],
    [
      "at an absolute path",
      "/etc/evil",
      'entry "/etc/evil" has an absolute path; expected a plain relative path.',
    ],
  ])("one with entries outside its folder: %s", async (_, entry, problem) => {
    const bytes = await tarGzOf([
      { name: "aa-one-1.0.0/Cargo.toml", contents: manifest("aa-one") },
      { name: entry, contents: "" },
    ]);
    const { run, registry } = await publish({ "packed/aa-one-1.0.0.crate": bytes });
    expectRefusedOffline(run, registry, [`packed/aa-one-1.0.0.crate: ${problem} ${again}`]);
  });

  test("one whose file has another name than the crate in it", async () => {
    const { run, registry } = await publish({ "packed/aa-two-1.0.0.crate": await crate("aa-one") });
    expectRefusedOffline(run, registry, [
      `packed/aa-two-1.0.0.crate: the crate holds aa-one 1.0.0; expected a file of that name, "aa-one-1.0.0.crate". ${again}`,
    ]);
  });

  test("one whose folder has another name than its manifest", async () => {
    const bytes = await packCrate("aa-one", "1.0.0", { "Cargo.toml": manifest("aa-two") });
    const { run, registry } = await publish({ "packed/aa-one-1.0.0.crate": bytes });
    expectRefusedOffline(run, registry, [
      `packed/aa-one-1.0.0.crate: the crate has the folder "aa-one-1.0.0", but its manifest says aa-two 1.0.0; expected "aa-two-1.0.0". ${again}`,
    ]);
  });

  test("two of one version, and two versions of one crate", async () => {
    const { run, registry } = await publish({
      "packed/a/aa-one-1.0.0.crate": await crate("aa-one"),
      "packed/b/aa-one-1.0.0.crate": await crate("aa-one"),
      "packed/b/aa-two-1.0.0.crate": await crate("aa-two"),
      "packed/b/aa-two-1.1.0.crate": await crate("aa-two", "1.1.0"),
    });
    const remedy =
      "Give one file for each crate: pack into an empty folder, or narrow crate-files.";
    expectRefusedOffline(run, registry, [
      `packed/a/aa-one-1.0.0.crate and packed/b/aa-one-1.0.0.crate both hold aa-one@1.0.0. ${remedy}`,
      `packed/b/aa-two-1.0.0.crate and packed/b/aa-two-1.1.0.crate hold two versions of one crate, aa-two@1.0.0 and aa-two@1.1.0. ${remedy}`,
    ]);
  });

  test("none, because the pattern matches no file", async () => {
    const { run, registry } = await publish({});
    expectRefusedOffline(run, registry, [
      'The input "crate-files" holds packed/**/*.crate, which matches no file of the workspace. Pack before this step in the same job, or download the packed crates into a folder of the workspace, such as packed/*.crate.',
    ]);
  });

  test("files of another commit", async () => {
    const vcs = JSON.stringify({ git: { sha1: "b".repeat(40) }, path_in_vcs: "" });
    const bytes = await crate("aa-one", "1.0.0", { ".cargo_vcs_info.json": vcs });
    const sha = "a".repeat(40);
    const { run, registry } = await publish({ "packed/aa-one-1.0.0.crate": bytes }, { sha });
    expectRefusedOffline(run, registry, [
      `aa-one@1.0.0 was packed from commit ${"b".repeat(40)}, but the commit to release is ${sha}. Use the files that a job of this run packed (the whole folder in its output packed), or set sha to their commit.`,
    ]);
  });

  test("all that is wrong with files and inputs, together", async () => {
    const { run, registry } = await publish(
      {
        "packed/aa-one-1.0.0.crate": "no archive",
        "packed/aa-two-1.0.0.crate": await crate("aa-two"),
        "packed/aa-six-1.0.0.crate": await crate("aa-ten"),
      },
      { "delay-seconds": "soon", packages: "aa-twoo" },
    );
    expectRefusedOffline(run, registry, [
      'The input "delay-seconds" is "soon"; expected a decimal number that is at least 0, or auto.',
      `packed/aa-one-1.0.0.crate: the archive is damaged or not gzip: incorrect header check. ${again}`,
      `packed/aa-six-1.0.0.crate: the crate holds aa-ten 1.0.0; expected a file of that name, "aa-ten-1.0.0.crate". ${again}`,
      'The input "packages" holds aa-twoo, which matches no packed crate. Did you mean aa-two?',
    ]);
  });
});

test("packed crates of another version than the one that is released are refused after the look-up", async () => {
  const { run, registry } = await publish(
    { "packed/aa-one-1.0.0.crate": await crate("aa-one") },
    { version: "2.0.0" },
  );
  expectRefusedAfterALook(run, registry, [
    "aa-one has version 1.0.0, but 2.0.0 is being released. Set its version to 2.0.0, or release 1.0.0.",
  ]);
});

async function publish(
  files: Readonly<Record<string, string | Buffer>>,
  inputs: Readonly<Record<string, string>> = {},
): Promise<{ run: ActionRun; registry: Awaited<ReturnType<typeof openRegistry>> }> {
  for (const [path, contents] of Object.entries(files)) {
    await mkdir(dirname(join(folder.workspace, path)), { recursive: true });
    await writeFile(join(folder.workspace, path), contents);
  }
  const registry = await openRegistry();
  const run = await publishCrates(folder, registry, {
    inputs: { "crate-files": "packed/**/*.crate", ...inputs },
  });
  return { run, registry };
}

function crate(name: string, version = "1.0.0", more: Readonly<Record<string, string>> = {}) {
  return packCrate(name, version, {
    "Cargo.toml": manifest(name, version),
    "src/lib.rs": "",
    ...more,
  });
}

function manifest(name: string, version = "1.0.0"): string {
  return `[package]\nname = "${name}"\nversion = "${version}"\nedition = "2021"\ndescription = "A crate."\nlicense = "MIT"\n`;
}
