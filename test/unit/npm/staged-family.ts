import {
  converge,
  stagedPackages,
  unitId,
  type Outcome,
  type RecordedPackage,
  type StageRecord,
} from "@fairlead/publishing";
import type { NpmUnit } from "../../../packages/npm/src/registry/npm-unit.ts";
import type { PublishMode } from "../../../packages/npm/src/registry/publish-way.ts";
import {
  noMemory,
  recallStaged,
  recordPackage,
} from "../../../packages/npm/src/registry/staged-memory.ts";
import { lookAndCompare } from "../publishing/look-and-compare.ts";
import { jumpingClock } from "./jumping-clock.ts";
import type { npmScene } from "./npm-scene.ts";

type Scene = Awaited<ReturnType<typeof npmScene>>;

const wanted = { dryRun: false, onConflict: "fail", maxWaitMs: 240 * 60_000 } as const;

/** How an attempt ends before its time; a job that dies leaves no record. */
export interface EarlyEnd {
  /** It is cancelled at this request about a package, counted from 1. */
  readonly cancelledAt?: number;
  readonly dies?: boolean;
}

/** Packages that need each other, on their way to npm by attempts of one run. */
export class Family {
  /** What happened, in words. */
  readonly told: string[] = [];
  /** What was promised and not kept, each in a sentence. */
  readonly broken: string[] = [];
  /** Names of which npm may lose what it accepts. */
  readonly mayBeLost = new Set<string>();
  readonly units: readonly NpmUnit[];
  readonly #scene: Scene;
  readonly #mode: PublishMode;
  readonly #records: StageRecord[] = [];
  /** Stages that a person approved. */
  readonly #approved = new Set<string>();
  /** What was at npm after an earlier attempt. */
  readonly #sentBefore = new Set<string>();

  constructor(scene: Scene, mode: PublishMode, units: readonly NpmUnit[]) {
    this.#scene = scene;
    this.#mode = mode;
    this.units = units;
  }

  async attempt(number: number, end: EarlyEnd = {}): Promise<readonly Outcome[]> {
    const { npm, open } = this.#scene;
    const job = new AbortController();
    let seen = 0;
    const unhook = npm.onRequest(({ method, path, package: name }, moment) => {
      const unit = this.units.find((each) => each.name === name);
      if (unit === undefined) return;
      seen += 1;
      if (seen === end.cancelledAt) job.abort();
      const isPublished =
        method === "PUT" && !path.startsWith("/-/") && npm.has(unit.name, "1.0.0");
      if (moment === "after-commit" && isPublished) this.#expectNeeds(unit);
    });
    const memory = { ...noMemory, ...stagedPackages(this.#records) };
    const { registry, target } = open(undefined, {
      ...{ mode: this.#mode, memory, cancelled: job.signal },
    });
    const ports = {
      ...{ clock: jumpingClock(npm.clock), cancelled: job.signal },
      ...{ emit: () => undefined, random: () => 0 },
    };
    const found = await lookAndCompare(this.units, registry, "fail", ports);
    const left = this.units.filter((each) => !found.has(unitId(each)));
    const recalled = recallStaged(left, memory, target, "fail");
    for (const [id, { status }] of recalled) if (status === "staged") registry.waits(id);
    const look = new Map([...found, ...recalled]);
    const options = { ...wanted, laterAttempt: number > 1 };
    const { outcomes, bug } = await converge(this.units, registry, look, options, ports);
    unhook();
    const ended = `${end.dies === true ? ", dies" : ""}${job.signal.aborted ? ", cancelled" : ""}`;
    this.told.push(`attempt ${number}${ended}: ${outcomes.map(described).join(", ")}`);
    if (bug !== undefined) this.broken.push(`a bug: ${String(bug.error)}`);
    if (end.dies !== true) {
      this.#records.push(this.#recordOf(number, outcomes, memory));
      for (const outcome of outcomes) this.#judge(number, outcome);
    }
    for (const { name } of outcomes) if (this.#isThere(name)) this.#sentBefore.add(name);
    return outcomes;
  }

  /** A person approves what may be approved by then, each by chance. */
  async approve(byChance: () => boolean): Promise<void> {
    const { npm } = this.#scene;
    for (const { name, pins } of this.units) {
      const [stage] = this.#stagesOf(name);
      if (stage === undefined || !pins.every((id) => this.#isServed(id)) || !byChance()) continue;
      this.told.push(`a person approves ${name}`);
      this.#approved.add(stage.id);
      await npm.approve(stage.id);
      npm.clock.advance(120_000);
    }
  }

  /** What an outcome says of a package is so at npm. */
  #judge(number: number, { name, status, stageId, checksum }: Outcome): void {
    const own = this.#scene.npm.versions(name).find(({ version }) => version === "1.0.0");
    const stages = this.#stagesOf(name);
    const expectThat = (isSo: boolean, otherwise: string) => {
      if (!isSo) this.broken.push(`attempt ${number}: ${name} is ${status}, and ${otherwise}`);
    };
    expectThat(stages.length < 2, "it waits twice");
    switch (status) {
      case "published":
      case "already-published":
        expectThat(own?.state === "served" && own.integrity === checksum, "npm does not serve it");
        break;
      case "staged": {
        const isOurs = stages.some(({ id, integrity }) => id === stageId && integrity === checksum);
        const isKnown = stageId === undefined ? stages.length > 0 : isOurs;
        expectThat(isKnown || this.#approved.has(stageId ?? ""), "no such stage waits");
        break;
      }
      case "pending":
        expectThat(this.#isThere(name) || this.mayBeLost.has(name), "npm has nothing of it");
        break;
      case "not-reached":
      case "blocked":
        expectThat(!this.#isThere(name) || this.#sentBefore.has(name), "it was sent");
        break;
      default:
    }
  }

  #expectNeeds({ name, pins }: NpmUnit): void {
    const lacking = pins.filter((id) => !this.#isServed(id));
    if (lacking.length > 0) this.broken.push(`${name} was published before ${lacking.join(", ")}`);
  }

  #isServed(id: string): boolean {
    const name = id.slice(0, id.lastIndexOf("@"));
    const versions = this.#scene.npm.versions(name);
    return versions.some(({ version, state }) => version === "1.0.0" && state === "served");
  }

  #isThere(name: string): boolean {
    return this.#scene.npm.has(name, "1.0.0") || this.#stagesOf(name).length > 0;
  }

  #stagesOf(name: string) {
    return this.#scene.npm.stages().filter((stage) => stage.name === name);
  }

  #recordOf(
    attempt: number,
    outcomes: readonly Outcome[],
    memory: Parameters<typeof recordPackage>[2],
  ): StageRecord {
    const packages = this.units.flatMap((unit): RecordedPackage[] => {
      const outcome = outcomes.find((each) => unitId(each) === unitId(unit));
      if (outcome === undefined) return [];
      const here = { runId: "1", runAttempt: attempt };
      const { checksum, status, ...kept } = recordPackage(unit, outcome, memory, here);
      return [{ ...kept, outcome: status, integrity: checksum, pins: unit.pins }];
    });
    return {
      ...{ repository: "o/r", sha: "0".repeat(40), runId: "1", attempt },
      ...{ registry: this.#scene.npm.url, finishedAt: attempt, dryRun: false, packages },
    };
  }
}

function described({ name, status, stageId, cause }: Outcome): string {
  const id = stageId === undefined ? "" : " with an id";
  return `${name} ${status}${id}${cause === undefined ? "" : ` (${cause})`}`;
}
