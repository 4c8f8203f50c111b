import { randomBytes } from "node:crypto";
import { afterEach, expect, jest, test } from "@jest/globals";
import { closeNpmScenes, manifest, npmContents, openNpmScene } from "./npm-scene.ts";

jest.setTimeout(300_000);
afterEach(closeNpmScenes);

const megabyte = 1024 * 1024;
const names = Array.from({ length: 16 }, (_, index) => `large-${index + 1}`);

/** Holds the texts of two uploads beside the action itself; those of all sixteen would take 400 MB. */
const heapLimitMb = 100;
/** With two of these packages about 290 MB, with twelve 320; the bytes of all sixteen are 160 more. */
const mostBytes = 400 * megabyte;

test("a release of sixteen packages of 10 MB from artifacts needs the memory of a few of them", async () => {
  const { registry, run, addArtifact } = await openNpmScene(
    Object.fromEntries(
      names.map((name) => [`npm/${name}/package.json`, manifest(name, { files: ["noise.bin"] })]),
    ),
  );
  // Noise cannot be compressed.
  for (const name of names) addArtifact(name, { "noise.bin": randomBytes(10 * megabyte) });
  const entries = names.map((name) => `- { path: npm/${name}, artifact: ${name} }`);
  const { exitCode, log, peakMemoryBytes } = await run("publish-npm-packages", {
    inputs: { packages: entries.join("\n") },
    heapLimitMb,
  });
  expect({ exitCode, log }).toMatchObject({ exitCode: 0 });
  expect(npmContents(registry)).toEqual(Object.fromEntries(names.map((name) => [name, ["1.2.3"]])));
  // Memory can be looked at on Linux only.
  if (peakMemoryBytes !== undefined) expect(peakMemoryBytes).toBeLessThan(mostBytes);
});
