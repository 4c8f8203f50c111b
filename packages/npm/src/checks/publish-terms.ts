import type { Problem, VersionName } from "@fairlead/publishing";
import type { Manifest } from "../manifests/manifest-file.ts";
import type { PackageSpec } from "../manifests/package-spec.ts";
import { readPublishConfig } from "../manifests/publish-config.ts";
import { registryProblem } from "../manifests/publish-registry.ts";
import { repositoryProblem } from "../manifests/repository-url.ts";
import { accessOf, newNameProblems } from "./new-names.ts";
import type { NpmInputs } from "../inputs.ts";
import { chooseTag } from "../registry/dist-tag.ts";
import type { PackagesLookUp } from "../registry/look-up-packages.ts";
import type { NpmTarget } from "../registry/npm-target.ts";
import type { NpmUnit } from "../registry/npm-unit.ts";
import { decideProvenance, type JobFacts } from "../registry/provenance.ts";

/** A package that is to be published, as far as npm's rules look at it. */
export interface TermsCandidate extends VersionName {
  readonly spec: Pick<PackageSpec, "base" | "listed">;
  /** As it is packed; undefined while only an artifact knows it. */
  readonly manifest: Manifest | undefined;
  /** In the checkout, for annotations. */
  readonly file?: string | undefined;
}

export interface TermsInputs extends Pick<NpmInputs, "access" | "provenance" | "newNames" | "tag"> {
  /** The inputs that name the packages and the tag: the plan calls them otherwise. */
  readonly called: { readonly packages: string; readonly tag: string };
}

export interface TermsWorld {
  readonly target: NpmTarget;
  /** Of the checkout's `.npmrc`. */
  readonly scopeRegistries: ReadonlyMap<string, string>;
  /** `https://github.com/owner/name` of the repository that runs; undefined: nobody knows. */
  readonly repository: string | undefined;
  /** The job that publishes; undefined for a plan, which runs in another one. */
  readonly job: JobFacts | undefined;
}

/** What a package is published as. */
export interface Terms extends Pick<NpmUnit, "access" | "isNew" | "tag"> {
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
 * refused.
 */
export function decideTerms(
  packages: readonly TermsCandidate[],
  lookUp: PackagesLookUp,
  inputs: TermsInputs,
  world: TermsWorld,
): DecidedTerms {
  const { called } = inputs;
  const problems: Problem[] = [
    ...lookUp.problems,
    ...newNameProblems(packages, lookUp.newNames, inputs.newNames, called.packages),
  ];
  const warnings: Problem[] = [];
  const terms = new Map<string, Terms>();
  const without = new Map<string, string[]>();
  const lacking = new Map<string, string>();
  for (const { name, version, manifest, file } of packages) {
    const at = (problem: Problem): Problem => (file === undefined ? problem : { ...problem, file });
    const isNew = lookUp.newNames.has(name);
    const known = lookUp.known.get(name) ?? { versions: [], distTags: {}, deprecated: [] };
    const config = readPublishConfig({ name, ...manifest });
    const wanted = inputs.tag === "auto" ? (config.tag ?? "auto") : inputs.tag;
    const chosen = chooseTag({ name, version }, wanted, known, {
      input: called.tag,
      isDecided: inputs.tag !== "auto",
    });
    const tag = "problem" in chosen ? undefined : chosen.tag;
    if (known.versions.includes(version)) {
      if (tag !== undefined) {
        terms.set(name, { access: undefined, isNew, tag, provenance: false });
      }
      continue;
    }
    if ("problem" in chosen) problems.push(at(chosen.problem));
    else if (chosen.warning !== undefined) warnings.push(at(chosen.warning));
    if (inputs.tag !== "auto" && config.tag !== undefined && config.tag !== inputs.tag) {
      warnings.push(at(tagOverridden(name, config.tag, inputs)));
    }
    const elsewhere = registryProblem({ name, ...manifest }, world.target, world.scopeRegistries);
    if (elsewhere !== undefined) problems.push(at(elsewhere));
    const found: Problem[] = [];
    const access = accessOf({ name, manifest: manifest ?? {} }, isNew, inputs.access, found);
    // What an artifact brings may say it in its own manifest.
    if (manifest !== undefined) problems.push(...found.map(at));
    const decided = decideProvenance(
      name,
      inputs.provenance === "auto" ? (config.provenance ?? "auto") : inputs.provenance,
      {
        isNpmjs: world.target.isNpmjs,
        job: world.job,
        packageAccess: isNew ? access : lookUp.access.get(name),
        wrongRepository:
          manifest === undefined || world.repository === undefined
            ? undefined
            : repositoryProblem(manifest, name, world.repository),
      },
    );
    if ("problem" in decided) problems.push(at(decided.problem));
    else if (!decided.provenance) {
      without.set(decided.reason, [...(without.get(decided.reason) ?? []), name]);
      if (decided.lacking !== undefined) lacking.set(decided.reason, decided.lacking);
    }
    if (tag === undefined) continue;
    const provenance = !("problem" in decided) && decided.provenance;
    terms.set(name, { access, isNew, tag, provenance });
  }
  for (const [reason, remedy] of lacking) warnings.push(lackingProvenance(reason, remedy));
  return { terms, problems, warnings, without };
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
    message: `A real run of this job could not make the provenance that is asked for, since ${reason}.`,
    remedy,
    input: "provenance",
  };
}
