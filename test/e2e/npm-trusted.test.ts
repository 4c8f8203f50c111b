import { afterAll, afterEach, beforeAll, expect, jest, test } from "@jest/globals";
import { startSigstore, type Sigstore } from "@fairlead/sandbox";
import { problemsOf } from "./refusals.ts";
import { list, reportOf } from "./scene.ts";
import {
  closeNpmScenes,
  metaInputs,
  npmEnds,
  npmToken,
  repository,
  type NpmScene,
} from "./npm-scene.ts";
import { both, darwin, linux, trustedSceneWith, type Trusted } from "./npm-trusted-scene.ts";

jest.setTimeout(120_000);

let sigstore: Sigstore;
beforeAll(async () => {
  sigstore = await startSigstore();
});
afterEach(closeNpmScenes);
afterAll(() => sigstore.stop());

const trustedScene = (known: readonly string[], trusted?: Trusted) =>
  trustedSceneWith(sigstore, known, trusted);

/** The writes of a registry's log, each with the credential that it came with. */
function story({ registry }: NpmScene): string[] {
  return registry.requests.writes().map(({ method, package: name, credential, status }) => {
    return method === "POST"
      ? `exchange for ${name ?? ""} ${status}`
      : `${method} ${name ?? ""} ${credential} ${status}`;
  });
}

test("packages that trust the workflow are published without any token, after an exchange for each", async () => {
  const scene = await trustedScene([linux, darwin]);
  const run = await scene.run("publish-npm-platform", scene.job());
  expect(run.exitCode).toBe(0);
  expect(npmEnds(run)).toEqual({ published: [`${linux}@1.2.3`, `${darwin}@1.2.3`] });
  const exchanges = [`exchange for ${linux} 201`, `exchange for ${darwin} 201`];
  expect(story(scene).slice(0, 2).sort()).toEqual(exchanges.sort());
  expect(story(scene).slice(2).sort()).toEqual([
    `PUT ${darwin} trusted-publishing 200`,
    `PUT ${linux} trusted-publishing 200`,
  ]);
  const { units } = await reportOf(run);
  expect(units.map(({ credential }) => credential)).toEqual([
    "trusted publishing",
    "trusted publishing",
  ]);
  expect(run.log).toContain("Trusted publishing is used for 2 of 2");
});

test("a new package goes by the token, and the one that trusts the workflow without it", async () => {
  const scene = await trustedScene([linux]);
  const run = await scene.run("publish-npm-platform", scene.job({ token: npmToken }));
  expect(run.exitCode).toBe(0);
  expect(story(scene).slice(2).sort()).toEqual([
    `PUT ${darwin} token 200`,
    `PUT ${linux} trusted-publishing 200`,
  ]);
  expect(run.log).toContain(`The token is used for ${darwin} (new).`);
});

test("a package that is not served stops the release before the first upload, each with what to do", async () => {
  const scene = await trustedScene([linux, darwin], { trusted: [linux] });
  const run = await scene.run("publish-npm-platform", scene.job());
  expect(run.exitCode).toBe(1);
  expect(scene.registry.requests.uploads()).toEqual([]);
  const problems = problemsOf(run);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`gives this workflow no token for ${darwin}`);
  expect(problems[0]).toContain(`https://www.npmjs.com/package/${darwin}/access`);
});

test.each(["auto", "direct", "stage"])(
  "one new name and no token (publish-mode: %s): nothing is sent of any package",
  async (mode) => {
    const scene = await trustedScene([linux], { allows: "both" });
    const run = await scene.run("publish-npm-platform", scene.job({ "publish-mode": mode }));
    expect(run.exitCode).toBe(1);
    expect(scene.registry.requests.uploads()).toEqual([]);
    expect(scene.registry.stages()).toEqual([]);
    expect(scene.registry.packages()).toEqual([linux]);
    expect(list(run, "problem-codes")).toEqual(["token-missing"]);
    expect(problemsOf(run)).toHaveLength(1);
    expect(problemsOf(run)[0]).toContain(
      `${darwin} is new, and trusted publishing cannot create a package`,
    );
  },
);

test("provenance comes down to a bundle in the registry that names package, commit and workflow", async () => {
  const scene = await trustedScene([linux, darwin]);
  const commit = await scene.write({});
  const before = sigstore.entries;
  const run = await scene.run("publish-npm-platform", scene.job({ provenance: "true" }));
  expect(run.exitCode).toBe(0);
  expect(npmEnds(run)).toEqual({ published: [`${linux}@1.2.3`, `${darwin}@1.2.3`] });
  expect(sigstore.entries).toBe(before + 2);
  const [bundle] = scene.registry.attestations(linux, "1.2.3");
  const statement = statementOf(bundle);
  expect(statement).toMatchObject({
    subject: [{ name: "pkg:npm/%40demo/core-linux-x64-gnu@1.2.3" }],
    predicateType: "https://slsa.dev/provenance/v1",
  });
  const stated = JSON.stringify(statement);
  expect(stated).toContain(`https://github.com/${repository}`);
  expect(stated).toContain(".github/workflows/release.yml");
  expect(stated).toContain(commit);
  scene.registry.requests.clear();

  const again = await scene.run("publish-npm-platform", scene.job({ provenance: "true" }));
  expect(again.exitCode).toBe(0);
  expect(npmEnds(again)).toEqual({ "already-published": [`${linux}@1.2.3`, `${darwin}@1.2.3`] });
  expect(scene.registry.requests.uploads()).toEqual([]);
  expect(sigstore.entries).toBe(before + 2);
});

test("provenance: auto makes it where it can, and says why it does not where it cannot", async () => {
  const scene = await trustedScene([linux, darwin]);
  await scene.run("publish-npm-platform", scene.job({ provenance: "auto" }));
  expect(scene.registry.attestations(linux, "1.2.3")).toHaveLength(1);

  const other = await trustedScene([linux, darwin]);
  other.issuer.setClaims({ repository_visibility: "private" });
  const run = await other.run("publish-npm-platform", other.job({ provenance: "auto" }));
  expect(run.exitCode).toBe(0);
  expect(other.registry.attestations(linux, "1.2.3")).toEqual([]);
  expect(run.log).toContain("go without provenance: the repository is not public.");
});

test("provenance, which names the commit of the run, is not made for another one's checkout", async () => {
  const scene = await trustedScene([linux, darwin]);
  const sha = await scene.write({});
  const job = (provenance: string) => ({
    ...scene.job({ provenance, sha }),
    sha: "b".repeat(40),
  });
  const asked = await scene.run("publish-npm-platform", job("true"));
  expect(list(asked, "problem-codes")).toEqual(["provenance-impossible"]);
  expect(scene.registry.requests.uploads()).toEqual([]);
  const run = await scene.run("publish-npm-platform", job("auto"));
  expect(npmEnds(run)).toEqual({ published: [`${linux}@1.2.3`, `${darwin}@1.2.3`] });
  expect(run.log).toContain(
    "go without provenance: this run is for a different commit than the one being published.",
  );
  expect(scene.registry.attestations(linux, "1.2.3")).toEqual([]);
});

test("a signature that fails for a while is made again, and the package is published once", async () => {
  const scene = await trustedScene([linux, darwin]);
  sigstore.fail({ service: "rekor", status: 503 });
  const run = await scene.run("publish-npm-platform", scene.job({ provenance: "true" }));
  expect(run.exitCode).toBe(0);
  expect(npmEnds(run)).toEqual({ published: [`${linux}@1.2.3`, `${darwin}@1.2.3`] });
  expect(scene.registry.requests.uploads()).toHaveLength(2);
  expect(scene.registry.attestations(linux, "1.2.3")).toHaveLength(1);
});

test("staged packages wait for a person: each stands on the page, and once approved the next run finds it", async () => {
  const scene = await trustedScene([linux, darwin], { allows: "stage" });
  const direct = await scene.run("publish-npm-platform", scene.job({ "publish-mode": "direct" }));
  expect(direct.exitCode).toBe(1);
  expect(direct.log).toContain("publish-mode: auto");
  expect(npmEnds(direct)).toEqual({ remaining: [`${linux}@1.2.3`, `${darwin}@1.2.3`] });

  const staged = await scene.run("publish-npm-platform", scene.job({ "publish-mode": "stage" }));
  expect(staged.exitCode).toBe(0);
  expect(npmEnds(staged)).toEqual({ pending: [`${linux}@1.2.3`, `${darwin}@1.2.3`] });
  expect(staged.outputs["complete"]).toBe("false");
  const stages = scene.registry.stages();
  expect(stages.map(({ name }) => name).sort()).toEqual([darwin, linux]);
  for (const { id } of stages) expect(staged.summary).toContain(id);
  for (const { id } of stages) await scene.registry.approve(id);
  scene.registry.requests.clear();

  const after = await scene.run("publish-npm-platform", scene.job({ "publish-mode": "stage" }));
  expect(after.exitCode).toBe(0);
  expect(npmEnds(after)).toEqual({ "already-published": [`${linux}@1.2.3`, `${darwin}@1.2.3`] });
  expect(scene.registry.requests.uploads()).toEqual([]);
  const { run } = scene;
  const meta = { ...scene.job({ ...metaInputs(...both), token: npmToken }) };
  expect(npmEnds(await run("publish-meta", meta))).toEqual({ published: ["@demo/core@1.2.3"] });
});

test("what is staged and not yet approved is not staged twice", async () => {
  const scene = await trustedScene([linux, darwin], { allows: "stage" });
  const stage = scene.job({ "publish-mode": "stage" });
  await scene.run("publish-npm-platform", stage);
  const again = await scene.run("publish-npm-platform", stage);
  expect(scene.registry.stages()).toHaveLength(2);
  expect(again.exitCode).toBe(0);
  expect(npmEnds(again)).toEqual({ pending: [`${linux}@1.2.3`, `${darwin}@1.2.3`] });
});

/** What a bundle of Sigstore's states. */
function statementOf(bundle: unknown): unknown {
  const text = JSON.stringify(bundle);
  const payload = /"payload":"([^"]+)"/.exec(text)?.[1] ?? "";
  return JSON.parse(Buffer.from(payload, "base64").toString());
}
