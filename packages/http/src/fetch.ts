import type { AllHeaders } from "./answer-headers.ts";
import type { StreamedBody } from "./streamed-body.ts";

/** As `fetch`, as far as `send` needs one. The product's own is a door, see `createDoor`. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchAnswer>;

/** With fields that may be changed, as the platform's own wants them. */
export interface FetchInit extends AnswerOptions {
  method: string;
  headers: Record<string, string>;
  body?: Uint8Array<ArrayBuffer> | StreamedBody | string;
  signal: AbortSignal;
}

/** How an address is judged, and an answer read. */
export interface AnswerOptions {
  /**
   * The address whose answer named this one, such as the registry's for that of a tarball: what was
   * trusted with a credential is the former. Absent: a person gave it, or it was made from one given.
   */
  from?: string;
  /** Bytes of the answer without its content encoding; 64 MiB if absent. */
  maxBytes?: number;
  /**
   * Takes the body of a good answer (2xx) piece by piece, with its secrets in it; nothing of it is kept,
   * so that memory does not grow with it.
   */
  sink?: (piece: Uint8Array) => void;
  /** The answer brings a secret that is asked for, so known ones are left in it. */
  holdsSecret?: boolean;
}

export interface FetchAnswer {
  readonly status: number;
  readonly headers: AllHeaders;
  /** The whole body, without its content encoding. */
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}
