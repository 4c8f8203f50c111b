import type { LoggedRequest } from "./request-log.ts";

/** Whether the registry has done what the request asks for when the fault strikes. */
export type FaultMoment = "before-commit" | "after-commit";

/** What goes wrong with one request. Where `when` may be left out, its default is given. */
export type Fault =
  /** 429 with a `Retry-After` that lies `afterMs` ahead on the sandbox's clock (or behind: negative). */
  | { readonly kind: "rate-limit"; readonly afterMs: number }
  /** The 429 of crates.io's daily limit, which has no `Retry-After`. */
  | { readonly kind: "rate-limit-without-date" }
  /** An error of the server or of what stands before it. Default: before the commit. */
  | { readonly kind: "server-error"; readonly status: number; readonly when?: FaultMoment }
  /** The connection is reset: before the body is read, within it, or instead of the answer. */
  | { readonly kind: "reset"; readonly when: "before-body" | "mid-body" | "after-commit" }
  /** Half of the true answer, a pause of `ms` real milliseconds, the other half. */
  | { readonly kind: "slow-body"; readonly ms: number }
  /** The head of the true answer, half of its body, then the connection ends. */
  | { readonly kind: "truncated" }
  /** Status 200 with a body that is no JSON. Default: after the commit. */
  | { readonly kind: "wrong-json"; readonly when?: FaultMoment }
  /** Status 200 with a page of HTML, as a proxy's. Default: before the commit. */
  | { readonly kind: "html"; readonly when?: FaultMoment }
  /** The true answer of an accepted upload, with warnings. */
  | { readonly kind: "warnings"; readonly warnings: readonly string[] }
  /** A refusal in words of the order's choice. Default: before the commit. */
  | {
      readonly kind: "refusal";
      readonly status: number;
      readonly message: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly when?: FaultMoment;
    }
  /** Status 200 with errors; nothing is committed. */
  | { readonly kind: "errors"; readonly errors: readonly string[] }
  /** Status 200 without a body, after the commit. */
  | { readonly kind: "empty-body" }
  /** No answer until `release()`; then the true one. Default: before the commit. */
  | { readonly kind: "hold"; readonly when?: FaultMoment };

/** Which requests a fault is for: all that is given must fit. */
export interface FaultMatch {
  readonly method?: string;
  readonly path?: RegExp;
  /** Name of the crate as the request writes it. */
  readonly crate?: string;
  /** Name of the npm package. */
  readonly package?: string;
  /** How many fitting requests pass unharmed first. Default 0. */
  readonly skip?: number;
}

export interface FaultRule {
  readonly match?: FaultMatch;
  /** How many requests it strikes. Default 1; `Infinity` for all. */
  readonly times?: number;
  readonly fault: Fault;
}

/** A fault that was ordered. */
export interface OrderedFault {
  /** How many requests it has struck. */
  readonly struck: number;
  /**
   * Resolves with the first request that it strikes, once that has arrived; of a hold, once it is held:
   * whoever ends the client then leaves no half of a request behind.
   */
  readonly first: Promise<LoggedRequest>;
  /** Lets all requests go on that a `hold` keeps, and those to come. */
  release(): void;
  /** It strikes no more. */
  cancel(): void;
}

/** A fault that has struck, for the server. */
export interface Strike {
  readonly fault: Fault;
  /** Says that the request is held now, and resolves when the hold is released. */
  readonly hold: () => Promise<void>;
}

interface Rule {
  readonly match: FaultMatch;
  readonly fault: Fault;
  readonly released: PromiseWithResolvers<void>;
  readonly first: PromiseWithResolvers<LoggedRequest>;
  skip: number;
  left: number;
  struck: number;
}

/** The faults that a server has been ordered to have. The first rule that fits strikes. */
export class Faults {
  readonly #rules: Rule[] = [];
  #random: { readonly next: () => number; readonly rate: number } | undefined;

  add({ match = {}, times = 1, fault }: FaultRule): OrderedFault {
    const rule: Rule = {
      match,
      fault,
      released: Promise.withResolvers(),
      first: Promise.withResolvers(),
      skip: match.skip ?? 0,
      left: times,
      struck: 0,
    };
    this.#rules.push(rule);
    return {
      get struck() {
        return rule.struck;
      },
      first: rule.first.promise,
      release() {
        rule.released.resolve();
      },
      cancel() {
        rule.left = 0;
      },
    };
  }

  /**
   * From now on each request is struck with the probability `rate` (0 to 1; 0 ends it), by a fault
   * that passes by itself: never by a refusal or a hold. The same seed and the same sequence of
   * requests give the same faults.
   */
  random(seed: number, rate: number): void {
    this.#random = rate > 0 ? { next: generator(seed), rate } : undefined;
  }

  /** Takes all orders back and lets go what is held. */
  clear(): void {
    this.#random = undefined;
    for (const rule of this.#rules.splice(0)) rule.released.resolve();
  }

  /**
   * For the server: the fault that strikes this request, if any. It is asked when the head of a
   * request is there and, for an upload, again when its metadata say which crate it is: rules that
   * name a crate are tried once the crate is known, all others at the head.
   */
  strike(request: LoggedRequest, known: "head" | "crate"): Strike | undefined {
    for (const rule of this.#rules) {
      const turn = rule.match.crate === undefined ? "head" : "crate";
      if (turn !== known || !fits(rule.match, request) || rule.left <= 0) continue;
      if (rule.skip > 0) {
        rule.skip -= 1;
        continue;
      }
      rule.left -= 1;
      rule.struck += 1;
      if (rule.fault.kind !== "hold") rule.first.resolve(request);
      const hold = () => {
        rule.first.resolve(request);
        return rule.released.promise;
      };
      return { fault: rule.fault, hold };
    }
    if (known === "crate" || this.#random === undefined) return undefined;
    const { next, rate } = this.#random;
    if (next() >= rate) return undefined;
    const choice = request.method === "PUT" ? passingForUploads : passingForAll;
    const fault = choice[Math.floor(next() * choice.length)];
    return fault && { fault, hold: () => Promise.resolve() };
  }
}

function fits(match: FaultMatch, request: LoggedRequest): boolean {
  const { method, path, crate } = match;
  return (
    (method === undefined || method === request.method) &&
    (path === undefined || request.path.search(path) !== -1) &&
    (crate === undefined || crate === request.crate) &&
    (match.package === undefined || match.package === request.package)
  );
}

const passingForAll: readonly Fault[] = [
  { kind: "server-error", status: 500 },
  { kind: "server-error", status: 502 },
  { kind: "server-error", status: 503 },
  { kind: "reset", when: "before-body" },
  { kind: "reset", when: "after-commit" },
  { kind: "truncated" },
  { kind: "slow-body", ms: 20 },
  { kind: "html" },
];

const passingForUploads: readonly Fault[] = [
  ...passingForAll,
  { kind: "server-error", status: 500, when: "after-commit" },
  { kind: "server-error", status: 502, when: "after-commit" },
  { kind: "server-error", status: 503, when: "after-commit" },
  { kind: "rate-limit", afterMs: 2_000 },
  { kind: "wrong-json" },
  { kind: "html", when: "after-commit" },
  { kind: "warnings", warnings: ["a warning of the registry"] },
  { kind: "empty-body" },
];

/** Numbers in [0, 1) from a seed: a linear congruential generator is random enough for faults. */
function generator(seed: number): () => number {
  let state = (Math.trunc(seed) ^ 0x5deece66) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
