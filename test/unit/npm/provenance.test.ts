import { describe, expect, test } from "@jest/globals";
import {
  decideProvenance,
  provenanceCommit,
  repositoryVisibility,
  type JobFacts,
  type ProvenanceFacts,
} from "../../../packages/npm/src/registry/provenance.ts";

const job: JobFacts = {
  dryRun: false,
  isGitHubActions: true,
  hasIdToken: true,
  isGitHubHosted: true,
  repositoryVisibility: "public",
};
const good: ProvenanceFacts = {
  ...{ isNpmjs: true, job },
  packageAccess: "public",
  wrongRepository: undefined,
};
const wrongRepository = { code: "repository-url-mismatch", message: "a has the wrong one." };

describe("provenance", () => {
  test("is made where all that it needs is there, and where nobody knows better", () => {
    expect(decideProvenance("a", "auto", good)).toEqual({ provenance: true });
    expect(decideProvenance("a", true, good)).toEqual({ provenance: true });
    const unknown = {
      ...{ ...good, packageAccess: undefined },
      job: { ...job, repositoryVisibility: undefined },
    };
    expect(decideProvenance("a", "auto", unknown)).toEqual({ provenance: true });
  });

  test("is not made where it is switched off", () => {
    expect(decideProvenance("a", false, good)).toEqual({
      provenance: false,
      reason: "provenance is set to false",
    });
  });

  test.each<[Partial<ProvenanceFacts>, string]>([
    [{ isNpmjs: false }, "only registry.npmjs.org accepts it"],
    [{ job: { ...job, isGitHubActions: false } }, "this does not run in GitHub Actions"],
    [{ job: { ...job, hasIdToken: false } }, "the job has no id-token: write"],
    [{ job: { ...job, isGitHubHosted: false } }, "the runner is not hosted by GitHub"],
    [{ job: { ...job, repositoryVisibility: "private" } }, "the repository is not public"],
    [{ job: { ...job, repositoryVisibility: "internal" } }, "the repository is not public"],
    [{ job: { ...job, isOfOtherCommit: true } }, "this run is for a different commit"],
    [{ packageAccess: "restricted" }, "the package is not public"],
  ])("with %j is left away by auto, and a problem if it was asked for", (facts, reason) => {
    expect(decideProvenance("a", "auto", { ...good, ...facts })).toEqual({
      provenance: false,
      reason: expect.stringContaining(reason),
    });
    expect(decideProvenance("a", true, { ...good, ...facts })).toMatchObject({
      problem: {
        message: expect.stringContaining(`a: provenance cannot be generated: ${reason}`),
      },
    });
  });

  test.each<[Partial<ProvenanceFacts>, string]>([
    [{ job: { ...job, isGitHubActions: false } }, "this does not run in GitHub Actions"],
    [{ job: { ...job, hasIdToken: false } }, "the job has no id-token: write"],
    [{ job: { ...job, isGitHubHosted: false } }, "the runner is not hosted by GitHub"],
  ])("that only the job cannot make, %j, stops no dry run, and is told", (facts, reason) => {
    const dry = { ...job, ...facts.job, dryRun: true };
    expect(decideProvenance("a", true, { ...good, job: dry })).toMatchObject({
      ...{ provenance: false, reason },
      lacking: expect.stringMatching(/\.$/),
    });
  });

  test.each<[Partial<ProvenanceFacts["job"]>]>([
    [{ isGitHubActions: false }],
    [{ hasIdToken: false }],
    [{ isGitHubHosted: false }],
    [{ isOfOtherCommit: true }],
  ])("that a job which packs for another one cannot make, %j, does not matter", (facts) => {
    const packing = { ...job, ...facts, dryRun: true, isPacking: true };
    for (const wanted of [true, "auto"] as const) {
      expect(decideProvenance("a", wanted, { ...good, job: packing })).toEqual({
        provenance: true,
      });
    }
    expect(decideProvenance("a", true, { ...good, job: packing, wrongRepository })).toEqual({
      problem: wrongRepository,
    });
  });

  test("that only the job cannot make is not missed in a dry run that leaves it open", () => {
    const dry = { ...job, dryRun: true, hasIdToken: false };
    expect(decideProvenance("a", "auto", { ...good, job: dry })).toEqual({ provenance: false });
    const restricted = { ...good, job: dry, packageAccess: "restricted" as const };
    expect(decideProvenance("a", "auto", restricted)).toMatchObject({
      ...{ provenance: false, reason: "the package is not public" },
    });
  });

  test("that the package cannot have stops a dry run too, whatever else the job lacks", () => {
    const facts = { ...good, job: { ...job, dryRun: true, hasIdToken: false }, wrongRepository };
    expect(decideProvenance("a", true, facts)).toEqual({ problem: wrongRepository });
  });
});

describe("a plan, which runs in another job", () => {
  const planned = { ...good, job: undefined };

  test("knows of the job nothing, and of the package all", () => {
    expect(decideProvenance("a", true, planned)).toEqual({ provenance: true });
    expect(decideProvenance("a", true, { ...planned, packageAccess: "restricted" })).toMatchObject({
      problem: { code: "provenance-impossible" },
    });
    expect(decideProvenance("a", true, { ...planned, wrongRepository })).toEqual({
      problem: wrongRepository,
    });
  });
});

describe("what documents say", () => {
  test("the repository's visibility stands in the ID token", () => {
    const token = (claims: object) =>
      `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.x`;
    expect(repositoryVisibility(token({ repository_visibility: "internal" }))).toBe("internal");
    expect(repositoryVisibility(token({}))).toBeUndefined();
    expect(repositoryVisibility("no token")).toBeUndefined();
  });

  test("the commit stands in the statement of the provenance, not of other attestations", () => {
    const attestation = (statement: unknown) => ({
      bundle: {
        dsseEnvelope: { payload: Buffer.from(JSON.stringify(statement)).toString("base64") },
      },
    });
    const provenance = {
      predicate: {
        buildDefinition: { resolvedDependencies: [{ digest: { gitCommit: "abc" } }] },
      },
    };
    const answer = (...statements: unknown[]) =>
      JSON.stringify({ attestations: statements.map(attestation) });
    expect(provenanceCommit(answer({ predicate: {} }, provenance))).toBe("abc");
    expect(provenanceCommit(answer({ predicate: {} }))).toBeUndefined();
    expect(provenanceCommit("<html>")).toBeUndefined();
  });
});
