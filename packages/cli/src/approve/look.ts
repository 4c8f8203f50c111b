import { createHash } from "node:crypto";
import {
  coveredNames,
  findStage,
  getFromRegistry,
  listStages,
  npmjsRegistry,
  readNpmTarball,
  readPackage,
  readStage,
  readVersion,
  stagePath,
  versionStatus,
  type NpmTarball,
  type NpmTarget,
  type ReadPorts,
  type SeenStage,
} from "@fairlead/npm";
import {
  concurrently,
  messageOf,
  ProblemsError,
  unitId,
  type RecordedPackage,
  type StagedPackage,
  type VersionName,
} from "@fairlead/publishing";
import { parse } from "semver";
import { maintainersOf, type Registry } from "../npm/registry.ts";
import { saidBy } from "../said-by.ts";
import type { World } from "../world.ts";
import { changesSince, neededPins, type Changes } from "./changes.ts";
import type { Seen } from "./judge.ts";
import type { Release } from "./records.ts";

/** A package with all that was read of it. */
export interface Looked extends Seen {
  /** The staged file; undefined where there is none, or it is not what was recorded. */
  readonly packed: NpmTarball | undefined;
  /** What changes for users; `first`: nothing is live yet; a text: why it was not compared. */
  readonly changes: Changes | "first" | { readonly cause: string } | undefined;
  /** The version that the tag is on now. */
  readonly tagged: string | undefined;
  /** `name@version` of what it needs: packages of this release, and others in one version only. */
  readonly pins: readonly string[];
}

/** Twice the size that npm says a tarball may have. */
const maxBytes = 512 * 1024 ** 2;
/** The version that npm gives a new name when something is staged for it. */
export const placeholder = "0.0.0-stage";
const atOnce = 4;

export function readPorts({ token }: Registry, { fetch, userAgent }: World): ReadPorts {
  return { fetch, userAgent, readToken: () => token };
}

/** Reads all that is to be known before anything is changed. Downloads every staged file. */
export async function look(
  packages: readonly StagedPackage[],
  registry: Registry,
  user: string,
  world: World,
): Promise<readonly Looked[]> {
  const released = new Map(packages.map(({ name, version }) => [name, version]));
  const looked = await concurrently(
    packages,
    (recorded) => lookAt(recorded, released, registry, user, world),
    atOnce,
  );
  const unseen = looked.filter(({ live, stage }) => live === undefined && stage === undefined);
  const looks = unseen.map(({ recorded, status }) => {
    return { ...recorded, stage: "none" as const, status };
  });
  const covered = await coveredNames(looks, registry);
  return looked.map((each) => ({ ...each, isCovered: covered.has(each.recorded.name) }));
}

async function lookAt(
  recorded: StagedPackage,
  released: ReadonlyMap<string, string>,
  registry: Registry,
  user: string,
  world: World,
): Promise<Omit<Looked, "isCovered">> {
  const { name, stageId } = recorded;
  const target = targetOf(registry);
  const reads = readPorts(registry, world);
  const read = await readVersion(target, recorded, reads, world.signal);
  const live = read.kind === "document" ? read.document.checksum : undefined;
  if (read.kind === "unreadable") throw unreadable(recorded, read.cause);
  const none = { packed: undefined, changes: undefined, tagged: undefined, pins: recorded.pins };
  const seen = { recorded, live, stage: undefined, status: undefined, tarball: undefined };
  if (live !== undefined) return { ...seen, ...none, isMaintainer: undefined };
  const stage = readStage(await registry.ask(stagePath(stageId)));
  const status = await versionStatus(registry, recorded);
  if (stage === undefined) {
    const maintainers = await maintainersOf(registry, name);
    return { ...seen, ...none, status, isMaintainer: maintainers?.includes(user) };
  }
  const tarball = await stagedTarball(recorded, registry);
  const packed =
    "cause" in tarball || tarball.integrity !== recorded.integrity ? undefined : tarball;
  const pins = packed === undefined ? [] : neededPins(packed, released);
  const before = await readPackage(target, name, reads, world.signal);
  const { distTags, versions } =
    before.kind === "known" ? before : { distTags: {}, versions: [] as readonly string[] };
  const tags: Readonly<Record<string, string>> = distTags;
  const own = tags[recorded.tag ?? "latest"];
  const last = [own, tags["latest"], highest(versions)].find(
    (each) => each !== undefined && each !== placeholder,
  );
  return {
    ...{ recorded, live, stage, status, tarball, packed, isMaintainer: undefined },
    tagged: own === placeholder ? undefined : own,
    pins: [...new Set([...recorded.pins, ...pins])],
    changes:
      packed === undefined
        ? undefined
        : before.kind === "unreadable"
          ? { cause: before.cause }
          : last === undefined
            ? "first"
            : await compared(packed, last, released, { target, reads, signal: world.signal }),
  };
}

export function unreadable(recorded: VersionName, cause: string): ProblemsError {
  const message = `${unitId(recorded)} cannot be looked up: ${cause}.`;
  const remedy = "Nothing was changed. Run this again.";
  return new ProblemsError([{ code: "registry-unreachable", message, remedy }]);
}

export function targetOf({ url }: Registry): NpmTarget {
  const isNpmjs = url === npmjsRegistry;
  return { registry: url, isNpmjs, title: isNpmjs ? "npm" : new URL(url).host };
}

async function stagedTarball(
  recorded: StagedPackage,
  { ask }: Registry,
): Promise<NpmTarball | { readonly cause: string }> {
  const reply = await ask(stagePath(recorded.stageId, "/tarball"), { maxBytes });
  if (reply.kind === "failed" || reply.status !== 200) return { cause: saidBy(reply) };
  try {
    return await readNpmTarball(reply.body, `the staged file of ${unitId(recorded)}`);
  } catch (error) {
    return { cause: messageOf(error) };
  }
}

async function compared(
  packed: NpmTarball,
  version: string,
  released: ReadonlyMap<string, string>,
  { target, reads, signal }: { target: NpmTarget; reads: ReadPorts; signal: AbortSignal },
): Promise<Changes | { readonly cause: string }> {
  const { name } = packed;
  const read = await readVersion(target, { name, version }, reads, signal);
  if (read.kind !== "document") {
    return { cause: read.kind === "missing" ? `${version} is not served` : read.cause };
  }
  const bytes = await tarballOf(read.document.tarball, name, target, reads, signal);
  if ("cause" in bytes) return bytes;
  try {
    const before = await readNpmTarball(bytes.body, `${name}@${version}`);
    return changesSince(packed, before, released);
  } catch (error) {
    return { cause: messageOf(error) };
  }
}

/** A published file, from the address that its document names. */
export async function tarballOf(
  address: string,
  name: string,
  target: NpmTarget,
  reads: ReadPorts,
  signal: AbortSignal,
): Promise<{ readonly body: Buffer; readonly integrity: string } | { readonly cause: string }> {
  if (URL.parse(address) === null) return { cause: "its document names no address of a file" };
  const how = { accept: "*/*", from: target.registry, maxBytes };
  const reply = await getFromRegistry(address, reads, reads.readToken(name), signal, how);
  if (reply.kind === "failed" || reply.status !== 200) return { cause: saidBy(reply) };
  const { body } = reply;
  return { body, integrity: `sha512-${createHash("sha512").update(body).digest("base64")}` };
}

function highest(versions: readonly string[]): string | undefined {
  return versions
    .filter((each) => parse(each) !== null && each !== placeholder)
    .toSorted((a, b) => (parse(b)?.compare(a) ?? 0) || 0)[0];
}

/**
 * What was staged under ids that no record has, with the ids in the registry's list. Whether these stages
 * hold the bytes of the record is checked as for all others.
 */
export async function withIds(
  { packages, nameless }: Release,
  registry: Registry,
): Promise<{
  readonly packages: readonly StagedPackage[];
  readonly lost: readonly RecordedPackage[];
}> {
  const found = await concurrently(
    nameless,
    async (each) => {
      const { name, version, shasum } = each;
      const stage = await findStage(registry, { name, version, shasum });
      return stage === undefined || stage === "none" ? [] : [{ ...each, stageId: stage.id }];
    },
    atOnce,
  );
  return {
    packages: [...packages, ...found.flat()],
    lost: nameless.filter((_, index) => found[index]?.length === 0),
  };
}

/** Other stages of the same packages; undefined: the registry does not list them. */
export async function otherStages(
  packages: readonly StagedPackage[],
  registry: Registry,
): Promise<readonly SeenStage[] | undefined> {
  const [names, ids] = [
    new Set(packages.map(({ name }) => name)),
    new Set(packages.map(({ stageId }) => stageId)),
  ];
  const listed = await listStages(registry);
  return listed?.filter(({ id, name }) => names.has(name) && !ids.has(id));
}
