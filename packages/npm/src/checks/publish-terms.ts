import { isPublished, type Problem } from "@fairlead/publishing";
import type { KnownPackage } from "../discover/known-packages.ts";
import type { Meant } from "../discover/meant.ts";
import { readPublishConfig } from "../manifests/publish-config.ts";
import { manifestToEdit } from "../manifests/package-spec.ts";
import { registryProblem } from "../manifests/publish-registry.ts";
import { repositoryProblem } from "../manifests/repository-url.ts";
import { accessOf, newNameProblems } from "./new-names.ts";
import { chooseTag, ownTag, tagProblem } from "../registry/dist-tag.ts";
import type { NpmPresence } from "../registry/look-up-packages.ts";
import type { NpmTarget } from "../registry/npm-target.ts";
import type { NpmUnit } from "../registry/npm-unit.ts";
import { decideProvenance, type JobFacts } from "../registry/provenance.ts";

type TermsInputs = Pick<Meant, "access" | "provenance" | "newNames" | "tag" | "called">;

export interface TermsWorld {
  /** Undefined: nobody knows which registry is meant. */
  readonly target: NpmTarget | undefined;
  /** Of the checkout's `.npmrc`. */
  readonly scopeRegistries: ReadonlyMap<string, string>;
  /** `https://github.com/owner/name` of the repository that runs; undefined: nobody knows. */
  readonly repository: string | undefined;
  /** The job that publishes; undefined for a plan, which runs in another one. */
  readonly job: JobFacts | undefined;
}

/** What a package is published as. */
export interface Terms extends Pick<
  NpmUnit,
  "access" | "isNew" | "isPlaceholder" | "tag" | "guardsTag"
> {
  readonly provenance: boolean;
}

export interface DecidedTerms {
  /** By name; none for a package with a problem. */
  readonly terms: ReadonlyMap<string, Terms>;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** Packages that go without provenance, by the reason. */
  readonly without: ReadonlyMap<string, readonly string[]>;
}

/**
 * npm's rules of names, access, tags and provenance, for the plan as for a release: what each package is
 * published as, and all that npm would refuse. A version that is there is not uploaded: nothing of it is
 * refused. While the registry was not asked every package counts as one to publish.
 */
export function decideTerms(
  packages: readonly KnownPackage[],
  presence: NpmPresence | undefined,
  inputs: TermsInputs,
  world: TermsWorld,
): DecidedTerms {
  const { called } = inputs;
  const newNames = presence?.newNames ?? new Set<string>();
  const placeholders = presence?.placeholders ?? new Set<string>();
  const problems: Problem[] = [
    ...(presence?.problems ?? []),
    ...newNameProblems(
      packages,
      new Set([...newNames].filter((name) => !placeholders.has(name))),
      inputs.newNames,
      { input: called.packages, ...(world.target && { title: world.target.title }) },
    ),
  ];
  const isTagWrong = inputs.tag !== "auto" && tagProblem(inputs.tag) !== undefined;
  const warnings: Problem[] = [];
  const terms = new Map<string, Terms>();
  const without = new Map<string, string[]>();
  const lacking = new Map<string, string>();
  for (const { spec, name, version, manifest, file } of packages) {
    const toEdit = manifestToEdit(spec);
    const at = (problem: Problem): Problem => (file === undefined ? problem : { ...problem, file });
    const isFirst = newNames.has(name);
    const isPlaceholder = placeholders.has(name);
    const isNew = isFirst && !isPlaceholder;
    const known = presence?.known.get(name) ?? { versions: [], distTags: {}, deprecated: [] };
    const config = readPublishConfig({ name, ...manifest });
    const wanted = inputs.tag === "auto" ? (config.tag ?? "auto") : inputs.tag;
    const isDecided = inputs.tag !== "auto";
    const guardsTag = !isDecided && (wanted === "auto" || wanted === "latest");
    if (isPublished({ name, version }, presence)) {
      const tag = wanted === "auto" ? ownTag(version) : wanted;
      terms.set(name, { access: undefined, isNew, tag, guardsTag, provenance: false });
      continue;
    }
    const chosen = chooseTag({ name, version }, wanted, known, {
      input: called.tag,
      isDecided,
    });
    const tag = "problem" in chosen ? undefined : chosen.tag;
    if ("problem" in chosen) {
      // That of the input is told once.
      if (!isTagWrong) problems.push(at(chosen.problem));
    } else {
      if (chosen.warning !== undefined) warnings.push(at(chosen.warning));
      const isStaged = isPlaceholder || (isNew && world.job?.stages === true);
      if (isStaged && chosen.tag !== "latest") {
        warnings.push(at(latestOnPlaceholder(name, version, chosen.tag)));
      }
    }
    if (isDecided && config.tag !== undefined && config.tag !== inputs.tag) {
      warnings.push(at(tagOverridden(name, config.tag, inputs)));
    }
    const elsewhere =
      world.target &&
      registryProblem({ name, ...manifest }, world.target, world.scopeRegistries, toEdit);
    if (elsewhere !== undefined) problems.push(at(elsewhere));
    const found: Problem[] = [];
    const access = accessOf(
      { name, manifest: manifest ?? {}, toEdit },
      isFirst,
      inputs.access,
      found,
    );
    // What an artifact brings may say it in its own manifest.
    if (manifest !== undefined) problems.push(...found.map(at));
    const decided = decideProvenance(
      name,
      inputs.provenance === "auto" ? (config.provenance ?? "auto") : inputs.provenance,
      {
        isNpmjs: world.target?.isNpmjs ?? true,
        job: world.job,
        packageAccess: isFirst ? access : presence?.access.get(name),
        wrongRepository:
          manifest === undefined || world.repository === undefined
            ? undefined
            : repositoryProblem(manifest, name, world.repository, toEdit),
      },
    );
    if ("problem" in decided) problems.push(at(decided.problem));
    else if (!decided.provenance && decided.reason !== undefined) {
      without.set(decided.reason, [...(without.get(decided.reason) ?? []), name]);
      if (decided.lacking !== undefined) lacking.set(decided.reason, decided.lacking);
    }
    if (tag === undefined) continue;
    const provenance = !("problem" in decided) && decided.provenance;
    const first = isPlaceholder ? { isPlaceholder } : {};
    terms.set(name, { access, isNew, tag, guardsTag, provenance, ...first });
  }
  for (const [reason, remedy] of lacking) warnings.push(lackingProvenance(reason, remedy));
  return { terms, problems, warnings, without };
}

/** npm does not say it; `latest` follows a first version only where that makes the package. */
function latestOnPlaceholder(name: string, version: string, tag: string): Problem {
  return {
    code: "dist-tag-on-placeholder",
    unit: name,
    message: `The first version of ${name}, ${version}, gets the tag ${tag}: latest would probably stay on npm's empty placeholder 0.0.0-stage.`,
    remedy: `After its approval run \`npm dist-tag add ${name}@${version} latest\`, or publish the first version as latest.`,
    input: "tag",
  };
}

function tagOverridden(name: string, own: string, { tag, called }: TermsInputs): Problem {
  return {
    code: "dist-tag-overridden",
    unit: name,
    message: `The input ${called.tag} publishes ${name} as ${tag}; its publishConfig.tag is ${own}.`,
    remedy: `To follow publishConfig, set ${called.tag}: auto.`,
    input: called.tag,
  };
}

function lackingProvenance(reason: string, remedy: string): Problem {
  return {
    code: "provenance-impossible",
    message: `A real run of this job could not generate the requested provenance: ${reason}.`,
    remedy,
    input: "provenance",
  };
}
