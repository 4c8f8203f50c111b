/**
 * The picture of README.md: the first part of the job summary of a release that stopped at a limit of
 * crates.io, after it was run again. Eight crates of examples/ruvector are really released to a crates.io on this machine,
 * with its limits and a moved clock.
 *
 *     npx node examples/pictures.ts
 *
 * It needs the bundles in dist/, cargo, git, and chromium.
 */
import { execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { canaryToken, publishCrates, rehearse, startCratesIo } from "@fairlead/sandbox";
import { marked } from "marked";
import { style } from "./demo-page.ts";
import { fail } from "./narrator.ts";

const root = path.resolve(import.meta.dirname, "..");
const pages = path.join(root, "build/pictures");
const pictures = path.join(root, "docs/pictures");
/** crates.io takes five new crates at once, and then one every ten minutes. */
const packages =
  "ruvector-core ruvector-metrics ruvector-filter ruvector-snapshot ruvector-collections ruvector-raft ruvector-cluster ruvector-server";

/** GitHub's colors at night. */
const dark = `
  body { background: #0d1117; color: #f0f6fc; } a { color: #4493f8; }
  th, td { border-color: #3d444d; } tr:nth-child(2n) { background: #151b23; } pre { background: #151b23; }
  code { background: #656c7633; } h1, h2 { border-color: #3d444d; }`;

const whole = marked.parse(await releaseTwice(), { async: false });
const [, page = ""] = /^([\s\S]*?<\/table>)/.exec(whole) ?? [];
await mkdir(pages, { recursive: true });
await mkdir(pictures, { recursive: true });
await draw("resumed-light", page, style);
await draw("resumed-dark", page, style + dark);

/** Releases the crates until a limit stops it, and again; returns the second job summary. */
async function releaseTwice(): Promise<string> {
  const registry = await startCratesIo();
  const rehearsal = await rehearse("examples/ruvector");
  const release = (attempt: number, inputs: Readonly<Record<string, string>> = {}) =>
    publishCrates(rehearsal, registry, {
      inputs: { packages, ...inputs },
      env: { GITHUB_RUN_ATTEMPT: String(attempt) },
      secrets: [canaryToken],
    });
  try {
    registry.addToken({ token: canaryToken });
    const first = await release(1, { "max-wait-minutes": "5" });
    if (first.exitCode === 0) fail("The first run was meant to stop at the limit.");
    const second = await release(2);
    if (second.exitCode !== 0) fail(second.log);
    return second.summary;
  } finally {
    await registry.stop();
    await rehearsal.remove();
  }
}

/** Draws a page, as high as it is and twice as sharp as a screen of today, to docs/pictures. */
async function draw(name: string, body: string, css: string): Promise<void> {
  const width = 760;
  const file = path.join(pages, `${name}.html`);
  const height = "<script>document.body.dataset.height = document.body.offsetHeight + 32</script>";
  await writeFile(
    file,
    `<!doctype html><meta charset="utf-8"><style>${css} body { margin: 16px auto; }</style><body>${body}${height}`,
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
  const size = `--window-size=${width},${high}`;
  chromium(size, "--force-device-scale-factor=2", `--screenshot=${picture}`);
  console.log(picture);
}
