import { expect, test } from "@jest/globals";
import { ProblemsError } from "@fairlead/publishing";
import { PackError } from "../../../packages/crates/src/packing/pack.ts";
import { packPublished } from "../../../packages/crates/src/packing/pack-published.ts";
import { crateOf } from "./packed-crate.ts";

const crates = ["a", "b", "c"].map((name) => ({ name, version: "1.0.0" }));
const failed = (words: string) => new PackError({ code: "packing-failed", message: words }, words);

/** Packs with a cargo that fails for these crates, alone and with others. */
async function packWith(faults: Readonly<Record<string, Error>>, jointly?: Error) {
  const calls: string[][] = [];
  const crate = await crateOf({});
  const result = await packPublished(
    crates,
    (wanted) => {
      calls.push(wanted.map(({ name }) => name));
      const fault = wanted.map(({ name }) => faults[name]).find((error) => error !== undefined);
      if (fault !== undefined) return Promise.reject(fault);
      if (jointly !== undefined && wanted.length > 1) return Promise.reject(jointly);
      return Promise.resolve(wanted.map(({ name }) => ({ file: name, crate })));
    },
    () => undefined,
  );
  return { calls, packed: result.packed.map(({ file }) => file), notPacked: result.notPacked };
}

test("crates that cargo packs together are packed in one call", async () => {
  const { calls, packed, notPacked } = await packWith({});
  expect([calls, packed, notPacked]).toEqual([[["a", "b", "c"]], ["a", "b", "c"], []]);
});

test("where it cannot, each is packed alone", async () => {
  const { calls, packed, notPacked } = await packWith({}, failed("checksum changed"));
  expect(calls).toEqual([["a", "b", "c"], ["a"], ["b"], ["c"]]);
  expect([packed, notPacked]).toEqual([["a", "b", "c"], []]);
});

test("one that cannot be packed alone is left out, with cargo's words; the others are packed", async () => {
  const { packed, notPacked } = await packWith({ b: failed("no README") });
  expect(packed).toEqual(["a", "c"]);
  expect(notPacked).toEqual([{ name: "b", version: "1.0.0", cause: "no README" }]);
});

test("one whose packed file cannot be read is left out, too", async () => {
  const { notPacked } = await packWith({
    c: new ProblemsError([{ code: "cut-off", message: "It is cut off." }]),
  });
  expect(notPacked).toEqual([{ name: "c", version: "1.0.0", cause: "It is cut off." }]);
});

test.each([
  ["a full disk", new ProblemsError([{ code: "disk-full", message: "full" }])],
  ["a fault of the program", new TypeError("x is undefined")],
])("%s is no reason to leave a crate out", async (_, error) => {
  await expect(packWith({ b: error })).rejects.toBe(error);
});
