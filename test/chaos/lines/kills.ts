import assert from "node:assert/strict";
import { closeAllScenes } from "../close-scenes.ts";
import { setTimeout as pause } from "node:timers/promises";
import type { ActionControl, FaultMoment, Rehearsal, SandboxServer } from "@fairlead/sandbox";
import type { Case, Line } from "../line.ts";
import { assertGood, assertWhole } from "../orderly.ts";
import { releaseSubject } from "../github-places.ts";
import { checkoutOf, cratesSubject, npmExamples, npmSubject, type Subject } from "../places.ts";
import type { RunOptions } from "../running-actions.ts";

const rehearsals: Rehearsal[] = [];

/** A job that dies at any request, before the server has done what it asks or after that. */
export const kills: Line = {
  name: "kills",
  async cases() {
    const crates = await checkoutOf("ruvector");
    rehearsals.push(crates);
    const subjects: Subject[] = [await cratesSubject(crates)];
    for (const example of npmExamples) {
      const rehearsal = await checkoutOf(example.name);
      rehearsals.push(rehearsal);
      subjects.push(await npmSubject(example, rehearsal));
    }
    subjects.push(releaseSubject(6), releaseSubject(8));
    const cases: Case[] = [];
    for (const subject of subjects) cases.push(...(await casesOf(subject)));
    return cases;
  },
  async close() {
    await closeAllScenes();
    await Promise.all(rehearsals.splice(0).map((each) => each.remove()));
  },
};

async function casesOf(subject: Subject): Promise<Case[]> {
  const place = await subject.open();
  assertGood(await place.release());
  const whole = place.state();
  const requests = place.server.requests.entries.length;
  place.server.requests.clear();
  assertGood(await place.release({ attempt: 2 }));
  assert.deepEqual(place.writes(), [], "A run that finds all in place changes something");
  await place.close();
  return (["before-commit", "after-commit"] as const).flatMap((moment) =>
    Array.from({ length: requests }, (_, index) => ({
      row: `${subject.name}, ${moment.replace("-commit", " the commit")}`,
      name: `request ${index + 1}`,
      run: () => killAt(subject, index + 1, moment, whole),
    })),
  );
}

async function killAt(subject: Subject, nth: number, moment: FaultMoment, whole: unknown) {
  const place = await subject.open();
  try {
    const killer = killerAt(place.server, nth, moment);
    const first = await place.release(killer.options);
    killer.disarm();
    // With several requests on their way, a run may have one fewer than the one that was counted.
    if (first.at(-1)?.signal !== "SIGKILL") assertGood(first);
    await settled(place.server);
    const before = new Set(place.kept());
    place.server.requests.clear();

    assertGood(await place.release({ attempt: 2 }));
    await assertWhole(place, whole);
    const sent = place.server.requests
      .uploads()
      .map(({ crate, package: name, version = "" }) => `${crate ?? name ?? ""}@${version}`);
    assert.deepEqual(
      sent.filter((upload) => before.has(upload)),
      [],
      "What was there is uploaded again",
    );
  } finally {
    await place.close();
  }
}

/** Options that end an action with SIGKILL at the nth request that the server sees. */
function killerAt(server: SandboxServer, nth: number, moment: FaultMoment) {
  let control: ActionControl | undefined;
  const options: RunOptions = {
    onStart: (started) => {
      control = started;
    },
  };
  if (moment === "before-commit") {
    const held = server.faults.add({ match: { skip: nth - 1 }, fault: { kind: "hold" } });
    void held.first.then(() => control?.kill("SIGKILL"));
    return {
      options,
      disarm: () => {
        held.cancel();
      },
    };
  }
  let seen = 0;
  const disarm = server.onRequest(async (_, now) => {
    if (now !== "after-commit") return;
    seen += 1;
    if (seen !== nth || control === undefined) return;
    control.kill("SIGKILL");
    await control.ended;
  });
  return { options, disarm };
}

/** Until what else was on its way when the job died has been done, which takes the server moments. */
async function settled(server: SandboxServer): Promise<void> {
  const open = () => server.requests.filter(({ status, faulted }) => status === 0 && !faulted);
  for (let round = 0; round < 40 && open().length > 0; round += 1) await pause(50);
}
