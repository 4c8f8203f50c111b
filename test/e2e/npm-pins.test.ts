import { afterEach, expect, jest, test } from "@jest/globals";
import type { Fate } from "@fairlead/sandbox";
import { addon, closeNpmScenes, manifest, metaInputs, npmEnds, openNpmScene } from "./npm-scene.ts";
import { runPlan } from "./plan-scene.ts";

jest.setTimeout(120_000);
afterEach(closeNpmScenes);

const minute = 60_000;
const pinning = (dependencies: object) => ({
  "npm/lib/package.json": manifest("@demo/lib", { main: "index.js" }),
  "npm/lib/index.js": "",
  "npm/cli/package.json": manifest("@demo/cli", { main: "index.js", ...dependencies }),
  "npm/cli/index.js": "",
});

test.each<[string, Fate, object]>([
  [
    "is turned down",
    { kind: "refused", afterMs: minute },
    { dependencies: { "@demo/lib": "1.2.3" } },
  ],
  ["is held back", { kind: "held" }, { optionalDependencies: { "@demo/lib": "1.2.3" } }],
  [
    "is scanned for hours",
    { kind: "scan", ms: 300 * minute },
    { peerDependencies: { "@demo/lib": "1.2.3" } },
  ],
  [
    "comes late",
    { kind: "scan", ms: 5 * minute },
    { dependencies: { "@demo/lib": "workspace:*" } },
  ],
])(
  "in one call a package is out only when what it pins is served, where that %s",
  async (_, fate, dependencies) => {
    const { registry, run } = await openNpmScene(pinning(dependencies));
    registry.orderFate({ package: "@demo/lib", times: 2 }, fate);
    const job = await run("publish-npm-packages", {
      inputs: { packages: "- npm/cli\n- npm/lib", "new-names": "allow" },
    });
    const isServed = (name: string) =>
      registry.versions(name).some((each) => each.state === "served");
    const comes = fate.kind === "scan" && fate.ms < 15 * minute;
    expect([isServed("@demo/lib"), registry.versions("@demo/cli").length > 0]).toEqual([
      comes,
      comes,
    ]);
    expect(job.exitCode === 0).toBe(comes);
  },
);

test.each([
  ["does not stop its sibling", {}, ["@demo/cli"]],
  ["stops what needs it", { dependencies: { "@demo/lib": "1.2.3" } }, []],
])("a published package that pins what nobody has %s", async (_, dependencies, published) => {
  const scene = await openNpmScene({
    ...pinning(dependencies),
    "npm/lib/package.json": manifest("@demo/lib", { dependencies: { gone: "1.0.0" } }),
  });
  await scene.registry.seed({ name: "@demo/lib", version: "1.2.3" });
  const packages = "npm/lib npm/cli";
  const inputs = { "new-names": "allow", version: "1.2.3" };
  const plan = await runPlan(scene, { inputs: { ...inputs, "npm-packages": packages } });
  const run = await scene.run("publish-npm-packages", {
    inputs: { ...inputs, packages, "on-conflict": "warn" },
  });
  expect(npmEnds(run)["published"] ?? []).toEqual(published.map((name) => `${name}@1.2.3`));
  const codes = published.length > 0 ? [] : ["dependency-missing"];
  for (const each of [plan, run]) {
    expect(JSON.parse(each.outputs["problem-codes"] ?? "")).toEqual(codes);
  }
});

test("a published meta waits for no platform package, whatever became of it", async () => {
  const { registry, run } = await openNpmScene(addon("linux-x64-gnu"));
  await registry.seed({ name: "@demo/core", version: "1.2.3" });
  registry.requests.clear();
  const job = await run("publish-meta", {
    inputs: { ...metaInputs("linux-x64-gnu"), "on-conflict": "warn" },
  });
  expect(job.exitCode).toBe(0);
  // It asks for its own package alone, and for what the token may see that is staged.
  const others = registry.requests.entries.filter((each) => each.package !== "@demo/core");
  expect(others.map(({ path }) => path)).toEqual(["/-/stage"]);
});
