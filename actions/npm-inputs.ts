import path from "node:path";
import {
  boolean,
  declarationFile,
  entries,
  number,
  numberOr,
  oneOf,
  packReference,
  required,
  secret,
  semverText,
  sha,
  text,
  word,
  type Environment,
  type InputsOf,
} from "@fairlead/actionkit";
import type { PlatformItem } from "@fairlead/contents";
import { npmjsRegistry, type EntryKind, type NpmInputs, type NpmPack } from "@fairlead/npm";
import type { OpenPack, PackKind } from "@fairlead/pack";
import type { OldestSystem } from "@fairlead/requirements";
import { parseList } from "@fairlead/selection";

/** The inputs that all actions for npm have. */
export const npmInputs = {
  packages: required(entries()),
  from: packReference(),
  "registry-url": text(npmjsRegistry),
  access: word(/^(public|restricted)$/, "public or restricted"),
  tag: text("auto"),
  provenance: oneOf(["auto", "true", "false"], "auto"),
  "publish-mode": oneOf(["auto", "direct", "stage"], "auto"),
  "confirm-minutes": number(15, { min: 0 }),
  "check-packed": oneOf(["error", "warn"], "error"),
  "wait-minutes": number(90, { min: 0 }),
  "dry-run": boolean(false),
  version: semverText(),
  token: secret(),
  "stage-token": secret(),
  "delay-seconds": numberOr("auto", { min: 0 }),
  "max-wait-minutes": number(240, { min: 0 }),
  "on-conflict": oneOf(["auto", "fail", "warn"], "auto"),
  "new-names": oneOf(["listed", "allow", "fail"], "listed"),
  sha: sha(),
  "run-id": word(/^[1-9][0-9]*$/, "the number of a workflow run"),
  declaration: declarationFile(),
  "github-token": secret("${{ github.token }}"),
};

/**
 * The release's inputs from an action's: units converted, defaults that depend on others applied.
 *
 * @param pack what another job has packed
 */
export function toNpmInputs(
  kind: EntryKind,
  given: InputsOf<typeof npmInputs>,
  more: {
    readonly platforms?: readonly PlatformItem[];
    readonly checkBinaries: boolean;
    readonly oldestSystem?: OldestSystem | undefined;
  },
  environment: Environment,
  pack?: OpenPack,
): NpmInputs {
  const { version } = given;
  const dryRun = given["dry-run"];
  const delay = given["delay-seconds"];
  const onConflict = given["on-conflict"];
  const access = given.access;
  return {
    ...(pack === undefined
      ? { lists: [{ input: "packages", kind, text: given.packages }] }
      : { lists: [], pack: packagesOf(pack, kind, given.packages) }),
    platforms: more.platforms,
    checkBinaries: more.checkBinaries,
    oldestSystem: more.oldestSystem,
    registryUrl: given["registry-url"],
    access: access === "public" || access === "restricted" ? access : undefined,
    // The plan's dist-tag where each package has its own version.
    tag: given.tag === "none" ? "auto" : given.tag,
    provenance: given.provenance === "auto" ? "auto" : given.provenance === "true",
    checkPacked: given["check-packed"],
    publishMode: given["publish-mode"],
    confirmMs: given["confirm-minutes"] * 60_000,
    waitMs: given["wait-minutes"] * 60_000,
    dryRun,
    version,
    token: given.token ?? environment.registryToken,
    stageToken: given["stage-token"],
    delayMs: delay === "auto" ? undefined : delay * 1_000,
    maxWaitMs: given["max-wait-minutes"] * 60_000,
    // Without a version nobody said which contents are released: what is there may be older work.
    onConflict:
      onConflict !== "auto"
        ? onConflict
        : version === undefined || dryRun
          ? "warn"
          : { released: version },
    newNames: given["new-names"],
    sha: given.sha ?? (environment.sha === "" ? undefined : environment.sha),
  };
}

/** What of a pack each action may publish: the one for packages all of it, in the order of dependencies. */
const published: Readonly<Record<EntryKind, readonly PackKind[]>> = {
  platform: ["npm-platform"],
  packages: ["npm-platform", "npm-package", "npm-meta"],
  meta: ["npm-meta"],
  plan: [],
};

/** @param selected the input `packages`: names and patterns, or blank for all */
function packagesOf({ folder, manifest }: OpenPack, kind: EntryKind, selected: string): NpmPack {
  const list = parseList(selected);
  const all = manifest.files.filter((file) => published.packages.includes(file.kind));
  const own = all.filter((file) => published[kind].includes(file.kind));
  const others = all.filter((file) => !own.includes(file));
  return {
    selected:
      list.kind === "wrong" ? [{ text: selected }] : selected === "" ? undefined : list.items,
    packages: own.map(({ path: at, name, version = "" }) => ({
      ...{ file: path.join(folder, at), name, version },
    })),
    others: new Map([
      ...Object.entries(manifest.siblings),
      ...others.map(({ name, version = "" }) => [name, [version]] as const),
    ]),
  };
}
