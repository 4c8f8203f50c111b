import { rm } from "node:fs/promises";
import path from "node:path";
import { afterEach, expect, jest, test } from "@jest/globals";
import { manifest, runId } from "./npm-scene.ts";
import { closePackScenes, declaration, openPackScene, platforms, version } from "./pack-scene.ts";
import { checkout } from "./pack-units-scene.ts";

jest.setTimeout(300_000);
afterEach(closePackScenes);

const brokenCli = { "npm/cli/package.json": manifest("@demo/cli", { bin: "lost.js", version }) };

/** What is warned of, by the part that finds it. */
const warned = {
  Crates: "names pack-base more than once",
  "npm packages": "installs it without its platform package",
  "GitHub release": "This run has no tag",
};

test.each([
  {
    what: "before anything is packed",
    // Without a tag there is no version for their names.
    assets: undefined,
    files: {},
    states: {
      ...{ Crates: "waiting", "npm packages": "waiting" },
      ...{ "Release files": "failed", "GitHub release": "waiting" },
    },
  },
  {
    what: "when what it needs of another part cannot be packed",
    assets: "core-{platform}.tar.gz",
    files: brokenCli,
    states: {
      ...{ Crates: "ready", "npm packages": "failed" },
      ...{ "Release files": "ready", "GitHub release": "waiting" },
    },
  },
])("a part that waits for others tells its warnings: $what", async ({ assets, files, states }) => {
  const scene = await openPackScene();
  const [platform = ""] = platforms;
  const narrow = manifest(`@demo/core-${platform}`, {
    ...{ main: "core.node", version },
    engines: { node: ">=99" },
  });
  const declared = declaration(scene.crates, scene.npm)
    .replace("crates:\n", "crates:\n  packages: [pack-base, pack-base, pack-user]\n")
    .replace("core-{version}-{platform}.tar.gz", assets ?? "core-{version}-{platform}.tar.gz");
  await scene.push({
    ".github/fairlead.yml": declared,
    ...checkout,
    [`npm/${platform}/package.json`]: narrow,
    ...files,
  });
  const run = await scene.pack({ env: { GITHUB_REF: "refs/heads/main" } });
  const found = [...run.summary.matchAll(/^\| ([^|]+) \| \S+\s(ready|failed|waiting) \|/gm)];
  expect(Object.fromEntries(found.map(([, title, state]) => [title, state]))).toEqual(states);
  const warnings = run.annotations
    .filter(({ level }) => level === "warning")
    .map(({ message }) => message);
  for (const [part, words] of Object.entries(warned)) {
    const told = warnings.filter((message) => message.includes(words));
    expect({ part, told, warnings, log: run.log }).toMatchObject({ told: [expect.anything()] });
  }
});

test("a loader that git ignores is told by the plan, and the pack says how it gets there", async () => {
  const scene = await openPackScene();
  await rm(path.join(scene.rehearsal.workspace, "npm/core/index.js"));
  await scene.push({ ".gitignore": "target\nCargo.lock\nnpm/core/index.js\n" });
  const planned = await scene.plan();
  expect(planned.exitCode).toBe(0);
  expect(planned.summary).toContain("needs index.js, which the checkout does not have");
  const red = await scene.pack();
  expect(red.exitCode).toBe(1);
  expect(red.summary).toContain("since git ignores it");

  const declared = declaration(scene.crates, scene.npm);
  const meta = "path: npm/core,";
  scene.artifacts.add({
    run: runId,
    name: "loader",
    files: { "index.js": "module.exports = 1;\n" },
  });
  await scene.push({ ".github/fairlead.yml": declared.replace(meta, `${meta} artifact: loader,`) });
  expect((await scene.plan()).summary).not.toContain("git ignores");
  const green = await scene.pack();
  expect({ exitCode: green.exitCode, log: green.log }).toMatchObject({ exitCode: 0 });
});
