import { findPlatform, placeholders } from "@fairlead/platforms";
import { firstFew, type Problem } from "@fairlead/publishing";
import { matchNames, nearest } from "@fairlead/selection";
import {
  newestFirst,
  type Artifact,
  type ListedArtifact,
  type WantedArtifact,
} from "./artifact.ts";

export interface ChosenArtifacts {
  /** One for each name that is wanted, in the order of the names. */
  readonly artifacts: readonly Artifact[];
  /** What else could have been meant by a name, one sentence each. */
  readonly notes: readonly string[];
  /** What is missing or has expired. */
  readonly problems: readonly Problem[];
}

/** So many names are listed before the rest is only counted. */
const shownNames = 20;

/** Those that Fairlead itself uploads tell nothing to who looks for one of a build. */
const isReport = (name: string) => name.startsWith("fairlead-report-");

/**
 * Chooses the artifacts that names and patterns mean.
 *
 * Of several with one name the newest is taken. It is of the newest attempt that made one: an attempt
 * begins only when the one before has ended. If the newest has expired, that is told, and
 * no older one stands in for it.
 *
 * @param run how the run is called in a sentence
 */
export function chooseArtifacts(
  wanted: readonly (string | WantedArtifact)[],
  listed: readonly ListedArtifact[],
  run: string,
): ChosenArtifacts {
  const oldestFirst = listed.toSorted(newestFirst).reverse();
  const newest = new Map(oldestFirst.map((artifact) => [artifact.name, artifact]));
  const names = [...newest.keys()].sort();
  const alive = names.filter((name) => newest.get(name)?.expired === false);
  const { matched, unmatched } = matchNames(wanted, names);
  const chosen = matched.flatMap((name) => newest.get(name) ?? []);
  const shown = alive.filter((name) => !isReport(name));
  const instead = `${capitalized(run)} has ${listNames(shown)}`;
  return {
    artifacts: chosen.filter(({ expired }) => !expired).map(withoutState),
    notes: chosen.flatMap(({ name, id, expired }) => {
      const count = listed.filter((each) => each.name === name).length;
      if (expired || count === 1) return [];
      return [
        `${capitalized(run)} has ${count} artifacts ${name}: using the newest, with the id ${id}.`,
      ];
    }),
    problems: [
      ...missing(lacking(wanted, unmatched), shown, run, instead),
      ...chosen
        .filter(({ expired }) => expired)
        .map(({ name }) => ({
          code: "artifact-expired",
          message: `The artifact ${name} of ${run} has expired.`,
          remedy: `Run the job that makes it again. ${instead}.`,
        })),
    ],
  };
}

/** What nothing fits, each place that asks for it once. */
function lacking(
  wanted: readonly (string | WantedArtifact)[],
  unmatched: readonly string[],
): readonly WantedArtifact[] {
  const items = wanted
    .map((each): WantedArtifact => (typeof each === "string" ? { text: each } : each))
    .filter(({ text }) => unmatched.includes(text));
  const keyOf = ({ text, input, line }: WantedArtifact) => JSON.stringify([text, input, line]);
  return [...new Map(items.map((each) => [keyOf(each), each])).values()];
}

/** Those that one correction brings are one problem: of one place, or else of one spelling. */
function missing(
  unmatched: readonly WantedArtifact[],
  names: readonly string[],
  run: string,
  instead: string,
): Problem[] {
  const upload = (them: string) => {
    if (run !== "this run") return "Check run-id, and the jobs of that run that upload artifacts.";
    const it = `Upload ${them} in a job that this job needs, or set run-id to the run that has ${them}.`;
    const have = them === "it" ? "it has" : "they have";
    // Those of this run are not listed once they have expired, and they expire together.
    return names.length > 0 ? it : `${it} If ${have} expired, re-run all jobs.`;
  };
  const told = unmatched.map((item) => {
    const near = nearTo(item.text, names);
    return { ...item, near, family: near && familyOf(near) };
  });
  const groups = Map.groupBy(told, ({ input, line, family }) =>
    JSON.stringify(line === undefined ? [input, family] : [input, line]),
  );
  return [...groups.values()].map((group) => {
    const [{ input, line } = {}, other] = group;
    const meant = group.map(({ near, family }) => (other === undefined ? near : family));
    const nears = [...new Set(meant.filter((each) => each !== undefined))];
    const hint =
      nears.length === 0
        ? upload(other === undefined ? "it" : "them")
        : `Did you mean ${firstFew(nears, 3)}?`;
    const texts = group.map(({ text }) => JSON.stringify(text));
    const at =
      input === undefined || line === undefined ? "" : `The input "${input}", line ${line}: `;
    return {
      code: "artifact-missing",
      message: `${at}No artifact of ${run} matches ${firstFew(texts, 5)}.`,
      remedy: `${hint} ${instead}.`,
      ...(input !== undefined && { input }),
      ...(line !== undefined && { line }),
    };
  });
}

/** How an artifact of one platform is called for all of them: `bindings-{platform}`. */
function familyOf(near: string): string {
  const found = platformAtEnd(near);
  if (found === undefined) return near;
  const { before, word, platform } = found;
  const words = placeholders(platform, platform.triple);
  const placeholder = (["platform", "target", "short"] as const).find(
    (each) => words[each] === word,
  );
  return placeholder === undefined ? near : `${before}-{${placeholder}}`;
}

function nearTo(text: string, names: readonly string[]): string | undefined {
  const wanted = text.replace(/^!/, "");
  if (/[*{]/.test(wanted)) return undefined;
  return otherSpelling(wanted, names) ?? nearest(wanted, ofSameMachine(wanted, names));
}

/** The artifact that names the same platform in another way: `{target}` instead of `{platform}`. */
function otherSpelling(wanted: string, names: readonly string[]): string | undefined {
  const found = platformAtEnd(wanted);
  if (found === undefined) return undefined;
  const { before, word, platform } = found;
  const words = placeholders(platform, platform.triple);
  for (const placeholder of ["platform", "target", "short"] as const) {
    const name = `${before}-${words[placeholder]}`;
    if (!names.includes(name)) continue;
    // With another word for the platform, {platform} would give that word again.
    return placeholder === "platform" && word !== words.target
      ? name
      : `${before}-{${placeholder}}`;
  }
  return undefined;
}

/** Those that are not of another platform than the one that is wanted: its files would be wrong ones. */
function ofSameMachine(wanted: string, names: readonly string[]): readonly string[] {
  const triple = platformAtEnd(wanted)?.platform.triple;
  if (triple === undefined) return names;
  return names.filter((name) => (platformAtEnd(name)?.platform.triple ?? triple) === triple);
}

/** The longest end of a name that is a word of a platform. */
function platformAtEnd(name: string) {
  const parts = name.split("-");
  for (let at = 1; at < parts.length; at += 1) {
    const word = parts.slice(at).join("-");
    const found = findPlatform(word);
    const before = parts.slice(0, at).join("-");
    if (found.kind === "found") return { before, word, platform: found.platform };
  }
  return undefined;
}

function listNames(names: readonly string[]): string {
  if (names.length === 0) return "no artifact that can be downloaded";
  const more = names.length - shownNames;
  return `${names.slice(0, shownNames).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

function withoutState({ id, name, size, digest }: ListedArtifact): Artifact {
  return { id, name, size, digest };
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
