import { asRecord } from "@fairlead/http";
import { ProblemsError } from "@fairlead/publishing";
import type { RemoteAsset } from "./asset-plan.ts";
import type { Release } from "./pick-release.ts";

/**
 * A release from GitHub's answer, or undefined if it is none: something between may answer 200 with a
 * page of its own. `immutable` and `digest` are missing on older GitHub Enterprise servers.
 */
export function toRelease(data: unknown): Release | undefined {
  const found = asRecord(data);
  if (found === undefined) return undefined;
  const { id, tag_name: tag, draft, upload_url: uploadUrl, html_url: url, assets } = found;
  if (
    typeof id !== "number" ||
    typeof tag !== "string" ||
    typeof draft !== "boolean" ||
    typeof uploadUrl !== "string" ||
    typeof url !== "string" ||
    !Array.isArray(assets)
  ) {
    return undefined;
  }
  const listed = assets.map(toAsset);
  const known = listed.filter((asset) => asset !== undefined);
  if (known.length < listed.length) return undefined;
  return {
    ...{ id, tag, draft, url, uploadUrl, assets: known },
    name: textOf(found["name"]),
    body: textOf(found["body"]),
    prerelease: found["prerelease"] === true,
    immutable: found["immutable"] === true,
    target: textOf(found["target_commitish"]),
    updatedAt: timeOf(found["updated_at"]),
  };
}

/** An asset from GitHub's answer, or undefined if it is none. */
export function toAsset(data: unknown): RemoteAsset | undefined {
  const found = asRecord(data);
  if (found === undefined) return undefined;
  const { id, name, state, size, digest } = found;
  if (
    typeof id !== "number" ||
    typeof name !== "string" ||
    typeof state !== "string" ||
    typeof size !== "number"
  ) {
    return undefined;
  }
  return {
    ...{ id, name, state, size, digest: typeof digest === "string" ? digest : undefined },
    createdAt: timeOf(found["created_at"]),
    updatedAt: timeOf(found["updated_at"]),
  };
}

/** In epoch ms. */
function timeOf(date: unknown): number | undefined {
  const time = typeof date === "string" ? Date.parse(date) : NaN;
  return Number.isNaN(time) ? undefined : time;
}

/** @throws ProblemsError if it is no release */
export function known(data: unknown): Release {
  return toRelease(data) ?? none("a release");
}

/** @throws ProblemsError if it is no asset */
export function knownAsset(data: unknown): RemoteAsset {
  return toAsset(data) ?? none("an asset");
}

/** What a tag points to. */
interface TagTarget {
  readonly sha: string;
  /** An annotated tag is an object of its own, which points to the commit. */
  readonly annotated: boolean;
}

/** A tag from GitHub's answer, or undefined if it is none. */
export function toRef(data: unknown): (TagTarget & { readonly tag: string }) | undefined {
  const ref = asRecord(data)?.["ref"];
  const target = toTarget(data);
  if (typeof ref !== "string" || target === undefined) return undefined;
  return { ...target, tag: ref.replace(/^refs\/tags\//, "") };
}

function toTarget(data: unknown): TagTarget | undefined {
  const { sha, type } = asRecord(asRecord(data)?.["object"]) ?? {};
  if (typeof sha !== "string" || typeof type !== "string") return undefined;
  return { sha, annotated: type === "tag" };
}

/** @throws ProblemsError if it points to nothing */
export function knownTarget(data: unknown): TagTarget {
  return toTarget(data) ?? none("a tag");
}

/**
 * All of a list in GitHub's answer.
 *
 * @param what as in "a list of tags"
 * @throws ProblemsError if it is no list, or any of it cannot be read
 */
export function listOf<T>(
  data: unknown,
  read: (item: unknown) => T | undefined,
  what: string,
): T[] {
  if (!Array.isArray(data)) return none(what);
  return data.map((item: unknown) => read(item) ?? none(what));
}

function none(what: string): never {
  const message = `GitHub's answer is not ${what}.`;
  throw new ProblemsError([
    { code: "github-answer-invalid", message, remedy: "Run the job again when GitHub answers." },
  ]);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
