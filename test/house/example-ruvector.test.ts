import { describe, expect, test } from "@jest/globals";
import { findPlatform } from "@fairlead/platforms";
import {
  fields,
  given,
  job,
  needs,
  readDeclared,
  readWorkflowFacts,
  steps,
} from "./workflow-facts.ts";

const release = readWorkflowFacts("examples/ruvector/.github/workflows/release.yml");
const declared = readDeclared("examples/ruvector");
const ids = [...release.jobs.keys()];
const builds = ["build-crates", "build-wasm", "build-native"];
const publishing = ["publish-crates", "publish-npm"];
const commandsOf = (id: string) => steps(release, id).flatMap(({ run }) => run ?? []);

describe("the release of ruvector: how it starts", () => {
  test("a pushed tag starts it, or a person with a version, skip_tests and dry_run", () => {
    const on = fields(release.top["on"]);
    expect(on["push"]).toEqual({ tags: ["v*"] });
    const inputs = Object.entries(fields(fields(on["workflow_dispatch"])["inputs"]));
    expect(inputs.map(([name, input]) => [name, fields(input)["type"]])).toEqual([
      ["version", "string"],
      ["skip_tests", "boolean"],
      ["dry_run", "boolean"],
    ]);
    expect(Object.keys(on)).toEqual(["push", "workflow_dispatch"]);
  });

  test("its head has the four quick start commands", () => {
    const head = release.text.slice(0, release.text.indexOf("\nname:"));
    for (const command of [
      "git tag v0.1.3 && git push origin v0.1.3",
      "gh workflow run release.yml -f version=0.1.3-test -f dry_run=true",
      "gh workflow run release.yml -f version=0.1.3 -f skip_tests=true",
      "gh run list --workflow=release.yml",
    ]) {
      expect(head).toContain(command);
    }
  });

  test("one release at a time, and none is cancelled by the next", () => {
    expect(release.top["concurrency"]).toEqual({ group: "release", "cancel-in-progress": false });
  });
});

describe("the release of ruvector: its jobs", () => {
  test("has the eight stages by their names, after the plan, and packs before the first upload", () => {
    expect([...release.jobs].map(([id, { name }]) => [id, name])).toEqual([
      ["plan", "Plan"],
      ["validate", "Stage 1: Validation"],
      ["build-crates", "Stage 2: Build crates"],
      ["build-wasm", "Stage 3: Build wasm"],
      ["build-native", "Stage 4: Build native (${{ matrix.platform }})"],
      ["pack", "Pack"],
      ["publish-crates", "Stage 5: Publish Rust crates"],
      ["publish-npm", "Stage 6: Publish npm packages"],
      ["create-release", "Stage 7: Create GitHub release"],
      ["release-summary", "Stage 8: Release summary"],
    ]);
  });

  test("builds three ways at once after the validation, and publishes nothing before all is built and packed", () => {
    expect(needs(release, "plan")).toEqual([]);
    expect(needs(release, "validate")).toEqual(["plan"]);
    for (const id of builds) expect(needs(release, id)).toEqual(["plan", "validate"]);
    expect(needs(release, "pack")).toEqual(["plan", ...builds]);
    for (const id of publishing) expect(needs(release, id)).toEqual(["plan", ...builds, "pack"]);
    expect(needs(release, "create-release")).toEqual(["plan", ...builds, "pack", ...publishing]);
    expect(needs(release, "release-summary")).toEqual(ids.slice(0, -1));
  });

  test("runs on ubuntu-22.04, and each native build on the runner that the plan has for its platform", () => {
    const runners = ids.map((id) => job(release, id)["runs-on"]);
    const native = ids.indexOf("build-native");
    expect(runners.splice(native, 1)).toEqual(["${{ matrix.runner }}"]);
    expect(new Set(runners)).toEqual(new Set(["ubuntu-22.04"]));
    const own = fields(declared["runners"]);
    const words = [declared["platforms"]].flat().map(String);
    const table = words.map((word) => [word, own[word] ?? runnerOf(word)]);
    expect(table).toEqual([
      ["linux-x64-gnu", "ubuntu-22.04"],
      ["linux-arm64-gnu", "ubuntu-22.04"],
      ["darwin-x64", "macos-15-intel"],
      ["darwin-arm64", "macos-15"],
      ["win32-x64-msvc", "windows-2022"],
    ]);
  });

  test("builds the platforms at once, and one that fails does not cancel the others", () => {
    expect(job(release, "build-native")["strategy"]).toEqual({
      "fail-fast": false,
      matrix: { include: "${{ fromJSON(needs.plan.outputs.platforms) }}" },
    });
  });

  test("validates by format, lints as errors, tests of the workspace, and tests of the packages", () => {
    expect(commandsOf("validate").slice(0, 5)).toEqual([
      "cargo fmt --all --check",
      "cargo clippy --workspace --all-targets --locked -- -D warnings",
      "cargo test --workspace --locked",
      "npm ci",
      "npm run test:unit",
    ]);
  });

  test("builds and tests all crates in release mode, and packs them without a credential", () => {
    expect(commandsOf("build-crates").slice(0, 2)).toEqual([
      "cargo build --workspace --release --locked",
      "cargo test --workspace --release --locked",
    ]);
    expect(job(release, "pack")["permissions"]).toEqual({ contents: "read" });
    expect(JSON.stringify(job(release, "pack"))).not.toContain("secrets.");
    expect(given(release, "pack", "/pack@")).toEqual({
      version: "${{ !inputs.dry_run && needs.plan.outputs.version || '' }}",
      sha: "${{ needs.plan.outputs.sha }}",
    });
  });
});

describe("the release of ruvector: when its jobs run", () => {
  test.each(["pack", ...publishing, "create-release"])(
    "goes on to %s when every build has succeeded, also where the validation was skipped",
    (id) => {
      const before = id === "pack" ? builds : [...builds, "pack"];
      const wanted = before.map((build) => `needs.${build}.result == 'success'`);
      expect(job(release, id)["if"]).toBe(`\${{ !cancelled() && ${wanted.join(" && ")} }}`);
    },
  );

  test("validates unless tests are to be skipped, and tells the end also when all has failed", () => {
    expect(job(release, "validate")["if"]).toBe("${{ !inputs.skip_tests }}");
    expect(job(release, "release-summary")["if"]).toBe("${{ always() }}");
  });

  test("skips no build because the validation was skipped, and each because it failed", () => {
    const either = ["success", "skipped"].map((result) => `needs.validate.result == '${result}'`);
    for (const id of builds) {
      expect(job(release, id)["if"]).toBe(
        `\${{ !cancelled() && needs.plan.result == 'success' && (${either.join(" || ")}) }}`,
      );
    }
  });

  test("asks for a person's approval where it publishes, and not in a dry run", () => {
    const environments = publishing.map((id) => job(release, id)["environment"]);
    expect(environments).toEqual(
      ["crates-io", "npm"].map((name) => `\${{ inputs.dry_run && 'rehearsal' || '${name}' }}`),
    );
  });

  test("tells every step that may write of a dry run", () => {
    const ofFairlead = [...publishing, "create-release"].flatMap((id) => steps(release, id));
    const writing = ofFairlead.filter(({ uses }) => /\/(publish-|create-)/.test(String(uses)));
    expect(writing).toHaveLength(5);
    for (const step of writing) {
      expect(fields(step["with"])["dry-run"]).toBe("${{ inputs.dry_run }}");
    }
  });

  test("leaves the release a draft while a registry lacks something", () => {
    expect(given(release, "create-release", "/create-release@")["draft"]).toBe(
      "${{ needs.publish-crates.result != 'success' || needs.publish-npm.result != 'success' }}",
    );
  });
});

/** The runner that the plan has for a platform. */
function runnerOf(word: string): string | undefined {
  const found = findPlatform(word);
  return found.kind === "found" ? found.platform.runner : undefined;
}
