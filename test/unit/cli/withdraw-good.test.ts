import { expect, test } from "@jest/globals";
import { goodProblems } from "../../../packages/cli/src/withdraw/judge.ts";
import type { Looked } from "../../../packages/cli/src/withdraw/look.ts";

type Known = NonNullable<Looked["known"]>;

const [good, bad] = ["1.2.2", "1.2.3"];
const looked = (name: string, more: Partial<Known> = {}): Looked => ({
  ...{ kind: "npm", name, version: bad, layer: 0, isWithdrawn: false },
  ...{ tags: [], back: undefined, lost: [], registry: undefined },
  known: {
    ...{ kind: "known", versions: [good, bad], distTags: {}, deprecated: [] },
    ...{ isDeprecatedWhole: false, unpublished: [] },
    ...more,
  },
});
const whole = { deprecated: [good, bad], isDeprecatedWhole: true };

test.each<[string, readonly Looked[], string | undefined]>([
  ["is there", [looked("a"), looked("b")], undefined],
  ["is there of one", [looked("a"), looked("b", { versions: [bad] })], undefined],
  ["was withdrawn itself", [looked("a"), looked("b", { deprecated: [good] })], "of b."],
  ["is of a package that is deprecated as a whole", [looked("a"), looked("b", whole)], undefined],
  ["is only of such a package", [looked("a", { versions: [bad] }), looked("b", whole)], "No crate"],
])("a good version that %s", (_, units, said) => {
  const messages = goodProblems(good, bad, units, new Map()).map(({ message }) => message);
  expect(messages).toEqual(said === undefined ? [] : [expect.stringContaining(said)]);
});
