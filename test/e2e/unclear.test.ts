import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { packCrate, type CratesIoOptions, type Fault, type Rehearsal } from "@fairlead/sandbox";
import {
  closeScenes,
  contents,
  ends,
  openRegistry,
  openScene,
  reportOf,
  sceneOf,
  uploaded,
  type Packed,
  type Scene,
} from "./scene.ts";
import type { SmallCrate } from "./small-workspace.ts";

jest.setTimeout(120_000);

const crates: readonly SmallCrate[] = [
  { name: "un-base" },
  { name: "un-middle", needs: ["un-base"] },
  { name: "un-top", needs: ["un-middle"] },
  { name: "un-beside", needs: ["un-base"] },
];
const ids = crates.map(({ name }) => `${name}@1.0.0`);
const each = Object.fromEntries(crates.map(({ name }) => [name, ["1.0.0"]]));

let checkout: Rehearsal;
let packed: Packed;

beforeAll(async () => {
  const scene = await openScene(crates);
  checkout = scene.rehearsal;
  packed = await scene.pack();
});
afterAll(closeScenes);

/** A registry of its own, to upload the packed crates to. */
async function emptyRegistry(options: CratesIoOptions = {}): Promise<Scene> {
  return sceneOf(await openRegistry(options), checkout);
}

/** What answers the first upload of `un-middle`, how often it is sent then, and how it ended. */
const answers: readonly (readonly [name: string, fault: Fault, sent: number])[] = [
  ["500 before the commit", { kind: "server-error", status: 500 }, 2],
  ["500 after the commit", { kind: "server-error", status: 500, when: "after-commit" }, 1],
  ["502 before the commit", { kind: "server-error", status: 502 }, 2],
  ["503 after the commit", { kind: "server-error", status: 503, when: "after-commit" }, 1],
  ["408", { kind: "server-error", status: 408 }, 2],
  ["a reset before the body", { kind: "reset", when: "before-body" }, 2],
  ["a reset after the commit", { kind: "reset", when: "after-commit" }, 1],
  ["half of an answer", { kind: "truncated" }, 1],
  ["an answer in two halves", { kind: "slow-body", ms: 50 }, 1],
  ["200 with broken JSON after the commit", { kind: "wrong-json" }, 1],
  ["200 with broken JSON before it", { kind: "wrong-json", when: "before-commit" }, 2],
  ["200 with a page before the commit", { kind: "html" }, 2],
  ["200 with a page after it", { kind: "html", when: "after-commit" }, 1],
  ["200 without a body", { kind: "empty-body" }, 1],
  ["200 with warnings", { kind: "warnings", warnings: ["the registry remarks this"] }, 1],
  ["429 with a date in the past", { kind: "rate-limit", afterMs: -60_000 }, 2],
];

describe("An upload that is answered with", () => {
  test.each(answers)("%s is published once, and all goes on", async (_, fault, sent) => {
    const { registry, publishPacked } = await emptyRegistry();
    const ordered = registry.faults.add({ match: { crate: "un-middle", method: "PUT" }, fault });
    const run = await publishPacked(packed);
    expect(ordered.struck).toBe(1);
    expect(run).toMatchObject({ exitCode: 0, outputs: { complete: "true", remaining: "[]" } });
    expect(contents(registry)).toEqual(each);
    expect(uploaded(registry).filter((name) => name === "un-middle")).toHaveLength(sent);
    const { units } = await reportOf(run);
    expect(units.find(({ name }) => name === "un-middle")).toMatchObject({
      outcome: "published",
      attempts: sent,
      checksum: registry.versions("un-middle")[0]?.checksum,
    });
    if (fault.kind === "warnings") expect(run.log).toContain("the registry remarks this");
  });

  test("200 with errors is refused: its dependants wait, the others go on", async () => {
    const { registry, publishPacked } = await emptyRegistry();
    const errors = ["the registry says no"];
    const match = { crate: "un-middle", method: "PUT" };
    registry.faults.add({ match, fault: { kind: "errors", errors } });
    const run = await publishPacked(packed);
    expect(run.exitCode).toBe(1);
    expect(ends(run)).toEqual({
      published: ["un-base@1.0.0", "un-beside@1.0.0"],
      remaining: ["un-middle@1.0.0", "un-top@1.0.0"],
    });
    expect(uploaded(registry).filter((name) => name === "un-middle")).toHaveLength(1);
    expect(JSON.parse(run.outputs["problem-codes"] ?? "")).toEqual([
      "upload-refused",
      "upload-blocked",
    ]);
    expect(run.summary).toContain("the registry says no");
    expect(run.annotations).toContainEqual(
      expect.objectContaining({
        level: "error",
        message: expect.stringMatching(/^un-middle 1\.0\.0: .*the registry says no/),
      }),
    );
  });
});

test("a registry that answers everything with status 200 is read by what it says", async () => {
  const { registry, publishPacked } = await emptyRegistry({ statusCodes: "adjust-all" });
  const order = (crate: string, fault: Fault) =>
    registry.faults.add({ match: { crate, method: "PUT" }, fault });
  order("un-base", { kind: "rate-limit", afterMs: -60_000 });
  order("un-middle", { kind: "server-error", status: 500, when: "after-commit" });
  order("un-beside", { kind: "server-error", status: 503 });
  order("un-top", {
    kind: "refusal",
    status: 400,
    message: "expected at most 5 keywords per crate",
  });
  const run = await publishPacked(packed);
  expect(ends(run)).toEqual({
    published: ["un-base@1.0.0", "un-beside@1.0.0", "un-middle@1.0.0"],
    remaining: ["un-top@1.0.0"],
  });
  const statuses = registry.requests.entries.filter(({ method }) => method === "PUT");
  expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set([200]));
});

test("five unclear answers end a crate: it says what remains, and the next run finishes", async () => {
  const { registry, publishPacked } = await emptyRegistry();
  const broken = registry.faults.add({
    match: { crate: "un-middle", method: "PUT" },
    times: Infinity,
    fault: { kind: "server-error", status: 500 },
  });
  const run = await publishPacked(packed);
  expect(run.exitCode).toBe(1);
  expect(ends(run)).toEqual({
    published: ["un-base@1.0.0", "un-beside@1.0.0"],
    remaining: ["un-middle@1.0.0", "un-top@1.0.0"],
  });
  expect(broken.struck).toBe(5);
  const { units } = await reportOf(run);
  const outcomes = Object.fromEntries(units.map(({ name, outcome }) => [name, outcome]));
  expect(outcomes).toMatchObject({ "un-middle": "unclear", "un-top": "blocked" });
  expect(run.outputs["resume-at"]).not.toBe("none");
  // Between two uploads the registry's own database is asked.
  const asked = registry.requests.filter(({ path }) =>
    path.startsWith("/api/v1/crates/un-middle/"),
  );
  expect(asked.length).toBeGreaterThanOrEqual(5);

  broken.cancel();
  registry.requests.clear();
  const next = await publishPacked(packed, { attempt: 2 });
  expect(next.exitCode).toBe(0);
  expect(ends(next)).toEqual({
    published: ["un-middle@1.0.0", "un-top@1.0.0"],
    "already-published": ["un-base@1.0.0", "un-beside@1.0.0"],
  });
  expect(uploaded(registry)).toEqual(["un-middle", "un-top"]);
});

test("an index that shows its first answer for ten minutes more is waited for, not doubted", async () => {
  const { registry, publishPacked } = await emptyRegistry({
    edgeCache: { maxAgeMs: 600_000 },
  });
  const run = await publishPacked(packed);
  expect(run.exitCode).toBe(0);
  expect(ends(run)).toEqual({ published: expect.arrayContaining(ids) });
  expect(uploaded(registry)).toHaveLength(4);
  expect(run.log).toContain("4/4 confirmed after");
});

test("an index that never shows what was accepted ends in a note, not in a failure", async () => {
  const { registry, publishPacked } = await emptyRegistry({
    edgeCache: { maxAgeMs: 3_600_000 },
  });
  const run = await publishPacked(packed);
  expect(run).toMatchObject({ exitCode: 0, outputs: { complete: "true" } });
  const { units } = await reportOf(run);
  expect(units.map(({ note }) => note)).toEqual(
    units.map(() => "crates.io has it; its index does not show it yet."),
  );
  expect(uploaded(registry)).toHaveLength(4);
});

test("every read of the index that fails is tried again, and nothing is uploaded if it stays so", async () => {
  const { registry, publishPacked } = await emptyRegistry();
  const path = /^\/index\/un\/-t\/un-top$/;
  registry.faults.add({ match: { path }, times: 2, fault: { kind: "html" } });
  expect(await publishPacked(packed)).toMatchObject({ exitCode: 0 });

  const other = await emptyRegistry();
  other.registry.faults.add({ match: { path }, times: Infinity, fault: { kind: "html" } });
  const run = await other.publishPacked(packed);
  expect(run.exitCode).toBe(1);
  expect(other.registry.requests.writes()).toEqual([]);
  expect(run.log).toContain("un-top@1.0.0");
});

describe("When somebody else publishes the same version in between", () => {
  test("with the same bytes, it counts as there already", async () => {
    const scene = await emptyRegistry();
    const file = `${packed.workspace}/packed/un-middle-1.0.0.crate`;
    rivalWith(scene, file);
    const run = await scene.publishPacked(packed);
    expect(run.exitCode).toBe(0);
    expect(ends(run)).toEqual({
      published: ["un-base@1.0.0", "un-beside@1.0.0", "un-top@1.0.0"],
      "already-published": ["un-middle@1.0.0"],
    });
    expect(contents(scene.registry)).toEqual(each);
  });

  test("with other contents, it is a conflict that fails, and its dependants stay behind", async () => {
    const scene = await emptyRegistry();
    rivalWith(scene, await otherContents("un-middle"));
    const run = await scene.publishPacked(packed, { inputs: { "on-conflict": "warn" } });
    expect(run.exitCode).toBe(1);
    expect(ends(run)).toEqual({
      published: ["un-base@1.0.0", "un-beside@1.0.0"],
      conflicts: ["un-middle@1.0.0"],
      remaining: ["un-top@1.0.0"],
    });
    expect(scene.registry.has("un-top", "1.0.0")).toBe(false);
    expect(run.summary).toContain("src/lib.rs");
  });
});

/** Publishes `un-middle` as soon as the action's own upload of it has arrived. */
function rivalWith({ registry }: Scene, file: string | Buffer): void {
  registry.onRequest(async ({ method, crate }, moment) => {
    if (method !== "PUT" || crate !== "un-middle" || moment !== "before-commit") return;
    if (!registry.has(crate, "1.0.0")) {
      await registry.seedCrate({ name: crate, version: "1.0.0", file });
    }
  });
}

/** A crate that its maker made otherwise. */
function otherContents(name: string): Promise<Buffer> {
  const manifest = `[package]\nname = "${name}"\nversion = "1.0.0"\nedition = "2021"\ndescription = "Another."\nlicense = "MIT"\n`;
  return packCrate(name, "1.0.0", { "Cargo.toml": manifest, "src/lib.rs": "// another\n" });
}
