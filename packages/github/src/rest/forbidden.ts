/** A line below `permissions:` of a job. */
export type Permission = "actions: read" | "contents: read" | "contents: write";

/** What is known of a call that GitHub answered with 403, and of its token. */
export interface Forbidden {
  readonly permission: Permission;
  /** In GitHub's words, which differ by the kind of token. */
  readonly said: string;
  /** What the call does to a tag, if it does anything. */
  readonly tagged: "created" | "moved" | undefined;
  /** The tag is at its commit already, so the call makes none. */
  readonly isTagThere: boolean;
  /** The token has written in this run, or sees drafts: it has `contents: write`. */
  readonly mayWrite: boolean;
}

/**
 * What to do about a 403. Beside the permission of the call there is one more rule: a tag at a commit that
 * changes workflow files needs `workflows: write`, unless a branch or tag is at that commit. No job can
 * give that to its token
 * (https://github.blog/changelog/2023-11-02-github-actions-enforcing-workflow-scope-when-creating-a-release,
 * https://github.com/cli/cli/issues/9514). GitHub answers both with the same words.
 */
export function forbiddenRemedy({
  permission,
  said,
  tagged,
  isTagThere,
  mayWrite,
}: Forbidden): string {
  const isPersonal = /not accessible by personal access token/i.test(said);
  const grant = isPersonal
    ? `Give the token in github-token ${ofToken(permission)} for this repository`
    : `Add \`${permission}\` below \`permissions:\` of the job`;
  const isKnownWords = isPersonal || /not accessible by integration/i.test(said);
  if (tagged !== undefined && !isTagThere && isKnownWords) {
    const does = tagged === "created" ? "create a tag at" : "move a tag to";
    const first = `Push the tag ${tagged === "created" ? "first" : "yourself"}`;
    const workflows = isPersonal
      ? "give it Workflows: write too"
      : "set github-token to a token that may change workflows";
    const rule = `GitHub does not let this token ${does} a commit whose workflow files differ from the default branch. ${first}, or ${workflows}.`;
    return mayWrite ? rule : `${grant}. If ${isPersonal ? "it" : "the job"} has it: ${rule}`;
  }
  if (mayWrite && permission === "contents: write") {
    return "This token may write to the repository, so no permission is missing: run the job again. If GitHub refuses again, check whether the repository is archived or locked, and whether a policy of its organization forbids this.";
  }
  return isPersonal ? `${grant}.` : `${grant}, or give github-token a token that may do this.`;
}

/** As the settings of a personal access token name it: "Contents: write". */
function ofToken(permission: Permission): string {
  return permission.charAt(0).toUpperCase() + permission.slice(1);
}
