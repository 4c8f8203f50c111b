import type { Conclusion } from "@fairlead/actionkit";
import type { CheckedArtifacts } from "@fairlead/github";
import { code, escaped, link, table, tableRow } from "@fairlead/markdown";
import { counted, size } from "@fairlead/publishing";
import { problemAnnotations } from "@fairlead/reporting";

type Checked = Pick<CheckedArtifacts, "artifacts" | "warnings">;

const nouns = { one: "artifact", many: "artifacts" };

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
    summary: artifactsPage({ artifacts, warnings }, runId, url),
    annotations: problemAnnotations(warnings, "warning"),
  };
}

/** The artifacts in the log of the step. */
export function logArtifacts(
  { artifacts }: Checked,
  runId: number,
  info: (line: string) => void,
): void {
  info(`Run ${runId} has all that is wanted: ${counted(artifacts.length, nouns)}.`);
  for (const { name, size: bytes } of artifacts) info(`  ${name}, ${size(bytes)}`);
}

/** So many rows fit into the page, which GitHub takes up to 1 MiB. */
const shownRows = 1_000;

/** The artifacts on the page of the job. */
function artifactsPage({ artifacts, warnings }: Checked, runId: number, url: string): string {
  const count = counted(artifacts.length, nouns);
  const rows = artifacts
    .slice(0, shownRows)
    .map(({ name, id, size: bytes, digest, expiresAt }) =>
      tableRow([
        code(name, 200),
        String(id),
        size(bytes),
        expiresAt === undefined ? "" : new Date(expiresAt).toISOString().slice(0, 10),
        digest === undefined ? "none" : code(digest),
      ]),
    );
  const columns = [
    ...[{ title: "Artifact" }, { title: "Id" }],
    { title: "Size", align: "right" as const },
    ...[{ title: "Expires" }, { title: "Digest" }],
  ];
  const blocks = [
    `## ✅ ${count} of ${link(`run ${runId}`, url)}`,
    ...warnings.map(({ message }) => `⚠️ ${escaped(message)}`),
    table(columns, rows),
    ...(artifacts.length > shownRows
      ? [`${artifacts.length - shownRows} more are not shown.`]
      : []),
  ];
  return `${blocks.join("\n\n")}\n`;
}
