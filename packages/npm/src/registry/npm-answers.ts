import {
  describeAnswer,
  errorDetail,
  parseRecord,
  retryAt,
  type AnswerHeaders,
} from "@fairlead/http";
import { answered, type UploadAnswer } from "@fairlead/publishing";

/** How one publication ended, as data. */
export type PublishReply =
  /** The job was cancelled before anything was sent. */
  | { readonly kind: "unsent" }
  /** Something stood in the way when all was ready: nothing was sent. */
  | { readonly kind: "hindered"; readonly answer: UploadAnswer }
  /** What goes before the upload, a question or a signature, ended like this: nothing was sent. */
  | { readonly kind: "beforehand"; readonly reply: ServiceReply }
  | ServiceReply;

/** How a request ended. */
export type ServiceReply =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers: AnswerHeaders;
      /** The answer's body. */
      readonly body: string;
    }
  /** No answer, or none was asked for: a reset, a timeout, no signature. */
  | {
      readonly kind: "failed";
      /** `EMANIFEST`, `TLOG_CREATE_ENTRY_ERROR`, …; empty where nobody answered. */
      readonly code: string;
      readonly cause: string;
      /** What a service behind the registry was answered: Sigstore's. */
      readonly causeStatus?: number;
    };

/** What the meaning of an answer depends on besides the answer. */
export interface PublishContext {
  readonly mode: "direct" | "stage";
  /** The name does not exist yet. */
  readonly isNew: boolean;
  /** What the registry is called: "npm". */
  readonly title: string;
}

/** What a publication was answered, in terms of what is to be done next. */
export type PublishAnswer =
  | UploadAnswer
  /** This way is refused, and the other one may be allowed: `publish-way.ts`. */
  | { readonly kind: "not-this-way"; readonly cause: string; readonly by: "publisher" | "token" };

interface Row {
  readonly status: readonly number[];
  readonly text: RegExp;
  /** Undefined: in both. */
  readonly mode?: PublishContext["mode"];
  readonly kind: "exists" | "unclear" | "refused" | "publisher" | "token" | "stop";
  readonly remedy?: string;
  /** The remedy for a name that does not exist yet. */
  readonly ifNew?: string;
}

/** Neither trusted publishing nor a token that goes without a second factor creates a name. */
const byPerson =
  "The name is new, and npm wants a person to create it: run `npx @fairlead/cli first-versions RUN` on a maintainer's machine, or stage it with a granular token (publish-mode: stage).";

const anyText = /(?:)/;

const checkToken =
  "Check the token: it may be wrong, expired or revoked (granular tokens last at most 90 days).";
/** npmjs answers 404 also to a token that has ended, and says so in the header `npm-notice`. */
const expired = /token (has )?expired|revoked/i;

/** What npm's refusals mean, by their text. The first row that fits counts. */
const rows: readonly Row[] = [
  // Nothing, published, or accepted and served later. Staging a new name writes a packument, too.
  { status: [409], text: /failed to save packument/i, kind: "unclear" },
  // To a staging, whatever its words: npm says of a version that waits that it was "previously
  // published" (npm/cli#9519), or only "Conflict", and Verdaccio that it "is already staged".
  { status: [409], text: anyText, mode: "stage", kind: "exists" },
  {
    status: [409],
    text: /Cannot publish over previously staged version|Cannot stage previously published version|already staged/i,
    kind: "exists",
  },
  { status: [409], text: anyText, kind: "unclear" },
  {
    status: [400, 403],
    text: /cannot publish over/i,
    kind: "exists",
  },
  {
    status: [400, 403, 422],
    text: /E_STAGE_REQUIRED/i,
    mode: "direct",
    kind: "token",
  },
  {
    status: [400, 403, 422],
    text: /OIDC permission denied for this action/i,
    kind: "publisher",
  },
  {
    status: [401],
    text: /one-time pass|\bOTP\b/i,
    kind: "stop",
    remedy:
      "The token requires a one-time password, which a workflow cannot provide: use trusted publishing, or stage with a granular token (publish-mode: stage), which needs none.",
    ifNew: byPerson,
  },
  {
    status: [401],
    text: anyText,
    kind: "stop",
    remedy: checkToken,
  },
  {
    status: [402],
    text: anyText,
    kind: "refused",
    remedy: "A scoped package is private by default: set access: public, or use a paid plan.",
  },
  {
    status: [403],
    text: /two-factor|2fa/i,
    kind: "refused",
    remedy:
      "The package requires two-factor authentication: use trusted publishing, or publish-mode: stage, which a person approves.",
    ifNew: byPerson,
  },
  {
    status: [403],
    text: /spam|name too similar|too similar to existing/i,
    kind: "refused",
    remedy: "npm's policy refuses this name: use a scoped one (@scope/name), or ask npm's support.",
  },
  {
    status: [403],
    text: anyText,
    kind: "refused",
    remedy:
      "Check that the credential may write to this package, and what the package's settings and npm's policies require.",
  },
  {
    status: [422],
    text: /provenance|sigstore|repository\.url/i,
    kind: "refused",
    remedy:
      "Provenance does not fit the package: repository.url in its package.json must be the repository of this run. Correct it, or set provenance: false.",
  },
  {
    status: [413],
    text: anyText,
    kind: "refused",
    remedy:
      "The package is too large for the registry: exclude files (npm pack --dry-run lists them).",
  },
];

const missingRights =
  "A 404 on publishing means missing permissions: use a token that may write to this package, or add this workflow to its trusted publishers.";
const firstPublication =
  "The name is new: use a token that may create packages in this scope, or check that the scope exists. A granular token can also stage a new name; trusted publishing cannot create one.";
/**
 * What a publication was answered, in terms of what is to be done next.
 *
 * @param now epoch ms
 */
export function readPublishReply(
  reply: PublishReply,
  context: PublishContext,
  now: number,
): PublishAnswer {
  if (reply.kind === "unsent") return reply;
  if (reply.kind === "hindered") return reply.answer;
  if (reply.kind === "beforehand") {
    const answer = readPublishReply(reply.reply, context, now);
    return answer.kind === "unclear" ? { kind: "unsent", cause: answer.cause } : answer;
  }
  if (reply.kind === "failed") return readFailure(reply);
  return reply.status >= 200 && reply.status < 300
    ? readSuccess(reply, context)
    : readAnswer(reply, context, now);
}

/**
 * A 2xx is an acceptance only if it says so as registries do: with `ok` or `success`, or as 201 Created
 * without a word against it. Anything may stand between, and answer 200.
 */
function readSuccess(
  { status, body }: Extract<PublishReply, { kind: "answer" }>,
  { mode }: PublishContext,
): UploadAnswer {
  const text = body.trim();
  const answer = text === "" ? {} : (parseRecord(text) ?? { error: text });
  const { stageId, ok, success, error } = answer;
  const isAccepted = Boolean(ok) || Boolean(success) || status === 201;
  const cause = `${describeAnswer(status, Buffer.from(text))} (not an answer of a registry)`;
  if (error !== undefined) return { kind: "unclear", cause };
  if (mode === "stage") {
    return typeof stageId === "string" && stageId !== ""
      ? { kind: "staged", stageId }
      : { kind: "unclear", cause: "the answer to the staged publish has no stageId" };
  }
  return isAccepted ? { kind: "accepted", warnings: [] } : { kind: "unclear", cause };
}

function readAnswer(
  { status, headers, body }: Extract<PublishReply, { kind: "answer" }>,
  { isNew, mode, title }: PublishContext,
  now: number,
): PublishAnswer {
  const text = body.trim();
  const cause = describeAnswer(status, Buffer.from(text));
  if (status === 429) {
    const reason = errorDetail(text) ?? cause;
    return { kind: "wait", until: retryAt(headers, now), reason };
  }
  if (status === 408 || status >= 500 || status < 400) return { kind: "unclear", cause };
  const refusal = answered(title, cause);
  if (status === 404 && expired.test(headers.get("npm-notice") ?? "")) {
    return {
      kind: "stop",
      cause: `${refusal} (${headers.get("npm-notice") ?? ""})`,
      remedy: checkToken,
    };
  }
  if (status === 404) {
    const remedy = isNew ? firstPublication : missingRights;
    return { kind: "refused", cause: refusal, remedy };
  }
  const said = errorDetail(text) ?? text;
  const row = rows.find(
    (row) =>
      row.status.includes(status) &&
      row.text.test(said) &&
      (row.mode === undefined || row.mode === mode),
  );
  const remedy =
    (isNew ? row?.ifNew : undefined) ??
    row?.remedy ??
    "Correct what the registry names, and release again.";
  switch (row?.kind) {
    case "exists":
    case "unclear":
      return { kind: row.kind, cause };
    case "stop":
      return { kind: "stop", cause: refusal, remedy };
    case "publisher":
    case "token":
      return { kind: "not-this-way", cause, by: row.kind };
    case "refused":
    case undefined:
      return { kind: "refused", cause: refusal, remedy };
  }
}

/** Codes with which npm refuses by itself, and this side does, before all is sent; and what helps. */
const refusedBeforehand: Readonly<Record<string, string>> = {
  EPRIVATE: 'Remove "private": true from its package.json, or remove the package from the release.',
  EUNSCOPED: "Only a scoped package (@scope/name) can be restricted: set access: public.",
  EPACKAGEEXTENSIONS: "Remove packageExtensions from its package.json.",
  EBADSEMVER: "Use a semantic version.",
  EMANIFEST: "Correct its package.json.",
  EFILECHANGED:
    "Run this job again, and make sure that nothing changes the packed files in the meantime.",
  EADDRESS: "Check the input registry-url.",
  EUSAGE:
    "Set access: public for a new package, add id-token: write to the job, or set provenance: false.",
  EAUTHIP: "The token may not be used from this address: remove its list of allowed addresses.",
};

/** Codes of Sigstore's services. */
const signing = /^(CA_CREATE_SIGNING_CERTIFICATE|TLOG_CREATE_ENTRY|IDENTITY_TOKEN_|TSA_)/;

function readFailure({
  code,
  cause,
  causeStatus,
}: Extract<PublishReply, { kind: "failed" }>): UploadAnswer {
  const remedy = refusedBeforehand[code];
  if (remedy !== undefined) return { kind: "refused", cause, remedy };
  const passes =
    causeStatus === undefined ||
    causeStatus >= 500 ||
    // An entry like this one is in the log already: a fresh signature makes another.
    [408, 409, 429].includes(causeStatus);
  if (!signing.test(code) || passes) return { kind: "unclear", cause };
  return {
    kind: "refused",
    cause: `the provenance could not be signed: ${cause}`,
    remedy: "Check that the job has id-token: write, or set provenance: false.",
  };
}
