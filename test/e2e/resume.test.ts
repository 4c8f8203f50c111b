import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { runCargo, type ActionControl, type CratesIo } from "@fairlead/sandbox";
import {
  closeScenes,
  contents,
  ends,
  openRegistry,
  openScene,
  reportOf,
  sceneOf,
  uploaded,
} from "./scene.ts";
import { chain, type SmallCrate } from "./small-workspace.ts";

jest.setTimeout(240_000);
afterEach(closeScenes);

const diamond: readonly SmallCrate[] = [
  { name: "dia-base" },
  { name: "dia-left", needs: ["dia-base"] },
  { name: "dia-right", needs: ["dia-base"] },
  { name: "dia-top", needs: ["dia-left", "dia-right"] },
];
const whole = Object.fromEntries(diamond.map(({ name }) => [name, ["1.0.0"]]));

test("whichever request a job dies at, the next attempt makes just the writes that are missing", async () => {
  const { rehearsal, pack } = await openScene(diamond);
  const packed = await pack();
  let deaths = 0;
  for (let dieAt = 1; ; dieAt++) {
    const registry = await openRegistry();
    const { publishPacked } = sceneOf(registry, rehearsal);
    const killed = await publishPacked(packed, untilRequest(registry, dieAt));
    if (killed.signal === null) {
      expect(killed.exitCode).toBe(0);
      expect(contents(registry)).toEqual(whole);
      break;
    }
    deaths += 1;
    const missing = Object.keys(whole).filter((name) => !registry.has(name, "1.0.0"));
    registry.requests.clear();

    const second = await publishPacked(packed, { attempt: 2 });
    expect({ dieAt, exitCode: second.exitCode, complete: second.outputs["complete"] }).toEqual({
      dieAt,
      exitCode: 0,
      complete: "true",
    });
    expect({ dieAt, contents: contents(registry) }).toEqual({ dieAt, contents: whole });
    expect({ dieAt, uploads: uploaded(registry).sort() }).toEqual({
      dieAt,
      uploads: missing.sort(),
    });
  }
  // The configuration, two looks at each crate, the uploads, and the reading back.
  expect(deaths).toBeGreaterThanOrEqual(17);
});

test("a job that dies while it packs has uploaded nothing, and the next attempt publishes all", async () => {
  const { registry, publish } = await openScene(chain("pack-a", "pack-b", "pack-c"));
  let control: ActionControl | undefined;
  const killed = await publish({
    inputs: { verify: "true" },
    onStart: (started) => (control = started),
    onLine: (line) => {
      if (line.includes("Verifying pack-b")) control?.kill("SIGKILL");
    },
  });
  expect(killed.signal).toBe("SIGKILL");
  expect(registry.requests.writes()).toEqual([]);

  const second = await publish({ inputs: { verify: "true" }, attempt: 2 });
  expect(second.exitCode).toBe(0);
  expect(ends(second)).toEqual({ published: ["pack-a@1.0.0", "pack-b@1.0.0", "pack-c@1.0.0"] });
  expect(uploaded(registry)).toEqual(["pack-a", "pack-b", "pack-c"]);
});

describe("When the index still says that nothing is there, what a job uploaded before it died", () => {
  test.each([
    ["is not uploaded again by its next attempt, which asks first", 2, []],
    ["is found by a new run, by the registry's refusal", 1, [400, 400]],
  ] as const)("%s", async (_, attempt, refusals) => {
    const { rehearsal, pack } = await openScene(diamond);
    const packed = await pack();
    const registry = await openRegistry({ edgeCache: { maxAgeMs: 600_000 } });
    const { publishPacked } = sceneOf(registry, rehearsal);
    const died = await publishPacked(packed, {
      inputs: { "delay-seconds": "0" },
      ...untilRequest(registry, 2, "PUT"),
    });
    expect(died.signal).toBe("SIGKILL");
    expect(registry.crates()).toEqual(["dia-base", "dia-left"]);
    registry.requests.clear();

    const next = await publishPacked(packed, { attempt });
    expect(next.exitCode).toBe(0);
    expect(ends(next)).toEqual({
      published: ["dia-right@1.0.0", "dia-top@1.0.0"],
      "already-published": ["dia-base@1.0.0", "dia-left@1.0.0"],
    });
    expect(contents(registry)).toEqual(whole);
    const statuses = registry.requests.uploads().map(({ status }) => status);
    expect(statuses).toEqual([...refusals, 200, 200]);
  });
});

test("crates of an earlier commit with the same sources are kept, and what depends on them fits to their bytes", async () => {
  const main = 'fn main() {\n    println!("{}", half_c::words());\n}\n';
  const crates = chain("half-a", "half-b", "half-c").map((crate) =>
    crate.name === "half-c" ? { ...crate, files: { "src/main.rs": main } } : crate,
  );
  const { registry, rehearsal, publish } = await openScene(crates);
  const first = await publish({ inputs: { packages: "half-a half-b" } });
  expect(ends(first)).toEqual({ published: ["half-a@1.0.0", "half-b@1.0.0"] });
  await rehearsal.commit("Another commit with the same sources");
  registry.requests.clear();

  const second = await publish({ inputs: { verify: "true", version: "1.0.0" } });
  expect(second.exitCode).toBe(0);
  expect(ends(second)).toEqual({
    published: ["half-c@1.0.0"],
    "already-published": ["half-a@1.0.0", "half-b@1.0.0"],
  });
  expect(uploaded(registry)).toEqual(["half-c"]);
  expect((await reportOf(second)).units[0]?.note).toContain(".cargo_vcs_info.json (commit ");

  const root = join(rehearsal.folder, "installed");
  const cargo = { registry, cwd: rehearsal.folder, home: rehearsal.home };
  const installed = await runCargo(["install", "--locked", "--root", root, "half-c"], {
    ...cargo,
    env: { CARGO_TARGET_DIR: join(rehearsal.folder, "install-target") },
  });
  expect(installed).toMatchObject({ code: 0 });
  expect((await readFile(join(root, ".crates.toml"), "utf8")).includes("half-c 1.0.0")).toBe(true);
});

test("a sibling that cargo's own look at the index misses is packed along, if its bytes are the same", async () => {
  const { registry, publish } = await openScene(chain("lag-a", "lag-b"));
  await publish({ inputs: { packages: "lag-a" } });
  registry.requests.clear();
  const lag = registry.faults.add({
    match: { path: /^\/index\/la\/g-\/lag-a$/, skip: 1 },
    times: Infinity,
    fault: { kind: "server-error", status: 404 },
  });
  const run = await publish({
    onLine: (line) => {
      if (line.includes("cargo does not see lag-a")) lag.cancel();
    },
  });
  expect(lag.struck).toBeGreaterThan(0);
  expect(run.exitCode).toBe(0);
  expect(run.log).toContain("cargo does not see lag-a in the registry yet");
  expect(ends(run)).toEqual({
    published: ["lag-b@1.0.0"],
    "already-published": ["lag-a@1.0.0"],
  });
  expect(uploaded(registry)).toEqual(["lag-b"]);
});

/** Options that end the action with SIGKILL once the registry has done what its nth request asked. */
function untilRequest(registry: CratesIo, count: number, only?: "PUT") {
  let seen = 0;
  let control: ActionControl | undefined;
  registry.onRequest(async ({ method }, moment) => {
    if (moment !== "after-commit" || method !== (only ?? method)) return;
    seen += 1;
    if (seen !== count || control === undefined) return;
    control.kill("SIGKILL");
    await control.ended;
  });
  return { onStart: (started: ActionControl) => (control = started) };
}
