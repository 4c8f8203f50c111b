import { describe, expect, test } from "@jest/globals";
import { addressFault, createDoor, send, type HttpRequest, type Transport } from "@fairlead/http";

interface Seen {
  readonly what: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A door to servers of which the named addresses redirect, and all others answer with their address. */
function doorTo(moved: Readonly<Record<string, string>>, status = 302, body?: Uint8Array) {
  const seen: Seen[] = [];
  const transport: Transport = (url, { method, headers }) => {
    seen.push({ what: `${method} ${url.href}`, headers });
    const location = moved[url.href];
    return Promise.resolve({
      status: location === undefined ? 200 : status,
      headers: new Headers(location === undefined ? {} : { location }),
      body: (async function* () {
        yield await Promise.resolve(body ?? Buffer.from(url.href));
      })(),
      discard: () => Promise.resolve(),
    });
  };
  const fetch = createDoor(transport, (text) => text.replaceAll("canary", "***"));
  const ask = async (url: string, request: HttpRequest = {}) => {
    const reply = await send(fetch, url, request, new AbortController().signal);
    return reply.kind === "answer" ? reply.body.toString("latin1") : (reply.code ?? reply.cause);
  };
  return { ask, seen };
}

const headers = { Authorization: "canary", cookie: "canary", "npm-otp": "canary", accept: "a" };

describe("a redirect", () => {
  const home = "https://a.example/x";
  test.each([301, 302, 303, 307, 308])(
    "%i is followed by a read and by no write",
    async (status) => {
      const { ask, seen } = doorTo({ [home]: "/there" }, status);
      expect(await ask(home)).toBe("https://a.example/there");
      for (const method of ["PUT", "POST", "DELETE", "PATCH"]) await ask(home, { method });
      expect(seen.map(({ what }) => what).slice(2)).toEqual(
        ["PUT", "POST", "DELETE", "PATCH"].map((method) => `${method} ${home}`),
      );
    },
  );

  test.each([
    ["https://a.example/there", true],
    ["https://b.example/there", false],
    ["https://a.example:444/there", false],
    ["https://sub.a.example/there", false],
  ])("to %s keeps the credential: %s", async (location, keeps) => {
    const { ask, seen } = doorTo({ [home]: location });
    await ask(home, { headers });
    expect(seen.at(-1)?.headers).toEqual(keeps ? headers : { accept: "a" });
  });

  test("back to its origin does not get the credential again", async () => {
    const { ask, seen } = doorTo({
      [home]: "https://b.example/",
      "https://b.example/": "https://a.example/y",
    });
    await ask(home, { headers });
    expect(seen.at(-1)).toEqual({ what: "GET https://a.example/y", headers: { accept: "a" } });
  });

  test.each([
    "http://a.example/",
    "http://b.example/",
    "http://127.0.0.1:80/",
    "https://127.0.0.1/",
    "https://localhost/",
    "https://10.1.2.3/",
    "https://192.168.0.1/",
    "https://172.31.0.1/",
    "https://169.254.169.254/latest",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://[::1]/",
    "https://[::ffff:10.0.0.1]/",
    "https://[fd00::1]/",
    "https://printer.local/",
    "https://metadata.google.internal/",
    "ftp://a.example/",
    "file:///etc/passwd",
  ])("from a public address to %s is refused", async (location) => {
    const { ask, seen } = doorTo({ [home]: location });
    expect(await ask(home)).toBe("address-refused");
    expect(seen).toHaveLength(1);
  });

  test("in a circle comes to an end", async () => {
    const { ask, seen } = doorTo({ [home]: home });
    expect(await ask(home)).toBe("redirects-too-many");
    expect(seen).toHaveLength(11);
  });

  test("within a private network is followed", async () => {
    const { ask } = doorTo({ "https://10.0.0.1/": "https://10.0.0.2/" });
    expect(await ask("https://10.0.0.1/")).toBe("https://10.0.0.2/");
  });
});

describe("an address that another answer named", () => {
  const from = "https://a.example/";
  test("gets the credential at the same origin only", async () => {
    const { ask, seen } = doorTo({});
    await ask("https://a.example/file", { headers, from });
    await ask("https://cdn.example/file", { headers, from });
    expect(seen.map((each) => each.headers)).toEqual([headers, { accept: "a" }]);
  });

  test("is not asked if it is no address of the internet", async () => {
    const { ask, seen } = doorTo({});
    expect(await ask("https://127.0.0.1/file", { from })).toBe("address-refused");
    expect(await ask("http://cdn.example/file", { from })).toBe("address-refused");
    expect(seen).toEqual([]);
  });
});

test.each([
  ["https://a.example/", undefined],
  ["http://localhost:1/", undefined],
  ["http://127.9.9.9/", undefined],
  ["http://[::1]:1/", undefined],
  ["http://10.0.0.1/", "https"],
  ["http://localhost.example/", "https"],
  ["ws://a.example/", "https"],
])("a person may give %s: %s", (address, fault) => {
  const found = addressFault(new URL(address));
  if (fault === undefined) expect(found).toBeUndefined();
  else expect(found).toContain(fault);
});

describe("a secret in an answer", () => {
  test("is taken out before anyone reads it", async () => {
    const { ask } = doorTo({}, 200, Buffer.from('{"error":"bad token canary"}'));
    expect(await ask("https://a.example/")).toBe('{"error":"bad token ***"}');
  });

  test("is left where it was asked for, and in bytes that are no text", async () => {
    const { ask } = doorTo({}, 200, Buffer.from("canary"));
    expect(await ask("https://a.example/", { holdsSecret: true })).toBe("canary");
    const archive = Buffer.concat([Buffer.of(0x1f, 0x8b), Buffer.from("canary")]);
    expect(await doorTo({}, 200, archive).ask("https://a.example/")).toBe(
      archive.toString("latin1"),
    );
  });
});

describe("a sink", () => {
  /** One answer in two pieces, through the door. */
  async function ask(status: number, maxBytes?: number) {
    const taken: string[] = [];
    const fetch = createDoor(
      () => {
        async function* body() {
          yield await Promise.resolve(Buffer.from("one "));
          yield Buffer.from("two");
        }
        return Promise.resolve({
          ...{ status, headers: new Headers(), body: body() },
          discard: () => Promise.resolve(),
        });
      },
      (text) => text,
    );
    const sink = (piece: Uint8Array) => taken.push(Buffer.from(piece).toString());
    const request = { sink, ...(maxBytes !== undefined && { maxBytes }) };
    const reply = await send(fetch, "https://r.test/x", request, new AbortController().signal);
    return { taken, said: reply.kind === "answer" ? reply.body.toString() : reply.code };
  }

  test("takes a good answer piece by piece, of which nothing is kept", async () => {
    expect(await ask(200)).toEqual({ taken: ["one ", "two"], said: "" });
  });

  test("is given no refusal, whose words are kept", async () => {
    expect(await ask(404)).toEqual({ taken: [], said: "one two" });
  });

  test("is given no more than the limit", async () => {
    expect(await ask(200, 5)).toEqual({ taken: ["one "], said: "answer-too-large" });
  });
});

test.each([
  ["SELF_SIGNED_CERT_IN_CHAIN", true],
  ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", true],
  ["CERT_HAS_EXPIRED", false],
  ["ECONNREFUSED", false],
])(
  "of a connection that fails with %s, the certificate of a proxy is spoken of: %s",
  async (code, is) => {
    const error = Object.assign(new Error(`It failed${is ? "; if so, try an option" : ""}`), {
      code,
    });
    const fetch = () => Promise.reject(new TypeError("fetch failed", { cause: error }));
    const reply = await send(fetch, "https://a.example", {}, new AbortController().signal);
    const cause = reply.kind === "failed" ? reply.cause : "";
    expect(cause).toContain(`It failed (${code})`);
    expect(cause).not.toContain("option");
    expect(cause.includes("NODE_EXTRA_CA_CERTS")).toBe(is);
  },
);
