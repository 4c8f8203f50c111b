import { join } from "node:path";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { rehearse, type ActionControl, type NpmRegistry, type Rehearsal } from "@fairlead/sandbox";
import type { BuiltArtifact } from "../../examples/native-build.ts";
import { ruvector } from "../../examples/npm-releases.ts";
import {
  closeNpmScenes,
  closing,
  misplaced,
  npmSceneOf,
  npmUploads,
  openNpm,
  type NpmRunOptions,
} from "./npm-scene.ts";

jest.setTimeout(300_000);

let rehearsal: Rehearsal;
let artifacts: readonly BuiltArtifact[];
/** What a release that nothing disturbed leaves, and how many requests it made. */
let undisturbed: { readonly state: unknown; readonly requests: number };

beforeAll(async () => {
  rehearsal = await rehearse(`examples/${ruvector.name}`);
  closing(() => rehearsal.remove());
  const folder = join(rehearsal.folder, "artifacts");
  artifacts = await ruvector.buildArtifacts(folder, { from: "prebuilt" });
  const { registry, release } = await place();
  expect(await release({})).toBe("complete");
  const { length: requests } = registry.requests.filter(() => true);
  undisturbed = { state: stateOf(registry), requests };
  expect(registry.packages()).toHaveLength(ruvector.packages);
  await registry.stop();
});
afterAll(closeNpmScenes);

test.each([1, 2, 3, 4, 5])(
  "a release of nine packages that dies at any request is made whole by running it again (seed %i)",
  async (seed) => {
    const { registry, release } = await place();
    const dieAt = 1 + Math.floor(fraction(seed) * undisturbed.requests);
    const told = { seed, dieAt };
    expect({ ...told, end: await release(untilRequest(registry, dieAt)) }).toEqual({
      ...told,
      end: "killed",
    });
    const there = new Set(registry.packages());
    expect(there.size).toBeLessThanOrEqual(ruvector.packages);
    registry.requests.clear();

    expect({ ...told, end: await release({ attempt: 2 }) }).toEqual({ ...told, end: "complete" });
    expect({ ...told, state: stateOf(registry) }).toEqual({ ...told, state: undisturbed.state });
    const missing = registry.packages().filter((name) => !there.has(name));
    expect({ ...told, uploads: npmUploads(registry) }).toEqual({
      ...told,
      uploads: missing.map((name) => `${name} 200`).sort(),
    });
    expect({ ...told, misplaced: await misplaced(registry) }).toEqual({ ...told, misplaced: [] });
    await registry.stop();
  },
);

/** A registry and artifacts of their own for the one checkout. */
async function place() {
  const registry = await openNpm();
  const { run, addArtifact } = await npmSceneOf(registry, rehearsal);
  for (const { name, files } of artifacts) addArtifact(name, files);
  return {
    registry,
    /** The jobs one after another, until one does not end well. */
    release: async (options: NpmRunOptions): Promise<"complete" | "killed"> => {
      for (const { action, inputs } of ruvector.steps) {
        const ended = await run(action, {
          ...options,
          inputs: { ...inputs, version: ruvector.version },
        });
        if (ended.signal === "SIGKILL") return "killed";
        expect({ log: ended.log, exitCode: ended.exitCode }).toMatchObject({ exitCode: 0 });
        expect(ended.outputs["complete"]).toBe("true");
      }
      return "complete";
    },
  };
}

/** Each version once with its checksum, and the tags. */
function stateOf(registry: NpmRegistry): unknown {
  const packages = registry.packages().toSorted();
  return packages.map((name) => ({
    name,
    tags: registry.distTags(name),
    versions: registry.versions(name).map(({ version, integrity }) => ({ version, integrity })),
  }));
}

/** Options that end whichever step runs with SIGKILL once the registry has done its nth request. */
function untilRequest(registry: NpmRegistry, count: number): NpmRunOptions {
  let seen = 0;
  let control: ActionControl | undefined;
  registry.onRequest(async (_, moment) => {
    if (moment !== "after-commit") return;
    seen += 1;
    if (seen !== count || control === undefined) return;
    control.kill("SIGKILL");
    await control.ended;
  });
  return {
    onStart: (started) => {
      control = started;
    },
  };
}

/** A number in [0, 1) that a seed means: Knuth's multiplicative hash. */
function fraction(seed: number): number {
  return (Math.imul(seed, 2_654_435_761) >>> 0) / 2 ** 32;
}
