import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { parsePackedManifest } from "../../../packages/crates/src/packing/packed-manifest.ts";
import { publishedNodes } from "../../../packages/crates/src/discover/discover-workspace.ts";
import { createCargo } from "../../../packages/crates/src/discover/cargo.ts";
import {
  graphOf,
  orderCrates,
  type CrateOrder,
} from "../../../packages/crates/src/discover/graph.ts";
import { readWorkspace, type Member } from "../../../packages/crates/src/discover/workspace.ts";
import { writeWorkspace, type SmallCrate, type SmallNeed } from "../../e2e/small-workspace.ts";
import { realShapes } from "../../e2e/real-shapes.ts";

jest.setTimeout(120_000);

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairlead-order-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** The members that may be published, as cargo's metadata describes them. */
async function metadataOf(crates: readonly SmallCrate[], excluded: readonly string[] = []) {
  const workspace = join(folder, "workspace");
  await rm(workspace, { recursive: true, force: true });
  await mkdir(workspace);
  await writeWorkspace(workspace, crates, { excluded });
  const env = { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "" };
  const cargo = createCargo(undefined, env, new AbortController().signal);
  const read = await readWorkspace(cargo, workspace, "Cargo.toml");
  if ("problems" in read) throw new Error(read.problems.map(({ message }) => message).join("\n"));
  return read.members.filter(({ publish }) => publish?.length !== 0);
}

/**
 * A manifest as cargo packs it: requirements stay as they were written, paths go, and so do
 * dependencies for tests that have no version (`upload-metadata.contract.test.ts` holds real ones).
 */
function packed(crate: SmallCrate, versions: ReadonlyMap<string, string>): string {
  const needs = (crate.needs ?? []).map((need): SmallNeed =>
    typeof need === "string" ? { name: need } : need,
  );
  const tables = needs
    .filter(({ kind, by }) => kind !== "dev" || by !== "path")
    .map(({ name, requirement, kind, as, optional = false, target, by }) => {
      const table = `${kind === undefined ? "" : `${kind}-`}dependencies.${as ?? name}`;
      return [
        `[${target === undefined ? table : `target.'${target}'.${table}`}]`,
        `version = "${by === "path" ? "*" : (requirement ?? versions.get(name) ?? "1")}"`,
        ...(as === undefined ? [] : [`package = "${name}"`]),
        ...(optional ? ["optional = true"] : []),
      ].join("\n");
    });
  const { name, version = "1.0.0" } = crate;
  return `[package]\nname = "${name}"\nversion = "${version}"\n\n${tables.join("\n\n")}\n`;
}

/** The order that the packed files of these members give, in the members' own order. */
function packedOrder(crates: readonly SmallCrate[], members: readonly Member[]): CrateOrder {
  const versions = new Map(crates.map(({ name, version = "1.0.0" }) => [name, version]));
  const byName = new Map(crates.map((crate) => [crate.name, packed(crate, versions)]));
  const manifests = members.map(({ name }) => parsePackedManifest(byName.get(name) ?? ""));
  return orderCrates(graphOf(manifests));
}

const number = fc.nat({ max: 1 });
const numbers = fc.tuple(number, number, number).map((each) => each.join("."));
const preRelease = fc.constantFrom("", "", "", "", "", "", "-alpha", "-rc.1", "-rc.10");
const version = fc
  .tuple(numbers, preRelease, fc.constantFrom("", "", "+build.2"))
  .map((parts) => parts.join(""));
const comparator = fc
  .tuple(
    fc.constantFrom("", "", "", "^", "~", "=", ">", ">=", "<", "<="),
    fc.oneof(
      number.map(String),
      fc.tuple(number, fc.oneof(number, fc.constant("*"))).map((each) => each.join(".")),
      fc.tuple(numbers, preRelease).map((each) => each.join("")),
    ),
  )
  .map(([op, to]) => (to.includes("*") ? to : op + to));
/** What people write: mostly an older version of the sibling. */
const requirement = fc.oneof(
  comparator,
  comparator,
  fc.tuple(comparator, comparator).map((two) => two.join(", ")),
);

const workspaces = fc.integer({ min: 2, max: 7 }).chain((size) => {
  const name = fc.integer({ min: 0, max: size - 1 }).map((index) => `n${index}`);
  const need = fc.record({
    name,
    requirement,
    kind: fc.constantFrom(undefined, undefined, "dev" as const, "build" as const),
    as: fc.constantFrom(undefined, undefined, "renamed"),
    optional: fc.boolean(),
    target: fc.constantFrom(undefined, undefined, "cfg(windows)", "x86_64-unknown-linux-gnu"),
    by: fc.constantFrom(undefined, undefined, "registry" as const, "path" as const),
  });
  const crate = fc.record({ version, needs: fc.array(need, { minLength: 1, maxLength: 6 }) });
  return fc.array(crate, { minLength: size, maxLength: size }).map((crates) =>
    crates.map(({ version, needs }, index) => ({
      name: `n${index}`,
      version,
      needs: needs
        .filter((each) => each.name !== `n${index}` || each.kind === "dev")
        .map(({ kind, as, target, by, ...each }, at): SmallNeed => ({
          ...each,
          optional: each.optional && kind !== "dev",
          ...(kind !== undefined && { kind }),
          // A key may stand in a table once.
          as: `${as ?? "n"}-${at}`,
          ...(target !== undefined && { target }),
          // Without a version cargo packs only what it leaves out.
          ...(by !== undefined && (by !== "path" || kind === "dev") && { by }),
        })),
    })),
  );
});

test("packed files and cargo's metadata give one order, for all forms, versions and kinds", async () => {
  const seen = { edges: 0, lost: 0 };
  await fc.assert(
    fc.asyncProperty(workspaces, async (crates) => {
      const members = await metadataOf(crates);
      const nodes = publishedNodes(members);
      expect(packedOrder(crates, members)).toEqual(orderCrates(nodes));
      const declared = members.flatMap(({ dependencies }) => dependencies).length;
      seen.edges += nodes.flatMap(({ dependencies }) => dependencies).length;
      seen.lost += declared - nodes.flatMap(({ dependencies }) => dependencies).length;
    }),
    { numRuns: 60 },
  );
  // The draw is of use only if it has both.
  expect(seen.edges).toBeGreaterThan(50);
  expect(seen.lost).toBeGreaterThan(50);
});

describe("the packed files of real workspaces", () => {
  test.each(realShapes().map((shape) => [shape.name, shape] as const))(
    "%s: are ordered as cargo's metadata is, each after all that it needs",
    async (_, { crates }) => {
      const members = await metadataOf(crates);
      const order = packedOrder(crates, members);
      expect(order).toEqual(orderCrates(publishedNodes(members)));
      if (order.kind === "cycle") throw new Error(order.path.join(" → "));
      const place = new Map(order.nodes.map(({ name }, index) => [name, index]));
      const opened = new Set(order.devCycles.map(({ from, to }) => `${from} ${to}`));
      for (const { name, needs = [] } of crates) {
        for (const need of needs) {
          if (typeof need === "string" || need.name === name) continue;
          const [own, other] = [place.get(name), place.get(need.name)];
          if (own === undefined || other === undefined) continue;
          const isLeftOut = need.kind === "dev" && need.by === "path";
          if (isLeftOut || opened.has(`${name} ${need.name}`)) continue;
          expect([name, need.name, other < own]).toEqual([name, need.name, true]);
        }
      }
    },
  );
});
