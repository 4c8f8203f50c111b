import {
  codesOutput,
  createFetch,
  readEnvironment,
  readInputs,
  sideBySide,
  tool,
  type ActionContext,
  type Conclusion,
} from "@fairlead/actionkit";
import { withoutAbsences } from "@fairlead/declaration";
import { findArtifacts, readSource } from "@fairlead/github";
import { hasOwnTags, releaseVersion, tagOf, tagsOf, withoutTagging } from "@fairlead/plan";
import {
  eachOnce,
  ProblemsError,
  throwProblems,
  toldTogether,
  type Problem,
} from "@fairlead/publishing";
import { failureCodes, packSentence, problemAnnotations, renderPack } from "@fairlead/reporting";
import { declaredProblems } from "../declared-problems.ts";
import { inputs as planInputs, toPlanInputs } from "../plan/inputs.ts";
import { assetsPart } from "./assets-part.ts";
import { assetsTogether } from "./assets-together.ts";
import { cratesPart } from "./crates-part.ts";
import { readPart } from "./declared-inputs.ts";
import { inputs } from "./inputs.ts";
import { HeldBack, Meeting } from "./meeting.ts";
import { npmPart } from "./npm-part.ts";
import { noPackOutputs } from "./no-pack.ts";
import { packOutputs } from "./pack-outputs.ts";
import { packPage } from "./pack-page.ts";
import type { PackedPart, PartWorld } from "./part.ts";
import { annotationsOf, endOf, unitsOf } from "./part-ends.ts";
import { sharedArtifacts } from "./shared-artifacts.ts";
import { strayCheckout } from "./stray-checkout.ts";
import { textsPart } from "./texts-part.ts";
import { unitTextsPart } from "./unit-texts-part.ts";
import { uploadPack } from "./upload-pack.ts";

/** Packs all parts side by side, and uploads them if all are ready. */
export async function pack(context: ActionContext): Promise<Conclusion> {
  const { declaration, env, clock, cancelled, log } = context;
  const environment = readEnvironment(env);
  const { workspace, temp, apiUrl, userAgent, runAttempt, runUrl, repository } = environment;
  const { values: given, problems } = readInputs(inputs, env);
  const { version: wanted, tag: wantedTag, sha = environment.sha } = given;
  const plan = readPart("plan", planInputs, { version: wanted, tag: wantedTag }, context);
  const planned = toPlanInputs(plan.values, environment, undefined);
  const decided = await releaseVersion(planned, workspace);
  const { version, tag } = decided;
  const source = readSource(
    { runId: given["run-id"], token: given["github-token"], sha },
    environment,
  );
  const fetch = createFetch(env);
  const inJob = environment.artifacts.available;
  const artifactPorts = { inJob, cancelled, apiUrl, userAgent, fetch, clock, log };
  const attended = new Map<string, Promise<PackedPart>>();
  const world: PartWorld = {
    ...{ context, environment, given, commit: sha, version, tag, fetch, templates: planned },
    ...(tag === undefined &&
      hasOwnTags(planned) && {
        tagOf: (unit, registry) => tagOf(unit, tagsOf(registry, decided, planned)),
      }),
    packedUnits: (warnings) =>
      filesOf(
        unitParts.flatMap(({ title }) => attended.get(title) ?? []),
        warnings,
      ),
    fetchArtifacts: sharedArtifacts(temp, source.source, artifactPorts),
    missingArtifacts: async (names) =>
      (await findArtifacts(names, source.source, artifactPorts)).problems,
  };
  const astray = declaration.file === undefined ? await strayCheckout(workspace) : undefined;
  const unitParts = [
    planned.manifestPath === "none" ? undefined : cratesPart(world),
    npmPart(world),
  ].filter((part) => part !== undefined);
  const ownReleases = world.tagOf === undefined ? textsPart(world) : unitTextsPart(world);
  const declared = [...unitParts, assetsPart(world), ownReleases];
  const parts = astray === undefined ? declared.filter((part) => part !== undefined) : [];
  const wrong: Problem[] = [
    ...[...problems, ...environment.problems, ...source.problems],
    ...(await declaredProblems(context, planned)).problems,
    ...[...plan.problems, ...decided.problems, ...decided.disagreements].map(plan.inFile),
    ...(/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(sha) ? [] : [noCommit]),
    ...(inJob ? [] : [notInJob]),
    ...(astray === undefined ? [] : [astray]),
    ...(parts.length > 0 || astray !== undefined
      ? []
      : withoutAbsences([nothingDeclared], declaration)),
  ];

  // One with a problem that concerns all of them keeps all of them from being packed.
  const meeting = new Meeting(parts.length + 1);
  const told = meeting
    .attend(async (othersKnown) => {
      throwProblems(eachOnce(wrong));
      await othersKnown();
      return [];
    })
    .catch((error: unknown) => {
      if (error instanceof ProblemsError) return error.problems;
      if (error instanceof HeldBack) return [];
      throw error;
    });
  const mayLook = wrong.length === 0 && parts.every((part) => part.wrong.length === 0);
  const settled = await sideBySide(
    parts.map(({ title, pack }) => ({
      title,
      work: () => {
        const work = meeting.attend((othersKnown) => pack(othersKnown, mayLook));
        attended.set(title, work);
        return work;
      },
    })),
  );
  const ends = parts.map((part, index) => {
    const end = settled[index];
    if (end === undefined) throw new Error("a part has no end");
    return endOf(part, end);
  });
  const ofParts = ends.flatMap((end) => end.problems);
  const all = [
    ...(await told),
    ...withoutAbsences(ofParts, declaration),
    ...(await assetsTogether(ends, workspace)),
  ];
  const found = toldTogether(eachOnce(withoutTagging(all, planned)));
  const isReady = found.length === 0 && ends.every(({ state }) => state === "ready");

  const release = { repository, commit: sha, version, tag };
  const uploaded = isReady ? await uploadPack(release, given.artifact, ends, context) : undefined;
  const info = { tool, action: "pack", repository, sha, runUrl, attempt: runAttempt };
  const page = packPage({
    ends,
    units: ends.flatMap((end) => unitsOf(end, info)),
    problems: found,
    warnings: decided.warnings,
    pack: uploaded,
    version: decided.disagreements.length === 0 ? version : undefined,
    sha,
  });
  const sentence = packSentence(page);
  if (uploaded !== undefined) log.info(`${sentence}. The pack is ${uploaded.reference}.`);
  return {
    outputs: {
      ...(uploaded === undefined
        ? noPackOutputs
        : packOutputs(uploaded.manifest, uploaded.reference, planned)),
      ...codesOutput([
        ...found,
        ...ends.flatMap(({ packed }) =>
          packed?.finished === undefined ? [] : failureCodes(packed.finished.result),
        ),
      ]),
    },
    summary: renderPack(page),
    annotations: [
      ...problemAnnotations(found),
      ...ends.flatMap((end) => annotationsOf(end, info)),
      ...problemAnnotations(page.warnings, "warning"),
    ],
    ...(uploaded === undefined && { failure: sentence }),
  };
}

/** The files of parts; one that waits for a part with problems has none itself. */
async function filesOf(parts: readonly Promise<PackedPart>[], warnings?: readonly Problem[]) {
  const settled = await Promise.allSettled(parts);
  return settled.flatMap((each) => {
    if (each.status === "rejected") throw new HeldBack(warnings);
    return each.value.files;
  });
}

const noCommit: Problem = {
  code: "commit-missing",
  message: "The commit to pack is unknown: GITHUB_SHA is not set, and sha is empty.",
  remedy: "Set sha to the full commit hash.",
  input: "sha",
};

const notInJob: Problem = {
  code: "not-in-job",
  message: "A pack is uploaded as an artifact, and this is not a job of GitHub Actions.",
  remedy: "To preview a release, use the plan, or set dry-run: true in the publishing actions.",
};

const nothingDeclared: Problem = {
  code: "nothing-selected",
  message: "There is nothing to pack: the declaration has no crates, npm packages, or assets.",
  remedy: "Declare what to release in .github/fairlead.yml.",
};
