import { describe, expect, test } from "@jest/globals";
import { codesOf, formFaults, problemLiterals } from "./problems.ts";
import { readSources, readText } from "./sources.ts";

/** All of the product. */
const sources = readSources().filter(({ file }) =>
  /^(packages\/(?!sandbox\/)|actions\/)/.test(file),
);
const codes = new Set(sources.flatMap(({ file, text }) => codesOf(file, text)));
const listed = [...readText("docs/problems.md").matchAll(/^\| `([a-z-]+)`/gm)].map(
  ([, code = ""]) => code,
);

describe("every problem", () => {
  const problems = sources.flatMap(({ file, text }) => problemLiterals(file, text));

  test("is found in its source", () => {
    expect(problems.length).toBeGreaterThan(200);
  });

  test("has a code, whole sentences, and no word that the texts avoid", () => {
    const faults = problems.flatMap((problem) =>
      formFaults(problem).map((fault) => `${problem.file}:${problem.line} ${fault}`),
    );
    expect(faults).toEqual([]);
  });
});

describe("docs/problems.md", () => {
  test("lists every code", () => {
    expect([...codes].filter((code) => !listed.includes(code))).toEqual([]);
  });

  test("lists no code twice, and none that no source has", () => {
    expect(listed.filter((code, at) => !codes.has(code) || listed.indexOf(code) !== at)).toEqual(
      [],
    );
  });
});

describe("the check itself", () => {
  const faultsOf = (text: string) => problemLiterals("a.ts", text).flatMap(formFaults);

  test.each([
    `const a = { code: "x-y", message: "It is wrong.", remedy: "Fix it." };`,
    'const a = { code: "x-y", message: `${name} is wrong.`, remedy: `Did you mean ${near}?` };',
    "const a = { code: 'x-y', message: `npm refuses ${name}.` };",
    "const a = { code: 'x-y', message: `It failed: ${run.url}` };",
    "const a = { code: 'x-y', message: `It failed.${more}` };",
    "const a = { ...problem, message: `${title}: ${problem.message}` };",
    'const a = { code: "x", message: "A.", remedy: "Write:", copy: line };',
    'const a = { code: "x", breaches: () => [{ message: "A." }] };',
    "const a = { level: 'error', message: 'no problem' };",
    "const a = { message: commit.message };",
    "function f() { const message = ok ? 'A.' : 'B.'; return { code: 'x', message }; }",
    "function f() { const [message, remedy] = ['A.', 'B.']; return { code: 'x', message, remedy }; }",
  ])("takes %s", (text) => {
    expect(faultsOf(text)).toEqual([]);
  });

  test.each([
    [`const a = { message: "It is wrong." };`, "has no code"],
    [`const a = { code: "xY", message: "It is wrong." };`, "has the code xY"],
    [`const a = { code: "x", message: "it is wrong." };`, "begins its message with a small letter"],
    [`const a = { code: "x", message: "It is wrong" };`, "ends its message without a period"],
    [
      "const a = { code: 'x', message: `It failed: ${cause}` };",
      "ends its message without a period",
    ],
    [
      `const a = { code: "x", message: "A.", remedy: "fix it." };`,
      "begins its remedy with a small",
    ],
    [`const a = { code: "x", message: "A.", remedy: "Mend it." };`, "says Mend, not fix"],
    [`const a = { code: "x", message: "It is no crate." };`, "says is no c, not is not a"],
    [`function f() { const message = "a."; return { code: "x", message }; }`, "small letter"],
    [`const a = { ...(b && { message: "a." }) };`, "has no code"],
    [`const a = { code: "x", others: [{ message: "A." }] };`, "has no code"],
    [`const a = { code: "x", message: "A.", remedy: "Write:" };`, "without a period"],
  ])("refuses %s", (text, fault) => {
    expect(faultsOf(text).join("\n")).toContain(fault);
  });

  test("finds the codes of problems, and of what is made into one", () => {
    const text = `
      const a = { code: b ? "x-one" : "x-two", message: "A." };
      return { kind: "wrong", code: "x-three", wrong: "is wrong" };
      const rule = { code: "x-four", breaches: () => [] };
      const c = { code: 1 };`;
    expect(codesOf("a.ts", text)).toEqual(["x-one", "x-two", "x-three", "x-four"]);
  });
});
