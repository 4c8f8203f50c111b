import { afterEach, expect, jest, test } from "@jest/globals";
import type { ActionControl } from "@fairlead/sandbox";
import { closeApproveScenes, family } from "./approve-scene.ts";
import { closeConfirmScenes, recorded, stageToken } from "./confirm-scene.ts";

jest.setTimeout(300_000);
afterEach(async () => {
  await closeApproveScenes();
  await closeConfirmScenes();
});

test("whichever request it is killed at, nothing has changed, and the next run comes to the same end", async () => {
  const scene = await recorded();
  await scene.byHand(...family);
  scene.registry.requests.clear();
  let deaths = 0;
  for (let dieAt = 1; ; dieAt += 1) {
    let control: ActionControl | undefined;
    const held = scene.registry.faults.add({ match: { skip: dieAt - 1 }, fault: { kind: "hold" } });
    void held.first.then(() => control?.kill("SIGKILL"));
    const killed = await scene.confirm({
      inputs: { "stage-token": stageToken },
      onStart: (started) => (control = started),
    });
    scene.registry.faults.clear();
    if (killed.signal === null) break;
    deaths += 1;
    const next = await scene.confirm({
      inputs: { "stage-token": stageToken },
      attempt: deaths + 1,
    });
    expect(next).toMatchObject({ exitCode: 0, outputs: { state: "live", missing: "[]" } });
  }
  expect(deaths).toBeGreaterThan(1);
  expect(scene.registry.requests.writes()).toEqual([]);
});
