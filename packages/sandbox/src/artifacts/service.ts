import { textAnswer, type Answer } from "../http-server.ts";
import type { Voice } from "../fault-answers.ts";
import type { ReadRequest, Service } from "../request-cycle.ts";
import { message, restAnswer, type RestContext } from "./rest.ts";
import { resultsAnswer, servicePath, twirpError } from "./results-service.ts";

/** GitHub's services for artifacts as a server of the sandbox sees them. */
export function artifactService(context: RestContext): Service {
  return {
    names: ({ headers }) => ({
      credential: headers["authorization"] === undefined ? "none" : "token",
    }),
    answer: (request) => answer(request, context),
    voice: ({ path }) => artifactVoice(path),
  };
}

function answer(request: ReadRequest, context: RestContext): Answer {
  const { path } = request;
  if (path.startsWith(servicePath)) return resultsAnswer(request, context);
  if (path.startsWith("/blobs/")) return context.blobs.answer(request);
  return restAnswer(request, context) ?? message(404, "Not Found");
}

type Headers = Readonly<Record<string, string>>;

/** Faults in the words of whom the path belongs to; what only a registry says is no fault here. */
export function artifactVoice(path: string): Voice {
  const refuse = (status: number, code: string, words: string, headers: Headers = {}): Answer => {
    if (path.startsWith(servicePath)) return twirpError(status, code, words, headers);
    if (path.startsWith("/blobs/")) return { ...textAnswer(status, words), headers };
    return message(status, words, headers);
  };
  return {
    tooMany(afterMs) {
      const words = "You have exceeded a secondary rate limit.";
      const seconds = Math.max(0, Math.ceil((afterMs ?? 0) / 1_000));
      const headers = afterMs === undefined ? {} : { "retry-after": String(seconds) };
      return refuse(429, "resource_exhausted", words, headers);
    },
    serverError: (status) => refuse(status, "internal", "Server Error"),
    refusal: (status, words, headers) => refuse(status, "unknown", words, headers),
  };
}
