import { afterEach, expect, test } from "@jest/globals";
import { closeApproveScenes, family, openApproveScene, otp } from "./approve-scene.ts";

afterEach(closeApproveScenes);

test("a family is approved", async () => {
  const scene = await openApproveScene();
  scene.report(scene.units);
  const run = await scene.approve(undefined, { answers: ["1.2.3", otp] });
  console.log(run.said);
  expect(run.code).toBe(0);
  expect(scene.live()).toEqual(family);
});
