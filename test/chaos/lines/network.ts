import assert from "node:assert/strict";
import { isLoopback } from "@fairlead/http";
import { certificate } from "../certificate.ts";
import { closeAllScenes } from "../close-scenes.ts";
import { NotPossible, type Case, type Line } from "../line.ts";
import { assertGood, assertOrderly, assertWhole } from "../orderly.ts";
import { smallCrates, smallPackages, type Subject } from "../places.ts";
import type { RunOptions } from "../running-actions.ts";
import { faultyProxy, type ProxyOptions } from "../proxy.ts";
import { tunnelProxy } from "../tunnel-proxy.ts";

let remove: (() => unknown)[] = [];

/** How a case reaches the server, and what comes of it. */
interface Way {
  readonly name: string;
  readonly server?: ProxyOptions;
  readonly env?: (proxy: string) => NonNullable<RunOptions["env"]>;
  /** Default: it goes well. */
  readonly fails?: RegExp;
  /** Whether the registry is asked through the proxy between, if there is one. */
  readonly throughProxy?: "always" | "never";
}

/** IPv6, names, certificates and proxies, for reads and uploads alike. */
export const network: Line = {
  name: "network",
  async cases() {
    const [crates, packages] = [await smallCrates(), await smallPackages()];
    const [own, foreign] = [certificate(), certificate("DNS:elsewhere.example")];
    remove = [crates.remove, packages.remove, own.remove, foreign.remove];
    const known = { NODE_EXTRA_CA_CERTS: own.file };
    const outside: ProxyOptions = { tls: own, name: "registry.example" };
    const ways: readonly Way[] = [
      { name: "IPv6 alone", server: { host: "::1", name: "[::1]" } },
      { name: "localhost", server: { name: "localhost" } },
      { name: "own CA", server: { tls: own, name: "localhost" }, env: () => known },
      { name: "own CA that is not known", server: { tls: own }, fails: /self-signed|certificate/i },
      {
        ...{ name: "own CA with another name", server: { tls: foreign } },
        ...{ env: () => ({ NODE_EXTRA_CA_CERTS: foreign.file }), fails: /altnames|certificate/i },
      },
      {
        ...{ name: "HTTPS_PROXY", server: outside, throughProxy: "always" },
        env: (proxy) => ({ ...known, HTTPS_PROXY: `http://${proxy}` }),
      },
      {
        ...{ name: "HTTPS_PROXY as host and port", server: outside, throughProxy: "always" },
        env: (proxy) => ({ ...known, HTTPS_PROXY: proxy }),
      },
      {
        ...{ name: "https_proxy with a user", server: outside, throughProxy: "always" },
        env: (proxy) => ({ ...known, https_proxy: `http://user:word@${proxy}` }),
      },
      {
        ...{ name: "a dead proxy", server: outside, fails: /by the proxy 127\.0\.0\.1:1\b/ },
        env: () => ({ ...known, HTTPS_PROXY: "127.0.0.1:1" }),
      },
      {
        ...{ name: "a proxy that is none", server: outside, fails: /HTTPS_PROXY is not/ },
        env: () => ({ ...known, HTTPS_PROXY: "http://a b" }),
      },
      {
        ...{ name: "loopback with proxies", throughProxy: "never" },
        env: (proxy) => ({ HTTP_PROXY: proxy, HTTPS_PROXY: proxy, http_proxy: proxy }),
      },
      {
        ...{ name: "localhost with proxies and https", server: { tls: own, name: "localhost" } },
        ...{ throughProxy: "never", env: (proxy) => ({ ...known, HTTPS_PROXY: proxy }) },
      },
      {
        ...{ name: "NO_PROXY", server: outside, throughProxy: "never", fails: /registry\.example/ },
        env: (proxy) => ({ ...known, HTTPS_PROXY: proxy, NO_PROXY: "registry.example" }),
      },
      ...[-48, -3, 3, 48].map((hours) => ({
        ...{ name: `the server's clock is off by ${hours} h`, server: { clockOffHours: hours } },
      })),
    ];
    const cases: Case[] = [];
    for (const subject of [crates, packages]) {
      const place = await subject.open();
      assertGood(await place.release());
      const whole = place.state();
      await place.close();
      for (const way of ways) {
        const run = () => go(subject, way, whole);
        cases.push({ row: subject.name, name: way.name, run });
      }
    }
    return cases;
  },
  async close() {
    await closeAllScenes();
    await Promise.all(remove.map((each) => each()));
  },
};

async function go(subject: Subject, way: Way, whole: unknown): Promise<void> {
  const tunnel = await tunnelProxy();
  const server = faultyProxy(way.server);
  const place = await subject
    .open((url) => server.through(url))
    .catch((error: unknown) => {
      if (!/EADDRNOTAVAIL|EAFNOSUPPORT/.test(String(error))) throw error;
      throw new NotPossible("this machine has no IPv6");
    });
  tunnel.target = server.port();
  try {
    const env = way.env?.(tunnel.address) ?? {};
    const runs = await place.release({ env });
    for (const run of runs) assertOrderly(run);
    if (way.fails === undefined) {
      assertGood(runs);
      await assertWhole(place, whole);
    } else {
      const [run] = runs;
      assert.equal(run?.exitCode, 1, "It did not fail");
      assert.match(run.log, way.fails);
      assert.deepEqual(place.kept(), []);
    }
    // Reports go to the runner's artifact store, which its own client asks.
    const throughProxy = tunnel.asked.filter(({ port }) => port === String(server.port()));
    if (way.throughProxy === "never") assert.deepEqual(throughProxy, [], "The proxy was asked");
    if (way.throughProxy === "always") assert.ok(throughProxy.length > 0, "It was not asked");
    assert.deepEqual(tunnel.asked.filter(isLoopback), [], "A proxy was asked for loopback");
  } finally {
    await place.close();
    await Promise.all([server.stop(), tunnel.stop()]);
  }
}
