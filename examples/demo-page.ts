import { marked } from "marked";

/** Close enough to how GitHub shows a job summary. */
export const style = `
  body { font: 16px/1.5 system-ui, sans-serif; color: #1f2328; max-width: 1012px; margin: 32px auto; padding: 0 16px; }
  table { border-collapse: collapse; display: block; width: max-content; max-width: 100%; overflow: auto; } th, td { border: 1px solid #d1d9e0; padding: 6px 13px; }
  tr:nth-child(2n) { background: #f6f8fa; } a { color: #0969da; }
  code { background: #818b981f; padding: .2em .4em; border-radius: 6px; font-size: 85%; }
  pre { background: #f6f8fa; padding: 16px; border-radius: 6px; overflow: auto; } pre code { background: none; padding: 0; }
  h1, h2 { border-bottom: 1px solid #d1d9e0; padding-bottom: .3em; } details { margin: 16px 0; }`;

/** Instead of the page of a job that was killed. */
const noPage =
  "A job that is killed writes no page. What it did is in the registry, and the next run finds it there.";

/** A step's job summary, in Markdown, and the part of the story that it belongs to. */
interface DemoStep {
  readonly part: string;
  readonly title: string;
  readonly summary: string;
}

/** The job summaries of a demo as one page of HTML: its contents, then each step to be opened. */
export function demoPage(shows: readonly string[], steps: readonly DemoStep[]): string {
  const parts = [...Map.groupBy(steps, ({ part }) => part)];
  const contents = parts.map(
    ([part], index) => `<li><a href="#part-${index + 1}">${escapedHtml(part)}</a></li>`,
  );
  const sections = parts.map(
    ([part, inPart], index) =>
      `<h2 id="part-${index + 1}">${escapedHtml(part)}</h2>\n${inPart.map(stepFold).join("\n")}`,
  );
  return [
    `<!doctype html><meta charset="utf-8"><title>Fairlead: job summaries</title><style>${style}</style>`,
    `<h1>The job summaries of the demo</h1>\n<ul>${shows.map((each) => `<li>${escapedHtml(each)}</li>`).join("")}</ul>`,
    `<h2>Contents</h2>\n<ol>${contents.join("")}</ol>`,
    ...sections,
  ].join("\n");
}

/** Closed, a step shows its title and the headline of its page. */
function stepFold({ title, summary }: DemoStep): string {
  const text = summary === "" ? noPage : summary;
  const headline = summary === "" ? "the job was killed" : (/^## (.*)/.exec(text)?.[1] ?? "");
  const shown = headline === "" ? "" : `: ${marked.parseInline(headline, { async: false })}`;
  const body = foldGraphs(marked.parse(text, { async: false }));
  return `<details><summary><b>${escapedHtml(title)}</b>${shown}</summary>\n${body}</details>`;
}

function escapedHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** GitHub draws Mermaid; here the text of a graph is out of the way. */
function foldGraphs(html: string): string {
  return html.replaceAll(
    /<pre><code class="language-mermaid">[\s\S]*?<\/pre>/g,
    (graph) => `<details><summary>A graph, which GitHub draws</summary>${graph}</details>`,
  );
}
