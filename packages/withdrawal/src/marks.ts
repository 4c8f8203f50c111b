/** Around the paragraph that a withdrawal puts above the notes of a GitHub release. */
export const withdrawnMarks = {
  begin: "<!-- fairlead:withdrawn -->",
  end: "<!-- /fairlead:withdrawn -->",
} as const;

/** Whether the notes of a release say that it was withdrawn. */
export function isMarkedWithdrawn(notes: string): boolean {
  return notes.includes(withdrawnMarks.begin);
}
