import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { root } from "./sources.ts";
import {
  fields,
  given,
  job,
  jobsWith,
  readDeclared,
  readWorkflowFacts,
  stepOf,
  steps,
} from "./workflow-facts.ts";

const release = readWorkflowFacts("examples/ruvector/.github/workflows/release.yml");
const declared = readDeclared("examples/ruvector");
const npm = fields(declared["npm"]);
const ids = [...release.jobs.keys()];
const builds = ["build-crates", "build-wasm", "build-native"];
const publishing = ["publish-crates", "publish-npm"];
const npmActions = ["publish-npm-platform", "publish-npm-packages", "publish-meta"];

describe("the release of ruvector: caches, credentials and variables", () => {
  test("caches Rust, npm and the compiler where something is validated or built, and nowhere else", () => {
    const rust = ["validate", "build-crates"];
    expect(jobsWith(release, "Swatinem/rust-cache@")).toEqual(rust);
    const node = ["validate", "build-wasm", "build-native"];
    expect(jobsWith(release, "actions/setup-node@")).toEqual(node);
    for (const id of node) {
      expect(given(release, id, "actions/setup-node@")["cache"]).toBe("npm");
    }
    expect(jobsWith(release, "actions/cache@")).toEqual(["build-wasm", "build-native"]);
  });

  test("gives credentials to three jobs, which build nothing and read no cache", () => {
    const credentialed = ids.filter((id) => {
      const one = job(release, id);
      const writes = Object.values(fields(one["permissions"])).includes("write");
      return writes || JSON.stringify(one).includes("secrets.");
    });
    expect(credentialed).toEqual([...publishing, "create-release"]);
    for (const step of credentialed.flatMap((id) => steps(release, id))) {
      expect(step["run"]).toBeUndefined();
      expect(step["uses"]).toMatch(/^fairlead-actions\/fairlead\//);
    }
  });

  test("permits each job just what it needs", () => {
    const permitted = Object.fromEntries(ids.map((id) => [id, job(release, id)["permissions"]]));
    const read = { contents: "read" };
    expect(permitted).toEqual({
      ...Object.fromEntries(["plan", "validate", ...builds, "pack"].map((id) => [id, read])),
      "publish-crates": { "id-token": "write" },
      "publish-npm": { "id-token": "write" },
      "create-release": { contents: "write" },
      "release-summary": read,
    });
  });

  test("sets colours and backtraces for all jobs, and each token for the steps alone that need it", () => {
    expect(release.top["env"]).toEqual({ CARGO_TERM_COLOR: "always", RUST_BACKTRACE: 1 });
    expect(jobsWith(release, "CARGO_REGISTRY_TOKEN")).toEqual(["publish-crates"]);
    expect(jobsWith(release, "NODE_AUTH_TOKEN")).toEqual(["publish-npm"]);
    expect(jobsWith(release, "GITHUB_TOKEN")).toEqual(["create-release"]);
    const tokenOf = (id: string, action: string) => stepOf(release, id, `/${action}@`)["env"];
    expect(tokenOf("publish-crates", "publish-crates-ordered")).toEqual({
      CARGO_REGISTRY_TOKEN: "${{ secrets.CARGO_REGISTRY_TOKEN }}",
    });
    for (const action of npmActions) {
      expect(tokenOf("publish-npm", action)).toEqual({
        NODE_AUTH_TOKEN: "${{ secrets.NPM_TOKEN }}",
      });
    }
    expect(tokenOf("create-release", "create-release")).toEqual({
      GITHUB_TOKEN: "${{ secrets.GITHUB_TOKEN }}",
    });
    expect(ids.filter((id) => "env" in job(release, id))).toEqual([]);
  });
});

describe("the release of ruvector: what is released", () => {
  test("declares every crate, every package, the meta and the archives", () => {
    const crates = readdirSync(path.join(root, "examples/ruvector/crates"));
    expect(crates).toHaveLength(26);
    expect([fields(declared["crates"])["packages"]].flat().sort()).toEqual(crates.sort());
    expect(npm["platform-packages"]).toEqual([
      { path: "npm/{platform}", artifact: "bindings-{platform}", files: "*.node" },
    ]);
    expect(npm["packages"]).toEqual([
      { name: "@ruvector/wasm", artifact: "wasm-packages", from: "ruvector-wasm/pkg" },
      ...["npm/cli", "npm/extensions"],
    ]);
    expect(npm["metas"]).toEqual([
      { path: "npm/core", "platform-package": "@ruvector/core-{platform}" },
    ]);
    expect(declared["assets"]).toEqual([
      { artifact: "bindings-{platform}", name: "ruvector-native-{platform}.tar.gz" },
      { artifact: "wasm-packages", name: "ruvector-wasm.tar.gz" },
    ]);
  });

  test("publishes platforms, wasm, CLI, extensions and core in this order", () => {
    const order = steps(release, "publish-npm").flatMap(({ uses }) =>
      npmActions.filter((name) => String(uses).includes(`/${name}@`)),
    );
    expect(order).toEqual(npmActions);
    const chosen = npmActions.map(
      (action) => given(release, "publish-npm", `/${action}@`)["packages"],
    );
    expect(chosen).toEqual([
      undefined,
      "@ruvector/wasm @ruvector/cli @ruvector/extensions",
      undefined,
    ]);
  });

  test("pauses 10 s between crates and 5 s between packages, where no variable says otherwise", () => {
    const pause = (id: string, action: string) =>
      given(release, id, `/${action}@`)["delay-seconds"];
    expect(pause("publish-crates", "publish-crates-ordered")).toBe(
      "${{ vars.CRATES_DELAY_SECONDS || '10' }}",
    );
    for (const action of npmActions) {
      expect(pause("publish-npm", action)).toBe("${{ vars.NPM_DELAY_SECONDS || '5' }}");
    }
  });

  test("hands the builds' artifacts to the pack, and its files to both registries and to the release", () => {
    const uploaded = (id: string) => given(release, id, "actions/upload-artifact@")["name"];
    expect(builds.slice(1).map(uploaded)).toEqual([
      ...["wasm-packages", "bindings-${{ matrix.platform }}"],
    ]);
    expect(fields(job(release, "pack")["outputs"])["pack"]).toBe("${{ steps.pack.outputs.pack }}");
    const taking = [...publishing, "create-release"].flatMap((id) => steps(release, id));
    expect(taking).toHaveLength(5);
    for (const step of taking) {
      expect(fields(step["with"])["from"]).toBe("${{ needs.pack.outputs.pack }}");
    }
  });
});
