import { badRequest, type ApiError } from "./api-error.ts";
import { isLicenseExpression } from "./license.ts";
import type { PackedDependency, PackedManifest } from "./manifest.ts";
import { checkCrateName, checkDependencyName, checkFeature, checkFeatureName } from "./names.ts";
import { normalizeRequirement } from "./version-requirement.ts";

const maxDescriptionBytes = 1_000;
const maxFeatures = 300;
const maxDependencies = 500;

/**
 * The checks of an upload that need nothing but the packed manifest, in the order and words of
 * crates.io (src/controllers/krate/publish.rs).
 */
export function checkManifest(manifest: PackedManifest): void {
  checkDescriptionAndLicense(manifest);
  for (const field of ["homepage", "documentation", "repository"] as const) {
    checkUrl(field, manifest.text[field]);
  }
  const rustVersion = manifest.text["rust-version"];
  if (
    rustVersion !== undefined &&
    (normalizeRequirement(rustVersion) === undefined || !/^[0-9.]+$/.test(rustVersion))
  ) {
    throw badRequest("failed to parse `Cargo.toml` manifest file\n\ninvalid `rust-version` value");
  }
  checkKeywords(manifest.keywords);
  if (manifest.categories.length > 5) {
    throw badRequest("expected at most 5 categories per crate");
  }
  checkFeatures(manifest.features);
  if (manifest.dependencies.length > maxDependencies) {
    throw badRequest(
      `crates.io only allows a maximum number of ${maxDependencies} dependencies.\n\n${askForMore}`,
    );
  }
  for (const dependency of manifest.dependencies) checkDependency(dependency);
}

const askForMore =
  "If you have a use case that requires an increase of this limit, " +
  "please send us an email to help@crates.io to discuss the details.";

function checkDescriptionAndLicense({ text }: PackedManifest): void {
  const { description = "", license = "", "license-file": licenseFile = "" } = text;
  const missing = [
    ...(description === "" ? ["description"] : []),
    ...(license === "" && licenseFile === "" ? ["license"] : []),
  ];
  if (missing.length > 0) {
    throw badRequest(
      `missing or empty metadata fields: ${missing.join(", ")}. Please see https://doc.rust-lang.org/cargo/reference/manifest.html for more information on configuring these fields`,
    );
  }
  if (Buffer.byteLength(description) > maxDescriptionBytes) {
    throw badRequest(
      `The \`description\` is too long. A maximum of ${maxDescriptionBytes} characters are currently allowed.`,
    );
  }
  if (text.license !== undefined && !isLicenseExpression(text.license)) {
    throw invalidLicense(text.license);
  }
}

function invalidLicense(license: string): ApiError {
  return badRequest(
    "unknown or invalid license expression; " +
      "see http://opensource.org/licenses for options, " +
      "and http://spdx.org/licenses/ for their identifiers\n" +
      "Note: If you have a non-standard license that is not listed by SPDX, " +
      "use the license-file field to specify the path to a file containing " +
      "the text of the license.\n" +
      "See https://doc.rust-lang.org/cargo/reference/manifest.html#the-license-and-license-file-fields " +
      `for more information.\n${license}`,
  );
}

function checkUrl(field: string, url: string | undefined): void {
  if (url === undefined) return;
  if (!/^https?:\/\//.test(url)) {
    throw badRequest(
      `URL for field \`${field}\` must begin with http:// or https:// (url: ${url})`,
    );
  }
  if (!URL.canParse(url)) throw badRequest(`\`${field}\` is not a valid url: \`${url}\``);
}

function checkKeywords(keywords: readonly string[]): void {
  if (keywords.length > 5) throw badRequest("expected at most 5 keywords per crate");
  for (const keyword of keywords) {
    if (Buffer.byteLength(keyword) > 20) {
      throw badRequest(
        `"${keyword}" is an invalid keyword (keywords must have less than 20 characters)`,
      );
    }
    if (!/^[A-Za-z0-9][A-Za-z0-9_+-]*$/.test(keyword)) {
      throw badRequest(`"${keyword}" is an invalid keyword`);
    }
  }
}

function checkFeatures(features: PackedManifest["features"]): void {
  const why =
    "Take a look at https://blog.rust-lang.org/2023/10/26/broken-badges-and-23k-keywords.html " +
    "to understand why this restriction was introduced.";
  const total = Object.keys(features).length;
  if (total > maxFeatures) {
    throw badRequest(
      `crates.io only allows a maximum number of ${maxFeatures} features, but your crate is declaring ${total} features.\n\n${why}\n\n${askForMore}`,
    );
  }
  for (const [name, values] of Object.entries(features)) {
    checkFeatureName(name);
    if (values.length > maxFeatures) {
      throw badRequest(
        `crates.io only allows a maximum number of ${maxFeatures} features or dependencies that another feature can enable, but the "${name}" feature of your crate is enabling ${values.length} features or dependencies.\n\n${why}\n\n${askForMore}`,
      );
    }
    for (const value of values) checkFeature(value);
  }
}

function checkDependency(dependency: PackedDependency): void {
  const { name, registry = "", requirement, explicitName } = dependency;
  checkCrateName("dependency", name);
  for (const feature of dependency.features) checkFeature(feature);
  if (registry !== "") {
    throw badRequest(
      `Dependency \`${name}\` is hosted on another registry. Cross-registry dependencies are not permitted on crates.io.`,
    );
  }
  const normalized = normalizeRequirement(requirement);
  if (normalized === undefined) {
    throw badRequest(`"${requirement}" is an invalid version requirement`);
  }
  if (normalized === "*") {
    throw badRequest(
      "wildcard (`*`) dependency constraints are not allowed on crates.io. " +
        `Crate with this problem: \`${name}\` See https://doc.rust-lang.org/cargo/faq.html#can-libraries-use--as-a-version-for-their-dependencies for more information`,
    );
  }
  if (explicitName !== undefined) checkDependencyName(explicitName);
}
