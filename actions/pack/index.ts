import { mkdtemp } from "node:fs/promises";
import path from "node:path";
import {
  codesOutput,
  createFetch,
  readEnvironment,
  readInputs,
  runAction,
  sideBySide,
  tool,
} from "@fairlead/actionkit";
import { findArtifacts, readSource, uploadFiles } from "@fairlead/github";
import { manifestName, writePack, writeReference } from "@fairlead/pack";
import { releaseVersion } from "@fairlead/plan";
import { eachOnce, ProblemsError, throwProblems, type Problem } from "@fairlead/publishing";
import { failureCodes, packSentence, problemAnnotations, renderPack } from "@fairlead/reporting";
import { inputs as planInputs, toPlanInputs } from "../plan/inputs.ts";
import { assetsPart } from "./assets-part.ts";
import { cratesPart } from "./crates-part.ts";
import { inputsForPublishing, readPart } from "./declared-inputs.ts";
import { inputs } from "./inputs.ts";
import { HeldBack, Meeting } from "./meeting.ts";
import { npmPart } from "./npm-part.ts";
import { noPackOutputs, packOutputs } from "./pack-outputs.ts";
import { packPage } from "./pack-page.ts";
import type { PartWorld } from "./part.ts";
import { annotationsOf, endOf } from "./part-ends.ts";
import { sharedArtifacts } from "./shared-artifacts.ts";
import { textsPart } from "./texts-part.ts";

await runAction(
  "pack",
  async (context) => {
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
    const world: PartWorld = {
      ...{ context, environment, given, version, tag, fetch },
      fetchArtifacts: sharedArtifacts(temp, source.source, artifactPorts),
      missingArtifacts: async (names) =>
        (await findArtifacts(names, source.source, artifactPorts)).problems,
    };
    const parts = [
      ...(planned.manifestPath === "none" ? [] : [cratesPart(world)]),
      ...[npmPart(world), assetsPart(world), textsPart(world)].filter((part) => part !== undefined),
    ];
    const wrong: Problem[] = [
      ...[...declaration.problems, ...problems, ...environment.problems, ...source.problems],
      ...[...plan.problems, ...decided.problems, ...decided.disagreements].map(plan.inFile),
      ...(/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(sha) ? [] : [noCommit]),
      ...(inJob ? [] : [notInJob]),
      ...(parts.length > 0 ? [] : [nothingDeclared]),
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
    const settled = await sideBySide(
      parts.map(({ title, pack }) => ({ title, work: () => meeting.attend(pack) })),
    );
    const ends = parts.map((part, index) => {
      const end = settled[index];
      if (end === undefined) throw new Error("a part has no end");
      return endOf(part, end);
    });
    const found = eachOnce([...(await told), ...ends.flatMap((end) => end.problems)]);
    const isReady = found.length === 0 && ends.every(({ state }) => state === "ready");

    const pack = isReady ? await upload() : undefined;
    const page = packPage({
      ends,
      problems: found,
      warnings: decided.warnings,
      pack,
      version,
      sha,
    });
    const info = { tool, action: "pack", repository, sha, runUrl, attempt: runAttempt };
    const sentence = packSentence(page);
    if (pack !== undefined) log.info(`${sentence}. The pack is ${pack.reference}.`);
    return {
      outputs: {
        ...(pack === undefined
          ? noPackOutputs
          : packOutputs(pack.manifest, pack.reference, planned.tagTemplate)),
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
      ...(pack === undefined && { failure: sentence }),
    };

    async function upload() {
      const folder = path.join(await mkdtemp(path.join(temp, "fairlead-pack-")), "pack");
      const { manifest, digest } = await writePack(
        folder,
        {
          ...{ repository, commit: sha, version, tag, inputs: inputsForPublishing(context) },
          siblings: Object.fromEntries(ends.flatMap(({ packed }) => [...(packed?.siblings ?? [])])),
        },
        ends.flatMap(({ packed }) => packed?.files ?? []),
      );
      const artifact = given.artifact ?? "release";
      const files = [manifestName, ...manifest.files.map((file) => file.path)];
      const paths = files.map((file) => path.join(folder, file));
      await uploadFiles(artifact, paths, folder, { cancelled, log });
      return { manifest, reference: writeReference({ artifact, digest }) };
    }
  },
  () => noPackOutputs,
  { assurance: "There is no pack to publish from." },
);

const noCommit: Problem = {
  code: "commit-missing",
  message: "Which commit is packed is not known: GITHUB_SHA is not set, and sha is empty.",
  remedy: "Give sha the full name of the commit.",
  input: "sha",
};

const notInJob: Problem = {
  code: "not-in-job",
  message: "A pack is uploaded as an artifact, and this is not a job of GitHub Actions.",
  remedy:
    "For a look at what a release would do, use the plan, or dry-run: true of the publishing actions.",
};

const nothingDeclared: Problem = {
  code: "nothing-selected",
  message:
    "There is nothing to pack: the declaration has no crates, no npm packages and no assets.",
  remedy: "Declare what is released in .github/fairlead.yml.",
};
