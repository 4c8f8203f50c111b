import { readdir } from "node:fs/promises";
import path from "node:path";
import { rehearse, runAction, startGitHub, type GitHub, type Rehearsal } from "@fairlead/sandbox";
import type { Left } from "./demo-crates.ts";
import { act, conclude, fail, say, show, steps } from "./narrator.ts";
import { ruvectorPlatforms } from "./npm-artifacts.ts";
import { ruvector } from "./npm-releases.ts";

const token = "ghs_demoDemoDemoDemoDemoDemoDemoDemo01";
const run = 1_000_000_001;
const root = path.resolve(import.meta.dirname, "..");
const { repository, version } = ruvector;
const tag = `v${version}`;

/** Packages the six archives of ruvector, and releases them on GitHub: draft, published, again. */
export async function demoGitHub(): Promise<Left> {
  const github = await startGitHub();
  const rehearsal = await rehearse(`examples/${ruvector.name}`);
  github.addRepository({ fullName: repository, visibility: "public" });
  github.importCheckout(repository, rehearsal.workspace);
  github.addToken({ token, permissions: { contents: "write" }, repository });
  const folder = path.join(rehearsal.folder, "artifacts");
  for (const { name, files } of await ruvector.buildArtifacts(folder, { from: "prebuilt" })) {
    github.artifacts(repository).add({ run, name, files });
  }

  // Where the plan has run in a job before, its outputs stand here.
  const crates = await readdir(path.join(rehearsal.workspace, "crates"));
  const npm = [
    ...ruvectorPlatforms.map((platform) => `@ruvector/core-${platform}`),
    ...["@ruvector/wasm", "@ruvector/cli", "@ruvector/extensions", "@ruvector/core"],
  ];
  const shipped = {
    crates: crates.map((name) => `${name}@${version}`).join(" "),
    npm: npm.map((name) => `${name}@${version}`).join(" "),
  };

  act("GitHub: six archives of ruvector with the same bytes on every system, and a draft");
  const packaged = await packageAssets(github, rehearsal);
  await release(github, rehearsal, { ...shipped, draft: "true" });
  act("The draft is published, once the registries have everything");
  const url = await release(github, rehearsal, shipped);
  say(`  The release: ${url}`);
  const [published] = github.releases(repository).all;
  steps.push({ title: `The notes of the release ${tag}`, summary: published?.body ?? "" });

  act("The same again: no write");
  github.requests.clear();
  const again = await packageAssets(github, rehearsal);
  if (again !== packaged) fail("The archives have other bytes than before.");
  await release(github, rehearsal, shipped);
  const writes = github.requests.writes().filter(({ path: asked }) => !asked.startsWith("/twirp/"));
  if (writes.length > 0) fail(`GitHub saw ${writes.length} writes; expected none.`);
  say("  GitHub saw 0 writes.");
  if (github.violations.length > 0) fail(github.violations.join("\n"));
  return {
    lines: [
      `the release assets     ${path.join(rehearsal.workspace, "release-assets")}`,
      `the GitHub release     ${github.apiUrl}/repos/${repository}/releases/tags/${tag}`,
    ],
    stop: () => github.stop(),
  };
}

/** Returns what was made: names, sizes and checksums. */
function packageAssets(github: GitHub, rehearsal: Rehearsal): Promise<string> {
  const inputs = {
    platforms: ruvectorPlatforms.join(" "),
    assets: `
- { artifact: "bindings-{platform}", path: LICENSE, name: "ruvector-native-{platform}.tar.gz" }
- { artifact: wasm-packages, path: LICENSE, name: ruvector-wasm.tar.gz }`,
  };
  return step(github, rehearsal, "package-release-assets", inputs, "assets");
}

/** Returns the address of the release. */
function release(
  github: GitHub,
  rehearsal: Rehearsal,
  more: Readonly<Record<string, string>>,
): Promise<string> {
  const inputs = {
    ...{ tag, files: "release-assets/*" },
    body: "The native addon of RuVector for five platforms, and its WebAssembly packages.",
    ...more,
  };
  return step(github, rehearsal, "create-release", inputs, "url");
}

async function step(
  github: GitHub,
  { workspace }: Rehearsal,
  action: string,
  inputs: Readonly<Record<string, string>>,
  output: string,
): Promise<string> {
  const title = [action, ...("draft" in inputs ? ["draft"] : [])].join(" ");
  say(`  ${title}`);
  const ended = await runAction(path.join(root, "actions", action), {
    ...{ workspace, repository, inputs, githubToken: token, secrets: [token] },
    movedClock: github.url,
    env: github.artifacts(repository).environment(run),
    onLine: show,
  });
  conclude(title, ended);
  return ended.outputs[output] ?? "";
}
