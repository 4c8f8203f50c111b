import { createHash } from "node:crypto";
import { jsonAnswer, textAnswer, type Answer } from "../http-server.ts";
import { indexLine } from "./index-line.ts";
import type { State } from "./state.ts";

/** Where the index keeps a crate: `1/a`, `2/ab`, `3/a/abc`, `ab/cd/abcd`; always in lower case. */
export function indexPath(name: string): string {
  const lower = name.toLowerCase();
  if (lower.length <= 2) return `${lower.length}/${lower}`;
  if (lower.length === 3) return `3/${lower.charAt(0)}/${lower}`;
  return `${lower.slice(0, 2)}/${lower.slice(2, 4)}/${lower}`;
}

/**
 * A crate's file in the index as it is now: a line for each version that is to be seen. Undefined for
 * a path that is no crate's: even if only the case or `-` and `_` are others.
 */
function indexFile(state: State, path: string, realNow: number): string | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const crate = state.crate(name);
  if (crate === undefined || indexPath(crate.name) !== path) return undefined;
  const visible = crate.versions.filter(({ visibleAt }) => visibleAt <= realNow);
  if (visible.length === 0) return undefined;
  return visible.map((version) => `${indexLine(crate.name, version)}\n`).join("");
}

export interface IndexOptions {
  /** The server's own address, for the config. */
  readonly url: string;
  readonly authRequired: boolean;
  /** The status for a path that is no crate's: 404 on crates.io, 405 on some others. */
  readonly missingStatus: number;
  /** How long the edge keeps an answer once given, in ms on the sandbox's clock. */
  readonly edgeMaxAgeMs?: number;
  readonly now: () => number;
}

/**
 * The sparse index behind its edge. With an edge cache, a path once looked at keeps its answer, a 404
 * too, until that is old enough: as if no purge of crates.io's ever arrived.
 */
export class SparseIndex {
  readonly #state: State;
  readonly #options: IndexOptions;
  readonly #edge = new Map<string, { readonly answer: Answer; readonly until: number }>();

  constructor(state: State, options: IndexOptions) {
    this.#state = state;
    this.#options = options;
  }

  /** Answers a GET of `path` (without a leading `/`) with the given `If-None-Match`. */
  answer(path: string, ifNoneMatch: string | undefined): Answer {
    const answer = path === "config.json" ? this.#config() : this.#throughEdge(path);
    const etag = answer.headers["etag"];
    if (etag === undefined || etag !== ifNoneMatch) return answer;
    return { status: 304, headers: answer.headers, body: Buffer.alloc(0) };
  }

  #config(): Answer {
    const { url, authRequired } = this.#options;
    return jsonAnswer(200, {
      dl: `${url}/dl`,
      api: url,
      ...(authRequired && { "auth-required": true }),
    });
  }

  #throughEdge(path: string): Answer {
    const { edgeMaxAgeMs, now } = this.#options;
    if (edgeMaxAgeMs === undefined) return this.#origin(path);
    const kept = this.#edge.get(path);
    if (kept !== undefined && kept.until > now()) return kept.answer;
    const answer = this.#origin(path);
    this.#edge.set(path, { answer, until: now() + edgeMaxAgeMs });
    return answer;
  }

  #origin(path: string): Answer {
    const file = indexFile(this.#state, path, Date.now());
    if (file === undefined) return textAnswer(this.#options.missingStatus, "no such file\n");
    const hash = createHash("sha256").update(file).digest("hex");
    return {
      status: 200,
      headers: {
        "content-type": "text/plain",
        "cache-control": "public,max-age=600",
        etag: `"${hash.slice(0, 32)}"`,
      },
      body: Buffer.from(file),
    };
  }
}
