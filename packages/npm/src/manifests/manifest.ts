import path from "node:path";
import type { DeclaredPlatform } from "@fairlead/contents";
import type { Problem } from "@fairlead/publishing";
import { asRecord } from "@fairlead/http";
import { hasNoLibc, idleLibc, listOf } from "./manifest-platform.ts";
import { exportable, packScripts, type WorkspaceFacts } from "./exportable.ts";
import { isPrivate, type Manifest } from "./manifest-file.ts";
import { readPublishConfig } from "./publish-config.ts";
import { nameProblems, versionProblem } from "./npm-name.ts";

export interface ManifestFacts {
  /** The version being released; undefined: the manifest's own. */
  readonly version: string | undefined;
  /** The platform that the package is for, if it is for one. */
  readonly platform: DeclaredPlatform | undefined;
  readonly workspace: WorkspaceFacts;
  /** Where the manifest comes from, relative to the workspace, for annotations. */
  readonly file: string | undefined;
}

export interface FinishedManifest {
  readonly manifest: Manifest;
  /** Names of packages of this checkout that must be in the registry first: they were `workspace:`. */
  readonly siblings: ReadonlySet<string>;
  readonly problems: readonly Problem[];
  /** In sentences. */
  readonly notes: readonly string[];
}

/** The manifest as it is packed: version, platform, and what only means something in the workspace. */
export function finishManifest(
  source: Manifest,
  title: string,
  facts: ManifestFacts,
): FinishedManifest {
  const { file } = facts;
  const problems: Problem[] = [];
  const unit = typeof source["name"] === "string" ? source["name"] : undefined;
  const tell = (problem: Problem): void => {
    problems.push({ ...problem, ...(unit && { unit }), ...(file !== undefined && { file }) });
  };
  const exported = exportable(source, title, facts.workspace);
  exported.wrong.forEach(tell);

  const { name } = exported.manifest;
  // One that is missing or empty is told by who knows where the package comes from.
  const wrongName = typeof name === "string" && name !== "" ? nameProblems(name).always : undefined;
  if (wrongName !== undefined) {
    const where = file === undefined ? "" : ` in ${file}`;
    tell({
      code: "npm-name-invalid",
      message: `npm refuses the name ${JSON.stringify(name)}${where}: it ${wrongName}.`,
      remedy: "Write it as name or @scope/name, in lowercase letters, digits and hyphens.",
    });
  }

  const own = source["version"];
  const version = facts.version ?? (typeof own === "string" ? own : "");
  const wrongVersion = version === "" ? "is missing" : wrongOf(version);
  if (wrongVersion !== undefined) {
    tell({
      code: "version-invalid",
      message: `The version of ${title}${version === "" ? "" : `, ${version},`} ${wrongVersion}.`,
      remedy: "Set the input version, or write a version such as 1.2.3 in its package.json.",
    });
  }
  const written = fieldsWith(exported.manifest, "version", version);
  const fitted = fitPlatform(written, title, facts.platform, tell);
  const { directory, ignored } = readPublishConfig(fitted);
  if (directory !== undefined && !isIn(directory, file)) {
    tell({
      code: "publish-directory-unsupported",
      message: `${title} has publishConfig.directory ${JSON.stringify(directory)}, which only pnpm follows.`,
      remedy: `Use that folder as path${file === undefined ? "" : `: ${path.posix.join(path.posix.dirname(file), directory)}`}.`,
    });
  }
  if (isPrivate(fitted)) {
    tell({
      code: "package-private",
      message: `${title} is private: its package.json says "private": ${JSON.stringify(fitted["private"])}.`,
      remedy: 'Remove "private".',
    });
  }
  const scripts = asRecord(source["scripts"]) ?? {};
  const found = packScripts.filter((name) => scripts[name] !== undefined);
  // napi-rs's template has it.
  const publishing = found.filter((name) => /\bnapi pre-?publish\b/.test(String(scripts[name])));
  const idle = found.filter((name) => !publishing.includes(name));
  return {
    manifest: fitted,
    siblings: exported.workspace,
    problems,
    notes: [
      ...(idle.length === 0
        ? []
        : [
            `${title}: packing does not run the ${idle.length === 1 ? "script" : "scripts"} ${idle.join(", ")}. Run what builds the package before it is packed.`,
          ]),
      ...publishing.map(
        (name) =>
          `${title}: the script ${name} runs napi prepublish, which would publish the platform packages, too. Packing does not run it. Remove it.`,
      ),
      ...(ignored.length === 0
        ? []
        : [`${title}: publishConfig.${ignored.join(", publishConfig.")} has no effect here.`]),
    ],
  };
}

/** A build tool copies the manifest into the folder that it names: then it is obeyed already. */
function isIn(directory: string, file: string | undefined): boolean {
  if (file === undefined) return false;
  const folder = `/${path.posix.dirname(file)}`;
  return folder.endsWith(path.posix.join("/", directory).replace(/(.)\/$/, "$1"));
}

function wrongOf(version: string): string | undefined {
  if (version === "0.0.0") return "is only a placeholder";
  return versionProblem(version);
}

/** Sets a field where it stands; a new one comes behind the name. */
function fieldsWith(manifest: Manifest, field: string, value: unknown): Manifest {
  if (Object.hasOwn(manifest, field)) return { ...manifest, [field]: value };
  const { name, ...rest } = manifest;
  return { ...(name === undefined ? {} : { name }), [field]: value, ...rest };
}

/** Fills in `os`, `cpu` and `libc` where they are absent, and tells where they contradict. */
function fitPlatform(
  manifest: Manifest,
  title: string,
  declared: DeclaredPlatform | undefined,
  tell: (problem: Problem) => void,
): Manifest {
  if (declared === undefined) return manifest;
  const { platform, word } = declared;
  let fitted = manifest;
  for (const field of ["os", "cpu", "libc"] as const) {
    const wanted = platform[field];
    const given = manifest[field];
    if (given === undefined) {
      if (wanted !== undefined) fitted = { ...fitted, [field]: [wanted] };
      continue;
    }
    // A word without libc says nothing about it, but npm knows one on Linux alone.
    if (wanted === undefined) {
      if (field === "libc" && hasNoLibc(platform)) tell(idleLibc(title, given));
      continue;
    }
    const list = listOf(given) ?? [];
    // A package may serve other systems and processors as well, but it has one C library.
    if (list.includes(wanted) && (field !== "libc" || list.length === 1)) continue;
    tell({
      code: "platform-mismatch",
      message: `${title} says ${field} ${JSON.stringify(given)}, and it is the package of ${word}, whose ${field} is ${wanted}.`,
      remedy: `Write "${field}": ["${wanted}"], or remove ${field}: Fairlead fills it in.`,
    });
  }
  return fitted;
}
