import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  normalizeRequirement,
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
  expect(normalizeRequirement(written)).toBe(printed);
});

test.each(refused)("%j is refused as a requirement", (written) => {
  expect(() => normalizeRequirement(written)).toThrow(RequirementError);
  expect(() => normalizeRequirement(written)).toThrow(JSON.stringify(written));
});

test("what is printed is printed the same again", () => {
  const part = fc.constantFrom("1", "0", "12", "*", "x", ".", ",", " ", ">=", "<", "~", "-a", "+b");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
      let once: string;
      try {
        once = normalizeRequirement(parts.join(""));
      } catch (error) {
        expect(error).toBeInstanceOf(RequirementError);
        return;
      }
      expect(normalizeRequirement(once)).toBe(once);
    }),
    { numRuns: 500 },
  );
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
