import { rm } from "node:fs/promises";
import path from "node:path";
import { afterEach, expect, jest, test } from "@jest/globals";
import { repository } from "./npm-scene.ts";
import { closePackScenes, openPackScene, version } from "./pack-scene.ts";
import { writeWorkspace } from "./small-workspace.ts";

jest.setTimeout(300_000);
afterEach(closePackScenes);

test("plan and pack tell a crate without a library, and the notes of its release say how to install it", async () => {
  const scene = await openPackScene();
  const main = { "src/main.rs": "fn main() {}\n" };
  await writeWorkspace(scene.rehearsal.workspace, [
    { name: "both-kinds", version, files: main },
    { name: "tool-alone", version, files: main },
  ]);
  await rm(path.join(scene.rehearsal.workspace, "tool-alone/src/lib.rs"));
  await scene.push({
    ".github/fairlead.yml": `new-names: allow
crates:
  index: ${scene.crates.indexUrl}
  verify: false
release:
  generate-notes: false
`,
  });
  const packed = await scene.pack();
  for (const { outputs } of [await scene.plan(), packed]) {
    expect(JSON.parse(outputs["crates"] ?? "")).toMatchObject([
      { name: "both-kinds" },
      { name: "tool-alone", program: true },
    ]);
    expect(outputs["crates"]?.match(/"program"/g)).toHaveLength(1);
  }
  for (const action of ["publish-crates-ordered", "create-release"]) {
    const run = await scene.publish(action, packed.outputs["pack"] ?? "");
    expect({ exitCode: run.exitCode, log: run.log }).toMatchObject({ exitCode: 0 });
  }
  const [release] = scene.github.releases(repository).all;
  expect(release?.body).toContain("cargo add both-kinds@1.2.3");
  expect(release?.body).toContain("cargo install tool-alone@1.2.3");
});
