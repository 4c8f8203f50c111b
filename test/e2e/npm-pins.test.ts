import { afterEach, expect, jest, test } from "@jest/globals";
import type { Fate } from "@fairlead/sandbox";
import { closeNpmScenes, manifest, openNpmScene } from "./npm-scene.ts";

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
