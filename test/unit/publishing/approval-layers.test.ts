import { describe, expect, test } from "@jest/globals";
import { approvalLayers, heldBack, inApprovalOrder, type Layered } from "@fairlead/publishing";

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

describe("one order, whoever lists the packages and however the reports came in", () => {
  const unit = (name: string, ...needs: readonly string[]): Layered => ({
    ...{ name, version: "1.2.3", pins: needs.map((each) => `${each}@1.2.3`) },
  });
  const family = [
    unit("@demo/cli", "@demo/core"),
    unit("@demo/core-win32-x64-msvc"),
    unit("@demo/core", "@demo/core-darwin-arm64", "@demo/core-win32-x64-msvc"),
    unit("@demo/core-darwin-arm64"),
    unit("@demo/Core-upper"),
  ];
  const order = [
    ["@demo/Core-upper", "@demo/core-darwin-arm64", "@demo/core-win32-x64-msvc"],
    ["@demo/core"],
    ["@demo/cli"],
  ];
  const turned = family.map((_, at) => [...family.slice(at), ...family.slice(0, at)]);

  test.each([...turned, ...turned.map((each) => each.toReversed())].map((given) => ({ given })))(
    "%#",
    ({ given }) => {
      const names = approvalLayers(given).map((layer) => layer.map(({ name }) => name));
      expect(names).toEqual(order);
      expect(inApprovalOrder(given, family).map(({ name }) => name)).toEqual(order.flat());
    },
  );

  test("one package that stands there twice stays twice", () => {
    expect(approvalLayers([unit("b"), unit("a"), unit("b")]).flat()).toHaveLength(3);
  });
});
