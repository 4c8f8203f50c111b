import { ProblemsError, type Problem } from "@fairlead/publishing";
import type { Progress } from "./release-end.ts";

/** A release that GitHub has shown this run, and does not find any more. */
export class ReleaseDeleted extends ProblemsError {
  readonly id: number;

  constructor(id: number) {
    super([deleted("The release")]);
    this.id = id;
  }
}

/** Takes what was deleted from what this run tells of, and names it. */
export function tellDeleted(progress: Progress, { id }: ReleaseDeleted, tag: string): void {
  const { release } = progress;
  const isShown = release?.id === id;
  const what = isShown && !release.draft ? "release" : "draft";
  const where = isShown ? `, ${release.url},` : "";
  if (isShown) progress.release = undefined;
  progress.created = false;
  progress.published = false;
  progress.uploaded = [];
  progress.problems = [deleted(`The ${what} of ${tag}${where}`)];
}

function deleted(what: string): Problem {
  return {
    code: "release-deleted",
    message: `${what} was deleted while this run worked on it.`,
    remedy: "Run the job again: it creates the release again, with all files.",
  };
}
