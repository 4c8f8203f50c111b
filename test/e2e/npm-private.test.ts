import { afterAll, afterEach, beforeAll, expect, jest, test } from "@jest/globals";
import { startSigstore, type Sigstore } from "@fairlead/sandbox";
import { closeNpmScenes, metaInputs, npmEnds } from "./npm-scene.ts";
import { both, darwin, linux, trustedSceneWith } from "./npm-trusted-scene.ts";

jest.setTimeout(240_000);

let sigstore: Sigstore;
beforeAll(async () => {
  sigstore = await startSigstore();
});
afterEach(closeNpmScenes);
afterAll(() => sigstore.stop());

const meta = "@demo/core";

test.each([0, 80])(
  "a meta by trusted publishing alone finds restricted platform packages, also %i minutes later",
  async (minutes) => {
    const scene = await trustedSceneWith(sigstore, []);
    const names = [linux, darwin, meta];
    for (const name of names) {
      await scene.registry.seed({ name, version: "1.0.0", access: "restricted" });
      scene.registry.addTrustedPublisher({
        ...{ package: name, repository: "octo-org/octo-repo", workflow: "release.yml" },
        allows: "publish",
      });
      scene.registry.orderFate({ package: name }, { kind: "scan", ms: minutes * 60_000 });
    }
    const common = { provenance: "false", "publish-mode": "direct", "confirm-minutes": "1" };
    const first = await scene.run("publish-npm-platform", scene.job(common));
    expect({ log: first.log, code: first.exitCode }).toMatchObject({ code: 0 });
    const inputs = { ...common, ...metaInputs(...both), "confirm-minutes": "120" };
    const run = await scene.run("publish-meta", scene.job(inputs));
    expect(run.exitCode === 0 ? "" : run.log).toBe("");
    expect({ log: run.log, ends: npmEnds(run) }).toMatchObject({
      ends: { published: [`${meta}@1.2.3`] },
    });
  },
);
