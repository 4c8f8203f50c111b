import { afterEach, describe, expect, test } from "@jest/globals";
import {
  closeApproveScenes,
  decisionsIn,
  family,
  openApproveScene,
  otp,
  runUrl,
  type ApproveScene,
} from "./approve-scene.ts";

afterEach(closeApproveScenes);

const answers = ["1.2.3", otp];
const minutes = 60_000;

/** Approves with a kill at the nth request of this run, before or after it takes effect. */
async function killedAt(
  scene: ApproveScene,
  isCounted: (path: string) => boolean,
  nth: number,
  at: "before-commit" | "after-commit",
): Promise<boolean> {
  let kill: () => void = () => undefined;
  let count = 0;
  const end = scene.registry.onRequest(({ path }, moment) => {
    if (moment !== at || !isCounted(path)) return;
    count += 1;
    if (count === nth) kill();
  });
  const run = await scene.approve([runUrl], { answers, onStart: (stop) => (kill = stop) });
  end();
  if (run.code !== null) expect(run.code).toBe(0);
  return run.code === null;
}

describe("killed at any request and started again, it comes to the same end", () => {
  // Of each pair the first asks for the password.
  test.each(["before-commit", "after-commit"] as const)("at each approval, %s", async (at) => {
    const scene = await openApproveScene({ scanMs: 2 * minutes });
    scene.report(scene.units);
    let kills = 0;
    while (await killedAt(scene, (path) => path.endsWith("/approve"), 2, at)) kills += 1;
    expect(kills).toBe(family.length);
    expect(scene.live()).toEqual(family);
    const done = decisionsIn(scene).filter(({ status }) => status === 201);
    expect(done.length).toBeLessThanOrEqual(family.length);
  });

  test("at every seventh request, whatever it is", async () => {
    const scene = await openApproveScene({ scanMs: 2 * minutes });
    scene.report(scene.units);
    for (let nth = 3; await killedAt(scene, () => true, nth, "after-commit"); nth += 7);
    expect(scene.live()).toEqual(family);
  });
});

test("Ctrl+C says what stays, and ends it as a signal does", async () => {
  const scene = await openApproveScene();
  scene.report(scene.units);
  let interrupt: (signal: NodeJS.Signals) => void = () => undefined;
  const end = scene.registry.onRequest(({ path }, moment) => {
    if (moment === "after-commit" && path.endsWith("/approve")) interrupt("SIGINT");
  });
  const run = await scene.approve([runUrl], { answers, onStart: (stop) => (interrupt = stop) });
  end();
  expect(run.code).toBeNull();
  expect(run.said).toMatch(/\nStopped\. What is done stays done\./);
});

describe("an approval whose answer is lost is not given up", () => {
  test.each([
    ["a reset after it took effect", { kind: "reset", when: "after-commit" }],
    ["a reset before it arrives", { kind: "reset", when: "before-body" }],
    ["a server error before", { kind: "server-error", status: 503 }],
    ["a server error after", { kind: "server-error", status: 502, when: "after-commit" }],
    ["a page after", { kind: "html", when: "after-commit" }],
    ["a page before", { kind: "html" }],
    ["a limit", { kind: "rate-limit", afterMs: 5 * minutes }],
    ["a limit without a date", { kind: "rate-limit-without-date" }],
  ] as const)("%s", async (_, fault) => {
    // Nor does the registry say what became of it.
    const scene = await openApproveScene({ versionStatus: false });
    scene.report(scene.units);
    const path = new RegExp(`/${scene.units[2]?.stageId ?? ""}/approve$`);
    scene.registry.faults.add({ fault, match: { path } });
    expect(await scene.approve([runUrl], { answers })).toMatchObject({ code: 0 });
    expect(scene.live()).toEqual(family);
  });
});

test("where the registry tells no status, it goes on all the same", async () => {
  const scene = await openApproveScene({ versionStatus: false });
  scene.report(scene.units);
  await killedAt(scene, (path) => path.endsWith("/approve"), 5, "after-commit");
  expect(await scene.approve([runUrl], { answers })).toMatchObject({ code: 0 });
  expect(scene.live()).toEqual(family);
});
