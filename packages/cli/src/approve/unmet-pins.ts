import { asRecord } from "@fairlead/http";
import { readVersion } from "@fairlead/npm";
import { concurrently, firstFew, unitId, type Problem } from "@fairlead/publishing";
import { valid } from "semver";
import type { Registry } from "../npm/registry.ts";
import type { World } from "../world.ts";
import { readPorts, targetOf, unreadable, type Looked } from "./look.ts";

const atOnce = 4;

/**
 * What staged packages need exactly, and what neither is live nor can be approved with them: a stage whose
 * id no record has, or a package whose upload failed. Whoever installs one of these would get it without
 * that, and npm, pnpm and bun would not even fail.
 *
 * @throws ProblemsError `registry-unreachable`
 */
export async function unmetPins(
  looked: readonly Looked[],
  registry: Registry,
  world: World,
): Promise<Problem[]> {
  const own = new Set(looked.map(({ recorded }) => unitId(recorded)));
  const needs = looked
    .filter(({ live }) => live === undefined)
    .flatMap((each) =>
      [...new Set([...each.pins, ...exactPins(each)])]
        .filter((id) => !own.has(id))
        .map((id) => ({ id, by: unitId(each.recorded) })),
    );
  const found = await concurrently(
    [...Map.groupBy(needs, ({ id }) => id)],
    async ([id, by]): Promise<Problem[]> => {
      const at = id.lastIndexOf("@");
      const [name, version] = [id.slice(0, at), id.slice(at + 1)];
      const needed = { name, version };
      const read = await readVersion(
        targetOf(registry),
        needed,
        readPorts(registry, world),
        world.signal,
      );
      if (read.kind === "unreadable") throw unreadable(needed, read.cause);
      if (read.kind === "document") return [];
      const users = firstFew(
        by.map((each) => each.by),
        5,
      );
      return [
        {
          code: "pin-not-live",
          unit: name,
          message: `${users} ${by.length > 1 ? "need" : "needs"} ${id}, which is not live, and no record has the id of its stage.`,
          remedy: `Look for its stage with npm stage list ${name}: check and approve that first, then run this again. If it was never staged, re-run the failed jobs of the run.`,
        },
      ];
    },
    atOnce,
  );
  return found.flat();
}

/** `name@version` of what a staged package needs in one version only. */
function exactPins({ packed }: Looked): string[] {
  if (packed === undefined) return [];
  return ["dependencies", "optionalDependencies"].flatMap((field) =>
    Object.entries(asRecord(packed.manifest[field]) ?? {}).flatMap(([name, range]) =>
      typeof range === "string" && valid(range) === range ? [`${name}@${range}`] : [],
    ),
  );
}
