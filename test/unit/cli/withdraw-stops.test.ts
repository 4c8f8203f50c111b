import { afterEach, expect, jest, test } from "@jest/globals";
import {
  bad,
  closeWithdrawScenes,
  good,
  openWithdrawScene,
  standing,
  writesOf,
  type Shape,
  type WithdrawScene,
} from "../../e2e/withdraw-scene.ts";
import { runInProcess } from "./withdraw-in-process.ts";

jest.setTimeout(120_000);
afterEach(closeWithdrawScenes);

const withdraw = ["withdraw", bad, "--take", good, "--because", "It loses data"];
const restore = ["restore", bad];

/** As many crates and packages as examples/ruvector releases. */
const ruvector: Shape = {
  crates: Array.from({ length: 26 }, (_, index) => `octo-crate-${index}`),
  layers: Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [`@octo/package-${index}`, index < 6 ? 0 : index - 5]),
  ),
};

function clear({ crates, npm, github }: WithdrawScene): void {
  for (const { requests } of [crates, npm, github]) requests.clear();
}

/** Every kind of step, and little of each: there are as many runs as steps, and four times that. */
const small: Shape = {
  crates: ["octo-base", "octo-cli"],
  layers: { "@octo/core-linux": 0, "@octo/core": 1 },
};

const changesIn = (sent: readonly string[]) => sent.filter((each) => !each.startsWith("GET "));

test("after a stop at any write, the same command comes to the same end, and so does its reverse", async () => {
  const scene = await openWithdrawScene({ shape: small });
  const before = standing(scene);
  const whole = await runInProcess(scene, withdraw);
  expect(whole.code).toBe(0);
  const after = standing(scene);
  const count = changesIn(whole.sent).length;
  const back = await runInProcess(scene, restore);
  expect(back.code).toBe(0);
  expect(standing(scene)).toEqual(before);
  expect(count).toBe(8);
  for (let stopAfter = 1; stopAfter < count; stopAfter += 1) {
    const first = await runInProcess(scene, withdraw, { stopAfter });
    expect(first.code).toBeUndefined();
    const second = await runInProcess(scene, withdraw);
    expect(second).toMatchObject({ code: 0 });
    expect(standing(scene)).toEqual(after);
    // Nothing is done twice.
    expect(changesIn([...first.sent, ...second.sent]).sort()).toEqual(
      changesIn(whole.sent).toSorted(),
    );
    const halfBack = await runInProcess(scene, restore, { stopAfter });
    if (halfBack.code === undefined) {
      expect(await runInProcess(scene, restore)).toMatchObject({ code: 0 });
    }
    expect(standing(scene)).toEqual(before);
  }
});

test("26 crates, 9 packages and a release take one confirmation, and few requests beside the writes", async () => {
  const scene = await openWithdrawScene({ shape: ruvector, person: { web: true } });
  const shown = await runInProcess(scene, [...withdraw, "--dry-run"]);
  expect(shown.code).toBe(0);
  expect(changesIn(shown.sent)).toEqual([]);
  const run = await runInProcess(scene, withdraw);
  expect(run).toMatchObject({ code: 0, questions: 1 });
  expect(standing(scene)).toMatchObject({
    yanked: ruvector.crates,
    deprecated: Object.keys(ruvector.layers),
    prerelease: [`v${bad}`],
  });
  expect(scene.npm.challenges()).toBe(1);
  const before = run.sent.findIndex((each) => !each.startsWith("GET "));
  expect(run.sent.slice(0, before).length).toBeLessThanOrEqual(60);

  clear(scene);
  const again = await runInProcess(scene, withdraw, { answers: [] });
  expect(again).toMatchObject({ code: 0, questions: 0 });
  expect(again.said).toContain(`Nothing is left to do for ${bad}.`);
  expect(writesOf(scene)).toEqual([]);
  expect(again.sent.length).toBeLessThanOrEqual(60);
});
