import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { closeApproveScenes, family, platforms, runUrl } from "./approve-scene.ts";
import {
  closeConfirmScenes,
  familyIds,
  idsOf,
  jobToken,
  openConfirmScene,
  recorded,
  stageToken,
  type ConfirmScene,
} from "./confirm-scene.ts";
import { list } from "./scene.ts";

jest.setTimeout(300_000);
afterEach(async () => {
  await closeApproveScenes();
  await closeConfirmScenes();
});

const minutes = 60_000;
const withToken = { inputs: { "stage-token": stageToken } };

/** It reads, and nothing else. */
function expectOnlyReads({ registry }: ConfirmScene): void {
  expect(registry.requests.writes()).toEqual([]);
}

test("everything is live: it passes, and names what comes after it needs", async () => {
  const scene = await recorded();
  await scene.byHand(...family);
  scene.registry.requests.clear();
  const run = await scene.confirm();
  expect(run).toMatchObject({
    exitCode: 0,
    outputs: { state: "live", missing: "[]", version: "1.2.3", "problem-codes": "[]" },
  });
  expect(list(run, "npm")).toEqual(familyIds);
  expect(run.outputs["sha"]).toMatch(/^[0-9a-f]{40}$/);
  expectOnlyReads(scene);
  for (const { credential } of scene.registry.requests.entries) expect(credential).toBe("none");
});

describe("approved too early", () => {
  test("it fails with what waits, layer by layer, and a later run of it finds all", async () => {
    const scene = await recorded();
    await scene.byHand(...platforms.slice(0, 2));
    scene.registry.requests.clear();
    const early = await scene.confirm({ inputs: { "confirm-minutes": "1" } });
    expect(early.exitCode).toBe(1);
    expect(early.outputs).toMatchObject({
      state: "waiting",
      missing: JSON.stringify(idsOf(family.slice(2))),
      "problem-codes": '["stage-not-approved"]',
    });
    const at = family.slice(2).map((name) => {
      const { stageId } = scene.unit(name);
      expect(early.summary).toContain(`npm stage approve ${stageId}`);
      return early.log.indexOf(`npm stage approve ${stageId}`);
    });
    expect(at).not.toContain(-1);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    for (const name of platforms.slice(0, 2)) {
      expect(early.summary).not.toContain(`npm stage approve ${scene.unit(name).stageId}`);
    }
    expect(early.summary).toContain(`npx @fairlead/cli approve ${runUrl}`);
    expectOnlyReads(scene);
    await scene.byHand(...family.slice(2));
    const late = await scene.confirm({ attempt: 2 });
    expect(late).toMatchObject({ exitCode: 0, outputs: { state: "live", missing: "[]" } });
  });

  test("with a token that sees stages, it does not wait for a scan", async () => {
    const scene = await recorded();
    const from = scene.registry.clock.now();
    const run = await scene.confirm(withToken);
    expect(run.outputs).toMatchObject({ state: "waiting" });
    expect(scene.registry.clock.now() - from).toBeLessThan(minutes);
  });
});

test("waits for npm's scan of what was approved, as long as something still comes", async () => {
  // The first comes after ten minutes, the last after eighty.
  const scene = await recorded();
  for (const [index, name] of family.entries()) {
    scene.registry.orderFate({ package: name }, { kind: "scan", ms: (index + 1) * 10 * minutes });
  }
  await scene.byHand(...family);
  expect(await scene.confirm()).toMatchObject({ exitCode: 0, outputs: { state: "live" } });
});

test("what is live without its pins is told before the wait, once", async () => {
  const scene = await recorded();
  await scene.byHand("@demo/core", ...platforms.slice(1));
  const run = await scene.confirm({ inputs: { "confirm-minutes": "5" } });
  const alarm = /@demo\/core@1\.2\.3: live, and broken.*Approve what it needs/u;
  const early = run.annotations.filter(({ level }) => level === "warning");
  expect(early.filter(({ message }) => alarm.test(message))).toHaveLength(1);
  const at = run.rawLog.search(alarm);
  expect(at).not.toBe(-1);
  expect(at).toBeLessThan(run.rawLog.indexOf("live. Waiting until"));
});

test("waits for a person who approves at once, if it is told to", async () => {
  const scene = await recorded();
  let looks = 0;
  scene.registry.onRequest(({ path }, moment) => {
    if (moment !== "before-commit" || !path.endsWith("/1.2.3")) return;
    looks += 1;
    if (looks === 40) void scene.byHand(...family);
  });
  const run = await scene.confirm({
    inputs: {
      "confirm-minutes": "0",
      "wait-for-approval-minutes": "120",
      "stage-token": stageToken,
    },
  });
  expect(run).toMatchObject({ exitCode: 0, outputs: { state: "live" } });
  // However long it takes, what has not changed is told once.
  const waits = run.log.split("\n").filter((line) => line.includes("live. Waiting until"));
  expect(waits.length).toBeGreaterThan(0);
  expect(waits).toEqual([...new Set(waits)]);
  expect(waits[0]).toContain("0 of 8");
});

describe("what a registry has become, and what is said of it", () => {
  const platform = platforms[0] ?? "";
  const cases: readonly {
    readonly title: string;
    readonly prepare: (scene: ConfirmScene) => Promise<unknown>;
    readonly state: string;
    readonly codes: readonly string[];
    readonly token?: boolean;
    readonly missing?: readonly string[];
    readonly broken?: readonly string[];
  }[] = [
    {
      title: "a meta that was approved before its platform packages is an alarm",
      prepare: (scene) => scene.byHand("@demo/core", ...platforms.slice(1)),
      ...{ state: "broken", codes: ["live-without-pins", "stage-not-approved"] },
      ...{ missing: [platform, "@demo/cli"], broken: ["@demo/core"] },
    },
    {
      title: "other bytes than those of the record",
      async prepare(scene) {
        for (const name of family.slice(1)) await scene.byHand(name);
        scene.registry.reject(scene.unit(platform).stageId);
        const other = await scene.stage(platform, "1.2.3", { description: "Of somebody else." });
        await scene.registry.approve(other.stageId);
      },
      ...{ state: "failed", codes: ["published-bytes-differ"], missing: [platform] },
    },
    {
      title: "a stage that was rejected, seen with a token",
      async prepare(scene) {
        await scene.byHand(...family.slice(1));
        scene.registry.reject(scene.unit(platform).stageId);
      },
      ...{ state: "failed", codes: ["live-without-pins", "stage-gone"], token: true },
    },
    {
      title: "a stage that was rejected, without a token",
      async prepare(scene) {
        await scene.byHand(...family.slice(1));
        scene.registry.reject(scene.unit(platform).stageId);
      },
      ...{ state: "broken", codes: ["live-without-pins", "stage-not-approved"] },
    },
    {
      title: "a version that npm refused after its approval",
      async prepare(scene) {
        scene.registry.orderFate({ package: platform }, { kind: "refused", afterMs: minutes });
        await scene.byHand(...family);
      },
      ...{ state: "failed", codes: ["live-without-pins", "stage-blocked"], token: true },
    },
    {
      title: "a version that was unpublished after its approval",
      async prepare(scene) {
        await scene.byHand(...family);
        scene.registry.unpublish(platform, "1.2.3");
      },
      ...{ state: "failed", codes: ["live-without-pins", "version-unpublished"], token: true },
    },
    {
      title: "a scan that does not end in time",
      async prepare(scene) {
        scene.registry.orderFate({ package: "@demo/cli" }, { kind: "held" });
        await scene.byHand(...family);
      },
      ...{ state: "waiting", codes: ["package-not-installable"], token: true },
      missing: ["@demo/cli"],
    },
    {
      title: "a stage with other bytes than the record, before anybody approves it",
      async prepare(scene) {
        scene.registry.reject(scene.unit(platform).stageId);
        const other = await scene.stage(platform, "1.2.3", { description: "Of somebody else." });
        const units = scene.units.map((unit) =>
          unit.name === platform ? { ...unit, stageId: other.stageId } : unit,
        );
        const time = new Date(scene.registry.clock.now() + minutes).toISOString();
        scene.report(units, { finishedAt: time }, "fairlead-report-publish-npm-2");
      },
      ...{ state: "failed", codes: ["staged-bytes-differ", "stage-not-approved"], token: true },
    },
    {
      title: "ids of two packages that were swapped",
      async prepare(scene) {
        const [one, two] = [scene.unit("@demo/core"), scene.unit("@demo/cli")];
        const units = [
          { ...one, stageId: two.stageId },
          { ...two, stageId: one.stageId },
        ];
        const time = new Date(scene.registry.clock.now() + minutes).toISOString();
        scene.report(units, { finishedAt: time }, "fairlead-report-publish-npm-2");
        await scene.byHand(...platforms);
      },
      ...{ state: "failed", codes: ["staged-bytes-differ"], token: true },
    },
    {
      title: "a package that its job did not stage",
      async prepare(scene) {
        const unit = { ...scene.unit(platform), name: "@demo/late", outcome: "refused" };
        scene.report([unit], {}, "fairlead-report-publish-npm-2");
        await scene.byHand(...family);
      },
      ...{ state: "failed", codes: ["record-incomplete"], missing: ["@demo/late"] },
    },
  ];
  test.each(cases)(
    "$title",
    async ({ prepare, state, codes, token = false, missing, broken = [] }) => {
      const scene = await recorded();
      await prepare(scene);
      const run = await scene.confirm({
        inputs: { "confirm-minutes": "5", ...(token && { "stage-token": stageToken }) },
      });
      expect(run.exitCode).toBe(1);
      expect(run.outputs["state"]).toBe(state);
      expect(list(run, "problem-codes")).toEqual(codes);
      if (missing === undefined) return;
      expect(list(run, "missing")).toEqual(idsOf(missing));
      expect(list(run, "broken")).toEqual(idsOf(broken));
    },
  );

  test("a stage that npm blocked in its scan, and one that it still scans", async () => {
    const scene = await openConfirmScene();
    const again = async (name: string) => {
      scene.registry.reject(scene.unit(name).stageId);
      return scene.stage(name, "1.2.3");
    };
    scene.registry.orderStageFate({ package: platform }, { kind: "refused", afterMs: 0 });
    scene.registry.orderStageFate({ package: "@demo/cli" }, { kind: "held" });
    const changed = [await again(platform), await again("@demo/cli")];
    scene.report(scene.units.map((unit) => changed.find(({ name }) => name === unit.name) ?? unit));
    await scene.byHand(...family.slice(1, -1));
    const run = await scene.confirm(withToken);
    expect(list(run, "problem-codes")).toEqual([
      ...["live-without-pins", "stage-blocked", "stage-not-scanned"],
    ]);
    expect(run.outputs["state"]).toBe("failed");
  });

  test("stages of older versions, which would take the tag back, are named", async () => {
    const scene = await recorded();
    const older = await scene.stage("@demo/cli", "1.2.1");
    await scene.byHand(...family);
    const run = await scene.confirm(withToken);
    expect(run).toMatchObject({ exitCode: 0, outputs: { state: "live" } });
    expect(run.summary).toContain(`npm stage reject ${older.stageId}`);
    expect(run.annotations).toMatchObject([{ level: "warning" }]);
  });
});

test("neither token stands anywhere, and the one for stages goes to the registry alone", async () => {
  const scene = await recorded();
  const run = await scene.confirm({ inputs: { "stage-token": stageToken, "run-id": "7" } });
  const other = await scene.confirm(withToken);
  for (const each of [run, other]) {
    expect(each.masks).toEqual(expect.arrayContaining([stageToken, jobToken]));
    const said = each.rawLog.replaceAll(/^::add-mask::.*$/gm, "");
    const all = said + each.summary + JSON.stringify(each.outputs) + each.commandLines.join("\n");
    expect(all).not.toContain(stageToken);
    expect(all).not.toContain(jobToken);
  }
  const sent = scene.artifacts.requests.entries.map(({ credential }) => credential);
  expect(JSON.stringify(sent)).not.toContain(stageToken);
});

test("a registry that says nothing of stages and states, to a token that may not ask", async () => {
  const scene = await recorded({ versionStatus: false });
  await scene.byHand(...platforms);
  const run = await scene.confirm({
    inputs: { "stage-token": "npm_unknown", "confirm-minutes": "1" },
  });
  expect(list(run, "problem-codes")).toEqual(["stage-not-approved"]);
  await scene.byHand("@demo/core", "@demo/cli");
  const then = await scene.confirm({ inputs: { "stage-token": "npm_unknown" } });
  expect(then).toMatchObject({ exitCode: 0, outputs: { state: "live" } });
});
