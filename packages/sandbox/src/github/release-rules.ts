import type { FieldError } from "./api-error.ts";
import {
  burnedTag,
  custom,
  invalidTarget,
  isTagName,
  latestImpossible,
  lockedField,
  maxBodyCharacters,
  tagTaken,
  withoutTag,
} from "./release-fields.ts";
import type { StoredRelease } from "./release-state.ts";

/** What a request to create or to edit a release says; absent: not said. */
export interface ReleaseInput {
  readonly tag_name?: string;
  readonly target_commitish?: string;
  readonly name?: string;
  readonly body?: string;
  readonly draft?: boolean;
  readonly prerelease?: boolean;
  readonly make_latest?: "true" | "false" | "legacy";
  readonly generate_release_notes?: boolean;
}

/** The release as it would be. */
export interface WantedRelease {
  readonly tag: string;
  readonly draft: boolean;
  readonly prerelease: boolean;
}

/** What the repository has to do with it. */
export interface Surroundings {
  readonly tagExists: boolean;
  /** Is the target a branch or the full sha of a commit? Tags and short shas are neither. */
  readonly targetIsKnown: boolean;
  /** Has another public release this tag? */
  readonly tagIsTaken: boolean;
  /** Had an immutable release, which is gone, this tag? */
  readonly tagIsBurned: boolean;
}

/** What GitHub answers with 422; empty if the release can be as it is wanted. */
export function problemsOf(
  wanted: WantedRelease,
  input: ReleaseInput,
  { tagExists, targetIsKnown, tagIsTaken, tagIsBurned }: Surroundings,
): FieldError[] {
  const { tag, draft, prerelease } = wanted;
  const problems: FieldError[] = [];
  const isTag = isTagName(tag);
  if (tag === "" && !draft) {
    problems.push({ resource: "Release", code: "missing_field", field: "tag_name" });
  }
  if (!draft && isTag && tagIsTaken) problems.push(tagTaken);
  const cannotBeMade = !draft && tag !== "" && !tagExists && (!isTag || !targetIsKnown);
  if (cannotBeMade) problems.push(custom("tag_name", "tag_name is not a valid tag"));
  if (!isTag && (tag !== "" || !draft)) {
    problems.push(custom("tag_name", "tag_name is not well-formed"));
  }
  if (cannotBeMade || (tag === "" && !draft)) problems.push(withoutTag);
  if (!targetIsKnown) problems.push(invalidTarget);
  if (problems.length === 0 && !draft && tagIsBurned) {
    problems.push(...burnedTag.filter(({ field }) => !tagExists || field === "tag_name"));
  }
  if ((input.body?.length ?? 0) > maxBodyCharacters) {
    const limit = `body is too long (maximum is ${maxBodyCharacters} characters)`;
    problems.push(custom("body", limit));
  }
  if (input.make_latest === "true" && (draft || prerelease)) problems.push(latestImpossible);
  return problems;
}

/** What an edit would change of an immutable release and may not. */
export function lockedProblems(release: StoredRelease, input: ReleaseInput): FieldError[] {
  if (!release.immutable) return [];
  const { tag_name: tag = release.tag, target_commitish: target = release.target } = input;
  return [
    ...(tag === release.tag ? [] : ["tag_name"]),
    ...(target === release.target ? [] : ["target_commitish"]),
    ...(input.draft === true ? ["state", "immutable"] : []),
  ].map(lockedField);
}

/** What the request says, once it is known to fit GitHub's description. */
export function readInput(body: Readonly<Record<string, unknown>>): ReleaseInput {
  const text = (key: string) => (typeof body[key] === "string" ? { [key]: body[key] } : {});
  const flag = (key: string) => (typeof body[key] === "boolean" ? { [key]: body[key] } : {});
  const latest = latestWishes.find((wish) => wish === body["make_latest"]);
  return {
    ...{ ...text("tag_name"), ...text("target_commitish"), ...text("name"), ...text("body") },
    ...{ ...flag("draft"), ...flag("prerelease"), ...flag("generate_release_notes") },
    ...(latest !== undefined && { make_latest: latest }),
  };
}

const latestWishes = ["true", "false", "legacy"] as const;
