import { afterEach, expect, jest, test } from "@jest/globals";
import { rehearse, type ActionControl, type NpmRegistry } from "@fairlead/sandbox";
import {
  closeNpmScenes,
  closing,
  npmContents,
  npmEnds,
  npmSceneOf,
  npmUploads,
  openNpm,
  packedChain,
  packedInputs,
  writeFiles,
} from "./npm-scene.ts";

jest.setTimeout(300_000);
afterEach(closeNpmScenes);

const names = ["unit-a", "unit-b", "unit-c", "unit-d"];
const whole = Object.fromEntries(names.map((name) => [name, ["1.2.3"]]));

async function packedCheckout() {
  const rehearsal = await rehearse();
  closing(() => rehearsal.remove());
  await writeFiles(rehearsal.workspace, await packedChain(...names));
  await rehearsal.commit();
  return rehearsal;
}

test("whichever request a job dies at, the next attempt makes just the writes that are missing", async () => {
  const rehearsal = await packedCheckout();
  let deaths = 0;
  for (let dieAt = 1; ; dieAt++) {
    const registry = await openNpm();
    const { run } = await npmSceneOf(registry, rehearsal);
    const killed = await run("publish-npm-packages", {
      inputs: packedInputs,
      ...untilRequest(registry, dieAt),
    });
    if (killed.signal === null) {
      expect(killed.exitCode).toBe(0);
      expect(npmContents(registry)).toEqual(whole);
      break;
    }
    deaths += 1;
    const missing = names.filter((name) => !registry.has(name, "1.2.3"));
    registry.requests.clear();

    const second = await run("publish-npm-packages", { inputs: packedInputs, attempt: 2 });
    expect({ dieAt, exitCode: second.exitCode, complete: second.outputs["complete"] }).toEqual({
      dieAt,
      exitCode: 0,
      complete: "true",
    });
    expect({ dieAt, contents: npmContents(registry) }).toEqual({ dieAt, contents: whole });
    expect({ dieAt, uploads: npmUploads(registry) }).toEqual({
      dieAt,
      uploads: missing.map((name) => `${name} 200`),
    });
    await registry.stop();
  }
  // Two looks at each package, the uploads, and the reading back.
  expect(deaths).toBeGreaterThanOrEqual(15);
});

test("what a scan keeps back when a job dies is not published twice: the next run waits for it", async () => {
  const rehearsal = await packedCheckout();
  const registry = await openNpm({ scanMs: 5 * 60_000 });
  const { run } = await npmSceneOf(registry, rehearsal);
  const killed = await run("publish-npm-packages", {
    inputs: packedInputs,
    ...untilRequest(registry, 2, "PUT"),
  });
  expect(killed.signal).toBe("SIGKILL");
  expect(Object.keys(npmContents(registry))).toEqual(["unit-a", "unit-b"]);
  registry.requests.clear();

  const second = await run("publish-npm-packages", { inputs: packedInputs, attempt: 2 });
  expect(second.exitCode).toBe(0);
  expect(npmEnds(second)).toEqual({
    published: ["unit-c@1.2.3", "unit-d@1.2.3"],
    "already-published": ["unit-a@1.2.3", "unit-b@1.2.3"],
  });
  expect(npmContents(registry)).toEqual(whole);
  expect(npmUploads(registry)).toEqual(["unit-b 409", "unit-c 200", "unit-d 200"]);
});

/** Options that end the action with SIGKILL once the registry has done what its nth request asked. */
function untilRequest(registry: NpmRegistry, count: number, only?: "PUT") {
  let seen = 0;
  let control: ActionControl | undefined;
  registry.onRequest(async ({ method }, moment) => {
    if (moment !== "after-commit" || method !== (only ?? method)) return;
    seen += 1;
    if (seen !== count || control === undefined) return;
    control.kill("SIGKILL");
    await control.ended;
  });
  return {
    onStart: (started: ActionControl) => {
      control = started;
    },
  };
}
