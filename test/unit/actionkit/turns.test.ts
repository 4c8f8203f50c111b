import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { Turns } from "../../../packages/actionkit/src/turns.ts";

function turnsOf(...pieces: readonly (readonly [string, string])[]): string {
  let written = "";
  const turns = new Turns((text) => (written += text));
  for (const [part, text] of pieces) turns.take(part, text);
  for (const part of new Set(pieces.map(([part]) => part))) turns.end(part);
  return written;
}

test("the lines of a group stay together, whoever prints meanwhile", () => {
  expect(
    turnsOf(
      ["A", "::group::Plan\none\n"],
      ["B", "::group::Plan\nother\n"],
      ["A", "two\n::endgroup::\n"],
      ["B", "another\n::endgroup::\nbehind\n"],
    ),
  ).toBe(
    [
      ...["::group::A: Plan", "one", "two", "::endgroup::"],
      ...["::group::B: Plan", "other", "another", "::endgroup::", "behind", ""],
    ].join("\n"),
  );
});

test("a secret is told to the runner at once", () => {
  expect(
    turnsOf(["A", "::group::Plan\n"], ["B", "::add-mask::x\nx\n"], ["A", "::endgroup::\n"]),
  ).toBe("::group::A: Plan\n::add-mask::x\n::endgroup::\nx\n");
});

test("a part that dies in a group keeps nobody else from printing", () => {
  expect(turnsOf(["A", "::group::Plan\nha"], ["B", "one\n"])).toBe(
    "::group::A: Plan\nha\n::endgroup::\none\n",
  );
});

test("nothing is lost, and each part's lines keep their order", () => {
  const line = fc.constantFrom("::group::G", "::endgroup::", "a", "b", "");
  const piece = fc.tuple(fc.constantFrom("A", "B", "C"), fc.array(line, { maxLength: 4 }));
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const told = pieces.map(
        ([part, lines]) =>
          [
            part,
            lines
              .map((each) => `${each === "" || each.startsWith("::") ? each : part + each}\n`)
              .join(""),
          ] as const,
      );
      const written = turnsOf(...told);
      for (const part of ["A", "B", "C"]) {
        const own = (text: string) =>
          text.split("\n").filter((each) => each.startsWith(part) || each.includes(`::${part}: `));
        const printed = told.flatMap(([by, text]) => (by === part ? [text] : [])).join("");
        expect(own(written)).toEqual(own(printed.replaceAll("::group::", `::group::${part}: `)));
      }
    }),
  );
});
