import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { ProblemsError } from "../../../packages/publishing/src/index.ts";
import type { NpmInputs, NpmPorts } from "../../../packages/npm/src/npm-stage.ts";
import { releasePackages } from "../../../packages/npm/src/release.ts";
import { jumpingClock } from "./jumping-clock.ts";
import { scratch } from "./scratch.ts";

let workspace: ReturnType<typeof scratch>;
beforeEach(() => {
  workspace = scratch();
});
afterEach(() => {
  workspace.done();
});

/** What stands in the way before anything is fetched or asked. */
async function told(inputs: Partial<NpmInputs>, given: { message: string; input: string }[] = []) {
  const never = () => Promise.reject(new Error("nothing may be fetched"));
  const ports: NpmPorts = {
    ...{ workspace: workspace.folder, temp: workspace.folder, userAgent: "test", attempt: 1 },
    ...{ repository: "https://github.com/o/r", isGitHubHosted: true, isGitHubActions: true },
    ...{ npmRegistrySetting: undefined, fetch: never, fetchArtifacts: never },
    ...{ clock: jumpingClock(), cancelled: new AbortController().signal, random: () => 0 },
    childEnvironment: () => ({ PATH: process.env["PATH"] ?? "" }),
    emit: () => undefined,
    mask: () => undefined,
    log: { info: () => undefined, inGroup: (_, work) => work() },
  };
  const all: NpmInputs = {
    ...{ kind: "packages", packages: "a", platforms: undefined, access: undefined, tag: "auto" },
    ...{ registryUrl: "https://registry.npmjs.org", provenance: false, publishMode: "direct" },
    ...{ confirmMs: 0, waitMs: 0, checkBinaries: true, dryRun: false, version: "1.0.0" },
    ...{ token: "secret", delayMs: 0, maxWaitMs: 0, onConflict: "fail", newNames: "listed" },
    sha: undefined,
    ...inputs,
  };
  const error = await releasePackages(all, given, ports).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ProblemsError) return error.problems.map(({ message }) => message);
  throw new Error(`expected problems, got ${String(error)}`);
}

test("a pnpm-workspace.yaml that is none is told by its line, beside what else is wrong", async () => {
  workspace.write({ "pnpm-workspace.yaml": "packages: [a]\ncatalog: [x: {" });
  expect(
    await told({ packages: "nowhere" }, [{ message: "The input x is wrong.", input: "x" }]),
  ).toEqual([
    "The input x is wrong.",
    'The input "packages", line 1: nowhere has no package.json.',
    expect.stringMatching(/^pnpm-workspace\.yaml, line 2: this is no YAML: /),
  ]);
});

test("what depends on a version that is wrong is not told as well", async () => {
  workspace.write({ "a/package.json": { json: { name: "a", version: "0.0.0" } } });
  const wrong = { message: "The version is wrong.", input: "version" };
  const packages = "- { path: a, artifact: 'x-{version}' }";
  expect(await told({ packages, version: undefined }, [wrong])).toEqual(["The version is wrong."]);
  expect(await told({ version: undefined })).toEqual([
    "The version of a, 0.0.0, stands for none yet.",
  ]);
});

test("a meta is not compared with platforms of which one is unknown", async () => {
  const optionalDependencies = { "a-darwin-arm64": "1.0.0" };
  workspace.write({
    "a/package.json": { json: { name: "a", version: "0.0.0", optionalDependencies } },
  });
  const meta = {
    kind: "meta",
    packages: "- { path: a, platform-package: 'a-{platform}' }",
  } as const;
  expect(await told({ ...meta, platforms: ["linux-x64-gnu", "darwin-arm46"] })).toEqual([
    'The platform "darwin-arm46" is unknown.',
  ]);
  expect(await told({ ...meta, platforms: ["linux-x64-gnu"] })).toEqual([
    expect.stringMatching(/^a lists a-darwin-arm64 in optionalDependencies, and no declared/),
  ]);
});
