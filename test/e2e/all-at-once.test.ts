import { env } from "node:process";
import { afterEach, expect, jest, test } from "@jest/globals";
import { manifest } from "./npm-scene.ts";
import { closePackScenes, declaration, openPackScene, type PackScene } from "./pack-scene.ts";

jest.setTimeout(300_000);
afterEach(closePackScenes);

const otherCommit = "b".repeat(40);

/** Wrong whatever is released. */
const inEach = ["checkout-of-other-commit", "declaration-field-unknown"];
/** Wrong in one part of the release. */
const inAll = ["changelog-section-missing", "crate-metadata-missing", "package-private"];

/** A checkout with something wrong in each place that is read. */
async function wrongScene(): Promise<PackScene> {
  const scene = await openPackScene();
  const crate =
    '[package]\nname = "pack-base"\nversion = "1.2.3"\nedition = "2021"\nlicense = "MIT"\n';
  await scene.push({
    ".github/fairlead.yml": `${declaration(scene.crates, scene.npm)}  no-such-field: 1\n`,
    "CHANGELOG.md": "# Changelog\n\n## 0.0.1\n\nOld.\n",
    "pack-base/Cargo.toml": crate,
    "npm/cli/package.json": manifest("@demo/cli", { bin: "cli.js", private: true }),
  });
  for (const server of [scene.crates, scene.npm]) server.requests.clear();
  return scene;
}

const inCheckout = (scene: PackScene, action: string, inputs: Readonly<Record<string, string>>) =>
  scene.publish(action, "checkout", {
    workspace: scene.rehearsal.workspace,
    env: { PATH: env["PATH"] ?? "" },
    inputs: { sha: otherCommit, ...inputs },
  });

test.each<{
  readonly action: string;
  readonly run: (scene: PackScene) => ReturnType<PackScene["pack"]>;
  readonly codes: readonly string[];
}>([
  {
    action: "plan",
    run: (scene) => scene.plan({ inputs: { sha: otherCommit, "new-names": "perhaps" } }),
    codes: ["input-unknown-value", ...inEach, ...inAll],
  },
  {
    action: "pack",
    run: (scene) => scene.pack({ inputs: { sha: otherCommit, verify: "perhaps" } }),
    codes: ["input-malformed", ...inEach, ...inAll],
  },
  {
    action: "publish-crates-ordered",
    run: (scene) => inCheckout(scene, "publish-crates-ordered", { verify: "perhaps" }),
    codes: ["input-not-boolean", ...inEach, "crate-metadata-missing"],
  },
  {
    action: "publish-npm-packages",
    run: (scene) => inCheckout(scene, "publish-npm-packages", { access: "perhaps" }),
    codes: ["input-malformed", ...inEach, "package-private"],
  },
  {
    action: "create-release",
    run: (scene) => inCheckout(scene, "create-release", { draft: "perhaps" }),
    codes: ["input-not-boolean", ...inEach, "changelog-section-missing"],
  },
])(
  "all that is wrong in inputs and checkout is told by one run of $action, and no registry is asked",
  async ({ run, codes }) => {
    const scene = await wrongScene();
    const { outputs, log, exitCode } = await run(scene);
    const found = JSON.parse(outputs["problem-codes"] ?? "[]") as string[];
    expect({ log, exitCode, found: found.sort() }).toMatchObject({
      ...{ exitCode: 1, found: codes.toSorted() },
    });
    const asked = [scene.crates, scene.npm].map(({ requests }) => requests.filter(() => true));
    expect(asked).toEqual([[], []]);
  },
);
