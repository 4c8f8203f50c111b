import { describe, expect, test } from "@jest/globals";
import { toldTogether } from "@fairlead/publishing";
import {
  annotations,
  fitsAnnotations,
  problemAnnotations,
  renderProblems,
} from "@fairlead/reporting";
import { capAnnotations } from "../../../packages/reporting/src/annotations.ts";
import { info, outcome, outcomes, published, result } from "./fixtures.ts";

describe("a result is annotated", () => {
  test("with nothing when all went well", () => {
    expect(annotations(result([published("a")]), info)).toEqual([]);
  });

  test("with each refusal and what to do about it", () => {
    const refused = outcome("b", "refused", { cause: "No license.", remedy: "Add one." });
    expect(annotations(result([published("a"), refused]), info)).toEqual([
      { level: "error", title: "b 0.1.2 refused", message: "b 0.1.2: No license. Add one." },
    ]);
  });

  test("say once what holds for several, and still name each of them", () => {
    const same = { cause: "403: denied.", remedy: "Set a token." };
    const told = [
      ...["a", "b"].map((name) => outcome(name, "refused", same)),
      outcome("c", "refused", { ...same, cause: "No license." }),
    ];
    expect(annotations(result(told), info).map(({ title, message }) => [title, message])).toEqual([
      ["2 crates refused", "a 0.1.2, b 0.1.2: 403: denied. Set a token."],
      ["c 0.1.2 refused", "c 0.1.2: No license. Set a token."],
    ]);
  });

  test("once for all units that share a cause", () => {
    const limited = outcomes(14, "rate-limited", { cause: "Too many.", remedy: "Run again." });
    expect(annotations(result(limited.slice(0, 2)), info)).toEqual([
      {
        level: "error",
        title: "2 crates rate-limited",
        message: "crate-rate-limited-1 0.1.2, crate-rate-limited-2 0.1.2: Too many. Run again.",
      },
    ]);
    expect(annotations(result(limited), info)).toHaveLength(1);
  });

  const entries = ["a.rs", "b.rs", "c.rs", "d.rs", "e.rs", "f.rs", "g.rs"];

  const conflicts = (...more: readonly Partial<Parameters<typeof outcome>[2]>[]) =>
    more.map((extra, index) =>
      outcome(`c${index + 1}`, "conflict", { cause: "Other contents.", fails: true, ...extra }),
    );

  test("once for all that differ where the whole release is published: its tag was moved", () => {
    const same = conflicts({ remedy: "Release anew." }, { remedy: "Release anew." });
    const there = outcome("d", "already-published", {});
    expect(annotations(result([...same, there]), info)).toEqual([
      {
        level: "error",
        title: "2 crates differ from the published versions",
        message:
          "All of this release is already published, and c1 0.1.2, c2 0.1.2 differ from it: was the tag moved? Release anew.",
      },
    ]);
  });

  test.each([
    ["something is left to publish", [...conflicts({}, {}), outcome("d", "would-publish", {})]],
    ["each has its own remedy", conflicts({ remedy: "This." }, { remedy: "That." })],
    ["one differs from what is staged", conflicts({}, { stageId: "1" })],
  ])("each that differs by itself where %s", (_, told) => {
    const errors = annotations(result(told), info).filter(({ level }) => level === "error");
    expect(errors).toHaveLength(2);
  });

  test("with a conflict that fails the release as an error, naming what differs", () => {
    const extra = { cause: "Other contents.", entries, fails: true };
    expect(annotations(result([outcome("b", "conflict", extra)]), info)).toEqual([
      {
        level: "error",
        title: "b 0.1.2 differs from the published version",
        message: "b 0.1.2: Other contents. Differing: a.rs, b.rs, c.rs, d.rs, e.rs and 2 more.",
      },
    ]);
  });

  test.each([
    ["It is yanked.", "a 0.1.2 is yanked."],
    ["It differs from the version that npm has.", "a 0.1.2 differs from the version that npm has."],
    ["Its name is taken.", "a 0.1.2: Its name is taken."],
    [undefined, "a 0.1.2 is refused."],
  ])("with one sentence of the unit and its cause, %j", (cause, message) => {
    const refused = { ...outcome("a", "refused"), ...(cause !== undefined && { cause }) };
    expect(annotations(result([refused]), info)).toMatchObject([{ message }]);
  });

  test("with one notice for all units that changed since their release", () => {
    const kept = ["b", "c"].map((name) => outcome(name, "conflict", { entries, fails: false }));
    const [notice, ...more] = annotations(result(kept), info);
    expect(more).toEqual([]);
    expect(notice).toMatchObject({
      level: "notice",
      title: "2 crates changed since their release",
      message: expect.stringMatching(
        /^b 0\.1\.2, c 0\.1\.2 changed since their release\. Nothing to do unless/,
      ),
    });
  });

  test("with the reason of a stop only where no unit tells it", () => {
    const stopped = { cause: "The token is revoked.", remedy: "Make a new one." };
    const rest = outcome("b", "not-reached");
    const told = annotations(result([outcome("a", "refused", stopped), rest], { stopped }), info);
    expect(told.map(({ title }) => title)).toEqual(["a 0.1.2 refused", "1 crate not reached"]);
    const untold = annotations(result([rest], { stopped }), info);
    expect(untold.map(({ title }) => title)).toEqual(["Stopped", "1 crate not reached"]);
  });

  test("with errors first, then the warnings of the release", () => {
    const warnings = [{ code: "no-lock", message: "No Cargo.lock.", file: "Cargo.toml", line: 3 }];
    const found = annotations(result([outcome("a", "not-reached")]), { ...info, warnings });
    expect(found.map(({ level }) => level)).toEqual(["error", "warning"]);
    expect(found[1]).toEqual({
      level: "warning",
      title: "Fairlead",
      message: "No Cargo.lock.",
      file: "Cargo.toml",
      line: 3,
    });
  });
});

test.each([
  ["the crate or package", { unit: "@demo/core", input: "packages" }, "@demo/core"],
  ["else the input", { input: "packages" }, "Input packages"],
  ["nothing that GitHub names itself", { input: "packages", file: "a.json" }, "Fairlead"],
])("a problem is titled with what it is about: %s", (_, about, title) => {
  const [told] = problemAnnotations([{ code: "x", message: "It is old.", ...about }], "warning");
  expect(told).toMatchObject({ level: "warning", title, message: "It is old." });
});

test.each([
  [["a"], "its turn"],
  [["a", "b"], "their turn"],
])("of %j the job ended before %s", (names, turn) => {
  const [told] = annotations(result(names.map((name) => outcome(name, "not-reached"))), info);
  expect(told?.message).toMatch(new RegExp(`The job ended before ${turn}\\.$`));
});

describe("annotations", () => {
  const problems = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ code: "x", message: `Problem ${index + 1}.` }));

  test.each([
    ["error", 9],
    ["warning", 10],
  ] as const)("are all shown as %ss up to %i", (level, most) => {
    expect(problemAnnotations(problems(most), level).map(({ message }) => message)).toEqual(
      problems(most).map(({ message }) => message),
    );
  });

  test("leave room for the step's failure, and the last says how many more there are", () => {
    const shown = problemAnnotations(problems(11));
    expect(shown).toHaveLength(9);
    expect(shown[7]?.message).toBe("Problem 8.");
    expect(shown[8]).toEqual({
      level: "error",
      title: "3 more",
      message: "3 more problems are in the job summary.",
    });
  });

  test("of one level take no place from another, for GitHub counts each by itself", () => {
    const many = (level: "error" | "warning", count: number) =>
      Array.from({ length: count }, () => ({ level, title: "t", message: "m" }));
    const shown = capAnnotations([...many("error", 9), ...many("warning", 11)]);
    expect(shown.filter(({ title }) => title === "t")).toHaveLength(9 + 9);
    expect(shown.at(-1)).toMatchObject({ level: "warning", title: "2 more" });
  });

  test("are one line of bounded length", () => {
    const [annotation] = problemAnnotations([
      { code: "long", message: `a\nb\u001b[1m${"x".repeat(5_000)}` },
    ]);
    expect(annotation?.message).toMatch(/^a b \[1mx+… \(shortened\)$/u);
    expect(annotation?.message.length).toBeLessThan(2_100);
  });
});

test.each([
  ["is named first", "{} has no license.", "Add one.", "each of them has no license."],
  ["is named before a colon", "npm was not asked for {}: no answer.", "Retry.", ": no answer."],
  ["is named somewhere else", "There is no token for {}.", "Add one.", "There is no token for"],
  ["has a line to copy", "For {}, none is set.", "Set it:", "none is set."],
])("what 60 units share is read whole on the page where one %s", (_, message, remedy, sentence) => {
  for (const length of [12, 64, 214]) {
    const units = Array.from({ length: 60 }, (_, index) => `n${index}`.padEnd(length, "x"));
    const problems = units.map((unit) => ({
      ...{ code: "x", unit, message: message.replace("{}", unit), remedy },
      ...(remedy.endsWith(":") && { copy: "x: 1" }),
    }));
    const page = renderProblems(toldTogether(problems), { action: "a" });
    expect(page).toContain(sentence);
    expect(page).toMatch(/ and \d+ more\b/);
    expect(page).not.toContain("(shortened)");
    expect(page).not.toContain("&#40;shortened&#41;");
  }
});

describe("a line to copy", () => {
  const lineOf = (count: number) =>
    `exclude: ${Array.from({ length: count }, (_, index) => `a-crate-${index}`).join(" ")}`;
  const withLine = (count: number) => ({
    code: "some-cannot",
    message: "Some cannot.",
    remedy: "To go on:",
    copy: lineOf(count),
  });
  const others = Array.from({ length: 20 }, (_, index) => ({
    code: "no-license",
    message: `No license ${index}.`,
  }));

  test("of 150 crates is whole in the first annotation and on the page", () => {
    const problems = [...others, withLine(150)];
    expect(problemAnnotations(problems)[0]?.message).toBe(`Some cannot. To go on: ${lineOf(150)}`);
    expect(renderProblems(problems, { action: "a" })).toContain(lineOf(150));
  });

  test("that an annotation cannot hold is named there, and whole in the log and on the page", () => {
    const problems = [withLine(1_000)];
    expect(fitsAnnotations(problems)).toBe(false);
    expect(fitsAnnotations([withLine(150)])).toBe(true);
    const [annotation] = problemAnnotations(problems);
    // A whole sentence, although the remedy goes on with the line.
    expect(annotation?.message).toBe(
      "Some cannot. To go on: copy the line that is in the log and in the job summary.",
    );
    expect(annotation?.message).not.toContain("a-crate-1");
    expect(renderProblems(problems, { action: "a" })).toContain(lineOf(1_000));
  });
});

test("a line without a file is one of an input, which no file shows", () => {
  const problem = { code: "entry-malformed", message: "An entry is wrong.", line: 3 };
  expect(problemAnnotations([problem])[0]).not.toHaveProperty("line");
});
