import { declarePlatforms } from "@fairlead/contents";
import { expect, test } from "@jest/globals";
import { narrowEngines } from "../../../packages/npm/src/checks/narrow-engines.ts";
import { packedPackage } from "./known-package.ts";

const { platforms } = declarePlatforms(["linux-x64", "darwin-arm64"], "platforms");

/** The warnings for a meta and platform packages with these ranges of Node.js. */
function told(meta: string | undefined, own: string | undefined, from: "call" | "checkout") {
  const manifest = (node: string | undefined) => ({ manifest: { engines: node && { node } } });
  const names = platforms.map((platform) => [platform, `@s/c-${platform.word}`] as const);
  const packages = [
    packedPackage("@s/c", { ...manifest(meta), platformPackages: new Map(names) }),
    ...(from === "call" ? names.map(([, name]) => packedPackage(name, manifest(own))) : []),
  ];
  const engines = new Map(own === undefined ? [] : names.map(([, name]) => [name, own] as const));
  const workspacePackages = {
    ...{ folders: new Map<string, string>(), scopeRegistries: new Map<string, string>() },
    ...{ nextVersions: () => [], needs: new Map<string, readonly string[]>() },
    unpublished: new Set<string>(),
    engines: from === "call" ? new Map<string, string>() : engines,
    factsFor: () => {
      throw new Error("nobody asks");
    },
  };
  return narrowEngines({ packages, workspacePackages });
}

test.each([
  [undefined, undefined, 0],
  [">=18", undefined, 0],
  [">=18", ">=18", 0],
  [">=18", ">= 10", 0],
  [">=18", "*", 0],
  ["^18 || ^20", ">=18", 0],
  [">=18", ">=20", 1],
  [undefined, ">=18", 1],
  [">=18", "^18 || ^20", 1],
  [">=18", "no range", 0],
] as const)("a meta for %j with platform packages for %j: %d warning", (meta, own, count) => {
  for (const from of ["call", "checkout"] as const) {
    const problems = told(meta, own, from);
    expect(problems.map(({ code, unit }) => [code, unit])).toEqual(
      Array.from({ length: count }, () => ["engines-narrower", "@s/c"]),
    );
  }
});

test("all packages of one range are named at once", () => {
  expect(told(">=18", ">=20", "call")[0]?.message).toContain("@s/c-linux-x64, @s/c-darwin-arm64");
});
