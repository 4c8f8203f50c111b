import { readVersion } from "@fairlead/npm";
import {
  concurrently,
  firstFew,
  heldBack,
  unitId,
  type Problem,
  type RecordedPackage,
} from "@fairlead/publishing";
import type { Registry } from "../npm/registry.ts";
import type { World } from "../world.ts";
import { otherBytesLive, rerunMayNot } from "./judge.ts";
import { readPorts, targetOf, unreadable, type Looked } from "./look.ts";

const atOnce = 4;

/**
 * What packages need exactly that is not one of them, and what was staged and not found: its checksum by
 * `name@version`; undefined: it is not live.
 *
 * @param lost staged by the run, and not found
 * @throws ProblemsError `registry-unreachable`
 */
export async function liveElsewhere(
  looked: readonly Looked[],
  lost: readonly RecordedPackage[],
  registry: Registry,
  world: World,
): Promise<ReadonlyMap<string, string | undefined>> {
  const own = new Set(looked.map(({ recorded }) => unitId(recorded)));
  const pinned = looked.flatMap(({ pins }) => pins).filter((id) => !own.has(id));
  const found = await concurrently(
    [...new Set([...pinned, ...lost.map(unitId)])],
    async (id) => {
      const at = id.lastIndexOf("@");
      const needed = { name: id.slice(0, at), version: id.slice(at + 1) };
      const reads = readPorts(registry, world);
      const read = await readVersion(targetOf(registry), needed, reads, world.signal);
      if (read.kind === "unreadable") throw unreadable(needed, read.cause);
      return [id, read.kind === "document" ? read.document.checksum : undefined] as const;
    },
    atOnce,
  );
  return new Map(found);
}

/**
 * What staged packages need exactly, and what neither is live nor can be approved with them: a stage whose
 * id nobody has, or a package whose upload failed. And what is live under the name of a stage whose id
 * nobody has, with other bytes.
 *
 * @param lost staged by the run, and not found
 * @param elsewhere see `liveElsewhere`
 */
export function unmetPins(
  looked: readonly Looked[],
  lost: readonly RecordedPackage[],
  elsewhere: ReadonlyMap<string, string | undefined>,
): Problem[] {
  const waiting = looked
    .filter(({ live }) => live === undefined)
    .map(({ recorded: { name, version }, pins }) => ({ name, version, pins }));
  const wanted = new Set([...waiting.flatMap(({ pins }) => pins), ...lost.map(unitId)]);
  const absent = [...elsewhere].flatMap(([id, checksum]) =>
    checksum === undefined && wanted.has(id) ? [id] : [],
  );
  const { lacking } = heldBack(waiting, absent);
  const foreign = lost.flatMap((recorded) => {
    const checksum = elsewhere.get(unitId(recorded)) ?? recorded.integrity;
    return checksum === recorded.integrity ? [] : [otherBytesLive(recorded, checksum)];
  });
  const isLost = new Set(lost.map(unitId));
  const unmet = absent.map((id) => {
    const users = (lacking.get(id) ?? []).map(unitId);
    const needed = `${firstFew(users, 5)} ${users.length > 1 ? "need" : "needs"} ${id}, which is`;
    const [code, is] = users.length > 0 ? ["pin-not-live", needed] : ["stage-gone", `${id} is`];
    const { cause, remedy } = isLost.has(id) ? withoutId(id) : notStaged(id);
    return { code, unit: id, message: `${is} not live, and ${cause}.`, remedy };
  });
  return [...foreign, ...unmet];
}

/** npm was asked for its stages, too. */
function withoutId(id: string): { readonly cause: string; readonly remedy: string } {
  return {
    cause: "neither a record of the run nor npm's list has the id of its stage",
    remedy: `If someone approved it a moment ago, run this again in a few minutes. If its stage was rejected, start a new run: ${rerunMayNot}. ${listOf(id)}`,
  };
}

function notStaged(id: string): { readonly cause: string; readonly remedy: string } {
  return {
    cause: "no record of the run says that it was staged",
    remedy: `If its job failed, re-run the job. ${listOf(id)}`,
  };
}

function listOf(id: string): string {
  const name = id.slice(0, id.lastIndexOf("@"));
  return `If someone else staged it, npm stage list ${name} shows it to a maintainer.`;
}
