import { readVersion, type NpmTarget } from "@fairlead/npm";
import { concurrently, ProblemsError, readsAtOnce } from "@fairlead/publishing";
import type { openCratesHere } from "../crates/registry.ts";
import { readTags, unreadable } from "../withdraw/look.ts";
import type { World } from "../world.ts";
import { reservedVersion, type FirstUnit, type NameState, type SeenUnit } from "./steps.ts";

/** Both registries; undefined: nothing is of that one. */
export interface Registries {
  readonly npm: NpmTarget;
  /** npm's login there: restricted packages are shown to nobody else. */
  readonly token: string | undefined;
  readonly crates: Awaited<ReturnType<typeof openCratesHere>> | undefined;
}

/** @throws ProblemsError `registry-unreachable`: what could not be read is not new */
export async function lookAtAll(
  units: readonly FirstUnit[],
  registries: Registries,
  world: World,
): Promise<readonly SeenUnit[]> {
  return concurrently(
    units,
    async (unit) => ({ unit, state: await lookAtUnit(unit, registries, world) }),
    readsAtOnce,
  );
}

export async function lookAtUnit(
  unit: FirstUnit,
  { npm, token, crates }: Registries,
  world: World,
): Promise<NameState> {
  const { name, version } = unit;
  if (unit.kind === "crate") {
    const found = await crates?.readBack({ name, version }, world.signal);
    if (found?.kind === "present") {
      return { kind: found.checksum === unit.checksum ? "published" : "differs" };
    }
    if (found?.kind === "pending") return { kind: "published" };
    if (found?.kind !== "absent") {
      throw new ProblemsError([unreadable("crates.io", name, found?.cause ?? "no clear answer")]);
    }
    await crates?.find({ name, version }, world.signal);
    return { kind: (crates?.versionsOf(name).length ?? 0) > 0 ? "exists" : "new" };
  }
  const read = await readTags(name, npm, world, token);
  if (read.kind === "unreadable")
    throw new ProblemsError([unreadable(npm.title, name, read.cause)]);
  if (read.kind === "unknown") return { kind: "new" };
  if (!read.versions.includes(version)) return { kind: "exists" };
  const { fetch, userAgent, signal } = world;
  const reads = { fetch, userAgent, readToken: () => token };
  const one = await readVersion(npm, unit, reads, signal);
  if (one.kind === "unreadable") throw new ProblemsError([unreadable(npm.title, name, one.cause)]);
  const checksum = one.kind === "document" ? one.document.checksum : undefined;
  return { kind: checksum === unit.integrity ? "published" : "differs" };
}

/** What npm knows of a name that is to be reserved. */
export async function lookAtReserved(
  name: string,
  { npm, token }: Pick<Registries, "npm" | "token">,
  world: World,
): Promise<NameState> {
  const read = await readTags(name, npm, world, token);
  if (read.kind === "unreadable")
    throw new ProblemsError([unreadable(npm.title, name, read.cause)]);
  if (read.kind === "unknown") return { kind: "new" };
  const [only, ...others] = read.versions;
  if (only !== reservedVersion || others.length > 0) return { kind: "exists" };
  return { kind: read.deprecated.includes(only) ? "published" : "half-reserved" };
}
