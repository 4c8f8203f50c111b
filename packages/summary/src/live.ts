import { openCratesRegistry, readCratesTarget, type CratesTarget } from "@fairlead/crates";
import type { Live } from "@fairlead/github";
import type { Fetch } from "@fairlead/http";
import { npmLookUp, readNpmTarget, type NpmTarget } from "@fairlead/npm";
import {
  unitId,
  type Clock,
  type Problem,
  type RegistryReader,
  type VersionName,
} from "@fairlead/publishing";
import { lookAt, type Looked } from "./look.ts";

/** The registries, and the world as far as asking them needs it. */
export interface LivePorts {
  readonly index: string;
  readonly registryUrl: string;
  readonly cargoTestIndex: string | undefined;
  readonly npmRegistrySetting: string | undefined;
  /** For reads of registries that want a token even for these. */
  readonly cratesToken: string | undefined;
  readonly npmToken: string | undefined;
  readonly userAgent: string;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
}

/**
 * Asks the registries which of these versions nobody can install yet. A registry can be behind itself
 * for a moment, so what is missing is looked for again after 5 and 15 s, as in a summary. Never throws.
 */
export async function askLive(
  crates: readonly VersionName[],
  npm: readonly VersionName[],
  ports: LivePorts,
): Promise<Live> {
  const { clock, cancelled } = ports;
  const cratesTarget = readCratesTarget(ports.index, undefined, ports.cargoTestIndex);
  const npmTarget = readNpmTarget(ports.registryUrl, ports.npmRegistrySetting);
  const look = (
    kind: "crate" | "npm",
    versions: readonly VersionName[],
    open: () => Promise<RegistryReader>,
  ) => {
    const wanted = versions.map(({ name, version }) => ({ kind, name, version }));
    return lookAt(wanted, open, () => true, clock, cancelled);
  };
  const [inCrates, inNpm] = await Promise.all([
    crates.length === 0 || "problem" in cratesTarget
      ? notAsked(crates, cratesTarget)
      : look("crate", crates, () => openCratesRegistry(cratesTarget, ports.cratesToken, ports)),
    npm.length === 0 || "problem" in npmTarget
      ? notAsked(npm, npmTarget)
      : look("npm", npm, () => Promise.resolve(npmLookUp(npmTarget, ports.npmToken, ports))),
  ]);
  const missing = (versions: readonly VersionName[], { findings }: Looked) =>
    versions.filter((each) => {
      const found = findings.get(unitId(each));
      // A yanked version is there, and no installer takes it.
      const isYanked = found?.kind === "present" && found.yanked;
      return found?.kind === "absent" || found?.kind === "pending" || isYanked;
    });
  return {
    missing: [...missing(crates, inCrates), ...missing(npm, inNpm)].map(unitId),
    problems: [...inCrates.problems, ...inNpm.problems],
  };
}

/** Nothing to ask for, or nobody knows where. */
function notAsked(
  versions: readonly VersionName[],
  target: CratesTarget | NpmTarget | { readonly problem: Problem },
): Looked {
  const isWrong = versions.length > 0 && "problem" in target;
  return { findings: new Map(), problems: isWrong ? [target.problem] : [] };
}
