import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runAction, type ActionOptions, type ActionRun } from "@fairlead/sandbox";
import {
  family,
  openApproveScene,
  platforms,
  repository,
  runId,
  sha,
  type ApproveScene,
  type StagedUnit,
} from "./approve-scene.ts";

const action = fileURLToPath(new URL("../../actions/confirm-staged", import.meta.url));

/** A read-only token of the maintainer; must be found nowhere afterwards. */
export const stageToken = "npm_canaryThatReadsStages00000000001";
/** Of the job, for the records of other runs. */
export const jobToken = "ghs_canaryOfTheJob00000000000000000001";

/** A run that has staged the family, and the action that confirms it. */
export interface ConfirmScene extends ApproveScene {
  readonly confirm: (options?: Partial<ActionOptions>) => Promise<ActionRun>;
  readonly unit: (name: string) => StagedUnit;
  /** A person approves these by hand, in this order. */
  readonly byHand: (...names: readonly string[]) => Promise<void>;
}

const folders: string[] = [];

/** For `afterEach`, with `closeApproveScenes`. */
export async function closeConfirmScenes(): Promise<void> {
  await Promise.all(folders.splice(0).map((each) => rm(each, { recursive: true, force: true })));
}

/** A run of which nothing is recorded yet: see `report`. */
export async function openConfirmScene(
  ...given: Parameters<typeof openApproveScene>
): Promise<ConfirmScene> {
  const opened = await openApproveScene(...given);
  const scene = { ...opened, units: opened.units.map(withPins) };
  const { registry, artifacts } = scene;
  registry.addToken({ token: stageToken, readOnly: true });
  artifacts.addToken(jobToken);
  const unit = (name: string): StagedUnit => {
    const found = scene.units.find((each) => each.name === name);
    if (found === undefined) throw new Error(`${name} is none of the family.`);
    return found;
  };
  const workspace = await mkdtemp(join(tmpdir(), "fairlead-confirm-"));
  folders.push(workspace);
  return {
    ...{ ...scene, unit },
    async byHand(...names) {
      for (const name of names) await registry.approve(unit(name).stageId);
    },
    async confirm({ inputs, env, ...more } = {}) {
      const run = await runAction(action, {
        ...{ workspace, sha, repository, githubToken: jobToken, secrets: [jobToken, stageToken] },
        movedClock: registry.url,
        inputs: { "registry-url": registry.url, ...inputs },
        env: {
          ...artifacts.environment(runId),
          npm_config_registry: registry.url,
          ...env,
        },
        ...more,
      });
      folders.push(run.temp);
      return run;
    },
  };
}

/** As the actions record what a package needs of the release. */
function withPins(unit: StagedUnit): StagedUnit {
  if (unit.name === "@demo/core") return { ...unit, layer: 1, pins: idsOf(platforms) };
  if (unit.name === "@demo/cli") return { ...unit, layer: 2, pins: ["@demo/core@1.2.3"] };
  return { ...unit, layer: 0, pins: [] };
}

/** The same, with the record of everything. */
export async function recorded(
  ...given: Parameters<typeof openApproveScene>
): Promise<ConfirmScene> {
  const scene = await openConfirmScene(...given);
  scene.report(scene.units);
  return scene;
}

export const idsOf = (names: readonly string[]) => names.map((name) => `${name}@1.2.3`);
export const familyIds = idsOf(family);
