import {
  lookUp,
  ProblemsError,
  type Finding,
  type Presence,
  type VersionName,
} from "@fairlead/publishing";
import { canonicalCrateName } from "./crate-identity.ts";
import type { OpenRegistry, ReadPorts } from "./open-registry.ts";

/** What the registry has of some crates, and of what these need. */
export interface CratesPresence extends Presence {
  readonly registry: OpenRegistry;
  /** New names that the registry has in another way of writing, with that. */
  readonly takenAs: ReadonlyMap<string, string>;
}

export type LookUpPorts = Pick<ReadPorts, "clock" | "cancelled">;

/**
 * Looks crates up by name and version.
 *
 * @param alsoRead other crates whose versions will be asked for
 * @throws ProblemsError if the index cannot be read: nothing is known then
 */
export async function lookUpCrates(
  crates: readonly VersionName[],
  alsoRead: readonly string[],
  registry: OpenRegistry,
  ports: LookUpPorts,
): Promise<CratesPresence> {
  const findings = await readCrates([...crates, ...namesOnly(alsoRead)], registry, ports);
  const created = crates
    .map(({ name }) => name)
    .filter((name) => registry.versionsOf(name).length === 0);
  const takenAs = await otherWritings(created, registry, ports);
  return { findings, newNames: new Set(created), registry, takenAs };
}

/** Reads what the index has of these names; `versionsOf` of the registry gives it. */
export async function readNames(
  names: readonly string[],
  registry: OpenRegistry,
  ports: LookUpPorts,
): Promise<void> {
  await readCrates(namesOnly(names), registry, ports);
}

function namesOnly(names: readonly string[]): VersionName[] {
  return [...new Set(names)].map((name) => ({ name, version: "" }));
}

async function readCrates(
  crates: readonly VersionName[],
  { find }: OpenRegistry,
  { clock, cancelled }: LookUpPorts,
): Promise<ReadonlyMap<string, Finding>> {
  const findings = await lookUp(crates, find, clock, cancelled);
  for (const [id, finding] of findings) {
    if (finding.kind !== "unreadable") continue;
    throw new ProblemsError([
      {
        code: "registry-unreachable",
        message: `The registry could not be read for ${id.replace(/@$/, "")}: ${finding.cause}.`,
        remedy: "Nothing was uploaded. Run this job again when the registry answers.",
      },
    ]);
  }
  return findings;
}

/**
 * crates.io takes `-` and `_` for the same, but its index has a file only for the name as it was
 * published: so a new name is looked up in both ways of writing.
 */
async function otherWritings(
  newNames: readonly string[],
  registry: OpenRegistry,
  ports: LookUpPorts,
): Promise<ReadonlyMap<string, string>> {
  if (!registry.target.isCratesIo) return new Map();
  const variants = newNames.flatMap((name) => {
    const dashes = canonicalCrateName(name);
    return [dashes, dashes.replaceAll("-", "_")]
      .filter((variant) => variant !== name.toLowerCase())
      .map((variant) => ({ name, variant }));
  });
  const asked = variants.map(({ variant }) => variant);
  await readNames(asked, registry, ports);
  return new Map(
    variants.flatMap(({ name, variant }) => {
      const [first] = registry.versionsOf(variant);
      return first === undefined ? [] : [[name, first.name] as const];
    }),
  );
}
