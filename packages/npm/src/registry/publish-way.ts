import { unitId, type VersionName } from "@fairlead/publishing";
import type { PublishAnswer } from "./npm-answers.ts";

/** How packages go to npm; `auto`: each directly where that is allowed, else by staging. */
export type PublishMode = "auto" | "direct" | "stage";

/** How one package goes. */
export type Way =
  | { readonly mode: "direct" }
  | { readonly mode: "stage"; readonly why: StagedBecause }
  /** Direct publishing was asked for, and this version that it needs waits for a person. */
  | { readonly mode: "neither"; readonly for: string };

export type StagedBecause =
  | { readonly kind: "asked" }
  /** Direct publishing was refused with these words. */
  | { readonly kind: "refused"; readonly cause: string }
  /** This version that it needs waits for a person. */
  | { readonly kind: "needs"; readonly id: string };

type Denied = Extract<PublishAnswer, { kind: "not-this-way" }>;

/**
 * Which way each package goes. npm does not say beforehand what a publisher may: it refuses, and what it
 * refused a package once, or a token, it is not asked again.
 */
export class PublishWays {
  readonly #mode: PublishMode;
  readonly #waiting = new Set<string>();
  /** By package and by token: what npm said. */
  readonly #refused = new Map<string, string>();

  constructor(mode: PublishMode) {
    this.#mode = mode;
  }

  /** A version (`name@version`) waits for a person: what needs it must not be installable before it. */
  waits(id: string): void {
    this.#waiting.add(id);
  }

  of(unit: VersionName & { readonly pins: readonly string[] }, token: string): Way {
    const needed = unit.pins.find((id) => this.#waiting.has(id));
    if (this.#mode === "direct") {
      return needed === undefined ? { mode: "direct" } : { mode: "neither", for: needed };
    }
    if (this.#mode === "stage") return { mode: "stage", why: { kind: "asked" } };
    const cause = this.#refused.get(unitId(unit)) ?? this.#refused.get(token);
    if (cause !== undefined) return { mode: "stage", why: { kind: "refused", cause } };
    if (needed === undefined) return { mode: "direct" };
    return { mode: "stage", why: { kind: "needs", id: needed } };
  }

  /**
   * What npm's refusal of a way means: undefined if the package is to be tried in the other one. The
   * policy of a token holds for all packages.
   */
  denied(
    unit: VersionName,
    token: string,
    way: Extract<Way, { mode: "direct" | "stage" }>,
    { cause, by }: Denied,
  ): { readonly cause: string; readonly remedy: string } | undefined {
    if (way.mode === "direct" && this.#mode === "auto") {
      this.#refused.set(by === "token" ? token : unitId(unit), cause);
      return undefined;
    }
    if (way.mode === "direct") return { cause, remedy: notDirectly[by] };
    switch (way.why.kind) {
      case "asked":
        return { cause, remedy: notStaged };
      case "refused":
        return {
          cause: `npm accepts it neither directly (${way.why.cause}) nor staged (${cause})`,
          remedy: otherCauses,
        };
      case "needs":
        return {
          cause: `it needs ${way.why.id}, which waits for approval, so it had to be staged too: ${cause}`,
          remedy: `Approve ${way.why.id} and run this job again: it is then published directly. ${addAgain}`,
        };
    }
  }
}

/** What was asked to go directly, and needs something that nobody can install. */
export function needsApproval(id: string): { readonly cause: string; readonly remedy: string } {
  return {
    cause: `it needs ${id}, which is staged and waits for approval`,
    remedy: `Approve ${id} and run this job again, or stage this one too with publish-mode: auto.`,
  };
}

/** npm has the same words for all of its causes, so each remedy names them all. */
const otherCauses =
  "Check that repository, workflow file and environment of the package's trusted publisher match this run exactly, including case, and check its publishing access on npmjs.com.";
const addAgain =
  "A trusted publisher cannot be edited: to allow more, remove it on npmjs.com and add it again.";

const notDirectly: Readonly<Record<Denied["by"], string>> = {
  publisher: `Most likely the package's trusted publisher may only stage, the default since September 2026: set publish-mode: auto and start a new run. ${addAgain} ${otherCauses}`,
  token:
    "The token may only stage, whatever the package allows: set publish-mode: auto and start a new run, or use a trusted publisher that may publish.",
};
const notStaged = `Most likely the package's trusted publisher may not stage, the default before September 2026: set publish-mode: auto and start a new run. ${addAgain} ${otherCauses}`;
