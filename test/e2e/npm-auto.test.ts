import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { startSigstore, type Sigstore } from "@fairlead/sandbox";
import {
  expectPassed,
  family,
  familyScene,
  ids,
  killedAt,
  platforms,
  unitsOf,
  waysOf,
  type FamilyScene,
} from "./npm-auto-scene.ts";
import { closeNpmScenes, npmEnds } from "./npm-scene.ts";

jest.setTimeout(300_000);

let sigstore: Sigstore;
beforeAll(async () => {
  sigstore = await startSigstore();
});
afterEach(closeNpmScenes);
afterAll(() => sigstore.stop());

const live = (scene: FamilyScene) =>
  family.filter((name) => scene.registry.versions(name).some((one) => one.version === "1.2.3"));
const stagedNames = (scene: FamilyScene) => scene.registry.stages().map(({ name }) => name);

describe("a family of eight whose publishers may only stage", () => {
  test("is staged by one run in two jobs, without a wait, and each provenance is logged once", async () => {
    const scene = await familyScene(sigstore, "stage");
    const { entries } = sigstore;
    // No job has any time to wait.
    const runs = await scene.release(1);
    expectPassed(runs);
    expect(stagedNames(scene).toSorted()).toEqual(family.toSorted());
    expect(live(scene)).toEqual([]);
    expect(sigstore.entries - entries).toBe(family.length);
    // What needs a stage is not even tried directly.
    expect(waysOf(scene)).toEqual(
      [
        ...platforms.map((name) => `direct ${name} 403`),
        ...family.map((name) => `stage ${name} 201`),
      ].sort(),
    );
    // Why nothing went directly is told once, with npm's words, where that was tried.
    const [first, ...others] = runs;
    const refusals = (text = "") => text.split("OIDC permission denied").length - 1;
    expect([first?.log, first?.summary].map(refusals)).toEqual([1, 1]);
    expect(first?.summary).toContain("refused to publish 6 packages directly");
    for (const { log, summary } of others) expect([log, summary].map(refusals)).toEqual([0, 0]);
    const layers = (await unitsOf(runs)).map(({ name, layer }) => [name, layer]);
    expect(Object.fromEntries(layers)).toEqual(
      Object.fromEntries(
        family.map((name, index) => [name, Math.max(0, index - platforms.length + 1)]),
      ),
    );

    scene.registry.requests.clear();
    const before = sigstore.entries;
    const again = await scene.release(2);
    expectPassed(again);
    expect(again.map(npmEnds)).toEqual(runs.map(npmEnds));
    expect([waysOf(scene), sigstore.entries - before]).toEqual([[], 0]);
    expect((await unitsOf(again)).map(({ stageId }) => stageId)).toEqual(
      (await unitsOf(runs)).map(({ stageId }) => stageId),
    );

    for (const name of family) {
      const { id = "" } = scene.registry.stages().find((stage) => stage.name === name) ?? {};
      await scene.registry.approve(id);
    }
    const after = await scene.release(3);
    expect(after.flatMap((run) => npmEnds(run)["already-published"] ?? []).sort()).toEqual(
      ids.toSorted(),
    );
    expect(waysOf(scene)).toEqual([]);
  });

  test("and whose jobs die at one stage after the other comes to the same end, each staged once", async () => {
    const scene = await familyScene(sigstore, "stage");
    const serial = { inputs: { "delay-seconds": "0" } };
    // The first platform package, one between, the meta, and what needs that.
    const [counts, stages] = [[1, 4, 7, 8], () => stagedNames(scene).length];
    for (const [index, count] of counts.entries()) {
      const killed = killedAt(scene, 1, () => stages() === count);
      const runs = await scene.release(index + 1, { ...serial, ...killed });
      expect([runs.at(-1)?.signal, stages()]).toEqual(["SIGKILL", count]);
    }
    expectPassed(await scene.release(counts.length + 1, serial));
    expect(stagedNames(scene).toSorted()).toEqual(family.toSorted());
    expect(live(scene)).toEqual([]);
  });

  test.each([0.15, 0.6, 0.95])(
    "and whose jobs die after %f of all requests comes to the same end",
    async (share) => {
      const scene = await familyScene(sigstore, "stage");
      const nth = Math.ceil(share * (await requestsOfAll()));
      const killed = await scene.release(1, killedAt(scene, nth));
      expect(killed.at(-1)?.signal).toBe("SIGKILL");
      expectPassed(await scene.release(2));
      expect(stagedNames(scene).toSorted()).toEqual(family.toSorted());
      expect(live(scene)).toEqual([]);
    },
  );

  let all: number | undefined;
  /** How many requests a release makes that nothing disturbs. */
  async function requestsOfAll(): Promise<number> {
    if (all !== undefined) return all;
    const scene = await familyScene(sigstore, "stage");
    expectPassed(await scene.release(1));
    all = scene.registry.requests.filter(() => true).length;
    return all;
  }
});

describe("a family with publishers of both kinds", () => {
  const [linux = "", musl = ""] = platforms;

  test("goes as each may: what needs a stage is staged, all else is published", async () => {
    const scene = await familyScene(sigstore, "publish", {
      [musl]: "stage",
      ...{ "@demo/core": "both", "@demo/cli": "both" },
    });
    const entries = sigstore.entries;
    expectPassed(await scene.release(1));
    expect(live(scene)).toEqual(platforms.filter((name) => name !== musl));
    expect(stagedNames(scene)).toEqual([musl, "@demo/core", "@demo/cli"]);
    expect(waysOf(scene)).toContain(`direct ${linux} 200`);
    expect(sigstore.entries - entries).toBe(family.length);
  });

  test("stops at a meta that may only be published, and publishes it after the approval", async () => {
    const scene = await familyScene(sigstore, "publish", { [musl]: "stage" });
    const runs = await scene.release(1);
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 1]);
    expect(runs.slice(1).map(npmEnds)).toEqual([{ remaining: ["@demo/core@1.2.3"] }]);
    expect(live(scene)).not.toContain("@demo/core");
    await scene.registry.approve(scene.registry.stages()[0]?.id ?? "");
    expectPassed(await scene.release(2));
    expect(live(scene)).toEqual(family);
    expect(stagedNames(scene)).toEqual([]);
  });
});

test("with publish-mode: direct, what needs a package by a range waits for it as for an exact version", async () => {
  const scene = await familyScene(sigstore, "publish");
  const inputs = { ...{ packages: "npm/cli", platforms: "" }, "publish-mode": "direct" };
  const job = scene.job({ ...inputs, "wait-minutes": "0.01" });
  const early = await scene.run("publish-npm-packages", job);
  expect(early.exitCode).toBe(1);
  expect(early.outputs["problem-codes"]).toBe('["package-not-installable"]');
  expect(waysOf(scene)).toEqual([]);
  expectPassed(await scene.release(1, { inputs: { "publish-mode": "direct" } }));
  expect(live(scene)).toEqual(family);
});
