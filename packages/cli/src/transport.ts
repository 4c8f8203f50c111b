import type { Transport } from "@fairlead/http";

/** Node's own client. Behind a proxy, Node wants NODE_USE_ENV_PROXY=1. */
export const nodeTransport: Transport = async (url, { method, headers, body, signal }) => {
  const isText = typeof body === "string" || body instanceof Uint8Array;
  if (body !== undefined && !isText) throw new TypeError("nothing is streamed to a server");
  const response = await fetch(url, {
    ...{ method, headers, signal },
    ...(body !== undefined && { body }),
    redirect: "manual",
  });
  return {
    status: response.status,
    headers: response.headers,
    body: response.body ?? nothing(),
    discard: async () => response.body?.cancel(),
  };
};

async function* nothing(): AsyncGenerator<Uint8Array> {}
