import { existsSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, jest, test } from "@jest/globals";
import { cancelAction, type ActionControl, type ActionRun } from "@fairlead/sandbox";
import { closeScenes, contents, ends, openScene, reportOf, uploaded } from "./scene.ts";
import { chain } from "./small-workspace.ts";

jest.setTimeout(120_000);
afterEach(closeScenes);

/** The runner sends SIGTERM 7.5 s after SIGINT: an action that is still there then was too slow. */
const tooLongMs = 7_500;

/** Checks that a run came to its own end after SIGINT, with all that it leaves behind. */
async function expectOrderlyEnd(run: ActionRun, cancelledAt: number): Promise<void> {
  expect({ exitCode: run.exitCode, signal: run.signal }).toEqual({ exitCode: 1, signal: null });
  expect(Date.now() - cancelledAt).toBeLessThan(tooLongMs);
  expect(run.outputs["complete"]).toBe("false");
  expect(run.summary).toContain("ancelled");
  expect(await reportOf(run)).toMatchObject({ cancelled: true, complete: false });
}

test("cancelled while it waits for a limit, it ends at once and says what remains", async () => {
  const { registry, publish } = await openScene(chain("wait-a", "wait-b", "wait-c"));
  registry.faults.add({
    match: { method: "PUT", crate: "wait-b" },
    fault: { kind: "rate-limit", afterMs: 20 * 3_600_000 },
  });
  let control: ActionControl | undefined;
  let cancelledAt = 0;
  const run = await publish({
    inputs: { "max-wait-minutes": "6000" },
    onStart: (started) => (control = started),
    onLine: (line) => {
      if (!line.includes("waiting until") || control === undefined || cancelledAt > 0) return;
      cancelledAt = Date.now();
      void cancelAction(control);
    },
  });
  await expectOrderlyEnd(run, cancelledAt);
  expect(ends(run)).toEqual({
    published: ["wait-a@1.0.0"],
    remaining: ["wait-b@1.0.0", "wait-c@1.0.0"],
  });
  expect(uploaded(registry)).toEqual(["wait-a", "wait-b"]);

  const next = await publish({ attempt: 2 });
  expect(next).toMatchObject({ exitCode: 0, outputs: { complete: "true" } });
});

test("cancelled while it packs, it ends cargo with all that cargo started", async () => {
  const { registry, rehearsal, publish } = await openScene(chain("slow-a", "slow-b"));
  const started = join(rehearsal.folder, "build-script.pid");
  const script = `fn main() {
    std::fs::write(${JSON.stringify(started)}, std::process::id().to_string()).unwrap();
    std::thread::sleep(std::time::Duration::from_secs(60));
}
`;
  await writeFile(join(rehearsal.workspace, "slow-b/build.rs"), script);
  await rehearsal.commit();
  let control: ActionControl | undefined;
  let cancelledAt = 0;
  const watch = setInterval(() => {
    if (!existsSync(started) || readFileSync(started, "utf8") === "") return;
    if (control === undefined || cancelledAt > 0) return;
    cancelledAt = Date.now();
    void cancelAction(control);
  }, 20);
  const run = await publish({
    inputs: { verify: "true" },
    onStart: (begun) => (control = begun),
  });
  clearInterval(watch);
  await expectOrderlyEnd(run, cancelledAt);
  expect(ends(run)).toEqual({ remaining: ["slow-a@1.0.0", "slow-b@1.0.0"] });
  expect(registry.requests.writes()).toEqual([]);
  expect(isRunning(Number(readFileSync(started, "utf8")))).toBe(false);

  await writeFile(join(rehearsal.workspace, "slow-b/build.rs"), "fn main() {}\n");
  await rehearsal.commit();
  const next = await publish({ attempt: 2, inputs: { verify: "true" } });
  expect(ends(next)).toEqual({ published: ["slow-a@1.0.0", "slow-b@1.0.0"] });
});

test("cancelled while an upload is under way, it calls that one unclear, and the next run finds it", async () => {
  const { registry, publish } = await openScene(chain("fly-a", "fly-b", "fly-c"));
  const held = registry.faults.add({
    match: { method: "PUT", crate: "fly-b" },
    fault: { kind: "hold", when: "after-commit" },
  });
  let cancelledAt = 0;
  const run = await publish({
    onStart: (control) => {
      void held.first.then(() => {
        cancelledAt = Date.now();
        return cancelAction(control);
      });
    },
  });
  held.release();
  await expectOrderlyEnd(run, cancelledAt);
  expect(ends(run)).toEqual({
    published: ["fly-a@1.0.0"],
    remaining: ["fly-b@1.0.0", "fly-c@1.0.0"],
  });
  const outcomes = (await reportOf(run)).units.map(({ outcome }) => outcome);
  expect(outcomes).toEqual(["published", "unclear", "not-reached"]);

  registry.requests.clear();
  const next = await publish({ attempt: 2 });
  expect(next.exitCode).toBe(0);
  expect(ends(next)).toEqual({
    published: ["fly-c@1.0.0"],
    "already-published": ["fly-a@1.0.0", "fly-b@1.0.0"],
  });
  expect(uploaded(registry)).toEqual(["fly-c"]);
  expect(contents(registry)).toEqual({
    "fly-a": ["1.0.0"],
    "fly-b": ["1.0.0"],
    "fly-c": ["1.0.0"],
  });
});

test("an upload that is answered soon after the cancellation is pending: nothing has read it", async () => {
  const { registry, publish } = await openScene(chain("soon-a", "soon-b"));
  const seen = registry.faults.add({
    match: { method: "PUT", crate: "soon-a" },
    fault: { kind: "hold" },
  });
  const run = await publish({
    // On the real clock the upload has three seconds left.
    clock: "real",
    onStart: (control) => {
      void seen.first.then(() => {
        void cancelAction(control);
        setTimeout(() => {
          seen.release();
        }, 300);
      });
    },
  });
  expect(run.exitCode).toBe(1);
  expect(ends(run)).toEqual({ pending: ["soon-a@1.0.0"], remaining: ["soon-b@1.0.0"] });
  expect(uploaded(registry)).toEqual(["soon-a"]);
});

test("cancelled while the plan is made, it uploads nothing and leaves a report", async () => {
  const { registry, publish } = await openScene(chain("plan-a", "plan-b"));
  const held = registry.faults.add({ match: { path: /plan-b$/ }, fault: { kind: "hold" } });
  let cancelledAt = 0;
  const run = await publish({
    onStart: (control) => {
      void held.first.then(() => {
        cancelledAt = Date.now();
        return cancelAction(control);
      });
    },
  });
  held.release();
  await expectOrderlyEnd(run, cancelledAt);
  expect(registry.requests.writes()).toEqual([]);
  expect(ends(run)).toEqual({ remaining: ["plan-a@1.0.0", "plan-b@1.0.0"] });
});

test("cancelled while packed crates are looked up, it uploads nothing and leaves a report", async () => {
  const { registry, pack, publishPacked } = await openScene(chain("look-a", "look-b"));
  const packed = await pack();
  const held = registry.faults.add({ match: { path: /config\.json$/ }, fault: { kind: "hold" } });
  let cancelledAt = 0;
  const run = await publishPacked(packed, {
    onStart: (control) => {
      void held.first.then(() => {
        cancelledAt = Date.now();
        return cancelAction(control);
      });
    },
  });
  held.release();
  await expectOrderlyEnd(run, cancelledAt);
  expect(registry.requests.writes()).toEqual([]);
  expect(ends(run)).toEqual({ remaining: ["look-a@1.0.0", "look-b@1.0.0"] });
});

test("cancelled when all is uploaded and only being read back, it says what no read has shown, and the job passes", async () => {
  const { registry, publish } = await openScene(chain("late-a"));
  const held = registry.faults.add({
    match: { path: /late-a$/, method: "GET", skip: 1 },
    fault: { kind: "hold" },
  });
  const run = await publish({
    onStart: (control) => {
      void held.first.then(() => cancelAction(control));
    },
  });
  held.release();
  expect(run).toMatchObject({ exitCode: 0, signal: null, outputs: { complete: "false" } });
  expect(ends(run)).toEqual({ pending: ["late-a@1.0.0"] });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A process that nobody has waited for yet is none any more.
    return !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}
