import { expect, test } from "@jest/globals";
import { describeProblem } from "@fairlead/publishing";
import { parseEntries } from "../../../packages/npm/src/entries/entries.ts";

/** How people get YAML wrong, and what they are told: where it is, and what to write instead. */
test.each([
  ["- path: npm/a\n  files: *.node", 2, 'Put it in quotes: "*.node".'],
  ["- { path: npm/a, artifact: bindings-{target} }", 1, 'Put it in quotes: "bindings-{target}".'],
  ["- { path: ., name: @demo/core }", 1, 'Put it in quotes: "@demo/core".'],
  ["- @demo/core", 1, 'Put it in quotes: "@demo/core".'],
  ["- %demo", 1, 'Put it in quotes: "%demo".'],
  ["- !npm/a", 1, 'Put it in quotes: "!npm/a".'],
  ["- path: a\n\tartifact: b", 2, "Indent with spaces."],
  ["path: npm/a\nartifact: b", 1, "Begin each entry with a dash, as in `- path: npm/core`."],
  ["- path:npm/a", 1, "Write - path: npm/a."],
  ["- artifact:out", 1, "Write - artifact: out."],
  ['["npm/a", "npm/b"', 1, "Write ] where it ends."],
  ["- 12", 1, "Write - path: npm/core, or another of the fields of an entry."],
  ["-\n- npm/a", 1, "Write - path: npm/core, or another of the fields of an entry."],
  ["- path: a\n  path: b", 2, "Keep one of the two, with all that belongs to both."],
  ["- path:", 1, 'Write path: "…".'],
])("%j is told with its line and what to write", (text, line, remedy) => {
  const { problems } = parseEntries(text, "packages");
  expect(problems.map((problem) => [problem.line, problem.remedy])).toEqual([[line, remedy]]);
  expect(problems.map(describeProblem).join()).toContain(`The input "packages", line ${line}: `);
});

test.each(["- npm/a", "npm/a npm/b", "- c:/x", "- node:fs", "- { path: 'a:b' }"])(
  "%j is a folder, whatever colons it has",
  (text) => {
    const { problems } = parseEntries(text, "packages");
    expect(problems.filter(({ code }) => code === "entry-malformed")).toEqual([]);
  },
);
