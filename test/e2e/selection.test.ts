import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { runCargo } from "@fairlead/sandbox";
import { closeScenes, contents, ends, openScene, reportOf, uploaded } from "./scene.ts";
import { chain, writeWorkspace, type SmallCrate } from "./small-workspace.ts";

jest.setTimeout(120_000);
afterEach(closeScenes);

describe("What is published", () => {
  test("is every member that may be, and the others are named", async () => {
    const crates = [...chain("sel-a", "sel-b"), { name: "sel-private", fields: "publish = false" }];
    const { registry, publish } = await openScene(crates);
    const run = await publish();
    expect(run.exitCode).toBe(0);
    expect(registry.crates()).toEqual(["sel-a", "sel-b"]);
    expect(run.log).toContain("Skipped (publish = false): sel-private");
  });

  test("is what a pattern takes and another leaves, whatever their order", async () => {
    const { registry, publish } = await openScene(chain("pat-a", "pat-b", "pat-c", "other-d"));
    const run = await publish({ inputs: { packages: "pat-{c,b,a} !pat-c" } });
    expect(run.exitCode).toBe(0);
    expect(uploaded(registry)).toEqual(["pat-a", "pat-b"]);
  });

  test("follows the dependencies, not the order in which it is written", async () => {
    const { registry, publish } = await openScene(chain("ord-a", "ord-b", "ord-c"));
    const packages = '["ord-c", "ord-a", "ord-b", "ord-a"]';
    const run = await publish({ inputs: { packages, "new-names": "" } });
    expect(run.exitCode).toBe(0);
    expect(uploaded(registry)).toEqual(["ord-a", "ord-b", "ord-c"]);
  });

  test("goes out in one run with build-dependencies and dependencies of a target first", async () => {
    const crates: SmallCrate[] = [
      {
        name: "kind-top",
        tables: `[build-dependencies]
kind-build = { path = "../kind-build", version = "1.0.0" }
[target.'cfg(unix)'.dependencies]
kind-unix = { path = "../kind-unix", version = "1.0.0" }
[dependencies.renamed]
package = "kind-renamed"
path = "../kind-renamed"
version = "1.0.0"
optional = true`,
      },
      { name: "kind-build" },
      { name: "kind-unix" },
      { name: "kind-renamed" },
    ];
    const { registry, rehearsal, publish } = await openScene(crates);
    const run = await publish();
    expect(run.exitCode).toBe(0);
    expect(uploaded(registry).at(-1)).toBe("kind-top");
    await writeWorkspace(join(rehearsal.folder, "consumer"), [
      {
        name: "consumer",
        tables: '[dependencies.kind-top]\nversion = "1"\nfeatures = ["renamed"]',
      },
    ]);
    const cargo = { registry, cwd: join(rehearsal.folder, "consumer"), home: rehearsal.home };
    expect(await runCargo(["check"], cargo)).toMatchObject({ code: 0 });
  });

  test("may leave out what depends on nothing that is new", async () => {
    const { registry, publish } = await openScene(chain("out-a", "out-b", "out-c"));
    const lacking = await publish({ inputs: { exclude: "out-a" } });
    expect(lacking.exitCode).toBe(1);
    expect(lacking.summary).toContain("out-b needs out-a");
    expect(registry.requests.writes()).toEqual([]);
    const run = await publish({ inputs: { exclude: "out-c" } });
    expect(run.exitCode).toBe(0);
    expect(registry.crates()).toEqual(["out-a", "out-b"]);
  });
});

describe("New names", () => {
  test("are not created by the default selection, but by being written out", async () => {
    const { registry, publish } = await openScene(chain("name-a", "name-b"));
    const run = await publish({ inputs: { "new-names": "" } });
    expect(run.exitCode).toBe(1);
    expect(registry.requests.writes()).toEqual([]);
    expect(run.summary).toContain("packages: name-a name-b");
    const listed = await publish({ inputs: { "new-names": "", packages: "name-a name-b" } });
    expect(listed.exitCode).toBe(0);
  });

  test("are never created under fail", async () => {
    const { registry, publish } = await openScene(chain("fail-a", "fail-b"));
    await registry.seedCrate({ name: "fail-a", version: "0.9.0" });
    const inputs = { "new-names": "fail", packages: "fail-a fail-b" };
    const run = await publish({ inputs });
    expect(run.exitCode).toBe(1);
    expect(run.summary).toContain("fail-b");
    expect(registry.requests.writes()).toEqual([]);
    const known = await publish({ inputs: { ...inputs, packages: "fail-a" } });
    expect(ends(known)).toEqual({ published: ["fail-a@1.0.0"] });
  });
});

describe("A cycle through a dev-dependency", () => {
  const crates: readonly SmallCrate[] = [
    {
      name: "cyc-a",
      tables: '[dev-dependencies]\ncyc-b = { path = "../cyc-b", version = "1.0.0" }',
    },
    { name: "cyc-b", needs: ["cyc-a"] },
  ];

  test("is published where the registry knows the names, without Cargo.lock", async () => {
    const { registry, publish } = await openScene(crates);
    for (const { name } of crates) await registry.seedCrate({ name, version: "0.9.0" });
    const run = await publish({ inputs: { verify: "true" } });
    expect(run.exitCode).toBe(0);
    expect(ends(run).published).toHaveLength(2);
    expect(run.log).toContain("A cycle through a dev-dependency, packed without Cargo.lock");

    registry.requests.clear();
    const again = await publish({ attempt: 2 });
    expect(again).toMatchObject({ exitCode: 0, outputs: { complete: "true" } });
    expect(registry.requests.writes()).toEqual([]);
  });

  test("is an error before the first upload where the names are new", async () => {
    const { registry, publish } = await openScene(crates);
    const run = await publish();
    expect(run.exitCode).toBe(1);
    expect(registry.requests.writes()).toEqual([]);
    expect(run.summary).toContain("Remove the version from the dev-dependency");
  });

  test("is none if the dev-dependency has no version", async () => {
    const tables = '[dev-dependencies]\ncyc-b = { path = "../cyc-b" }';
    const { registry, publish } = await openScene([{ name: "cyc-a", tables }, ...crates.slice(1)]);
    const run = await publish({ inputs: { verify: "true" } });
    expect(run.exitCode).toBe(0);
    expect(uploaded(registry)).toEqual(["cyc-a", "cyc-b"]);
  });
});

describe("The verification build", () => {
  const tables = "[features]\nextra = []\nmore = []";
  const guarded = `#[cfg(feature = "extra")]\ncompile_error!("extra was built");\n`;
  const crates = [{ name: "feat-a", tables, files: { "src/lib.rs": guarded } }];

  test.each([["extra"], ["more, extra"], ["all"]])("has the features %s", async (features) => {
    const { registry, publish } = await openScene(crates);
    const run = await publish({ inputs: { verify: "true", features } });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain("extra was built");
    expect(run.summary).toContain("feat-a");
    expect(registry.requests.writes()).toEqual([]);
  });

  test("has none of them unless it is told", async () => {
    const { registry, publish } = await openScene(crates);
    const run = await publish({ inputs: { verify: "true" } });
    expect(run.exitCode).toBe(0);
    expect(contents(registry)).toEqual({ "feat-a": ["1.0.0"] });
  });

  test("that fails for one crate uploads none, and says how to release the others", async () => {
    const broken = { name: "bad-b", needs: ["bad-a"], files: { "src/lib.rs": "fn broken( {}\n" } };
    const { registry, publish } = await openScene([...chain("bad-a"), broken]);
    const run = await publish({ inputs: { verify: "true" } });
    expect(run.exitCode).toBe(1);
    expect(registry.requests.writes()).toEqual([]);
    expect(run.summary).toContain("exclude: bad-b");
    const rest = await publish({ inputs: { verify: "true", exclude: "bad-b" } });
    expect(ends(rest)).toEqual({ published: ["bad-a@1.0.0"] });
  });
});

test("toolchain goes to every call of cargo", async () => {
  const { registry, rehearsal, publish } = await openScene(chain("tool-a"));
  const calls = await recordingCargo(rehearsal.folder);
  const run = await publish({
    env: { PATH: `${rehearsal.folder}/bin:${process.env["PATH"] ?? ""}` },
    inputs: { toolchain: "1.95.0" },
  });
  expect(run.exitCode).toBe(0);
  expect(registry.crates()).toEqual(["tool-a"]);
  const recorded = (await readFile(calls, "utf8")).trim().split("\n");
  expect(recorded.length).toBeGreaterThanOrEqual(3);
  expect(recorded.filter((call) => !call.startsWith("+1.95.0 "))).toEqual([]);
});

test("a toolchain that is not installed is a clear error", async () => {
  const { registry, publish } = await openScene(chain("miss-a"));
  const run = await publish({ inputs: { toolchain: "no-such-toolchain" } });
  expect(run.exitCode).toBe(1);
  expect(run.summary).toContain(
    "rustup toolchain install no-such-toolchain, or omit the input toolchain.",
  );
  expect(registry.requests.entries).toEqual([]);
});

test("a crate without a workspace and without a committed Cargo.lock is tried and then released in one checkout", async () => {
  const { registry, rehearsal, publish } = await openScene([]);
  const { workspace } = rehearsal;
  const manifest = `[package]
name = "alone"
version = "1.0.0"
edition = "2021"
description = "A crate at the top of its repository."
license = "MIT"
[lib]
path = "lib.rs"
`;
  await writeFile(join(workspace, "Cargo.toml"), manifest);
  await writeFile(join(workspace, ".gitignore"), "target\n");
  await writeFile(join(workspace, "lib.rs"), "");
  await rehearsal.commit();
  const tried = await publish({ inputs: { "dry-run": "true" } });
  expect(tried.exitCode).toBe(0);
  const run = await publish();
  expect(run.exitCode).toBe(0);
  expect(contents(registry)).toEqual({ alone: ["1.0.0"] });
  const [unit] = (await reportOf(run)).units;
  expect(unit?.checksum).toBe(registry.versions("alone")[0]?.checksum);
});

/** A `cargo` that writes its arguments down and passes them on without the toolchain. */
async function recordingCargo(folder: string): Promise<string> {
  const calls = join(folder, "calls");
  const script = `#!/bin/sh
echo "$@" >> '${calls}'
case "$1" in +*) shift ;; esac
PATH="$(echo "$PATH" | cut -d: -f2-)"
exec cargo "$@"
`;
  await mkdir(join(folder, "bin"));
  await writeFile(join(folder, "bin/cargo"), script);
  await chmod(join(folder, "bin/cargo"), 0o755);
  return calls;
}

describe("A release that was begun", () => {
  test("goes on though no missing crate has the feature that the build asks for", async () => {
    const { registry, publish } = await openScene([
      { name: "feat-a", tables: "[features]\nextra = []" },
      { name: "feat-b", needs: ["feat-a"] },
    ]);
    const inputs = { verify: "true", features: "extra" };
    expect((await publish({ inputs: { ...inputs, packages: "feat-a" } })).exitCode).toBe(0);
    const run = await publish({ inputs });
    expect(run.exitCode).toBe(0);
    expect(uploaded(registry)).toEqual(["feat-a", "feat-b"]);

    const wrong = await publish({ inputs: { features: "extras" } });
    expect(wrong.exitCode).toBe(1);
  });
});

test("a crate that builds with an older release of another one makes no cycle", async () => {
  const { registry, publish } = await openScene([
    { name: "boot", version: "2.0.0", tables: '[build-dependencies]\nboot-gen = "1"' },
    { name: "boot-gen", version: "2.0.0", needs: ["boot"] },
  ]);
  await registry.seedCrate({ name: "boot-gen", version: "1.0.0" });
  const run = await publish();
  expect(run.exitCode).toBe(0);
  expect(uploaded(registry)).toEqual(["boot", "boot-gen"]);
});

test("a table of a tool with a number of 64 bits stops nothing", async () => {
  const tables = "[package.metadata.tool]\nlargest = 9223372036854775807";
  const { publish } = await openScene([{ name: "long", tables }]);
  expect(ends(await publish())).toEqual({ published: ["long@1.0.0"] });
});
