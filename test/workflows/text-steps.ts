import { parse, stringify } from "yaml";
import { isRecord, textOf } from "./json.ts";
import type { RunArtifact } from "./scene.ts";
import { crates, fullName, packageManifest, platforms, version, type Kind } from "./text-sample.ts";

/**
 * A part of a workflow as a whole one, that a tag starts: steps get a job, with a checkout if they have
 * none, and jobs those that they need.
 * Nothing for what is neither steps nor jobs, such as the value of an input.
 */
export function asWorkflow(part: string): string | undefined {
  const found: unknown = parse(part);
  const jobs = jobsOf(found);
  if (jobs === undefined) return undefined;
  const needed = Object.values(jobs).flatMap((job) => [isRecord(job) ? (job["needs"] ?? []) : []]);
  const missing = needed
    .flat(2)
    .map(String)
    .filter((id) => !(id in jobs));
  const idle = { "runs-on": "ubuntu-latest", steps: [{ run: "true" }] };
  const before = missing.map((id) => [id, idle] as const);
  return stringify({
    ...{ name: "Part", on: { push: { tags: ["v*"] } } },
    jobs: { ...Object.fromEntries(before), ...jobs },
  });
}

function jobsOf(found: unknown): Readonly<Record<string, unknown>> | undefined {
  if (Array.isArray(found)) {
    const steps: readonly unknown[] = found;
    if (!steps.every((one) => isRecord(one) && ("uses" in one || "run" in one))) return undefined;
    const isWhole = steps.some((step) => usedBy(step).startsWith("actions/checkout@"));
    const checkout = isWhole ? [] : [{ uses: "actions/checkout@v7" }];
    return { part: { "runs-on": "ubuntu-latest", steps: [...checkout, ...steps] } };
  }
  const jobs = isRecord(found) && isRecord(found["jobs"]) ? found["jobs"] : found;
  if (!isRecord(jobs)) return undefined;
  return Object.values(jobs).every((job) => isRecord(job) && "steps" in job) ? jobs : undefined;
}

function usedBy(step: unknown): string {
  return isRecord(step) ? textOf(step["uses"]) : "";
}

/** Whether a step of these jobs publishes something, not only as a dry run. */
export function publishes(workflow: string): boolean {
  return Object.values(jobsOf(parse(workflow)) ?? {})
    .flatMap((job): unknown[] => (isRecord(job) && Array.isArray(job["steps"]) ? job["steps"] : []))
    .filter((step) => /\/(?:publish-|create-release@)/.test(usedBy(step)))
    .some((step) => {
      const given = isRecord(step) ? step["with"] : undefined;
      return !isRecord(given) || given["dry-run"] !== true;
    });
}

/** The names of the platform packages that a text declares for its metas: `@scope/core-{platform}`. */
export function declaredPlatforms(text: string, kind: Kind): string[] {
  const patterns = [...text.matchAll(/platform-package: "([^"]+)"/g)].map(([, one = ""]) => one);
  return platforms[kind].flatMap((platform) =>
    [...new Set(patterns)].map((pattern) => pattern.replace("{platform}", platform)),
  );
}

/** More folders and files that the parts of the texts name. */
export function moreFiles(kind: Kind): Record<string, string> {
  const meta = kind === "core" ? "@scope/core" : "@scope/name";
  const packages = new Map([
    [".", meta],
    ["npm/extensions", "@scope/extensions"],
    ["packages/first", "@scope/first"],
    ["packages/second", "@scope/second"],
  ]);
  return {
    "dist/tool.txt": "A tool\n",
    ...Object.fromEntries(
      crates.map((name) => [`crates/${name}/CHANGELOG.md`, `## ${version}\n\n- Of ${name}\n`]),
    ),
    ...Object.fromEntries(
      [...packages].flatMap(([folder, name]) => [
        [`${folder}/package.json`, packageManifest(kind, folder, name)],
        [`${folder}/index.js`, "module.exports = {};\n"],
      ]),
    ),
  };
}

/** Names of packages that these files hold, besides the sample's. */
export const moreNames = ["@scope/extensions", "@scope/first", "@scope/second"];

/** Under which other words builds may upload what they built. */
const targets: Readonly<Record<string, string>> = {
  "linux-x64-gnu": "x86_64-unknown-linux-gnu",
  "linux-arm64-gnu": "aarch64-unknown-linux-gnu",
  "darwin-x64": "x86_64-apple-darwin",
  "darwin-arm64": "aarch64-apple-darwin",
  "win32-x64-msvc": "x86_64-pc-windows-msvc",
};

/** The sample's artifacts, and what else the parts take. */
export function moreArtifacts(artifacts: readonly RunArtifact[]): RunArtifact[] {
  const byTarget = artifacts.flatMap(({ name, files }) => {
    const target = targets[name.replace("bindings-", "")];
    return target === undefined ? [] : [{ name: `bindings-${target}`, files }];
  });
  const manifest = JSON.stringify({
    ...{ name: "ruvector-wasm", version, license: "MIT" },
    repository: { type: "git", url: `https://github.com/${fullName}` },
    publishConfig: { access: "public" },
  });
  return [
    ...artifacts,
    ...byTarget,
    {
      name: "wasm-packages",
      files: {
        "ruvector-wasm/pkg/package.json": manifest,
        "ruvector-wasm/pkg/index.js": "module.exports = {};\n",
      },
    },
    { name: "loader", files: { "loader.js": "module.exports = {};\n" } },
  ];
}
