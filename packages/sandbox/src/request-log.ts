export type CredentialKind = "none" | "token" | "trusted-publishing";

/** One request as the server saw it. */
export interface LoggedRequest {
  /** When it arrived, on the sandbox's clock (epoch ms). */
  readonly at: number;
  readonly method: string;
  /** Path without the query. */
  readonly path: string;
  /** The answer's status; 0 while there is none, and forever if the connection was reset. */
  readonly status: number;
  /** The crate it is about: as the path or an upload's metadata name it, in lower case for the index. */
  readonly crate?: string;
  /** The npm package it is about. */
  readonly package?: string;
  readonly version?: string;
  readonly credential: CredentialKind;
  /** Bytes of the request's body. */
  readonly bytes: number;
  /** The kind of the fault that was ordered for it. */
  readonly faulted?: string;
}

/** What the server fills in while it answers. */
export type OpenRequest = { -readonly [Key in keyof LoggedRequest]: LoggedRequest[Key] };

/** The requests that a server has received, in the order of their arrival. Holds no secrets. */
export class RequestLog {
  #entries: OpenRequest[] = [];

  get entries(): readonly LoggedRequest[] {
    return this.#entries;
  }

  /** Requests to publish a crate or an npm package, staging included, however they were answered. */
  uploads(): readonly LoggedRequest[] {
    return this.filter(({ method, path, package: name }) =>
      method === "PUT"
        ? path === "/api/v1/crates/new" || (name !== undefined && path === `/${name}`)
        : method === "POST" && path.startsWith("/-/stage/package/"),
    );
  }

  /** Requests that ask for a change, whatever it is. */
  writes(): readonly LoggedRequest[] {
    return this.filter(({ method }) => method !== "GET" && method !== "HEAD");
  }

  filter(matches: (request: LoggedRequest) => boolean): readonly LoggedRequest[] {
    return this.#entries.filter(matches);
  }

  clear(): void {
    this.#entries = [];
  }

  /** For the server: writes a request down as soon as it has arrived. */
  open(request: OpenRequest): OpenRequest {
    this.#entries.push(request);
    return request;
  }
}
