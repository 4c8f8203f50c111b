import { parseRecord } from "@fairlead/http";
import { concurrently, readsAtOnce, unitId } from "@fairlead/publishing";
import { escapedName } from "../manifests/npm-name.ts";
import {
  findStage,
  versionStatus,
  type RecordedStage,
  type SeenStage,
  type StageReader,
} from "./stage-reads.ts";

/** What a token was shown of a version that is not live. */
export interface StageLook extends RecordedStage {
  /** `none`: the token is shown none; undefined: nobody can say. */
  readonly stage: SeenStage | "none" | undefined;
  /** Of the version, where the registry says it. */
  readonly status: string | undefined;
}

/** No document says how soon a new stage is in the list; npm's other lists are up to 5 minutes old. */
const listedWithinMs = 5 * 60_000;

/**
 * Which stages are there no more, as `name@version`. Two things look the same: a package that the token
 * does not cover, so each is gone only where the token has shown that it sees that package; and a stage
 * that is too new for the list.
 *
 * @param covered names of packages that the token was shown something of
 */
export function goneStages(
  looks: readonly StageLook[],
  covered: ReadonlySet<string>,
  now: number,
): ReadonlySet<string> {
  const gone = looks.filter(
    ({ name, stageId, recordedAt = 0, stage }) =>
      stage === "none" &&
      covered.has(name) &&
      (stageId !== undefined || now - recordedAt >= listedWithinMs),
  );
  return new Set(gone.map(unitId));
}

/** Asks for what was staged as a version, and what became of that. */
export async function lookAtStage(
  { name, version, stageId, shasum, recordedAt }: RecordedStage,
  stages: StageReader,
): Promise<StageLook> {
  const recorded = { name, version, stageId, shasum, recordedAt };
  const [stage, status] = await Promise.all([
    findStage(stages, recorded),
    versionStatus(stages, recorded),
  ]);
  return { ...recorded, stage, status };
}

/**
 * Names of packages that a token covers: it was shown a stage or a state of them, or is told the state
 * of the version that a tag is on. npmjs tells states of some packages only, so others may be covered too.
 */
export async function coveredNames(
  looks: readonly StageLook[],
  stages: StageReader,
): Promise<ReadonlySet<string>> {
  const shown = new Set(
    looks
      .filter(({ stage, status }) => status !== undefined || (stage ?? "none") !== "none")
      .map(({ name }) => name),
  );
  const open = looks.filter(({ name, stage }) => stage === "none" && !shown.has(name));
  const asked = await concurrently(
    [...new Set(open.map(({ name }) => name))],
    async (name) => ((await tellsStateOf(name, stages)) ? [name] : []),
    readsAtOnce,
  );
  return new Set([...shown, ...asked.flat()]);
}

async function tellsStateOf(name: string, stages: StageReader): Promise<boolean> {
  const reply = await stages.ask(`/-/package/${escapedName(name)}/dist-tags`);
  if (reply.kind === "failed" || reply.status !== 200) return false;
  const tags = Object.values(parseRecord(reply.body.toString("utf8")) ?? {});
  const version = tags.find((each) => typeof each === "string");
  return version !== undefined && (await versionStatus(stages, { name, version })) !== undefined;
}

/** All looks at once, with which stages are gone. Without a token nothing is seen. */
export async function lookAtStages(
  recorded: readonly RecordedStage[],
  stages: StageReader | undefined,
  now: number,
): Promise<{ readonly looks: readonly StageLook[]; readonly gone: ReadonlySet<string> }> {
  if (stages === undefined) return { looks: [], gone: new Set() };
  const looks = await concurrently(recorded, (each) => lookAtStage(each, stages), readsAtOnce);
  return { looks, gone: goneStages(looks, await coveredNames(looks, stages), now) };
}

/** The id of a stage that holds the bytes of its record. */
export function idOfSame({ stage, shasum }: StageLook): string | undefined {
  const isSame = stage !== undefined && stage !== "none" && stage.shasum === shasum;
  return isSame && shasum !== undefined ? stage.id : undefined;
}

/** The registry shows the stage. */
export function isSeen({ stage }: StageLook): boolean {
  return stage !== undefined && stage !== "none";
}
