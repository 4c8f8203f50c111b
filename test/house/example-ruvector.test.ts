import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { readText, root } from "./sources.ts";

const file = "examples/ruvector/.github/workflows/release.yml";
const text = readText(file);
const workflow = fields(parse(text));
const jobs = new Map(
  Object.entries(fields(workflow["jobs"])).map(([id, job]) => [id, fields(job)]),
);
const builds = ["build-crates", "build-wasm", "build-native"];
const publishing = ["publish-crates", "publish-npm"];

describe("the release of ruvector", () => {
  test("has the eight stages by their names, after the plan", () => {
    expect([...jobs].map(([id, job]) => [id, job["name"]])).toEqual([
      ["plan", "Plan"],
      ["validate", "Stage 1: Validation"],
      ["build-crates", "Stage 2: Build crates"],
      ["build-wasm", "Stage 3: Build wasm"],
      ["build-native", "Stage 4: Build native (${{ matrix.platform }})"],
      ["publish-crates", "Stage 5: Publish Rust crates"],
      ["publish-npm", "Stage 6: Publish npm packages"],
      ["create-release", "Stage 7: Create GitHub release"],
      ["release-summary", "Stage 8: Release summary"],
    ]);
  });

  test("builds three ways at once after the validation, and publishes nothing before all is built", () => {
    const needs = (id: string) => [jobs.get(id)?.["needs"] ?? []].flat();
    expect(needs("plan")).toEqual([]);
    expect(needs("validate")).toEqual(["plan"]);
    for (const id of builds) expect(needs(id)).toEqual(["plan", "validate"]);
    for (const id of publishing) expect(needs(id)).toEqual(["plan", ...builds]);
    expect(needs("create-release")).toEqual(["plan", ...builds, ...publishing]);
    expect(needs("release-summary")).toEqual([...jobs.keys()].slice(0, -1));
  });

  test.each([...publishing, "create-release"])(
    "goes on to %s when every build has succeeded, also where the validation was skipped",
    (id) => {
      const condition = String(jobs.get(id)?.["if"]);
      const wanted = builds.map((build) => `needs.${build}.result == 'success'`);
      expect(condition).toBe(`\${{ !cancelled() && ${wanted.join(" && ")} }}`);
    },
  );

  test("skips no build because the validation was skipped, and each because it failed", () => {
    const either = ["success", "skipped"].map((result) => `needs.validate.result == '${result}'`);
    for (const id of builds) {
      expect(jobs.get(id)?.["if"]).toBe(
        `\${{ !cancelled() && needs.plan.result == 'success' && (${either.join(" || ")}) }}`,
      );
    }
  });

  test("gives credentials to three jobs, which build nothing and read no cache", () => {
    const writes = (job: Fields) => Object.values(fields(job["permissions"])).includes("write");
    const credentialed = [...jobs].filter(
      ([, job]) => writes(job) || JSON.stringify(job).includes("secrets."),
    );
    expect(credentialed.map(([id]) => id)).toEqual([...publishing, "create-release"]);
    for (const [, job] of credentialed) {
      for (const step of steps(job)) {
        expect(step["run"]).toBeUndefined();
        expect(step["uses"]).toMatch(/^(?:actions\/checkout|fairlead-actions\/fairlead\/)/);
      }
    }
  });

  test("asks for a person's approval where it publishes, and not in a dry run", () => {
    const environments = publishing.map((id) => jobs.get(id)?.["environment"]);
    expect(environments).toEqual(
      ["crates-io", "npm"].map((name) => `\${{ inputs.dry_run && 'rehearsal' || '${name}' }}`),
    );
  });

  test("tells every step that may write of a dry run", () => {
    const ofFairlead = [...publishing, "create-release"].flatMap((id) => steps(jobs.get(id) ?? {}));
    const writing = ofFairlead.filter(({ uses }) => /\/(publish-|create-)/.test(String(uses)));
    expect(writing).toHaveLength(5);
    for (const step of writing) {
      expect(fields(step["with"])["dry-run"]).toBe("${{ inputs.dry_run }}");
    }
  });

  test("plans every crate, every package, and the meta as it is published", () => {
    const plan = given("plan", "fairlead@");
    const crates = readdirSync(path.join(root, "examples/ruvector/crates"));
    expect(String(plan["packages"]).trim().split("\n").sort()).toEqual(crates.sort());
    expect(parse(String(plan["npm-packages"]))).toEqual([
      ...["npm/{platform}", { name: "@ruvector/wasm", artifact: "wasm-packages" }],
      ...["npm/cli", "npm/extensions"],
    ]);
    expect(plan["metas"]).toBe(given("publish-npm", "publish-meta@")["packages"]);
  });

  test("attaches an archive for each platform, and one of the wasm packages", () => {
    expect(parse(String(given("create-release", "package-release-assets@")["assets"]))).toEqual([
      { artifact: "bindings-{platform}", name: "ruvector-native-{platform}.tar.gz" },
      { artifact: "wasm-packages", name: "ruvector-wasm.tar.gz" },
    ]);
  });
});

type Fields = Readonly<Record<string, unknown>>;

function fields(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function steps(job: Fields): readonly Fields[] {
  const list: unknown = job["steps"];
  return Array.isArray(list) ? list.map(fields) : [];
}

/** What a job's step gives to an action. */
function given(id: string, action: string): Fields {
  const step = steps(jobs.get(id) ?? {}).find(({ uses }) => String(uses).includes(action));
  return fields(step?.["with"]);
}
