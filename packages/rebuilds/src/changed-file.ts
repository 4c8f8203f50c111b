/**
 * How much two builds of a file have in common. `same-program`: all but what a linker fills with time or
 * identity. `rebuild`: the system that they are for; the commit has to speak for the rest. `other`: nothing
 * that speaks for one source.
 */
export type Grade = "same-program" | "rebuild" | "other";

/** A file whose contents differ between what was made here and what is published. */
export interface ChangedFile {
  /** In the package or archive, with slashes. */
  readonly path: string;
  /** Where its contents lie: absolute paths. */
  readonly ours: string;
  readonly theirs: string;
}

/** What two builds of a file have in common. */
export interface Graded {
  readonly grade: Grade;
  /** What differs, for people: "only the PE time stamp: 4 of 875,008 bytes". */
  readonly how: string;
  /** It is code for a machine. */
  readonly isBinary: boolean;
}

export interface GradedFile extends Graded {
  readonly path: string;
}

/** A file that does not go with any binary. */
export const noBinary: Graded = { grade: "other", how: "contents", isBinary: false };

/** The least that some have in common. */
export function worstOf(grades: readonly Grade[]): Grade {
  if (grades.includes("other")) return "other";
  return grades.includes("rebuild") ? "rebuild" : "same-program";
}
