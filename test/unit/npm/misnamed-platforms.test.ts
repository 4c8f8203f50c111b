import { expect, test } from "@jest/globals";
import type { DeclaredPlatform } from "@fairlead/contents";
import { misnamedPlatforms } from "../../../packages/npm/src/checks/misnamed-platforms.ts";
import { packedPackage } from "./known-package.ts";
import { prepare } from "./prepared-release.ts";

const platform = (name: string) => packedPackage(name, { manifest: { os: ["linux"] } });
const meta = (pins: Readonly<Record<string, string>>, more = {}) =>
  packedPackage("@other/node", { manifest: { optionalDependencies: pins }, ...more });

const told = (
  packages: Parameters<typeof misnamedPlatforms>[0]["packages"],
  published: readonly string[] = [],
  rest: Partial<Parameters<typeof misnamedPlatforms>[0]> = {},
) =>
  misnamedPlatforms(
    { packages, unknown: [], isWhole: true, ...rest },
    { known: new Map(published.map((name) => [name, { versions: ["1.0.0"], tags: {} }])) as never },
  );

const words = ["linux-x64-gnu", "darwin-arm64", "win32-x64-msvc"];
const pins = Object.fromEntries(words.map((word) => [`@other/node-${word}`, "1.0.0"]));

test("a family under another name than its meta pins is one slip", () => {
  const family = words.map((word) => platform(`@oter/node-${word}`));
  expect(told([...family, meta(pins)])).toEqual([
    {
      code: "platform-package-unpinned",
      unit: "@other/node",
      message:
        'The input "packages", line 1: No package of this release pins @oter/node-linux-x64-gnu, @oter/node-darwin-arm64, @oter/node-win32-x64-msvc, and @other/node pins @other/node-linux-x64-gnu, @other/node-darwin-arm64, @other/node-win32-x64-msvc, which this release does not publish.',
      remedy:
        "Did you mean @other/node-linux-x64-gnu instead of @oter/node-linux-x64-gnu? Correct these names, or the optionalDependencies of @other/node.",
      input: "packages",
      line: 1,
    },
  ]);
});

const slip = platform("@oter/node-linux-x64-gnu");
const pin = { "@other/node-linux-x64-gnu": "1.0.0" };

test.each([
  ["the name of the family", [slip, meta(pin)], true],
  ["the platform", [platform("@other/node-linux-x46-gnu"), meta(pin)], true],
  ["a pin of an older version", [slip, meta({ "@other/node-linux-x64-gnu": "0.9.0" })], true],
  ["a range", [slip, meta({ "@other/node-linux-x64-gnu": "^1.0.0" })], true],
  ["an alias", [slip, meta({ x: "npm:@other/node-linux-x64-gnu@1.0.0" })], true],
  ["nothing: both are released", [slip, platform("@other/node-linux-x64-gnu"), meta(pin)], false],
  ["nothing: another package needs it", [slip, meta(pin), meta({ [slip.name]: "1.0.0" })], false],
  ["nothing: it is another platform", [platform("@other/node-linux-x64-musl"), meta(pin)], false],
  ["nothing: it is for no platform", [packedPackage(slip.name), meta(pin)], false],
  ["nothing: what is pinned resembles nothing", [slip, meta({ fsevents: "2.3.3" })], false],
  ["nothing: no meta is there", [slip], false],
  [
    "nothing: the meta's pins are made from its input",
    [slip, meta(pin, { platformPackages: new Map([[{} as DeclaredPlatform, "@other/x"]]) })],
    false,
  ],
] as const)("misspelled is %s", (_, packages, isTold) => {
  expect(told(packages).map(({ code }) => code)).toEqual(
    isTold ? ["platform-package-unpinned"] : [],
  );
});

test("nothing is told of what is published, or may come from an artifact", () => {
  const packages = [slip, meta(pin)];
  expect(told(packages, [slip.name])).toEqual([]);
  expect(told(packages, ["@other/node-linux-x64-gnu"])).toEqual([]);
  expect(told(packages, [], { isWhole: false })).toEqual([]);
  expect(
    told(packages, [], { unknown: [{ spec: slip.spec, why: "it is not there yet" }] }),
  ).toEqual([]);
});

test("a release stops at them", async () => {
  const given = { newNames: "allow", access: "public", isNpmjs: false } as const;
  await expect(prepare([slip, meta(pin)], given)).rejects.toMatchObject({
    problems: [{ code: "platform-package-unpinned" }],
  });
});
