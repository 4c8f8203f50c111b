import { asRecord, checkedBytes, requestFault, StreamedBody } from "@fairlead/http";
import { messageOf } from "@fairlead/publishing";
import { withErrorMessage, hasStatus, refusalOf, type Refusal } from "../rest/permissions.ts";
import type { Rest } from "../rest/rest.ts";
import type { LocalAsset, RemoteAsset } from "./asset-plan.ts";
import { ReleaseDeleted } from "./deleted.ts";
import { Stale, type Fresh } from "./fresh.ts";
import type { Release } from "./pick-release.ts";
import { known, knownAsset, knownTarget, listOf, toAsset, toRef, toRelease } from "./answer.ts";
import type { MakeLatest } from "./tag.ts";

/** What became of a write, which is sent once. */
export type Written<T> =
  | { readonly kind: "done"; readonly value: T }
  /**
   * Nobody knows whether it was done: read before it is sent again. `isOfOther`: it was not done by this
   * request.
   */
  | { readonly kind: "unclear"; readonly cause: string; readonly isOfOther?: boolean }
  /** Not done, in GitHub's words. */
  | { readonly kind: "refused"; readonly refusal: Refusal }
  /** Not sent: its turn, or one of GitHub's limits, came so late that what it relies on may be past. */
  | { readonly kind: "stale" }
  /** Not sent to its end by this side, and asking again does not change that. */
  | { readonly kind: "unsent"; readonly cause: string };

export interface Ref {
  /** Without `refs/tags/`. */
  readonly tag: string;
  readonly sha: string;
  /** An annotated tag is an object of its own, which points to the commit. */
  readonly annotated: boolean;
}

/** The fields of a release that a write can set. */
export interface ReleaseFields {
  readonly name?: string;
  readonly body?: string;
  readonly draft?: boolean;
  readonly prerelease?: boolean;
  readonly make_latest?: MakeLatest;
  readonly target_commitish?: string;
}

/** A connection that moves less than this (bytes in a second) is taken for a broken one. */
const slowestUpload = 128 * 1024;
const leastUploadMs = 300_000;

/** How long an upload of so many bytes may take, in ms. */
export function uploadMs(size: number): number {
  return leastUploadMs + Math.ceil(size / slowestUpload) * 1_000;
}

type Guard = Fresh["guard"];

const nothing = { releases: [], tags: [] };

/** The calls that make a release, in one repository. Reads throw ProblemsError; writes answer. */
export type ReleaseCalls = ReturnType<typeof releaseCalls>;

/**
 * Each write that changes anything has a guard, as `Guarded` of rest.ts has it. Where that says that the
 * write comes too late it is not sent, but `stale`, and the caller reads again what it relies on.
 *
 * @param repository `owner/name`
 * @param uploads the connection that uploads go through
 * @param seen what GitHub has shown already
 */
export function releaseCalls(
  rest: Rest,
  repository: string,
  cancelled: AbortSignal,
  uploads = rest,
  seen: { readonly releases: readonly Release[]; readonly tags: readonly Ref[] } = nothing,
) {
  const [owner = "", repo = ""] = repository.split("/");
  const at = { owner, repo };

  /** Where a token has written once, no permission to write is missing. Drafts are seen only with it. */
  let mayWrite = seen.releases.some(({ draft }) => draft);
  /** The tags that GitHub has shown. */
  const tagsThere = new Set(seen.tags.map(({ tag }) => tag));

  async function write<T>(
    send: () => Promise<unknown>,
    read: (data: unknown) => T | undefined,
    tag?: string,
  ) {
    try {
      const value = read(await send());
      mayWrite = true;
      if (value !== undefined) return { kind: "done", value } as const;
      return { kind: "unclear", cause: "its answer is not that of GitHub's API" } as const;
    } catch (error) {
      cancelled.throwIfAborted();
      if (error instanceof Stale) return { kind: "stale" } as const;
      const fault = requestFault(error);
      if (fault?.code === "file-changed" || fault?.code === "address-refused") {
        return { kind: "unsent", cause: fault.message } as const;
      }
      const refusal = refusalOf(error);
      // 500 is also what octokit says where there was no answer at all.
      if (refusal === undefined || refusal.status >= 500 || refusal.status === 408) {
        return { kind: "unclear", cause: refusal?.said ?? messageOf(error) } as const;
      }
      const isTagThere = tag !== undefined && tagsThere.has(tag);
      return { kind: "refused", refusal: { ...refusal, known: { isTagThere, mayWrite } } } as const;
    }
  }

  /**
   * Asks about a release that GitHub has shown this run: where it does not find it any more, no permission is
   * missing.
   */
  async function ofRelease<T>(id: number, failure: string, ask: () => Promise<T>): Promise<T> {
    return withErrorMessage(failure, async () => {
      try {
        return await ask();
      } catch (error) {
        throw hasStatus(error, 404) ? new ReleaseDeleted(id) : error;
      }
    });
  }

  const release = (id: number): Promise<Release> =>
    ofRelease(id, "The release could not be read", async () =>
      known((await rest.rest.repos.getRelease({ ...at, release_id: id })).data),
    );

  return {
    /** All releases, drafts too if the token may write. No other call finds a draft by its tag. */
    releases: (): Promise<readonly Release[]> =>
      withErrorMessage("The releases could not be listed", async () => {
        const listed = await rest.paginate(rest.rest.repos.listReleases, { ...at, per_page: 100 });
        const releases = listed.map(known);
        mayWrite ||= releases.some(({ draft }) => draft);
        return releases;
      }),

    /** The tags that begin so. GitHub gives them all in one answer. */
    tags: (start: string): Promise<readonly Ref[]> =>
      withErrorMessage("The tags could not be read", async () => {
        const { data } = await rest.rest.git.listMatchingRefs({ ...at, ref: `tags/${start}` });
        const refs = listOf(data, toRef, "a list of tags");
        for (const { tag } of refs) tagsThere.add(tag);
        return refs;
      }),

    /** The commit of an annotated tag, by the tag object's sha. */
    commitOf: (sha: string): Promise<string> =>
      withErrorMessage("The annotated tag could not be read", async () => {
        let object = { sha, annotated: true };
        // A tag of a tag is rare, a circle of them impossible.
        while (object.annotated) {
          object = knownTarget((await rest.rest.git.getTag({ ...at, tag_sha: object.sha })).data);
        }
        return object.sha;
      }),

    /** Whether a commit comes before another one in the history; not where GitHub does not know one. */
    isBefore: (sha: string, other: string): Promise<boolean> =>
      withErrorMessage("The commits could not be compared", async () => {
        const compared = { ...at, basehead: `${other}...${sha}`, per_page: 1 };
        try {
          const { data } = await rest.rest.repos.compareCommitsWithBasehead(compared);
          return asRecord(data)?.["status"] === "behind";
        } catch (error) {
          if (hasStatus(error, 404)) return false;
          throw error;
        }
      }),

    release,

    /** The id of the release that GitHub shows as the latest; undefined: there is none. */
    latest: (): Promise<number | undefined> =>
      withErrorMessage("The latest release could not be read", async () => {
        try {
          return known((await rest.rest.repos.getLatestRelease(at)).data).id;
        } catch (error) {
          if (hasStatus(error, 404)) return undefined;
          throw error;
        }
      }),

    /**
     * All assets of a release. What the releases hold of them lacks those that did not come whole.
     */
    assets: (id: number): Promise<readonly RemoteAsset[]> =>
      ofRelease(id, "The assets could not be listed", async () => {
        const query = { ...at, release_id: id, per_page: 100 };
        const listed = await rest.paginate(rest.rest.repos.listReleaseAssets, query);
        return listed.map(knownAsset);
      }),

    /** GitHub's own notes. It creates nothing, so it may be asked again. */
    generateNotes: (
      tag: string,
      target: string | undefined,
      previous: string | undefined,
    ): Promise<Written<string>> =>
      write(
        async () => {
          const { data } = await rest.rest.repos.generateReleaseNotes({
            ...{ ...at, tag_name: tag },
            ...(target !== undefined && { target_commitish: target }),
            ...(previous !== undefined && { previous_tag_name: previous }),
          });
          return asRecord(data)?.["body"];
        },
        (body) => (typeof body === "string" ? body : undefined),
      ),

    createDraft: (tag: string, fields: ReleaseFields, guard: Guard): Promise<Written<Release>> =>
      write(
        async () => {
          const call = { ...at, tag_name: tag, ...fields, draft: true, request: { guard } };
          return (await rest.rest.repos.createRelease(call)).data;
        },
        toRelease,
        tag,
      ),

    /**
     * Sends the tag every time: a draft that is changed without one loses its own, and no later run
     * finds it (https://github.com/cli/cli/blob/trunk/pkg/cmd/release/edit/edit.go). Throws if the release
     * was deleted.
     */
    update: async (
      { id, tag }: Release,
      fields: ReleaseFields,
      guard: Guard,
    ): Promise<Written<Release>> => {
      const written = await write(
        async () => {
          const call = { ...at, release_id: id, tag_name: tag, ...fields, request: { guard } };
          return (await rest.rest.repos.updateRelease(call)).data;
        },
        toRelease,
        tag,
      );
      // GitHub says the same of what is not there and of what the token may not change.
      if (written.kind === "refused" && written.refusal.status === 404) await release(id);
      return written;
    },

    /** Streams a file from the disk, with its length; what has changed since its checksum does not arrive. */
    upload: (
      release: Release,
      { name, file, size, sha256: digest }: LocalAsset,
      guard: Guard,
    ): Promise<Written<RemoteAsset>> => {
      const data = new StreamedBody(size, () =>
        checkedBytes({ file, size, algorithm: "sha256", digest }),
      );
      return write(async () => {
        const answer = await uploads.request({
          ...{ method: "POST", url: release.uploadUrl, name, data },
          headers: { "content-type": "application/octet-stream" },
          request: { signal: AbortSignal.timeout(uploadMs(size)), guard },
        });
        return answer.data as unknown;
      }, toAsset);
    },

    /** Where the guard throws anything but `Stale`, the answer is `unclear`. */
    deleteAsset: (id: number, guard: Guard): Promise<Written<true>> =>
      write(
        () => rest.rest.repos.deleteReleaseAsset({ ...at, asset_id: id, request: { guard } }),
        () => true as const,
      ),

    /** The tag stays. */
    deleteRelease: (id: number, guard: Guard): Promise<Written<true>> =>
      write(
        () => rest.rest.repos.deleteRelease({ ...at, release_id: id, request: { guard } }),
        () => true as const,
      ),

    createTag: (tag: string, sha: string, guard: Guard): Promise<Written<true>> =>
      write(
        () => rest.rest.git.createRef({ ...at, ref: `refs/tags/${tag}`, sha, request: { guard } }),
        () => true as const,
      ),

    moveTag: (tag: string, sha: string, guard: Guard): Promise<Written<true>> =>
      write(
        () => {
          const call = { ...at, ref: `tags/${tag}`, sha, force: true, request: { guard } };
          return rest.rest.git.updateRef(call);
        },
        () => true as const,
      ),
  };
}
