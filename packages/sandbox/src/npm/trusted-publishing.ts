import { randomBytes } from "node:crypto";
import { decodeJwt, githubIssuer, type Claims } from "../crates-io/jwt.ts";
import type { IssuerKey } from "../crates-io/trusted-publishing.ts";
import { NpmError } from "./api-error.ts";
import type { NpmTrustedPublisher, State } from "./state.ts";

const lifetimeMs = 60 * 60_000;
const leewaySeconds = 60;

export interface ExchangeContext {
  readonly state: State;
  readonly now: number;
  readonly issuer: IssuerKey | undefined;
  /** The host name of this registry, which the audience names. */
  readonly hostname: string;
}

/**
 * `POST /-/npm/v1/oidc/token/exchange/package/NAME` with an ID token as bearer: a token for this one
 * package. An unknown package, one without a publisher and one whose publishers do not fit are told
 * apart by nothing, as on npmjs.
 */
export function exchangeToken(
  name: string,
  authorization: string | undefined,
  { state, now, issuer, hostname }: ExchangeContext,
): unknown {
  const jwt = /^bearer +(.+)$/i.exec(authorization ?? "")?.[1] ?? "";
  const decoded = decodeJwt(jwt);
  const isGenuine =
    decoded !== undefined &&
    issuer !== undefined &&
    decoded.claims["iss"] === githubIssuer &&
    decoded.header["kid"] === issuer.keyId &&
    decoded.isSignedBy(issuer.publicKey);
  if (!isGenuine) throw refusal(401, "invalid token");
  const { claims } = decoded;
  if (!isValidNow(claims, now)) throw refusal(401, "token expired");
  const audiences = [`npm:${hostname}`, "npm:registry.npmjs.org"];
  if (!audiences.some((audience) => audience === claims["aud"])) {
    throw refusal(401, "invalid audience");
  }
  const publisher = state.packages.get(name)?.publishers.find((one) => fits(one, claims));
  if (publisher === undefined) throw refusal(404, "package not found");
  const token = `npm_${randomBytes(18).toString("hex")}`;
  const expiresAt = now + lifetimeMs;
  state.tokens.set(token, {
    user: `${publisher.repository}/${publisher.workflow}`,
    packages: [name],
    expiresAt,
    trusted: publisher.allows ?? "publish",
  });
  return {
    token_type: "oidc",
    token,
    created: new Date(now).toISOString(),
    expires: new Date(expiresAt).toISOString(),
  };
}

function isValidNow({ exp, iat }: Claims, now: number): boolean {
  const seconds = now / 1_000;
  return (
    typeof exp === "number" &&
    exp + leewaySeconds >= seconds &&
    typeof iat === "number" &&
    iat - leewaySeconds <= seconds
  );
}

/** The workflow that was started is what counts, not one that it calls. */
function fits({ repository, workflow, environment }: NpmTrustedPublisher, claims: Claims): boolean {
  const { workflow_ref: reference } = claims;
  const path = typeof reference === "string" ? reference.replace(/@.*$/, "") : "";
  return (
    claims["repository"] === repository &&
    path === `${repository}/.github/workflows/${workflow}` &&
    (environment === undefined || claims["environment"] === environment)
  );
}

function refusal(status: number, reason: string): NpmError {
  return new NpmError(status, `OIDC token exchange error - ${reason}`);
}
