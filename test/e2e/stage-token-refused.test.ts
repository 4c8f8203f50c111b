import { afterEach, expect, jest, test } from "@jest/globals";
import type { ActionRun } from "@fairlead/sandbox";
import { closeNpmScenes } from "./npm-scene.ts";
import { openStatesScene, stageToken } from "./staged-states-scene.ts";

jest.setTimeout(300_000);
afterEach(closeNpmScenes);

const expired = "npm_canaryThatHasExpired000000000001";

/** How often a run warns that the token is refused, and how often its page says so. */
function told({ annotations, summary }: ActionRun): readonly [annotated: number, shown: number] {
  const words = /stage-token(?:`|&#96;|<\/code>) was refused/g;
  const warned = annotations.filter(({ message }) => message.includes("`stage-token` was refused"));
  return [warned.length, [...summary.matchAll(words)].length];
}

test.each<[string, string, number]>([
  ["is refused: each step goes on without it, and tells once what that costs", expired, 1],
  ["is taken: no step says anything", stageToken, 0],
])("a stage-token that %s", async (_, token, times) => {
  const scene = await openStatesScene();
  const staged = await scene.stage(1, { inputs: { "stage-token": token } });
  expect(staged.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
  const { confirm, summary } = await scene.after(1, token);
  const runs = [...staged, confirm, summary];
  expect(runs.map(told)).toEqual(runs.map(() => [times, times]));
});
