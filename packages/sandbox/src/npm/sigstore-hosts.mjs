/**
 * Other addresses for a process that knows nothing of them: `node --import sigstore-hosts.mjs script.js`
 * with FAIRLEAD_TEST_HOSTS set to JSON, such as `{"fulcio.sigstore.dev": "http://127.0.0.1:1234"}`.
 *
 * A request over https to a host that is named there goes to that address, over http. npm's libraries
 * use `https.request`, others `fetch`.
 */
import http from "node:http";
import https from "node:https";
import { syncBuiltinESMExports } from "node:module";
import { URL, urlToHttpOptions } from "node:url";

const addresses = new Map(
  Object.entries(JSON.parse(process.env.FAIRLEAD_TEST_HOSTS ?? "{}")).map(([host, address]) => [
    host,
    new URL(address),
  ]),
);
const realRequest = https.request;
const { fetch: realFetch, Request } = globalThis;

https.request = function request(...args) {
  const [target, more] = args;
  const options =
    typeof target === "string" || target instanceof URL
      ? { ...urlToHttpOptions(new URL(target)), ...(typeof more === "object" ? more : {}) }
      : target;
  const address = addresses.get(options.hostname ?? options.host);
  if (address === undefined) return realRequest.apply(https, args);
  const { hostname, port } = address;
  return http.request(
    // The agent is one for https, and the port may be that of https.
    { ...options, agent: undefined, protocol: "http:", host: undefined, hostname, port },
    args.find((one) => typeof one === "function"),
  );
};

https.get = function get(...args) {
  const request = https.request(...args);
  request.end();
  return request;
};

globalThis.fetch = function fetch(input, init) {
  const url = new URL(input instanceof Request ? input.url : input);
  const address = addresses.get(url.hostname);
  if (address === undefined) return realFetch(input, init);
  const moved = new URL(`${url.pathname}${url.search}`, address);
  return realFetch(input instanceof Request ? new Request(moved, input) : moved, init);
};

syncBuiltinESMExports();
