import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { reportSchema } from "@fairlead/reporting";
import { rehearse, runCargo, type ActionRun } from "@fairlead/sandbox";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { closeScenes, list, openRegistry, reportOf, sceneOf, type Scene } from "./scene.ts";
import { writeWorkspace } from "./small-workspace.ts";

jest.setTimeout(240_000);

/** The tests of this file are one story: the first release of 26 crates, and what comes after it. */
let scene: Scene;
let first: ActionRun;

const inputs = { verify: "true", version: "v0.1.2" };

beforeAll(async () => {
  const rehearsal = await rehearse("examples/ruvector");
  scene = sceneOf(await openRegistry(), rehearsal);
  first = await scene.publish({ inputs });
});
afterAll(async () => {
  await closeScenes();
  await scene.rehearsal.remove();
});

test("26 new crates are verified and published, each after all that it depends on", async () => {
  expect(first).toMatchObject({ exitCode: 0, signal: null });
  expect(first.log).toContain("Verifying ruvector-cli v0.1.2");
  expect(first.log).toContain("26 crates published");
  const taken = scene.registry.requests.uploads().filter(({ status }) => status === 200);
  const order = taken.map(({ crate }) => crate ?? "");
  expect(order).toHaveLength(26);
  expect(new Set(order).size).toBe(26);
  for (const name of order) {
    const needed = await siblingsOf(name);
    for (const sibling of needed) expect(order.indexOf(sibling)).toBeLessThan(order.indexOf(name));
  }
  expect(order.indexOf("ruvector-core")).toBeLessThan(order.indexOf("ruvector-cli"));
});

test("the limit of new crates was met each time, and waited out within the 240 minutes", () => {
  const limited = scene.registry.requests.uploads().filter(({ status }) => status === 429);
  // Once for each of the 21 waits. When the limit is met first, three more of the four uploads at once
  // may meet it, then one more of two; and so may one more each time that the lane has recovered, which
  // takes five uploads.
  expect(limited.length).toBeGreaterThanOrEqual(21);
  expect(limited.length).toBeLessThanOrEqual(21 + 3 + 1 + Math.floor(21 / 5));
  const uploads = scene.registry.requests.uploads();
  const took = (uploads.at(-1)?.at ?? 0) - (uploads[0]?.at ?? 0);
  expect(took).toBeGreaterThan(21 * 600_000);
  expect(first.log).toContain("crates.io takes 5 new crates at once, then one every 10 minutes");
});

test("outputs, page and report name every crate", async () => {
  const ids = scene.registry.crates().map((name) => `${name}@0.1.2`);
  expect(first.outputs).toMatchObject({ complete: "true", remaining: "[]", "resume-at": "none" });
  expect(list(first, "published").sort()).toEqual(ids.sort());
  for (const name of scene.registry.crates()) expect(first.summary).toContain(`>${name}</code>`);
  const report = await reportOf(first);
  const ajv = new Ajv2020({ allErrors: true });
  addFormats(ajv);
  expect({ valid: ajv.validate(reportSchema, report), errors: ajv.errors }).toEqual({
    valid: true,
    errors: null,
  });
  for (const { name, checksum, outcome } of report.units) {
    expect({ outcome, checksum }).toEqual({
      outcome: "published",
      checksum: scene.registry.versions(name)[0]?.checksum,
    });
  }
});

test("the very same release again writes nothing and compiles nothing", async () => {
  scene.registry.requests.clear();
  const again = await scene.publish({ inputs, attempt: 2 });
  expect(again.exitCode).toBe(0);
  expect(scene.registry.requests.writes()).toEqual([]);
  expect(again.log).not.toMatch(/Compiling|Verifying/);
  expect(again.log).toContain("Nothing to do, all 26 crates are already published");
  expect(again.outputs).toMatchObject({ complete: "true", published: "[]" });
  expect(list(again, "already-published")).toHaveLength(26);
});

test("a new project takes the crates from that registry, builds and runs", async () => {
  const project = await rehearse();
  await writeWorkspace(project.workspace, [
    {
      name: "consumer",
      tables: '[dependencies.ruvector-cli]\nversion = "0.1.2"',
      files: {
        "src/main.rs": `fn main() {\n    println!("{}", ruvector_cli::run(&["help".to_string()]).is_ok());\n}\n`,
      },
    },
  ]);
  const cargo = { registry: scene.registry, cwd: project.workspace, home: project.home };
  const ran = await runCargo(["run", "--quiet"], cargo);
  const lock = await readFile(join(project.workspace, "Cargo.lock"), "utf8");
  await project.remove();
  expect(ran).toMatchObject({ code: 0, stdout: expect.stringMatching(/^(true|false)\n$/) });
  expect(lock).toContain(scene.registry.versions("ruvector-core")[0]?.checksum);
});

test("cargo installs the command line with the lock file that it was published with", async () => {
  const { folder, home } = scene.rehearsal;
  const root = join(folder, "installed");
  const installed = await runCargo(["install", "--locked", "--root", root, "ruvector-cli"], {
    ...{ registry: scene.registry, cwd: folder, home },
    env: { CARGO_TARGET_DIR: join(folder, "install-target") },
  });
  expect(installed).toMatchObject({ code: 0 });
  expect(installed.stderr).not.toContain("Locking");
  expect(installed.stderr).toContain("ruvector-cli v0.1.2");
});

/** The siblings that a crate needs, by the manifest that was published. */
async function siblingsOf(name: string): Promise<string[]> {
  const manifest = await readFile(
    join(scene.rehearsal.workspace, "crates", name, "Cargo.toml"),
    "utf8",
  );
  const [, tables = ""] = manifest.split(/^\[dependencies\]$/m);
  return [...tables.matchAll(/^(ruvector-[a-z-]+)/gm)].map(([, sibling]) => sibling ?? "");
}
