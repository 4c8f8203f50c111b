import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  boolean,
  list,
  number,
  numberOr,
  oneOf,
  required,
  secret,
  semverText,
  sha,
  text,
  word,
} from "../../../packages/actionkit/src/input-kinds.ts";
import { readInputs, variableOf } from "../../../packages/actionkit/src/inputs.ts";
import { packReference } from "../../../packages/actionkit/src/take-pack.ts";
import { partOf } from "../../../packages/declaration/src/declaration.ts";
import { parseDeclaration } from "../../../packages/declaration/src/parse-declaration.ts";
import { createSecrets } from "../../../packages/actionkit/src/secrets.ts";

const spec = {
  "manifest-path": text("Cargo.toml"),
  registry: text(),
  packages: list(),
  "dry-run": boolean(false),
  "delay-seconds": numberOr("auto", { min: 0 }),
  "max-wait-minutes": number(240, { min: 0 }),
  "on-conflict": oneOf(["auto", "fail", "warn"], "auto"),
  version: semverText(),
  sha: sha(),
  token: secret(),
};

function read(given: Readonly<Record<string, string>>) {
  const masked: string[] = [];
  const env = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [variableOf(name), value]),
  );
  const secrets = createSecrets((value) => masked.push(value));
  return { ...readInputs(spec, env, undefined, secrets), masked };
}

const defaults = {
  "manifest-path": "Cargo.toml",
  registry: undefined,
  packages: undefined,
  "dry-run": false,
  "delay-seconds": "auto",
  "max-wait-minutes": 240,
  "on-conflict": "auto",
  version: undefined,
  sha: undefined,
  token: undefined,
};

const commit = "0123456789abcdef0123456789ABCDEF01234567";

describe("the input from", () => {
  const inputs = { from: packReference(), packages: required(text("")) };
  const reference = `release@sha256:${"a".repeat(64)}`;

  test("is the checkout where the step leaves it out", () => {
    for (const env of [{}, { INPUT_FROM: "checkout" }]) {
      const { values, problems } = readInputs(inputs, { ...env, INPUT_PACKAGES: "a" });
      expect([values.from, problems]).toEqual([undefined, []]);
    }
  });

  test("is a pack, which names all that is published", () => {
    const { values, problems } = readInputs(inputs, { INPUT_FROM: reference });
    expect(values.from).toEqual({ artifact: "release", digest: "a".repeat(64) });
    expect(problems).toEqual([]);
  });

  test.each(["", " ", "\n", "none"])("is a mistake as %j, and never the checkout", (from) => {
    const { problems } = readInputs(inputs, { INPUT_FROM: from });
    expect(problems).toMatchObject([{ code: "pack-missing", input: "from" }]);
  });
});

describe("a declared value of another type", () => {
  const yaml =
    'crates: { verify: "true", toolchain: 1.90, packages: [a, 5], max-wait-minutes: " 5" }';
  const kinds = {
    ...{ verify: boolean(true), toolchain: word(/^\S+$/, "a toolchain"), packages: list() },
    "max-wait-minutes": number(1, { min: 0 }),
  };

  test("is told what to write", () => {
    const declared = partOf(parseDeclaration(yaml, "fairlead.yml"), "publish-crates-ordered");
    const { problems } = readInputs(kinds, {}, declared);
    expect(problems.map(({ line, remedy }) => [line, remedy])).toEqual([
      [1, "Remove the quotes."],
      [1, 'Put it in quotes: "1.90".'],
      [1, "Put it in quotes."],
      [1, "Remove the spaces around it."],
    ]);
  });

  test("is that of an input where the step gives it", () => {
    const env = { INPUT_VERIFY: "True", "INPUT_MAX-WAIT-MINUTES": " 5 " };
    const { values, problems } = readInputs(kinds, env);
    expect([values.verify, values["max-wait-minutes"], problems]).toEqual([true, 5, []]);
  });
});

describe("a version that is the name of the branch that runs", () => {
  const readOn = (ref: string, version: string) =>
    readInputs({ version: semverText() }, { GITHUB_REF: ref, INPUT_VERSION: version });

  test.each(["main", "release/1.2.3", "feature-v1.2.3"])("is none: %s", (branch) => {
    const { values, problems } = readOn(`refs/heads/${branch}`, branch);
    expect(values.version).toBeUndefined();
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining("this run is on the branch"),
    ]);
  });

  test.each(["1.2.3", "v1.2.3"])("is one if it is nothing else: %s", (branch) => {
    expect(readOn(`refs/heads/${branch}`, branch).values.version).toBe("1.2.3");
  });

  test("does not stop a tag of the same name", () => {
    expect(readOn("refs/tags/feature-v1.2.3", "feature-v1.2.3").values.version).toBe("1.2.3");
  });
});

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
    ["sha", "0123abc", "expected a full commit name"],
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

describe("a secret", () => {
  test.each(["cio_abc\n", "cio_abc\r\ndef", "cio abc", " cio_abc", "cio_äbc"])(
    "such as %j is a problem, is masked and is never shown",
    (token) => {
      const { values, problems, masked } = read({ token });
      expect(values.token).toBeUndefined();
      expect(problems).toHaveLength(1);
      expect(problems[0]?.message).toMatch(/^The input "token" holds a (line break|space)/);
      expect(JSON.stringify(problems)).not.toContain("cio");
      expect(masked).toContain(token);
      expect(masked).toContain(token.split(/\r?\n/)[0]?.trim());
    },
  );

  test("is masked before it is handed out", () => {
    expect(read({ token: "cio_abc" }).masked).toEqual(["cio_abc"]);
  });

  test("that is no token is not masked: its letters may be part of any line", () => {
    expect(read({ token: "XXXXX-XXXXX-XXXXX-XXXXX" }).masked).toEqual([]);
    expect(read({ token: " " }).masked).toEqual([]);
  });

  test("is taken out of a text, the longest first", () => {
    const secrets = createSecrets(() => undefined);
    secrets.add("abc");
    secrets.add("abcdef");
    expect(secrets.redact("1 abcdef 2 abc 3")).toBe("1 *** 2 *** 3");
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
