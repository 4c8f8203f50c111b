import { ApiError, notFound } from "./api-error.ts";
import { covers, may, type Call, type Route } from "./route.ts";
import type { Repository, Scope, State, Token } from "./state.ts";

/**
 * The token of a request, if it has one. Throws GitHub's 401 for one that is not known
 * (https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api).
 */
export function readToken(state: State, authorization: string | undefined): Token | undefined {
  if (authorization === undefined) return undefined;
  const credential = /^(?:bearer|token) (.+)$/i.exec(authorization)?.[1];
  const token = credential === undefined ? undefined : state.tokens.get(credential);
  if (token === undefined) throw new ApiError(401, "Bad credentials");
  return token;
}

/** The repository, unless it is hidden from this token: then GitHub's 404. */
export function visibleRepository(
  state: State,
  fullName: string,
  token: Token | undefined,
): Repository {
  const found = state.repository(fullName);
  const isHidden = found?.isPrivate === true && (token === undefined || !covers(token, found));
  if (found === undefined || isHidden) throw notFound();
  return found;
}

/** Throws GitHub's refusal if the token lacks what the route needs. */
export function authorize(route: Route, call: Pick<Call, "repository" | "token">): void {
  const { repository, token } = call;
  const isSignedWrite = route.method !== "GET" || route.alwaysSigned === true;
  if (token === undefined && isSignedWrite) throw new ApiError(401, "Requires authentication");
  const missing = needs(route).filter(([scope, level]) => {
    if (!may(call, scope, level)) return true;
    return route.alwaysSigned === true && lacks(token, repository, scope);
  });
  if (missing.length > 0) {
    throw new ApiError(403, "Resource not accessible by integration", {
      headers: acceptedPermissions(route),
    });
  }
}

/** The header that names what a token would need: `x-accepted-github-permissions: contents=write`. */
export function acceptedPermissions(route: Route): Record<string, string> {
  const listed = needs(route).map(([scope, level]) => `${scope}=${level}`);
  return { "x-accepted-github-permissions": listed.join(",") || "metadata=read" };
}

function lacks(token: Token | undefined, repository: Repository, scope: Scope): boolean {
  if (token === undefined || !covers(token, repository)) return true;
  return (token.permissions[scope] ?? "none") === "none";
}

function needs({ permission }: Route): [Scope, "read" | "write"][] {
  const { actions, contents, administration, workflows } = permission;
  const all: [Scope, "read" | "write" | undefined][] = [
    ["actions", actions],
    ["contents", contents],
    ["administration", administration],
    ["workflows", workflows],
  ];
  return all.flatMap(([scope, level]) => (level === undefined ? [] : [[scope, level]]));
}
