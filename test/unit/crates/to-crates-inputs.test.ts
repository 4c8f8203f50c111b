import { describe, expect, test } from "@jest/globals";
import { readEnvironment, readInputs } from "@fairlead/actionkit";
import { inputs } from "../../../actions/publish-crates-ordered/inputs.ts";
import { toCratesInputs } from "../../../actions/publish-crates-ordered/to-crates-inputs.ts";

const sha = "a".repeat(40);

/** The release's inputs as a step with these inputs and variables has them. */
function given(values: Record<string, string> = {}, variables: Record<string, string> = {}) {
  const env: Record<string, string> = { ...variables };
  for (const [name, value] of Object.entries(values)) env[`INPUT_${name.toUpperCase()}`] = value;
  // Masks go nowhere: this process is no step.
  const known: string[] = [];
  const secrets = {
    add: (secret: string) => void known.push(secret),
    values: () => known,
    redact: (text: string) => text,
    redactAnswer: (text: string) => text,
  };
  const read = readInputs(inputs, env, undefined, secrets);
  expect(read.problems).toEqual([]);
  return toCratesInputs(read.values, readEnvironment(env, "CARGO_REGISTRY_TOKEN", secrets));
}

test("a step without inputs has the documented defaults", () => {
  expect(given()).toEqual({
    manifestPath: "Cargo.toml",
    packages: undefined,
    exclude: undefined,
    index: "sparse+https://index.crates.io/",
    registry: undefined,
    verify: true,
    features: [],
    toolchain: undefined,
    allowDirty: false,
    crateFiles: undefined,
    dryRun: false,
    version: undefined,
    token: undefined,
    delayMs: undefined,
    maxWaitMs: 240 * 60_000,
    onConflict: "warn",
    newNames: "listed",
    sha: undefined,
  });
});

test("times are counted in milliseconds", () => {
  expect(given({ "delay-seconds": "2.5", "max-wait-minutes": "0.5" })).toMatchObject({
    delayMs: 2_500,
    maxWaitMs: 30_000,
  });
  expect(given({ "delay-seconds": "auto" })).toMatchObject({ delayMs: undefined });
});

describe("other contents in the registry", () => {
  test.each([
    ["fail for the version that is released", { version: "v1.0.0" }, { released: "1.0.0" }],
    ["fail in its dry run", { version: "v1.0.0", "dry-run": "true" }, { released: "1.0.0" }],
    ["are warned of without a version", {}, "warn"],
    ["fail where the input says so", { "on-conflict": "fail", "dry-run": "true" }, "fail"],
    ["are warned of where the input says so", { version: "1.0.0", "on-conflict": "warn" }, "warn"],
  ])("%s", (_, values: Record<string, string>, expected) => {
    expect(given(values).onConflict).toEqual(expected);
  });
});

describe("the token", () => {
  const variables = { CARGO_REGISTRY_TOKEN: "cioFromTheEnvironment" };

  test("of the input goes before that of the environment", () => {
    expect(given({ token: "cioFromTheInput" }, variables).token).toBe("cioFromTheInput");
    expect(given({}, variables).token).toBe("cioFromTheEnvironment");
  });

  test("that is blank is none", () => {
    expect(given({ token: " " }, { CARGO_REGISTRY_TOKEN: "" }).token).toBeUndefined();
  });
});

test("the commit is that of the input, else that of the run", () => {
  expect(given({ sha }, { GITHUB_SHA: "b".repeat(40) }).sha).toBe(sha);
  expect(given({}, { GITHUB_SHA: "b".repeat(40) }).sha).toBe("b".repeat(40));
});

test("a list that is empty on purpose stays empty: it does not mean all", () => {
  expect(given({ packages: "[]" }).packages).toEqual([]);
  expect(given({ features: "a,b", "crate-files": "packed/*.crate" })).toMatchObject({
    features: ["a", "b"],
    crateFiles: [{ text: "packed/*.crate" }],
  });
});
