import { ProblemsError, throwProblems } from "../../../packages/publishing/src/index.ts";
import type { Pin } from "../../../packages/npm/src/checks/pins.ts";
import { candidatesOf } from "../../../packages/npm/src/discover/candidates.ts";
import type { NpmInputs, NpmPorts } from "../../../packages/npm/src/inputs.ts";
import type { PackedPackage } from "../../../packages/npm/src/packing/pack-packages.ts";
import { releaseSteps } from "../../../packages/npm/src/release-steps.ts";
import { jumpingClock } from "./jumping-clock.ts";

export const repository = "https://github.com/octo-org/octo-repo";
const cancelled = new AbortController().signal;

const standard: NpmInputs = {
  ...{ lists: [], platforms: undefined, registryUrl: "", access: undefined },
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
export async function prepare(packages: readonly PackedPackage[], given: Given = {}) {
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
    ...{ workspace: "/none", temp: "/none", userAgent: "test", repository, fetch },
    ...{ runId: "1", attempt: 1, env: {} },
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
    ...{ nextVersions: () => [], needs: new Map<string, readonly string[]>() },
    unpublished: new Set<string>(),
    scopeRegistries: new Map<string, string>(),
    factsFor: () => ({
      ...{ versionOf: () => undefined, nameAt: () => undefined, nameBelowRoot: () => undefined },
      ...{ isPrivate: () => false, catalogs: new Map() },
    }),
  };
  const candidates = {
    ...candidatesOf(packages, workspacePackages),
    ...{
      specs: [],
      unknown: [],
      isWhole: true,
      passedOver: [],
      packed: packages,
      head: undefined,
      folder: "/f",
    },
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
export async function told(...args: Parameters<typeof prepare>): Promise<string[]> {
  const error = await prepare(...args).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ProblemsError) return error.message.split("\n");
  throw new Error(`expected problems, got ${String(error)}`);
}

export const open = { publishConfig: { access: "public" } };
