import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "@jest/globals";
import { secrets } from "../../examples/demo-world.ts";
import { personInFolder, runProgram } from "../e2e/approve-scene.ts";
import { isWorkflow, yamlBlocks } from "../house/docs-checks.ts";
import { readText } from "../house/sources.ts";
import { drafts, expectJobs, expectNoSecrets } from "./expectations.ts";
import { closeScenes, openScene, type EndedRun, type Scene } from "./scene.ts";
import { changelog, fullName, packagesOf, sampleFiles, sources, version } from "./text-sample.ts";

afterAll(closeScenes);

const run = promisify(execFile);
const tag = `v${version}`;
const otp = "123456";
const person = "npm_canaryOfThePerson0000000000000009";
/** Five platform packages, what pins them, what needs that, and one beside them: a family of eight. */
const family = [...packagesOf("core").values()];

const blocks = yamlBlocks(readText("docs/staged-releases.md"));
/** Both workflows of the text, as they stand there, and the declaration above them. */
const [release = "", finish = ""] = blocks.filter(isWorkflow).map(({ text }) => text);
const declaration = blocks.find(({ text }) => text.startsWith("platforms:"))?.text ?? "";

/** A repository with both workflows, whose packages trust the first, as far as it stages. */
async function familyScene(more: Readonly<Record<string, string>> = {}): Promise<Scene> {
  const files = {
    ...sampleFiles("core", release),
    ".github/fairlead.yml": declaration,
    ".github/workflows/finish-release.yml": finish,
    ...more,
  };
  const scene = await openScene(sources.core, fullName, files);
  const { npm, repository } = scene;
  for (const name of family) {
    await npm.seed({ name, version: "1.2.2" });
    const trust = { package: name, workflow: "release.yml", repository: fullName };
    npm.addTrustedPublisher({ ...trust, allows: "stage" });
  }
  npm.addToken({ token: person, otp });
  await repository.tag(tag);
  return scene;
}

/** A run that has staged the family, with its jobs as far as they come without a person. */
async function staged(): Promise<{ readonly scene: Scene; readonly first: EndedRun }> {
  const scene = await familyScene();
  const { npm } = scene;
  // Nothing holds a job behind an environment here: it starts too early.
  const on = { tag };
  const first = await scene.run({ workflow: "release.yml", on, pauses: "moved" });
  expectJobs(first, { pack: "success", stage: "success", finish: "failure", summary: "success" });
  expect(
    npm
      .stages()
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...family].sort());
  const told = legOf(first, "finish");
  for (const { id } of npm.stages()) {
    expect(told.log).toContain(`npm stage approve ${id}`);
    expect(told.summary).toContain(id);
  }
  expect(drafts(scene)).toEqual([]);
  await expectNoSecrets(scene, first);
  return { scene, first };
}

function legOf({ legs }: EndedRun, job: string) {
  const found = legs.find((leg) => leg.job === job);
  if (found === undefined) throw new Error(`There was no job ${job}.`);
  return found;
}

/** As a maintainer starts it by hand, when the branch has moved on. */
async function finished(scene: Scene, first: EndedRun): Promise<EndedRun> {
  await scene.repository.commit("Go on", { "NEXT.md": "# Next\n" });
  const on = { inputs: { "run-id": String(first.id) } };
  return scene.run({ workflow: "finish-release.yml", on, pauses: "moved" });
}

const isLive = ({ npm }: Scene) => family.every((name) => npm.has(name, version));

/** The shell of the person, with npm's login in its home. */
function personOf({ folder, npm }: Scene): Promise<Record<string, string>> {
  return personInFolder(join(folder, "person"), npm, person);
}

/**
 * A package manager as the person starts it to approve stages.
 *
 * @param client one whose `stage` command is there: pnpm 12, or npm 11.15 and newer
 */
async function approvesWith(
  scene: Scene,
  client: string,
): Promise<(...ids: readonly string[]) => Promise<void>> {
  const { npm, folder } = scene;
  const tools = join(folder, "tools");
  await mkdir(tools, { recursive: true });
  const install = ["install", "--no-save", "--prefix", tools, client];
  await run("npm", install, { cwd: tools, shell: false });
  const [name = ""] = client.split("@");
  const program = join(tools, "node_modules", ".bin", name);
  const env = { ...(await personOf(scene)), npm_config_registry: npm.url };
  return async (...ids) => {
    const given = ["stage", "approve", ...ids, "--otp", otp, "--registry", `${npm.url}/`];
    await run(program, given, { cwd: join(folder, "person"), env });
  };
}

test("without the version's section of the changelog nothing is staged, so that no approved release lacks its text", async () => {
  const old = changelog.replace(version, "1.2.2");
  const scene = await familyScene({ "CHANGELOG.md": old });
  const run = await scene.run({ workflow: "release.yml", on: { tag } });
  expectJobs(run, { pack: "failure", stage: "skipped", finish: "skipped" });
  expect(legOf(run, "pack").log).toContain("has no section for");
  expect(scene.npm.stages()).toEqual([]);
  expect(scene.writes()).toEqual([]);
});

describe("a family of eight is staged by CI, approved by a person, and finished by the workflow", () => {
  test("that the program approves", async () => {
    const { scene, first } = await staged();
    const address = `https://github.com/${fullName}/actions/runs/${first.id}`;
    const approved = await runProgram(["approve", address], {
      cwd: scene.folder,
      answers: [version, otp],
      env: {
        ...(await personOf(scene)),
        GITHUB_API_URL: scene.github.apiUrl,
        GH_TOKEN: secrets.GITHUB_TOKEN,
      },
    });
    expect(approved).toMatchObject({ code: 0 });
    expect(isLive(scene)).toBe(true);
    scene.forget();
    const last = await finished(scene, first);
    expectJobs(last, { finish: "success" });
    expect(drafts(scene)).toEqual([false]);
    expect(legOf(last, "finish").summary).toContain(`${tag} is out`);
    expect(scene.writes().filter((write) => write.includes("@scope"))).toEqual([]);
  });

  test("that pnpm approves after all jobs ran again, and the same run finishes when it is run once more", async () => {
    const { scene, first } = await staged();
    const { npm } = scene;
    const runAgain = () => {
      scene.forget();
      const run = { workflow: "release.yml", on: { tag }, again: first.id } as const;
      return scene.run({ ...run, pauses: "moved" });
    };
    const stages = npm.stages();
    const early = await runAgain();
    expectJobs(early, { stage: "success", finish: "failure", summary: "success" });
    // The report of the first attempt is hidden from this one, and `actions: read` finds it.
    expect(npm.requests.uploads()).toEqual([]);
    expect(npm.stages()).toEqual(stages);
    for (const { id } of stages) expect(legOf(early, "stage").summary).toContain(id);
    // Typed the wrong way round: pnpm puts them in order.
    const ids = npm
      .stages()
      .map(({ id }) => id)
      .reverse();
    const approve = await approvesWith(scene, "pnpm@12");
    await approve(...ids);
    expect(isLive(scene)).toBe(true);
    const again = await runAgain();
    expectJobs(again, { stage: "success", finish: "success", summary: "success" });
    expect(drafts(scene)).toEqual([false]);
    expect(scene.npm.requests.uploads()).toEqual([]);
    expect(legOf(again, "summary").summary).toContain(`${tag} is out`);
  });

  test("that npm approves one by one in the wrong order: an alarm, until all is approved", async () => {
    const { scene, first } = await staged();
    const { npm } = scene;
    const idOf = (name: string) => npm.stages().find((stage) => stage.name === name)?.id ?? "";
    const [platform = ""] = family;
    const approve = await approvesWith(scene, "npm@11.19.1");
    // What needs others first, as nobody hinders.
    for (const name of family.slice(1).reverse()) await approve(idOf(name));
    expect(npm.stages().map(({ name }) => name)).toEqual([platform]);
    const early = await finished(scene, first);
    expectJobs(early, { finish: "failure" });
    const { summary } = legOf(early, "finish");
    expect(summary).toContain("Broken for users now");
    expect(summary).toContain(`${tag} is broken for users now`);
    expect(summary).toContain(`npm stage approve ${idOf(platform)}`);
    expect(drafts(scene)).toEqual([]);
    await approve(idOf(platform));
    const last = await finished(scene, first);
    expectJobs(last, { finish: "success" });
    expect(drafts(scene)).toEqual([false]);
  });
});
