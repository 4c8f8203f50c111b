import type { ActionContext, Environment, InputsOf } from "@fairlead/actionkit";
import type { WantedArtifact } from "@fairlead/contents";
import type { Fetch } from "@fairlead/http";
import type { FileToPack, UnpackedCrate } from "@fairlead/pack";
import type { TagTemplates } from "@fairlead/plan";
import type { FinishedRelease, MadeFrom, Problem, VersionName } from "@fairlead/publishing";
import type { inputs } from "./inputs.ts";
import type { OthersKnown } from "./meeting.ts";

/** What a part of a release is packed for, and with which means. */
export interface PartWorld {
  readonly context: ActionContext;
  readonly environment: Environment;
  readonly given: InputsOf<typeof inputs>;
  /** That is packed; empty where nobody knows it, which is told. */
  readonly commit: string;
  readonly version: string | undefined;
  readonly tag: string | undefined;
  readonly templates: TagTemplates;
  readonly fetch: Fetch;
  /** Of this run, or of the one that the inputs name. Throws a ProblemsError. */
  readonly fetchArtifacts: (
    wanted: readonly WantedArtifact[],
  ) => Promise<ReadonlyMap<string, string>>;
  /** The tag of a crate or package, where each has its own. */
  readonly tagOf?: (unit: VersionName, registry: "crates" | "npm") => string;
  /**
   * The crates and packages that are packed; rejects where one of them cannot be.
   *
   * @param warnings of the part that needs them, told even then
   */
  readonly packedUnits: (warnings?: readonly Problem[]) => Promise<readonly FileToPack[]>;
  readonly missingArtifacts: (wanted: readonly WantedArtifact[]) => Promise<readonly Problem[]>;
}

/** What a part came to, where it could be packed at all. */
export interface PackedPart {
  readonly files: readonly FileToPack[];
  /** Of crates and packages: what a real run would do. It may say that it would fail. */
  readonly finished?: FinishedRelease;
  /** Of crates that are published and cannot be packed any more: each with its own tag. */
  readonly unpacked?: readonly UnpackedCrate[];
  /** Of npm packages: what of the checkout others publish. */
  readonly siblings?: ReadonlyMap<string, readonly string[]>;
  readonly warnings: readonly Problem[];
}

/** A part of a release that is packed beside the others. */
export interface ReleasePart {
  readonly title: string;
  /** What is wrong with its inputs as such, whatever is in the checkout. */
  readonly wrong: readonly Problem[];
  /**
   * All that is wrong with its inputs is thrown before it waits.
   *
   * @param othersMayLook nothing is wrong with the inputs of any part: one that is held back may ask its
   * registry what else is wrong
   */
  readonly pack: (othersKnown: OthersKnown, othersMayLook: boolean) => Promise<PackedPart>;
  /** A problem of its inputs, with its place in the declaration. */
  readonly inFile: (problem: Problem) => Problem;
}

/** What a step of the other actions would be given beside the declaration. */
export function stepInputs({ version, tag, given }: PartWorld) {
  return {
    ...{ version, tag, sha: given.sha, verify: given.verify },
    ...{ "run-id": given["run-id"], "github-token": given["github-token"] },
  };
}

/** The commit that a published version was made from, where somebody knows it. */
export function commitOf(madeFrom: MadeFrom | undefined, { commit }: Pick<PartWorld, "commit">) {
  return madeFrom === "here" ? commit : madeFrom?.commit;
}
