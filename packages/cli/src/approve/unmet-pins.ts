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
import { otherBytesLive } from "./judge.ts";
import { readPorts, targetOf, unreadable, type Looked } from "./look.ts";

const atOnce = 4;

/**
 * What staged packages need exactly, and what neither is live nor can be approved with them: a stage whose
 * id nobody has, or a package whose upload failed. And what is live under the name of a stage whose id
 * nobody has, with other bytes.
 *
 * @param lost staged by the run, and not found
 * @throws ProblemsError `registry-unreachable`
 */
export async function unmetPins(
  looked: readonly Looked[],
  lost: readonly RecordedPackage[],
  registry: Registry,
  world: World,
): Promise<Problem[]> {
  const own = new Set(looked.map(({ recorded }) => unitId(recorded)));
  const waiting = looked
    .filter(({ live }) => live === undefined)
    .map(({ recorded: { name, version }, pins }) => ({ name, version, pins }));
  const pinned = waiting.flatMap(({ pins }) => pins).filter((id) => !own.has(id));
  const others = new Set([...pinned, ...lost.map(unitId)]);
  const live = new Map<string, string>();
  const found = await concurrently(
    [...others],
    async (id) => {
      const at = id.lastIndexOf("@");
      const needed = { name: id.slice(0, at), version: id.slice(at + 1) };
      const reads = readPorts(registry, world);
      const read = await readVersion(targetOf(registry), needed, reads, world.signal);
      if (read.kind === "unreadable") throw unreadable(needed, read.cause);
      if (read.kind !== "document") return [id];
      live.set(id, read.document.checksum);
      return [];
    },
    atOnce,
  );
  const absent = found.flat();
  const { lacking } = heldBack(waiting, absent);
  const foreign = lost.flatMap((recorded) => {
    const checksum = live.get(unitId(recorded)) ?? recorded.integrity;
    return checksum === recorded.integrity ? [] : [otherBytesLive(recorded, checksum)];
  });
  const unmet = absent.map((id) => {
    const name = id.slice(0, id.lastIndexOf("@"));
    const users = (lacking.get(id) ?? []).map(unitId);
    const needed = `${firstFew(users, 5)} ${users.length > 1 ? "need" : "needs"} ${id}, which is`;
    const [code, is] = users.length > 0 ? ["pin-not-live", needed] : ["stage-gone", `${id} is`];
    return {
      ...{ code, unit: name },
      message: `${is} not live, and neither a record of the run nor npm's list has the id of its stage.`,
      remedy: `Re-run the job that stages it, with stage-token: without one it cannot see that a stage is gone. If somebody else staged it, npm stage list ${name} shows it to a maintainer.`,
    };
  });
  return [...foreign, ...unmet];
}
