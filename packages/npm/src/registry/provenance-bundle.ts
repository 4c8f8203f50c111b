import { asRecord } from "@fairlead/http";
import { messageOf } from "@fairlead/publishing";
import type { ServiceReply } from "./npm-answers.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** A package as a provenance names it. */
export interface Subject {
  readonly name: string;
  readonly version: string;
  /** `sha512-…`, base64. */
  readonly integrity: string;
}

/**
 * Signs the provenance of a package with Sigstore and lays it down in its log, by the library that npm
 * uses, which asks the runner for an ID token by itself.
 *
 * @param timeoutMs for each request
 * @throws the library's errors, which `signingFailure` reads
 */
export async function attest(subject: Subject, env: Env, timeoutMs: number): Promise<unknown> {
  const { attest } = await import("sigstore");
  const statement = Buffer.from(JSON.stringify(provenanceStatement(subject, env)));
  return attest(statement, "application/vnd.in-toto+json", { timeout: timeoutMs });
}

/** The entry of a bundle in the transparency log, as its decimal digits. */
export function logIndexOf(bundle: unknown): string | undefined {
  const entries = asRecord(asRecord(bundle)?.["verificationMaterial"])?.["tlogEntries"];
  const index = asRecord(Array.isArray(entries) ? entries[0] : undefined)?.["logIndex"];
  const digits = typeof index === "number" ? String(index) : index;
  return typeof digits === "string" && /^\d{1,20}$/.test(digits) ? digits : undefined;
}

/**
 * What npm states of a build on GitHub (`libnpmpublish` 12, `provenance.js`): an in-toto statement with
 * the SLSA v1 predicate of GitHub's workflows.
 */
export function provenanceStatement({ name, version, integrity }: Subject, env: Env): object {
  const repository = `${env["GITHUB_SERVER_URL"] ?? ""}/${env["GITHUB_REPOSITORY"] ?? ""}`;
  const workflow = (env["GITHUB_WORKFLOW_REF"] ?? "").replace(
    `${env["GITHUB_REPOSITORY"] ?? ""}/`,
    "",
  );
  const at = workflow.indexOf("@");
  const run = `${env["GITHUB_RUN_ID"] ?? ""}/attempts/${env["GITHUB_RUN_ATTEMPT"] ?? ""}`;
  const sha512 = Buffer.from(integrity.slice("sha512-".length), "base64").toString("hex");
  return {
    _type: "https://in-toto.io/Statement/v1",
    subject: [{ name: `pkg:npm/${name.replace(/^@/, "%40")}@${version}`, digest: { sha512 } }],
    predicateType: "https://slsa.dev/provenance/v1",
    predicate: {
      buildDefinition: {
        buildType: "https://slsa-framework.github.io/github-actions-buildtypes/workflow/v1",
        externalParameters: {
          workflow: { ref: workflow.slice(at + 1), repository, path: workflow.slice(0, at) },
        },
        internalParameters: {
          github: {
            event_name: env["GITHUB_EVENT_NAME"],
            repository_id: env["GITHUB_REPOSITORY_ID"],
            repository_owner_id: env["GITHUB_REPOSITORY_OWNER_ID"],
          },
        },
        resolvedDependencies: [
          {
            uri: `git+${repository}@${env["GITHUB_REF"] ?? ""}`,
            digest: { gitCommit: env["GITHUB_SHA"] },
          },
        ],
      },
      runDetails: {
        builder: { id: `https://github.com/actions/runner/${env["RUNNER_ENVIRONMENT"] ?? ""}` },
        metadata: { invocationId: `${repository}/actions/runs/${run}` },
      },
    },
  };
}

/**
 * An error of Sigstore's library as data: what its services answered is in the cause. Nothing was sent
 * to the registry.
 */
export function signingFailure(error: unknown): ServiceReply {
  const { code, cause } = asRecord(error) ?? {};
  const status = asRecord(cause)?.["statusCode"];
  const inner = cause instanceof Error ? cause.message : "";
  return {
    kind: "failed",
    code: typeof code === "string" ? code : "",
    cause: [messageOf(error), inner].filter((words) => words !== "").join(": "),
    ...(typeof status === "number" && { causeStatus: status }),
  };
}
