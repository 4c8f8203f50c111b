import { afterEach, expect, jest, test } from "@jest/globals";
import { planCrates } from "@fairlead/sandbox";
import { problemsOf } from "./refusals.ts";
import { closeScenes, openScene } from "./scene.ts";
import { chain, type SmallCrate } from "./small-workspace.ts";

jest.setTimeout(60_000);
afterEach(closeScenes);

/** Worlds that cargo itself reads, and what the registry has of them. */
const worlds: Record<
  string,
  {
    readonly crates: readonly SmallCrate[];
    readonly seeded?: Parameters<
      Awaited<ReturnType<typeof openScene>>["registry"]["seedCrate"]
    >[0][];
    readonly inputs?: Readonly<Record<string, string>>;
  }
> = {
  "all is well": { crates: chain("aa-one", "aa-two") },
  "new names are not allowed": {
    crates: chain("aa-one", "aa-two"),
    inputs: { "new-names": "fail" },
  },
  "a name is taken in another way of writing": {
    crates: chain("aa-one"),
    seeded: [{ name: "aa_one", version: "0.1.0" }],
  },
  "a crate that is needed is not released": {
    crates: chain("aa-one", "aa-two"),
    inputs: { exclude: "aa-one" },
  },
  "what the manifests say is wrong": {
    crates: [{ name: "aa-one", tables: '[dependencies.other]\nversion = "*"\n' }],
    inputs: { packages: "aa-oen aa-one" },
  },
};

test.each(Object.entries(worlds))(
  "where %s, plan and dry run say the same",
  async (_, { crates, seeded = [], inputs = {} }) => {
    const { registry, rehearsal, publish } = await openScene(crates);
    for (const crate of seeded) await registry.seedCrate(crate);
    const given = { "new-names": "allow", "dry-run": "true", ...inputs };
    const plan = await planCrates(rehearsal, registry, { inputs: given });
    const dryRun = await publish({ inputs: given });
    expect(problemsOf(plan)).toEqual(problemsOf(dryRun));
    expect(plan.exitCode).toBe(dryRun.exitCode);
  },
);
