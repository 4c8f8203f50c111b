import { afterEach, expect, jest, test } from "@jest/globals";
import {
  addon,
  closeNpmScenes,
  metaInputs,
  misplaced,
  npmContents,
  npmEnds,
  npmUploads,
  openNpmScene,
  platformInputs,
} from "./npm-scene.ts";

jest.setTimeout(120_000);
afterEach(closeNpmScenes);

const both = ["linux-x64-gnu", "darwin-arm64"];
const whole = ["@demo/core-linux-x64-gnu@1.2.3", "@demo/core-darwin-arm64@1.2.3"];

test("a release publishes the platform packages and then the meta, and a second one asks to write nothing", async () => {
  const { registry, run, addBindings } = await openNpmScene(addon(...both));
  await addBindings(...both);
  const first = await run("publish-npm-platform", { inputs: platformInputs(...both) });
  expect(first.exitCode).toBe(0);
  expect(npmEnds(first)).toEqual({ published: whole });
  const meta = await run("publish-meta", { inputs: metaInputs(...both) });
  expect(meta.exitCode).toBe(0);
  expect(npmEnds(meta)).toEqual({ published: ["@demo/core@1.2.3"] });
  const names = ["@demo/core-linux-x64-gnu", "@demo/core-darwin-arm64", "@demo/core"];
  expect(npmUploads(registry)).toEqual(names.map((name) => `${name} 200`).sort());
  expect(await misplaced(registry)).toEqual([]);
  expect(registry.packages().at(-1)).toBe("@demo/core");
  expect(npmContents(registry)).toEqual(Object.fromEntries(names.map((name) => [name, ["1.2.3"]])));
  registry.requests.clear();

  const again = await run("publish-npm-platform", { inputs: platformInputs(...both) });
  const metaAgain = await run("publish-meta", { inputs: metaInputs(...both) });
  expect([again.exitCode, metaAgain.exitCode]).toEqual([0, 0]);
  expect(npmEnds(again)).toEqual({ "already-published": whole });
  expect(npmEnds(metaAgain)).toEqual({ "already-published": ["@demo/core@1.2.3"] });
  expect(registry.requests.writes()).toEqual([]);
});
