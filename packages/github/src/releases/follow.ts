import type { Problem } from "@fairlead/publishing";
import { maxNotes, readNotes } from "../notes/body.ts";
import type { ReleaseFields } from "./rest-calls.ts";
import type { Release } from "./pick-release.ts";
import type { MakeLatest } from "./tag.ts";
import type { WantedRelease } from "./wanted-release.ts";

/** What a published release is to get, and which inputs it does not follow. */
export interface Followed {
  readonly fields: ReleaseFields;
  readonly changed: readonly ("prerelease" | "latest")[];
  readonly warnings: readonly Problem[];
}

/**
 * Which inputs a published release still follows: those that take nothing away. A prerelease can become
 * the release, and the newest release the latest. Its title, its notes, and what it is already, stay.
 *
 * @param latest.isLatest whether it is the latest release; undefined: not asked
 * @param latest.newest what `auto` would make of it as a release: `false` beside a newer one of its kind
 */
export function followed(
  wanted: Pick<WantedRelease, "name" | "text" | "draft" | "prereleaseGiven" | "makeLatest">,
  release: Release,
  latest: { readonly isLatest: boolean | undefined; readonly newest: MakeLatest },
): Followed {
  const { prereleaseGiven, makeLatest } = wanted;
  const becomes = release.prerelease && prereleaseGiven === false;
  const isRelease = becomes || !release.prerelease;
  const mayBeLatest = isRelease && latest.newest !== "false";
  const wish: MakeLatest | undefined = !becomes
    ? makeLatest === "true" && latest.isLatest === false && mayBeLatest
      ? "true"
      : undefined
    : makeLatest === "auto"
      ? latest.newest
      : makeLatest === "none" || (makeLatest === "true" && !mayBeLatest)
        ? "false"
        : makeLatest;
  const left: [input: string, why: string][] = [
    ...(prereleaseGiven === true && !release.prerelease
      ? ([["prerelease", "people may already rely on it as a release"]] as const)
      : []),
    ...(makeLatest === "true" && latest.isLatest === false && !mayBeLatest
      ? ([
          [
            "make-latest",
            isRelease ? "a newer release of its kind is published" : "it is a prerelease",
          ],
        ] as const)
      : []),
    ...(makeLatest === "false" && latest.isLatest === true && !becomes
      ? ([["make-latest", "it is the latest release"]] as const)
      : []),
    ...(wanted.draft ? ([["draft", "it is public"]] as const) : []),
    ...(wanted.name !== undefined && wanted.name !== release.name
      ? ([["name", `its title is ${JSON.stringify(release.name)}`]] as const)
      : []),
    ...(wanted.text !== undefined && !hasText(release.body, wanted.text)
      ? ([["body", "its notes differ"]] as const)
      : []),
  ].map(([input, why]) => [input, why]);
  return {
    fields: {
      ...(becomes && { prerelease: false }),
      ...(wish !== undefined && { make_latest: wish }),
    },
    changed: [
      ...(becomes ? (["prerelease"] as const) : []),
      ...(wish === "true" ? (["latest"] as const) : []),
    ],
    warnings: left.map(([input, why]) => notFollowed(release, input, why)),
  };
}

function notFollowed({ tag, url }: Release, input: string, why: string): Problem {
  return {
    code: "input-not-followed",
    message: `The release ${tag} was already published, so \`${input}\` was not applied: ${why}.`,
    remedy: `If you want the change, make it at ${url}.`,
    input,
  };
}

/** Whether notes hold the words that are wanted. What was too long was cut off. */
function hasText(body: string, text: string): boolean {
  const read = readNotes(body);
  const words = (of: string) => of.replaceAll("\r\n", "\n").trim();
  if (read.kind !== "ours") return words(body).includes(words(text));
  const there = words(read.sections.text ?? "");
  const long = maxNotes / 2;
  return text.length < long
    ? there === words(text)
    : there.slice(0, long / 2) === words(text).slice(0, long / 2);
}
