import { afterEach, expect, jest, test } from "@jest/globals";
import { addon, closeNpmScenes, manifest, openNpmScene } from "./npm-scene.ts";
import { git, namesOf, runPlan } from "./plan-scene.ts";
import { problemsOf } from "./refusals.ts";

jest.setTimeout(60_000);
afterEach(closeNpmScenes);

const platforms = "linux-x64-gnu darwin-arm64";
const meta = "- { path: npm/core, platform-package: '@demo/core-{platform}' }";
const inputs = { platforms, "npm-packages": "npm/{platform}", metas: meta, version: "v1.2.3" };

test("a plan of npm packages has the meta after its platforms, and writes nothing", async () => {
  const { registry, ...scene } = await openNpmScene(addon("linux-x64-gnu", "darwin-arm64"));
  await registry.seed({ name: "@demo/core-linux-x64-gnu", version: "1.2.3" });
  const run = await runPlan({ registry, ...scene }, { inputs });
  expect(problemsOf(run)).toEqual([]);
  expect(run.exitCode).toBe(0);
  expect(namesOf(run, "npm")).toEqual([
    ...["@demo/core-linux-x64-gnu", "@demo/core-darwin-arm64", "@demo/core"],
  ]);
  const darwin = { name: "@demo/core-darwin-arm64", version: "1.2.3", path: "npm/darwin-arm64" };
  const unpublished = JSON.parse(run.outputs["unpublished"] ?? "") as { npm: unknown[] };
  expect(unpublished.npm[0]).toEqual({ ...darwin, tag: "v1.2.3", published: false, listed: true });
  expect(unpublished.npm).toHaveLength(2);
  expect(JSON.parse(run.outputs["platforms"] ?? "")).toMatchObject([
    { platform: "linux-x64-gnu", short: "linux-x64", runner: "ubuntu-22.04" },
    { platform: "darwin-arm64", runner: "macos-15" },
  ]);
  expect(run.outputs).toMatchObject({ "dist-tag": "latest", prerelease: "false", crates: "[]" });
  expect(registry.requests.writes()).toEqual([]);
});

test("everything that is wrong with packages, metas and names is told in one failure", async () => {
  const scene = await openNpmScene({
    ...addon("linux-x64-gnu", "darwin-arm64"),
    "npm/core/package.json": manifest("@demo/core", {
      optionalDependencies: { "@demo/core-win32-x64-msvc": "1.2.3" },
    }),
    "npm/cli/package.json": manifest("@demo/cli", {
      publishConfig: undefined,
      repository: undefined,
      dependencies: { "@demo/lost": "workspace:*" },
    }),
    "npm/extra/package.json": manifest("@demo/extra", {
      dependencies: { "@demo/other": "1.2.3" },
    }),
    "npm/other/package.json": manifest("@demo/other"),
    "npm/private/package.json": manifest("@demo/private", { private: true }),
  });
  const run = await runPlan(scene, {
    inputs: {
      ...inputs,
      provenance: "true",
      "npm-packages": "npm/{platform} npm/cli npm/ex* npm/private",
    },
  });
  expect(JSON.parse(run.outputs["problem-codes"] ?? "")).toEqual([
    ...["package-private", "dependency-not-in-workspace", "platform-undeclared"],
    ...["new-name-not-allowed", "access-missing", "repository-url-mismatch"],
  ]);
  // Another workflow may publish it.
  expect(run.log).toContain(
    "needs @demo/other@1.2.3, and neither the registry nor this release has it",
  );
  expect(run.exitCode).toBe(1);
});

test("a wrong input is told with all others, and no registry is asked", async () => {
  const scene = await openNpmScene(addon("linux-x64-gnu"));
  const run = await runPlan(scene, {
    inputs: {
      platforms: "linux-x64-gun",
      runners: "linux-x64-gnu",
      "tag-template": "latest",
      "version-from": "npm/nowhere.json",
      "registry-url": "http://registry.example.org",
      "npm-packages": "npm/nothing",
      metas: meta,
    },
  });
  const problems = problemsOf(run).join("\n");
  for (const told of ["linux-x64-gun", "runners", "tag-template", "version-from", "registry-url"]) {
    expect(problems).toContain(told);
  }
  expect(problems).toContain("npm/nothing has no package.json");
  expect(scene.registry.requests.entries).toEqual([]);
});

test("a prerelease has its own name for a dist-tag, also where the tag tells it", async () => {
  const scene = await openNpmScene(addon("linux-x64-gnu"));
  const run = await runPlan(scene, {
    inputs: { "npm-packages": "npm/linux-x64-gnu" },
    env: { GITHUB_REF: "refs/tags/@demo/core@2.0.0-rc.1" },
  });
  expect(run.exitCode).toBe(0);
  expect(run.outputs).toMatchObject({
    ...{ version: "2.0.0-rc.1", tag: "@demo/core@2.0.0-rc.1" },
    ...{ prerelease: "true", "dist-tag": "rc" },
  });
});

test("a version that the tag contradicts is a problem, and in a dry run a warning", async () => {
  const scene = await openNpmScene(addon("linux-x64-gnu"));
  const given = { "npm-packages": "npm/linux-x64-gnu", version: "1.2.4" };
  const env = { GITHUB_REF: "refs/tags/v1.2.3" };
  const told = 'The input "version" says 1.2.4, and the tag v1.2.3 says 1.2.3.';
  const run = await runPlan(scene, { inputs: given, env });
  expect(problemsOf(run)).toEqual([expect.stringContaining(told)]);
  const dry = await runPlan(scene, { inputs: { ...given, "dry-run": "true" }, env });
  expect(dry.exitCode).toBe(0);
  expect(dry.annotations.map(({ level }) => level)).toEqual(["warning"]);
  expect(dry.annotations[0]?.message).toContain(told);
});

test("a tag at another commit is a problem, and in a dry run a warning", async () => {
  const scene = await openNpmScene(addon("linux-x64-gnu"));
  const { workspace } = scene.rehearsal;
  await git(workspace, "tag", "v1.2.3");
  const given = { "npm-packages": "npm/linux-x64-gnu", version: "1.2.3" };
  expect((await runPlan(scene, { inputs: given })).exitCode).toBe(0);
  await scene.write({ "more.txt": "more" });
  const run = await runPlan(scene, { inputs: given });
  expect(problemsOf(run)).toEqual([expect.stringContaining("The tag v1.2.3 is at ")]);
  expect((await runPlan(scene, { inputs: { ...given, "dry-run": "true" } })).exitCode).toBe(0);
});

test("each package has a tag and a version of its own where nothing says one for all", async () => {
  const scene = await openNpmScene({
    "a/package.json": manifest("@demo/a", { version: "1.0.0" }),
    "b/package.json": manifest("@demo/b", { version: "2.0.0" }),
  });
  const run = await runPlan(scene, {
    inputs: { "npm-packages": "a b", "tag-template": "{name}@{version}" },
  });
  expect(JSON.parse(run.outputs["npm"] ?? "")).toMatchObject([
    { name: "@demo/a", tag: "@demo/a@1.0.0" },
    { name: "@demo/b", tag: "@demo/b@2.0.0" },
  ]);
  expect(run.outputs).toMatchObject({ version: "none", tag: "none", "dist-tag": "none" });
});

test("a package that an artifact brings is planned by its name, and told where that is unknown", async () => {
  const scene = await openNpmScene(addon("linux-x64-gnu"));
  const packages = [
    "- { artifact: wasm-packages, from: a/pkg, name: my-wasm }",
    "- { artifact: other-packages }",
  ];
  const run = await runPlan(scene, {
    inputs: { "npm-packages": packages.join("\n"), version: "1.2.3" },
  });
  expect(run.exitCode).toBe(0);
  expect(JSON.parse(run.outputs["npm"] ?? "")).toMatchObject([{ name: "my-wasm", path: "none" }]);
  expect(run.log).toContain("The name of the package of line 2 comes with other-packages.");
});

test("a plan without anything to plan says what to name", async () => {
  const scene = await openNpmScene({});
  const run = await runPlan(scene);
  expect(problemsOf(run)).toEqual([expect.stringContaining("There is nothing to plan")]);
});

test("the version of a file is compared with the tag, where only files are released", async () => {
  const scene = await openNpmScene({ "package.json": manifest("root", { version: "1.2.3" }) });
  const inputs = { "version-from": "package.json" };
  const run = await runPlan(scene, { inputs: { ...inputs, tag: "v1.2.3" } });
  expect(run.exitCode).toBe(0);
  expect(run.outputs).toMatchObject({ version: "1.2.3", tag: "v1.2.3" });
  const other = await runPlan(scene, { inputs: { ...inputs, tag: "v1.2.4" } });
  expect(problemsOf(other)).toHaveLength(1);
});

test("what is not planned names who needs it, once for all, and nothing while an entry cannot be read", async () => {
  const scene = await openNpmScene(addon("linux-x64-gnu"));
  const given = {
    ...{ ...inputs, "npm-packages": "", "new-names": "allow" },
    platforms: "linux-x64-gnu darwin-arm64 win32-x64-msvc",
  };
  const run = await runPlan(scene, { inputs: given });
  const { summary, outputs, annotations } = run;
  expect(JSON.parse(outputs["problem-codes"] ?? "")).toEqual(["dependency-not-planned"]);
  expect(summary).toContain("1 problem to fix");
  expect(problemsOf(run)).toEqual([
    expect.stringMatching(
      /^@demo\/core needs @demo\/core-darwin-arm64@1\.2\.3, @demo\/core-win32-x64-msvc@1\.2\.3,.* npm-packages, or remove their platforms from platforms/,
    ),
  ]);
  // The checkout has its folder, so another workflow may publish it.
  expect(annotations.find(({ level }) => level === "warning")).toMatchObject({
    message: expect.stringMatching(/^@demo\/core needs @demo\/core-linux-x64-gnu@1\.2\.3,/),
    file: "npm/core/package.json",
  });
  const misspelled = await runPlan(scene, {
    inputs: { ...given, "npm-packages": "npm/linux-x46-gnu" },
  });
  expect(JSON.parse(misspelled.outputs["problem-codes"] ?? "")).toEqual(["manifest-missing"]);
});

test("what packing leaves out is told once of all packages that are to come, and of no other: by the plan, and on the page of the job that packs", async () => {
  const more = { scripts: { prepublishOnly: "tsc" }, repository: undefined };
  const names = ["a", "b", "c"];
  const scene = await openNpmScene(
    Object.fromEntries(
      names.map((name) => [`${name}/package.json`, manifest(`@demo/${name}`, more)]),
    ),
  );
  await scene.registry.seed({ name: "@demo/b", version: "1.2.3" });
  const runs = [
    await runPlan(scene, { inputs: { "npm-packages": "a b c", version: "1.2.3" } }),
    await scene.run("publish-npm-packages", {
      inputs: { packages: "a b c", "new-names": "allow", "dry-run": "true", provenance: "auto" },
    }),
  ];
  for (const run of runs) {
    const told = run.annotations.filter(({ message }) =>
      /prepublishOnly|without provenance/.test(message),
    );
    expect(told.map(({ message }) => message).sort()).toEqual([
      "@demo/a, @demo/c go without provenance: repository.url is not https://github.com/octo-org/octo-repo. For provenance, set repository.url in each package.json to `git+https://github.com/octo-org/octo-repo.git`.",
      "@demo/a, @demo/c: packing does not run the script prepublishOnly. Run what builds the package before it is packed.",
    ]);
    expect(run.summary).toContain("prepublishOnly");
  }
});
