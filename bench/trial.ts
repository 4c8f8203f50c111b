import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  canaryToken,
  publishCrates,
  rehearse,
  runCargo,
  startCratesIo,
  type ActionRun,
  type CratesIo,
  type CratesIoOptions,
  type Rehearsal,
  type StageOptions,
} from "@fairlead/sandbox";

/** A registry, a checkout and a cargo home that nothing has used before. */
export interface Trial {
  readonly registry: CratesIo;
  readonly rehearsal: Rehearsal;
  /** Runs cargo in the checkout, with a fresh target folder; returns the seconds. */
  readonly cargo: (...args: string[]) => Promise<number>;
  /** Runs the bundle on the real clock, unless the options say otherwise. Fails if it does. */
  readonly action: (options?: StageOptions) => Promise<ActionRun>;
}

/** The workspace of 26 crates that all trials of whole releases use. */
export const example = "examples/ruvector";

/** Does something in a trial of its own and cleans up. `source`: the folder of a workspace to copy. */
export async function inTrial<T>(
  source: string | undefined,
  options: CratesIoOptions,
  work: (trial: Trial) => Promise<T>,
): Promise<T> {
  const registry = await startCratesIo(options);
  registry.addToken({ token: canaryToken });
  const rehearsal = await rehearse(source);
  const temp = await mkdtemp(join(tmpdir(), "fairlead-bench-"));
  try {
    return await work({
      registry,
      rehearsal,
      async cargo(...args) {
        const { workspace: cwd, home } = rehearsal;
        const targetDir = await mkdtemp(join(temp, "target-"));
        return seconds(async () => {
          const all = [...args, "--target-dir", targetDir];
          const { code, stderr } = await runCargo(all, { registry, cwd, home, token: canaryToken });
          if (code !== 0) throw new Error(`cargo ${args.join(" ")} failed:\n${stderr}`);
        });
      },
      action: (given = {}) =>
        release(rehearsal, registry, {
          clock: "real",
          temp,
          ...given,
          inputs: { "new-names": "allow", ...given.inputs },
        }),
    });
  } finally {
    await registry.stop();
    await rm(temp, { recursive: true, force: true });
    await rehearsal.remove();
  }
}

/** Runs the bundle; an Error with its log if it fails. */
export async function release(
  place: Pick<Rehearsal, "workspace" | "home">,
  registry: CratesIo,
  options: StageOptions,
): Promise<ActionRun> {
  const run = await publishCrates(place, registry, options);
  if (run.exitCode !== 0) throw new Error(`The action failed:\n${run.log}`);
  return run;
}

/** How long something takes, in seconds. */
export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1_000;
}
