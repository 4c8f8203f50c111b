import { describe, expect, test } from "@jest/globals";
import { ProblemsError } from "@fairlead/publishing";
import {
  goesPastProxies,
  nameProxies,
  proxiesOf,
} from "../../../packages/actionkit/src/proxies.ts";

describe("the proxies of an environment", () => {
  test.each([
    [{}, { httpProxy: "", httpsProxy: "", noProxy: "" }],
    [{ https_proxy: "a:1", HTTPS_PROXY: "b:1" }, { httpsProxy: "http://a:1" }],
    [{ https_proxy: "", HTTPS_PROXY: "http://b:1" }, { httpsProxy: "http://b:1" }],
    [{ NO_PROXY: ".corp" }, { noProxy: ".corp" }],
    [{ no_proxy: "*" }, { noProxy: "*" }],
  ])("%j are %j", (env, expected) => {
    expect(proxiesOf(env)).toMatchObject(expected);
  });

  test.each([
    ["", false],
    ["*", true],
    ["crates.io", true],
    ["index.crates.io", true],
    [".crates.io", true],
    ["*.crates.io", true],
    ["CRATES.IO", true],
    ["corp, crates.io", true],
    ["corp crates.io", true],
    ["crates.io:443", true],
    ["crates.io:8443", false],
    ["ates.io", false],
    ["other.io,example.org", false],
    ["io.index.crates.io", false],
    ["10.0.0.0/8", false],
  ])("NO_PROXY=%j lets https://index.crates.io go past them: %j", (noProxy, isPast) => {
    expect(goesPastProxies(new URL("https://index.crates.io/config.json"), noProxy)).toBe(isPast);
  });

  test.each([
    ["10.1.2.3", "10.0.0.0/8", true],
    ["11.1.2.3", "10.0.0.0/8", false],
    ["10.1.2.3", "10.1.2.3/32", true],
    ["10.1.2.3", "10.0.0.0/33", false],
    ["10.1.2.3", "fd00::/8", false],
    ["[fd00::5]", "fd00::/8", true],
    ["[fd00::5]", "fd00::5", true],
    ["[fd00::5]", "fd00:0:0::5", true],
    ["[fd00::6]", "fd00::5", false],
    ["corp.example", "10.0.0.0/8", false],
    ["corp.example", "example/8", false],
  ])("%s goes past them by NO_PROXY=%s: %j", (host, noProxy, isPast) => {
    expect(goesPastProxies(new URL(`http://${host}/`), noProxy)).toBe(isPast);
  });

  test("that are no addresses are named, without their values", () => {
    const sentence = (name: string) =>
      `The environment variable ${name} is not the address of an HTTP proxy. Set it to one, such as http://proxy.example:3128, or unset it.`;
    for (const value of [
      "http://a b:secret",
      "socks5://a:1",
      ":3128",
      "http://",
      "http://a:99999",
      "http://proxy.example:3128/path",
      "proxy.example:3128?x",
      "http//proxy.example:3128",
      "http:/proxy.example:3128",
      "https:/proxy.example",
    ]) {
      for (const name of ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY"]) {
        expect(() => proxiesOf({ [name]: value })).toThrow(
          new ProblemsError([{ code: "proxy-invalid", message: sentence(name.toUpperCase()) }]),
        );
      }
    }
    const both = { HTTP_PROXY: "a b", HTTPS_PROXY: "a b" };
    expect(() => proxiesOf(both)).toThrow(
      [sentence("HTTP_PROXY"), sentence("HTTPS_PROXY")].join("\n"),
    );
  });

  const loopback = "localhost,127.0.0.1,[::1]";
  const past = (noProxy: string) => ({ no_proxy: noProxy, NO_PROXY: noProxy });

  test.each([
    [
      { HTTPS_PROXY: "a:1" },
      { https_proxy: "http://a:1", HTTPS_PROXY: "http://a:1", ...past(loopback) },
    ],
    [
      { https_proxy: "http://a:1", HTTPS_PROXY: "http://b:1" },
      { https_proxy: "http://a:1", HTTPS_PROXY: "http://a:1", ...past(loopback) },
    ],
    [
      { http_proxy: "", HTTP_PROXY: " a:1" },
      { http_proxy: "http://a:1", HTTP_PROXY: "http://a:1", ...past(loopback) },
    ],
    [
      { HTTP_PROXY: "http://a:1", NO_PROXY: ".corp b:443,\t127.0.0.1" },
      {
        ...{ http_proxy: "http://a:1", HTTP_PROXY: "http://a:1" },
        ...past(".corp,b:443,127.0.0.1,localhost,[::1]"),
      },
    ],
    [
      { HTTP_PROXY: "http://a:1", no_proxy: "*" },
      { http_proxy: "http://a:1", HTTP_PROXY: "http://a:1", no_proxy: "*" },
    ],
    [
      { https_proxy: "", NO_PROXY: "*" },
      { https_proxy: "", NO_PROXY: "*" },
    ],
    [{ NO_PROXY: ".corp" }, { NO_PROXY: ".corp" }],
    [
      { HTTP_PROXY: "a b", HTTPS_PROXY: "a:1" },
      { HTTP_PROXY: "a b", HTTPS_PROXY: "a:1" },
    ],
  ])("%j are named for other libraries: %j", (given, expected) => {
    const env: Record<string, string | undefined> = { ...given };
    nameProxies(env);
    expect(env).toEqual(expected);
  });

  test.each([
    [{ HTTP_PROXY: "a:1" }],
    [{ HTTPS_PROXY: "a:1", NO_PROXY: ".corp" }],
    [{ HTTPS_PROXY: "a:1", no_proxy: "corp example.org" }],
    [{ HTTPS_PROXY: "a:1", no_proxy: "*" }],
  ])("%j are named so that this machine is asked by none", (given) => {
    const env: Record<string, string | undefined> = { ...given };
    nameProxies(env);
    for (const host of ["localhost", "127.0.0.1", "[::1]"]) {
      expect(goesPastProxies(new URL(`http://${host}:8080/`), proxiesOf(env).noProxy)).toBe(true);
    }
  });
});
