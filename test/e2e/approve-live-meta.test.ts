import { afterEach, describe, expect, test } from "@jest/globals";
import {
  closeApproveScenes,
  codesIn,
  decisionsIn,
  openApproveScene,
  openReportedScene,
  otp,
  platforms,
  runUrl,
  version,
  type ApproveScene,
} from "./approve-scene.ts";

afterEach(closeApproveScenes);

const meta = "@demo/core";
const gone = "@demo/core-darwin-x64";
const alarm = `⚠ ${meta}@${version} is live, but not everything it needs`;

function stageOf({ units }: ApproveScene, name: string): string {
  return units.find((unit) => unit.name === name)?.stageId ?? "";
}

/** A family of which somebody approved the meta before its platform packages. */
async function openBroken(): Promise<ApproveScene> {
  const scene = await openReportedScene();
  await scene.registry.approve(stageOf(scene, meta));
  scene.registry.requests.clear();
  return scene;
}

describe("a meta that is live before its platform packages", () => {
  test("is an alarm before the question, and all of it is approved", async () => {
    const scene = await openBroken();
    const run = await scene.approve([runUrl], { answers: [version, otp] });
    expect(run).toMatchObject({ code: 0 });
    expect(run.said.indexOf(alarm)).toBeGreaterThan(0);
    expect(run.said.indexOf(alarm)).toBeLessThan(run.said.indexOf(`Type ${version}`));
    expect(scene.live().slice(1)).toEqual([...platforms, "@demo/cli"]);
  });

  test("gets what is left of them where one was rejected, and what needs it stays back", async () => {
    const scene = await openBroken();
    scene.registry.reject(stageOf(scene, gone));
    const run = await scene.approve([runUrl], { answers: [version, otp] });
    expect(run.code).toBe(1);
    expect(run.said).toContain(alarm);
    expect(codesIn(run).toSorted()).toEqual(["live-without-pins", "stage-gone"]);
    expect(scene.live()).toEqual([meta, ...platforms.filter((each) => each !== gone)]);
    expect(run.said).toContain(`Not approved: ${gone}@${version}, @demo/cli@${version}`);

    // Nothing is left to approve, and it is an alarm still.
    scene.registry.requests.clear();
    const again = await scene.approve([runUrl]);
    expect(again.code).toBe(1);
    expect(codesIn(again).toSorted()).toEqual(["live-without-pins", "stage-gone"]);
    expect(decisionsIn(scene)).toEqual([]);
  });

  test("gets nothing where the bytes of one differ", async () => {
    const scene = await openApproveScene();
    await scene.registry.approve(stageOf(scene, meta));
    const checksum = `sha512-${Buffer.alloc(64, 7).toString("base64")}`;
    scene.report(scene.units.map((unit) => (unit.name === gone ? { ...unit, checksum } : unit)));
    scene.registry.requests.clear();
    const run = await scene.approve([runUrl], { answers: [version, otp] });
    expect(run.code).toBe(1);
    expect(codesIn(run)).toEqual(["live-without-pins", "staged-bytes-differ"]);
    expect(decisionsIn(scene)).toEqual([]);
  });

  test("is named before a rejection, with what that makes permanent", async () => {
    const scene = await openBroken();
    const run = await scene.approve([runUrl, "--reject"], { answers: ["no"] });
    expect(run.code).toBe(1);
    expect(run.said).toContain(alarm);
    expect(run.said).toMatch(/Rejecting .* makes this permanent: @demo\/core@1\.2\.3 stays live/);
    expect(decisionsIn(scene)).toEqual([]);
  });
});
