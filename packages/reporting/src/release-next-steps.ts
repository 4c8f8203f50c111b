import { code, link, list } from "@fairlead/markdown";
import { counted, firstFew, type Noun } from "@fairlead/publishing";
import { commandBlock, hasInstallCommands, isPlainName } from "./release-commands.ts";
import {
  crateNoun,
  inState,
  packageNoun,
  type ReleasedUnit,
  type ReleasePage,
} from "./release-facts.ts";

const maxNames = 6;

/** What is left for the maintainer when everything is out, or when a dry run has gone well. */
export function releaseNextSteps(page: ReleasePage): readonly string[] {
  const steps = page.state.startsWith("dry-run") ? afterDryRun(page) : afterRelease(page);
  return steps.length === 0 ? [] : ["### Next steps", ...steps];
}

function afterDryRun({ state, tag }: ReleasePage): readonly string[] {
  if (state !== "dry-run") return [];
  const told = "Nothing was written. To release it:";
  if (tag === undefined || !isPlainName(tag)) {
    return ["Nothing was written. To release it, run the workflow without its dry run."];
  }
  return [told, ...commandBlock([`git tag ${tag}`, `git push origin ${tag}`])];
}

function afterRelease(page: ReleasePage): readonly string[] {
  const { state, tag, units, release, isCratesIo, npmRegistry } = page;
  if (!["complete", "complete-despite-jobs", "waiting"].includes(state)) return [];
  // What waits for a person has its own next steps, and nothing is to be installed yet.
  if (inState(units, "staged").length > 0) return [];
  const shipped = inState(units, "shipped");
  const byToken = shipped.filter(({ credential }) => credential === "token");
  const steps = [
    ...(release?.kind === "published"
      ? [`Read the ${link("release notes", release.url)} as a user would.`]
      : []),
    ...(isCratesIo && shipped.some(({ kind }) => kind === "crate")
      ? [
          `docs.rs builds the documentation of new crates within the hour: ${link("its queue", "https://docs.rs/releases/queue")}.`,
        ]
      : []),
    ...trustedPublishing(
      byToken.filter(({ kind }) => kind === "crate" && isCratesIo),
      crateNoun,
      ({ name }) => `https://crates.io/crates/${encodeURIComponent(name.toWellFormed())}/settings`,
    ),
    ...trustedPublishing(
      byToken.filter(({ kind }) => kind === "npm" && npmRegistry === undefined),
      packageNoun,
      ({ name }) => `https://www.npmjs.com/package/${name}/access`,
    ),
    ...(hasInstallCommands(page) ? ["Install it in a fresh project with the commands above."] : []),
    // A release such as nightly has no version that a next one could follow.
    ...(units.length > 0 || /\d+\.\d+\.\d+/.test(tag ?? "")
      ? ["Set the next version in the repository."]
      : []),
  ];
  return steps.length === 0 ? [] : [list(steps)];
}

function trustedPublishing(
  units: readonly ReleasedUnit[],
  noun: Noun,
  settings: (unit: ReleasedUnit) => string,
): readonly string[] {
  if (units.length === 0) return [];
  const names = units.map((unit) => link(code(unit.name, 214), settings(unit)));
  return [
    `${counted(units.length, noun)} ${units.length === 1 ? "was" : "were"} published with a token. Trusted publishing needs none: ${firstFew(names, maxNames)}.`,
  ];
}
