import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { sandboxClock, startOidcIssuer, type ActionRun } from "@fairlead/sandbox";
import {
  addon,
  closeNpmScenes,
  closing,
  npmEnds,
  npmToken,
  openNpmScene,
  platformInputs,
  repository,
  type NpmScene,
} from "./npm-scene.ts";

jest.setTimeout(120_000);

const fromEnvironment = "npm_canaryOfTheEnvironment0000000001";
const both = ["linux-x64-gnu", "darwin-arm64"];

let scene: NpmScene;
let run: ActionRun;
/** Whatever must not be found, tokens that were exchanged included. */
let secrets: string[];

/** A release with every kind of credential, a template with scripts, and an upload that fails. */
beforeAll(async () => {
  const clock = sandboxClock();
  const issuer = await startOidcIssuer({ clock });
  closing(issuer.stop);
  scene = await openNpmScene(addon(...both), { clock, issuer });
  const { registry } = scene;
  await scene.addBindings(...both);
  await registry.seed({ name: "@demo/core-linux-x64-gnu", version: "1.0.0" });
  registry.addTrustedPublisher({
    ...{ package: "@demo/core-linux-x64-gnu", repository, workflow: "release.yml" },
  });
  registry.faults.add({
    match: { method: "PUT", package: "@demo/core-darwin-arm64" },
    fault: { kind: "reset", when: "before-body" },
  });
  const artifacts = scene.artifacts.environment(1_000_000_001, "publish-npm-platform");
  run = await scene.run("publish-npm-platform", {
    inputs: platformInputs(...both),
    env: {
      ...artifacts,
      ACTIONS_ID_TOKEN_REQUEST_URL: issuer.requestUrl,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: issuer.requestToken,
      NODE_AUTH_TOKEN: fromEnvironment,
      HARMLESS_NAME: `a copy of ${npmToken}`,
    },
  });
  const exchanged = run.masks.filter((mask) => /^npm_[0-9a-f]{36}$/.test(mask));
  expect(exchanged).toHaveLength(1);
  const runtimeToken = artifacts["ACTIONS_RUNTIME_TOKEN"] ?? "";
  secrets = [npmToken, fromEnvironment, issuer.requestToken, runtimeToken, ...exchanged];
});
afterAll(closeNpmScenes);

test("the release used the token and an exchanged one", () => {
  expect(run.exitCode).toBe(0);
  expect(npmEnds(run)).toEqual({
    published: ["@demo/core-linux-x64-gnu@1.2.3", "@demo/core-darwin-arm64@1.2.3"],
  });
  const credentials = scene.registry.requests.uploads().map(({ credential }) => credential);
  expect(credentials.sort()).toEqual(["token", "token", "trusted-publishing"]);
  for (const secret of secrets) expect(secret.length).toBeGreaterThan(20);
});

test("each secret of the registry is masked", () => {
  for (const secret of [npmToken, fromEnvironment]) expect(run.masks).toContain(secret);
});

test("no secret stands in the log, even unmasked, in the outputs, on the page or in the report", async () => {
  const said = run.rawLog.split("\n").filter((line) => !line.startsWith("::add-mask::"));
  const report = await readFile(run.outputs["report"] ?? "", "utf8");
  const told = [...said, run.summary, JSON.stringify(run.outputs), report];
  expect(found(told.join("\n"))).toEqual([]);
});

test("no secret stands in a command line", () => {
  expect(run.commandLines.some((line) => line.includes("npm"))).toBe(true);
  expect(found(run.commandLines.join("\n"))).toEqual([]);
});

test("no secret is left in a file of the checkout or of the runner's folder, or in an artifact", async () => {
  const { folder } = scene.rehearsal;
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map(async ({ parentPath, name }) => {
        const text = await readFile(join(parentPath, name), "latin1");
        return { file: join(parentPath, name), secrets: found(text) };
      }),
  );
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.filter(({ secrets: held }) => held.length > 0)).toEqual([]);
  for (const { bytes } of scene.artifacts.list()) {
    expect(found(bytes.toString("latin1"))).toEqual([]);
  }
});

function found(text: string): string[] {
  return secrets.filter((secret) => text.includes(secret));
}
