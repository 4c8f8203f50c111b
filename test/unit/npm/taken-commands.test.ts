import { declarePlatforms } from "@fairlead/contents";
import { expect, test } from "@jest/globals";
import { takenCommands } from "../../../packages/npm/src/checks/taken-commands.ts";
import { packedPackage } from "./known-package.ts";
import { prepare } from "./prepared-release.ts";

const [linux] = declarePlatforms(["linux-x64"], "platforms").platforms;

/** A package above a platform package, as a meta or by its own optional dependencies. */
function family(
  [name, bin]: readonly [string, unknown],
  [below, binBelow]: readonly [string, unknown],
  isMeta: boolean,
) {
  const optionalDependencies = { [below]: "1.0.0" };
  const facts = isMeta && linux ? { platformPackages: new Map([[linux, below]]) } : {};
  return [
    packedPackage(below, { manifest: { bin: binBelow } }),
    packedPackage(name, {
      manifest: { bin, ...(!isMeta && { optionalDependencies }) },
      ...facts,
    }),
  ];
}

test.each([
  ["tool", { tool: "t.js" }, "@s/linux", { tool: "tool" }, ["tool"]],
  ["tool", "t.js", "@s/linux", { tool: "tool" }, ["tool"]],
  ["tool", { other: "t.js" }, "@s/other", "other", ["other"]],
  ["@s/tool", "t.js", "@s/linux", { tool: "tool" }, ["tool"]],
  // The first in the alphabet is the wrapper.
  ["tool", { tool: "t.js" }, "tool-linux", { tool: "tool" }, []],
  ["@s/tool", { tool: "t.js" }, "@s/tool-linux", { tool: "tool" }, []],
  ["tool", { tool: "t.js" }, "@s/linux", { "tool-linux": "tool" }, []],
  ["tool", { tool: "t.js" }, "@s/linux", undefined, []],
  ["tool", undefined, "@s/linux", { tool: "tool" }, []],
])("%s with the command %j above %s with %j: %j", (name, bin, below, binBelow, commands) => {
  for (const isMeta of [true, false]) {
    const found = takenCommands({ packages: family([name, bin], [below, binBelow], isMeta) });
    expect(found.map(({ code, unit }) => [code, unit])).toEqual(
      commands.map(() => ["command-taken", name]),
    );
    for (const command of commands) expect(found[0]?.message).toContain(`command ${command} `);
  }
});

test("a release warns of it", async () => {
  const packages = family(["tool", "t.js"], ["@s/linux", { tool: "tool" }], false);
  const { warnings } = await prepare(packages, { newNames: "allow", access: "public" });
  expect(warnings.map(({ code }) => code)).toContain("command-taken");
});
