import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { ProblemsError, type Problem } from "../../../packages/publishing/src/index.ts";
import type { NpmInputs, NpmPorts } from "../../../packages/npm/src/inputs.ts";
import { releasePackages } from "../../../packages/npm/src/release.ts";
import { jumpingClock } from "./jumping-clock.ts";
import { npmTarball } from "./npm-files.ts";
import { scratch } from "./scratch.ts";

let workspace: ReturnType<typeof scratch>;
beforeEach(() => {
  workspace = scratch();
});
afterEach(() => {
  workspace.done();
});

/** Runs the release; nothing may be fetched unless `more` says how. */
async function release(
  inputs: Partial<NpmInputs>,
  given: Problem[] = [],
  more: Partial<NpmPorts> = {},
) {
  const never = () => Promise.reject(new Error("nothing may be fetched"));
  const ports: NpmPorts = {
    ...{
      workspace: workspace.folder,
      temp: workspace.folder,
      userAgent: "test",
      runId: "1",
      attempt: 1,
    },
    ...{ repository: "https://github.com/o/r", isGitHubHosted: true, isGitHubActions: true },
    ...{
      npmRegistrySetting: undefined,
      env: {},
      fetch: never,
      fetchArtifacts: never,
      missingArtifacts: never,
    },
    ...{ clock: jumpingClock(), cancelled: new AbortController().signal, random: () => 0 },
    childEnvironment: () => ({ PATH: process.env["PATH"] ?? "" }),
    emit: () => undefined,
    mask: () => undefined,
    log: { info: () => undefined, inGroup: (_, work) => work() },
    ...more,
  };
  const all: NpmInputs = {
    ...{ lists: listed("a"), platforms: undefined, access: undefined, tag: "auto" },
    ...{ registryUrl: "https://registry.npmjs.org", provenance: false, publishMode: "direct" },
    ...{
      confirmMs: 0,
      waitMs: 0,
      checkPacked: "error",
      checkBinaries: true,
      dryRun: false,
      version: "1.0.0",
    },
    ...{ token: "secret", delayMs: 0, maxWaitMs: 0, onConflict: "fail", newNames: "listed" },
    sha: undefined,
    ...inputs,
  };
  return releasePackages(all, given, ports);
}

/** The input of one action. */
function listed(text: string, kind: "packages" | "meta" = "packages"): NpmInputs["lists"] {
  return [{ input: "packages", kind, text }];
}

/** What stands in the way before anything is fetched or asked. */
async function told(...args: Parameters<typeof release>) {
  const error = await release(...args).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ProblemsError) return error.problems.map(({ message }) => message);
  throw new Error(`expected problems, got ${String(error)}`);
}

test("a pnpm-workspace.yaml that is none is told by its line, beside what else is wrong", async () => {
  workspace.write({ "pnpm-workspace.yaml": "packages: [a]\ncatalog: [x: {" });
  expect(
    await told({ lists: listed("nowhere") }, [
      { code: "x-wrong", message: "The input x is wrong.", input: "x" },
    ]),
  ).toEqual([
    "The input x is wrong.",
    'The input "packages", line 1: nowhere has no package.json.',
    expect.stringMatching(/^pnpm-workspace\.yaml, line 2: This isn't valid YAML: /),
  ]);
});

test("what depends on a version that is wrong is not told as well", async () => {
  workspace.write({ "a/package.json": { json: { name: "a", version: "0.0.0" } } });
  const wrong = { code: "version-invalid", message: "The version is wrong.", input: "version" };
  const packages = "- { path: a, artifact: 'x-{version}' }";
  expect(await told({ lists: listed(packages), version: undefined }, [wrong])).toEqual([
    "The version is wrong.",
  ]);
  expect(await told({ version: undefined })).toEqual([
    "The version of a, 0.0.0, is only a placeholder.",
  ]);
});

test("a meta is not compared with platforms of which one is unknown", async () => {
  const optionalDependencies = { "a-darwin-arm64": "1.0.0" };
  workspace.write({
    "a/package.json": { json: { name: "a", version: "0.0.0", optionalDependencies } },
  });
  const meta = {
    lists: listed("- { path: a, platform-package: 'a-{platform}' }", "meta"),
  };
  expect(await told({ ...meta, platforms: ["linux-x64-gnu", "darwin-arm46"] })).toEqual([
    'The platform "darwin-arm46" is unknown.',
  ]);
  expect(await told({ ...meta, platforms: ["linux-x64-gnu"] })).toEqual([
    expect.stringMatching(/^a lists a-darwin-arm64 in optionalDependencies, and platforms/),
  ]);
});

test("a platform-package with a misspelled placeholder is told once", async () => {
  workspace.write({ "a/package.json": { json: { name: "a", version: "0.0.0" } } });
  const packages = "- { path: a, platform-package: 'a-{platfrom}' }";
  expect(await told({ platforms: ["linux-x64-gnu"], lists: listed(packages, "meta") })).toEqual([
    'The input "packages", line 1: "a-{platfrom}" holds {platfrom}, which is not a placeholder.',
  ]);
  const versioned = "- { path: a, platform-package: 'a-{version}' }";
  expect(await told({ platforms: ["linux-x64-gnu"], lists: listed(versioned, "meta") })).toEqual([
    'The input "packages", line 1: `platform-package` is "a-{version}", the same name for all platforms.',
  ]);
});

describe("artifacts that are missing", () => {
  const wanted: (readonly string[])[] = [];
  const lacking: Partial<NpmPorts> = {
    missingArtifacts: (asked) => {
      const names = asked.map(({ text }) => text);
      wanted.push(names);
      return Promise.resolve([
        { code: "artifact-missing", message: `There is no ${names.join(", ")}.` },
      ]);
    },
  };
  const packages = "- { path: a, artifact: a-dist }\n- { path: nowhere, artifact: b-dist }";
  beforeEach(() => {
    wanted.length = 0;
    workspace.write({ "a/package.json": { json: { name: "a", version: "0.0.0" } } });
  });

  test("are told beside what is wrong with the inputs", async () => {
    const wrong = { code: "x-wrong", message: "The input x is wrong.", input: "x" };
    expect(await told({ lists: listed(packages) }, [wrong], lacking)).toEqual([
      "The input x is wrong.",
      'The input "packages", line 2: nowhere has no package.json.',
      "There is no a-dist.",
    ]);
    expect(wanted).toEqual([["a-dist"]]);
  });

  test.each(["run-id", "github-token", "version"])(
    "are not looked for where %s is wrong",
    async (input) => {
      const messages = await told(
        { lists: listed(packages) },
        [{ code: "artifact-missing", message: "It is wrong.", input }],
        lacking,
      );
      expect(messages).toHaveLength(2);
      expect(wanted).toEqual([]);
    },
  );
});

describe("a job that is cancelled", () => {
  const packages = "- { path: a, artifact: a-dist }\n- { artifact: wasm, from: pkg }";
  beforeEach(() => {
    workspace.write({ "a/package.json": { json: { name: "a", version: "0.0.0" } } });
  });

  test("while it fetches artifacts ends as every other: what it was to release is not reached", async () => {
    const cancelled = new AbortController();
    const { result, warnings, packed } = await release({ lists: listed(packages) }, [], {
      cancelled: cancelled.signal,
      fetchArtifacts: () => {
        cancelled.abort(new Error("The job was cancelled (SIGINT)."));
        return Promise.reject(
          new ProblemsError([{ code: "cancelled", message: "It was cancelled." }]),
        );
      },
    });
    expect(result).toMatchObject({ cancelled: true, dryRun: false });
    expect(result.outcomes.map(({ name, version, status }) => [name, version, status])).toEqual([
      ["a", "1.0.0", "not-reached"],
      ["the package of line 2", "1.0.0", "not-reached"],
    ]);
    expect([warnings, packed]).toEqual([[], undefined]);
  });

  test("while it packs ends so too, and nothing is asked", async () => {
    const cancelled = new AbortController();
    workspace.write({ "b/package.json": { json: { name: "b", version: "0.3.0" } } });
    const log: NpmPorts["log"] = {
      info: () => undefined,
      inGroup: (title, work) => {
        if (title === "Packing") cancelled.abort(new Error("The job was cancelled (SIGINT)."));
        return work();
      },
    };
    const more = { cancelled: cancelled.signal, log };
    const { result } = await release({ lists: listed("b"), version: undefined }, [], more);
    expect(result.outcomes).toMatchObject([
      { name: "b", version: "0.3.0", status: "not-reached", attempts: 0 },
    ]);
  });
});

test("a vendored crate that npm packs without a file of its checksums is told, packed here or earlier", async () => {
  const list = { json: { files: { "Cargo.toml": "0", "Cargo.toml.orig": "0" } } };
  const manifest = (name: string) => ({ name, version: "1.0.0", main: "vendor/x/Cargo.toml" });
  workspace.write({
    "a/package.json": { json: manifest("a") },
    "a/vendor/x/.cargo-checksum.json": list,
    "a/vendor/x/Cargo.toml": "",
    "a/vendor/x/Cargo.toml.orig": "",
    "b.tgz": await npmTarball({
      "package.json": JSON.stringify(manifest("b")),
      "vendor/x/.cargo-checksum.json": JSON.stringify(list.json),
      "vendor/x/Cargo.toml": "",
    }),
  });
  expect(await told({ lists: listed("- path: a\n- tarball: b.tgz") })).toEqual([
    expect.stringMatching(/^The packed a lacks vendor\/x\/Cargo\.toml\.orig\./),
    expect.stringMatching(/^The packed b lacks vendor\/x\/Cargo\.toml\.orig\./),
  ]);
});
