import type { Problem } from "@fairlead/publishing";
import { canonicalCrateName } from "../registry/crate-identity.ts";
import type { Target } from "../registry/crates-target.ts";
import { mayPublish } from "../discover/select.ts";
import { isLeftOut, type DeclaredDependency, type Member } from "../discover/workspace.ts";
import { meets } from "../packing/requirement.ts";

/** The longest name that crates.io takes (`MAX_NAME_LENGTH` in its sources). */
const longestName = 64;

/** Names that nobody can publish (crates.io's migrations, `reserved_crate_names`). */
const reservedNames = new Set(
  (
    "alloc arena ast builtins collections compiler-builtins compiler-rt compiletest core coretest " +
    "debug driver flate fmt-macros grammar graphviz macro macros proc-macro rbml rust-installer " +
    "rustbook rustc rustc-back rustc-borrowck rustc-driver rustc-llvm rustc-resolve rustc-trans " +
    "rustc-typeck rustdoc rustllvm rustuv serialize std syntax test unicode nul con prn aux " +
    "com0 com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9"
  ).split(" "),
);

/**
 * Everything in the manifests of the selected members that cargo or the registry would refuse later.
 * Uses nothing but the manifests, so it is known before the first network call.
 */
export function checkManifests(
  selected: readonly Member[],
  members: readonly Member[],
  target: Target,
): Problem[] {
  const byFolder = new Map(members.map((member) => [member.folder, member]));
  return selected.flatMap((member) => [
    ...(target.isCratesIo ? checkMetadata(member) : []),
    ...member.dependencies.flatMap((dependency) =>
      checkDependency(member, dependency, byFolder, target),
    ),
  ]);
}

/** What crates.io demands of a manifest (`controllers/krate/publish.rs` in its sources). */
function checkMetadata(member: Member): Problem[] {
  const { name, manifest: file, keywords, categories } = member;
  const problems: Problem[] = [];
  const missing = [
    ...(isBlank(member.description) ? ["description"] : []),
    ...(isBlank(member.license) && isBlank(member.licenseFile) ? ["license or license-file"] : []),
  ];
  if (missing.length > 0) {
    problems.push({
      message: `${name} has no ${missing.join(" and no ")}, and crates.io demands ${missing.length > 1 ? "both" : "it"}.`,
      remedy: `Add ${missing.length > 1 ? "them" : "it"} under [package].`,
      file,
    });
  }
  if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(name) || name.length > longestName) {
    problems.push({
      message: `crates.io refuses the name ${name}: ASCII letters, digits, - and _ are allowed, a letter first, ${longestName} characters at most.`,
      remedy: "Rename the crate.",
      file,
    });
  } else if (reservedNames.has(canonicalCrateName(name))) {
    problems.push({
      message: `crates.io reserves the name ${name}, so nobody can publish it.`,
      remedy: "Rename the crate.",
      file,
    });
  }
  for (const [what, found] of Object.entries({ keywords, categories })) {
    if (found.length <= 5) continue;
    problems.push({
      message: `${name} has ${found.length} ${what}; crates.io takes 5 at most.`,
      remedy: "Take some out.",
      file,
    });
  }
  for (const keyword of keywords) {
    if (/^[A-Za-z0-9][A-Za-z0-9_+-]*$/.test(keyword) && keyword.length <= 20) continue;
    problems.push({
      message: `${name} has the keyword ${JSON.stringify(keyword)}: crates.io takes ASCII letters, digits, -, _ and +, a letter or digit first, 20 characters at most.`,
      remedy: "Change it.",
      file,
    });
  }
  for (const category of categories) {
    if (/^[a-z0-9-]+(::[a-z0-9-]+)?$/.test(category)) continue;
    problems.push({
      message: `${name} has the category ${JSON.stringify(category)}, which is no slug of https://crates.io/category_slugs.`,
      remedy: "Take one from that list.",
      file,
    });
  }
  return problems;
}

function checkDependency(
  member: Member,
  dependency: DeclaredDependency,
  byFolder: ReadonlyMap<string, Member>,
  target: Target,
): Problem[] {
  const { name, manifest: file } = member;
  const hasVersion = dependency.requirement.text !== "*";
  const local = dependency.path !== undefined || dependency.git !== undefined;
  if (isLeftOut(dependency)) return [];
  const what = `${dependency.kind === "normal" ? "" : `${dependency.kind}-`}dependency`;
  const problem = (message: string, remedy: string): Problem[] => [{ message, remedy, file }];

  if (local && !hasVersion) {
    return problem(
      `${name} has the ${what} ${dependency.name} by ${dependency.path === undefined ? "git" : "path"}, without a version.`,
      "Add its version: a published crate finds its dependencies in the registry.",
    );
  }
  if (!hasVersion && target.isCratesIo) {
    return problem(
      `${name} has the ${what} ${dependency.name} = "*": crates.io refuses wildcard versions.`,
      'Give it a version, such as "1".',
    );
  }
  if (dependency.path === undefined) return [];
  const dependedOn = byFolder.get(dependency.path);
  if (dependedOn === undefined) return [];
  if (!mayPublish(dependedOn, target.registryName)) {
    return problem(
      `${name} has the ${what} ${dependency.name} ${dependency.requirement.text}, a member that may not be published.`,
      dependency.kind === "dev"
        ? "Take the version out of this dev-dependency: then cargo leaves it out of what it publishes."
        : `Let ${dependency.name} be published, or exclude: ${name}.`,
    );
  }
  // Bumped in one place and not in the other: cargo takes no path whose version does not fit.
  if (!meets(dependedOn.version, dependency.requirement)) {
    return problem(
      `${name} has the ${what} ${dependency.name} ${dependency.requirement.text} by path, and ${dependency.name} has version ${dependedOn.version} there.`,
      `Set the version of the dependency to ${dependedOn.version}.`,
    );
  }
  if (!target.isCratesIo && dependency.registry !== target.index) {
    return problem(
      `${name} has the ${what} ${dependency.name} without \`registry\`: cargo would take the crate of that name from crates.io.`,
      `Add registry = "${target.registryName}" to the dependency.`,
    );
  }
  return [];
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === "";
}
