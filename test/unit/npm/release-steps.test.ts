import { describe, expect, test } from "@jest/globals";
import { ProblemsError, throwProblems } from "../../../packages/publishing/src/index.ts";
import type { Pin } from "../../../packages/npm/src/checks/pins.ts";
import { candidatesOf } from "../../../packages/npm/src/discover/candidates.ts";
import type { NpmInputs, NpmPorts } from "../../../packages/npm/src/inputs.ts";
import type { PackedPackage } from "../../../packages/npm/src/packing/pack-packages.ts";
import { releaseSteps } from "../../../packages/npm/src/release-steps.ts";
import { jumpingClock } from "./jumping-clock.ts";
import { packedPackage } from "./known-package.ts";

const repository = "https://github.com/octo-org/octo-repo";
const cancelled = new AbortController().signal;

const standard: NpmInputs = {
  ...{ kind: "packages", packages: "", platforms: undefined, registryUrl: "", access: undefined },
  ...{ tag: "auto", provenance: false, publishMode: "direct", confirmMs: 0, waitMs: 0 },
  ...{
    checkBinaries: true,
    checkPacked: "error",
    dryRun: false,
    version: "1.0.0",
    token: "secret",
    delayMs: 0,
  },
  ...{ maxWaitMs: 0, onConflict: "fail", newNames: "listed", sha: undefined },
};

interface Given extends Partial<NpmInputs> {
  /** Versions of the packages that the registry knows. */
  readonly known?: Readonly<Record<string, readonly string[]>>;
  /** Packages that trust this workflow; undefined: the job has no ID token. */
  readonly trusting?: readonly string[];
  readonly isNpmjs?: boolean;
  readonly pins?: readonly Pin[];
  /** Of the known ones. */
  readonly restricted?: readonly string[];
}

/** Brings packages to a registry that knows and trusts what is given, up to the first upload. */
async function prepare(packages: readonly PackedPackage[], given: Given = {}) {
  const { known = {}, trusting, pins, restricted = [], isNpmjs = true, ...inputs } = given;
  const said: string[] = [];
  const paths: string[] = [];
  const fetch: typeof globalThis.fetch = (input) => {
    const path = decodeURIComponent(new URL(input instanceof Request ? input.url : input).pathname);
    paths.push(path);
    const exchanged = path.split("/oidc/token/exchange/package/")[1];
    if (exchanged !== undefined) {
      const isTrusting = trusting?.includes(exchanged) === true;
      return Promise.resolve(
        isTrusting ? Response.json({ token: "minted" }) : new Response("", { status: 404 }),
      );
    }
    const shown = /^\/-\/package\/(.+)\/visibility$/.exec(path)?.[1];
    if (shown !== undefined) {
      return Promise.resolve(Response.json({ public: !restricted.includes(shown) }));
    }
    if (path.endsWith("/1.0.0") && known[path.slice(1)] !== undefined) {
      return Promise.resolve(
        Response.json({ dist: { integrity: "sha512-x", tarball: "https://r.example/x.tgz" } }),
      );
    }
    const versions = known[path.slice(1)];
    if (versions === undefined) return Promise.resolve(new Response("", { status: 404 }));
    return Promise.resolve(
      Response.json({ versions: Object.fromEntries(versions.map((each) => [each, {}])) }),
    );
  };
  const clock = jumpingClock();
  const idToken = trusting === undefined ? {} : { idToken: () => Promise.resolve("a.e30.c") };
  const say = (line: string) => said.push(line);
  const all: NpmInputs = { ...standard, ...inputs };
  const ports: NpmPorts = {
    ...{
      workspace: "/none",
      temp: "/none",
      userAgent: "test",
      runId: "1",
      attempt: 1,
      repository,
      fetch,
    },
    env: {},
    ...{ isGitHubHosted: true, isGitHubActions: true, npmRegistrySetting: undefined, clock },
    ...{ cancelled, random: () => 0, emit: () => undefined, mask: () => undefined, ...idToken },
    childEnvironment: () => ({}),
    fetchArtifacts: () => Promise.resolve(new Map()),
    missingArtifacts: () => Promise.resolve([]),
    log: { info: say, inGroup: (_, work) => work() },
  };
  const target = { registry: "https://registry.example.com", isNpmjs, title: "npm" };
  const meant = {
    ...{ ...all, lists: [], platforms: undefined, target },
    called: { packages: "packages", tag: "tag" },
  };
  const steps = releaseSteps(all, meant, [], ports);
  const workspacePackages = {
    ...{ folders: new Map<string, string>(), engines: new Map<string, string>() },
    scopeRegistries: new Map<string, string>(),
    factsFor: () => ({
      ...{ versionOf: () => undefined, nameAt: () => undefined, nameBelowRoot: () => undefined },
      ...{ isPrivate: () => false, catalogs: new Map() },
    }),
  };
  const candidates = {
    ...candidatesOf(packages, workspacePackages),
    ...{ specs: [], unknown: [], passedOver: [], packed: packages, head: undefined, folder: "/f" },
    ...(pins && { pins }),
  };
  const presence = await steps.lookUp(candidates);
  const { problems, warnings } = steps.check(candidates, presence);
  throwProblems(problems);
  const packed = await steps.pack(candidates, presence, () => Promise.resolve(false));
  const { units } = packed;
  const withProvenance = units.filter(({ provenance }) => provenance).map(({ name }) => name);
  return { units, withProvenance, said, paths, warnings: [...warnings, ...packed.warnings] };
}

/** What stands in the way, each with its remedy. */
async function told(...args: Parameters<typeof prepare>): Promise<string[]> {
  const error = await prepare(...args).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ProblemsError) return error.message.split("\n");
  throw new Error(`expected problems, got ${String(error)}`);
}

const open = { publishConfig: { access: "public" } };

describe("a package before its upload", () => {
  test("is a unit with its bytes' facts, what it needs, and its tag", async () => {
    const manifest = { dependencies: { a: "^1.0.0" } };
    const packages = [packedPackage("a"), packedPackage("b", { version: "1.0.0-rc.1", manifest })];
    const { units, withProvenance } = await prepare(packages, {
      known: { a: ["0.9.0"], b: [] },
    });
    expect(units).toEqual([
      {
        ...{ name: "a", version: "1.0.0", file: "/packed/a.tgz", checksum: "sha512-a", size: 7 },
        ...{ dependencies: [], limit: "npm", access: undefined, isNew: false, tag: "latest" },
        ...{ provenance: false, shasum: "", pins: [], layer: 0 },
      },
      {
        ...{ name: "b", version: "1.0.0-rc.1", file: "/packed/b.tgz", checksum: "sha512-b" },
        ...{ size: 7, dependencies: ["a@1.0.0"], limit: "npm", access: undefined, isNew: false },
        ...{ tag: "rc", provenance: false, shasum: "", pins: ["a@1.0.0"], layer: 1 },
      },
    ]);
    expect(withProvenance).toEqual([]);
  });

  test.each([
    [
      "an existing one stays as it is, whatever is said",
      "@s/a",
      open,
      "restricted",
      true,
      undefined,
    ],
    [
      "a new one with a scope is what its publishConfig says",
      "@s/a",
      open,
      undefined,
      false,
      "public",
    ],
    ["the input goes first", "@s/a", open, "restricted", false, "restricted"],
    ["a new one without a scope can only be public", "a", {}, undefined, false, "public"],
  ] as const)("has an access: %s", async (_, name, manifest, access, isKnown, expected) => {
    const known: Record<string, string[]> = isKnown ? { [name]: ["0.1.0"] } : {};
    const { units } = await prepare([packedPackage(name, { manifest })], { access, known });
    expect(units.map((unit) => unit.access)).toEqual([expected]);
  });

  test("has provenance where it can be made, and the log says why not elsewhere", async () => {
    const here = { repository: { type: "git", url: `git+${repository}.git` } };
    const packages = [packedPackage("a", { manifest: here }), packedPackage("b")];
    const given = { known: { a: [], b: [] }, trusting: ["a", "b"], provenance: "auto" } as const;
    const { withProvenance, said } = await prepare(packages, given);
    expect(withProvenance).toEqual(["a"]);
    expect(said).toContain(
      "b goes without provenance: repository.url in package.json is not that of the repository that runs.",
    );
  });
});

describe("before the first upload", () => {
  test("a new package with a scope must say what it becomes", async () => {
    expect(await told([packedPackage("@s/a"), packedPackage("@s/b", { manifest: open })])).toEqual([
      '@s/a is new and has a scope, and nothing says whether it becomes public. Set access: public (or restricted), or "publishConfig": { "access": "public" }.',
    ]);
  });

  test("a new package without a scope cannot be restricted", async () => {
    const own = { publishConfig: { access: "restricted" } };
    const cannot =
      "is to be restricted, and npm restricts only packages with a scope. Set access: public, or give it a name such as @scope/name.";
    expect(await told([packedPackage("a")], { access: "restricted" })).toEqual([`a ${cannot}`]);
    expect(await told([packedPackage("b", { manifest: own })])).toEqual([`b ${cannot}`]);
  });

  test("a name that a pattern found is not created by itself; the line to add is said", async () => {
    const packages = [
      packedPackage("a", { listed: false }),
      packedPackage("b"),
      packedPackage("c", { listed: false }),
    ];
    expect(await told(packages)).toEqual([
      "The registry does not know a, c, and names are permanent. To create them, write out npm/a, npm/c in packages, or set new-names: allow.",
    ]);
    expect((await prepare(packages, { newNames: "allow" })).units).toHaveLength(3);
    expect(await told([packedPackage("b")], { newNames: "fail" })).toEqual([
      "The registry does not know b, and names are permanent. To create it, set new-names: listed.",
    ]);
  });

  test("a name that npm gives to no new package is refused; an old one may have it", async () => {
    expect(await told([packedPackage("Old"), packedPackage("http")])).toEqual([
      "npm takes no new package Old: it has capital letters. Rename it.",
      "npm takes no new package http: it is the name of a module of Node. Rename it.",
    ]);
    expect(
      (await prepare([packedPackage("Old")], { known: { Old: ["0.1.0"] } })).units,
    ).toHaveLength(1);
  });

  test("latest does not move back", async () => {
    expect(await told([packedPackage("a")], { known: { a: ["2.0.0"] } })).toEqual([
      "a 1.0.0 is below 2.0.0, which is published: the tag latest would move back. Give the input tag another one, such as release-1.",
    ]);
  });

  test("all that would fail later is told at once, for each package", async () => {
    const problems = await told(
      [packedPackage("@s/new"), packedPackage("old"), packedPackage("untrusting")],
      {
        known: { old: ["2.0.0"], untrusting: [] },
        ...{ token: undefined, trusting: ["old"], provenance: true },
      },
    );
    expect(problems.map((problem) => problem.split(/[:,]/, 1)[0])).toEqual([
      "@s/new is new and has a scope",
      "@s/new has no repository.url",
      "old 1.0.0 is below 2.0.0",
      "old has no repository.url",
      "untrusting has no repository.url",
      "@s/new is new",
      "untrusting does not give this workflow a token (404)",
    ]);
  });

  test("a dry run warns once of the provenance that a job without id-token could not make", async () => {
    const here = { repository: { type: "git", url: `git+${repository}.git` } };
    const packages = [
      packedPackage("a", { manifest: here }),
      packedPackage("b", { manifest: here }),
    ];
    const given = { known: { a: [], b: [] }, provenance: true } as const;
    const { warnings, withProvenance } = await prepare(packages, { ...given, dryRun: true });
    expect(warnings.map(({ message }) => message)).toEqual([
      "A real run of this job could not make the provenance that is asked for, since the job has no id-token: write.",
    ]);
    expect(withProvenance).toEqual([]);
    expect(await told(packages, given)).toHaveLength(2);
  });

  test("a version that is named exactly has to exist", async () => {
    const known = { a: [] };
    const pins = [{ name: "right", version: "1.0.0", by: "a" }];
    expect(await told([packedPackage("a")], { known, pins })).toEqual([
      expect.stringContaining("a needs exactly right@1.0.0"),
    ]);
    // What another registry lacks may come from npmjs.
    const other = { known, pins, isNpmjs: false };
    expect((await prepare([packedPackage("a")], other)).units).toHaveLength(1);
    const there = { known: { a: [], "right/1.0.0": [] }, pins };
    expect((await prepare([packedPackage("a")], there)).units).toHaveLength(1);
  });

  test("publishConfig is obeyed, or told", async () => {
    const own = (publishConfig: object) => packedPackage("a", { manifest: { publishConfig } });
    const known = { a: ["0.1.0"] };
    const { units } = await prepare([own({ tag: "next" })], { known });
    expect(units).toMatchObject([{ tag: "next" }]);
    const given = await prepare([own({ tag: "next" })], { known, tag: "beta" });
    expect(given.units).toMatchObject([{ tag: "beta" }]);
    expect(given.warnings).toMatchObject([{ code: "dist-tag-overridden" }]);
    expect(await told([own({ registry: "https://npm.pkg.github.com" })], { known })).toEqual([
      expect.stringContaining("its publishConfig.registry https://npm.pkg.github.com"),
    ]);
    const here = { repository: `git+${repository}.git`, publishConfig: { provenance: false } };
    const without = { known, trusting: ["a"], provenance: "auto" } as const;
    const { withProvenance } = await prepare([packedPackage("a", { manifest: here })], without);
    expect(withProvenance).toEqual([]);
  });

  test("an existing package that is restricted gets no provenance, and is a problem where it must", async () => {
    const here = packedPackage("@s/a", { manifest: { repository: `git+${repository}.git` } });
    const given = { known: { "@s/a": ["0.1.0"] }, trusting: ["@s/a"], restricted: ["@s/a"] };
    const { withProvenance, said } = await prepare([here], { ...given, provenance: "auto" });
    expect(withProvenance).toEqual([]);
    expect(said).toContain("@s/a goes without provenance: the package is not public.");
    expect(await told([here], { ...given, provenance: true })).toHaveLength(1);
    const open = await prepare([here], { ...given, restricted: [], provenance: "auto" });
    expect(open.withProvenance).toEqual(["@s/a"]);
  });

  test("a dry run asks for no credential", async () => {
    const dry = { dryRun: true, token: undefined, trusting: [], known: { a: [] } };
    expect((await prepare([packedPackage("a")], dry)).paths).toEqual(["/a", "/a/1.0.0"]);
  });
});
