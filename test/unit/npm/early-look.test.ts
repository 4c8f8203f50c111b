import { describe, expect, it } from "@jest/globals";
import { candidatesOf } from "../../../packages/npm/src/discover/candidates.ts";
import { EarlyLook } from "../../../packages/npm/src/early-look.ts";
import { packedPackage } from "./known-package.ts";

type Facts = Parameters<typeof packedPackage>[1];

function candidates(packages: Readonly<Record<string, Facts>>, unknown: readonly string[] = []) {
  const named = Object.entries(packages).map(([name, facts]) => packedPackage(name, facts));
  const facts = {
    folders: new Map([["b", "npm/b"]]),
    nextVersions: () => [],
    needs: new Map<string, readonly string[]>(),
    scopeRegistries: new Map<string, string>(),
  };
  const ordered = candidatesOf(named, facts as never);
  const spec = packedPackage("x").spec;
  return { ...ordered, unknown: unknown.map((why) => ({ spec, why })) };
}

const meant = candidates({ a: { manifest: { dependencies: { b: "1.0.0" } } }, c: {} });

describe("what is read while npm packs", () => {
  it.each([
    { of: "the same packages", packed: meant, looks: 1 },
    {
      of: "the same packages in another order",
      packed: candidates({ c: {}, a: { manifest: { dependencies: { b: "1.0.0" } } } }),
      looks: 1,
    },
    {
      of: "another version",
      packed: candidates({
        a: { manifest: { dependencies: { b: "1.0.0" } } },
        c: { version: "2.0.0" },
      }),
      looks: 2,
    },
    {
      of: "one more package",
      packed: candidates({ a: { manifest: { dependencies: { b: "1.0.0" } } }, c: {}, d: {} }),
      looks: 2,
    },
    {
      of: "another need",
      packed: candidates({ a: { manifest: { dependencies: { b: "1.0.1" } } }, c: {} }),
      looks: 2,
    },
  ])("is read anew or not for $of: $looks", async ({ packed, looks }) => {
    const asked: unknown[] = [];
    const early = new EarlyLook((given: typeof meant) => {
      asked.push(given);
      return Promise.resolve(given);
    });
    early.begin(meant);
    expect(asked).toEqual([meant]);
    expect(await early.of(packed)).toBe(looks === 1 ? meant : packed);
    expect(asked).toHaveLength(looks);
  });

  it("waits for the packed files where only they tell a name", async () => {
    const asked: unknown[] = [];
    const early = new EarlyLook((given: typeof meant) => {
      asked.push(given);
      return Promise.resolve(given);
    });
    early.begin(candidates({ a: {} }, ["only the artifact tells"]));
    expect(asked).toEqual([]);
    await early.of(meant);
    expect(asked).toEqual([meant]);
  });

  it("tells what failed when it is asked for, and not before", async () => {
    const failure = new Error("no answer");
    const early = new EarlyLook<typeof meant, string>(() => Promise.reject(failure));
    early.begin(meant);
    await new Promise((resolve) => setImmediate(resolve));
    await expect(early.of(meant)).rejects.toBe(failure);
  });
});
