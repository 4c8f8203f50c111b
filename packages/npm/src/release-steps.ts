import path from "node:path";
import {
  describeProblem,
  firstFew,
  isPublished,
  layersOf,
  unitId,
  type Problem,
  type ReleaseSteps,
} from "@fairlead/publishing";
import { meantInstead, neverCreated, unknownNames } from "./checks/elsewhere.ts";
import type { DecidedTerms } from "./checks/publish-terms.ts";
import { beforeTheirNeeds } from "./checks/ranges.ts";
import { checkoutSource } from "./discover/checkout-source.ts";
import type { Meant } from "./discover/meant.ts";
import { packSource } from "./discover/pack-source.ts";
import type { ReleaseCandidates } from "./discover/release-source.ts";
import { called, type NpmInputs, type NpmPorts } from "./inputs.ts";
import { npmSteps, together } from "./npm-steps.ts";
import { runsOnOf } from "./packing/package-requirements.ts";
import type { PackedPackage } from "./packing/pack-packages.ts";
import { awaitInstallable } from "./registry/await-installable.ts";
import type { NpmPresence } from "./registry/look-up-packages.ts";
import { NpmCredentials } from "./registry/npm-credentials.ts";
import { npmRegistry, type NpmPublishing } from "./registry/npm-registry.ts";
import { limitOf, type NpmUnit } from "./registry/npm-unit.ts";
import { besideOlderStages, concerning, liveNeeds, stagedBeside } from "./registry/other-stages.ts";
import { otherRepository } from "./registry/provenance.ts";
import { remember } from "./registry/remember.ts";
import { listStages, noticingRefusal, stageReader } from "./registry/stage-reads.ts";
import {
  noMemory,
  recallStaged,
  recordPackage,
  waitingIds,
  type StagedMemory,
} from "./registry/staged-memory.ts";
import { tagsBehind } from "./registry/tags-behind.ts";
import { unreadReports } from "./registry/unread-reports.ts";

/**
 * Packages that are published in this job: those of the checkout and of artifacts, packed here, or what
 * another job has packed.
 *
 * @param given problems of the inputs
 */
export function releaseSteps(
  inputs: NpmInputs,
  meant: Meant,
  given: readonly Problem[],
  ports: NpmPorts,
): ReleaseSteps<ReleaseCandidates, NpmPresence, NpmUnit> {
  const { dryRun, token, stageToken = token } = inputs;
  const { target } = meant;
  const { log, clock, cancelled, fetch, userAgent, idToken } = ports;
  const say = log.info;
  const credentials = new NpmCredentials({
    ...{ registry: target.registry, isNpmjs: target.isNpmjs, token, say },
    ...{ mask: ports.mask, fetch, clock, userAgent, ...(idToken && { idToken }) },
  });
  const reads = { fetch, userAgent, readToken: (name: string) => credentials.readToken(name) };
  const stages =
    stageToken === undefined
      ? undefined
      : noticingRefusal(stageReader(target, stageToken, reads, cancelled), target);
  // Another token is there for something else, and need not read stages.
  const refusals = () => (inputs.stageToken === undefined ? [] : (stages?.refusals() ?? []));
  // A direct release with a token of its own asks for no stages.
  const listsStages = inputs.stageToken !== undefined || inputs.publishMode !== "direct";
  const commitOf = ({ head }: Pick<ReleaseCandidates, "head">) => inputs.sha ?? head;
  const rememberFor = async (candidates: ReleaseCandidates) => {
    const own = candidates.units.map(({ name }) => name);
    const names = new Set([...own, ...namesElsewhere(candidates)]);
    const taken = await ports.earlierReports?.();
    return remember(
      taken,
      names,
      target,
      commitOf(candidates),
      stages,
      ports.repository,
      clock.now(),
    );
  };
  let opened: NpmPublishing | undefined;
  let commit: string | undefined;
  const steps = npmSteps(meant, given, {
    ...{ ...ports, reads },
    job: () => ({
      ...{ dryRun, isPacking: inputs.packsOnly === true, hasIdToken: idToken !== undefined },
      stages: inputs.publishMode === "stage",
      isGitHubActions: ports.isGitHubActions,
      isGitHubHosted: ports.isGitHubHosted,
      isOfOtherCommit: inputs.sha !== undefined && inputs.sha !== ports.env["GITHUB_SHA"],
      repositoryVisibility: credentials.repositoryVisibility,
    }),
  });
  const source =
    inputs.pack === undefined
      ? checkoutSource(inputs, meant, given, { ...ports, plan: steps.discover })
      : packSource(inputs.pack, ports.temp);
  return {
    ...{ ...steps, ...source, called },
    lookUp: async (candidates) => {
      const lookUp = async () => {
        const names = candidates.packages.map(({ name }) => name);
        if (!dryRun) {
          await Promise.all([
            credentials.ask(names, cancelled),
            credentials.askForReads(namesElsewhere(candidates), cancelled),
          ]);
        }
        return steps.lookUp(candidates);
      };
      const [presence, memory, seen = []] = await Promise.all([
        lookUp(),
        rememberFor(candidates),
        listsStages ? stages && listStages(stages) : undefined,
      ]);
      const toUpload = candidates.packed.filter((each) => !isPublished(each, presence));
      const checkout = await source.checkCheckout(toUpload);
      return { ...presence, memory, stages: seen, checkout };
    },
    check: (candidates, presence) => {
      const common = steps.check(candidates, presence);
      if (presence === undefined) return common;
      const names = candidates.packages.map(({ name }) => ({
        ...{ name, isNew: presence.newNames.has(name) && !presence.placeholders.has(name) },
      }));
      return together(common, presence.checkout ?? { problems: [], warnings: [] }, {
        problems: dryRun
          ? []
          : [
              ...credentials.check(names),
              ...(token === undefined && target.isNpmjs ? neverCreated(presence) : []),
            ],
        warnings: [
          ...unknownNames(candidates, presence),
          ...(presence.memory?.warnings ?? []),
          ...refusals(),
        ],
      });
    },
    open: ({ packed, head, folder }, { registry: reader, readAt, memory = noMemory }) => {
      commit = commitOf({ head });
      opened = npmRegistry({
        ...{ target, reader, credentials, fetch, clock, userAgent, cancelled, temp: folder },
        env: ports.env,
        ...{ delayMs: inputs.delayMs, lookedAt: readAt },
        confirmWithinMs: inputs.confirmMs,
        ...{ mode: inputs.publishMode, commit, memory, say },
        stageToken: inputs.stageToken,
        tarballOf: (unit) => tarballOf(packed, unit),
      });
      return opened;
    },
    recall: (units, { memory = noMemory }, onConflict) => {
      const recalled = recallStaged(units, memory, target, onConflict);
      for (const [id, { status }] of recalled) if (status === "staged") opened?.waits(id);
      return recalled;
    },
    record: (unit, outcome, { memory = noMemory }) => {
      const logIndex = opened?.logIndexOf(unit);
      return recordPackage(unit, outcome, memory, {
        ...{ runId: ports.runId, runAttempt: ports.attempt },
        ...(commit !== undefined && { commit }),
        ...(logIndex !== undefined && { logIndex }),
      });
    },
    lookAfter: async (units, outcomes, { known, memory = noMemory }) => [
      ...unreadReports(outcomes, memory),
      ...(await tagsBehind(units, outcomes, known, { target, reads, clock, cancelled, say })),
    ],
    waitingBeside: async (outcomes, { memory = noMemory, registry }) => {
      const own = new Set(outcomes.map(unitId));
      const known = concerning(outcomes, memory);
      const beside = await stagedBeside(own, known, registry, stages, cancelled, clock.now());
      const { waiting, live } = beside;
      const staged = [...outcomes.filter(({ status }) => status === "staged"), ...waiting];
      const released = new Set([...own, ...[...waiting, ...live].map(unitId)]);
      return {
        waiting,
        live: [...live, ...(await liveNeeds(staged, released, registry, cancelled))],
      };
    },
    pack: async (candidates, presence) => {
      const { packed, folder } = candidates;
      const decided = steps.decide(candidates, presence);
      for (const [reason, names] of decided.without) {
        // It can be fixed, so it is among the warnings.
        if (reason === otherRepository) continue;
        say(
          `${firstFew(names, 5)} ${names.length > 1 ? "go" : "goes"} without provenance: ${reason}.`,
        );
      }
      const unitsWith = (memory?: StagedMemory) =>
        unitsOf({ ...candidates, ...presence }, decided.terms, memory);
      for (const unit of unitsWith()) {
        const first =
          unit.isPlaceholder === true ? "the first version of a placeholder" : undefined;
        const next = `${first ?? (unit.isNew ? "a new name" : "a new version")}, dist-tag ${unit.tag}`;
        // What is published already is told where it is compared.
        if (!isPublished(unit, presence)) say(`${unit.name} ${unit.version}: ${next}`);
      }
      unknownNames(candidates, presence).map(describeProblem).forEach(say);
      let { memory = noMemory } = presence;
      // Of what is published it comes too late.
      const warnings = packed.flatMap((each) => (isPublished(each, presence) ? [] : each.warnings));
      if (!dryRun) {
        let readAt = clock.now();
        // Jobs side by side write down what they stage while this one waits.
        const stagedByRun = async () => {
          if (clock.now() - readAt >= readAgainMs) {
            memory = await rememberFor(candidates);
            readAt = clock.now();
          }
          return waitingIds(memory);
        };
        const { staged, later } = await awaitInstallable(presence.elsewhere, inputs.waitMs, {
          ...{ target, reads, clock, cancelled, say },
          renew: () => credentials.askForReads(namesElsewhere(candidates), cancelled),
          meantInstead: (name) => meantInstead(name, candidates, presence),
          ...(inputs.publishMode !== "direct" && { stagedByRun }),
        });
        for (const id of staged) opened?.waits(id);
        warnings.push(...beforeTheirNeeds(later, presence.elsewhereOf));
      }
      const units = unitsWith(memory);
      warnings.push(...besideOlderStages(units, presence.stages ?? [], memory));
      return {
        units,
        ...(inputs.pack === undefined && { folder: path.join(folder, "packed") }),
        warnings,
        ...runsOnOf(packed, inputs.oldestSystem),
      };
    },
  };
}

/** Names of packages of the checkout that other jobs publish, and these need. */
function namesElsewhere({ elsewhere, ranges }: ReleaseCandidates): readonly string[] {
  return [...new Set([...elsewhere, ...ranges].map(({ name }) => name))];
}

/** How often what other jobs staged is looked for while they are waited for, in ms. */
const readAgainMs = 60_000;

/** What goes to the registry, in the order in which it was packed. */
function unitsOf(
  {
    packed,
    units,
    neededByFiles,
  }: Pick<ReleaseCandidates, "packed" | "units"> & Pick<NpmPresence, "neededByFiles">,
  terms: DecidedTerms["terms"],
  { staged }: StagedMemory = noMemory,
): NpmUnit[] {
  const ids = new Map(units.map((unit) => [unit.name, unitId(unit)]));
  const after = new Map(units.map((unit) => [unit.name, unit.after]));
  const unlayered = packed.flatMap(({ name, version, packedFile, tarball }) => {
    const own = terms.get(name);
    if (own === undefined) return [];
    const dependencies = (after.get(name) ?? []).flatMap((each) => ids.get(each) ?? []);
    const elsewhere = neededByFiles.get(name) ?? [];
    const { integrity: checksum, shasum, size } = tarball;
    return [
      {
        ...{ name, version, file: packedFile, checksum, shasum, size, dependencies },
        ...{ limit: limitOf(own.isNew), ...own, pins: [...dependencies, ...elsewhere] },
        // Whatever the other job's package needs itself, it comes before this one.
        layer: elsewhere.length > 0 ? 1 : 0,
      },
    ];
  });
  const layers = layersOf([...staged.values(), ...unlayered]);
  return unlayered.map((unit) => ({ ...unit, layer: layers.get(unitId(unit)) ?? unit.layer }));
}

function tarballOf(packed: readonly PackedPackage[], { name }: NpmUnit) {
  const found = packed.find((each) => each.name === name);
  if (found === undefined) throw new TypeError(`${name} was not packed`);
  return found.tarball;
}
