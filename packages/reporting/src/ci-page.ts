import { code, escaped, link, list } from "@fairlead/markdown";

/** A run of a workflow that was waited for. */
export interface CiPage {
  readonly workflow: string;
  readonly run: {
    readonly id: number;
    /** From 1. */
    readonly attempt: number;
    readonly url: string;
    readonly event: string;
    readonly headSha: string;
    readonly conclusion: string | null | undefined;
  };
  readonly failedJobs: readonly {
    readonly name: string;
    readonly conclusion: string;
    readonly url?: string | undefined;
  }[];
  /** In sentences. */
  readonly notes: readonly string[];
}

/** The run, for the job summary. */
export function renderCi({ workflow, run, failedJobs, notes }: CiPage): string {
  const symbol = run.conclusion === "success" ? "✅" : "❌";
  const attempt = run.attempt > 1 ? `, attempt ${run.attempt}` : "";
  const blocks = [
    `## ${symbol} ${escaped(`${workflow}: ${run.conclusion ?? "no conclusion"}`, 200)}`,
    `${link(`Run ${run.id}`, run.url)}${attempt}, started by ${code(run.event, 100)} for the commit ${code(run.headSha)}.`,
    ...notes.map((note) => escaped(note)),
    list(
      failedJobs
        .slice(0, 500)
        .map(
          ({ name, conclusion, url }) => `${link(code(name), url)}: ${escaped(conclusion, 100)}`,
        ),
    ),
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}
