import { firstFew } from "@fairlead/publishing";
import { worstOf, type GradedFile } from "./changed-file.ts";

/** The commits that both sides were made from, in full, where that is known. */
export interface Commits {
  readonly ours: string | undefined;
  readonly theirs: string | undefined;
}

/** Whether what differs leaves two packages or archives the same release. */
export type Judgment =
  /** `note` says what differs. */
  | { readonly kind: "equivalent"; readonly note: string }
  /** `reason`: why it is no rebuild, as a part of a sentence. */
  | { readonly kind: "other"; readonly reason: string | undefined };

/** So many files are named. */
const named = 5;

/**
 * The same program is equivalent whatever commit it is from; a rebuild only where both sides are of one
 * commit.
 *
 * @param graded what differs
 */
export function judge(graded: readonly GradedFile[], commits: Commits): Judgment {
  const grade = worstOf(graded.map(({ grade }) => grade));
  const of = (wanted: GradedFile["grade"]) => graded.filter((file) => file.grade === wanted);
  const apart = unlikeCommits(commits);
  if (grade === "other") {
    const others = of("other");
    // Where nothing was built, nobody asks whether it is a rebuild.
    if (!graded.some(({ isBinary }) => isBinary)) return { kind: "other", reason: undefined };
    const words = others.every(({ isBinary }) => !isBinary)
      ? `only ${few(others)} ${others.length === 1 ? "is" : "are"} no rebuilt binary`
      : `${few(others)} ${others.length === 1 ? "is" : "are"} another program`;
    return { kind: "other", reason: apart ?? `same commit; ${words}` };
  }
  if (grade === "rebuild" && apart !== undefined) return { kind: "other", reason: apart };
  const same = of("same-program").map(({ path, how }) => `${path}: ${how}`);
  const rebuilt = of("rebuild").map(({ path }) => path);
  const notes = [
    ...(same.length > 0 ? [`the same program (${firstFew(same, named)})`] : []),
    ...(rebuilt.length > 0
      ? [
          `a rebuild of the same commit (${commits.ours?.slice(0, 10) ?? ""}): only binaries differ (${rebuilt.join(", ")})`,
        ]
      : []),
  ];
  return { kind: "equivalent", note: notes.join("; ") };
}

/** Why two sides are not of one commit, if so. */
function unlikeCommits({ ours, theirs }: Commits): string | undefined {
  if (ours === undefined) return "the commit of what was packed here is unknown";
  if (theirs === undefined) return "the commit of what is published is unknown";
  if (ours.toLowerCase() === theirs.toLowerCase()) return undefined;
  return `what is published is of the commit ${theirs.slice(0, 10)}`;
}

function few(files: readonly GradedFile[]): string {
  return firstFew(
    files.map(({ path }) => path),
    named,
  );
}
