import type { ListItem } from "@fairlead/selection";
import type { LatestWish, MakeLatest } from "./tag.ts";

/** What a workflow says about a release. */
export interface ReleaseInputs {
  /** With or without `refs/tags/`; undefined: the tag that runs. */
  readonly tag: string | undefined;
  /** The ref that runs. */
  readonly ref: string;
  readonly sha: string;
  /** Patterns; undefined: no files. */
  readonly files: readonly string[] | undefined;
  /** Patterns by tag, where a pack holds the files of many releases. */
  readonly filesOf?: ReadonlyMap<string, readonly string[]>;
  /**
   * Patterns that were declared, beside the files of a pack: it holds what they mean for the releases of
   * its own commit, and nothing for others.
   */
  readonly unpacked?: readonly string[];
  readonly name: string | undefined;
  readonly body: string | undefined;
  readonly bodyPath: string | undefined;
  readonly changelog: string | undefined;
  readonly generateNotes: boolean;
  readonly crates: readonly ListItem[];
  readonly npm: readonly ListItem[];
  readonly draft: boolean;
  /** `live`: the release stays a draft until the crates and packages that it names can be installed. */
  readonly publishWhen: "live" | "now";
  readonly prerelease: "auto" | "true" | "false";
  readonly makeLatest: "auto" | MakeLatest;
  readonly extraTags: readonly string[];
  /** Makes the tag alone, without a release; of crates or packages alone, where each has its own. */
  readonly tagOnly: boolean | "crates" | "npm";
  /** What is published under the tag is replaced. */
  readonly rolling: boolean;
  readonly dryRun: boolean;
  /** `owner/name` */
  readonly repository: string;
  readonly token: string | undefined;
}

/** The same of one release of many. */
export interface OneRelease extends Omit<ReleaseInputs, "files" | "makeLatest"> {
  /** Patterns, or several of which one must fit something; undefined: no files. */
  readonly files: readonly (string | readonly string[])[] | undefined;
  /** Texts and files that are missing are told, and stop nothing: what is released is published already. */
  readonly mayLack?: boolean;
  readonly makeLatest: LatestWish;
}

/** What the job knows that makes a release, and no declaration says. */
type OfJob = "sha" | "repository" | "token";

/** What can be read of a release before there is a job that makes it. */
export type DeclaredInputs = Omit<ReleaseInputs, OfJob>;
export type DeclaredRelease = Omit<OneRelease, OfJob>;
