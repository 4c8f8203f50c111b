/** As `fetch`, as far as `send` needs one: the platform's own will do, and so will a lighter one. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchAnswer>;

/** With fields that may be changed, as the platform's own wants them. */
export interface FetchInit {
  method: string;
  headers: Record<string, string>;
  redirect: "follow" | "manual";
  body?: Uint8Array<ArrayBuffer> | Blob | string;
  signal: AbortSignal;
}

export interface FetchAnswer {
  readonly status: number;
  readonly headers: AnswerHeaders;
  /** The whole body, without its content encoding. */
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

export type AnswerHeaders = Pick<Headers, "get">;
