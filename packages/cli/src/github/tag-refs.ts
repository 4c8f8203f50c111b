import { asRecord, parseJson } from "@fairlead/http";
import { bytesOf, dataOf, type GitHub } from "./api.ts";

/** A tag as GitHub lists it. */
export interface TagRef {
  readonly tag: string;
  /** Of the commit, or of the object of an annotated tag. */
  readonly sha: string;
  readonly isAnnotated: boolean;
}

/** The tags whose names begin so: `GET /git/matching-refs/tags/…`. */
export async function tagRefs(begin: string, github: GitHub): Promise<readonly TagRef[]> {
  const reply = await github.ask(`/git/matching-refs/tags/${encodeURIComponent(begin)}`);
  const refs = parseJson(bytesOf(reply, github, "its tags").toString("utf8"));
  return (Array.isArray(refs) ? (refs as unknown[]) : []).flatMap((each) => {
    const { ref, object } = asRecord(each) ?? {};
    const { sha, type } = asRecord(object) ?? {};
    if (typeof ref !== "string" || typeof sha !== "string") return [];
    return [{ tag: ref.replace(/^refs\/tags\//, ""), sha, isAnnotated: type === "tag" }];
  });
}

/** The commit of a listed tag; undefined: it is gone. */
export async function commitOfRef(
  { tag, sha, isAnnotated }: TagRef,
  github: GitHub,
): Promise<string | undefined> {
  return isAnnotated ? commitOfTag(tag, github) : sha;
}

/** The commit that a tag leads to, read anew; undefined: there is no such tag. */
export async function commitOfTag(tag: string, github: GitHub): Promise<string | undefined> {
  const reply = await github.ask(`/commits/tags/${encodeURIComponent(tag)}`);
  if (reply.kind === "answer" && [404, 422].includes(reply.status)) return undefined;
  const sha = dataOf(reply, github, `the tag ${tag}`)["sha"];
  return typeof sha === "string" ? sha : undefined;
}
