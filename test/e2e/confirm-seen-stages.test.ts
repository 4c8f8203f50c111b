import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { closeApproveScenes, platforms, withoutId } from "./approve-scene.ts";
import {
  closeConfirmScenes,
  openConfirmScene,
  recorded,
  stageToken,
  type ConfirmScene,
} from "./confirm-scene.ts";
import { list } from "./scene.ts";

jest.setTimeout(120_000);
afterEach(async () => {
  await closeApproveScenes();
  await closeConfirmScenes();
});

const minutes = 60_000;
const withToken = { inputs: { "stage-token": stageToken } };

test("a token that covers some packages only calls none of the others gone", async () => {
  const scene = await recorded();
  const token = "npm_canaryOfOnePackage00000000000001";
  scene.registry.addToken({ token, readOnly: true, packages: ["@demo/core"] });
  const run = await scene.confirm({ inputs: { "stage-token": token, "confirm-minutes": "5" } });
  expect(run.outputs["state"]).toBe("waiting");
  expect(list(run, "problem-codes")).toEqual(["stage-not-approved"]);
  expect(run.summary).toContain("does not cover it");
});

describe("a stage whose id no record has", () => {
  const [platform = ""] = platforms;

  /** The upload arrived, and its answer was lost; nothing is approved but what comes after it. */
  async function nameless(): Promise<ConfirmScene> {
    const scene = await openConfirmScene();
    scene.report(scene.units.map((unit) => (unit.name === platform ? withoutId(unit) : unit)));
    return scene;
  }
  const stageOf = ({ registry }: ConfirmScene) =>
    registry.stages().find(({ name }) => name === platform)?.id ?? "";
  const shortly = { "confirm-minutes": "0" };

  test("waits, and is looked for by hand without a token; with one its id is on the page", async () => {
    const scene = await nameless();
    const id = stageOf(scene);
    const blind = await scene.confirm({ inputs: shortly });
    expect(blind.summary).toContain(`npm stage list ${platform}`);
    expect(blind.summary).not.toContain(id);
    const seeing = await scene.confirm(withToken);
    expect(seeing.summary).toContain(`npm stage approve ${id}`);
    expect(seeing.summary).not.toContain("npm stage list");
    for (const run of [blind, seeing]) {
      expect(list(run, "problem-codes")).toEqual(["stage-not-approved"]);
    }
  });

  test("is gone when it was rejected, as soon as the list can be trusted to have it", async () => {
    const scene = await nameless();
    scene.registry.reject(stageOf(scene));
    const inputs = { ...shortly, "stage-token": stageToken };
    const early = await scene.confirm({ inputs });
    expect(list(early, "problem-codes")).toEqual(["stage-not-approved"]);
    expect(early.summary).toContain("not listed yet");
    scene.registry.clock.advance(5 * minutes);
    const late = await scene.confirm({ inputs });
    expect(list(late, "problem-codes")).toEqual(["stage-gone", "stage-not-approved"]);
    expect(late.outputs["state"]).toBe("failed");
    // What needs it is not offered for approval.
    expect(late.summary).not.toContain(`approve ${scene.unit("@demo/core").stageId}`);
  });

  test("is not to be approved where the list has other bytes", async () => {
    const scene = await nameless();
    scene.registry.reject(stageOf(scene));
    const other = await scene.stage(platform, "1.2.3", { description: "Of somebody else." });
    const run = await scene.confirm(withToken);
    expect(list(run, "problem-codes")).toEqual(["staged-bytes-differ", "stage-not-approved"]);
    expect(run.summary).toContain(other.stageId);
    expect(run.summary).not.toContain(`approve ${other.stageId}`);
  });
});
