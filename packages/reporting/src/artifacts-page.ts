import { code, escaped, link, table, tableRow, unbroken } from "@fairlead/markdown";
import { counted, size, type Problem } from "@fairlead/publishing";

/** Artifacts of a run that were looked for and found. */
export interface ArtifactsPage {
  readonly artifacts: readonly {
    readonly name: string;
    readonly id: number;
    /** Bytes. */
    readonly size: number;
    readonly digest?: string | undefined;
    /** Epoch ms. */
    readonly expiresAt?: number | undefined;
  }[];
  readonly warnings: readonly Problem[];
  readonly runId: number;
  /** The run's page. */
  readonly url: string;
}

const nouns = { one: "artifact", many: "artifacts" };

/** The artifacts in the log of the step. */
export function logArtifacts(
  { artifacts, runId }: Pick<ArtifactsPage, "artifacts" | "runId">,
  info: (line: string) => void,
): void {
  info(`Run ${runId} has all that is wanted: ${counted(artifacts.length, nouns)}.`);
  for (const { name, size: bytes } of artifacts) info(`  ${name}, ${size(bytes)}`);
}

/** So many rows fit into the page, which GitHub takes up to 1 MiB. */
const shownRows = 1_000;

/** The artifacts, for the job summary. */
export function renderArtifacts({ artifacts, warnings, runId, url }: ArtifactsPage): string {
  const count = counted(artifacts.length, nouns);
  const rows = artifacts
    .slice(0, shownRows)
    .map(({ name, id, size: bytes, digest, expiresAt }) =>
      tableRow([
        code(name, 200),
        String(id),
        unbroken(size(bytes)),
        expiresAt === undefined ? "" : new Date(expiresAt).toISOString().slice(0, 10),
        digest === undefined ? "none" : code(digest.replace(/^sha256:/, "")),
      ]),
    );
  const columns = [
    ...[{ title: "Artifact" }, { title: "Id" }],
    { title: "Size", align: "right" as const },
    ...[{ title: "Expires" }, { title: "SHA-256" }],
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
