import { declarePlatforms } from "@fairlead/contents";
import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { publishOrder } from "../../../packages/npm/src/discover/publish-order.ts";
import { topologicalOrder } from "../../../packages/publishing/src/order.ts";
import { packedPackage } from "./known-package.ts";

const ofCheckout = (name: string) => name.startsWith("own-");
const elsewhere = (...args: Parameters<typeof packedPackage>) =>
  publishOrder([packedPackage(...args)], ofCheckout).elsewhere.map(
    ({ name, version }) => `${name}@${version}`,
  );

describe("the order of the packages of one call", () => {
  test("follows what they need to be installed, each once, and not what they are developed with", () => {
    const { after } = publishOrder(
      [
        packedPackage("cli", {
          manifest: {
            dependencies: { core: "^1.0.0" },
            optionalDependencies: { core: "1.0.0", extras: "*" },
            peerDependencies: { wasm: ">=1" },
            devDependencies: { tools: "1.0.0" },
          },
        }),
        packedPackage("core", { version: "2.0.0" }),
        packedPackage("extras"),
        packedPackage("wasm"),
        packedPackage("tools"),
      ],
      () => false,
    );
    expect(after.get("cli")).toEqual(["core", "extras", "wasm"]);
    expect(after.get("core")).toEqual([]);
  });

  test.each(["1.0.0", "=1.0.0", "v1.0.0", "= 1.0.0", "npm:gone@1.0.0", "npm:gone@=1.0.0"])(
    "leaves what is named exactly and is nobody's to be looked for: %s",
    (spec) => {
      const given = packedPackage("a", { manifest: { peerDependencies: { gone: spec } } });
      expect(publishOrder([given], () => false).pins).toEqual([
        { name: "gone", version: "1.0.0", by: "a" },
      ]);
    },
  );

  test.each([
    [{ bundleDependencies: ["gone", "own-x"] }],
    [{ bundledDependencies: ["gone", "own-x"] }],
    [{ bundleDependencies: true }],
  ])("asks nobody for what lies in the package itself: %j", (bundles) => {
    const dependencies = { gone: "1.0.0", "own-x": "1.0.0" };
    const given = packedPackage("a", { manifest: { dependencies, ...bundles } });
    const { pins, elsewhere } = publishOrder([given], ofCheckout);
    expect({ pins, elsewhere }).toEqual({ pins: [], elsewhere: [] });
  });

  test("breaks a cycle where it closes, and leaves the other edges", () => {
    const { after } = publishOrder(
      [
        packedPackage("a", { manifest: { dependencies: { b: "1.0.0" } } }),
        packedPackage("b", {
          manifest: { peerDependencies: { a: "1.0.0" }, dependencies: { c: "*" } },
        }),
        packedPackage("c", { manifest: { dependencies: { c: "1.0.0" } } }),
      ],
      () => false,
    );
    expect(Object.fromEntries(after)).toEqual({ a: ["b"], b: ["c"], c: [] });
  });

  test("exists whatever depends on whatever, and loses no edge without a cycle", () => {
    const names = ["a", "b", "c", "d", "e"];
    const graph = fc.array(fc.subarray(names), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(graph, (edges) => {
        const needs = (name: string) =>
          (edges[names.indexOf(name)] ?? []).filter((n) => n !== name);
        const packages = names.map((name) =>
          packedPackage(name, {
            manifest: { dependencies: Object.fromEntries(needs(name).map((n) => [n, "*"])) },
          }),
        );
        const { after } = publishOrder(packages, () => false);
        const kept = (name: string) => after.get(name) ?? [];
        expect(topologicalOrder(names, (n) => n, kept).kind).toBe("ordered");
        if (topologicalOrder(names, (n) => n, needs).kind === "ordered") {
          expect(names.map(kept)).toEqual(names.map(needs));
        }
      }),
    );
  });
});

describe("a package of another job", () => {
  test("is waited for where it is of the checkout and pinned exactly", () => {
    expect(elsewhere("cli", { manifest: { dependencies: { "own-core": "1.2.3" } } })).toEqual([
      "own-core@1.2.3",
    ]);
  });

  test.each(["^1.2.3", "~1.2.3", ">=1.2.3", "1.2.3"])(
    "is waited for where it was workspace: and became %s",
    (range) => {
      const manifest = { peerDependencies: { "own-core": range } };
      expect(elsewhere("cli", { manifest, siblings: ["own-core"] })).toEqual(["own-core@1.2.3"]);
    },
  );

  test("is waited for under another name too", () => {
    const manifest = { dependencies: { core: "npm:own-core@^1.2.3" } };
    expect(elsewhere("cli", { manifest, siblings: ["own-core"] })).toEqual(["own-core@1.2.3"]);
    expect(
      elsewhere("cli", { manifest: { dependencies: { core: "npm:own-core@1.2.3" } } }),
    ).toEqual(["own-core@1.2.3"]);
  });

  test("is not waited for with a range of the author's own, from outside, or for development", () => {
    const manifest = {
      dependencies: { "own-core": "^1.2.3", react: "19.0.0" },
      devDependencies: { "own-tools": "1.2.3" },
    };
    expect(elsewhere("cli", { manifest })).toEqual([]);
  });

  test.each<[string, Readonly<Record<string, unknown>>, boolean]>([
    ["dependencies", { dependencies: { "own-core": "^1.2.3" } }, true],
    ["optionalDependencies", { optionalDependencies: { "own-core": "^1.2.3" } }, true],
    ["peerDependencies", { peerDependencies: { "own-core": "^1.2.3" } }, true],
    [
      "peers that may be absent",
      {
        peerDependencies: { "own-core": "^1.2.3" },
        peerDependenciesMeta: { "own-core": { optional: true } },
      },
      false,
    ],
    ["devDependencies", { devDependencies: { "own-core": "^1.2.3" } }, false],
    ["a tag", { dependencies: { "own-core": "next" } }, false],
    ["a range from outside", { dependencies: { react: "^1.2.3" } }, false],
    [
      "a range on what lies in the package",
      { dependencies: { "own-core": "^1.2.3" }, bundleDependencies: ["own-core"] },
      false,
    ],
  ])("may be waited for with a range, by what is published: %s", (_, manifest, isKept) => {
    const { ranges } = publishOrder([packedPackage("cli", { manifest })], ofCheckout);
    const kept = ranges.map(({ by, name }) => `${by} ${name}`);
    expect(kept).toEqual(isKept ? ["cli own-core"] : []);
  });

  test("is waited for by a meta that pins it, whether it has a folder or not", () => {
    const [linux, mac] = declarePlatforms(["linux-x64-gnu", "darwin-arm64"], "platforms").platforms;
    if (linux === undefined || mac === undefined) throw new Error("both are platforms");
    const optionalDependencies = { "core-linux": "1.2.3", "core-mac": "1.2.3", fsevents: "2.3.3" };
    const platformPackages = new Map([
      [linux, "core-linux"],
      [mac, "core-mac"],
    ]);
    expect(elsewhere("core", { manifest: { optionalDependencies }, platformPackages })).toEqual([
      "core-linux@1.2.3",
      "core-mac@1.2.3",
    ]);
  });

  test("is waited for once, whoever needs it", () => {
    const manifest = { dependencies: { "own-core": "1.2.3" } };
    const packages = [packedPackage("a", { manifest }), packedPackage("b", { manifest })];
    expect(publishOrder(packages, ofCheckout).elsewhere).toEqual([
      { name: "own-core", version: "1.2.3" },
    ]);
  });
});
