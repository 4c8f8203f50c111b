import type { Clock } from "@fairlead/publishing";

export type CredentialKind = "token" | "trusted publishing";

export interface Credential {
  readonly kind: CredentialKind;
  /** What the `Authorization` header holds. */
  readonly authorization: string;
}

/** A trusted publishing token lives 30 minutes; it is minted anew some minutes before that. */
const mintAgainAfterMs = 25 * 60 * 1_000;

export interface CredentialSources {
  readonly token: string | undefined;
  /**
   * Mints a trusted publishing token: absent where the job has no `id-token: write` or the registry
   * knows no such thing. Masks the token and hands it to the post step, which revokes it.
   */
  readonly mint?: () => Promise<{ token: string } | { cause: string }>;
  readonly clock: Clock;
  readonly say: (line: string) => void;
}

/** Which credential serves which crate: trusted publishing the names that exist, the token the rest. */
export class Credentials {
  private minted: { token: string; at: number } | undefined;
  /** Uploads that go out side by side mint together. */
  private minting: Promise<string | { cause: string }> | undefined;
  /** Why trusted publishing serves nothing in this run. */
  private unusable: string | undefined;
  /** Crates that a kind of credential turned out not to serve. */
  private readonly notServed = new Map<string, Set<CredentialKind>>();
  private readonly said = new Set<string>();
  private readonly sources: CredentialSources;

  constructor(sources: CredentialSources) {
    this.sources = sources;
  }

  /** The credential to try for a crate, or why there is none; `forAll`: nor for any other crate. */
  async for(
    name: string,
    isNew: boolean,
  ): Promise<Credential | { readonly cause: string; readonly forAll: boolean }> {
    const refused = this.notServed.get(name);
    const { token } = this.sources;
    const causes: string[] = [];
    if (isNew) causes.push("trusted publishing cannot create a crate");
    else if (refused?.has("trusted publishing") === true) {
      causes.push("trusted publishing does not serve this crate");
    } else {
      const trusted = await this.trustedToken();
      if (typeof trusted === "string") {
        return { kind: "trusted publishing", authorization: trusted };
      }
      causes.push(trusted.cause);
    }
    if (token === undefined) causes.push("there is no token");
    else if (refused?.has("token") === true) causes.push("the token does not serve this crate");
    else {
      if (isNew) this.sayOnce(`${name}: the token serves it, since ${causes.join(", and ")}.`);
      return { kind: "token", authorization: token };
    }
    return { cause: causes.join(", and "), forAll: !isNew && refused === undefined };
  }

  /** Notes that a credential does not serve this crate; says so, since another may be taken. */
  doesNotServe(name: string, kind: CredentialKind, cause: string): void {
    const refused = this.notServed.get(name) ?? new Set();
    this.notServed.set(name, refused.add(kind));
    this.sources.say(`${name}: ${kind} does not serve it (${cause}).`);
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

  private async trustedToken(): Promise<string | { cause: string }> {
    const { mint, clock } = this.sources;
    if (mint === undefined) return { cause: "this job has no id-token: write" };
    if (this.unusable !== undefined) return { cause: this.unusable };
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
  ): Promise<string | { cause: string }> {
    const { clock, say } = this.sources;
    const minted = await mint();
    if ("cause" in minted) {
      this.unusable = `crates.io gives this workflow no token (${minted.cause})`;
      const instead = this.sources.token === undefined ? "" : " The token serves instead.";
      say(`Trusted publishing: ${this.unusable}.${instead}`);
      return { cause: this.unusable };
    }
    say("Trusted publishing: crates.io gave this workflow a token for 30 minutes.");
    this.minted = { token: minted.token, at: clock.now() };
    return minted.token;
  }
}
