import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { closeApproveScenes, family, runId, sha } from "./approve-scene.ts";
import {
  closeConfirmScenes,
  familyIds,
  openConfirmScene,
  recorded,
  type ConfirmScene,
} from "./confirm-scene.ts";
import { list } from "./scene.ts";

jest.setTimeout(300_000);
afterEach(async () => {
  await closeApproveScenes();
  await closeConfirmScenes();
});

/** The run in which a person goes on. */
const laterRun = runId + 3;

/** Options of a run of its own that confirms the run with the record. */
function later(scene: ConfirmScene, inputs: Readonly<Record<string, string>> = {}) {
  return {
    // The default branch has moved on since.
    sha: "e".repeat(40),
    env: scene.artifacts.environment(laterRun),
    inputs: { "run-id": String(runId), ...inputs },
  };
}

describe("another run", () => {
  test("is confirmed by its number, and its record says which commit and version it released", async () => {
    const scene = await recorded();
    await scene.byHand(...family);
    const run = await scene.confirm(later(scene, { version: "v1.2.3", npm: familyIds.join(" ") }));
    expect(run).toMatchObject({
      exitCode: 0,
      outputs: { state: "live", sha, version: "1.2.3", "run-id": String(runId) },
    });
    expect(list(run, "npm")).toEqual(familyIds);
  });

  test.each([
    ["of a fork", { headRepository: "evil/octo-repo" }, "run-of-other-repository"],
    ["of a pull request", { event: "pull_request" }, "run-event-untrusted"],
  ] as const)("%s is not trusted", async (_, described, code) => {
    const scene = await recorded();
    await scene.byHand(...family);
    scene.artifacts.describeRun(runId, { headSha: sha, ...described });
    const run = await scene.confirm(later(scene));
    expect(run).toMatchObject({ exitCode: 1, outputs: { state: "none" } });
    expect(list(run, "problem-codes")).toEqual([code]);
  });
});

describe("a record that is not what it has to be stops it before npm is asked", () => {
  const cases: readonly {
    readonly title: string;
    readonly code: string;
    readonly report?: (scene: ConfirmScene) => void;
    readonly inputs?: Readonly<Record<string, string>>;
  }[] = [
    { title: "there is none", code: "record-missing", report: () => undefined },
    {
      title: "it has expired",
      code: "record-missing",
      report: (scene) => {
        scene.report(scene.units);
        for (const { id } of scene.artifacts.list()) scene.artifacts.expire(id);
      },
    },
    {
      title: "a dry run wrote it",
      code: "record-missing",
      report: (scene) => {
        scene.report(scene.units, { dryRun: true });
      },
    },
    {
      title: "it is no record",
      code: "record-invalid",
      report: (scene) => {
        scene.report(scene.units, { schemaVersion: 9 });
      },
    },
    {
      title: "a stage id was bent",
      code: "record-invalid",
      report: (scene) => {
        scene.report(scene.units.map((unit) => ({ ...unit, stageId: "1; sh" })));
      },
    },
    {
      title: "a checksum was cut",
      code: "record-invalid",
      report: (scene) => {
        scene.report(scene.units.map((unit) => ({ ...unit, checksum: "sha512-x" })));
      },
    },
    {
      title: "one of several makes no sense",
      code: "record-invalid",
      report: (scene) => {
        scene.report(scene.units);
        scene.report([], { sha: "main" }, "fairlead-report-publish-meta-1");
      },
    },
    {
      title: "it is of another repository",
      code: "record-of-other-release",
      report: (scene) => {
        scene.report(scene.units, { repository: "evil/octo-repo" });
      },
    },
    {
      title: "it is of another run",
      code: "record-of-other-release",
      report: (scene) => {
        const url = "https://github.com/octo-org/octo-repo/actions/runs/7/attempts/1";
        scene.report(scene.units, { run: { url, attempt: 1 } });
      },
    },
    {
      title: "it is of another commit",
      code: "record-of-other-release",
      inputs: { sha: "f".repeat(40) },
    },
    {
      title: "it is of another version",
      code: "record-of-other-release",
      inputs: { version: "1.2.4" },
    },
    {
      title: "it is of another registry",
      code: "record-of-other-release",
      report: (scene) => {
        scene.report(scene.units, { registry: { title: "", url: "https://npm.example.com" } });
      },
    },
    {
      title: "a package of the release is not in it",
      code: "record-incomplete",
      inputs: { npm: "@demo/core@1.2.3 @demo/other@1.2.3" },
    },
  ];
  test.each(cases)("$title", async ({ code, report, inputs }) => {
    const scene = await openConfirmScene();
    if (report === undefined) scene.report(scene.units);
    else report(scene);
    await scene.byHand(...family);
    scene.registry.requests.clear();
    const run = await scene.confirm(inputs === undefined ? {} : { inputs });
    expect(run).toMatchObject({ exitCode: 1, outputs: { state: "none", npm: "[]" } });
    expect(new Set(list(run, "problem-codes"))).toEqual(new Set([code]));
    expect(scene.registry.requests.entries).toEqual([]);
  });
});

test("what several jobs and attempts recorded is one release; the bytes of the newest stage count", async () => {
  const scene = await openConfirmScene();
  scene.report(scene.units.slice(0, 6), {}, "fairlead-report-publish-npm-platform-1");
  scene.report(scene.units.slice(6), {}, "fairlead-report-publish-meta-1");
  // A second attempt, after the approval of some, with a build that gives other bytes.
  await scene.byHand(...family);
  const other = `sha512-${Buffer.alloc(64, 7).toString("base64")}`;
  const again = scene.units.map((unit) => ({ ...unit, checksum: other, outcome: "conflict" }));
  const run = { url: "https://github.com/octo-org/octo-repo/actions/runs/1000000001/attempts/2" };
  scene.report(again, { run: { ...run, attempt: 2 } }, "fairlead-report-publish-npm-packages-2");
  const confirmed = await scene.confirm({ attempt: 2 });
  expect(confirmed).toMatchObject({ exitCode: 0, outputs: { state: "live" } });
  // The files of the release have to be those of the attempt that staged the packages.
  expect(confirmed.annotations).toMatchObject([{ level: "warning" }]);
  const messages = confirmed.annotations.map(({ message }) => message).join("\n");
  for (const { name } of scene.units) expect(messages).toContain(`${name}@1.2.3`);
});
