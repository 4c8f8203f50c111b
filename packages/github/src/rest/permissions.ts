import { ProblemsError, type Problem } from "@fairlead/publishing";
import { forbiddenRemedy, type Forbidden, type Permission } from "./forbidden.ts";

/**
 * Which permission a call needs, by its method and path
 * (https://docs.github.com/en/rest/authentication/permissions-required-for-github-apps).
 */
const needs: readonly (readonly [method: string, path: RegExp, permission: Permission])[] = [
  ["GET", /^\/actions\//, "actions: read"],
  ["GET", /^\/(compare|commits|contents|git|releases|tags|branches)(\/|$)/, "contents: read"],
  ["POST", /^\/(git|releases)(\/|$)/, "contents: write"],
  ["PATCH", /^\/(git|releases)(\/|$)/, "contents: write"],
  ["DELETE", /^\/(git|releases)(\/|$)/, "contents: write"],
];

/** The permission that a call needs, or undefined if it is not one of ours. */
export function neededPermission(method: string, url: string): Permission | undefined {
  // Behind `/repos/owner/name`; on GitHub Enterprise `/api/v3` stands before it.
  const path = /\/repos\/[^/]+\/[^/]+(\/[^?#]*)/.exec(url)?.[1] ?? "";
  return needs.find(([of, pattern]) => of === method.toUpperCase() && pattern.test(path))?.[2];
}

/** What GitHub answered to a call that failed. */
export interface Refusal {
  /** 500, too, if there was no answer. */
  readonly status: number;
  /** In GitHub's words, on one line. */
  readonly said: string;
  readonly method: string;
  readonly url: string;
  /** What the run knew when it called, of the tag and of its token. */
  readonly known?: Partial<Pick<Forbidden, "isTagThere" | "mayWrite">>;
}

/** A refused read without its status: octokit's paging takes a 409 for the end of a list. */
export class RefusedRead extends Error {
  constructor(refused: Error) {
    super(refused.message, { cause: refused });
  }
}

/** The refusal that an error of octokit carries; undefined for any other error. */
export function refusalOf(thrown: unknown): Refusal | undefined {
  const error = thrown instanceof RefusedRead ? thrown.cause : thrown;
  if (!(error instanceof Error) || !("status" in error) || !("request" in error)) return undefined;
  const { status, request, message } = error;
  if (typeof status !== "number" || typeof request !== "object" || request === null) {
    return undefined;
  }
  const method = "method" in request ? String(request.method) : "";
  const url = "url" in request ? String(request.url) : "";
  return { status, said: shortened(message), method, url };
}

/** Is this octokit's error for an answer of that status? */
export function hasStatus(error: unknown, ...statuses: readonly number[]): boolean {
  const status = refusalOf(error)?.status;
  return status !== undefined && statuses.includes(status);
}

/**
 * Makes a call, and a sentence of its failure.
 *
 * @param failure such as `The runs of ci.yml could not be listed`
 * @throws ProblemsError that names the permission that may be missing and the line to add, or says
 * when to go on; whatever is no refusal of GitHub (a cancelled job, a bug) as it is
 */
export async function withErrorMessage<T>(failure: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    throw new ProblemsError([refusalProblem(failure, refusal)], { cause: error });
  }
}

/** An answer without what was asked for, such as one of a proxy. */
export function noData(failure: string): Problem {
  return {
    code: "github-answer-invalid",
    message: `${failure}: the answer is not that of GitHub's API.`,
    remedy: "Run the job again when GitHub answers.",
  };
}

/** A refusal as a problem: what GitHub said, and what to do. */
export function refusalProblem(failure: string, refusal: Refusal): Problem {
  const { status, said, method, url } = refusal;
  const message = `${failure}: ${status} ${said}.`;
  const permission = neededPermission(method, url);
  if (/\brate limit\b/i.test(said)) {
    return {
      code: "github-rate-limited",
      message,
      remedy: "Run the job again when GitHub's limit has passed.",
    };
  }
  if (status === 401) {
    return {
      code: "token-refused",
      message,
      remedy: "Omit github-token, or set it to a token that is still valid.",
    };
  }
  // GitHub never gives such a name again, and says of it what it says of rulesets, too.
  if (/used by an immutable release/i.test(said)) {
    return {
      code: "tag-used-up",
      message,
      remedy:
        "An immutable release of this tag was deleted, and GitHub never lets its tag be used again: release a new version.",
    };
  }
  if (/rule violations found|protected (?:ref|tag)|due to creations being restricted/i.test(said)) {
    return {
      code: "tag-restricted",
      message,
      remedy:
        "A ruleset of the repository protects this tag. Push the tag as someone who is allowed to, or set github-token to a token of an app on the ruleset's bypass list. If no ruleset covers it, an immutable release of this tag was deleted: release a new version.",
    };
  }
  if (status === 403 && permission !== undefined) {
    const known = { isTagThere: false, mayWrite: false, ...refusal.known };
    const remedy = forbiddenRemedy({ permission, said, tagged: taggedBy(refusal), ...known });
    return { code: "github-forbidden", message, remedy };
  }
  if (status === 404 && permission !== undefined) {
    const check = /\/actions\/runs\/\d+/.test(url) ? "Check the id of the run. " : "";
    return {
      code: "github-not-found",
      message,
      remedy: `${check}GitHub also answers 404 if a token lacks a permission: add \`${permission}\` below \`permissions:\` of the job, or give github-token a token that may do this.`,
    };
  }
  if (status >= 500)
    return {
      code: "github-unreachable",
      message,
      remedy: "Run the job again when GitHub answers.",
    };
  return { code: "github-refused", message };
}

/** What a call does to a tag. A release makes its own where there is none. */
function taggedBy({ method, url }: Refusal): Forbidden["tagged"] {
  const path = url.replace(/[?#].*/, "");
  if (method === "PATCH" && /\/git\/refs\/.+$/.test(path)) return "moved";
  const creates =
    (method === "POST" && /\/(?:releases|git\/refs)$/.test(path)) ||
    (method === "PATCH" && /\/releases\/\d+$/.test(path));
  return creates ? "created" : undefined;
}

/** Without the address of the documentation, which octokit puts behind the message. */
function shortened(message: string): string {
  const line = message.replace(/ - https?:\/\/\S+$/, "").replaceAll(/\s+/g, " ");
  return (line.length > 600 ? `${line.slice(0, 600)}…` : line).replace(/\.$/, "");
}
