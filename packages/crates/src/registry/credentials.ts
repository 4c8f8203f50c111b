import type { Clock } from "@fairlead/publishing";

export type CredentialKind = "token" | "trusted publishing";

export interface Credential {
  readonly kind: CredentialKind;
  /** What the `Authorization` header holds. */
  readonly authorization: string;
}

/** A trusted publishing token lives 30 minutes; it is minted anew some minutes before that. */
const mintAgainAfterMs = 25 * 60 * 1_000;

/** Why there is no trusted publishing token. */
interface Unminted {
  readonly cause: string;
  readonly passes: boolean;
}

/** Why there is no credential for a crate. */
interface NoCredential extends Unminted {
  /** Nor for any other crate. */
  readonly forAll: boolean;
}

interface CredentialSources {
  readonly token: string | undefined;
  /** The registry knows trusted publishing; else nothing is said of it either. */
  readonly isTrusting: boolean;
  /**
   * Mints a trusted publishing token: absent where the job has no `id-token: write` or the registry
   * knows no such thing. Masks the token and hands it to the post step, which revokes it. `passes`:
   * nobody answered, and another time somebody may.
   */
  readonly mint?: () => Promise<{ token: string } | Unminted>;
  readonly clock: Clock;
  readonly say: (line: string) => void;
}

/** Which credential serves which crate: trusted publishing the names that exist, the token the rest. */
export class Credentials {
  private minted: { token: string; at: number } | undefined;
  /** Uploads that go out side by side mint together. */
  private minting: Promise<string | Unminted> | undefined;
  /** Why trusted publishing serves nothing in this run. */
  private unusable: string | undefined;
  /** Crates that a kind of credential turned out not to serve. */
  private readonly notServed = new Map<string, Set<CredentialKind>>();
  private readonly said = new Set<string>();
  private readonly sources: CredentialSources;

  constructor(sources: CredentialSources) {
    this.sources = sources;
  }

  /** The credential to try for a crate, or why there is none. */
  async for(name: string, isNew: boolean): Promise<Credential | NoCredential> {
    const refused = this.notServed.get(name);
    const { token, isTrusting } = this.sources;
    const causes: string[] = [];
    let passes = false;
    if (isTrusting) {
      const trusted = await this.trustedTokenFor(name, isNew);
      if (typeof trusted === "string") {
        return { kind: "trusted publishing", authorization: trusted };
      }
      causes.push(trusted.cause);
      passes = trusted.passes;
    }
    if (token === undefined) causes.push("there is no token");
    else if (refused?.has("token") === true) causes.push("the token was refused for this crate");
    else {
      if (isNew) this.sayOnce(`The token is used for new crates, since ${causes.join(", and ")}.`);
      return { kind: "token", authorization: token };
    }
    const forAll = !passes && !isNew && refused === undefined;
    return { cause: causes.join(", and "), passes, forAll };
  }

  /** Notes that a credential does not serve this crate; says so, since another may be taken. */
  doesNotServe(name: string, kind: CredentialKind, cause: string): void {
    const refused = this.notServed.get(name) ?? new Set();
    this.notServed.set(name, refused.add(kind));
    const refusedKind = kind === "token" ? "the token" : kind;
    this.sources.say(`${name}: ${refusedKind} was refused for it (${cause}).`);
  }

  /** Forgets a minted token that the registry does not take any more, unless another was minted since. */
  forgetMinted(token: string): void {
    if (this.minted?.token === token) this.minted = undefined;
  }

  /** Where trusted publishing is not in use, the token serves all, and nothing needs to be said. */
  private sayOnce(line: string): void {
    if (this.sources.mint === undefined || this.said.has(line)) return;
    this.said.add(line);
    this.sources.say(line);
  }

  private async trustedTokenFor(name: string, isNew: boolean): Promise<string | Unminted> {
    if (isNew) return { cause: "trusted publishing cannot create a crate", passes: false };
    if (this.notServed.get(name)?.has("trusted publishing") === true) {
      return { cause: "trusted publishing was refused for this crate", passes: false };
    }
    return await this.trustedToken();
  }

  private async trustedToken(): Promise<string | Unminted> {
    const { mint, clock } = this.sources;
    if (mint === undefined) return { cause: "this job has no id-token: write", passes: false };
    if (this.unusable !== undefined) return { cause: this.unusable, passes: false };
    if (this.minted !== undefined && clock.now() - this.minted.at < mintAgainAfterMs) {
      return this.minted.token;
    }
    this.minting ??= this.mintToken(mint).finally(() => {
      this.minting = undefined;
    });
    return await this.minting;
  }

  private async mintToken(
    mint: NonNullable<CredentialSources["mint"]>,
  ): Promise<string | Unminted> {
    const { clock, say, token } = this.sources;
    const minted = await mint();
    if ("cause" in minted) {
      const cause = `crates.io gives this workflow no token (${minted.cause})`;
      // Without a token that serves instead, what nobody answered is asked again with the next try.
      const passes = minted.passes && token === undefined;
      if (!passes) this.unusable = cause;
      say(
        `Trusted publishing: ${cause}.${token === undefined ? "" : " The token is used instead."}`,
      );
      return { cause, passes };
    }
    say("Trusted publishing: crates.io gave this workflow a token for 30 minutes.");
    this.minted = { token: minted.token, at: clock.now() };
    return minted.token;
  }
}
