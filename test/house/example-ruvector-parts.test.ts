import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { root } from "./sources.ts";
import {
  fields,
  given,
  job,
  jobsWith,
  readWorkflowFacts,
  stepOf,
  steps,
} from "./workflow-facts.ts";

const release = readWorkflowFacts("examples/ruvector/.github/workflows/release.yml");
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
      expect(step["uses"]).toMatch(/^(?:actions\/checkout|fairlead-actions\/fairlead\/)/);
    }
  });

  test("permits each job just what it needs", () => {
    const permitted = Object.fromEntries(ids.map((id) => [id, job(release, id)["permissions"]]));
    const read = { contents: "read" };
    expect(permitted).toEqual({
      ...Object.fromEntries(["plan", "validate", ...builds].map((id) => [id, read])),
      "publish-crates": { "id-token": "write" },
      "publish-npm": { ...read, "id-token": "write" },
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
  test("plans every crate, every package, and the meta as it is published", () => {
    const plan = given(release, "plan", "fairlead@");
    const crates = readdirSync(path.join(root, "examples/ruvector/crates"));
    expect(crates).toHaveLength(26);
    expect(String(plan["packages"]).trim().split("\n").sort()).toEqual(crates.sort());
    expect(parse(String(plan["npm-packages"]))).toEqual([
      ...["npm/{platform}", { name: "@ruvector/wasm", artifact: "wasm-packages" }],
      ...["npm/cli", "npm/extensions"],
    ]);
    expect(plan["metas"]).toBe(given(release, "publish-npm", "publish-meta@")["packages"]);
  });

  test("publishes platforms, wasm, CLI, extensions and core in this order", () => {
    const order = steps(release, "publish-npm").flatMap(({ uses }) =>
      npmActions.filter((name) => String(uses).includes(`/${name}@`)),
    );
    expect(order).toEqual(npmActions);
    const of = (action: string) =>
      parse(String(given(release, "publish-npm", `/${action}@`)["packages"])) as unknown;
    expect(of("publish-npm-platform")).toMatchObject([{ path: "npm/{platform}" }]);
    expect(of("publish-npm-packages")).toEqual([
      { name: "@ruvector/wasm", artifact: "wasm-packages", from: "ruvector-wasm/pkg" },
      ...["npm/cli", "npm/extensions"],
    ]);
    expect(of("publish-meta")).toMatchObject([{ path: "npm/core" }]);
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

  test("hands the builds' artifacts to both registries and to the release", () => {
    const uploaded = (id: string) => given(release, id, "actions/upload-artifact@")["name"];
    expect(builds.map(uploaded)).toEqual([
      ...["crates", "wasm-packages", "bindings-${{ matrix.platform }}"],
    ]);
    expect(given(release, "publish-crates", "publish-crates-ordered@")["artifact"]).toBe("crates");
    const platform = given(release, "publish-npm", "publish-npm-platform@")["packages"];
    expect(parse(String(platform))).toMatchObject([{ artifact: "bindings-{platform}" }]);
    const assets = given(release, "create-release", "package-release-assets@")["assets"];
    expect(parse(String(assets))).toEqual([
      { artifact: "bindings-{platform}", name: "ruvector-native-{platform}.tar.gz" },
      { artifact: "wasm-packages", name: "ruvector-wasm.tar.gz" },
    ]);
  });
});
