import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  meets,
  readRequirement,
  RequirementError,
} from "../../../packages/crates/src/packing/requirement.ts";
import { withCargo } from "./cargo-in.ts";

const accepted: readonly (readonly [string, string])[] = [
  ["1", "^1"],
  ["1.2", "^1.2"],
  ["1.2.3", "^1.2.3"],
  [" 0.0.1 ", "^0.0.1"],
  ["^1.2", "^1.2"],
  ["~1.2", "~1.2"],
  ["~ 1", "~1"],
  ["=1.2.3", "=1.2.3"],
  ["= 1.2", "=1.2"],
  [">1", ">1"],
  ["<=1.2.3", "<=1.2.3"],
  [">= 1.0.0 ,<2", ">=1.0.0, <2"],
  [">=1,  <1.5  , <2", ">=1, <1.5, <2"],
  ["1.0, 1.2", "^1.0, ^1.2"],
  ["1.X", "1.*"],
  ["1.*", "1.*"],
  ["1.2.x", "1.2.*"],
  ["1.*.*", "1.*"],
  [">=1.*", ">=1"],
  ["=1.2.*", "=1.2"],
  ["*", "*"],
  [" x", "*"],
  ["1.2.3-alpha.1", "^1.2.3-alpha.1"],
  ["=1.2.3-rc.1+build.5", "=1.2.3-rc.1"],
  ["1.2.3+build", "^1.2.3"],
  ["1.0.0-0a.-", "^1.0.0-0a.-"],
];

const refused = ["", "1.2.3.4", "01", "1.02", "1,", ",1", "1 2", "1 <2", "*, 1", "1, *", "1.*.3"]
  .concat(["1.2.3-", "1.2.3-01", "1.2-alpha", "1.2.3+", "v1", "latest", ">", "1.2.3-a..b", "1\t"])
  .concat(["1.*-a", "==1", "1 .2"]);

test.each(accepted)("the requirement %j is printed as %j", (written, printed) => {
  expect(readRequirement(written).text).toBe(printed);
});

test.each(refused)("%j is refused as a requirement", (written) => {
  expect(() => readRequirement(written)).toThrow(RequirementError);
  expect(() => readRequirement(written)).toThrow(JSON.stringify(written));
});

test("what is printed is printed the same again", () => {
  const part = fc.constantFrom("1", "0", "12", "*", "x", ".", ",", " ", ">=", "<", "~", "-a", "+b");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
      let once: string;
      try {
        once = readRequirement(parts.join("")).text;
      } catch (error) {
        expect(error).toBeInstanceOf(RequirementError);
        return;
      }
      expect(readRequirement(once).text).toBe(once);
    }),
    { numRuns: 500 },
  );
});

/** What the `semver` crate says, which cargo asks; the folder's Cargo.toml says how it was made. */
const table = readFileSync("test/fixtures/requirements/table.txt", "utf8").trimEnd().split("\n");
const versions = table[0]?.split(" ") ?? [];

test.each(table.slice(1).map((line) => line.split("\t")))(
  "the requirement %s is met as the semver crate says",
  (written = "", marks) => {
    const requirement = readRequirement(written);
    const found = versions.map((version) => (meets(version, requirement) ? "x" : "."));
    expect(found.join("")).toBe(marks);
  },
);

test("build metadata makes no other version, and what is no version meets nothing", () => {
  const number = fc.nat({ max: 3 });
  const version = fc.tuple(number, number, number).map((numbers) => numbers.join("."));
  const requirement = fc
    .tuple(fc.constantFrom("", "=", "~", ">=", "<"), version)
    .map(([op, to]) => op + to);
  fc.assert(
    fc.property(
      version,
      requirement,
      fc.constantFrom("+1", "+build.2", "+0-a"),
      (of, to, build) => {
        const read = readRequirement(to + build);
        expect(read).toEqual(readRequirement(to));
        expect(meets(of + build, read)).toBe(meets(of, read));
      },
    ),
  );
  for (const none of ["", "1", "1.0", "01.0.0", "1.0.0-", "v1.0.0"]) {
    expect(meets(none, readRequirement("*"))).toBe(false);
  }
});

describe("real cargo", () => {
  const head = '[package]\nname = "probe"\nversion = "1.0.0"\nedition = "2021"\n[dependencies]\n';
  const printed = async (requirements: readonly string[]): Promise<unknown[]> => {
    const lines = requirements.map((each, index) => `d${index} = ${JSON.stringify(each)}\n`);
    const files = { "Cargo.toml": head + lines.join(""), "src/lib.rs": "" };
    return withCargo(files, async (cargo) => {
      const args = ["metadata", "--no-deps", "--offline", "--format-version", "1"];
      const found = (await cargo(args)).matchAll(
        /"name":"(d\d+)","source":"[^"]*","req":"([^"]*)"/g,
      );
      const byName = new Map(Array.from(found, ([, name, req]) => [name, req]));
      return requirements.map((_, index) => byName.get(`d${index}`));
    });
  };

  test(`prints the same for all ${accepted.length} forms`, async () => {
    expect(await printed(accepted.map(([written]) => written))).toEqual(
      accepted.map(([, expected]) => expected),
    );
  });

  test(`refuses all ${refused.length} forms that are refused`, async () => {
    const answers = await Promise.all(
      refused.map((each) => printed([each]).catch((error: unknown) => String(error))),
    );
    expect(answers).toEqual(refused.map(() => expect.stringContaining("failed to parse")));
  }, 30_000);
});
