import { mkdtemp } from "node:fs/promises";
import path from "node:path";
import type { DeclaredPart } from "@fairlead/declaration";
import { beginToLoadClient, plannedTag, readSource, takeArtifacts } from "@fairlead/github";
import {
  openPack,
  readReference,
  type OpenPack,
  type PackKind,
  type PackManifest,
  type PackReference,
} from "@fairlead/pack";
import { counted, eachOnce, throwProblems, type Problem } from "@fairlead/publishing";
import { readEnvironment } from "./environment.ts";
import { createFetch } from "./fetch.ts";
import { secret, semverText, sha, text, word, type InputKind } from "./input-kinds.ts";
import { checkout, isGiven, meansPack, readInputs, type InputSpec } from "./inputs.ts";
import type { ActionContext } from "./run.ts";

/**
 * The input `from`: a pack, by the output of the action that packed it. Its default is a word, since a
 * blank one is a mistake: an output that is misspelled, or of a job that is not under `needs`, is an empty
 * string, and what is published must not be the checkout then.
 */
export function packReference(): InputKind<PackReference | undefined> {
  return {
    ...{ default: checkout, required: false, fallback: undefined, schema: { type: "string" } },
    blank: {
      code: "pack-missing",
      wrong: "is empty, so there is no pack to publish",
      remedy: `Write from: \${{ needs.pack.outputs.pack }}, list the packing job under \`needs\`, and declare that output in it. To publish from the checkout, omit \`from\`, or set it to ${checkout}.`,
    },
    parse(given) {
      if (given.trim() === checkout) return { kind: "value", value: undefined };
      if (given.trim() === "none") {
        return {
          kind: "wrong",
          code: "pack-missing",
          wrong: "is none: the packing job had problems, so there is no pack to publish",
          remedy: "Fix what its job summary names, and run the workflow again.",
        };
      }
      const value = readReference(given.trim());
      if (value !== undefined) return { kind: "value", value };
      return {
        kind: "wrong",
        code: "input-malformed",
        wrong: `is ${JSON.stringify(given.slice(0, 120))}; expected an artifact with the digest of its manifest, such as release@sha256:…`,
        remedy: "Set `from` to the output `pack` of the action pack, through an output of its job.",
      };
    },
  };
}

/** What says which pack is meant, of the inputs of every action that publishes one. */
const packInputs = {
  from: packReference(),
  "run-id": word(/^[1-9][0-9]*$/, "the number of a workflow run"),
  "github-token": secret("${{ github.token }}"),
  sha: sha(),
  version: semverText(),
  tag: text(),
};

export interface PackContext extends ActionContext {
  /** What another job has packed, if the input `from` names it: downloaded and checked. */
  readonly pack: OpenPack | undefined;
}

/** What a pack tells of a release, by the input that means it. */
type PackFact = "sha" | "version" | "tag" | "crates" | "npm";

export interface PackWays {
  /** Whose part of the declaration is meant. */
  readonly action: string;
  readonly spec: InputSpec;
  /** The inputs that facts of a pack are; others of these names mean other things. */
  readonly own: readonly PackFact[];
  /** Inputs that name what is published by another way. */
  readonly others: readonly string[];
}

/**
 * Takes the pack that the input `from` names. The declaration is then the one that the pack was made by,
 * and its commit, version and tag are those of the release.
 *
 * @throws ProblemsError for bad inputs, and if the pack cannot be taken or does not fit this run
 */
export async function withPack(
  context: ActionContext,
  { action, spec, own, others }: PackWays,
): Promise<PackContext> {
  const { env, log, clock, cancelled } = context;
  if (!meansPack(env)) return { ...context, pack: undefined };
  beginToLoadClient();
  const here = readEnvironment(env);
  const { from, version, tag, ...given } = readInputs(packInputs, env).values;
  const wanted = { runId: given["run-id"], token: given["github-token"], sha: given.sha };
  const { source, problems: wrongSource } = readSource(wanted, here);
  const besides = ["declaration", ...others].filter((name) => isGiven(name, env)).map(otherSource);
  throwProblems(eachOnce([...readInputs(spec, env).problems, ...wrongSource, ...besides]));
  if (from === undefined) throw new Error("from was read and is not a reference");
  const { temp, apiUrl, userAgent, artifacts } = here;
  const parent = await mkdtemp(path.join(temp, "fairlead-pack-"));
  const folders = await takeArtifacts([from.artifact], parent, source, {
    ...{ inJob: artifacts.available, apiUrl, userAgent, fetch: createFetch(env) },
    ...{ clock, cancelled, log },
  });
  const known = (text: string) => (text === "" ? undefined : text);
  const pack = await openPack(folders.get(from.artifact) ?? "", from, {
    repository: known(here.repository),
    commit: given.sha ?? known(here.sha),
    version: own.includes("version") ? version : undefined,
    tag: own.includes("tag") ? tag?.replace(/^refs\/tags\//, "") : undefined,
  });
  const count = counted(pack.manifest.files.length, { one: "file", many: "files" });
  log.info(`Every file of the pack ${from.artifact} is the one that was packed: ${count}.`);
  return { ...context, declared: declaredBy(pack.manifest, action, own), pack };
}

/** What a pack says for the inputs that the step leaves blank. */
function declaredBy(manifest: PackManifest, action: string, own: PackWays["own"]): DeclaredPart {
  const { commit, version, tag } = manifest;
  const facts: Readonly<Record<PackFact, string | undefined>> = {
    ...{ sha: commit, version },
    tag: tag ?? (isOfMany(manifest) ? plannedTag : undefined),
    crates: unitsOf(manifest, (kind) => kind === "crate", manifest.unpacked),
    npm: unitsOf(manifest, (kind) => kind.startsWith("npm-")),
  };
  const all = [
    ...Object.entries(manifest.inputs[action] ?? {}),
    ...own.map((name) => [name, facts[name]] as const),
  ];
  const values = all.flatMap(([name, text]) =>
    text === undefined ? [] : [[name, { text, from: [] }] as const],
  );
  const isGiven = () => false;
  return { file: undefined, values: new Map(values), fields: new Map(), isGiven, problems: [] };
}

/** Whether each crate and package has a release of its own. */
function isOfMany({ files, unpacked }: PackManifest): boolean {
  return unpacked.length > 0 || files.some(({ tag }) => tag !== undefined);
}

/**
 * As the plan's outputs have them. Where each has a release, platform packages have that of their meta.
 *
 * @param unpacked are not in the pack: nobody knows their commit, and what shares a tag knows more
 */
function unitsOf(
  manifest: PackManifest,
  isMeant: (kind: PackKind) => boolean,
  unpacked: PackManifest["unpacked"] = [],
): string {
  const units = manifest.files.filter(({ kind }) => isMeant(kind));
  const meant = isOfMany(manifest) ? units.filter(({ tag }) => tag !== undefined) : units;
  const tags = new Set(manifest.files.map(({ tag }) => tag));
  return JSON.stringify([
    ...meant.map(({ name, version, seen, commit, folder, tag, program }) => ({
      ...{ name, version, published: seen === "published", path: folder ?? "none" },
      ...(seen === "published" && { commit: commit ?? "unknown" }),
      ...(tag !== undefined && { tag }),
      ...(program && { program }),
    })),
    ...unpacked
      .filter(({ tag }) => !tags.has(tag))
      .map(({ name, version, folder, tag }) => ({
        ...{ name, version, published: true, path: folder ?? "none", commit: "unknown", tag },
      })),
  ]);
}

function otherSource(input: string): Problem {
  return {
    code: "pack-with-other-source",
    message: `The inputs "from" and "${input}" both name what is published.`,
    remedy: `Omit \`${input}\`: a pack contains everything that is published from it.`,
    input,
  };
}
