import {
  asRecord,
  describeAnswer,
  errorDetail,
  parseRecord,
  retryAt,
  type AnswerHeaders,
  type Reply,
} from "@fairlead/http";
import { answered, type RegistryTraits, type UploadAnswer } from "@fairlead/publishing";

/** What an upload was answered; two answers concern only the credential that was used. */
type CrateAnswer =
  | UploadAnswer
  /** The trusted publishing token is not valid any more: mint another, once. */
  | { readonly kind: "mint-again"; readonly cause: string }
  /** This credential does not serve this crate; another kind may. */
  | { readonly kind: "other-credential"; readonly cause: string; readonly remedy: string };

const dayMs = 24 * 60 * 60 * 1_000;

/** Whom an upload went to, as far as messages and remedies differ by it. */
export type AskedRegistry = Pick<RegistryTraits, "title"> & { readonly isCratesIo: boolean };

/**
 * The status that an answer has in crates.io's sources, by its text. Its server sends every answer to
 * cargo with status 200, unless its operator has set `CARGO_COMPAT_STATUS_CODES` to another value than
 * `adjust-all` (`src/middleware/cargo_compat.rs`); other registries do the same. The first row that fits
 * counts; a text that fits none is a refusal of this upload.
 */
const statusByText: readonly { readonly status: number; readonly text: RegExp }[] = [
  // src/rate_limiter.rs, controllers/krate/publish.rs
  { status: 429, text: /\btoo many\b.*(\bshort period of time\b|\blast 24 hours\b)/is },
  { status: 429, text: /\btry again after\b|\btoo many requests\b|\brate limit/i },
  // src/util/errors.rs, src/middleware.rs, src/middleware/block_traffic.rs
  { status: 500, text: /^internal server error$/i },
  {
    status: 503,
    text: /^service unavailable$|\bread-only mode\b|\btemporarily (blocked|unavailable)\b/i,
  },
  { status: 502, text: /^bad gateway$/i },
  { status: 504, text: /^gateway time-?out$/i },
  { status: 408, text: /^request time-?out$/i },
  // src/auth.rs, src/util/auth.rs, src/util/errors/json.rs
  { status: 401, text: /^Invalid `Authorization` header|^The given API token does not match/ },
  { status: 401, text: /^unauthori[sz]ed$/i },
  { status: 403, text: /^forbidden$|^authentication failed$|\brequires? authentication\b/i },
  {
    status: 403,
    text: /^This account is (indefinitely )?locked\b|^This endpoint cannot be used with/,
  },
  { status: 403, text: /^this action can only be performed on the crates\.io website$/ },
  { status: 403, text: /^Invalid authentication token|^The provided access token is not valid/ },
  { status: 403, text: /^Trusted Publishing tokens do not|can only be published using Trusted/ },
  { status: 403, text: /\bdoes not have the required permissions\b/ },
  { status: 403, text: /\byou don't seem to be an owner\b/i },
  // controllers/krate/publish.rs
  { status: 413, text: /^max upload size is:|^JSON metadata blob too large$/ },
];

/**
 * What crates.io's refusals mean, by their text (`controllers/krate/publish.rs`, `auth.rs` and
 * `util/errors` in its sources). The first row that fits counts.
 */
const refusals: readonly {
  readonly status: readonly number[];
  readonly text: RegExp;
  readonly kind: "exists" | "mint-again" | "other-credential" | "refused" | "stop";
  readonly remedy: string | ((registry: AskedRegistry) => string);
}[] = [
  {
    status: [400, 409],
    text: /already (been )?(uploaded|exists|published)/i,
    kind: "exists",
    remedy: "",
  },
  { status: [403], text: /^Invalid authentication token/, kind: "mint-again", remedy: "" },
  {
    status: [403],
    text: /^The provided access token is not valid for crate/,
    kind: "other-credential",
    remedy: "Add this workflow to the crate's trusted publishers on crates.io, or set a token.",
  },
  {
    status: [403],
    text: /^Trusted Publishing tokens do not support creating new crates/,
    kind: "other-credential",
    remedy: "A new crate is published with a token first; trusted publishing works afterwards.",
  },
  {
    status: [403],
    text: /can only be published using Trusted Publishing/,
    kind: "other-credential",
    remedy:
      "Add id-token: write to the job, and add this workflow to the crate's trusted publishers.",
  },
  {
    status: [403],
    text: /does not have the required permissions/,
    kind: "refused",
    remedy:
      "Use a token whose scopes (publish-new, publish-update, crate patterns) allow this crate.",
  },
  {
    status: [403],
    text: /this crate exists but you don't seem to be an owner/i,
    kind: "refused",
    remedy: "Ask an owner of the crate to add you (cargo owner --add), or use an owner's token.",
  },
  {
    // So many features or dependencies are not for everybody.
    status: [400],
    text: /\brequires an increase of this limit\b/i,
    kind: "refused",
    remedy: "Stay within the limit, or ask help@crates.io for a higher one. Then release again.",
  },
  {
    // Seen where a dependency of the same release is taken and not known everywhere yet.
    status: [200, 400],
    text: /^no known crate named/i,
    kind: "refused",
    remedy:
      "Run this job again: the registry does not know that crate yet. If it stays unknown, publish it first.",
  },
  {
    status: [400],
    text: /verified email address/i,
    kind: "stop",
    remedy: ({ isCratesIo, title }) =>
      isCratesIo
        ? "Verify the account's email address at https://crates.io/settings/profile."
        : `Verify the account's email address at ${title}.`,
  },
  {
    status: [401, 403],
    text: /(?:)/,
    kind: "stop",
    remedy: ({ isCratesIo, title }) =>
      isCratesIo
        ? "Check the token: it may be wrong, expired or revoked (https://crates.io/settings/tokens)."
        : `Check the input token, which is sent to ${title} as the Authorization header: it may be wrong, expired or revoked, or need a scheme before it, as in "Bearer …".`,
  },
  {
    status: [413],
    text: /(?:)/,
    kind: "refused",
    remedy: ({ isCratesIo, title }) =>
      `${isCratesIo ? "crates.io accepts 10 MiB" : `${title} accepts no crate of this size`}: run cargo package --list, and exclude what is not needed.`,
  },
];

/**
 * The table "crates.io" of answers to a PUT, and that of other cargo registries, which share it: a
 * registry that has no such answer simply never gives it.
 *
 * @param now epoch ms, for limits without a date
 */
export function readUploadAnswer(reply: Reply, now: number, registry: AskedRegistry): CrateAnswer {
  if (reply.kind === "failed") return { kind: "unclear", cause: reply.cause };
  const { status, headers, body } = reply;
  const text = body.toString("utf8").trim();
  const cause = describeAnswer(status, body);
  const isSuccess = status >= 200 && status < 300;

  if (isSuccess) {
    const answer = text === "" ? {} : parseRecord(text);
    if (answer === undefined) return { kind: "unclear", cause };
    if (answer["errors"] === undefined) {
      const warnings = readWarnings(answer);
      // crates.io always sends them, even if there are none; others may answer without a body.
      if (warnings === undefined && registry.isCratesIo) return { kind: "unclear", cause };
      return { kind: "accepted", warnings: warnings ?? [] };
    }
  }
  const detail = errorDetail(text) ?? text;
  const meant = isSuccess ? statusOf(detail) : status;
  if (meant === 429) return readLimit(headers, errorDetail(text) ?? cause, now);
  if (meant === 408 || meant >= 500) return { kind: "unclear", cause };
  if (meant < 400) {
    return { kind: "unclear", cause: `${cause} (a redirect, which an upload does not follow)` };
  }
  const row = refusals.find((row) => row.status.includes(meant) && row.text.test(detail));
  if (row === undefined) {
    return {
      kind: "refused",
      cause: answered(registry.title, cause),
      remedy: "Correct what the registry names, and release again.",
    };
  }
  const remedy = typeof row.remedy === "string" ? row.remedy : row.remedy(registry);
  const ends = row.kind === "refused" || row.kind === "stop";
  return { kind: row.kind, cause: ends ? answered(registry.title, cause) : cause, remedy };
}

function statusOf(detail: string): number {
  return statusByText.find(({ text }) => text.test(detail))?.status ?? 400;
}

/** A limit: until its date, if it has one; a day for the limit of versions a day, which carries none. */
function readLimit(headers: AnswerHeaders, detail: string, now: number): UploadAnswer {
  // The date that crates.io names is told as the wait's end.
  const reason = detail.replace(/\. Please try again after .*$/s, "");
  const until = retryAt(headers, now) ?? dateIn(detail, headers, now);
  if (until !== undefined) return { kind: "wait", until, reason };
  if (reason.includes("last 24 hours")) return { kind: "later", until: now + dayMs, reason };
  return { kind: "wait", until: undefined, reason };
}

/** The date that the text names, read as a `Retry-After` that got lost on the way. */
function dateIn(detail: string, headers: AnswerHeaders, now: number): number | undefined {
  const date = /\btry again after (\w{3}, \d{1,2} \w{3} \d{4} [\d:]{8} GMT)/i.exec(detail)?.[1];
  if (date === undefined) return undefined;
  const get = (name: string) => (name === "retry-after" ? date : headers.get(name));
  return retryAt({ get }, now);
}

/** `warnings` of an accepted upload: invalid categories and badges, and other remarks. */
function readWarnings(answer: Readonly<Record<string, unknown>>): string[] | undefined {
  const warnings = asRecord(answer["warnings"]);
  if (warnings === undefined) return undefined;
  const list = (key: string): string[] => {
    const value = warnings[key];
    return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
  };
  return [
    ...list("invalid_categories").map((name) => `The registry does not know the category ${name}.`),
    ...list("invalid_badges").map((name) => `The registry does not know the badge ${name}.`),
    ...list("other"),
  ];
}
