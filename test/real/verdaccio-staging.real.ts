import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from "@jest/globals";
import { runAction, startNpm, type ActionRun } from "@fairlead/sandbox";
import { personInFolder, runProgram, runUrl } from "../e2e/approve-scene.ts";
import {
  addon,
  closeNpmScenes,
  manifest,
  metaInputs,
  npmEnds,
  openNpmScene,
  platformInputs,
  runId,
  type NpmActionName,
} from "../e2e/npm-scene.ts";
import { exchangesWith } from "./staging-exchanges.ts";
import { installVerdaccio, startStagingVerdaccio, type StagingVerdaccio } from "./verdaccio-9.ts";

jest.setTimeout(300_000);

let folder: string;
let bin: string;
let verdaccio: StagingVerdaccio;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "fairlead-verdaccio-9-"));
  bin = await installVerdaccio(folder);
}, 600_000);
beforeEach(async () => {
  verdaccio = await startStagingVerdaccio(bin);
});
afterEach(async () => {
  await closeNpmScenes();
  await verdaccio.stop();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What only one of them does, and why the sandbox is as it is. */
const differences: Readonly<Record<string, { readonly npm: string; readonly verdaccio: string }>> =
  {
    // npm takes a new name at once, with the version 0.0.0-stage.
    "the new name, while it waits": { npm: "200", verdaccio: "404" },
    // npm's API document: never, whatever the account; Verdaccio asks accounts that have one.
    "an approval without a second factor": { npm: "403", verdaccio: "201 message" },
    "the same directly, while it is staged": { npm: "409", verdaccio: "201" },
  };

test("the sandbox answers staging as Verdaccio does, but for what npm documents otherwise", async () => {
  const passwords = [...verdaccio.passwords];
  const theirs = await exchangesWith({ ...verdaccio, password: () => passwords.shift() ?? "" });
  const sandbox = await startNpm();
  const [workflowToken, personToken, otp] = ["npm_workflow", "npm_person", "123456"];
  sandbox.addToken({ token: workflowToken });
  sandbox.addToken({ token: personToken, otp });
  const { url } = sandbox;
  const ours = await exchangesWith({ url, workflowToken, personToken, password: () => otp });
  await sandbox.stop();
  for (const [what, answer] of Object.entries(differences)) {
    expect({ npm: ours[what], verdaccio: theirs[what] }).toEqual(answer);
  }
  const common = (answers: Readonly<Record<string, string>>) =>
    Object.entries(answers)
      .filter(([what]) => differences[what] === undefined)
      // Verdaccio scans nothing, so its stages have no `status`.
      .map(([what, answer]) => `${what}: ${answer.replace(/ (items\.)?status\b/g, "")}`);
  expect(common(ours)).toEqual(common(theirs));
});

const platforms = ["linux-x64-gnu", "darwin-arm64"];
const names = [...platforms.map((each) => `@demo/core-${each}`), "@demo/core", "@demo/cli"];
const ids = names.map((name) => `${name}@1.2.3`);
const actions = fileURLToPath(new URL("../../actions", import.meta.url));

test("a family is staged on Verdaccio, seen by the stage token, approved by the program, and live", async () => {
  const { url, workflowToken, personToken, passwords } = verdaccio;
  const cli = manifest("@demo/cli", { dependencies: { "@demo/core": "1.2.3" } });
  const scene = await openNpmScene({
    ...{ ...addon(...platforms), "npm/cli/package.json": cli, "npm/cli/index.js": "" },
  });
  const { artifacts, rehearsal } = scene;
  const sha = await scene.write({});
  await scene.addBindings(...platforms);
  artifacts.addToken("ghs_person");
  artifacts.describeRun(runId, { headSha: sha });
  const stage = async (attempt: number): Promise<ActionRun[]> => {
    const runs: ActionRun[] = [];
    const steps: readonly (readonly [NpmActionName, Readonly<Record<string, string>>])[] = [
      ["publish-npm-platform", platformInputs(...platforms)],
      ["publish-meta", metaInputs(...platforms)],
      ["publish-npm-packages", { packages: "- path: npm/cli" }],
    ];
    const terms = { "publish-mode": "stage", "new-names": "allow", "stage-token": personToken };
    for (const [action, own] of steps) {
      const inputs = { ...own, ...terms, token: workflowToken, "registry-url": url };
      runs.push(await scene.run(action, { attempt, inputs, env: { npm_config_registry: url } }));
    }
    return runs;
  };

  const first = await stage(1);
  expect(first.map(({ log, exitCode }) => (exitCode === 0 ? 0 : log))).toEqual([0, 0, 0]);
  expect(first.flatMap((run) => npmEnds(run)["pending"] ?? [])).toEqual(ids);
  expect(first.map(({ log }) => log).join("")).not.toContain("could not be read back");
  const listed = await staged(url, personToken);
  expect(listed.toSorted()).toEqual(names.toSorted());

  // Run again, nothing is sent: the record knows what was staged.
  const again = await stage(2);
  expect(again.flatMap((run) => npmEnds(run)["pending"] ?? [])).toEqual(ids);
  expect(await staged(url, personToken)).toEqual(listed);

  const person = await personInFolder(rehearsal.folder, verdaccio, personToken);
  const approved = await runProgram(["approve", runUrl], {
    cwd: rehearsal.folder,
    answers: ["1.2.3", ...passwords],
    env: {
      ...{ ...person, FAIRLEAD_TEST_CLOCK: scene.registry.url },
      ...{ GITHUB_API_URL: artifacts.url, GH_TOKEN: "ghs_person" },
    },
  });
  expect(approved.code === 0 ? "" : approved.said).toBe("");
  expect(approved.said).toContain("4 packages live");
  expect(await staged(url, personToken)).toEqual([]);

  const confirmed = await runAction(path.join(actions, "confirm-staged"), {
    ...{ workspace: rehearsal.workspace, temp: path.join(rehearsal.folder, "temp") },
    ...{ movedClock: scene.registry.url, attempt: 2 },
    env: { ...artifacts.environment(runId, "confirm-staged", 2), npm_config_registry: url },
    inputs: { "registry-url": url, "stage-token": personToken },
  });
  expect(confirmed).toMatchObject({ exitCode: 0, outputs: { state: "live" } });
});

/** Names of the packages that wait, newest first. */
async function staged(url: string, token: string): Promise<string[]> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${url}/-/stage?perPage=100`, { headers });
  const { items } = (await answer.json()) as { readonly items: { readonly packageName: string }[] };
  return items.map(({ packageName }) => packageName);
}
