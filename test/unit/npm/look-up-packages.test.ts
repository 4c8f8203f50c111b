import { expect, test } from "@jest/globals";
import { lookUpPackages } from "../../../packages/npm/src/registry/look-up-packages.ts";
import { jumpingClock } from "./jumping-clock.ts";

const target = { registry: "https://registry.npmjs.org", isNpmjs: true, title: "npm" };

function lookUp(names: readonly string[], answers: Readonly<Record<string, () => Response>>) {
  const versions = names.map((name) => ({ name, version: "1.0.0" }));
  const fetch: typeof globalThis.fetch = (input) => {
    const name = new URL(input instanceof Request ? input.url : input).pathname.slice(1);
    return Promise.resolve(answers[name]?.() ?? new Response("", { status: 404 }));
  };
  const ports = { fetch, userAgent: "test", readToken: () => undefined };
  return lookUpPackages(versions, target, ports, jumpingClock(), new AbortController().signal);
}

test("names are new or known with their versions and tags; an unpublished version is told", async () => {
  const found = await lookUp(["old", "new", "gone"], {
    old: () => Response.json({ versions: { "0.9.0": {} }, "dist-tags": { latest: "0.9.0" } }),
    gone: () => Response.json({ versions: { "0.9.0": {} }, time: { "0.9.0": "", "1.0.0": "" } }),
  });
  expect([...found.newNames]).toEqual(["new"]);
  expect(found.known.get("old")).toMatchObject({
    versions: ["0.9.0"],
    distTags: { latest: "0.9.0" },
  });
  expect([...found.known.keys()]).toEqual(["old", "gone"]);
  expect(found.problems).toEqual([
    expect.objectContaining({ message: "gone was published as 1.0.0 and unpublished." }),
  ]);
});

test("a read that fails is repeated", async () => {
  let count = 0;
  const flaky = () =>
    (count += 1) < 3 ? new Response("", { status: 503 }) : Response.json({ versions: {} });
  expect([...(await lookUp(["a"], { a: flaky })).known.keys()]).toEqual(["a"]);
  expect(count).toBe(3);
});

test("all packages that cannot be read are told at once", async () => {
  const down = () => new Response("", { status: 503 });
  await expect(lookUp(["a", "b", "c"], { a: down, c: down })).rejects.toMatchObject({
    problems: [
      { message: "npm could not be asked for a: 503." },
      { message: "npm could not be asked for c: 503." },
    ],
  });
});

test.each([
  ["nothing but npm's placeholder", ["0.0.0-stage"], true],
  ["a placeholder and a version", ["0.0.0-stage", "1.0.0-rc.1"], false],
  ["a version of its own", ["0.0.0"], false],
])("a name with %s is new: %j", async (_, versions, isNew) => {
  const known = Object.fromEntries(versions.map((version) => [version, {}]));
  const found = await lookUp(["a", "b"], {
    a: () => Response.json({ versions: known, "dist-tags": { latest: versions[0] } }),
  });
  expect([...found.newNames].sort()).toEqual(isNew ? ["a", "b"] : ["b"]);
  expect([...found.placeholders]).toEqual(isNew ? ["a"] : []);
  expect(found.known.has("a")).toBe(!isNew);
});
