import { createDoor, type Fetch } from "@fairlead/http";

/** A made-up `fetch` behind the door that all requests go through. */
export function behindDoor(answer: typeof globalThis.fetch): Fetch {
  return createDoor(
    async (url, { method, headers }) => {
      const response = await answer(url.href, { method, headers });
      return {
        status: response.status,
        headers: response.headers,
        body: response.body ?? (async function* () {})(),
        discard: () => Promise.resolve(),
      };
    },
    (text) => text,
  );
}
