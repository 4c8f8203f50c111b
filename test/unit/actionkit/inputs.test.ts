import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { required, text } from "../../../packages/actionkit/src/input-kinds.ts";
import { readInputs, variableOf } from "../../../packages/actionkit/src/inputs.ts";
import { defaults, read, spec } from "./sample-inputs.ts";

const commit = "0123456789abcdef0123456789ABCDEF01234567";

describe("inputs", () => {
  test("take the plan's word for no version", () => {
    expect(read({ version: "none" })).toMatchObject({ values: defaults, problems: [] });
  });

  test("that are missing, empty or blank are their defaults", () => {
    const blank = (value: string) =>
      read(Object.fromEntries(Object.keys(spec).map((name) => [name, value])));
    for (const { values, problems } of [read({}), blank(""), blank(" \n")]) {
      expect(values).toEqual(defaults);
      expect(problems).toEqual([]);
    }
  });

  test("have the default that action.yml writes", () => {
    expect(Object.values(spec).map((kind) => kind.default)).toEqual([
      "Cargo.toml",
      "",
      "",
      "false",
      "auto",
      "240",
      "auto",
      "",
      "",
      "",
    ]);
  });

  test("whose written default is given read as the default", () => {
    const given = Object.fromEntries(
      Object.entries(spec).map(([name, kind]) => [name, kind.default]),
    );
    expect(read(given).values).toEqual(defaults);
  });

  test.each<[keyof typeof spec, string, unknown]>([
    ["manifest-path", " rust/Cargo.toml ", "rust/Cargo.toml"],
    ["packages", "a, b", [{ text: "a" }, { text: "b" }]],
    ["packages", "[]", []],
    ["dry-run", "true", true],
    ["dry-run", "True", true],
    ["dry-run", "TRUE", true],
    ["dry-run", "FALSE", false],
    ["delay-seconds", "auto", "auto"],
    ["delay-seconds", "0", 0],
    ["delay-seconds", "2.5", 2.5],
    ["delay-seconds", ".5", 0.5],
    ["max-wait-minutes", "0", 0],
    ["on-conflict", "warn", "warn"],
    ["version", "v1.2.3", "1.2.3"],
    ["version", "1.2.3-rc.1+build.5", "1.2.3-rc.1+build.5"],
    ["version", "V1.2.3", "1.2.3"],
    ["version", "refs/tags/v1.2.3", "1.2.3"],
    ["version", "clap_complete-v4.6.2", "4.6.2"],
    ["version", "name@1.2.3", "1.2.3"],
    ["version", "@scope/name@1.2.3-rc.1", "1.2.3-rc.1"],
    ["version", "a/v1.2.3", "1.2.3"],
    ["version", "sha2-v2.0.0", "2.0.0"],
    ["version", "crates_v0.4.0", "0.4.0"],
    ["version", "1.0.0-2.0.0", "1.0.0-2.0.0"],
    ["sha", commit, commit.toLowerCase()],
    ["token", "cio_abc", "cio_abc"],
    ["token", "XXXXX-XXXXX-XXXXX-XXXXX", undefined],
  ])("%s: %j is read as %j", (name, given, expected) => {
    const { values, problems } = read({ [name]: given });
    expect(problems).toEqual([]);
    expect(values[name]).toEqual(expected);
  });

  test.each<[keyof typeof spec, string, string]>([
    ["dry-run", "yes", 'is "yes"; expected true or false.'],
    ["dry-run", "tRuE", 'is "tRuE"; expected true or false.'],
    ["delay-seconds", "soon", 'is "soon"; expected a decimal number that is at least 0, or auto.'],
    ["delay-seconds", "Auto", 'is "Auto"; expected a decimal number that is at least 0, or auto.'],
    ["max-wait-minutes", "-1", 'is "-1"; expected a decimal number that is at least 0.'],
    ["max-wait-minutes", "NaN", 'is "NaN"; expected a decimal number that is at least 0.'],
    ["max-wait-minutes", "1e999", 'is "1e999"; expected a decimal number that is at least 0.'],
    ["max-wait-minutes", "0x10", 'is "0x10"; expected a decimal number that is at least 0.'],
    ["max-wait-minutes", "4 h", 'is "4 h"; expected a decimal number that is at least 0.'],
    ["max-wait-minutes", "1".repeat(20), "at least 0 and at most 1000000000."],
    ["on-conflict", "fial", 'is "fial"; expected one of auto, fail, warn.'],
    ["version", "1.2", 'is "1.2"; expected a semantic version'],
    ["version", "=1.2.3", "expected a semantic version"],
    ["version", "vv1.2.3", "expected a semantic version"],
    ["version", "latest", "expected a semantic version"],
    ["version", "v1.2.3.4", "expected a semantic version"],
    ["version", "name-v1.2", "expected a semantic version"],
    ["version", "-v1.2.3", "expected a semantic version"],
    ["version", "refs/heads/main", "this run is on the branch"],
    ["sha", "0123abc", "expected a full commit hash"],
    ["packages", "a {b", "opens a brace that is never closed"],
    ["packages", "[1]", "item 1"],
  ])("%s: %j is answered: %s", (name, given, sentence) => {
    const { values, problems } = read({ [name]: given });
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining(`The input "${name}" `),
    ]);
    expect(problems[0]?.message).toContain(sentence);
    expect(values[name]).toEqual(defaults[name]);
  });

  test("with a word nearly right are answered with the right one", () => {
    expect(read({ "on-conflict": "fial" }).problems[0]?.remedy).toBe("Did you mean fail?");
    expect(read({ "on-conflict": "overwrite" }).problems[0]?.remedy).toBeUndefined();
  });

  test("that are wrong are all reported together", () => {
    const { problems } = read({
      "dry-run": "no",
      "delay-seconds": "soon",
      "max-wait-minutes": "-1",
      version: "one",
      token: "a\nb",
    });
    expect(problems).toHaveLength(5);
  });

  test("that a step must give are asked for when they are blank", () => {
    const { values, problems } = readInputs({ workflow: required(text("")) }, {});
    expect(values.workflow).toBe("");
    expect(problems[0]?.message).toBe('The input "workflow" is empty, and it has no default.');
  });

  test("are found under the runner's names", () => {
    expect(variableOf("delay-seconds")).toBe("INPUT_DELAY-SECONDS");
    expect(variableOf("who to greet")).toBe("INPUT_WHO_TO_GREET");
  });

  test("never throw, and hold their default when they are wrong", () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(spec)), fc.string(), (name, given) => {
        const { values, problems } = read({ [name]: given });
        if (problems.length > 0) expect(values).toEqual(defaults);
      }),
    );
  });
});

describe("an input that is misspelled", () => {
  test.each([
    ["dryrun", "dry-run"],
    ["dry_run", "dry-run"],
    ["manifest_path", "manifest-path"],
    ["package", "packages"],
    ["Regisrty", "registry"],
    ["max-wait-minute", "max-wait-minutes"],
  ])("%s is told, with the one that is meant", (given, meant) => {
    const { problems, values } = read({ [given]: "true" });
    expect(values).toEqual(defaults);
    expect(problems).toMatchObject([
      { code: "input-unknown", remedy: `Did you mean ${meant}?`, input: given.toLowerCase() },
    ]);
  });

  test("is told where its value is blank, too, and beside the right one", () => {
    const { problems } = read({ dryrun: "", "dry-run": "true" });
    expect(problems.map(({ code }) => code)).toEqual(["input-unknown"]);
  });

  test.each([...Object.keys(defaults), "node-version", "who", "x"])(
    "%s is none of them",
    (given) => {
      expect(read({ [given]: "" }).problems).toEqual([]);
    },
  );
});
