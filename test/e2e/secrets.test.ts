import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import {
  canaryToken,
  sandboxClock,
  startOidcIssuer,
  type ActionRun,
  type OidcIssuer,
} from "@fairlead/sandbox";
import { closeScenes, ends, openScene, type Scene } from "./scene.ts";
import type { SmallCrate } from "./small-workspace.ts";

jest.setTimeout(120_000);

const fromEnvironment = "cioCanaryOfTheEnvironment0000001";
const ofOtherRegistry = "canary-of-another-registry";
const publisher = {
  ...{ repositoryOwner: "octo-org", repositoryName: "octo-repo", repositoryOwnerId: 65 },
  workflowFilename: "release.yml",
};

let issuer: OidcIssuer;
let scene: Scene;
let run: ActionRun;
/** Whatever must not be found, the token that was minted included. */
let secrets: string[];

/** A release with every kind of credential, a build script that looks around, and an upload that fails. */
beforeAll(async () => {
  const clock = sandboxClock();
  issuer = await startOidcIssuer({ clock });
  const spy: SmallCrate = {
    name: "spy-new",
    needs: ["spy-known"],
    files: {
      "build.rs": `fn main() {
    let lines: Vec<String> = std::env::vars().map(|(k, v)| format!("{k}={v}")).collect();
    let place = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../spied");
    std::fs::write(place, lines.join("\\n")).unwrap();
}
`,
    },
  };
  scene = await openScene([{ name: "spy-known" }, spy], { clock, issuer });
  const { registry, publish } = scene;
  await registry.seedCrate({ name: "spy-known", version: "0.9.0" });
  registry.addTrustedPublisher({ crate: "spy-known", ...publisher });
  registry.faults.add({
    match: { method: "PUT", crate: "spy-new" },
    fault: { kind: "reset", when: "after-commit" },
  });
  run = await publish({
    inputs: { verify: "true", token: canaryToken },
    env: {
      ACTIONS_ID_TOKEN_REQUEST_URL: issuer.requestUrl,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: issuer.requestToken,
      CARGO_REGISTRY_TOKEN: fromEnvironment,
      CARGO_REGISTRIES_MINE_TOKEN: ofOtherRegistry,
      HARMLESS_NAME: `a copy of ${canaryToken}`,
    },
  });
  const minted = /cio_tp_\w+/.exec(run.state["minted-tokens"] ?? "")?.[0] ?? "";
  secrets = [canaryToken, fromEnvironment, ofOtherRegistry, issuer.requestToken, minted];
});
afterAll(async () => {
  await closeScenes();
  await issuer.stop();
});

test("the release used the token and a minted one", () => {
  expect(run.exitCode).toBe(0);
  expect(ends(run)).toEqual({ published: ["spy-known@1.0.0", "spy-new@1.0.0"] });
  const credentials = scene.registry.requests.uploads().map(({ credential }) => credential);
  expect(credentials).toEqual(["trusted-publishing", "token"]);
  for (const secret of secrets) expect(secret.length).toBeGreaterThan(20);
});

test("each secret is masked before anything else is said", () => {
  for (const secret of [canaryToken, fromEnvironment, secrets.at(-1) ?? ""]) {
    expect(run.masks).toContain(secret);
  }
});

test("no secret stands in the log, even unmasked, in the outputs, on the page or in the report", async () => {
  const said = run.rawLog.split("\n").filter((line) => !line.startsWith("::add-mask::"));
  const report = await readFile(run.outputs["report"] ?? "", "utf8");
  const told = [...said, run.post?.rawLog ?? "", run.summary, JSON.stringify(run.outputs), report];
  expect(found(told.join("\n").replaceAll(/^::add-mask::.*$/gm, ""))).toEqual([]);
});

test("no secret stands in a command line", () => {
  expect(run.commandLines.some((line) => line.includes("cargo"))).toBe(true);
  expect(found([...run.commandLines, ...(run.post?.commandLines ?? [])].join("\n"))).toEqual([]);
});

test("no secret is left in a file of the checkout, of the runner's folder or of cargo's home", async () => {
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
  expect(texts.filter(({ secrets }) => secrets.length > 0)).toEqual([]);
});

test("a build script finds neither secrets nor the runner's files in its environment", async () => {
  const temp = await readdir(scene.rehearsal.folder, { recursive: true });
  const spied = temp.find((path) => path.endsWith("spied"));
  const environment = await readFile(join(scene.rehearsal.folder, spied ?? ""), "utf8");
  expect(environment).toContain("CARGO_PKG_NAME=spy-new");
  expect(found(environment)).toEqual([]);
  const names = environment.split("\n").map((line) => line.split("=")[0] ?? "");
  const wrong = /^(INPUT_|ACTIONS_|STATE_|GITHUB_(ENV|OUTPUT|STATE|PATH|STEP_SUMMARY)$)|TOKEN/;
  expect(names.filter((name) => wrong.test(name))).toEqual([]);
});

test("the minted token is revoked at the end", () => {
  expect(run.post).toMatchObject({ exitCode: 0 });
  expect(scene.registry.requests.writes().at(-1)).toMatchObject({ method: "DELETE", status: 204 });
});

/** The secrets that a text holds. */
function found(text: string): string[] {
  return secrets.filter((secret) => text.includes(secret));
}
