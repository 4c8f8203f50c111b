import type { Problem } from "@fairlead/publishing";
import type { Commit } from "./commit.ts";

export { readCommit } from "./commit.ts";
export { ignoredFiles } from "./ignored-files.ts";
export { findProgram } from "./program.ts";
export type { Commit } from "./commit.ts";
export { checkoutOf, existingFolder, repositoryOf } from "./repository.ts";
export { tagCommit } from "./tag-commit.ts";
export { isMovedSubmodule, isWithin, readWorkTree } from "./work-tree.ts";
export type { Change, WorkTree } from "./work-tree.ts";

/**
 * The commit that is checked out must be the one that is released, or be the submodule of that; where
 * either is unknown, nothing is compared.
 */
export function checkHead(
  commit: Pick<Commit, "head" | "recordedBy"> | undefined,
  sha: string | undefined,
): Problem[] {
  if (commit === undefined || sha === undefined) return [];
  if (commit.head === sha || commit.recordedBy.includes(sha)) return [];
  return [
    {
      code: "checkout-of-other-commit",
      message: `HEAD is ${commit.head}, but the commit to release is ${sha}: the tag or branch has moved since the run began, or another commit was checked out.`,
      remedy:
        "Check out that commit (actions/checkout with ref), or set sha to the commit you mean.",
    },
  ];
}
