import { describe, expect, test } from "@jest/globals";
import { findVersion, sparseIndex } from "../../../packages/crates/src/registry/sparse-index.ts";
import { fakeFetch, type Prepared } from "./fake-fetch.ts";

const base = "https://index.example/";
const cksum = "a".repeat(64);
const { signal } = new AbortController();

function line(vers: string, yanked = false): string {
  return `${JSON.stringify({ name: "demo", vers, cksum, yanked, deps: [], features: {} })}\n`;
}

function indexWith(...answers: readonly Prepared[]) {
  const { fetch, asked } = fakeFetch(...answers);
  const index = sparseIndex(base, fetch, { "user-agent": "demo", authorization: "t" });
  return { read: () => index.read("Demo", signal), asked };
}

function versionsOf(read: Awaited<ReturnType<ReturnType<typeof sparseIndex>["read"]>>) {
  return read.kind === "versions" ? read.versions.map(({ vers }) => vers) : read;
}

describe("a look at the index", () => {
  test("asks for the crate's file in lower case, with who asks and no ETag at first", async () => {
    const { read, asked } = indexWith(new Response(line("1.0.0") + line("1.1.0")));
    expect(versionsOf(await read())).toEqual(["1.0.0", "1.1.0"]);
    expect(asked).toEqual([
      {
        method: "GET",
        url: `${base}de/mo/demo`,
        headers: { "user-agent": "demo", authorization: "t", accept: "text/plain" },
        body: "",
      },
    ]);
  });

  test("that is repeated sends the ETag, and takes 304 for what it knew", async () => {
    const { read, asked } = indexWith(
      new Response(line("1.0.0"), { headers: { etag: '"one"' } }),
      new Response(null, { status: 304 }),
      new Response(line("1.0.0") + line("2.0.0"), { headers: { etag: '"two"' } }),
      new Response(null, { status: 304 }),
    );
    expect(versionsOf(await read())).toEqual(["1.0.0"]);
    expect(versionsOf(await read())).toEqual(["1.0.0"]);
    expect(versionsOf(await read())).toEqual(["1.0.0", "2.0.0"]);
    expect(versionsOf(await read())).toEqual(["1.0.0", "2.0.0"]);
    expect(asked.map(({ headers }) => headers["if-none-match"])).toEqual([
      undefined,
      '"one"',
      '"one"',
      '"two"',
    ]);
  });

  test.each([404, 405, 410, 451])(
    "answered %i means that there is no such crate",
    async (status) => {
      const { read } = indexWith(new Response("gone", { status }));
      expect(versionsOf(await read())).toEqual([]);
    },
  );

  test.each([
    ["a page", new Response("<html>"), /HTML page/],
    ["half a line", new Response(line("1.0.0").slice(0, 40)), /line 1 of the index file/],
    ["500", new Response("oops", { status: 500 }), /the index answered 500: oops/],
    ["401", new Response("", { status: 401 }), /the index answered 401/],
    ["304 to a question without ETag", new Response(null, { status: 304 }), /answered 304/],
    ["a reset", new Error("read ECONNRESET"), /ECONNRESET/],
  ])("answered %s says nothing about any version", async (_, answer, cause) => {
    const { read } = indexWith(answer);
    expect(await read()).toEqual({ kind: "unreadable", cause: expect.stringMatching(cause) });
  });

  test("that cannot be read does not spoil what was known", async () => {
    const { read, asked } = indexWith(
      new Response(line("1.0.0"), { headers: { etag: '"one"' } }),
      new Response("<html>"),
      new Response(null, { status: 304 }),
    );
    await read();
    expect(await read()).toMatchObject({ kind: "unreadable" });
    expect(versionsOf(await read())).toEqual(["1.0.0"]);
    expect(asked[2]?.headers["if-none-match"]).toBe('"one"');
  });
});

test("a version is found without its build metadata, with its checksum and whether it is yanked", () => {
  const version = (vers: string, yanked: boolean) => ({
    name: "demo",
    vers,
    cksum,
    yanked,
    deps: [],
  });
  const versions = [version("1.0.0+a", false), version("1.1.0", true)];
  expect(findVersion(versions, "1.0.0+b")).toEqual({
    kind: "present",
    checksum: cksum,
    yanked: false,
  });
  expect(findVersion(versions, "1.1.0")).toMatchObject({ yanked: true });
  expect(findVersion(versions, "1.0")).toEqual({ kind: "absent" });
});
