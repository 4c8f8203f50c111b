import { ApiError, forbidden } from "./api-error.ts";
import type { EndpointScope, State, Token } from "./state.ts";

/** Every token of crates.io begins with this; others were revoked in 2020. */
const tokenPrefix = "cio";

const tokenFormatError =
  "The given API token does not match the format used by crates.io. " +
  "Tokens generated before 2020-07-14 were generated with an insecure " +
  "random number generator, and have been revoked. You can generate a " +
  "new token at https://crates.io/me. " +
  "For more information please see " +
  "https://blog.rust-lang.org/2020/07/14/crates-io-security-advisory.html. " +
  "We apologize for any inconvenience.";

/** The credential in an `Authorization` header, with or without `Bearer` (src/auth.rs). */
export function readCredential(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (!/^[\t\x20-\x7e]*$/.test(header)) {
    const detail = "Invalid `Authorization` header: Found unexpected non-ASCII characters";
    throw new ApiError(401, detail);
  }
  const space = header.indexOf(" ");
  const scheme = space === -1 ? "" : header.slice(0, space);
  if (scheme !== "" && scheme.toLowerCase() !== "bearer") {
    throw new ApiError(
      401,
      `Invalid \`Authorization\` header: Found unexpected authentication scheme \`${scheme}\``,
    );
  }
  return header.slice(space + 1).trim();
}

/** What a request needs its token for. */
export interface AuthCheck {
  readonly scope: EndpointScope;
  readonly crate: string;
  /** False: tokens of any form are taken, as other registries do. */
  readonly cratesIoTokens: boolean;
}

/** The user's token behind a request, if it may do this (`AuthCheck::check`). */
export function authenticate(state: State, header: string | undefined, check: AuthCheck): Token {
  const credential = readCredential(header);
  if (credential === undefined) throw forbidden("this action requires authentication");
  if (check.cratesIoTokens && !credential.startsWith(tokenPrefix)) {
    throw new ApiError(401, tokenFormatError);
  }
  const token = state.tokenOf(credential);
  if (!hasEndpointScope(token, check.scope) || !hasCrateScope(token, check.crate)) {
    throw forbidden("this token does not have the required permissions to perform this action");
  }
  return token;
}

function hasEndpointScope({ endpointScopes }: Token, scope: EndpointScope): boolean {
  return endpointScopes === undefined || endpointScopes.includes(scope);
}

/** The name counts as it is written: scopes know neither case nor `-` = `_`. */
function hasCrateScope({ crateScopes }: Token, crate: string): boolean {
  if (crateScopes === undefined || crateScopes.length === 0) return true;
  return crateScopes.some((pattern) =>
    pattern.endsWith("*") ? crate.startsWith(pattern.slice(0, -1)) : crate === pattern,
  );
}
