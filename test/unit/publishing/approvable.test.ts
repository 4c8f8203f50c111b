import { describe, expect, test } from "@jest/globals";
import { approvableNow, type ApprovalFault, type Layered } from "@fairlead/publishing";

const of = (name: string, ...pins: string[]): Layered => ({
  ...{ name, version: "1", pins: pins.map((pin) => `${pin}@1`) },
});
const [a, b, meta, cli] = [of("a"), of("b"), of("meta", "a", "b"), of("cli", "meta")] as const;
const family = [a, b, meta, cli];
const names = (packages: readonly Layered[]) => packages.map(({ name }) => name).join(" ");
const at = (name: string, fault: ApprovalFault) => ({ faults: new Map([[`${name}@1`, fault]]) });
const without = (...gone: readonly Layered[]) => family.filter((each) => !gone.includes(each));

test("all is free where nothing is wrong", () => {
  const found = approvableNow(family, { faults: new Map(), live: [] });
  expect(found).toEqual({ free: family, held: [], needing: [], settle: [] });
});

describe.each(family)("with $name at fault", (faulty) => {
  test.each<ApprovalFault>(["live-differs", "stage-differs", "unclear"])(
    "nothing is free where it is %s, not even what live packages need",
    (fault) => {
      for (const out of family.filter((each) => each !== faulty)) {
        const waiting = without(faulty, out);
        const found = approvableNow(waiting, { ...at(faulty.name, fault), live: [out] });
        expect(found.free).toEqual([]);
        expect(found.held).toEqual(waiting);
        expect(found.settle).toEqual([`${faulty.name}@1`]);
      }
    },
  );

  test("nothing is free where it is lost and nothing is live", () => {
    const found = approvableNow(without(faulty), { ...at(faulty.name, "lost"), live: [] });
    expect(names(found.held)).toBe(names(without(faulty)));
  });

  test("of what was not sent, only what waits and needs it is a reason", () => {
    const found = approvableNow(without(faulty), { ...at(faulty.name, "absent"), live: [] });
    const isNeeded = faulty !== cli;
    expect(names(found.free)).toBe(isNeeded ? "" : "a b meta");
    expect(found.settle).toEqual(isNeeded ? [`${faulty.name}@1`] : []);
  });
});

test.each<[lost: Layered, live: readonly Layered[], free: string]>([
  [a, [meta], "b"],
  [a, [meta, cli], "b"],
  [cli, [meta], "a b"],
  [meta, [cli], ""],
  [b, [cli], "a"],
])("where %j is lost, what live packages need is free", (lost, live, free) => {
  const waiting = without(lost, ...live);
  expect(names(approvableNow(waiting, { ...at(lost.name, "lost"), live }).free)).toBe(free);
});
