import { describe, expect, test } from "@jest/globals";
import {
  fields,
  given,
  job,
  jobsWith,
  needs,
  readDeclared,
  readWorkflowFacts,
  stepOf,
  steps,
} from "./workflow-facts.ts";

const folder = "examples/webcodecs-ffmpeg/.github/workflows";
const release = readWorkflowFacts(`${folder}/release.yml`);
const ci = readWorkflowFacts(`${folder}/ci.yml`);
const ids = [...release.jobs.keys()];
const declared = readDeclared("examples/webcodecs-ffmpeg");
const npm = fields(declared["npm"]);
const publishing = ["publish-platform", "publish-dev", "publish-meta"];
const usedBy = (id: string) => steps(release, id).map(({ uses }) => String(uses));

describe("the release of webcodecs-ffmpeg: its jobs", () => {
  test("goes from job to job as drawn: platforms and headers beside each other, the metas after both", () => {
    expect(ids.map((id) => [id, needs(release, id)])).toEqual([
      ["prepare", []],
      ["wait-for-ci", ["prepare"]],
      ["check-artifacts", ["prepare", "wait-for-ci"]],
      ["pack", ["prepare", "check-artifacts"]],
      ["release", ["prepare", "check-artifacts", "pack"]],
      ["publish-platform", ["prepare", "release"]],
      ["publish-dev", ["prepare", "release"]],
      ["publish-meta", ["prepare", "publish-platform", "publish-dev"]],
      ["publish-release", ["prepare", "publish-meta"]],
      ["release-summary", ids.slice(0, -1)],
    ]);
  });

  test("only a person starts it, with a version; the end is told also when all has failed", () => {
    const on = fields(release.top["on"]);
    expect(Object.keys(on)).toEqual(["workflow_dispatch"]);
    const inputs = fields(fields(on["workflow_dispatch"])["inputs"]);
    expect(Object.keys(inputs)).toEqual(["version", "dry_run", "run_id"]);
    expect(inputs["version"]).toMatchObject({ required: true });
    expect(ids.filter((id) => "if" in job(release, id))).toEqual(["release-summary"]);
    expect(job(release, "release-summary")["if"]).toBe("${{ always() }}");
  });

  test("makes the release with the eight archives, as a draft that the last job publishes", () => {
    expect(declared["assets"]).toEqual([
      { artifact: "ffmpeg-{platform}-free", format: "as-is" },
      { artifact: "ffmpeg-{platform}-non-free", format: "as-is" },
    ]);
    expect(given(release, "release", "/create-release@")).toMatchObject({
      from: "${{ needs.pack.outputs.pack }}",
      draft: true,
    });
    expect(given(release, "publish-release", "/create-release@")).not.toHaveProperty("draft");
  });

  test("hands the number of the CI run from check-artifacts through release to those who publish", () => {
    expect(fields(job(release, "release")["outputs"])["run_id"]).toBe(
      "${{ needs.check-artifacts.outputs.run_id }}",
    );
    const from = "${{ needs.release.outputs.run_id }}";
    expect(given(release, "publish-platform", "publish-npm-platform@")["run-id"]).toBe(from);
    expect(given(release, "publish-dev", "publish-npm-packages@")["run-id"]).toBe(from);
    expect(jobsWith(release, "needs.release.outputs.run_id")).toEqual(publishing.slice(0, 2));
  });
});

describe("the release of webcodecs-ffmpeg: what is published", () => {
  test("four platforms, two of them at a time, and one that fails stops no other", () => {
    expect(job(release, "publish-platform")["strategy"]).toEqual({
      "fail-fast": false,
      "max-parallel": 2,
      matrix: { include: "${{ fromJSON(needs.prepare.outputs.platforms) }}" },
    });
    expect(declared["platforms"]).toEqual([
      "darwin-arm64",
      "darwin-x64",
      "linux-arm64",
      "linux-x64",
    ]);
  });

  test("a platform's job makes two packages out of two artifacts", () => {
    expect(given(release, "publish-platform", "publish-npm-platform@")["platforms"]).toBe(
      "${{ matrix.platform }}",
    );
    expect(npm["platform-packages"]).toEqual([
      {
        path: "npm/{platform}",
        artifact: "ffmpeg-{platform}-free",
        files: "lib/** versions.json",
      },
      {
        path: "npm/{platform}-non-free",
        artifact: "ffmpeg-{platform}-non-free",
        files: "lib/** versions.json",
      },
    ]);
  });

  test("the headers come from one artifact, and make one package", () => {
    expect(npm["packages"]).toEqual([
      { path: "npm/dev", artifact: "ffmpeg-linux-x64-free", files: "include/**" },
    ]);
  });

  test("the metas need a checkout and no artifact", () => {
    expect(usedBy("publish-meta").map((uses) => uses.replace(/@.*/, ""))).toEqual([
      "actions/checkout",
      "fairlead-actions/fairlead/actions/publish-meta",
    ]);
    expect(npm["metas"]).toEqual([
      {
        path: "npm/webcodecs-ffmpeg",
        "platform-package": "@pproenca/webcodecs-ffmpeg-{platform}",
      },
      {
        path: "npm/webcodecs-ffmpeg-non-free",
        "platform-package": "@pproenca/webcodecs-ffmpeg-{platform}-non-free",
      },
    ]);
    expect(fields(job(release, "publish-meta")["permissions"])).not.toHaveProperty("actions");
  });

  test("pauses 5 s between two packages of a job, where no variable says otherwise", () => {
    const pause = "${{ vars.NPM_DELAY_SECONDS || '5' }}";
    expect(given(release, "publish-platform", "publish-npm-platform@")["delay-seconds"]).toBe(
      pause,
    );
    expect(given(release, "publish-meta", "/publish-meta@")["delay-seconds"]).toBe(pause);
  });
});

describe("the release of webcodecs-ffmpeg: credentials", () => {
  test("every job that publishes does so with provenance", () => {
    expect(npm["provenance"]).toBe(true);
    // They read the declaration of their checkout, and nothing that overrides it.
    for (const id of publishing) {
      expect(usedBy(id)[0]).toContain("actions/checkout@");
      expect(steps(release, id).at(-1)?.["with"]).not.toHaveProperty("provenance");
    }
    expect(jobsWith(release, "id-token")).toEqual(publishing);
  });

  test("permits each job just what it needs", () => {
    const read = { contents: "read" };
    const actions = { actions: "read" };
    const permitted = Object.fromEntries(ids.map((id) => [id, job(release, id)["permissions"]]));
    expect(permitted).toEqual({
      prepare: read,
      "wait-for-ci": { ...actions, ...read },
      "check-artifacts": actions,
      pack: { ...actions, ...read },
      release: { contents: "write" },
      "publish-platform": { ...actions, ...read, "id-token": "write" },
      "publish-dev": { ...actions, ...read, "id-token": "write" },
      "publish-meta": { ...read, "id-token": "write" },
      "publish-release": { contents: "write" },
      "release-summary": read,
    });
  });

  test("runs nothing but checkouts and these actions, reads no cache, and builds nothing", () => {
    expect(ids.flatMap((id) => steps(release, id)).filter((step) => "run" in step)).toEqual([]);
    for (const uses of ids.flatMap(usedBy)) {
      expect(uses).toMatch(/^(?:actions\/checkout@|fairlead-actions\/fairlead[@/])/);
    }
  });

  test("asks for a person's approval before the first write, and not in a dry run", () => {
    const environments = ids.flatMap((id) => {
      const { environment } = job(release, id);
      return environment === undefined ? [] : [[id, environment]];
    });
    const real = (name: string) => `\${{ inputs.dry_run && 'rehearsal' || '${name}' }}`;
    expect(environments).toEqual([
      ["release", real("release")],
      ...publishing.map((id) => [id, real("npm")]),
    ]);
  });

  test("tells every step that may write of a dry run", () => {
    const writing = ids
      .flatMap((id) => steps(release, id))
      .filter(({ uses }) => /\/(publish-|create-)/.test(String(uses)));
    expect(writing).toHaveLength(5);
    for (const step of writing) {
      expect(fields(step["with"])["dry-run"]).toBe("${{ inputs.dry_run }}");
    }
  });
});

describe("the CI of webcodecs-ffmpeg", () => {
  test("builds and tests each platform on a runner of its own kind, without a cache", () => {
    const strategy = fields(job(ci, "build")["strategy"]);
    expect(strategy["fail-fast"]).toBe(false);
    expect(fields(strategy["matrix"])["include"]).toEqual([
      { platform: "darwin-arm64", runner: "macos-15" },
      { platform: "darwin-x64", runner: "macos-15-intel" },
      { platform: "linux-arm64", runner: "ubuntu-24.04-arm" },
      { platform: "linux-x64", runner: "ubuntu-24.04" },
    ]);
    expect(jobsWith(ci, "cache@")).toEqual([]);
    expect(stepOf(ci, "build", "actions/upload-artifact@")["with"]).toMatchObject({
      name: "ffmpeg-${{ matrix.platform }}-${{ matrix.tier }}",
    });
  });
});
