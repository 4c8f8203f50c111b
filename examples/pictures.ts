/**
 * The pictures of README.md: a release of the 26 crates of examples/ruvector as it really runs, under
 * crates.io's limits on a moved clock, and the page of the summary after it.
 *
 *     npx node examples/pictures.ts
 *
 * It needs the bundles in dist/, cargo, git, and chromium.
 */
import { execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  canaryToken,
  publishCrates,
  rehearse,
  runAction,
  startCratesIo,
  startGitHub,
} from "@fairlead/sandbox";
import { marked } from "marked";
import { style } from "./demo-page.ts";
import { fail } from "./narrator.ts";

const root = path.resolve(import.meta.dirname, "..");
const pages = path.join(root, "build/pictures");
const pictures = path.join(root, "docs/pictures");
const repository = "ruvnet/ruvector";
const githubToken = "ghs_demoDemoDemoDemoDemoDemoDemoDemo01";
const run = 1_000_000_001;
const version = "0.1.2";
/** Lines of the log at its beginning and its end; what is between says the same of other crates. */
const [head, tail] = [22, 6];

const { log, summary } = await release();
await mkdir(pages, { recursive: true });
await mkdir(pictures, { recursive: true });
await draw("log", terminal(log), 1_060);
await draw("summary", marked.parse(summary, { async: false }), 900);

/** Releases the crates and a tag, and asks for the summary. */
async function release(): Promise<{ readonly log: string; readonly summary: string }> {
  const github = await startGitHub();
  const registry = await startCratesIo({ clock: github.clock });
  const rehearsal = await rehearse("examples/ruvector");
  try {
    registry.addToken({ token: canaryToken });
    github.addRepository({ fullName: repository, visibility: "public" });
    github.importCheckout(repository, rehearsal.workspace);
    github.addToken({ token: githubToken, permissions: { contents: "write" }, repository });
    const env = { ...github.artifacts(repository).environment(run) };
    const published = await publishCrates(rehearsal, registry, {
      inputs: { "new-names": "allow", version: `v${version}` },
      env,
      secrets: [canaryToken],
    });
    if (published.exitCode !== 0) fail(published.log);
    const step = async (action: string, inputs: Readonly<Record<string, string>>) => {
      const ended = await runAction(path.join(root, "actions", action), {
        ...{ workspace: rehearsal.workspace, repository, githubToken, inputs },
        secrets: [githubToken],
        movedClock: github.url,
        env: {
          ...env,
          GITHUB_SERVER_URL: "https://github.com",
          __CARGO_TEST_CRATES_IO_URL_DO_NOT_USE_THIS: registry.indexUrl,
        },
      });
      if (ended.exitCode !== 0) fail(ended.log);
      return ended;
    };
    await step("package-release-assets", {
      assets: `- { path: crates, name: ruvector-${version}.tar.gz, folder: ruvector-${version} }`,
    });
    const crates = published.outputs["published"] ?? "";
    const tag = `v${version}`;
    await step("create-release", { tag, files: "release-assets/*", crates });
    const ended = await step("release-summary", {
      needs: "publish-crates: success\ncreate-release: success",
      ...{ version, tag, crates, index: registry.indexUrl },
    });
    return { log: published.log, summary: ended.summary };
  } finally {
    await Promise.all([registry.stop(), github.stop()]);
    await rehearsal.remove();
  }
}

/** What the log says of the uploads. */
function terminal(log: string): string {
  const [, group = ""] = /^##\[group\](Uploading to [\s\S]*?)^##\[endgroup\]/m.exec(log) ?? [];
  const lines = `▾ ${group.trim()}`.split("\n");
  const shown =
    lines.length <= head + tail
      ? lines
      : [...lines.slice(0, head), `  ⋯ ${lines.length - head - tail} lines`, ...lines.slice(-tail)];
  const escaped = shown.join("\n").replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<pre class="log">${escaped}</pre>`;
}

/** Draws a page, as high as it is, to docs/pictures. */
async function draw(name: string, body: string, width: number): Promise<void> {
  const file = path.join(pages, `${name}.html`);
  const log =
    "pre code { background: none; padding: 0; } .log { background: #0d1117; color: #e6edf3; font: 13px/1.5 'DejaVu Sans Mono', monospace; padding: 16px; white-space: pre-wrap; }";
  const height = "<script>document.body.dataset.height = document.body.offsetHeight + 64</script>";
  await writeFile(
    file,
    `<!doctype html><meta charset="utf-8"><style>${style} ${log}</style><body>${body}${height}`,
  );
  const chromium = (...options: string[]) =>
    execFileSync(
      "chromium",
      ["--headless", "--no-sandbox", "--hide-scrollbars", ...options, pathToFileURL(file).href],
      { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
    );
  const drawn = chromium(`--window-size=${width},800`, "--dump-dom");
  const high = /data-height="(\d+)"/.exec(drawn)?.[1];
  if (high === undefined) fail(`chromium drew nothing of ${file}.`);
  const picture = path.join(pictures, `${name}.png`);
  chromium(`--window-size=${width},${high}`, `--screenshot=${picture}`);
  console.log(picture);
}
