import { unitId, type Finding } from "@fairlead/publishing";
import {
  checkSelection,
  type SelectionFacts,
} from "../../../packages/crates/src/checks/check-selection.ts";
import type { DevCycle } from "../../../packages/crates/src/discover/graph.ts";
import {
  cratesIo,
  titleOf,
  type Target,
} from "../../../packages/crates/src/registry/crates-target.ts";
import type { Member } from "../../../packages/crates/src/discover/workspace.ts";

/** What the index has: versions by crate, `!` after one that is yanked. */
type Index = Readonly<Record<string, readonly string[]>>;

export interface World {
  readonly selected: readonly Member[];
  readonly members?: readonly Member[];
  /** Undefined: the registry does not answer. */
  readonly index?: Index | undefined;
  readonly listed?: readonly string[];
  readonly forbidden?: readonly string[];
  readonly misspelled?: readonly string[];
  readonly inputs?: Partial<SelectionFacts["inputs"]>;
  readonly devCycles?: readonly DevCycle[];
  readonly target?: Target;
  readonly takenAs?: ReadonlyMap<string, string>;
}

/** A registry that is not crates.io. */
export const elsewhere: Target = {
  isCratesIo: false,
  index: "sparse+https://corp.invalid/index/",
  registryName: "corp",
};

function presenceOf(
  selected: readonly Member[],
  index: Index,
  target: Target,
  takenAs: ReadonlyMap<string, string>,
): SelectionFacts["presence"] {
  const versionsOf = (name: string) =>
    (index[name] ?? []).map((text) => ({
      name,
      vers: text.replace("!", ""),
      cksum: "",
      yanked: text.endsWith("!"),
    }));
  const findings = new Map(
    selected.map((each): [string, Finding] => {
      const found = versionsOf(each.name).find(({ vers }) => vers === each.version);
      if (found === undefined) return [unitId(each), { kind: "absent" }];
      return [unitId(each), { kind: "present", checksum: "", yanked: found.yanked }];
    }),
  );
  const names = selected.map(({ name }) => name);
  const newNames = new Set(names.filter((name) => versionsOf(name).length === 0));
  const registry = { target, title: titleOf(target), versionsOf };
  return { findings, newNames, takenAs, registry };
}

/** What is found in a world, by its codes and lines. */
export function check(world: World) {
  const {
    selected,
    listed = [],
    forbidden = [],
    misspelled = [],
    inputs = {},
    devCycles = [],
    target = cratesIo,
    takenAs = new Map(),
  } = world;
  const index = "index" in world ? world.index : {};
  const found = checkSelection({
    selection: {
      selected,
      listed: new Set(listed),
      skipped: [],
      forbidden,
      misspelled: new Set(misspelled),
      problems: [],
    },
    members: world.members ?? selected,
    order: {
      nodes: selected.map(({ name, dependencies }) => ({
        name,
        dependencies: dependencies.map((dependency) => dependency.name),
      })),
      devCycles,
    },
    inputs: {
      version: undefined,
      newNames: "allow",
      hasToken: true,
      versionsStop: true,
      onConflict: "warn",
      packages: undefined,
      exclude: undefined,
      ...inputs,
    },
    target,
    presence: index && presenceOf(selected, index, target, takenAs),
  });
  return {
    /** The codes of the problems. */
    codes: found.problems.map(({ code }) => code),
    problems: found.problems,
    units: found.problems.flatMap(({ unit }) => unit ?? []),
    copies: found.problems.flatMap(({ copy }) => copy ?? []),
    warnings: found.warnings.map(({ code }) => code),
    /** The warnings as they are. */
    told: found.warnings,
  };
}
