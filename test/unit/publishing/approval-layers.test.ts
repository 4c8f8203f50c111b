import { expect, test } from "@jest/globals";
import { heldBack } from "@fairlead/publishing";

const [p0, p1, core, cli] = ["p0@1.2.3", "p1@1.2.3", "core@1.2.3", "cli@1.2.3"] as const;
const pins: Readonly<Record<string, readonly string[]>> = {
  ...{ [p0]: [], [p1]: [], [core]: [p0, p1], [cli]: [core, "semver@7.0.0"] },
};

test.each<{
  title: string;
  waiting: readonly string[];
  absent: readonly string[];
  held: readonly string[];
  lacking: Readonly<Record<string, readonly string[]>>;
}>([
  { title: "nothing is absent", waiting: [cli, core, p0], absent: [], held: [], lacking: {} },
  {
    title: "a platform package is: what pins it, and what needs that",
    waiting: [cli, core, p1],
    ...{ absent: [p0], held: [cli, core], lacking: { [p0]: [core] } },
  },
  {
    title: "the meta is: platform packages are free",
    waiting: [cli, p0, p1],
    ...{ absent: [core], held: [cli], lacking: { [core]: [cli] } },
  },
  {
    title: "one outside the release is",
    waiting: [cli, core, p0, p1],
    ...{ absent: ["semver@7.0.0"], held: [cli], lacking: { "semver@7.0.0": [cli] } },
  },
  {
    title: "several are, one of which nobody needs",
    waiting: [cli],
    ...{ absent: [p0, core, "semver@7.0.0"], held: [cli] },
    lacking: { [core]: [cli], "semver@7.0.0": [cli] },
  },
  {
    title: "what needs it is live, and what needs that waits: it can be installed",
    waiting: [cli],
    ...{ absent: [p0], held: [], lacking: {} },
  },
])("what is held back where $title", ({ waiting, absent, held, lacking }) => {
  const packages = waiting.map((id) => ({
    ...{ name: id.split("@")[0] ?? "", version: id.split("@")[1] ?? "", pins: pins[id] ?? [] },
  }));
  const idsOf = (list: readonly { name: string; version: string }[]) =>
    list.map(({ name, version }) => `${name}@${version}`);
  const found = heldBack(packages, absent);
  expect(idsOf(found.held)).toEqual(held);
  expect(idsOf(found.free)).toEqual(waiting.filter((id) => !held.includes(id)));
  expect(Object.fromEntries([...found.lacking].map(([id, users]) => [id, idsOf(users)]))).toEqual(
    lacking,
  );
});
