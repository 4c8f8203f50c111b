import { expect, test } from "@jest/globals";
import type { Finding, VersionName } from "@fairlead/publishing";
import { candidatesOf } from "../../../packages/npm/src/discover/candidates.ts";
import type { WorkspacePackages } from "../../../packages/npm/src/manifests/workspace-facts.ts";
import { lookUpCandidates } from "../../../packages/npm/src/registry/look-up-packages.ts";
import { npmReader } from "../../../packages/npm/src/registry/npm-look-up.ts";
import { jumpingClock } from "./jumping-clock.ts";
import { packedPackage } from "./known-package.ts";

const target = { registry: "https://registry.npmjs.org", isNpmjs: true, title: "npm" };
const names = ["cli", "core", "core-linux"];

/** Other jobs publish what these need: exactly, and by a range. */
const packages = [
  packedPackage("cli", { version: "1.2.3", manifest: { dependencies: { core: "^1.2.0" } } }),
  packedPackage("core", {
    version: "1.2.3",
    manifest: { dependencies: { "core-linux": "1.2.3" } },
  }),
];

/** What is written down for each, released in a job of its own, with these live beside an older version. */
async function neededWith(older: string, live: readonly string[]) {
  const facts = {
    ...{ folders: new Map(names.map((name) => [name, name])), needs: new Map() },
    nextVersions: () => ["1.2.3"],
  } as unknown as WorkspacePackages;
  const fetch: typeof globalThis.fetch = (input) => {
    const name = new URL(input instanceof Request ? input.url : input).pathname.slice(1);
    const versions = { [older]: {}, ...(live.includes(name) && { "1.2.3": {} }) };
    return Promise.resolve(Response.json({ versions }));
  };
  const find = ({ name }: VersionName): Promise<Finding> =>
    Promise.resolve(
      live.includes(name) ? { kind: "present", checksum: "", yanked: false } : { kind: "absent" },
    );
  const reads = { fetch, userAgent: "test", readToken: () => undefined };
  const registry = { ...npmReader(target, reads), find };
  const world = { clock: jumpingClock(), cancelled: new AbortController().signal };
  const found = await Promise.all(
    packages.map((each) =>
      lookUpCandidates(candidatesOf([each], facts), registry, target, reads, world, false),
    ),
  );
  return Object.fromEntries(found.flatMap(({ neededByFiles }) => [...neededByFiles]));
}

const subsets = names.reduce<string[][]>(
  (before, name) => [...before, ...before.map((each) => [...each, name])],
  [[]],
);

test.each(subsets.map((live) => ({ live })))(
  "with $live live, a file needs what it needed before",
  async ({ live }) => {
    const exact = { core: ["core-linux@1.2.3"] };
    expect(await neededWith("1.1.0", live)).toEqual({ ...exact, cli: ["core@1.2.3"] });
    // What satisfies the range without this release makes it no need, in any attempt.
    expect(await neededWith("1.2.2", live)).toEqual(exact);
  },
);
