import { goneForGood, isUnpublished, readPackage, readVersion, versionStatus } from "@fairlead/npm";
import {
  concurrently,
  firstFew,
  growingBackoff,
  ProblemsError,
  retry,
  unitId,
  type StagedPackage,
} from "@fairlead/publishing";
import type { Registry } from "../npm/registry.ts";
import type { World } from "../world.ts";
import { readPorts, tarballOf, targetOf } from "./look.ts";

/** npm's scans took an hour at most, as far as people reported. */
const patienceMs = 60 * 60_000;
const tellEveryMs = 60_000;
const atOnce = 4;

/**
 * Waits until everybody can install these: the package lists the version, and its file is served with
 * the bytes of the record.
 *
 * @throws ProblemsError `published-bytes-differ`, `stage-blocked`, `version-unpublished`,
 * `package-not-installable`
 */
export async function untilInstallable(
  packages: readonly StagedPackage[],
  registry: Registry,
  world: World,
): Promise<void> {
  const { clock, terminal, signal } = world;
  const startedAt = clock.now();
  let toldAt: number | undefined;
  let left = packages;
  let causes: readonly string[] = [];
  const look = async () => {
    const obstacles = await concurrently(left, (each) => obstacleTo(each, registry, world), atOnce);
    left = left.filter((_, index) => obstacles[index] !== undefined);
    causes = obstacles.filter((each) => each !== undefined);
    return causes.length > 0;
  };
  const isLate = await retry(look, {
    isTransient: (isLate) => isLate,
    backoffMs: growingBackoff(2_000, 1.5, 15_000),
    onPause: () => {
      if (toldAt === undefined) {
        toldAt = clock.now();
        const [only] = packages.length === 1 ? packages : [];
        const [all, them] = only ? [unitId(only), "it"] : [`all ${packages.length}`, "them"];
        terminal.say(
          `  waiting until ${all} can be installed (npm scans ${them}, usually some minutes)`,
        );
      }
      if (clock.now() - toldAt < tellEveryMs) return;
      toldAt = clock.now();
      const minutes = Math.round((toldAt - startedAt) / 60_000);
      const shown = firstFew(left.map(unitId), 3);
      terminal.say(`  not installable yet after ${minutes} min: ${shown}`);
    },
    ...{ deadline: startedAt + patienceMs, clock, signal },
  });
  if (!isLate) return;
  const remedy = "What needs it was not approved. Run this again later: it continues from here.";
  const groups = Map.groupBy(left, (_, index) => causes[index] ?? "");
  throw new ProblemsError(
    [...groups].map(([cause, of]) => {
      const names = firstFew(of.map(unitId), 12);
      const message = `${names} cannot be installed after ${patienceMs / 60_000} minutes: ${cause}.`;
      return { code: "package-not-installable", message, remedy };
    }),
  );
}

/** Why a version cannot be installed yet, as the end of a sentence. */
async function obstacleTo(
  recorded: StagedPackage,
  registry: Registry,
  world: World,
): Promise<string | undefined> {
  const { name, version, integrity } = recorded;
  const [target, reads] = [targetOf(registry), readPorts(registry, world)];
  const read = await readVersion(target, recorded, reads, world.signal);
  if (read.kind === "unreadable") return read.cause;
  if (read.kind === "missing") {
    const status = await versionStatus(registry, recorded);
    if (status === "blocked") throw blocked(recorded);
    const ports = { clock: world.clock, cancelled: world.signal };
    const mayBeGone = status === undefined || status === "deleted";
    if (mayBeGone && (await isUnpublished(recorded, target, reads, ports))) {
      throw new ProblemsError([goneForGood(recorded)]);
    }
    return status === undefined ? "the registry does not serve it" : `its status is ${status}`;
  }
  if (read.document.checksum !== integrity) throw differs(recorded, read.document.checksum);
  const listed = await readPackage(target, name, reads, world.signal);
  if (listed.kind !== "known" || !listed.versions.includes(version)) return "it is not listed";
  const file = await tarballOf(read.document.tarball, name, target, reads, world.signal);
  if ("cause" in file) return `its file: ${file.cause}`;
  if (file.integrity !== integrity) throw differs(recorded, file.integrity);
  return undefined;
}

function differs(recorded: StagedPackage, found: string): ProblemsError {
  const message = `${unitId(recorded)} is live, but its bytes differ from what the run staged: ${found}, not ${recorded.integrity}.`;
  const remedy = "Nothing more was approved. Find out who published it.";
  return new ProblemsError([{ code: "published-bytes-differ", message, remedy }]);
}

function blocked(recorded: StagedPackage): ProblemsError {
  const message = `npm refused ${unitId(recorded)} after its approval.`;
  const remedy =
    "Nothing that needs it was approved. Read what npm wrote to the maintainers, and release a new version.";
  return new ProblemsError([{ code: "stage-blocked", message, remedy }]);
}
