import { Document, isScalar } from "yaml";
import { findParts, withCrates, type CheckoutParts, type FoundUnit } from "./checkout-parts.ts";
import { cratePart, type PlannedCrates } from "./crate-part.ts";
import { npmPart } from "./npm-part.ts";

/** A declaration is some hundred lines; more are not what somebody would begin with. */
const longest = 20_000;

const head = `# yaml-language-server: $schema=https://raw.githubusercontent.com/fairlead-actions/fairlead/v1/fairlead.schema.json
`;

/** Whoever copies it decides it for good. */
const ofNewNames = " Only for new packages with a scope.";

/** A tag with a version would be that of all. */
const ofOwnVersions =
  " Each has its own version and tag. Run the release on pushes to main, not on a tag.";

/**
 * The declaration that a repository without one could begin with, from what is in its checkout: a
 * workspace of crates, npm packages, napi-rs's configuration, optional dependencies, a changelog.
 *
 * @param workspace an absolute path
 * @returns YAML; undefined where nothing is found that is released
 */
export async function firstDeclaration(
  workspace: string,
  planned: Promise<PlannedCrates>,
): Promise<string | undefined> {
  const [parts, crates] = await Promise.all([findParts(workspace), planned]);
  return writeDeclaration(await withCrates(parts, crates.folders, workspace), crates);
}

/** The same from what was found. */
export function writeDeclaration(
  parts: CheckoutParts,
  planned: Omit<PlannedCrates, "folders"> = { known: new Set(), leftOut: new Set() },
): string | undefined {
  const crates = cratePart(parts.crates, planned);
  const packages = npmPart(parts.packages, parts.toldAccess?.access);
  const { platforms, access, ...npm } = packages.part;
  const units = [...(crates?.units ?? []), ...packages.units];
  const lists = Object.entries(npm).filter(([, entries]) => entries.length > 0);
  if (crates === undefined && lists.length === 0) return undefined;
  const document = new Document({
    ...(platforms.length > 0 && { platforms }),
    // napi-rs's loader compares the versions of its binaries with its own.
    ...(packages.addon !== undefined &&
      !hasOwnVersions(units) && { "version-from": packages.addon }),
    ...(hasOwnVersions(units) && {
      "tag-template": crates === undefined ? "{name}@{version}" : "{name}-v{version}",
    }),
    ...(crates !== undefined && { crates: crates.part }),
    ...(lists.length > 0 && {
      npm: { ...(access !== undefined && { access }), ...Object.fromEntries(lists) },
    }),
    ...releaseOf(units, parts.changelogs),
  });
  const template = document.getIn(["tag-template"], true);
  if (isScalar(template)) template.comment = ofOwnVersions;
  const node = document.getIn(["npm", "access"], true);
  if (isScalar(node)) node.comment = `${ofNewNames} ${whereFrom(parts.toldAccess)}`;
  const text = [head, ...notYet(crates?.waiting ?? []), document.toString({ lineWidth: 0 })].join(
    "",
  );
  // It is shown in a fence, and names are what manifests hold.
  return text.length > longest || text.includes("```") ? undefined : text;
}

/** Once it is saved, nothing else names them. */
function notYet(crates: readonly string[]): readonly string[] {
  return crates.length === 0
    ? []
    : [`# Left out until the problems of the plan are fixed: ${crates.join(", ")}.\n`];
}

function whereFrom(told: CheckoutParts["toldAccess"]): string {
  return told === undefined
    ? "To restrict them, write restricted."
    : `${told.file} says ${told.access}.`;
}

/** Whether they are released apart: no tag names a version of all of them. */
function hasOwnVersions(units: readonly FoundUnit[]): boolean {
  return new Set(units.flatMap(({ version }) => version ?? [])).size > 1;
}

/** The notes: of one version from the changelog at the top, else of each from its own, where each has one. */
function releaseOf(units: readonly FoundUnit[], changelogs: CheckoutParts["changelogs"]) {
  const isOfEach = hasOwnVersions(units);
  const has = isOfEach ? units.every(({ folder }) => changelogs.has(folder)) : changelogs.has(".");
  if (!has) return {};
  return { release: { changelog: isOfEach ? "{path}/CHANGELOG.md" : "CHANGELOG.md" } };
}
