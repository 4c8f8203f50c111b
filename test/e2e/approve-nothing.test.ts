import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "@jest/globals";
import {
  closeApproveScenes,
  codesIn,
  decisionsIn,
  openApproveScene,
  openReportedScene,
  otp,
  personToken,
  runUrl,
  version,
  withoutId,
  type ApproveScene,
} from "./approve-scene.ts";

afterEach(closeApproveScenes);

describe("nothing is approved", () => {
  const cases: readonly {
    readonly title: string;
    readonly code: string;
    readonly prepare?: (scene: ApproveScene) => unknown;
    readonly args?: readonly string[];
    readonly answers?: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
    readonly person?: Parameters<typeof openApproveScene>[1];
  }[] = [
    { title: "in CI", code: "approval-in-ci", env: { CI: "true" } },
    { title: "in a job of GitHub", code: "approval-in-ci", env: { GITHUB_ACTIONS: "true" } },
    { title: "without a run", code: "arguments-invalid", args: [] },
    { title: "with an unknown option", code: "arguments-invalid", args: [runUrl, "--force"] },
    {
      title: "of another address",
      code: "arguments-invalid",
      args: ["https://github.com/octo-org/octo-repo"],
    },
    {
      title: "of another repository's run",
      code: "github-not-found",
      args: ["https://github.com/octo-org/other/actions/runs/1000000001"],
    },
    {
      title: "of a record of another repository",
      code: "record-of-other-release",
      args: [runUrl, "--repository", "octo-org/other"],
    },
    {
      title: "of a record that lies in another run",
      code: "record-of-other-release",
      prepare: (scene) => {
        const run = { url: "https://github.com/octo-org/octo-repo/actions/runs/7/attempts/1" };
        scene.report(scene.units, { run: { ...run, attempt: 1 } });
      },
    },
    {
      title: "of a record of another commit than the run's",
      code: "record-of-other-release",
      prepare: (scene) => {
        scene.report(scene.units, { sha: "f".repeat(40) });
      },
    },
    ...[
      { title: "whatever login npm has", lines: [] },
      { title: "though npm here is set to another", lines: ["registry=https://a.example/"] },
    ].map(({ title, lines }) => ({
      title: `of a record of a registry that npm here does not know, ${title}`,
      code: "record-of-other-release",
      env: { npm_config_registry: "" },
      prepare: async (scene: ApproveScene) => {
        const file = join(scene.folder, "home", ".npmrc");
        const { host } = new URL(scene.registry.url);
        await writeFile(file, [`//${host}/:_authToken=${personToken}`, ...lines].join("\n"));
        scene.report(scene.units, { registry: { title: "", url: "https://npm.example.com" } });
      },
    })),
    {
      title: "of a registry that the record is not for",
      code: "record-of-other-release",
      args: [runUrl, "--registry", "https://npm.example.com/"],
    },
    {
      title: "of another commit than a person says",
      code: "record-of-other-release",
      args: [runUrl, "--commit", "fedcba9"],
    },
    {
      title: "of another version than a person says",
      code: "record-of-other-release",
      args: [runUrl, "--version", "1.2.4"],
    },
    {
      title: "of a run without a record",
      code: "record-missing",
      prepare: () => undefined,
    },
    {
      title: "of a run that staged nothing",
      code: "nothing-staged",
      prepare: (scene) => {
        scene.report(scene.units.map((unit) => ({ ...unit, outcome: "published" })));
      },
    },
    {
      title: "of a record that is no record",
      code: "record-invalid",
      prepare: (scene) => {
        scene.report(scene.units, { schemaVersion: 9 });
      },
    },
    {
      title: "of an artifact that is not what GitHub lists",
      code: "record-invalid",
      prepare: (scene) => {
        scene.artifacts.add({
          ...{ run: 1_000_000_001, name: "fairlead-report-x", digest: `sha256:${"0".repeat(64)}` },
          files: { "report.json": "{}" },
        });
      },
    },
    {
      title: "if a pinned package is in no record, and not live",
      code: "pin-not-live",
      prepare: (scene) => {
        scene.report(scene.units.slice(1));
      },
    },
    {
      title: "if the upload of a pinned package was refused",
      code: "pin-not-live",
      prepare: (scene) => {
        scene.report(
          scene.units.map((unit, at) => (at === 0 ? { ...unit, outcome: "refused" } : unit)),
        );
      },
    },
    ...[
      { at: 0, code: "pin-not-live", who: "what others need" },
      { at: 7, code: "stage-gone", who: "what nobody needs" },
    ].map(({ at, code, who }) => ({
      ...{ title: `if no record has the id of ${who}, nor npm's list`, code },
      prepare: (scene: ApproveScene) => {
        scene.registry.reject(scene.units[at]?.stageId ?? "");
        scene.report(scene.units.map((unit, index) => (index === at ? withoutId(unit) : unit)));
      },
    })),
    {
      title: "if no record has an id, and the stage in npm's list has other bytes",
      code: "staged-bytes-differ",
      prepare: async (scene) => {
        const [first, ...rest] = scene.units;
        if (first === undefined) throw new Error("Nothing was staged.");
        scene.registry.reject(first.stageId);
        await scene.stage(first.name, version, { evil: true });
        scene.report([withoutId(first), ...rest]);
      },
    },
    {
      title: "if one staged file has other bytes",
      code: "staged-bytes-differ",
      prepare: (scene) => {
        const checksum = `sha512-${Buffer.alloc(64, 7).toString("base64")}`;
        scene.report(scene.units.map((unit, at) => (at === 7 ? { ...unit, checksum } : unit)));
      },
    },
    {
      title: "if ids of two packages were swapped",
      code: "stage-of-other-package",
      prepare: (scene) => {
        const ids = scene.units.map(({ stageId }) => stageId).toReversed();
        scene.report(scene.units.map((unit, at) => ({ ...unit, stageId: ids[at] ?? "" })));
      },
    },
    {
      title: "if a stage has another tag",
      code: "stage-of-other-tag",
      prepare: (scene) => {
        scene.report(scene.units.map((unit) => ({ ...unit, tag: "next" })));
      },
    },
    {
      title: "if a stage is gone",
      code: "stage-gone",
      prepare: (scene) => {
        scene.registry.reject(scene.units[0]?.stageId ?? "");
        scene.report(scene.units);
      },
    },
    {
      title: "if something else is live under one of the versions",
      code: "published-bytes-differ",
      prepare: async (scene) => {
        scene.registry.reject(scene.units[6]?.stageId ?? "");
        await scene.registry.seed({ name: "@demo/core", version, manifest: { evil: true } });
        scene.report(scene.units);
      },
    },
    {
      title: "if something else is live under the version of a stage without an id",
      code: "published-bytes-differ",
      prepare: async (scene) => {
        const [first, ...rest] = scene.units;
        if (first === undefined) throw new Error("Nothing was staged.");
        scene.registry.reject(first.stageId);
        await scene.registry.seed({ name: first.name, version, manifest: { evil: true } });
        scene.report([withoutId(first), ...rest]);
      },
    },
    {
      title: "if npm's scan refused one",
      code: "stage-blocked",
      prepare: async (scene) => {
        scene.registry.orderStageFate({ version: "1.2.4" }, { kind: "refused", afterMs: 0 });
        const unit = await scene.stage("@demo/cli", "1.2.4");
        scene.report([...scene.units.slice(0, 7), unit]);
      },
    },
    {
      title: "by somebody who is no maintainer",
      code: "not-a-maintainer",
      person: { user: "stranger", otp },
    },
    {
      title: "without a login of npm",
      code: "npm-login-missing",
      prepare: async (scene) => {
        await writeFile(join(scene.folder, "home", ".npmrc"), "");
        scene.report(scene.units);
      },
    },
    {
      title: "with a variable in .npmrc that is not set",
      code: "npm-login-missing",
      prepare: async (scene) => {
        const { host } = new URL(scene.registry.url);
        const line = `//${host}/:_authToken=\${NPM_TOKEN}\n`;
        await writeFile(join(scene.folder, "home", ".npmrc"), line);
        scene.report(scene.units);
      },
    },
    {
      title: "with a login that has ended",
      code: "npm-login-missing",
      prepare: (scene) => {
        scene.registry.revokeToken(personToken);
        scene.report(scene.units);
      },
    },
    { title: "if nobody answers", code: "answer-missing", answers: [] },
    { title: "if nobody types a password", code: "answer-missing", answers: [version] },
    {
      title: "if the password is wrong three times",
      code: "second-factor-refused",
      answers: [version, "1", "2", "3", otp],
    },
    {
      title: "by an account without a second factor",
      code: "decision-refused",
      person: {},
    },
    {
      title: "by a token that only reads",
      code: "decision-refused",
      person: { readOnly: true, otp },
    },
  ];

  test.each(cases)("$title ($code)", async ({ code, prepare, person, ...how }) => {
    const scene = await openApproveScene({}, person);
    if (prepare === undefined) scene.report(scene.units);
    else await prepare(scene);
    scene.registry.requests.clear();
    const run = await scene.approve(how.args ?? [runUrl], {
      answers: how.answers ?? [version, otp],
      ...(how.env && { env: how.env }),
    });
    expect(codesIn(run)).toContain(code);
    expect(run.code).toBe(1);
    // Each problem once, and none cut into a list of names.
    const told = run.said.split("\n").filter((line) => line.includes("✗"));
    expect(told).toEqual([...new Set(told)]);
    expect(run.said).not.toMatch(/\., @/);
    const isDone = ({ status }: { status: number }) => status < 400;
    expect(decisionsIn(scene).filter(isDone)).toEqual([]);
    expect(run.said).not.toContain(personToken);
  });

  test("and nothing is asked where nobody can answer", async () => {
    const scene = await openReportedScene();
    const run = await scene.approve([runUrl]);
    expect(codesIn(run)).toEqual(["answer-missing"]);
    expect(run.said).not.toContain(`Type ${version}`);
  });

  test("that a server refuses in a sentence of its own, which ends with one full stop", async () => {
    const scene = await openReportedScene({}, { readOnly: true, otp });
    const { said } = await scene.approve([runUrl], { answers: [version, otp] });
    expect(said).toMatch(/[^.]\. \[decision-refused\]/);
  });

  test("in a dry run, nor where another word is typed", async () => {
    const scene = await openReportedScene();
    expect(await scene.approve([runUrl, "--dry-run"])).toMatchObject({ code: 0 });
    const other = await scene.approve([runUrl], { answers: ["yes", otp] });
    expect(other.code).toBe(1);
    expect(other.said).toContain(`That is not ${version}`);
    expect(decisionsIn(scene)).toEqual([]);
  });
});
