import { highestAbove, readTag, type Tag } from "@fairlead/github";
import { asRecord, parseJson, parseRecord } from "@fairlead/http";
import { isSameVersion } from "@fairlead/publishing";
import { bytesOf, type GitHub } from "../github/api.ts";
import { tagRefs, type TagRef } from "../github/tag-refs.ts";

/** A release of GitHub, as far as the program needs it. */
export interface Release {
  readonly id: number;
  readonly tag: string;
  readonly body: string;
  readonly draft: boolean;
  readonly prerelease: boolean;
}

/** What GitHub shows of a unit's releases. */
export interface OnGitHub {
  readonly own: Tag;
  /** Those of the same unit. */
  readonly releases: readonly Release[];
  /** The tags that begin as the unit's do. */
  readonly refs: readonly TagRef[];
  /** The tag of the latest release of the repository; undefined: there is none. */
  readonly latest: string | undefined;
}

/** Of a hundred releases each. */
const mostPages = 10;

/** Reads the releases and tags of the unit that a tag is of. */
export async function lookAtGitHub(tag: string, github: GitHub): Promise<OnGitHub> {
  const own = readTag(tag);
  const [releases, refs, latest] = await Promise.all([
    readReleases(github),
    tagRefs(own.kind, github),
    latestNow(github),
  ]);
  return { own, releases: releases.filter((one) => isOfUnit(own, one.tag)), refs, latest };
}

/** Above or below it, or the same version under another name. */
function isOfUnit(own: Tag, name: string): boolean {
  const other = readTag(name);
  return (
    name === own.name ||
    highestAbove(own, [name]) !== undefined ||
    highestAbove(other, [own.name]) !== undefined ||
    (other.version === own.version && other.kind === own.kind)
  );
}

/** The release of the version that users are to take; undefined: GitHub has none of it. */
export function goodRelease({ own, releases }: OnGitHub, good: string): Release | undefined {
  return releases.find(({ tag }) => {
    const { version } = readTag(tag);
    return version !== undefined && tag !== own.name && isSameVersion(version, good);
  });
}

/** A published release that is marked as a prerelease only where its tag is one. */
export function isOffered({ tag, draft, prerelease }: Release): boolean {
  return !draft && (!prerelease || readTag(tag).prerelease);
}

/** The tag of the latest release; undefined: there is none. */
export async function latestNow(github: GitHub): Promise<string | undefined> {
  const reply = await github.ask("/releases/latest");
  if (reply.kind === "answer" && reply.status === 404) return undefined;
  const latest = parseRecord(bytesOf(reply, github, "the latest release").toString("utf8"));
  const tag = latest?.["tag_name"];
  return typeof tag === "string" ? tag : undefined;
}

async function readReleases(github: GitHub): Promise<readonly Release[]> {
  const found: Release[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const reply = await github.ask(`/releases?per_page=100&page=${page}`);
    const listed = parseJson(bytesOf(reply, github, "its releases").toString("utf8"));
    const all = Array.isArray(listed) ? (listed as unknown[]) : [];
    found.push(...all.flatMap((each) => releaseIn(each) ?? []));
    if (all.length < 100) break;
  }
  return found;
}

export async function readRelease(tag: string, github: GitHub): Promise<Release | undefined> {
  const reply = await github.ask(`/releases/tags/${encodeURIComponent(tag)}`);
  if (reply.kind === "answer" && reply.status === 404) return undefined;
  return releaseIn(parseJson(bytesOf(reply, github, `the release of ${tag}`).toString("utf8")));
}

function releaseIn(value: unknown): Release | undefined {
  const { id, tag_name: tag, body, draft, prerelease } = asRecord(value) ?? {};
  if (typeof id !== "number" || typeof tag !== "string") return undefined;
  const text = typeof body === "string" ? body : "";
  return { id, tag, body: text, draft: draft === true, prerelease: prerelease === true };
}
