import type { Conclusion } from "@fairlead/actionkit";
import type { CheckedArtifacts } from "@fairlead/github";
import { problemAnnotations, renderArtifacts } from "@fairlead/reporting";

type Checked = Pick<CheckedArtifacts, "artifacts" | "warnings">;

/** The outputs where something is missing. */
export const noArtifactsOutputs = { "run-id": "none", artifacts: "[]" };

/** How the action ends when every artifact is there. */
export function artifactsConclusion(
  { artifacts, warnings }: Checked,
  runId: number,
  url: string,
): Conclusion {
  return {
    outputs: {
      "run-id": String(runId),
      artifacts: JSON.stringify(
        artifacts.map(({ name, id, digest = null, size: bytes, expiresAt }) => ({
          ...{ name, id, digest, size: bytes },
          expiry: expiresAt === undefined ? null : new Date(expiresAt).toISOString(),
        })),
      ),
    },
    summary: renderArtifacts({ artifacts, warnings, runId, url }),
    annotations: problemAnnotations(warnings, "warning"),
  };
}
