import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import {
  sandboxClock,
  sigstoreHosts,
  startOidcIssuer,
  startSigstore,
  type ActionControl,
  type ActionOptions,
} from "@fairlead/sandbox";
import { provenanceCommit } from "../../packages/npm/src/registry/provenance.ts";
import { npmEnds, npmToken, repository } from "./npm-scene.ts";
import {
  closePackScenes,
  declaration,
  openPackScene,
  platforms,
  version,
  type PackScene,
} from "./pack-scene.ts";
import { releasesOf } from "./release-scene.ts";
import { contents } from "./scene.ts";
import { chain, writeWorkspace } from "./small-workspace.ts";

jest.setTimeout(300_000);
const closings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await closePackScenes();
  await Promise.all(closings.splice(0).map((close) => close()));
});

const publishing = ["publish-crates-ordered", "publish-npm-packages", "create-release"];
const packages = [...platforms.map((each) => `@demo/core-${each}`), "@demo/core", "@demo/cli"];
const ids = packages.map((name) => `${name}@${version}`).sort();

/** Options that end the action with SIGKILL at the nth change of a server. */
function killedAt(
  server: PackScene["crates"] | PackScene["npm"] | PackScene["github"],
  nth: number,
  at: "before-commit" | "after-commit" = "after-commit",
) {
  let seen = 0;
  let control: ActionControl | undefined;
  server.onRequest(async ({ method }, moment) => {
    if (moment !== at || method === "GET") return;
    seen += 1;
    if (seen !== nth || control === undefined) return;
    control.kill("SIGKILL");
    await control.ended;
  });
  return {
    onStart: (started: ActionControl) => (control = started),
  } satisfies Partial<ActionOptions>;
}

const stateOf = ({ crates, npm, github }: PackScene) => ({
  crates: contents(crates),
  npm: npm
    .packages()
    .toSorted()
    .map((name) => [name, npm.versions(name).length, npm.distTags(name)]),
  release: releasesOf(github).map(({ draft, files }) => [draft, Object.keys(files).length]),
});

test("publishing from a pack that dies anywhere is finished by the same pack, and nothing goes twice", async () => {
  const scene = await openPackScene();
  const from = (await scene.pack()).outputs["pack"] ?? "";
  const servers = [scene.crates, scene.npm, scene.github];
  for (const [index, action] of publishing.entries()) {
    const server = servers[index] ?? scene.npm;
    const killed = await scene.publish(action, from, killedAt(server, 2));
    expect({ action, signal: killed.signal }).toEqual({ action, signal: "SIGKILL" });
    const run = await scene.publish(action, from, { attempt: 2 });
    expect({ log: run.log, exitCode: run.exitCode }).toMatchObject({ exitCode: 0 });
  }
  expect(stateOf(scene)).toEqual({
    crates: { "pack-base": [version], "pack-user": [version] },
    npm: packages.toSorted().map((name) => [name, 1, { latest: version }]),
    release: [[false, 3]],
  });
  const accepted = [...scene.crates.requests.uploads(), ...scene.npm.requests.uploads()];
  const taken = accepted.map(({ status, crate, package: name }) => [crate ?? name, status]);
  expect(
    taken
      .filter(([, status]) => status === 200)
      .map(([name]) => name)
      .sort(),
  ).toEqual(["pack-base", "pack-user", ...packages].sort());

  const before = scene.writes();
  for (const action of publishing) await scene.publish(action, from, { attempt: 3 });
  expect(scene.writes()).toBe(before);
});

test("a job that dies at every upload of crates leaves the next only what is missing, and none goes twice", async () => {
  const scene = await openPackScene();
  const names = ["pack-base", "pack-two", "pack-three", "pack-four"];
  await writeWorkspace(
    scene.rehearsal.workspace,
    chain(...names).map((crate) => ({ ...crate, version })),
  );
  await scene.push({
    ".github/fairlead.yml": declaration(scene.crates, scene.npm).split("npm:")[0],
  });
  const from = (await scene.pack()).outputs["pack"] ?? "";
  // Before the registry has taken the first, then after each: without an answer, and with none to come.
  let attempt = 1;
  for (; attempt <= names.length + 2; attempt += 1) {
    const moment = attempt === 1 ? "before-commit" : "after-commit";
    const run = await scene.publish("publish-crates-ordered", from, {
      ...killedAt(scene.crates, 1, moment),
      attempt,
    });
    if (run.signal === "SIGKILL") continue;
    expect({ log: run.log, exitCode: run.exitCode }).toMatchObject({ exitCode: 0 });
    break;
  }
  expect([names.length + 1, names.length + 2]).toContain(attempt);
  expect(contents(scene.crates)).toEqual(
    Object.fromEntries(names.map((name) => [name, [version]])),
  );
  const taken = scene.crates.requests.uploads().filter(({ status }) => status === 200);
  expect(taken.map(({ crate }) => crate)).toEqual(names);
});

test("three jobs for npm publish their kinds from one pack, and metas wait for what they pin", async () => {
  const scene = await openPackScene();
  const from = (await scene.pack()).outputs["pack"] ?? "";
  const early = await scene.publish("publish-meta", from, { inputs: { "wait-minutes": "0" } });
  expect(early).toMatchObject({
    ...{ exitCode: 1, outputs: { "problem-codes": '["package-not-installable"]' } },
  });
  const platform = await scene.publish("publish-npm-platform", from);
  expect(npmEnds(platform)["published"]?.sort()).toEqual(
    platforms.map((each) => `@demo/core-${each}@${version}`).sort(),
  );
  const meta = await scene.publish("publish-meta", from);
  expect({ log: meta.log, ends: npmEnds(meta) }).toMatchObject({
    ends: { published: [`@demo/core@${version}`] },
  });
  const rest = await scene.publish("publish-npm-packages", from);
  expect(npmEnds(rest)).toMatchObject({ published: [`@demo/cli@${version}`] });
});

describe("npm packages of a pack", () => {
  test("are staged where the token may do no more, and staged once", async () => {
    const scene = await openPackScene();
    for (const name of packages) await scene.npm.seed({ name, version: "1.0.0" });
    const from = (await scene.pack()).outputs["pack"] ?? "";
    scene.npm.addToken({ token: npmToken, stageOnly: true });
    const run = await scene.publish("publish-npm-packages", from);
    expect({ log: run.log, exitCode: run.exitCode }).toMatchObject({ exitCode: 0 });
    expect(npmEnds(run)["pending"]?.sort()).toEqual(ids);
    expect(scene.npm.stages()).toHaveLength(packages.length);
    const again = await scene.publish("publish-npm-packages", from, { attempt: 2 });
    expect(again).toMatchObject({ exitCode: 0 });
    expect(scene.npm.stages()).toHaveLength(packages.length);
  });

  test("have the provenance of the pack's commit, or none", async () => {
    const clock = sandboxClock();
    const issuer = await startOidcIssuer({ clock, claims: { repository_visibility: "public" } });
    const sigstore = await startSigstore();
    closings.push(
      () => issuer.stop(),
      () => sigstore.stop(),
    );
    const scene = await openPackScene({ clock, issuer });
    for (const name of packages) {
      await scene.npm.seed({ name, version: "1.0.0" });
      scene.npm.addTrustedPublisher({ package: name, repository, workflow: "release.yml" });
    }
    const declared = declaration(scene.crates, scene.npm);
    await scene.push({
      ".github/fairlead.yml": declared.replace("provenance: false", "provenance: true"),
    });
    const from = (await scene.pack()).outputs["pack"] ?? "";
    const job = {
      preload: [fileURLToPath(sigstoreHosts)],
      inputs: { token: "" },
      env: {
        ACTIONS_ID_TOKEN_REQUEST_URL: issuer.requestUrl,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: issuer.requestToken,
        FAIRLEAD_TEST_HOSTS: sigstore.hosts,
      },
    };
    const other = await scene.publish("publish-npm-packages", from, {
      ...{ ...job, sha: "b".repeat(40), inputs: { token: "", sha: scene.sha() } },
    });
    expect(other.outputs["problem-codes"]).toContain("provenance-impossible");
    const run = await scene.publish("publish-npm-packages", from, job);
    expect({ log: run.log, exitCode: run.exitCode }).toMatchObject({ exitCode: 0 });
    for (const name of packages) {
      const bundles = scene.npm.attestations(name, version);
      const served = { attestations: bundles.map((bundle) => ({ bundle })) };
      expect(provenanceCommit(JSON.stringify(served))).toBe(scene.sha());
    }
  });
});
