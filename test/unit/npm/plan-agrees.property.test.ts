import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import type { Fetch } from "@fairlead/http";
import { planNpm, releasePackages, type NpmInputs, type NpmPorts } from "@fairlead/npm";
import { ProblemsError, type Problem } from "@fairlead/publishing";
import { jumpingClock } from "./jumping-clock.ts";
import { scratch } from "./scratch.ts";

jest.setTimeout(300_000);

let workspace: ReturnType<typeof scratch>;
beforeEach(() => {
  workspace = scratch();
});
afterEach(() => {
  workspace.done();
});

const repository = "https://github.com/o/r";

/** Mostly right, so that most worlds get as far as the registry. */
const rarely = <T>(usual: T, ...rare: readonly T[]) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(usual) },
    ...rare.map((value) => ({ weight: 1, arbitrary: fc.constant(value) })),
  );

const names = ["aa", "@s/bb", "cc", "Dd"] as const;

const manifest = fc.record({
  name: fc.constantFrom(...names),
  version: rarely("1.0.0", "0.0.0", "1.0.0-rc.1", "one"),
  private: rarely(undefined, true),
  repository: rarely(`git+${repository}.git`, "https://github.com/other/r", undefined),
  dependencies: fc.dictionary(
    fc.constantFrom(...names, "outside"),
    rarely("^1.0.0", "1.0.0", "0.5.0", "workspace:*", "file:../x", "jsr:@x/y"),
    { maxKeys: 1 },
  ),
  publishConfig: rarely<object | undefined>(
    { access: "public" },
    undefined,
    { access: "restricted" },
    { tag: "next" },
    { tag: "1.x" },
    { provenance: false },
    { registry: "https://npm.pkg.github.com" },
  ),
});

type Known = "unknown" | "unreadable" | readonly string[];
const known: fc.Arbitrary<Known> = fc.oneof(
  { weight: 4, arbitrary: fc.constant("unknown" as const) },
  { weight: 1, arbitrary: fc.constant("unreadable" as const) },
  { weight: 8, arbitrary: fc.subarray(["0.5.0", "1.0.0", "1.0.0-rc.1", "2.0.0"]) },
);

const world = fc.record({
  manifests: fc.array(manifest, { minLength: 1, maxLength: 3 }),
  registry: fc.record(Object.fromEntries([...names, "outside"].map((name) => [name, known]))),
  unpublished: rarely<string | undefined>(undefined, "1.0.0"),
  packages: rarely("p*", "p0", "p0 p1", "nowhere p0", "- { path: p0, artefact: x }"),
  version: rarely<string | undefined>("1.0.0", undefined, "2.0.0"),
  access: rarely<NpmInputs["access"]>(undefined, "public", "restricted"),
  tag: rarely("auto", "latest", "next", "^1.0.0"),
  provenance: fc.constantFrom("auto" as const, true, false),
  newNames: fc.constantFrom("listed", "allow", "fail"),
  registryUrl: rarely("https://registry.npmjs.org", "https://npm.example.com", "http://x.example"),
  given: rarely<readonly Problem[]>(
    [],
    [{ code: "given", message: "The version is wrong.", input: "version" }],
  ),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

/** The registry of a world, and how often it was asked. */
function registryOf({ registry, unpublished }: World) {
  let asked = 0;
  const fetch: Fetch = (url) => {
    asked += 1;
    const path = decodeURIComponent(new URL(url).pathname).slice(1);
    const [name = "", version] =
      /^(@?[^@/]+(?:\/(?!\d)[^/]+)?)(?:\/(.+))?$/.exec(path)?.slice(1) ?? [];
    const state = registry[name] ?? "unknown";
    if (state === "unknown") return Promise.resolve(new Response("{}", { status: 404 }));
    if (state === "unreadable") return Promise.resolve(new Response("", { status: 500 }));
    const document = (each: string) => ({
      version: each,
      dist: { integrity: "sha512-x", tarball: `https://registry.npmjs.org/${name}/-/${each}.tgz` },
    });
    if (version !== undefined) {
      return Promise.resolve(
        state.includes(version)
          ? Response.json(document(version))
          : new Response("{}", { status: 404 }),
      );
    }
    const versions = Object.fromEntries(state.map((each) => [each, document(each)]));
    const time = unpublished === undefined ? {} : { [unpublished]: "2020-01-01T00:00:00.000Z" };
    return Promise.resolve(Response.json({ name, versions, "dist-tags": {}, time }));
  };
  return { fetch, asked: () => asked };
}

/** A registry that does not answer: to both, all packages count as to be published. */
const silent: Fetch = () => Promise.resolve(new Response("", { status: 500 }));
const silence = "registry-unreachable";

function portsWith(fetch: Fetch): NpmPorts {
  return {
    ...{
      workspace: workspace.folder,
      temp: workspace.folder,
      userAgent: "test",
      runId: "1",
      attempt: 1,
    },
    ...{ repository, isGitHubHosted: true, isGitHubActions: true, npmRegistrySetting: undefined },
    ...{ env: {}, fetch, clock: jumpingClock(), cancelled: new AbortController().signal },
    ...{ random: () => 0, emit: () => undefined, mask: () => undefined },
    childEnvironment: () => ({ PATH: process.env["PATH"] ?? "" }),
    fetchArtifacts: () => Promise.reject(new Error("there is no artifact")),
    missingArtifacts: () => Promise.resolve([]),
    log: { info: () => undefined, inGroup: (_, work) => work() },
  };
}

/** Plans a world and releases it in a dry run, and says what each found. */
async function both(drawn: World) {
  workspace.done();
  workspace = scratch();
  drawn.manifests.forEach((each, index) => {
    workspace.write({ [`p${index}/package.json`]: { json: each }, [`p${index}/index.js`]: "" });
  });
  const { packages, tag, ...common } = drawn;
  const planned = async (fetch: Fetch) => {
    const inputs = { ...common, npmPackages: packages, metas: "", platforms: [], distTag: tag };
    const ports = { ...portsWith(fetch), token: undefined };
    const { problems } = await planNpm(inputs, drawn.given, ports);
    return toldBy([...drawn.given, ...problems]);
  };
  const inputs: NpmInputs = {
    ...{ ...common, tag, platforms: undefined, dryRun: true },
    lists: [{ input: "packages", kind: "packages", text: packages }],
    ...{ publishMode: "direct", confirmMs: 0, waitMs: 0, checkBinaries: true, checkPacked: "warn" },
    ...{ token: undefined, delayMs: 0, maxWaitMs: 0, onConflict: "warn", sha: undefined },
  };
  const registry = registryOf(drawn);
  const release = await releasePackages(inputs, drawn.given, portsWith(registry.fetch)).then(
    () => [],
    (error: unknown) => {
      if (error instanceof ProblemsError) return error.problems;
      throw error;
    },
  );
  const isAsked = registry.asked() > 0;
  return {
    plan: await planned(registryOf(drawn).fetch),
    // What is wrong in the checkout ends the release before the registry is asked.
    planAsFar: isAsked ? undefined : await planned(silent),
    release: toldBy(release),
  };
}

/** The words name inputs, which the two call otherwise. */
function toldBy(problems: readonly Problem[]): string[] {
  const told = problems.map(({ code, unit = "" }) => `${code} ${unit}`.trim());
  return [...new Set(told)].sort();
}

test("a dry run finds what the plan finds, and nothing else", async () => {
  const reached = { local: 0, registry: 0, through: 0 };
  await fc.assert(
    fc.asyncProperty(world, async (drawn) => {
      const { plan, planAsFar, release } = await both(drawn);
      const asFar = (planAsFar ?? plan).filter(
        (told) => planAsFar === undefined || !told.startsWith(silence),
      );
      expect(release).toEqual(asFar);
      expect(plan.length > 0).toBe(release.length > 0);
      reached[planAsFar !== undefined ? "local" : release.length > 0 ? "registry" : "through"] += 1;
    }),
    { numRuns: 100 },
  );
  // A property that only ever saw the first half would say little of the second.
  expect(Math.min(...Object.values(reached))).toBeGreaterThan(5);
});

test("a new package that must be restricted and have provenance is refused by both", async () => {
  const { plan, release } = await both({
    manifests: [
      {
        ...{ name: "@s/bb", version: "1.0.0", private: undefined, dependencies: {} },
        ...{ repository: `git+${repository}.git`, publishConfig: undefined },
      },
    ],
    ...{ registry: {}, unpublished: undefined, packages: "p0", version: "1.0.0" },
    ...{ access: "restricted", tag: "auto", provenance: true, newNames: "listed", given: [] },
    registryUrl: "https://registry.npmjs.org",
  });
  expect(plan).toEqual(["provenance-impossible @s/bb"]);
  expect(release).toEqual(plan);
});
