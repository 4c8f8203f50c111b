import { randomInt } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { ApiError, badRequest } from "./api-error.ts";
import { readCredential } from "./authentication.ts";
import { decodeJwt, githubIssuer, type Claims } from "./jwt.ts";
import { canonicalName } from "./names.ts";
import type { State, TrustedPublisher } from "./state.ts";
import { isObject } from "../is-object.ts";

/** The audience that crates.io wants in an ID token. */
export const cratesIoAudience = "crates.io";

const tokenPrefix = "cio_tp_";
const rawLength = 31;
const lifetimeMs = 30 * 60_000;
const leewaySeconds = 60;
const alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

export function isTrustedPublishingToken(credential: string): boolean {
  return credential.startsWith(tokenPrefix);
}

/** 31 random letters and digits and one that checks them (crates_io_trustpub, access_token.rs). */
function newToken(): string {
  const raw = Array.from({ length: rawLength }, () =>
    alphanumeric.charAt(randomInt(alphanumeric.length)),
  ).join("");
  return `${tokenPrefix}${raw}${checkCharacter(raw)}`;
}

/** The character that ends a token, so that a mistyped one is told from a revoked one. */
export function checkCharacter(raw: string): string {
  const folded = Buffer.from(raw).reduce((sum, byte) => sum ^ byte, 0);
  return alphanumeric.charAt(folded % alphanumeric.length);
}

function checkForm(credential: string): void {
  const suffix = credential.slice(tokenPrefix.length);
  const formed =
    isTrustedPublishingToken(credential) &&
    /^[A-Za-z0-9]{32}$/.test(suffix) &&
    checkCharacter(suffix.slice(0, rawLength)) === suffix.charAt(rawLength);
  if (formed) return;
  throw new ApiError(401, "Invalid `Authorization` header: Failed to parse token");
}

/** The crates that a token may publish; undefined if it is unknown, revoked or expired. */
export function trustedCrates(
  state: State,
  credential: string,
  now: number,
): readonly string[] | undefined {
  checkForm(credential);
  const token = state.trustedPublishingTokens.get(credential);
  return token !== undefined && token.expiresAt > now ? token.crates : undefined;
}

/** The keys that ID tokens are checked with: those of one issuer. */
export interface IssuerKey {
  readonly keyId: string;
  readonly publicKey: KeyObject;
}

/**
 * `POST /api/v1/trusted_publishing/tokens`: an ID token for an access token that lives 30 minutes. The
 * checks are in crates.io's order (src/controllers/trustpub/tokens/exchange). An ID token serves once;
 * one that was refused may come again.
 */
export function exchangeToken(
  body: Buffer,
  contentType: string | undefined,
  { state, now, issuer }: { state: State; now: number; issuer: IssuerKey | undefined },
): { token: string } {
  const jwt = readJwt(body, contentType);
  const decoded = decodeJwt(jwt);
  const iss = decoded?.claims["iss"];
  if (decoded === undefined || typeof iss !== "string") throw badRequest("Failed to decode JWT");
  if (issuer === undefined || iss !== githubIssuer) {
    throw badRequest(`Unsupported JWT issuer: ${iss}`);
  }
  const { kid } = decoded.header;
  if (kid === undefined) throw badRequest("Missing JWT key ID");
  if (kid !== issuer.keyId) throw badRequest("Invalid JWT key ID");
  const claims = readClaims(decoded.claims, now);
  if (claims === undefined || !decoded.isSignedBy(issuer.publicKey)) {
    throw badRequest("Failed to decode JWT");
  }
  if (state.usedJwts.has(claims.jti)) throw badRequest("JWT has already been used");
  const crates = matchingCrates(claims, state);
  state.usedJwts.add(claims.jti);
  const token = newToken();
  state.trustedPublishingTokens.set(token, { crates, expiresAt: now + lifetimeMs });
  return { token };
}

/** `DELETE /api/v1/trusted_publishing/tokens`: also a token that is none any more is revoked. */
export function revokeToken(authorization: string | undefined, state: State): void {
  const credential = readCredential(authorization);
  if (credential === undefined) throw new ApiError(401, "Missing `Authorization` header");
  checkForm(credential);
  state.trustedPublishingTokens.delete(credential);
}

function readJwt(body: Buffer, contentType: string | undefined): string {
  if (contentType === undefined || !/^application\/(?:.+\+)?json\b/i.test(contentType)) {
    throw new ApiError(415, "Expected request with `Content-Type: application/json`");
  }
  let value: unknown;
  try {
    value = JSON.parse(body.toString());
  } catch {
    throw badRequest("Failed to parse the request body as JSON");
  }
  const jwt = isObject(value) ? value["jwt"] : undefined;
  if (typeof jwt === "string") return jwt;
  const reason = "Failed to deserialize the JSON body into the target type: missing field `jwt`";
  throw new ApiError(422, reason);
}

const textClaims = [
  "jti",
  "repository",
  "repository_owner_id",
  "workflow_ref",
  "event_name",
  "run_id",
  "sha",
] as const;

type GithubClaims = Readonly<Record<(typeof textClaims)[number], string>> & {
  readonly environment: string | undefined;
};

/** The claims that crates.io needs, of a token that is meant for it and valid now. */
function readClaims(claims: Claims, now: number): GithubClaims | undefined {
  const { aud, exp, iat, nbf, environment } = claims;
  const seconds = now / 1_000;
  const isValidNow =
    aud === cratesIoAudience &&
    typeof exp === "number" &&
    exp + leewaySeconds >= seconds &&
    typeof iat === "number" &&
    iat - leewaySeconds <= seconds &&
    (typeof nbf !== "number" || nbf - leewaySeconds <= seconds);
  if (!isValidNow) return undefined;
  const read: Record<(typeof textClaims)[number], string> = {
    ...{ jti: "", repository: "", repository_owner_id: "" },
    ...{ workflow_ref: "", event_name: "", run_id: "", sha: "" },
  };
  for (const name of textClaims) {
    const value = claims[name];
    if (typeof value !== "string") return undefined;
    read[name] = value;
  }
  return { ...read, environment: typeof environment === "string" ? environment : undefined };
}

interface Config extends TrustedPublisher {
  readonly crate: string;
}

/** The crates whose publishers these claims fit; says what does not fit if there are none. */
function matchingCrates(claims: GithubClaims, state: State): readonly string[] {
  const { repository, event_name: event, environment } = claims;
  if (event === "pull_request_target" || event === "workflow_run") {
    throw badRequest(
      `Trusted Publishing does not support the \`${event}\` event trigger due to security concerns. ` +
        "Please use a different trigger such as `push`, `release`, or `workflow_dispatch`.",
    );
  }
  const slash = repository.indexOf("/");
  if (slash === -1) throw badRequest("Unexpected `repository` value");
  const workflow = /([^/]+\.(?:yml|yaml))@.+/.exec(claims.workflow_ref)?.[1];
  if (workflow === undefined) throw badRequest("Unexpected `workflow_ref` value");
  if (!/^[+-]?[0-9]+$/.test(claims.repository_owner_id)) {
    throw badRequest("Unexpected `repository_owner_id` value");
  }
  const ownerId = Number(claims.repository_owner_id);

  const configs = [...state.crates.values()].flatMap(({ name, trustedPublishers }) =>
    trustedPublishers.map((publisher): Config => ({ ...publisher, crate: canonicalName(name) })),
  );
  const ofRepository = configs.filter(({ repositoryOwner, repositoryName }) =>
    sameWithoutCase(`${repositoryOwner}/${repositoryName}`, repository),
  );
  if (ofRepository.length === 0) {
    throw badRequest(`No Trusted Publishing config found for repository \`${repository}\`.`);
  }
  const subject = `The Trusted Publishing config for repository \`${repository}\``;

  const ofOwner = ofRepository.filter(({ repositoryOwnerId }) => repositoryOwnerId === ownerId);
  if (ofOwner.length === 0) {
    const expected = ofRepository.map(({ repositoryOwnerId }) => repositoryOwnerId).join(", ");
    throw badRequest(
      `${subject} does not match the repository owner ID (${ownerId}) in the JWT. Expected owner IDs: ${expected}. Please recreate the Trusted Publishing config to update the repository owner ID.`,
    );
  }

  const ofWorkflow = ofOwner.filter(({ workflowFilename }) => workflowFilename === workflow);
  if (ofWorkflow.length === 0) {
    const expected = ofOwner.map(({ workflowFilename }) => `\`${workflowFilename}\``).join(", ");
    throw badRequest(
      `${subject} does not match the workflow filename \`${workflow}\` in the JWT. Expected workflow filenames: ${expected}`,
    );
  }

  const fitting = ofWorkflow.filter(
    (config) =>
      config.environment === undefined ||
      (environment !== undefined && sameWithoutCase(config.environment, environment)),
  );
  if (fitting.length === 0) {
    const expected = ofWorkflow.map((config) => `\`${config.environment ?? ""}\``).join(", ");
    throw badRequest(
      environment === undefined
        ? `${subject} requires an environment, but the JWT does not specify one. Expected environments: ${expected}`
        : `${subject} does not match the environment \`${environment}\` in the JWT. Expected environments: ${expected}`,
    );
  }
  return fitting.map(({ crate }) => crate);
}

function sameWithoutCase(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
