import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, test } from "@jest/globals";
import { boolean, number, text } from "../../../packages/actionkit/src/input-kinds.ts";
import { locate, partOf } from "../../../packages/declaration/src/declaration.ts";
import { parseDeclaration } from "../../../packages/declaration/src/parse-declaration.ts";
import { ProblemsError } from "../../../packages/publishing/src/problem.ts";
import { inputs } from "../../../actions/publish-crates-ordered/inputs.ts";
import { readPart } from "../../../actions/pack/declared-inputs.ts";
import { HeldBack } from "../../../actions/pack/meeting.ts";
import { packPage } from "../../../actions/pack/pack-page.ts";
import { annotationsOf, endOf, unitsOf } from "../../../actions/pack/part-ends.ts";
import type { PackedPart, ReleasePart } from "../../../actions/pack/part.ts";
import { strayCheckout } from "../../../actions/pack/stray-checkout.ts";
import { info, outcome, published, result } from "../reporting/fixtures.ts";

const declaration = parseDeclaration(
  "crates:\n  verify: perhaps\n  delay-seconds: 5\n  toolchain: stable\n",
  "fairlead.yml",
);
const spec = {
  verify: boolean(true),
  "delay-seconds": number(0),
  toolchain: text(),
  version: text(),
};

describe("the inputs of a part", () => {
  test("are those of the declaration, and what a step of it would be given is stronger", () => {
    const given = { version: "1.2.3", "delay-seconds": "7" };
    const part = readPart("publish-crates-ordered", spec, given, { declaration, env: {} });
    expect(part.values).toEqual({
      ...{ verify: true, "delay-seconds": 7, toolchain: "stable", version: "1.2.3" },
    });
    expect(part.problems).toMatchObject([
      { code: "input-not-boolean", file: "fairlead.yml", line: 2, column: 11 },
    ]);
  });

  test("are not those of the step that packs", () => {
    const env = { INPUT_TOOLCHAIN: "nightly", INPUT_VERSION: "9.9.9" };
    const part = readPart("publish-crates-ordered", spec, {}, { declaration, env });
    expect(part.values).toMatchObject({ toolchain: "stable", version: undefined });
  });

  test("are told by their place, and by the field where nothing is declared", () => {
    const part = readPart("publish-crates-ordered", spec, {}, { declaration, env: {} });
    const wrong = { code: "x", message: 'The input "toolchain" is old.', input: "toolchain" };
    expect(part.inFile(wrong)).toMatchObject({
      message: expect.stringMatching(/^fairlead.yml:4:14: /),
    });
    const missing = {
      ...{ code: "x", message: 'The input "manifest-path" names nothing.' },
      ...{ remedy: "Give the input manifest-path another file.", input: "manifest-path" },
    };
    expect(part.inFile(missing)).toMatchObject({
      message: "`crates.manifest-path` names nothing.",
      remedy: "Give `crates.manifest-path` another file.",
    });
    expect(locate(missing, partOf(declaration, "publish-crates-ordered"))).toEqual(missing);
  });
});

const part = (title: string): ReleasePart => ({
  ...{ title, wrong: [], inFile: (problem) => ({ ...problem, file: "fairlead.yml" }) },
  pack: () => Promise.reject(new Error("not packed in this test")),
});
const warning = { code: "w", message: "The dist-tag is next." };
const packed: PackedPart = {
  files: [],
  warnings: [warning],
  finished: {
    ...{
      result: result([published("a")]),
      warnings: [warning],
      registry: { ...info.registry, link: () => undefined },
    },
    called: info.noun,
  },
};

describe("the end of a part", () => {
  test("is ready, failed with its problems, or waiting for the others", () => {
    const failed = new ProblemsError([{ code: "p", message: "Wrong." }]);
    const ends = [
      endOf(part("a"), { status: "fulfilled", value: packed }),
      endOf(part("b"), { status: "rejected", reason: failed }),
      endOf(part("c"), { status: "rejected", reason: new HeldBack() }),
    ];
    expect(ends).toMatchObject([
      { state: "ready", problems: [] },
      { state: "failed", problems: [{ code: "p", file: "fairlead.yml" }] },
      // Nothing may be wrong with another part: what is told is below.
      { state: "waiting", problems: [], words: "not packed: fix the problems below first" },
    ]);
    expect(() => endOf(part("d"), { status: "rejected", reason: new TypeError("bug") })).toThrow(
      "bug",
    );
  });

  test("has its warnings told once, with those of all parts", () => {
    const end = endOf(part("a"), { status: "fulfilled", value: packed });
    const page = packPage({
      ...{ ends: [end, end], units: [], problems: [], warnings: [], pack: undefined },
      version: "1.0.0",
      sha: "a".repeat(40),
    });
    expect(page.warnings).toEqual([{ ...warning, file: "fairlead.yml" }]);
    expect(annotationsOf(end, { ...info, sha: "a".repeat(40) })).toEqual([]);
  });
});

describe("warnings of a pack that has problems", () => {
  const ofProblems = new ProblemsError([{ code: "p", message: "Wrong." }], { warnings: [warning] });
  test.each(["Crates", "npm packages", "Release files", "GitHub release"])(
    "are told beside them, of the part %s",
    (title) => {
      const failed = endOf(part(title), { status: "rejected", reason: ofProblems });
      const other = endOf(part("other"), { status: "rejected", reason: new HeldBack() });
      const page = packPage({
        ...{ ends: [other, failed], units: [], problems: failed.problems, pack: undefined },
        ...{ warnings: [], version: "1.0.0", sha: "a".repeat(40) },
      });
      expect(page.problems).toMatchObject([{ code: "p" }]);
      expect(page.warnings).toEqual([{ ...warning, file: "fairlead.yml" }]);
    },
  );
});

describe("crates that differ from the published ones", () => {
  const stopped = { cause: "a@0.1.2 differs.", remedy: "Nothing was uploaded." };
  const differing = (name: string) =>
    outcome(name, "conflict", {
      ...{ fails: true, entries: [`${name}.rs (contents)`], remedy: "Other words." },
      cause: "It differs from the version that crates.io has.",
    });
  const endWith = (units: Parameters<typeof result>[0], more: Parameters<typeof result>[1]) => {
    const { inFile } = readPart("publish-crates-ordered", inputs, {}, { declaration, env: {} });
    const { finished } = packed;
    if (finished === undefined) throw new Error("the part has no result");
    const value = { ...packed, finished: { ...finished, result: result(units, more) } };
    return endOf({ ...part("Crates"), inFile }, { status: "fulfilled", value });
  };

  test("are named each with its files and the field of the declaration, in words of a pack", () => {
    const units = [differing("a"), differing("b"), outcome("c", "not-reached")];
    const end = endWith(units, { stopped, dryRun: true });
    expect(end).toMatchObject({
      state: "failed",
      words:
        "1 would be published · 0 already published · 0 changed since their release · 2 differ from the published version",
    });
    const told = annotationsOf(end, info);
    expect(told).toHaveLength(2);
    for (const [at, name] of ["a", "b"].entries()) {
      expect(told[at]?.message).toContain(`Differing: ${name}.rs (contents).`);
      expect(told[at]?.message).toContain(
        "keep the published one with `crates.on-conflict`: warn.",
      );
    }
    const words = JSON.stringify([end.words, told, unitsOf(end, info)[0]?.result]);
    expect(words).not.toMatch(/[Dd]ry run|uploaded|not reached/);
  });

  test.each([
    ["nothing differs", [outcome("a", "not-reached")], { stopped, dryRun: true }],
    ["it was cancelled", [differing("a"), outcome("b", "not-reached")], { cancelled: true }],
  ])("leave what was stopped as it is where %s", (_, units, more) => {
    const end = endWith(units, more);
    expect(end.state).toBe("failed");
    expect(unitsOf(end, info)[0]?.result).toMatchObject({ outcomes: units, ...more });
  });
});

describe("a repository that is not in the workspace", () => {
  const folders: string[] = [];
  afterEach(async () => {
    await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
  });

  test.each([
    ["in a folder of it", { "src/.git/HEAD": "" }, "checkout-elsewhere"],
    ["nowhere", { "notes.txt": "" }, "checkout-missing"],
    ["in it", { ".git/HEAD": "", "src/.git/HEAD": "" }, undefined],
    ["in it, from an archive", { "Cargo.toml": "" }, undefined],
  ])("is told of: %s", async (_, files: Readonly<Record<string, string>>, code) => {
    const workspace = await mkdtemp(path.join(tmpdir(), "fairlead-stray-"));
    folders.push(workspace);
    for (const [name, contents] of Object.entries(files)) {
      await mkdir(path.join(workspace, path.dirname(name)), { recursive: true });
      await writeFile(path.join(workspace, name), contents);
    }
    const problem = await strayCheckout(workspace);
    expect(problem?.code).toBe(code);
    if (code === "checkout-elsewhere") expect(problem?.remedy).toContain("`path: src`");
  });
});
