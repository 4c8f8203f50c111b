/** What must hold of every run, whatever it met. */
import assert from "node:assert/strict";
import { canaryToken, type ActionRun } from "@fairlead/sandbox";
import { npmToken } from "../e2e/npm-scene.ts";
import { canary as githubToken } from "../e2e/release-scene.ts";
import type { Place } from "./places.ts";

const tokens = [canaryToken, npmToken, githubToken];

/** It ended by itself, told how, called nothing a bug, and showed no token. */
export function assertOrderly(run: ActionRun): void {
  const shown = run.rawLog.replaceAll(/^::add-mask::.*$/gm, "");
  const told = shown.slice(-3_000);
  assert.ok(run.exitCode === 0 || run.exitCode === 1, `It ended with ${run.exitCode}:\n${told}`);
  assert.doesNotMatch(shown, /\b(is|was) a bug\b|A bug in/i, `It calls something a bug:\n${told}`);
  assert.notDeepEqual(run.outputs, {}, `It left no outputs:\n${told}`);
  assert.notEqual(run.summary.trim(), "", `It left no page:\n${told}`);
  if (run.exitCode === 1) {
    const errors = run.annotations.filter(({ level }) => level === "error");
    assert.notDeepEqual(errors, [], `It failed without a word:\n${told}`);
    assert.notEqual(
      run.outputs["complete"],
      "true",
      `It failed, and calls itself complete:\n${told}`,
    );
  }
  for (const token of tokens) {
    const where = [shown, run.summary, JSON.stringify(run.outputs), run.commandLines.join("\n")];
    assert.ok(!where.some((text) => text.includes(token)), `A token is shown:\n${told}`);
  }
}

/** All of a release went well. */
export function assertGood(runs: readonly ActionRun[]): void {
  const bad = runs.find(({ exitCode }) => exitCode !== 0);
  assert.ok(bad === undefined, `A run that nothing disturbed failed:\n${bad?.log.slice(-3_000)}`);
  assert.ok(runs.length > 0);
}

/**
 * The end state is the whole release, and nothing of it was uploaded twice, or before what it needs.
 *
 * @param notes false: GitHub's own notes may be missing, of which a run warns when GitHub gives none
 */
export async function assertWhole(place: Place, whole: unknown, notes = true): Promise<void> {
  assert.deepEqual(withoutNotes(place.state(), notes), withoutNotes(whole, notes));
  const kept = place.kept();
  assert.deepEqual(kept.toSorted(), [...new Set(kept)].sort(), "Something was kept twice");
  assert.deepEqual((await place.misplaced?.()) ?? [], [], "Something came before what it needs");
}

function withoutNotes(state: unknown, notes: boolean): unknown {
  return notes
    ? state
    : (JSON.parse(
        JSON.stringify(state ?? null, (key, value: unknown) =>
          key === "notes" ? undefined : value,
        ),
      ) as unknown);
}
