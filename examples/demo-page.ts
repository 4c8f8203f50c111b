import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { marked } from "marked";

/** Close enough to how GitHub shows a job summary. */
export const style = `
  body { font: 16px/1.5 system-ui, sans-serif; color: #1f2328; max-width: 1012px; margin: 32px auto; padding: 0 16px; }
  table { border-collapse: collapse; display: block; width: max-content; max-width: 100%; overflow: auto; } th, td { border: 1px solid #d1d9e0; padding: 6px 13px; }
  tr:nth-child(2n) { background: #f6f8fa; } a { color: #0969da; }
  code { background: #818b981f; padding: .2em .4em; border-radius: 6px; font-size: 85%; }
  pre { background: #f6f8fa; padding: 16px; border-radius: 6px; overflow: auto; } pre code { background: none; padding: 0; }
  h1, h2 { border-bottom: 1px solid #d1d9e0; padding-bottom: .3em; } details { margin: 16px 0; }`;

/** In place of the page of a job that was killed. */
const noPage =
  "A job that is killed writes no page. What it did is in the registry, and the next run finds it there.";

/**
 * Writes job summaries as one page of HTML.
 *
 * @param steps a title and the Markdown of each step's summary
 */
export async function writePage(
  file: string,
  steps: readonly { readonly title: string; readonly summary: string }[],
): Promise<void> {
  const sections = steps.map(
    ({ title, summary }) =>
      `<h1>${title}</h1>\n${foldGraphs(marked.parse(summary === "" ? noPage : summary, { async: false }))}`,
  );
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(
    file,
    `<!doctype html><meta charset="utf-8"><title>Fairlead: job summaries</title><style>${style}</style>\n${sections.join("\n")}`,
  );
}

/** GitHub draws Mermaid; here the text of a graph is out of the way. */
function foldGraphs(html: string): string {
  return html.replaceAll(
    /<pre><code class="language-mermaid">[\s\S]*?<\/pre>/g,
    (graph) => `<details><summary>A graph, which GitHub draws</summary>${graph}</details>`,
  );
}
