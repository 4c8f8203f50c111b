import { askForIdToken, type Fetch } from "@fairlead/http";
import {
  concurrently,
  firstFew,
  readBackoffMs,
  retry,
  type Clock,
  type Problem,
} from "@fairlead/publishing";
import { repositoryVisibility } from "./provenance.ts";
import { exchangeToken, tokenAudience, type Exchange } from "./npm-trusted-publishing.ts";
import { trustLine, workflowInToken, type TrustedWorkflow } from "./trusted-workflow.ts";

export type CredentialKind = "token" | "trusted publishing";

export interface Credential {
  readonly kind: CredentialKind;
  readonly token: string;
}

/** Who can make a name of npm, and how. */
export const howToCreate =
  "Only a person can create a name without a token: run `npx @fairlead/cli first-versions RUN` on a maintainer's machine, then `npx @fairlead/cli trust`. A granular token (the input token, or NODE_AUTH_TOKEN) can stage a first version.";

/** npm does not say how long a token of trusted publishing lives: it is asked for anew after this, in ms. */
const exchangeAgainAfterMs = 10 * 60_000;

export interface NpmCredentialSources {
  /** The registry's address. */
  readonly registry: string;
  /** Only npmjs knows trusted publishing. */
  readonly isNpmjs: boolean;
  readonly token: string | undefined;
  /** Asks the runner for an ID token; absent where the job has no `id-token: write`. */
  readonly idToken?: (audience: string) => Promise<string>;
  /** Masks a token in the log. */
  readonly mask: (token: string) => void;
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly userAgent: string;
  readonly say: (line: string) => void;
}

/**
 * What npm refuses several packages for the same cause is told once: the same trusted publisher is to be
 * added to each. The page of the first represents those of all.
 */
function refusedTogether(problems: readonly Problem[]): Problem[] {
  const groups = Map.groupBy(problems, (problem) =>
    problem.code === "trusted-publisher-missing" ? around(problem).join() : problem,
  );
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined || others.length === 0) return first ?? [];
    const { unit: name = "", remedy = "", ...rest } = first;
    const names = [first, ...others].flatMap(({ unit }) => unit ?? []);
    const [before, after] = around(first);
    return {
      ...rest,
      message: `${before}${firstFew(names, 40)}${after}`,
      remedy: remedy.replace(
        `trusted publishers at https://www.npmjs.com/package/${name}/access`,
        `trusted publishers of each package, as at https://www.npmjs.com/package/${name}/access`,
      ),
      ...linesFor([first, ...others]),
    };
  });
}

/** So many commands are for pasting; from there the program does it with one confirmation. */
const mostLines = 10;

function linesFor(problems: readonly Problem[]): Pick<Problem, "copy"> {
  const lines = problems.flatMap(({ copy }) => copy ?? []);
  if (lines.length === 0) return {};
  return { copy: lines.length > mostLines ? "npx @fairlead/cli trust" : lines.join(" && ") };
}

/** The message before and after the name of the package. */
function around({ message, unit = "" }: Problem): readonly [string, string] {
  const end = message.indexOf(` for ${unit}`) + " for ".length;
  return [message.slice(0, end), message.slice(end + unit.length)];
}

/**
 * Which credential serves which package: trusted publishing those that trust this workflow, each with
 * a token of its own; the token the rest, and all that are new.
 */
export class NpmCredentials {
  private readonly sources: NpmCredentialSources;
  private readonly exchanged = new Map<
    string,
    { readonly exchange: Exchange; readonly at: number }
  >();
  /** By package: the last one that was given. Without a newer one reads may go on with it for a while. */
  private readonly readTokens = new Map<string, string>();
  private visibility: string | undefined;
  /** As npm sees it; known after `ask`. */
  private workflow: TrustedWorkflow | undefined;

  constructor(sources: NpmCredentialSources) {
    this.sources = sources;
  }

  /** What the ID token says about the repository (`public`, `private`, `internal`); known after `ask`. */
  get repositoryVisibility(): string | undefined {
    return this.visibility;
  }

  /** Asks for a token for each of these packages, before anything is read or uploaded. */
  async ask(names: readonly string[], signal: AbortSignal): Promise<void> {
    if (!this.canExchange) return;
    await concurrently(names, (name) => this.trusted(name, signal));
  }

  /**
   * Says which credential serves which of these packages, and what to do where none does: everything
   * that would fail in the middle of a release is told before its first upload.
   */
  check(packages: readonly { readonly name: string; readonly isNew: boolean }[]): Problem[] {
    const { token, say, registry } = this.sources;
    const trusted: string[] = [];
    const rest: string[] = [];
    const problems: Problem[] = [];
    for (const { name, isNew } of packages) {
      const exchange = this.exchanged.get(name)?.exchange;
      if (!isNew && exchange?.kind === "token") trusted.push(name);
      else if (token === undefined) problems.push(this.unserved(name, isNew, exchange));
      else rest.push(isNew ? `${name} (new)` : name);
    }
    if (!this.canExchange || packages.length === 0) return refusedTogether(problems);
    if (trusted.length > 0) {
      say(
        `Trusted publishing is used for ${trusted.length} of ${packages.length}: ${trusted.join(", ")}.`,
      );
    } else if (packages.some(({ isNew }) => !isNew)) {
      say(`Trusted publishing: ${new URL(registry).host} gives this workflow no token.`);
    }
    if (rest.length > 0) say(`The token is used for ${rest.join(", ")}.`);
    return refusedTogether(problems);
  }

  /**
   * What a plan warns of: existing packages that give the job of the plan no token. What could not be asked
   * is not told as untrusting, and the job that publishes may have a token.
   */
  untrusting(names: readonly string[]): Problem[] {
    const refused = names.flatMap((name) => {
      const exchange = this.exchanged.get(name)?.exchange;
      if (exchange?.kind !== "refused") return [];
      const { message, ...rest } = this.unserved(name, false, exchange);
      return [{ ...rest, message: message.replace(/, and no other token is set\.$/, ".") }];
    });
    return refusedTogether(refused);
  }

  /**
   * The credential to publish a package with, or why there is none; `passes`: asking again may help.
   *
   * @param signal ends the asking: what is answered then is no reason to go on
   */
  async for(
    name: string,
    isNew: boolean,
    signal: AbortSignal,
  ): Promise<
    Credential | { readonly cause: string; readonly remedy: string; readonly passes: boolean }
  > {
    const exchange = isNew || !this.canExchange ? undefined : await this.trusted(name, signal);
    if (exchange?.kind === "token") return { kind: "trusted publishing", token: exchange.token };
    const { token } = this.sources;
    if (token !== undefined) return { kind: "token", token };
    const { message, remedy = "" } = this.unserved(name, isNew, exchange);
    return { cause: message, remedy, passes: exchange?.kind === "unreadable" };
  }

  /**
   * Sees to it that private packages can be read where there is no token: those of trusted publishing
   * serve one package each, and end.
   */
  async askForReads(names: readonly string[], signal: AbortSignal): Promise<void> {
    if (this.sources.token === undefined) await this.ask(names, signal);
  }

  /** What reads of a package are sent with: private ones answer 404 to anybody else. */
  readToken(name: string): string | undefined {
    return this.sources.token ?? this.readTokens.get(name);
  }

  /** Forgets a package's token of trusted publishing: the registry does not take it any more. */
  forget(name: string): void {
    this.exchanged.delete(name);
    this.readTokens.delete(name);
  }

  private get canExchange(): boolean {
    return this.sources.isNpmjs && this.sources.idToken !== undefined;
  }

  private unserved(name: string, isNew: boolean, exchange: Exchange | undefined): Problem {
    const { isNpmjs, idToken } = this.sources;
    if (!isNpmjs) {
      return {
        code: "token-missing",
        unit: name,
        message: `There is no token for ${name}.`,
        remedy: "Set the input token or NODE_AUTH_TOKEN.",
        input: "token",
      };
    }
    if (isNew) {
      return {
        code: "token-missing",
        unit: name,
        message: `${name} is new, and trusted publishing cannot create a package: there is no token for it.`,
        remedy: howToCreate,
        input: "token",
      };
    }
    if (idToken === undefined) {
      return {
        code: "token-missing",
        unit: name,
        message: `There is no token for ${name}, and this job has no id-token: write.`,
        remedy:
          "Set the input token (or NODE_AUTH_TOKEN), or add permissions: id-token: write for trusted publishing.",
        input: "token",
      };
    }
    const cause = exchange === undefined || exchange.kind === "token" ? "" : ` (${exchange.cause})`;
    return {
      code: "trusted-publisher-missing",
      unit: name,
      message: `npm gives this workflow no token for ${name}${cause}, and no other token is set.`,
      remedy: `Add the workflow file that was started to the trusted publishers at https://www.npmjs.com/package/${name}/access, or set the input token.`,
      ...(this.workflow !== undefined && { copy: trustLine(name, this.workflow) }),
      input: "token",
    };
  }

  private async trusted(name: string, signal: AbortSignal): Promise<Exchange> {
    const { clock, token } = this.sources;
    const known = this.exchanged.get(name);
    // Without a token that serves instead, what nobody answered is asked again at once.
    const lastsMs =
      known?.exchange.kind === "unreadable" && token === undefined ? 0 : exchangeAgainAfterMs;
    const isFresh =
      known !== undefined &&
      (known.exchange.kind === "refused" || clock.now() - known.at < lastsMs);
    if (isFresh) return known.exchange;
    const exchange = await retry(() => this.exchange(name, signal), {
      isTransient: ({ kind }) => kind === "unreadable",
      ...{ backoffMs: readBackoffMs, clock, signal },
    });
    this.exchanged.set(name, { exchange, at: clock.now() });
    if (exchange.kind === "token") this.readTokens.set(name, exchange.token);
    return exchange;
  }

  /** Each exchange has an ID token of its own. */
  private async exchange(name: string, signal: AbortSignal): Promise<Exchange> {
    const { registry, idToken, mask, fetch, userAgent } = this.sources;
    if (idToken === undefined) return { kind: "refused", cause: "no id-token: write" };
    const identity = await askForIdToken(idToken, tokenAudience(registry), signal);
    // The runner's client has asked for minutes already.
    if ("cause" in identity) return { kind: "refused", cause: identity.cause };
    const { jwt } = identity;
    this.visibility ??= repositoryVisibility(jwt);
    this.workflow ??= workflowInToken(jwt);
    const exchange = await exchangeToken(registry, name, jwt, fetch, userAgent, signal);
    if (exchange.kind === "token") mask(exchange.token);
    return exchange;
  }
}
