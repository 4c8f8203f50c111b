import type { Problem } from "@fairlead/publishing";
import type { ManifestTexts } from "../discover/workspace.ts";
import { canonicalCrateName } from "../registry/crate-identity.ts";
import { categorySlugs, likelySlug } from "./category-slugs.ts";
import { wrongInLicense } from "./license-expression.ts";
import { dependencyKeys } from "../discover/manifest-lines.ts";
import { reservedNames } from "./reserved-names.ts";

/** What crates.io reads in a manifest: as it will be in the packed Cargo.toml. */
export interface PublishedManifest extends Partial<ManifestTexts> {
  readonly name: string;
  readonly version: string;
  readonly licenseFile?: string | null;
  readonly keywords: readonly string[];
  readonly categories: readonly string[];
  readonly features: Readonly<Record<string, readonly string[]>>;
  readonly dependencies: readonly {
    readonly name: string;
    /** The name in the code, where that is another. */
    readonly localName?: string;
    /** It names another registry than crates.io. */
    readonly isElsewhere: boolean;
  }[];
}

type Breach = Required<Pick<Problem, "message" | "remedy" | "keys">>;

interface ManifestRule {
  readonly code: string;
  /** Where crates.io, or cargo, has the rule in its sources. */
  readonly source: string;
  /** A warning where crates.io can allow a crate more. */
  readonly severity: "problem" | "warning";
  readonly breaches: (manifest: PublishedManifest) => readonly Breach[];
}

const publishSource = "crates.io: src/controllers/krate/publish.rs";
const validationSource = "crates.io: crates/crates_io_validation/src/lib.rs";

const longestName = 64;
const longestVersion = 150;
const longestDescription = 1_000;
const longestKeyword = 20;
const mostKeywords = 5;
const mostFeatures = 300;
const mostDependencies = 500;

/** Everything in a manifest that crates.io refuses, whatever else it holds. */
export const manifestRules: readonly ManifestRule[] = [
  {
    code: "crate-metadata-missing",
    source: publishSource,
    severity: "problem",
    breaches: ({ name, description, license, licenseFile }) => {
      const missing = [
        ...(description ? [] : ["description"]),
        ...(license || licenseFile ? [] : ["license or license-file"]),
      ];
      if (missing.length === 0) return [];
      const message = `${name} has no ${missing.join(" and no ")}, but crates.io requires ${missing.length > 1 ? "both" : "it"}.`;
      const remedy = `Add ${missing.length > 1 ? "them" : "it"} under [package].`;
      // An empty one is missing too.
      const keys = [["package", "description"], ["package"]].slice(description ? 1 : 0);
      return [{ message, remedy, keys }];
    },
  },
  {
    code: "crate-name-invalid",
    source: validationSource,
    severity: "problem",
    breaches: ({ name }) =>
      breachIf(
        !isName(name),
        `crates.io refuses the name ${name}: it accepts ASCII letters, digits, - and _, a letter first, at most ${longestName} characters.`,
        "Rename the crate.",
        packageKey("name"),
      ),
  },
  {
    code: "crate-name-reserved",
    source: "crates.io: crates/crates_io_database/src/models/krate.rs, table reserved_crate_names",
    severity: "problem",
    breaches: ({ name }) =>
      breachIf(
        reservedNames.has(canonicalCrateName(name)),
        `crates.io reserves the name ${name}, so nobody can publish it.`,
        "Rename the crate.",
        packageKey("name"),
      ),
  },
  {
    code: "crate-version-too-long",
    source: publishSource,
    severity: "problem",
    breaches: ({ name, version }) =>
      breachIf(
        version.length > longestVersion,
        `${name} has a version of ${version.length} characters; crates.io accepts ${longestVersion}.`,
        "Shorten the version.",
        packageKey("version"),
      ),
  },
  {
    code: "crate-description-too-long",
    source: publishSource,
    severity: "problem",
    breaches: ({ name, description }) => {
      const bytes = Buffer.byteLength(description ?? "");
      return breachIf(
        bytes > longestDescription,
        `${name} has a description of ${grouped(bytes)} bytes; crates.io accepts ${grouped(longestDescription)}.`,
        "Shorten it; the README can say more.",
        packageKey("description"),
      );
    },
  },
  {
    code: "crate-license-invalid",
    source: "crates.io: src/licenses.rs",
    severity: "problem",
    breaches: ({ name, license, licenseFile }) => {
      // A blank one without a file is missing, and reported as that.
      if (license === null || license === undefined || (license === "" && !licenseFile)) return [];
      const wrong = wrongInLicense(license);
      if (wrong === undefined) return [];
      const message = `${name} has the license ${JSON.stringify(license)}, but crates.io requires an SPDX expression: ${wrong}.`;
      const remedy =
        'Use the form of SPDX, such as "MIT OR Apache-2.0"; for a license that SPDX does not list, remove license and set license-file.';
      return [{ message, remedy, keys: packageKey("license") }];
    },
  },
  {
    code: "crate-url-invalid",
    source: publishSource,
    severity: "problem",
    breaches: (manifest) =>
      (["homepage", "documentation", "repository"] as const).flatMap((field) => {
        const url = manifest[field];
        if (url === null || url === undefined || isWebAddress(url)) return [];
        const message = `${manifest.name} has the ${field} ${JSON.stringify(url)}; crates.io accepts only URLs that begin with http:// or https://.`;
        return [{ message, remedy: urlRemedy(field, url), keys: packageKey(field) }];
      }),
  },
  {
    code: "crate-keywords-invalid",
    source: `${publishSource}; crates/crates_io_database/src/models/keyword.rs`,
    severity: "problem",
    breaches: ({ name, keywords }) => [
      ...tooMany(name, "keywords", keywords),
      ...keywords
        .filter((keyword) => !isKeyword(keyword))
        .map((keyword) => ({
          message: `${name} has the keyword ${JSON.stringify(keyword)}: crates.io accepts ASCII letters, digits, -, _ and +, a letter or digit first, at most ${longestKeyword} characters.`,
          remedy: "Change the keyword.",
          keys: packageKey("keywords", keyword),
        })),
    ],
  },
  {
    code: "crate-category-unknown",
    source: `${publishSource}; src/boot/categories.toml`,
    severity: "problem",
    breaches: ({ name, categories }) => [
      ...tooMany(name, "categories", categories),
      ...categories
        .filter((slug) => !categorySlugs.includes(slug))
        .map((slug) => {
          const likely = likelySlug(slug);
          const question = likely === undefined ? "" : `Did you mean ${likely}? `;
          return {
            message: `${name} has the category ${JSON.stringify(slug)}, which crates.io does not have.`,
            remedy: `${question}See https://crates.io/category_slugs for the slugs that it has.`,
            keys: packageKey("categories", slug),
          };
        }),
    ],
  },
  {
    code: "crate-features-too-many",
    source: publishSource,
    severity: "warning",
    breaches: ({ name, features }) => {
      const limit = `crates.io accepts ${mostFeatures}, unless it allows this crate more.`;
      const remedy =
        "Combine features, or ask help@crates.io for a higher limit before the release.";
      const count = Object.keys(features).length;
      return [
        ...breachIf(
          count > mostFeatures,
          `${name} has ${grouped(count)} features; ${limit}`,
          remedy,
          [["features"]],
        ),
        ...Object.entries(features).flatMap(([feature, { length }]) =>
          breachIf(
            length > mostFeatures,
            `The feature ${feature} of ${name} enables ${grouped(length)} others; ${limit}`,
            remedy,
            [["features", feature]],
          ),
        ),
      ];
    },
  },
  {
    code: "crate-dependencies-too-many",
    source: publishSource,
    severity: "problem",
    breaches: ({ name, dependencies }) =>
      breachIf(
        dependencies.length > mostDependencies,
        `${name} has ${grouped(dependencies.length)} dependencies; crates.io accepts ${mostDependencies}.`,
        "Split the crate, or remove dependencies.",
        [["dependencies"]],
      ),
  },
  {
    code: "crate-dependency-elsewhere",
    source: `${publishSource}, validate_dependency; cargo: src/cargo/ops/registry/publish.rs, verify_dependencies`,
    severity: "problem",
    breaches: ({ name, dependencies }) =>
      dependencies
        .filter(({ isElsewhere }) => isElsewhere)
        .map((dependency) => ({
          message: `${name} has the dependency ${dependency.name} in another registry, but crates on crates.io can depend only on crates there.`,
          remedy: `Publish ${dependency.name} to crates.io and depend on that, or leave ${name} out.`,
          keys: dependencyKeys(dependency.localName ?? dependency.name),
        })),
  },
  {
    code: "crate-dependency-renamed-badly",
    source: `${validationSource}, validate_dependency_name`,
    severity: "problem",
    breaches: ({ name, dependencies }) =>
      dependencies.flatMap(({ localName = "_" }) =>
        breachIf(
          !isName(localName.replace(/^_/, "a")),
          `${name} renames a dependency to ${localName}: crates.io accepts ASCII letters, digits, - and _, a letter or _ first, at most ${longestName} characters.`,
          "Choose another name for it.",
          dependencyKeys(localName),
        ),
      ),
  },
];

function isName(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_-]*$/.test(name) && name.length <= longestName;
}

function isKeyword(keyword: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_+-]*$/.test(keyword) && keyword.length <= longestKeyword;
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\//.test(url) && URL.canParse(url);
}

/** Most of them lack the scheme, or have that of git. */
function urlRemedy(field: string, url: string): string {
  const bare = url
    .trim()
    .replace(/^(git\+)?[a-z]+:\/\/(git@)?/i, "")
    .replace(/^git@([^:/]+):/, "$1/");
  const looksLikeHost = /^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(\/\S*)?$/.test(bare);
  if (looksLikeHost) return `Did you mean ${JSON.stringify(`https://${bare}`)}?`;
  return `Write the whole URL with https://, or remove ${field}.`;
}

function tooMany(name: string, what: string, found: readonly string[]): Breach[] {
  return breachIf(
    found.length > mostKeywords,
    `${name} has ${found.length} ${what}; crates.io accepts at most ${mostKeywords}.`,
    `Remove ${found.length - mostKeywords}.`,
    packageKey(what),
  );
}

function breachIf(
  isBroken: boolean,
  message: string,
  remedy: string,
  keys: Breach["keys"],
): Breach[] {
  return isBroken ? [{ message, remedy, keys }] : [];
}

/** A field under [package], or one of its texts where it is a list that the manifest itself has. */
function packageKey(field: string, text?: string): Breach["keys"] {
  const whole = ["package", field];
  return text === undefined ? [whole] : [[...whole, text], whole];
}

function grouped(count: number): string {
  return count.toLocaleString("en-US");
}
