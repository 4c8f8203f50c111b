import { NpmError, notFound } from "./api-error.ts";
import type { SecondFactor } from "./second-factor.ts";
import type { AllowedAction, Package, State, Token } from "./state.ts";

/** The token behind an `Authorization` header. */
export type Credential = Token | "none" | "invalid";

/** Expired and revoked tokens are none any more; the sandbox's clock decides. */
export function readCredential(
  state: State,
  authorization: string | undefined,
  now: number,
): Credential {
  const text = /^bearer +(.+)$/i.exec(authorization ?? "")?.[1]?.trim();
  if (text === undefined) return "none";
  const token = state.tokens.get(text);
  if (token === undefined) return "invalid";
  return token.expiresAt !== undefined && token.expiresAt <= now ? "invalid" : token;
}

/** Does the token reach a package of this name, whether or not that exists? */
export function reaches({ packages }: Token, name: string): boolean {
  if (packages === undefined) return true;
  return packages.some((one) =>
    one.endsWith("*") ? name.startsWith(one.slice(0, -1)) : name === one,
  );
}

/** May the holder read it? A package without one of its maintainers' tokens is public or not there. */
export function mayRead(found: Package, credential: Credential): boolean {
  if (found.access === "public") return true;
  if (typeof credential === "string") return false;
  return isOf(found, credential) && reaches(credential, found.name);
}

function isOf(found: Package, token: Token): boolean {
  return token.trusted !== undefined || found.maintainers.has(token.user);
}

/** What a request wants to do to a package. */
export interface WriteWish {
  readonly name: string;
  /** Undefined: a new one. */
  readonly found: Package | undefined;
  readonly action: AllowedAction;
  readonly second: SecondFactor;
}

/**
 * The token, if it may do this; throws npmjs's refusal otherwise. npmjs says 404 for nearly all of them,
 * so as not to tell what exists, and 404 with a notice for a token that has expired or was revoked.
 */
export function authorizeWrite(credential: Credential, wish: WriteWish): Token {
  if (credential === "none") {
    throw new NpmError(401, "You must be logged in to publish packages.");
  }
  if (credential === "invalid") {
    const notice = "Access token expired or revoked. Please try logging in again.";
    throw new NpmError(404, "Not found", { "npm-notice": notice });
  }
  const { name, found, action } = wish;
  if (!reaches(credential, name)) throw notFound();
  if (credential.readOnly === true) {
    throw new NpmError(403, "You may not perform that action with these credentials.");
  }
  if (found !== undefined && !isOf(found, credential)) {
    if (name.startsWith("@")) throw notFound();
    const words = `You do not have permission to publish "${name}". Are you logged in as the correct user?`;
    throw new NpmError(403, words);
  }
  const { trusted = "both" } = credential;
  if (trusted !== "both" && trusted !== action) {
    throw new NpmError(403, "OIDC permission denied for this action");
  }
  if (action === "publish") {
    if (credential.stageOnly === true) {
      throw new NpmError(403, "E_STAGE_REQUIRED: this token may stage, not publish.");
    }
    if (hasSecondFactor(credential)) wish.second.check(credential);
  }
  return credential;
}

/** One without passes by the second factor when it publishes, as npmjs's granular tokens may. */
function hasSecondFactor({ otp, web }: Token): boolean {
  return otp !== undefined || web === true;
}

/** A second factor, which approving and rejecting need with every token. */
export function checkSecondFactor(token: Token, second: SecondFactor): void {
  if (!hasSecondFactor(token)) throw new NpmError(403, "Please enable 2fa for your account");
  second.check(token);
}
