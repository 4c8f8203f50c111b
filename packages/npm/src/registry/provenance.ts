import { asRecord, parseRecord } from "@fairlead/http";
import type { Problem } from "@fairlead/publishing";

/** The job that publishes. */
export interface JobFacts {
  /** Nothing is uploaded. */
  readonly dryRun: boolean;
  /** Another job publishes what this one packs. */
  readonly isPacking?: boolean;
  /** It stages: npm then makes the names that are new, with a placeholder. */
  readonly stages?: boolean;
  readonly isGitHubActions: boolean;
  /** The job has `id-token: write`. */
  readonly hasIdToken: boolean;
  readonly isGitHubHosted: boolean;
  /** What it publishes is of another commit than its own, which GitHub signs. */
  readonly isOfOtherCommit?: boolean;
  /** What the ID token says (`repository_visibility`); undefined: nobody knows. */
  readonly repositoryVisibility: string | undefined;
}

/** What decides whether provenance can be made and is taken. */
export interface ProvenanceFacts {
  readonly isNpmjs: boolean;
  /** Undefined for a plan, which runs in another job. */
  readonly job: JobFacts | undefined;
  /** What the package is, or becomes if it is new; undefined: nobody knows. */
  readonly packageAccess: "public" | "restricted" | undefined;
  /** That `repository.url` of the package does not name the repository that runs. */
  readonly wrongRepository: Problem | undefined;
}

export type ProvenanceDecision =
  | { readonly provenance: true }
  | {
      readonly provenance: false;
      /** Undefined where it is the job that packs: the one that publishes makes it, if it can. */
      readonly reason: string | undefined;
      /** It was asked for, and a job that publishes could make it: how this one could. */
      readonly lacking?: string;
    }
  /** It was asked for and cannot be made. */
  | { readonly problem: Problem };

/**
 * Whether a package is published with provenance. `auto`: where it can work, else without it and with
 * the reason; `true`: a problem where it cannot work. What only the job lacks is none in a dry run: the
 * job that packs is best one without credentials.
 *
 * @param name for messages
 */
export function decideProvenance(
  name: string,
  wanted: "auto" | boolean,
  facts: ProvenanceFacts,
): ProvenanceDecision {
  if (wanted === false) return { provenance: false, reason: "provenance is set to false" };
  const mayStand = obstacles.filter(({ ofJob }) => !ofJob || facts.job?.isPacking !== true);
  const standing = mayStand.filter(({ stands }) => stands(facts));
  const [obstacle] = standing;
  if (obstacle === undefined) return { provenance: true };
  const forGood = facts.job?.dryRun === true ? standing.find(({ ofJob }) => !ofJob) : obstacle;
  if (wanted === "auto") return { provenance: false, reason: forGood?.reason };
  if (forGood === undefined) {
    return { provenance: false, reason: obstacle.reason, lacking: obstacle.remedy };
  }
  const { reason, remedy } = forGood;
  if (reason === otherRepository && facts.wrongRepository !== undefined) {
    return { problem: facts.wrongRepository };
  }
  return {
    problem: {
      code: "provenance-impossible",
      unit: name,
      message: `${name}: provenance cannot be generated: ${reason}.`,
      remedy,
    },
  };
}

/** The reason that a plan says, too: it can be fixed before anything runs. */
export const otherRepository = "repository.url in package.json is not the repository of this run";

/** What npm and Sigstore ask for (npm's documentation, "Generating provenance statements"). */
const obstacles: readonly {
  readonly stands: (facts: ProvenanceFacts) => boolean;
  readonly reason: string;
  readonly remedy: string;
  /** It stands in the way of this job, not of the package. */
  readonly ofJob: boolean;
}[] = [
  {
    stands: ({ isNpmjs }) => !isNpmjs,
    reason: "only registry.npmjs.org accepts it",
    remedy: "Omit the input provenance for this registry.",
    ofJob: false,
  },
  {
    stands: ({ job }) => job?.isGitHubActions === false,
    reason: "this does not run in GitHub Actions",
    remedy: "Publish from a workflow, or set provenance: false.",
    ofJob: true,
  },
  {
    stands: ({ job }) => job?.hasIdToken === false,
    reason: "the job has no id-token: write",
    remedy: "Add permissions: id-token: write to the job, or set provenance: false.",
    ofJob: true,
  },
  {
    stands: ({ job }) => job?.isGitHubHosted === false,
    reason: "the runner is not hosted by GitHub",
    remedy: "Publish from a GitHub-hosted runner, or set provenance: false.",
    ofJob: true,
  },
  {
    stands: ({ job }) => job?.isOfOtherCommit === true,
    reason: "this run is for a different commit than the one being published",
    remedy: "Publish in a run of that commit, or set provenance: false.",
    ofJob: true,
  },
  {
    stands: ({ job }) => (job?.repositoryVisibility ?? "public") !== "public",
    reason: "the repository is not public",
    remedy: "Set provenance: false: npm accepts it only from public repositories.",
    ofJob: false,
  },
  {
    stands: ({ packageAccess }) => packageAccess === "restricted",
    reason: "the package is not public",
    remedy: "Set provenance: false, or access: public for a new package.",
    ofJob: false,
  },
  {
    stands: ({ wrongRepository }) => wrongRepository !== undefined,
    reason: otherRepository,
    remedy: "Correct repository.url, or set provenance: false.",
    ofJob: false,
  },
];

/** The claim `repository_visibility` of GitHub's ID token, without checking its signature. */
export function repositoryVisibility(idToken: string): string | undefined {
  const claims = Buffer.from(idToken.split(".")[1] ?? "", "base64url").toString("utf8");
  const visibility = parseRecord(claims)?.["repository_visibility"];
  return typeof visibility === "string" ? visibility : undefined;
}

/**
 * The commit in a provenance that the registry serves (`GET /-/npm/v1/attestations/N@V`): that of the
 * first dependency of the SLSA v1 build definition.
 */
export function provenanceCommit(attestations: string): string | undefined {
  const listed = parseRecord(attestations)?.["attestations"];
  for (const attestation of Array.isArray(listed) ? listed : []) {
    const bundle = asRecord(asRecord(attestation)?.["bundle"]);
    const payload = asRecord(bundle?.["dsseEnvelope"])?.["payload"];
    if (typeof payload !== "string") continue;
    const statement = parseRecord(Buffer.from(payload, "base64").toString("utf8"));
    const build = asRecord(asRecord(statement?.["predicate"])?.["buildDefinition"]);
    const dependencies = build?.["resolvedDependencies"];
    const first: unknown = Array.isArray(dependencies) ? dependencies[0] : undefined;
    const commit = asRecord(asRecord(first)?.["digest"])?.["gitCommit"];
    if (typeof commit === "string") return commit;
  }
  return undefined;
}
