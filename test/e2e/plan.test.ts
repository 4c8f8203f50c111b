import { fileURLToPath } from "node:url";
import { afterEach, expect, jest, test } from "@jest/globals";
import { cargoEnvironment, planCrates, runAction } from "@fairlead/sandbox";
import { problemsOf } from "./refusals.ts";
import { closeScenes, openScene } from "./scene.ts";
import { chain } from "./small-workspace.ts";

jest.setTimeout(60_000);
afterEach(closeScenes);

test("a plan gives the crates in order, and what of them is missing, and writes nothing", async () => {
  const { registry, rehearsal } = await openScene(chain("aa-one", "aa-two"));
  await registry.seedCrate({ name: "aa-one", version: "1.0.0" });
  const run = await planCrates(rehearsal, registry, {
    inputs: { "new-names": "allow", version: "v1.0.0" },
  });
  const one = { name: "aa-one", version: "1.0.0", path: "aa-one", published: true, listed: false };
  const two = { name: "aa-two", version: "1.0.0", path: "aa-two", published: false, listed: false };
  expect(run.exitCode).toBe(0);
  expect(JSON.parse(run.outputs["crates"] ?? "")).toEqual([one, two]);
  expect(JSON.parse(run.outputs["unpublished"] ?? "")).toEqual({ crates: [two] });
  expect(run.outputs).toMatchObject({ version: "1.0.0", "estimate-minutes": "1", problems: "[]" });
  expect(run.summary).toContain("crates.io: 2 crates, 1 to publish, 1 of them new");
  expect(registry.requests.writes()).toEqual([]);
});

test("a plan tells a wrong index together with all else that is wrong", async () => {
  const { registry, rehearsal } = await openScene(chain("aa-one", "aa-two"));
  const run = await runAction(fileURLToPath(new URL("../..", import.meta.url)), {
    workspace: rehearsal.workspace,
    inputs: { index: "https://github.com/rust-lang/crates.io-index", packages: "aa-tow" },
    env: cargoEnvironment(registry, rehearsal.home),
  });
  expect(problemsOf(run)).toEqual([
    expect.stringContaining('The input "index" is "https://github.com/rust-lang/crates.io-index"'),
    'The input "packages" names aa-tow, which is no crate of the workspace. Did you mean aa-two?',
  ]);
  expect(JSON.parse(run.outputs["problems"] ?? "")).toHaveLength(2);
  expect(run.exitCode).toBe(1);
  expect(registry.requests.entries).toEqual([]);
});

test("a dry plan warns at its manifest of a crate that has another version", async () => {
  const { registry, rehearsal } = await openScene(chain("aa-one"));
  const run = await planCrates(rehearsal, registry, {
    inputs: { "new-names": "allow", "dry-run": "true", version: "2.0.0" },
  });
  expect(run.exitCode).toBe(0);
  expect(run.annotations).toEqual([
    expect.objectContaining({
      level: "warning",
      message:
        "aa-one has version 1.0.0, and 2.0.0 is being released. Set its version to 2.0.0, or leave it out: exclude: aa-one.",
      file: "aa-one/Cargo.toml",
    }),
  ]);
});
