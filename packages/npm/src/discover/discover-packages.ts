import {
  counted,
  eachOnce,
  ProblemsError,
  type Discovered,
  type Problem,
} from "@fairlead/publishing";
import { doubleNames } from "../entries/double-names.ts";
import { expandEntries } from "../entries/expand.ts";
import type { NpmPorts } from "../inputs.ts";
import { titleOf, type PackageSpec } from "../manifests/package-spec.ts";
import { readWorkspacePackages, type WorkspacePackages } from "../manifests/workspace-facts.ts";
import { candidatesOf, type NpmCandidates } from "./candidates.ts";
import { knownPackages } from "./known-packages.ts";
import type { Meant } from "./meant.ts";

/**
 * Which packages are meant, by the inputs and the checkout. Nothing is asked and nothing fetched: what
 * an artifact brings is known by what its entry says.
 *
 * @param given problems of the inputs: what depends on these is not told as well
 */
export async function discoverPackages(
  meant: Meant,
  given: readonly Problem[],
  { workspace, temp }: Pick<NpmPorts, "workspace" | "temp">,
): Promise<Discovered<NpmCandidates>> {
  const isWrong = (...names: readonly string[]) =>
    given.some(({ input = "" }) => names.includes(input));
  // Whatever replaces a version that is wrong: what depends on it need not be told as well.
  const version = isWrong("version", "version-from") ? "1.0.0" : meant.version;
  const facts = { workspace, temp, version };
  const expanded = await Promise.all(
    meant.lists.map(async ({ entries, input, kind }) => {
      const entriesAlone = kind === "packages";
      const platforms = entriesAlone ? undefined : meant.platforms;
      const options = { ...facts, platforms, entriesAlone, input, kind };
      const found = await expandEntries(entries, options);
      // What was skipped is no reason to call a release complete.
      const isEmpty = found.specs.length === 0 && found.problems.length === 0;
      const isTold = isWrong(input, "platforms");
      return isEmpty && !isTold ? { ...found, problems: [nothingLeft(input, found.notes)] } : found;
    }),
  );
  const specs = expanded.flatMap((list) => list.specs);
  const passedOver = expanded.flatMap(({ notes }) => notes);
  const problems = expanded.flatMap((list) => list.problems);
  let workspacePackages: WorkspacePackages;
  try {
    workspacePackages = await readWorkspacePackages(workspace, specs, version);
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return { candidates: undefined, problems: [...problems, ...error.problems], lines: [] };
  }
  // A meta is compared with all platforms that are meant, so with none while one of them is unknown.
  const compared = isWrong("platforms")
    ? specs.filter(({ platformPackage }) => platformPackage === undefined)
    : specs;
  const known = await knownPackages(compared, workspace, {
    ...{ version, platforms: meant.platforms ?? [], packages: workspacePackages },
  });
  problems.push(...known.problems);
  const isTold = (code: string, name: string | undefined) =>
    problems.some((problem) => problem.code === code && problem.unit === name);
  const doubles = doubleNames(known.packages).filter(({ code, unit }) => !isTold(code, unit));
  const candidates = candidatesOf(known.packages, workspacePackages);
  return {
    candidates: {
      ...{ ...candidates, specs, passedOver, unknown: known.unknown },
      isWhole:
        // What a private package is called is known, and that nobody publishes it.
        expanded.every((list) => list.problems.every(({ code }) => code === "package-private")) &&
        known.packages.length + known.unknown.length === specs.length,
      // What a template lists and nobody declares is told already.
      pins: candidates.pins.filter(({ by }) => !isTold("platform-undeclared", by)),
    },
    problems: eachOnce([...problems, ...doubles]),
    lines: [...passedOver, ...packageLines(specs.map(shown))],
  };
}

/** "@scope/core-linux (linux-x64-gnu)" */
function shown({ platform, ...spec }: PackageSpec): string {
  const title = titleOf(spec);
  const of = platform === undefined || title.includes(platform.word) ? "" : ` (${platform.word})`;
  return `${title}${of}`;
}

/** What is released, for the log. In which order is decided when it is packed. */
export function packageLines(titles: readonly string[]): string[] {
  if (titles.length === 0) return [];
  return [
    `${counted(titles.length, { one: "package", many: "packages" })}:`,
    // No numbers: those of the uploads follow another order.
    ...titles.map((title) => `- ${title}`),
  ];
}

function nothingLeft(input: string, notes: readonly string[]): Problem {
  const why = notes.length > 0 ? ` ${notes.join(" ")}` : "";
  return {
    code: "nothing-selected",
    message: `The input "${input}" selects no package to publish.${why}`,
    remedy: "Name a package for this step to publish, or remove the step.",
    input,
  };
}
