import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "@jest/globals";
import {
  closeApproveScenes,
  decisionsIn,
  family,
  layers,
  openApproveScene,
  openReportedScene,
  otp,
  personToken,
  runUrl,
  version,
  withoutId,
} from "./approve-scene.ts";

afterEach(closeApproveScenes);

describe("a family of eight", () => {
  test("goes live in layers with one password, and leaves no secret behind", async () => {
    const scene = await openReportedScene();
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
    const scene = await openReportedScene({ scanMs: 12 * 60_000 });
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
    const scene = await openReportedScene();
    for (const name of ["@demo/core", "@demo/core-darwin-x64"]) {
      await scene.registry.approve(scene.units.find((unit) => unit.name === name)?.stageId ?? "");
    }
    expect(await scene.approve([runUrl], { answers: [version, otp] })).toMatchObject({ code: 0 });
    expect(scene.live().toSorted()).toEqual(family.toSorted());
    expect(decisionsIn(scene)).toHaveLength(7);
  });

  test("is read from files as well", async () => {
    const scene = await openReportedScene();
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

  test("of which a record lacks an id is approved whole, by the id in npm's list", async () => {
    const scene = await openApproveScene();
    scene.report(scene.units.map((unit, at) => (at % 3 === 0 ? withoutId(unit) : unit)));
    const run = await scene.approve([runUrl], { answers: [version, otp] });
    expect(run).toMatchObject({ code: 0 });
    expect(scene.live().toSorted()).toEqual(family.toSorted());
    // In layers, whatever their order in each.
    expect(scene.live().slice(6)).toEqual(family.slice(6));
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
    const scene = await openReportedScene({ passwords: "once" }, { otp: passwords });
    const run = await scene.approve([runUrl], { answers: [version, ...passwords] });
    expect(run).toMatchObject({ code: 0 });
    expect(scene.live()).toEqual(family);
  });

  test.each([
    ["again", 1],
    ["once", 8],
  ] as const)("by the browser, where it counts %s, opens it %i times", async (passwords, times) => {
    const scene = await openReportedScene({ passwords }, { web: true });
    const run = await scene.approve([runUrl], { answers: [version] });
    expect(run).toMatchObject({ code: 0 });
    expect(scene.live()).toEqual(family);
    expect(scene.registry.challenges()).toBe(times);
  });

  test("may be mistyped twice", async () => {
    const scene = await openReportedScene();
    const run = await scene.approve([runUrl], { answers: [version, "1", "2", otp] });
    expect(run).toMatchObject({ code: 0 });
    expect(run.said).toContain("(2 tries left)");
    expect(run.said).toContain("(1 try left)");
  });

  test("that is left empty is asked for again, and costs no try", async () => {
    const scene = await openReportedScene();
    const answers = [version, "", "", "", "1", "2", otp];
    expect(await scene.approve([runUrl], { answers })).toMatchObject({ code: 0 });
    // Eight approvals, one challenge, and two wrong passwords.
    expect(decisionsIn(scene)).toHaveLength(family.length + 3);
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
    expect(run.said).toContain("start a new run");

    // What was done is done: the same again.
    expect(await scene.approve([runUrl, "--reject"])).toMatchObject({ code: 0 });
  });

  test.each(["--reject", "--reject --dry-run"])("what is live fails: %s", async (options) => {
    const scene = await openReportedScene();
    for (const { stageId } of scene.units) await scene.registry.approve(stageId);
    const run = await scene.approve([runUrl, ...options.split(" ")]);
    expect(run.code).toBe(1);
    expect(run.said).toContain("Nothing can be rejected");
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
