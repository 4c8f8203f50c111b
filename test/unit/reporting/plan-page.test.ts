import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  renderPlan,
  type PlanPageUnit,
  type PlanPage,
} from "../../../packages/reporting/src/plan-page.ts";
import { logPlan } from "../../../packages/reporting/src/plan-log.ts";
import { levels, orderGraph } from "../../../packages/reporting/src/plan-page-graph.ts";
import { hostileText } from "./hostile.ts";

function unit(name: string, after: readonly string[] = []): PlanPageUnit {
  return { name, version: "1.0.0", published: false, isNew: true, after };
}

function page(units: readonly PlanPageUnit[], more: Partial<PlanPage> = {}): PlanPage {
  const estimate = { uploads: units.length, ms: 90_000, reason: "5 s between uploads" };
  const noun = { one: "package", many: "packages" };
  return {
    ...{ version: "1.0.0", tag: "v1.0.0", sha: "abc", distTag: "latest", platforms: [] },
    sections: [{ title: "npm", noun, units, estimate, link: () => undefined }],
    ...{ problems: [], warnings: [], notes: [] },
    ...more,
  };
}

test("links to what is published, and to nothing else", () => {
  const units = [
    { ...unit("there"), isNew: false, published: true },
    { ...unit("next"), isNew: false },
    unit("new"),
  ];
  const [section] = page(units).sections;
  if (section === undefined) throw new Error("no section");
  const link = ({ name }: { name: string }) => `https://npm.example/${name}`;
  const rendered = renderPlan(page(units, { sections: [{ ...section, link }] }));
  expect(rendered.match(/https:[^)]*/g)).toEqual(["https://npm.example/there"]);
});

test("the log says what is released, then notes, and ends with what is wrong", () => {
  const wrong = (kind: string) =>
    Array.from({ length: 12 }, (_, index) => ({ code: "x", message: `${kind} ${index}.` }));
  const more = { notes: ["A note."], warnings: wrong("Warning"), problems: wrong("Problem") };
  const lines: string[] = [];
  logPlan(page([unit("a")], more), (line) => lines.push(line));
  const kinds = lines.map(
    (line) => /^(Release|npm|1\.|Uploads|A note|Warning|Problem)/.exec(line)?.[0],
  );
  expect([...new Set(kinds)]).toEqual([
    ...["Release", "npm", "1.", "Uploads", "A note", "Warning", "Problem"],
  ]);
  expect(lines[0]).toBe("Release 1.0.0: 1 package, 1 to publish, 1 new name");
});

test("a plan of nothing has a heading without gaps", () => {
  expect(renderPlan(page([], { sections: [] }))).toMatch(
    /^## 📋 Release 1\.0\.0: nothing to publish\n/,
  );
});

describe("the graph", () => {
  test("has a node for each unit and no edge that a longer way implies", () => {
    const units = [unit("a"), unit("b", ["a"]), unit("c", ["a", "b"])];
    const graph = orderGraph([{ title: "npm", units }]);
    expect(graph).toContain('u0_2["c"]:::fresh');
    expect(graph.match(/u0_\d --> u0_\d/g)).toEqual(["u0_0 --> u0_1", "u0_1 --> u0_2"]);
  });

  test("has each unit's version where they differ", () => {
    const units = [unit("a"), { ...unit("b"), version: "2.0.0" }];
    const graph = orderGraph([{ title: "npm", units }]);
    expect(graph).toContain('u0_0["a<br/>1.0.0"]:::fresh');
    expect(graph).toContain('u0_1["b<br/>2.0.0"]:::fresh');
  });

  test("stands level by level where it would be too large for Mermaid", () => {
    const first = Array.from({ length: 500 }, (_, index) => unit(`first-${index}`));
    const last = unit(
      "last",
      first.map(({ name }) => name),
    );
    const graph = orderGraph([{ title: "crates.io", units: [...first, last] }]);
    expect(graph).toContain("and 494 more");
    expect(graph.match(/-->/g)).toHaveLength(1);
    expect(graph.length).toBeLessThan(2_000);
  });

  test("stays within Mermaid's bounds however long the chains are", () => {
    const chain = (letter: string) => {
      const names = Array.from({ length: 700 }, (_, index) => `${letter.repeat(60)}${index}`);
      return names.map((name, index) => unit(name, names.slice(Math.max(0, index - 1), index)));
    };
    const sections = ["crates.io", "npm"].map((title) => ({ title, units: chain(title) }));
    const graph = orderGraph(sections);
    expect(graph.match(/-->/g)?.length).toBeLessThan(500);
    expect(graph.length).toBeLessThan(50_000);
    expect(graph).toContain("and 660 more levels");
  });

  test("has its levels in the order of the dependencies", () => {
    const units = [unit("a"), unit("b"), unit("c", ["a"]), unit("d", ["b", "c"])];
    const names = levels(units).map((level) => level.map(({ name }) => name));
    expect(names).toEqual([["a", "b"], ["c"], ["d"]]);
  });

  test("keeps its lines whatever names and versions hold", () => {
    fc.assert(
      fc.property(fc.array(hostileText(300), { maxLength: 8 }), (names) => {
        const units = names.map((name, index) => ({
          ...unit(name, names.slice(0, index)),
          version: name,
        }));
        const graph = orderGraph([{ title: names[0] ?? "npm", units }]);
        for (const line of graph.split("\n")) {
          expect(line).toMatch(
            /^(```(mermaid)?|flowchart LR| {2}(end|subgraph s0\["[\w@/.+ ?…-]*"\]|classDef [\w #:,]+)| {2}style s0 fill:none,stroke:#8886| {4}(direction LR|u0_\d+ --> u0_\d+|u0_\d+\["[\w@/.+ ?…-]*(<br\/>[\w@/.+ ?…-]*)?"\]:::(there|next|fresh)))$/,
          );
        }
      }),
    );
  });
});

describe("the page of a plan", () => {
  test("begins with what is released, and how long it takes", () => {
    const there = { ...unit("a"), published: true, isNew: false };
    const text = renderPlan(page([there, unit("b", ["a"])]));
    expect(text).toContain("## 📋 Release 1.0.0: 2 packages, 1 to publish, 1 new name");
    expect(text).toContain("| npm | 2 | 1 | 0 | 1 | about 2 min: 5 s between uploads |");
    expect(text).toContain("**npm does not have this package yet**: <code>b</code>");
  });

  test("leaves it to the table to name more than ten new units", () => {
    const many = renderPlan(page(Array.from({ length: 11 }, (_, index) => unit(`a${index}`))));
    expect(many).toContain(
      "**npm does not have any of these 11 packages yet**. Trusted publishing cannot create them",
    );
  });

  test("shows a few warnings at once, and many when they are asked for", () => {
    const warnings = ["One.", "Two.", "Three.", "Four."].map((message) => ({ code: "x", message }));
    const few = renderPlan(page([unit("a")], { warnings: warnings.slice(1) }));
    expect(few).toContain("**⚠️ 3 warnings**\n\n- Two.");
    expect(renderPlan(page([unit("a")], { warnings }))).toContain(
      "<details><summary>⚠️ 4 warnings</summary>\n\n- One.",
    );
  });

  test("begins with the problems where there are any", () => {
    const problems = [
      { code: "wrong", message: "It is wrong.", remedy: "Fix it.", file: "a/package.json" },
    ];
    const text = renderPlan(page([unit("a")], { problems }));
    expect(text).toMatch(/^## ❌ Release 1.0.0: 1 problem to fix/);
    expect(text).toContain("<code>a/package.json</code> It is wrong.<br>→ Fix it.");
  });

  test("folds order and table above 60 units", () => {
    const units = (count: number) => Array.from({ length: count }, (_, index) => unit(`a${index}`));
    expect(renderPlan(page(units(60)))).not.toContain("<details>");
    const text = renderPlan(page(units(61)));
    expect(text).toContain("<details><summary>Dependency graph</summary>\n\n```mermaid");
    expect(text).toContain("<details><summary>61 packages</summary>");
  });

  test("stays below GitHub's limit for a page, whatever it is made of", () => {
    const long = "&".repeat(214);
    const units = Array.from({ length: 5_000 }, (_, index) => unit(`${long}${index}`, [long]));
    const problems = units.map(({ name }) => ({ code: "wrong", message: `${name} is wrong.` }));
    const notes = units.map(({ name }) => name);
    const text = renderPlan(page(units, { problems, warnings: problems, notes }));
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    expect(text).toContain("are not shown");
  });
});
