import { describe, expect, test } from "@jest/globals";
import {
  boolean,
  list,
  number,
  required,
  semverText,
  text,
  word,
} from "../../../packages/actionkit/src/input-kinds.ts";
import { readInputs } from "../../../packages/actionkit/src/inputs.ts";
import { packReference } from "../../../packages/actionkit/src/take-pack.ts";
import { partOf } from "../../../packages/declaration/src/declaration.ts";
import { parseDeclaration } from "../../../packages/declaration/src/parse-declaration.ts";

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
