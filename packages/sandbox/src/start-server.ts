import type { RequestListener } from "node:http";
import { sandboxClock, type SandboxClock } from "./clock.ts";
import { Faults } from "./faults.ts";
import { listen, type ListeningServer } from "./http-server.ts";
import { answerRequest, type RequestHook, type Service } from "./request-cycle.ts";
import { RequestLog } from "./request-log.ts";

export interface ServerOptions {
  /** For dates, limits and the life of tokens. Default: a clock of its own. */
  readonly clock?: SandboxClock;
  /** Default: any that is free. */
  readonly port?: number;
}

/** What all servers of the sandbox have. */
export interface SandboxServer {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  readonly clock: SandboxClock;
  readonly requests: RequestLog;
  readonly faults: Faults;
  /** Has `hook` called at each request, before and after it takes effect; returns how to end that. */
  onRequest(hook: RequestHook): () => void;
  /** Ends all connections, also those that are held. */
  stop(): Promise<void>;
}

export interface StartedServer {
  readonly server: SandboxServer;
  /** Says whose requests these are. Apart from the start, for a service may need the server's URL. */
  readonly serve: (service: Service) => void;
  /** Another address of the same server, `http://127.0.0.1:PORT`, with the same log and faults. */
  readonly listenAlso: () => Promise<string>;
}

/** Starts a server on the loopback address, with faults to order, a log, and a clock. */
export async function startServer({
  clock = sandboxClock(),
  port,
}: ServerOptions): Promise<StartedServer> {
  const requests = new RequestLog();
  const faults = new Faults();
  const hooks = new Set<RequestHook>();
  const stopped = new AbortController();
  const served = Promise.withResolvers<Service>();
  const around = { clock, requests, faults, hooks, stopped: stopped.signal };
  const listener: RequestListener = (request, response) => {
    served.promise
      .then((service) => answerRequest(request, response, { ...around, service }))
      .catch((error: unknown) => {
        // A client that went away is part of many tests; anything else is a mistake here.
        if (request.errored === null) console.error("sandbox:", error);
        response.destroy();
      });
  };
  const { url, stop } = await listen(listener, port);
  const others: ListeningServer[] = [];
  return {
    server: {
      ...{ url, clock, requests, faults },
      onRequest(hook) {
        hooks.add(hook);
        return () => hooks.delete(hook);
      },
      async stop() {
        stopped.abort();
        await Promise.all([stop(), ...others.map((other) => other.stop())]);
      },
    },
    serve: served.resolve,
    async listenAlso() {
      const other = await listen(listener);
      others.push(other);
      return other.url;
    },
  };
}
