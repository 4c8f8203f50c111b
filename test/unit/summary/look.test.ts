import { expect, test } from "@jest/globals";
import { ProblemsError, unitId, type Finding, type RegistryReader } from "@fairlead/publishing";
import { lookAt } from "../../../packages/summary/src/look.ts";
import type { WantedUnit } from "../../../packages/summary/src/wanted-units.ts";

const absent: Finding = { kind: "absent" };
const present: Finding = { kind: "present", checksum: "c", yanked: false };
const down: Finding = { kind: "unreadable", cause: "503" };

const units: readonly WantedUnit[] = ["a", "b", "c"].map((name) => {
  return { kind: "crate", name, version: "1.0.0" };
});

/** Looks at the three units with a registry that answers so; counts looks and adds up pauses. */
async function look(
  answer: (look: { name: string; surely: boolean; count: number }) => Finding,
  claimed: readonly string[] = [],
) {
  const looks: string[] = [];
  let paused = 0;
  const find =
    (surely: boolean): RegistryReader["find"] =>
    ({ name }) => {
      looks.push(`${name}${surely ? "!" : ""}`);
      return Promise.resolve(answer({ name, surely, count: looks.length }));
    };
  const registry = {
    ...{ title: "crates.io", url: "https://crates.io", find: find(false), readBack: find(true) },
    link: () => undefined,
  };
  const clock = {
    now: () => paused,
    sleep: (ms: number) => {
      paused += ms;
      return Promise.resolve();
    },
  };
  const isClaimed = ({ name }: WantedUnit) => claimed.includes(name);
  const open = () => Promise.resolve(registry);
  const looked = await lookAt(units, open, isClaimed, clock, new AbortController().signal);
  return {
    ...looked,
    looks,
    paused,
    kinds: units.map((u) => looked.findings.get(unitId(u))?.kind),
  };
}

test("each unit is looked at once where nothing is odd", async () => {
  const { looks, kinds, paused, problems } = await look(({ name }) =>
    name === "b" ? absent : present,
  );
  expect(looks).toEqual(["a", "b", "c"]);
  expect(kinds).toEqual(["present", "absent", "present"]);
  expect([paused, problems]).toEqual([0, []]);
});

test("what a report claims and the registry does not show is looked for more surely, and later", async () => {
  const late = await look(
    ({ name, count }) => (name === "b" && count < 6 ? absent : present),
    ["b"],
  );
  expect(late.looks).toEqual(["a", "b", "c", "b!", "b!", "b!"]);
  expect(late).toMatchObject({ kinds: ["present", "present", "present"], paused: 20_000 });
  const never = await look(({ name }) => (name === "b" ? absent : present), ["b"]);
  expect(never.kinds).toEqual(["present", "absent", "present"]);
  const claimedByNobody = await look(({ name }) => (name === "b" ? absent : present), ["a"]);
  expect(claimedByNobody.looks).toHaveLength(3);
});

test("a second look that fails does not take back the first", async () => {
  const { kinds } = await look(({ surely }) => (surely ? down : absent), ["a"]);
  expect(kinds).toEqual(["absent", "absent", "absent"]);
});

test("a registry that does not answer is asked for one unit only, and told about once", async () => {
  const { looks, kinds, problems } = await look(() => down);
  expect(new Set(looks)).toEqual(new Set(["a"]));
  expect(kinds).toEqual(["unreadable", "unreadable", "unreadable"]);
  expect(problems).toMatchObject([
    { message: "crates.io could not be asked for a@1.0.0, nor for the 2 others: 503." },
  ]);
});

test("one unit that cannot be read is told, and the others are seen", async () => {
  const { kinds, problems } = await look(({ name }) => (name === "c" ? down : present));
  expect(kinds).toEqual(["present", "present", "unreadable"]);
  expect(problems).toMatchObject([{ message: "crates.io could not be asked for c@1.0.0: 503." }]);
});

test("a registry that cannot be opened leaves every unit unseen", async () => {
  const clock = { now: () => 0, sleep: () => Promise.resolve() };
  const open = () =>
    Promise.reject(new ProblemsError([{ code: "registry-unreachable", message: "No config." }]));
  const { signal } = new AbortController();
  const { findings, problems, registry } = await lookAt(units, open, () => true, clock, signal);
  expect([...findings.values()].map(({ kind }) => kind)).toEqual(Array(3).fill("unreadable"));
  expect(problems).toMatchObject([{ code: "registry-unreachable", message: "No config." }]);
  expect(registry).toBeUndefined();
});
