import { randomUUID } from "node:crypto";
import { jsonAnswer, textAnswer, type Answer } from "../http-server.ts";
import { NpmError, notFound } from "./api-error.ts";
import type { Token } from "./state.ts";

type Headers = Readonly<Partial<Record<string, string>>>;

/** What a request brings of its sender's second factor. */
export interface SecondFactor {
  /** Returns if the holder of the token has shown it; throws npmjs's challenge otherwise. */
  check(token: Token): void;
}

const heldMs = 5 * 60_000;

interface Challenge {
  readonly user: string;
  confirmed: boolean;
}

/**
 * The second factors of all users: one-time passwords, and the page that a browser opens
 * (https://github.com/npm/api-documentation, `stage.yaml`: `UnauthorizedWithWebAuthn`).
 */
export class SecondFactors {
  readonly #url: string;
  readonly #isOnce: boolean;
  readonly #used = new Set<string>();
  readonly #challenges = new Map<string, Challenge>();
  /** By user: until when nobody is asked again; epoch ms. */
  readonly #heldUntil = new Map<string, number>();

  /** @param isOnce a password, also one from a browser, is taken a single time */
  constructor(url: string, isOnce: boolean) {
    this.#url = url;
    this.#isOnce = isOnce;
  }

  /** How many pages users were sent to so far. */
  get opened(): number {
    return this.#challenges.size;
  }

  of(headers: Headers): SecondFactor {
    return {
      check: (token) => {
        const otp = headers["npm-otp"];
        if (otp !== undefined && this.#takes(token, otp)) return;
        throw this.#challenge(token, headers);
      },
    };
  }

  /**
   * Whether the user ticked, a while ago, that npmjs skip the second factor for five minutes, which its
   * page offers for `npm trust` (https://docs.npmjs.com/cli/v11/commands/npm-trust).
   */
  isHeld({ user }: Token, now: number): boolean {
    return now < (this.#heldUntil.get(user) ?? 0);
  }

  /** What was confirmed in a browser holds: its user ticks that. */
  hold({ user, web }: Token, headers: Headers, now: number): void {
    const isFromBrowser = web === true && headers["npm-otp"] !== undefined;
    if (isFromBrowser) this.#heldUntil.set(user, now + heldMs);
  }

  /** The page that a browser is shown: to open it is to confirm. */
  confirm(id: string): Answer {
    this.#existing(id).confirmed = true;
    return textAnswer(200, "<!DOCTYPE html><title>Confirmed</title>\n", "text/html");
  }

  /** What a client asks until its user has confirmed: 202 with a pause, then a password. */
  done(id: string): Answer {
    if (!this.#existing(id).confirmed) return jsonAnswer(202, {}, { "retry-after": "1" });
    return jsonAnswer(200, { token: passwordOf(id) });
  }

  #takes({ user, otp }: Token, given: string): boolean {
    const own = typeof otp === "string" ? [otp] : (otp ?? []);
    const isFromBrowser = [...this.#challenges].some(
      ([id, one]) => one.user === user && one.confirmed && passwordOf(id) === given,
    );
    const key = `${user} ${given}`;
    if ((!own.includes(given) && !isFromBrowser) || this.#used.has(key)) return false;
    if (this.#isOnce) this.#used.add(key);
    return true;
  }

  #challenge({ user, web }: Token, headers: Headers): NpmError {
    const words = "This operation requires a one-time password from your authenticator.";
    const otp = { "www-authenticate": "OTP" };
    if (web !== true) return new NpmError(401, words, otp);
    const id = randomUUID();
    this.#challenges.set(id, { user, confirmed: false });
    const authUrl = `${this.#url}/auth/cli/${id}`;
    if (headers["npm-auth-type"] !== "web") {
      const notice = `Open ${authUrl} to use your security key for authentication`;
      return new NpmError(401, words, { ...otp, "npm-notice": notice });
    }
    return new NpmError(401, words, otp, {
      authUrl,
      doneUrl: `${this.#url}/-/v1/done?authId=${id}`,
    });
  }

  #existing(id: string): Challenge {
    const found = this.#challenges.get(id);
    if (found === undefined) throw notFound();
    return found;
  }
}

function passwordOf(challenge: string): string {
  return challenge.replaceAll("-", "");
}
