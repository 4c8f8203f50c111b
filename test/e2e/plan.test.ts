import { fileURLToPath } from "node:url";
import { afterEach, expect, jest, test } from "@jest/globals";
import { cargoEnvironment, planCrates, runAction, type ActionRun } from "@fairlead/sandbox";
import { problemsOf } from "./refusals.ts";
import { closeScenes, openScene } from "./scene.ts";
import { chain } from "./small-workspace.ts";

function codesOf(run: ActionRun): string[] {
  return JSON.parse(run.outputs["problem-codes"] ?? "") as string[];
}

jest.setTimeout(60_000);
afterEach(closeScenes);

test("a plan gives the crates in order, and what of them is missing, and writes nothing", async () => {
  const { registry, rehearsal } = await openScene(chain("aa-one", "aa-two"));
  await registry.seedCrate({ name: "aa-one", version: "1.0.0" });
  const run = await planCrates(rehearsal, registry, {
    inputs: { "new-names": "allow", version: "v1.0.0" },
  });
  const common = { version: "1.0.0", tag: "v1.0.0", listed: false };
  const one = { name: "aa-one", path: "aa-one", published: true, ...common };
  const two = { name: "aa-two", path: "aa-two", published: false, ...common };
  expect(run.exitCode).toBe(0);
  expect(JSON.parse(run.outputs["crates"] ?? "")).toEqual([one, two]);
  expect(JSON.parse(run.outputs["unpublished"] ?? "")).toEqual({ crates: [two], npm: [] });
  expect(run.outputs).toMatchObject({
    ...{ version: "1.0.0", tag: "v1.0.0", prerelease: "false", npm: "[]", platforms: "[]" },
    ...{ "estimate-minutes": "1", problems: "[]" },
  });
  expect(run.summary).toContain("Release 1.0.0: 2 crates, 1 to publish, 1 new name");
  expect(registry.requests.writes()).toEqual([]);
});

test("a plan of what is already published says so, and has nothing left to do", async () => {
  const { registry, rehearsal } = await openScene(chain("aa-one"));
  await registry.seedCrate({ name: "aa-one", version: "1.0.0" });
  const run = await planCrates(rehearsal, registry);
  expect(run.exitCode).toBe(0);
  expect(run.outputs).toMatchObject({
    ...{ unpublished: '{"crates":[],"npm":[]}', "estimate-minutes": "0" },
    ...{ version: "none", tag: "none", "dist-tag": "none" },
  });
  expect(run.summary).toContain("Release: 1 crate, nothing to publish");
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
    'The input "packages" names aa-tow, which is not a crate of the workspace. Did you mean aa-two?',
  ]);
  expect(JSON.parse(run.outputs["problems"] ?? "")).toHaveLength(2);
  expect(run.exitCode).toBe(1);
  expect(registry.requests.entries).toEqual([]);
});

test("what the manifests and what the registry would refuse is told in one failure", async () => {
  const { registry, rehearsal } = await openScene([
    ...chain("aa-one", "aa-two"),
    { name: "aa-three", fields: 'keywords = ["not one word"]' },
  ]);
  const run = await planCrates(rehearsal, registry);
  const problems = JSON.parse(run.outputs["problems"] ?? "") as string[];
  expect(run.exitCode).toBe(1);
  expect(problems).toEqual(
    expect.arrayContaining([
      expect.stringContaining("not one word"),
      expect.stringContaining("exclude: aa-three"),
      expect.stringContaining(
        "does not have aa-one, aa-two, aa-three yet, and names are permanent",
      ),
    ]),
  );
  expect(problems).toHaveLength(3);
  expect(run.summary).toContain("## ❌ Release: 2 problems to fix");
});

test("one misspelled name is one problem, however many crates need what it means", async () => {
  const needs = ["aa-base"];
  const users = ["aa-one", "aa-two", "aa-three"].map((name) => ({ name, needs }));
  const { registry, rehearsal } = await openScene([{ name: "aa-base" }, ...users]);
  const inputs = { packages: "aa-bsae aa-one aa-two aa-three" };
  const run = await planCrates(rehearsal, registry, { inputs });
  expect(codesOf(run)).toEqual(["crate-not-in-workspace"]);
  expect(run.summary).toContain("## ❌ Release: 1 problem to fix");
  const without = await planCrates(rehearsal, registry, {
    inputs: { packages: "aa-one aa-two aa-three" },
  });
  expect(codesOf(without)).toEqual(["dependency-not-selected"]);
  expect(without.summary).toContain("## ❌ Release: 1 problem to fix");
});

test("crates with publish = false that are named are a problem with a ready exclude", async () => {
  const { registry, rehearsal } = await openScene([
    ...chain("aa-one", "aa-two"),
    { name: "aa-node", fields: "publish = false", needs: ["aa-one"] },
    { name: "aa-wasm", fields: "publish = false", needs: ["aa-one"] },
  ]);
  const run = await planCrates(rehearsal, registry, {
    inputs: { packages: "aa-one aa-two aa-node aa-wasm" },
  });
  expect(problemsOf(run)).toEqual([
    "2 of 4 crates to upload cannot be published as they are; the other 2 can. To release without them: exclude: aa-node aa-wasm",
    expect.stringMatching(
      /names aa-node, whose manifest says publish = false\..*The same goes for aa-wasm\./,
    ),
  ]);
});

test("a dry plan warns at its manifest of a crate that has another version", async () => {
  const { registry, rehearsal } = await openScene(chain("aa-one"));
  const inputs = { "new-names": "allow", version: "2.0.0" };
  const run = await planCrates(rehearsal, registry, { inputs: { ...inputs, "dry-run": "true" } });
  expect(run.exitCode).toBe(0);
  const message =
    "aa-one has version 1.0.0, but 2.0.0 is being released. Set its version to 2.0.0, or release 1.0.0.";
  const told = { message, file: "aa-one/Cargo.toml", line: 3 };
  expect(run.annotations).toEqual([expect.objectContaining({ level: "warning", ...told })]);
  const real = await planCrates(rehearsal, registry, { inputs });
  expect(real.exitCode).toBe(1);
  expect(problemsOf(real)).toEqual([message]);
});
