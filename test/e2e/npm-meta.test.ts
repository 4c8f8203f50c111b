import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, expect, jest, test } from "@jest/globals";
import { runNpm } from "@fairlead/sandbox";
import {
  addon,
  closeNpmScenes,
  manifest,
  metaInputs,
  npmContents,
  npmEnds,
  npmUploads,
  openNpmScene,
  platformInputs,
} from "./npm-scene.ts";

jest.setTimeout(120_000);
afterEach(closeNpmScenes);

const both = ["linux-x64-gnu", "darwin-arm64"];

test("while half of the platforms are missing the meta publishes nothing and names them; later it goes on", async () => {
  const { registry, run, addBindings } = await openNpmScene(addon(...both));
  await addBindings(...both);
  await run("publish-npm-platform", { inputs: platformInputs("linux-x64-gnu") });
  registry.requests.clear();

  const early = await run("publish-meta", {
    inputs: { ...metaInputs(...both), "wait-minutes": "5" },
  });
  expect(early.exitCode).toBe(1);
  const missing = "@demo/core-darwin-arm64@1.2.3";
  expect(early.log).toContain(`Waiting until these can be installed, 5 min left: ${missing}`);
  expect(early.annotations[0]?.message).toContain(`${missing} cannot be installed from npm`);
  expect(early.log).not.toContain("core-linux-x64-gnu@1.2.3 cannot");
  expect(registry.requests.writes()).toEqual([]);

  await run("publish-npm-platform", { inputs: platformInputs("darwin-arm64") });
  const late = await run("publish-meta", { inputs: metaInputs(...both) });
  expect(late.exitCode).toBe(0);
  expect(npmEnds(late)).toEqual({ published: ["@demo/core@1.2.3"] });
});

test("a platform package that comes while the meta waits lets it go on", async () => {
  const { registry, run } = await openNpmScene(addon(...both));
  await registry.seed({ name: "@demo/core-linux-x64-gnu", version: "1.2.3" });
  let seeded: Promise<void> | undefined;
  const job = await run("publish-meta", {
    inputs: metaInputs(...both),
    onLine: (line) => {
      if (!line.includes("Waiting until")) return;
      seeded ??= registry.seed({ name: "@demo/core-darwin-arm64", version: "1.2.3" });
    },
  });
  await seeded;
  expect(job.exitCode).toBe(0);
  expect(npmEnds(job)).toEqual({ published: ["@demo/core@1.2.3"] });
});

test("the meta goes out when no cache gives installers a list without its platform package", async () => {
  const { registry, run, addBindings } = await openNpmScene(addon("linux-x64-gnu"), {
    edgeCache: { maxAgeMs: 300_000 },
  });
  const name = "@demo/core-linux-x64-gnu";
  await registry.seed({ name, version: "1.2.2" });
  const seen = () =>
    Promise.all(
      ["application/vnd.npm.install-v1+json", "application/json"].map(async (accept) => {
        const answer = await fetch(`${registry.url}/${name}`, { headers: { accept } });
        return Object.keys(((await answer.json()) as { versions: object }).versions);
      }),
    );
  // Somebody installs the last version, so that the cache has a list of before the release.
  expect(await seen()).toEqual([["1.2.2"], ["1.2.2"]]);
  await addBindings("linux-x64-gnu");
  await run("publish-npm-platform", { inputs: platformInputs("linux-x64-gnu") });
  expect(await seen()).toEqual([["1.2.2"], ["1.2.2"]]);

  const meta = await run("publish-meta", { inputs: metaInputs("linux-x64-gnu") });
  expect(npmEnds(meta)).toEqual({ published: ["@demo/core@1.2.3"] });
  expect(meta.log).toContain("not yet in the list that installers read");
  expect(await seen()).toEqual(Array(2).fill(["1.2.2", "1.2.3"]));
  const [platform, published] = [name, "@demo/core"].map((each) => registry.versions(each).at(-1));
  // The last list without it may have been made just before it was published, and is kept for 300 s.
  const between = (published?.publishedAt ?? 0) - (platform?.publishedAt ?? 0);
  expect(between).toBeGreaterThanOrEqual(300_000);
});

test("a platform package that is still in its scan does not count as there", async () => {
  const { registry, run, addBindings } = await openNpmScene(addon(...both));
  await addBindings(...both);
  registry.orderFate({ package: "@demo/core-darwin-arm64" }, { kind: "held" });
  const platforms = await run("publish-npm-platform", { inputs: platformInputs(...both) });
  expect(platforms.exitCode).toBe(0);
  expect(npmEnds(platforms)).toEqual({
    published: ["@demo/core-linux-x64-gnu@1.2.3"],
    pending: ["@demo/core-darwin-arm64@1.2.3"],
  });
  const early = await run("publish-meta", { inputs: metaInputs(...both) });
  expect(early.exitCode).toBe(1);
  expect(registry.has("@demo/core", "1.2.3")).toBe(false);

  registry.release("@demo/core-darwin-arm64", "1.2.3");
  const late = await run("publish-meta", { inputs: metaInputs(...both) });
  expect(npmEnds(late)).toEqual({ published: ["@demo/core@1.2.3"] });
});

test("four jobs, two at a time, share one limited registry; then stock npm installs what fits the machine", async () => {
  const platforms = ["linux-x64-gnu", "linux-arm64-gnu", "darwin-arm64", "darwin-x64"];
  const isLinux = process.platform === "linux";
  const own = `${process.platform}-${process.arch}${isLinux ? "-gnu" : ""}`;
  const files = addon(...platforms);
  for (const platform of platforms) {
    const name = `@demo/core-${platform}`;
    files[`npm/${platform}/package.json`] = manifest(name, { main: "index.js" });
    files[`npm/${platform}/index.js`] = "module.exports = require.resolve('./core.node');\n";
  }
  const limit = { burst: 2, refillMs: 30_000 };
  const { registry, rehearsal, run, addBindings } = await openNpmScene(files, { limit });
  await addBindings(...platforms);
  const waiting = [...platforms];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const temp = join(rehearsal.folder, `temp-${next}`);
      const job = await run("publish-npm-platform", { inputs: platformInputs(next), temp });
      expect(npmEnds(job)).toEqual({ published: [`@demo/core-${next}@1.2.3`] });
      expect(job.exitCode).toBe(0);
    }
  };
  await Promise.all([worker(), worker()]);
  const meta = await run("publish-meta", { inputs: metaInputs(...platforms) });
  expect(meta.exitCode).toBe(0);
  const names = [...platforms.map((platform) => `@demo/core-${platform}`), "@demo/core"];
  expect(Object.keys(npmContents(registry)).sort()).toEqual([...names].sort());
  for (const name of names) {
    expect(npmUploads(registry).filter((each) => each === `${name} 200`)).toHaveLength(1);
  }

  const project = join(rehearsal.folder, "project");
  await mkdir(project);
  await writeFile(join(project, "package.json"), JSON.stringify({ name: "fresh", private: true }));
  const home = join(rehearsal.folder, "npm-home");
  const installed = await runNpm(["install", "@demo/core"], { registry, cwd: project, home });
  expect(installed).toMatchObject({ code: 0 });
  if (!platforms.includes(own)) return;
  const script = "console.log(require('@demo/core'))";
  const { stdout } = await promisify(execFile)(process.execPath, ["-e", script], { cwd: project });
  expect(stdout.trim()).toMatch(new RegExp(`core-${own}/core\\.node$`));
});
