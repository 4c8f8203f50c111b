import { expect, test } from "@jest/globals";
import { unitId, type Finding } from "@fairlead/publishing";
import { checkPacked } from "../../../packages/crates/src/checks/packed-checks.ts";
import {
  cratesIo,
  titleOf,
  type Target,
} from "../../../packages/crates/src/registry/crates-target.ts";
import { crateOf, manifest } from "./packed-crate.ts";
import { elsewhere } from "./selection-world.ts";

/** What is told of packed files, of which the registry has some names in another version. */
async function told(names: readonly string[], target: Target, known: readonly string[] = []) {
  const crates = await Promise.all(
    names.map((name) =>
      crateOf(
        { "Cargo.toml": manifest.replace('"demo"', `"${name}"`) },
        { folder: `${name}-1.2.3` },
      ),
    ),
  );
  const units = crates.map(({ name, version }) => ({ name, version }));
  type Args = Parameters<typeof checkPacked>;
  const files = { packed: crates.map((crate) => ({ crate })), units, nodes: [], devCycles: [] };
  const inputs = { newNames: "allow", token: "a-token", dryRun: false, onConflict: "fail" };
  const presence = {
    findings: new Map(units.map((each): [string, Finding] => [unitId(each), { kind: "absent" }])),
    newNames: new Set(names.filter((name) => !known.includes(name))),
    takenAs: new Map(),
    registry: { target, title: titleOf(target), versionsOf: () => [] },
  };
  const { problems } = checkPacked(
    files as unknown as Args[0],
    inputs as unknown as Args[1],
    presence as unknown as Args[2],
  );
  return problems.map(({ code, unit }) => `${code}: ${unit ?? ""}`);
}

test("packed files of new names that crates.io takes for one are told before the first upload", async () => {
  const alike = ["Aa-x", "aa_x", "AA_X"];
  const both = ["crate-names-alike: aa_x", "crate-names-alike: AA_X"];
  expect(await told(["aax", ...alike], cratesIo)).toEqual(both);
  // The registry itself says it of one that it has.
  expect(await told(alike, cratesIo, ["Aa-x"])).toEqual(both.slice(1));
  expect(await told(alike, elsewhere)).toEqual([]);
});
