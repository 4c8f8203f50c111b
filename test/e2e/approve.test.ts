import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "@jest/globals";
import {
  closeApproveScenes,
  codesIn,
  decisionsIn,
  family,
  layers,
  openApproveScene,
  otp,
  personToken,
  runUrl,
  type ApproveScene,
} from "./approve-scene.ts";

afterEach(closeApproveScenes);

const version = "1.2.3";

async function reported(...args: Parameters<typeof openApproveScene>): Promise<ApproveScene> {
  const scene = await openApproveScene(...args);
  scene.report(scene.units);
  return scene;
}

describe("a family of eight", () => {
  test("goes live in layers with one password, and leaves no secret behind", async () => {
    const scene = await reported();
    const run = await scene.approve([runUrl], { answers: [version, otp] });
    expect(run).toMatchObject({ code: 0 });
    expect(scene.live()).toEqual(family);
    expect(decisionsIn(scene)).toHaveLength(9);
    expect(run.said).not.toContain(personToken);
    const files = await readdir(scene.folder, { recursive: true, withFileTypes: true });
    const own = files.filter((file) => file.isFile() && file.name !== ".npmrc");
    for (const { parentPath, name } of own) {
      expect(await readFile(join(parentPath, name), "utf8")).not.toContain(personToken);
    }

    scene.registry.requests.clear();
    expect(await scene.approve()).toMatchObject({ code: 0 });
    expect(decisionsIn(scene)).toEqual([]);
  });

  test("waits for a layer that npm serves late, before the next is approved", async () => {
    const scene = await reported({ scanMs: 12 * 60_000 });
    const seen: string[][] = [];
    scene.registry.onRequest(({ path, method }, moment) => {
      if (method !== "POST" || !path.endsWith("/approve") || moment !== "before-commit") return;
      const served = family.filter((name) =>
        scene.registry
          .versions(name)
          .some((one) => one.version === version && one.state === "served"),
      );
      seen.push(served);
    });
    expect(await scene.approve([runUrl], { answers: [version, otp] })).toMatchObject({ code: 0 });
    // The first one is asked for twice: without and with the password.
    const [first = [], second = [], third = []] = layers;
    expect(seen).toEqual([
      ...Array.from({ length: first.length + 1 }, () => []),
      ...second.map(() => first),
      ...third.map(() => [...first, ...second]),
    ]);
  });

  test("goes on after somebody has approved a part by hand, in the wrong order", async () => {
    const scene = await reported();
    for (const name of ["@demo/core", "@demo/core-darwin-x64"]) {
      await scene.registry.approve(scene.units.find((unit) => unit.name === name)?.stageId ?? "");
    }
    expect(await scene.approve([runUrl], { answers: [version, otp] })).toMatchObject({ code: 0 });
    expect(scene.live().toSorted()).toEqual(family.toSorted());
    expect(decisionsIn(scene)).toHaveLength(7);
  });

  test("is read from files as well", async () => {
    const scene = await reported();
    const file = join(scene.folder, "report.json");
    await writeFile(file, JSON.stringify(scene.reportOf(scene.units)));
    const run = await scene.approve([file, "--version", `v${version}`, "--commit", "0123456"], {
      answers: [version, otp],
      env: { GH_TOKEN: "" },
    });
    expect(run).toMatchObject({ code: 0 });
    expect(scene.live()).toEqual(family);
    expect(scene.artifacts.requests.entries).toEqual([]);
  });

  test("that several jobs and attempts recorded is one release", async () => {
    const scene = await openApproveScene();
    scene.report(scene.units.slice(0, 6), {}, "fairlead-report-platforms-1");
    scene.report(scene.units.slice(6), {}, "fairlead-report-meta-1");
    const again = scene.units.map((unit) => ({ ...unit, outcome: "staged" }));
    scene.report(again, { run: { url: `${runUrl}/attempts/2`, attempt: 2 } }, "fairlead-report-2");
    expect(await scene.approve([runUrl], { answers: [version, otp] })).toMatchObject({ code: 0 });
    expect(scene.live()).toEqual(family);
  });
});

describe("a second factor", () => {
  const passwords = family.map((_, index) => `${111_111 * (index + 1)}`);

  test("by passwords that are taken once is asked for each package", async () => {
    const scene = await reported({ passwords: "once" }, { otp: passwords });
    const run = await scene.approve([runUrl], { answers: [version, ...passwords] });
    expect(run).toMatchObject({ code: 0 });
    expect(scene.live()).toEqual(family);
  });

  test.each([
    ["again", 1],
    ["once", 8],
  ] as const)("by the browser, where it counts %s, opens it %i times", async (passwords, times) => {
    const scene = await reported({ passwords }, { web: true });
    const run = await scene.approve([runUrl], { answers: [version] });
    expect(run).toMatchObject({ code: 0 });
    expect(scene.live()).toEqual(family);
    expect(scene.registry.challenges()).toBe(times);
  });

  test("may be mistyped twice", async () => {
    const scene = await reported();
    const run = await scene.approve([runUrl], { answers: [version, "1", "2", otp] });
    expect(run).toMatchObject({ code: 0 });
  });
});

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
    const isDone = ({ status }: { status: number }) => status < 400;
    expect(decisionsIn(scene).filter(isDone)).toEqual([]);
    expect(run.said).not.toContain(personToken);
  });

  test("in a dry run, nor where another word is typed", async () => {
    const scene = await reported();
    expect(await scene.approve([runUrl, "--dry-run"])).toMatchObject({ code: 0 });
    expect(await scene.approve([runUrl], { answers: ["yes", otp] })).toMatchObject({ code: 1 });
    expect(decisionsIn(scene)).toEqual([]);
  });
});

describe("rejecting", () => {
  test("takes all that waits, even if its bytes are others, and leaves what is live", async () => {
    const scene = await openApproveScene();
    await scene.registry.approve(scene.units[0]?.stageId ?? "");
    const checksum = `sha512-${Buffer.alloc(64, 7).toString("base64")}`;
    scene.report(scene.units.map((unit, at) => (at === 7 ? { ...unit, checksum } : unit)));
    const run = await scene.approve([runUrl, "--reject"], { answers: [version, otp] });
    expect(run).toMatchObject({ code: 0 });
    expect(scene.registry.stages()).toEqual([]);
    expect(scene.live()).toEqual(family.slice(0, 1));
  });
});

test("a package that npm still looks through is approved after that", async () => {
  const scene = await openApproveScene();
  scene.registry.orderStageFate({ version: "1.2.4" }, { kind: "scan", ms: 5 * 60_000 });
  const unit = await scene.stage("@demo/cli", "1.2.4");
  scene.report([unit]);
  expect(await scene.approve([runUrl], { answers: ["1.2.4", otp] })).toMatchObject({ code: 0 });
  expect(scene.registry.distTags("@demo/cli")).toEqual({ latest: "1.2.4" });
});

test("a stage of an older version, and a tag that would go back, are named", async () => {
  const scene = await openApproveScene();
  const older = await scene.stage("@demo/core", "1.2.1");
  await scene.registry.seed({ name: "@demo/cli", version: "2.0.0" });
  scene.report(scene.units);
  const { code, said } = await scene.approve([runUrl, "--dry-run"]);
  expect(code).toBe(0);
  const warnings = said.split("\n").filter((line) => line.startsWith("⚠"));
  expect(warnings).toEqual([
    expect.stringMatching(/@demo\/cli@1\.2\.3 .* 2\.0\.0/),
    expect.stringContaining(older.stageId),
  ]);
});

test("what changes for users is shown", async () => {
  const scene = await openApproveScene();
  const more = { scripts: { postinstall: "node index.js" }, dependencies: { semver: "^7.0.0" } };
  const unit = await scene.stage("@demo/cli", "1.2.4", more);
  const first = await scene.stage("@demo/new", version);
  scene.report([unit, first]);
  const { said } = await scene.approve([runUrl, "--dry-run"]);
  expect(said).toContain("+ dependencies: semver ^7.0.0");
  expect(said).toContain("- dependencies: @demo/core");
  expect(said).toContain("+ scripts: postinstall node index.js");
  expect(said).toMatch(/⚠ @demo\/cli@1\.2\.4 .*postinstall/);
  expect(said).toMatch(/@demo\/new@1\.2\.3 .*first version/);
});
