import { randomUUID, type KeyObject } from "node:crypto";
import { sandboxClock, type SandboxClock } from "./clock.ts";
import { githubIssuer, newSigningKey, signJwt, type Claims } from "./crates-io/jwt.ts";
import { jsonAnswer, listen, send, textAnswer, type Answer } from "./http-server.ts";

/** What the ID tokens of a job say about it. */
export interface JobClaims {
  /** `owner/name`. */
  readonly repository: string;
  readonly repository_owner_id: string;
  /** `owner/name/.github/workflows/release.yml@refs/tags/v1.0.0`. */
  readonly workflow_ref: string;
  readonly event_name: string;
  readonly ref: string;
  readonly sha: string;
  readonly run_id: string;
  readonly environment?: string;
  /** `public`, `private` or `internal`. */
  readonly repository_visibility?: string;
  /** `github-hosted` or `self-hosted`. */
  readonly runner_environment?: string;
}

export interface OidcIssuer {
  /** For `ACTIONS_ID_TOKEN_REQUEST_URL`; it has a query already, as the runner's has. */
  readonly requestUrl: string;
  /** For `ACTIONS_ID_TOKEN_REQUEST_TOKEN`. */
  readonly requestToken: string;
  /** ID tokens issued so far. */
  readonly issued: number;
  /** What a registry needs to check the tokens. */
  readonly keyId: string;
  readonly publicKey: KeyObject;
  /** Changes what tokens say from now on; `environment: undefined` takes it away. */
  setClaims(claims: { readonly [Key in keyof JobClaims]?: JobClaims[Key] | undefined }): void;
  /** A signed ID token as the runner would get it, with claims of one's own choice over the others. */
  idToken(audience: string, claims?: Claims): string;
  readonly stop: () => Promise<void>;
}

export interface OidcIssuerOptions {
  readonly claims?: Partial<JobClaims>;
  /** The registry's clock; without one, real time. */
  readonly clock?: SandboxClock;
  readonly port?: number;
}

/** GitHub's tokens live so long. */
const lifetimeSeconds = 300;

/**
 * A stand-in for the service that gives jobs on GitHub their ID tokens: `GET requestUrl&audience=X`
 * with `Authorization: bearer <requestToken>` answers `{"value": "<JWT>"}`. Each token has its own id.
 */
export async function startOidcIssuer(options: OidcIssuerOptions = {}): Promise<OidcIssuer> {
  const clock = options.clock ?? sandboxClock();
  const key = newSigningKey();
  const requestToken = randomUUID();
  let issued = 0;
  let claims: Claims = {
    repository: "octo-org/octo-repo",
    repository_owner_id: "65",
    workflow_ref: "octo-org/octo-repo/.github/workflows/release.yml@refs/heads/main",
    event_name: "push",
    ref: "refs/heads/main",
    sha: "0123456789abcdef0123456789abcdef01234567",
    run_id: "1",
    ...options.claims,
  };

  const idToken = (audience: string, over: Claims = {}): string => {
    issued += 1;
    const now = Math.floor(clock.now() / 1_000);
    return signJwt(
      {
        iss: githubIssuer,
        aud: audience,
        jti: randomUUID(),
        iat: now,
        nbf: now,
        exp: now + lifetimeSeconds,
        sub: subjectOf(claims),
        ...claims,
        ...over,
      },
      key,
    );
  };
  const answer = (target: string, authorization: string | undefined): Answer => {
    const { pathname, searchParams } = new URL(target, "http://localhost");
    if (pathname !== "/idtoken") return textAnswer(404, "no such page\n");
    if (authorization?.toLowerCase() !== `bearer ${requestToken}`) {
      return jsonAnswer(401, { message: "the request token is missing or wrong" });
    }
    const value = idToken(searchParams.get("audience") ?? "https://github.com/octo-org");
    return jsonAnswer(200, { count: value.length, value });
  };
  const server = await listen((request, response) => {
    send(response, answer(request.url ?? "/", request.headers.authorization), clock.now());
  }, options.port);

  return {
    requestUrl: `${server.url}/idtoken?api-version=2.0`,
    requestToken,
    get issued() {
      return issued;
    },
    keyId: key.id,
    publicKey: key.publicKey,
    setClaims(changes) {
      claims = { ...claims, ...changes };
    },
    idToken,
    stop: server.stop,
  };
}

/** What GitHub makes the subject of, unless a repository has it otherwise. */
function subjectOf({ repository, environment, ref }: Claims): string {
  const rest =
    typeof environment === "string" ? `environment:${environment}` : `ref:${String(ref)}`;
  return `repo:${String(repository)}:${rest}`;
}
