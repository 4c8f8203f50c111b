/** One request as a fake fetch saw it. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a fake fetch answers: an answer, or the failure of the exchange. */
export type Prepared = Response | Error;

/** A fetch that gives these answers in turn and remembers what it was asked. */
export function fakeFetch(...answers: readonly Prepared[]): {
  readonly fetch: typeof globalThis.fetch;
  readonly asked: readonly Asked[];
} {
  const asked: Asked[] = [];
  const left = [...answers];
  return {
    asked,
    fetch: (input, init) => {
      asked.push({
        method: init?.method ?? "GET",
        url: input instanceof Request ? input.url : input.toString(),
        headers: Object.fromEntries(new Headers(init?.headers)),
        body: typeof init?.body === "string" ? init.body : "",
      });
      const answer = left.shift() ?? new Error("no further answer was prepared");
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  };
}
