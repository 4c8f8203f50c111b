import { afterEach, describe, expect, jest, test } from "@jest/globals";
import type { ActionRun } from "@fairlead/sandbox";
import { closeNpmScenes, npmEnds, npmToken } from "./npm-scene.ts";
import { list } from "./scene.ts";
import { idsOf, names, openStatesScene, type StatesScene } from "./staged-states-scene.ts";

jest.setTimeout(300_000);
afterEach(closeNpmScenes);

const [darwin = "", linux = ""] = names;
const platforms = [darwin, linux];

/** What a row of the table expects of the jobs after staging. */
interface Said {
  readonly confirm: readonly [state: string, ...codes: string[]];
  /** `draft`: it is held, and the job fails. */
  readonly release: "published" | "waiting" | "draft";
  readonly summary: string;
}

const waiting: Said = {
  confirm: ["waiting", "stage-not-approved"],
  ...{ release: "waiting", summary: "waiting" },
};
const out: Said = { confirm: ["live"], release: "published", summary: "complete" };

async function expectAfter(
  scene: StatesScene,
  attempt: number,
  said: Said,
  stages = false,
): Promise<Record<"confirm" | "release" | "summary", ActionRun>> {
  const ends = await scene.after(attempt, stages);
  const { confirm, release, summary } = ends;
  for (const key of ["missing", "broken"]) {
    // One judgement, in the order of approval.
    expect([key, list(summary, key)]).toEqual([key, list(confirm, key)]);
    expect(list(confirm, key)).toEqual(
      idsOf(names).filter((id) => list(confirm, key).includes(id)),
    );
  }
  expect(list(release, "missing")).toEqual(list(confirm, "missing"));
  expect([confirm.outputs["state"], ...list(confirm, "problem-codes")]).toEqual(said.confirm);
  expect(confirm.exitCode).toBe(said.confirm[0] === "live" ? 0 : 1);
  const exitCode = said.release === "draft" ? 1 : 0;
  expect(release).toMatchObject({ exitCode, outputs: { state: said.release } });
  expect(summary.outputs["state"]).toBe(said.summary);
  return ends;
}

/** The packages that a text tells to approve, one by one. */
const approved = ({ registry }: StatesScene, text: string) =>
  registry
    .stages()
    .filter(({ id }) => text.includes(`npm stage approve ${id}`))
    .map(({ name }) => name);
const codesOf = (runs: readonly ActionRun[]) => runs.map(({ exitCode }) => exitCode);
const pendingOf = (runs: readonly ActionRun[]) =>
  runs.flatMap((run) => npmEnds(run)["pending"] ?? []);

describe("what each state of a staged release is called, by every job", () => {
  test("rows 1 to 4, S2, S5: first run, and again before the approval, after half of it, and after all", async () => {
    const scene = await openStatesScene();
    const first = await scene.stage(1);
    expect(codesOf(first)).toEqual([0, 0, 0]);
    expect(pendingOf(first)).toEqual(idsOf(names));
    const ids = scene.registry.stages();
    for (const { id } of ids) expect(first.map(({ summary }) => summary).join("")).toContain(id);
    const { summary } = await expectAfter(scene, 1, waiting);
    // The order of approval, whatever the order of the steps; and on the page of the last of them.
    for (const page of [summary.summary, first.at(-1)?.summary ?? ""]) {
      expect(page).toContain("packages wait for approval: 2 platform packages, then");
      const at = names.map((name) => {
        const id = ids.find((stage) => stage.name === name)?.id ?? "";
        return page.lastIndexOf(`npm stage approve ${id}`);
      });
      expect(at).not.toContain(-1);
      expect(at).toEqual(at.toSorted((a, b) => a - b));
    }
    expect(first.at(-1)?.summary).toContain("3 of them were staged by other steps of this run.");

    scene.registry.requests.clear();
    const again = await scene.stage(2);
    expect(codesOf(again)).toEqual([0, 0, 0]);
    expect(pendingOf(again)).toEqual(idsOf(names));
    expect(scene.registry.requests.uploads()).toEqual([]);
    for (const { log } of again) expect(log).not.toMatch(/Waiting until|Reading back/);
    expect(scene.registry.stages()).toEqual(ids);
    await expectAfter(scene, 2, waiting);

    await scene.approve(...platforms);
    const half = await scene.stage(3);
    expect(codesOf(half)).toEqual([0, 0, 0]);
    expect(pendingOf(half)).toEqual(idsOf(names.slice(2)));
    // What was approved meanwhile is not asked for again.
    for (const { name, id } of ids) {
      expect(half.at(-1)?.summary.includes(id)).toBe(!platforms.includes(name));
    }
    const { confirm } = await expectAfter(scene, 3, waiting);
    expect(list(confirm, "missing")).toEqual(idsOf(names.slice(2)));

    await scene.approve("@demo/core", "@demo/cli");
    const last = await scene.stage(4);
    expect(codesOf(last)).toEqual([0, 0, 0]);
    expect(pendingOf(last)).toEqual([]);
    await expectAfter(scene, 4, out);
    expect(scene.registry.requests.uploads()).toEqual([]);
  });

  test("row 10, S9: a meta that is live before a platform package: an alarm, and no release", async () => {
    const scene = await openStatesScene();
    await scene.stage(1);
    await scene.approve("@demo/core", "@demo/cli", darwin);
    const { confirm, summary } = await expectAfter(scene, 1, {
      confirm: ["broken", "live-without-pins", "stage-not-approved"],
      ...{ release: "waiting", summary: "broken" },
    });
    expect(summary.summary).toContain("Broken for users now");
    expect(list(confirm, "missing")).toEqual(idsOf([linux]));
    expect(list(confirm, "broken")).toEqual(idsOf(["@demo/core"]));
    expect(confirm.summary).toContain("3 of 4 npm packages live &#40;1 without what it needs&#41;");
    expect(scene.github.releases("octo-org/octo-repo").all).toMatchObject([{ draft: true }]);
    await scene.approve(linux);
    await expectAfter(scene, 1, out);
  });

  test("row 5: some are live and the rest is rejected: a new run stages the rest", async () => {
    const scene = await openStatesScene();
    await scene.stage(1);
    await scene.approve(linux);
    for (const { id } of scene.registry.stages()) scene.registry.reject(id);
    const anew = await scene.stage(1, { run: await scene.startAnew() });
    expect(codesOf(anew)).toEqual([0, 0, 0]);
    const rest = names.filter((name) => name !== linux);
    expect(pendingOf(anew)).toEqual(idsOf(rest));
    expect(scene.registry.stages().map(({ name }) => name)).toEqual(rest);
  });

  test("row 5: one is rejected: without a token it seems to wait, with one it is told and staged anew", async () => {
    const scene = await openStatesScene();
    await scene.stage(1);
    const rejected = scene.registry.stages().find(({ name }) => name === linux)?.id ?? "";
    scene.registry.reject(rejected);
    const blind = await expectAfter(scene, 1, waiting);
    // Nobody could ask; but this attempt has staged it.
    const caveatsIn = ({ confirm, summary }: typeof blind) =>
      [confirm.summary, confirm.log, summary.summary].map(
        (text) => text.split("If npm no longer knows").length - 1,
      );
    expect(caveatsIn(blind)).toEqual([0, 0, 0]);
    expect(caveatsIn(await expectAfter(scene, 2, waiting))).toEqual([1, 1, 1]);
    const told = await expectAfter(
      scene,
      1,
      {
        confirm: ["failed", "stage-gone", "stage-not-approved"],
        ...{ release: "waiting", summary: "failed" },
      },
      true,
    );
    // The program that approves refuses all of it, too.
    for (const page of [told.confirm.summary, told.summary.summary]) {
      expect(approved(scene, page)).toEqual([]);
      expect(page).toContain("Do not approve");
      expect(page).toContain("neither staged nor live");
    }
    expect(approved(scene, told.confirm.log)).toEqual([]);
    const again = await scene.stage(2, { inputs: { token: npmToken } });
    expect(codesOf(again)).toEqual([0, 0, 0]);
    expect(scene.registry.stages()).toHaveLength(4);
    await scene.approve(...names);
    await expectAfter(scene, 2, out);
  });

  test("row 5: one whose id is lost is rejected: with a token it is found, then told as gone, and staged anew", async () => {
    const scene = await openStatesScene();
    const { registry } = scene;
    const path = /^\/-\/stage\/package\/.*linux/;
    registry.faults.add({ match: { path }, fault: { kind: "reset", when: "after-commit" } });
    const list = { path: /^\/-\/stage$/ };
    registry.faults.add({
      match: list,
      times: Infinity,
      fault: { kind: "refusal", status: 403, message: "no" },
    });
    const first = await scene.stage(1);
    registry.faults.clear();
    expect(codesOf(first)).toEqual([0, 0, 0]);
    expect(pendingOf(first)).toEqual(idsOf(names));
    const lost = registry.stages().find(({ name }) => name === linux)?.id ?? "";
    const blind = await expectAfter(scene, 1, waiting);
    expect(blind.summary.summary).toContain(`npm stage list ${linux}`);
    const seeing = await expectAfter(scene, 1, waiting, true);
    for (const { summary } of [seeing.confirm, seeing.summary]) {
      expect(summary).toContain(`npm stage approve ${lost}`);
    }
    registry.reject(lost);
    registry.clock.advance(5 * 60_000);
    await expectAfter(scene, 1, waiting);
    const told = await expectAfter(
      scene,
      1,
      {
        confirm: ["failed", "stage-gone", "stage-not-approved"],
        ...{ release: "waiting", summary: "failed" },
      },
      true,
    );
    for (const { summary } of [told.confirm, told.summary]) {
      // The release cannot be whole before that is settled.
      expect(approved(scene, summary)).toEqual([]);
    }
    const again = await scene.stage(2, { inputs: { token: npmToken } });
    expect(codesOf(again)).toEqual([0, 0, 0]);
    expect(registry.stages()).toHaveLength(4);
    await scene.approve(...names);
    await expectAfter(scene, 2, out);
  });

  test("rows 6 and 7, S3: other bytes while the old are staged are a conflict; approved, the old ones are the release", async () => {
    const scene = await openStatesScene();
    await scene.stage(1);
    const stages = scene.registry.stages();
    await scene.rebuild();
    scene.registry.requests.clear();
    const [second] = await scene.stage(2);
    expect(second?.exitCode).toBe(1);
    expect(npmEnds(second as ActionRun)).toEqual({ conflicts: idsOf(platforms) });
    expect(scene.registry.requests.uploads()).toEqual([]);
    expect(second?.summary).not.toContain("published version");
    const undecided: Said = {
      confirm: ["failed", "stage-disputed", "stage-not-approved"],
      ...{ release: "waiting", summary: "failed" },
    };
    for (const stages of [false, true]) {
      const { confirm, release, summary } = await expectAfter(scene, 2, undecided, stages);
      // Waiting alone ends nothing here, so the draft's job tells it, too.
      const [disputed] = release.annotations.map(({ message }) => message);
      expect(disputed).toMatch(/staged by an earlier attempt .* reject the stage/);
      for (const told of [confirm.summary, summary.summary, confirm.log]) {
        // Which bytes the platforms get is open, so nothing that needs them may go live.
        expect(approved(scene, told)).toEqual([]);
        expect(told).not.toContain("which no approval makes live");
      }
      for (const { summary: page } of [confirm, summary]) {
        expect(page).toContain("which are staged with other bytes");
        expect(page).toMatch(/[Tt]o (release|publish) what is staged, approve it/);
      }
    }
    // The right ways out: nothing here is to be kept beside the files of the other attempt.
    const waysOut = [second?.summary ?? "", second?.log ?? ""];
    for (const told of waysOut) {
      expect(told).toMatch(
        /reject each such stage .* approve it and take .* from the artifacts of attempt \d+ of run/,
      );
      expect(told).not.toContain("on-conflict");
    }
    await scene.approve(...names);
    expect(scene.registry.stages()).toEqual([]);
    expect(stages).toHaveLength(4);
    // Both ways out lead to a release.
    const { confirm, release, summary: last } = await expectAfter(scene, 2, out);
    // Files of the release have to come from the attempt that staged the packages.
    for (const { annotations } of [confirm, release, last]) {
      expect(annotations).toMatchObject([{ level: "warning" }]);
      expect(annotations[0]?.message).toContain(
        `packed other bytes for ${idsOf(platforms).join(", ")}`,
      );
    }
  });

  test("S4: live with other bytes than the run staged: no job calls it out", async () => {
    const scene = await openStatesScene();
    await scene.stage(1);
    const stage = scene.registry.stages().find(({ name }) => name === linux);
    scene.registry.reject(stage?.id ?? "");
    await scene.registry.seed({ name: linux, version: "1.2.3" });
    await scene.approve(...names.filter((name) => name !== linux));
    await expectAfter(scene, 1, {
      confirm: ["failed", "published-bytes-differ"],
      ...{ release: "draft", summary: "partial" },
    });
  });

  test("S4: npm refuses one after its approval: told with a token", async () => {
    const scene = await openStatesScene();
    await scene.stage(1);
    scene.registry.orderFate({ package: linux }, { kind: "refused", afterMs: 0 });
    await scene.approve(...names);
    const { summary } = await expectAfter(
      scene,
      1,
      {
        confirm: ["failed", "live-without-pins", "stage-blocked"],
        ...{ release: "waiting", summary: "broken" },
      },
      true,
    );
    expect(summary.summary).toContain("npm refused it after its scan");
  });

  test("row 8, S7: directly, with a token that may only stage: one is refused, and the remedy names the token", async () => {
    const scene = await openStatesScene();
    const [first] = await scene.stage(1, { inputs: { "publish-mode": "direct" } });
    expect(first?.exitCode).toBe(1);
    expect(npmEnds(first as ActionRun)).toEqual({ remaining: idsOf(platforms) });
    expect(first?.summary).toContain("The token may only stage");
    expect(scene.registry.stages()).toEqual([]);
  });
});
