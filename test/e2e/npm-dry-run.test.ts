import { cp, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, jest, test } from "@jest/globals";
import {
  addon,
  closeNpmScenes,
  npmEnds,
  openNpmScene,
  packedInputs,
  platformInputs,
} from "./npm-scene.ts";

jest.setTimeout(120_000);
afterEach(closeNpmScenes);

const both = ["linux-x64-gnu", "darwin-arm64"];
const ids = ["@demo/core-linux-x64-gnu@1.2.3", "@demo/core-darwin-arm64@1.2.3"];

test("a dry run without a token writes nothing; what it packed is then published byte for byte", async () => {
  const { registry, rehearsal, run, addBindings } = await openNpmScene(addon(...both));
  await addBindings(...both);
  const dry = await run("publish-npm-platform", {
    inputs: { ...platformInputs(...both), "dry-run": "true", token: "" },
  });
  expect(dry.exitCode).toBe(0);
  expect(npmEnds(dry)).toEqual({ "would-publish": ids });
  expect(registry.requests.writes()).toEqual([]);
  const folder = dry.outputs["packed"] ?? "";
  const files = (await readdir(folder)).sort();
  expect(files).toEqual(["demo-core-darwin-arm64-1.2.3.tgz", "demo-core-linux-x64-gnu-1.2.3.tgz"]);

  await cp(folder, join(rehearsal.workspace, "packed"), { recursive: true });
  const real = await run("publish-npm-packages", { inputs: packedInputs });
  expect(real.exitCode).toBe(0);
  expect(npmEnds(real)["published"]?.toSorted()).toEqual(ids.toSorted());
  for (const platform of both) {
    const published = await registry.tarball(`@demo/core-${platform}`, "1.2.3");
    const packed = await readFile(join(folder, `demo-core-${platform}-1.2.3.tgz`));
    expect(published.equals(packed)).toBe(true);
  }
  registry.requests.clear();

  const again = await run("publish-npm-platform", { inputs: platformInputs(...both) });
  expect(npmEnds(again)).toEqual({ "already-published": ids });
  expect(registry.requests.writes()).toEqual([]);
});

test("a dry run without id-token warns of provenance that is asked for; a real run is refused", async () => {
  const { registry, run, addBindings } = await openNpmScene(addon(...both));
  await addBindings(...both);
  const inputs = { ...platformInputs(...both), provenance: "true" };
  const dry = await run("publish-npm-platform", { inputs: { ...inputs, "dry-run": "true" } });
  expect(dry.exitCode).toBe(0);
  expect(npmEnds(dry)).toEqual({ "would-publish": ids });
  expect(dry.annotations).toMatchObject([
    { level: "warning", message: expect.stringContaining("the job has no id-token: write") },
  ]);
  const real = await run("publish-npm-platform", { inputs });
  expect(real.exitCode).toBe(1);
  expect(registry.requests.writes()).toEqual([]);
});
