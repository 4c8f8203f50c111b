import { expect } from "@jest/globals";
import type { ActionControl, ActionRun, AllowedAction, Sigstore } from "@fairlead/sandbox";
import { reportOf } from "./scene.ts";
import { manifest, metaInputs, type NpmActionName, type NpmRunOptions } from "./npm-scene.ts";
import { trustedSceneWith, type TrustedScene } from "./npm-trusted-scene.ts";

export const six = [
  ...["linux-x64-gnu", "linux-x64-musl", "linux-arm64-gnu"],
  ...["darwin-x64", "darwin-arm64", "win32-x64-msvc"],
];
export const platforms = six.map((platform) => `@demo/core-${platform}`);
/** Six platform packages, the meta that pins them, and what needs that by a range. */
export const family = [...platforms, "@demo/core", "@demo/cli"];
export const ids = family.map((name) => `${name}@1.2.3`);

const cli = {
  "npm/cli/package.json": manifest("@demo/cli", {
    main: "index.js",
    dependencies: { "@demo/core": "^1.2.3" },
  }),
  "npm/cli/index.js": 'module.exports = require("@demo/core");\n',
};

/** The steps of a release by their inputs: the first is a job of its own, the others are the next one. */
const steps: readonly (readonly [NpmActionName, Readonly<Record<string, string>>])[] = [
  ["publish-npm-platform", {}],
  ["publish-meta", { ...metaInputs(...six), "wait-minutes": "0" }],
  ["publish-npm-packages", { platforms: "", packages: "npm/cli", "wait-minutes": "0" }],
];

export interface FamilyScene extends TrustedScene {
  /** Runs the jobs one after another, until one does not end with 0. */
  readonly release: (attempt: number, options?: NpmRunOptions) => Promise<readonly ActionRun[]>;
}

/**
 * The family, of which npm has older versions, and each of which gives the workflow a token.
 *
 * @param fresh those that npm does not know
 */
export async function familyScene(
  sigstore: Sigstore,
  allows: AllowedAction | "both",
  allowsFor: Readonly<Record<string, AllowedAction | "both">> = {},
  fresh: readonly string[] = [],
): Promise<FamilyScene> {
  const known = family.filter((name) => !fresh.includes(name));
  const scene = await trustedSceneWith(sigstore, known, {
    ...{ allows, allowsFor, platforms: six, files: cli },
  });
  return {
    ...scene,
    release: async (attempt, options = {}) => {
      const runs: ActionRun[] = [];
      for (const [action, inputs] of steps) {
        const job = scene.job({ provenance: "true", ...inputs, ...options.inputs });
        const env = { ...job.env, ...scene.artifacts.environment(1_000_000_001, action, attempt) };
        const run = await scene.run(action, { ...options, ...job, env, attempt });
        runs.push(run);
        if (run.exitCode !== 0) break;
      }
      return runs;
    },
  };
}

/** Uploads as `direct name answer` and `stage name answer`, sorted. */
export function waysOf({ registry }: TrustedScene): string[] {
  return registry.requests
    .uploads()
    .map(({ path, package: name = "", status }) => {
      return `${path.startsWith("/-/stage/") ? "stage" : "direct"} ${name} ${status}`;
    })
    .sort();
}

/** All units of all reports, as far as the order of approval needs them. */
export async function unitsOf(runs: readonly ActionRun[]) {
  const reports = await Promise.all(runs.map(reportOf));
  return reports.flatMap(({ units }) => units);
}

/** Expects that all jobs passed. */
export function expectPassed(runs: readonly ActionRun[]): void {
  for (const { log, exitCode } of runs) expect({ log, exitCode }).toMatchObject({ exitCode: 0 });
  expect(runs).toHaveLength(steps.length);
}

/** Options that end whichever step runs with SIGKILL at the nth request of the registry that counts. */
export function killedAt(
  { registry }: TrustedScene,
  nth: number,
  counts: (path: string, method: string) => boolean = () => true,
): NpmRunOptions {
  let seen = 0;
  let control: ActionControl | undefined;
  registry.onRequest(async ({ path, method }, moment) => {
    if (moment !== "after-commit" || !counts(path, method)) return;
    seen += 1;
    if (seen !== nth || control === undefined) return;
    control.kill("SIGKILL");
    await control.ended;
  });
  return {
    onStart: (started) => {
      control = started;
    },
  };
}
