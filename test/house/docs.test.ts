import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { ActionFile, Field } from "../../actions/action-files.ts";
import { readActions } from "../../actions/action-files.ts";
import { parseEntries } from "../../packages/npm/src/entries/entries.ts";
import type { EntryKind } from "../../packages/npm/src/entries/entry.ts";
import {
  anchors,
  blockFaults,
  givenInputs,
  isWorkflow,
  links,
  npmScripts,
  yamlBlocks,
} from "./docs-checks.ts";
import { readText, repositoryFiles, root } from "./sources.ts";

const actions = readActions(root);
const texts = repositoryFiles()
  .filter((file) => file.endsWith(".md"))
  .map((file) => ({ file, text: readText(file) }));

describe("the texts", () => {
  test("use in their examples only inputs and outputs that the actions have", () => {
    const faults = texts.flatMap(({ file, text }) =>
      yamlBlocks(text).flatMap((block) =>
        blockFaults(block, actions).map((fault) => `${file}, ${fault}`),
      ),
    );
    expect(faults).toEqual([]);
  });

  test("give the npm actions only packages that these can read", () => {
    const kinds = new Map<string, EntryKind>([
      ["publish-npm-platform", "platform"],
      ["publish-npm-packages", "packages"],
      ["publish-meta", "meta"],
    ]);
    const read = texts.flatMap(({ file, text }) =>
      yamlBlocks(text)
        .flatMap((block) => givenInputs(block, "packages", actions))
        .flatMap(({ action, text }) => {
          const kind = kinds.get(action);
          return kind === undefined ? [] : [{ file, action, ...parseEntries(text, kind) }];
        }),
    );
    expect(read.filter(({ problems }) => problems.length > 0)).toEqual([]);
    expect(new Set(read.map(({ action }) => action))).toEqual(new Set(kinds.keys()));
  });

  test("have an example of every action in its README", () => {
    const without = actions.filter(({ readme }) => {
      const found = texts.find(({ file }) => path.join(root, file) === readme);
      return found === undefined || yamlBlocks(found.text).length === 0;
    });
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  test("say of every action what it needs, gives, may and does when it fails, and are linked from the first page", () => {
    const wanted = ["inputs", "outputs", "permissions", "smallest-use", "when-it-fails"];
    const lacking = actions.flatMap(({ name }) => {
      const found = texts.find(({ file }) => file === `actions/${name}/README.md`);
      const there = anchors(found?.text ?? "");
      return wanted.filter((anchor) => !there.has(anchor)).map((anchor) => `${name}: ${anchor}`);
    });
    expect(lacking).toEqual([]);
    const first = links(readText("README.md")).map(({ file }) => file);
    const pages = texts.map(({ file }) => file).filter((file) => /^(actions|docs)\//.test(file));
    expect(pages.filter((file) => !first.includes(file))).toEqual([]);
  });

  test("tell to run only scripts that their package.json has", () => {
    const unknown = texts.flatMap(({ file, text }) => {
      const scripts = scriptsFor(path.dirname(file));
      return npmScripts(text)
        .filter((name) => !scripts.has(name))
        .map((name) => `${file}: ${name}`);
    });
    expect(unknown).toEqual([]);
  });

  test("link to files that exist", () => {
    const broken = texts.flatMap(({ file, text }) =>
      links(text)
        .filter((link) => link.file !== "" && !existsSync(path.join(root, beside(file, link.file))))
        .map((link) => `${file}: ${link.file}`),
    );
    expect(broken).toEqual([]);
  });

  test("link to headings that the texts have", () => {
    const headings = new Map(texts.map(({ file, text }) => [file, anchors(text)]));
    const broken = texts.flatMap(({ file, text }) =>
      links(text)
        .map((link) => ({ ...link, to: link.file === "" ? file : beside(file, link.file) }))
        .filter(({ to, anchor }) => anchor !== "" && headings.get(to)?.has(anchor) === false)
        .map(({ to, anchor }) => `${file}: ${to}#${anchor}`),
    );
    expect(broken).toEqual([]);
  });

  test("begin on the first page with one short file that needs no secret", () => {
    const [first] = yamlBlocks(readText("README.md"));
    const lines = first?.text.trimEnd().split("\n") ?? [];
    expect(first !== undefined && isWorkflow(first)).toBe(true);
    expect(lines.length).toBeLessThanOrEqual(12);
    expect(first?.text).not.toMatch(/secrets\.|token|write/);
  });

  test("say on the first page only figures that were measured", () => {
    const told = readText("README.md").match(/\d[\d.]* ×/g) ?? [];
    const measured = readText("docs/figures.md");
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((figure) => !measured.includes(`| ${figure}`))).toEqual([]);
  });

  const lint = (workflow: string) =>
    spawnSync("actionlint", ["-shellcheck=", "-pyflakes=", "-no-color", "-"], {
      ...{ input: workflow, encoding: "utf8", cwd: root },
    });
  const hasLinter = lint("").error === undefined;
  (hasLinter ? test : test.skip)("have workflows that actionlint finds nothing in", () => {
    const found = texts.flatMap(({ file, text }) =>
      yamlBlocks(text)
        .filter(isWorkflow)
        // Of a workflow that it calls the linter would want the file.
        .map((block) => ({
          block,
          said: lint(block.text.replaceAll(/uses: \.\/(\S+)/g, "uses: a/b/$1@v1")),
        }))
        .filter(({ said }) => said.status !== 0)
        .map(({ block, said }) => `${file}, line ${block.line}: ${said.stdout}`),
    );
    expect(found).toEqual([]);
  });
});

/** A file that a text names, counted from the root. */
function beside(text: string, named: string): string {
  return path.posix.join(path.posix.dirname(text), named);
}

describe("the check itself", () => {
  const field = (name: string, required = false): Field => ({
    ...{ name, required, description: "d", default: "", declaredAs: [], isPreset: required },
  });
  const action = (name: string, inputs: Field[], outputs: Field[]): ActionFile => ({
    ...{ name, inputs, outputs, file: "", readme: "", description: "", runs: {} },
  });
  const known = [
    action("plan", [field("packages")], [field("crates")]),
    action("ship", [field("token", true), field("dry-run")], [field("packed")]),
  ];
  const faults = (...lines: string[]) => blockFaults({ line: 10, text: lines.join("\n") }, known);
  const ship = "fairlead-actions/fairlead/actions/ship";

  test("finds blocks with their line, in a list too", () => {
    const text =
      "a\n\n```yaml\nb: 1\n```\n\n- c\n\n  ```yml\n  d:\n    e: 2\n  ```\n\n```sh\nf\n```\n";
    expect(yamlBlocks(text)).toEqual([
      { line: 4, text: "b: 1" },
      { line: 10, text: "d:\n  e: 2" },
    ]);
  });

  test("has nothing against a workflow that agrees with the actions", () => {
    expect(
      faults(
        "jobs:",
        "  one:",
        "    outputs:",
        "      crates: ${{ steps.p.outputs.crates }}",
        "    steps:",
        "      - { id: p, uses: fairlead-actions/fairlead@v1, with: { packages: a } }",
        "  two:",
        "    needs: one",
        "    steps:",
        `      - { uses: ${ship}@v1, with: { token: "\${{ needs.one.outputs.crates }}" } }`,
      ),
    ).toEqual([]);
  });

  test.each([
    ["an input", `- { uses: ${ship}@v1, with: { token: t, dry: true } }`, "ship has no input dry."],
    ["a missing input", `- uses: ${ship}@v1`, "ship needs the input token."],
    ["another tag", `- { uses: ${ship}@v2, with: { token: t } }`, `${ship}@v2 is not at v1.`],
    [
      "an action",
      "- uses: fairlead-actions/fairlead/actions/sail@v1",
      "fairlead-actions/fairlead/actions/sail@v1 is no action of this repository.",
    ],
    [
      "the plan, which stands at the root,",
      "- uses: fairlead-actions/fairlead/actions/plan@v1",
      "fairlead-actions/fairlead/actions/plan@v1 is no action of this repository.",
    ],
    [
      "an action of another name",
      "- uses: other/house/actions/ship@v1",
      "other/house/actions/ship@v1 is no action of this repository.",
    ],
    ["a step", "- run: echo ${{ steps.none.outputs.x }}", "no step has the id none."],
    [
      "an output",
      "- { id: p, uses: fairlead-actions/fairlead@v1, name: '${{ steps.p.outputs.npm }}' }",
      "plan has no output npm.",
    ],
  ])("sees %s that is not there", (_, text, sentence) => {
    expect(faults(text)).toEqual([`line 10: ${sentence}`]);
  });

  test("sees a job and a job's output that are not there, and a need that is not declared", () => {
    const job = (needs: string, read: string) =>
      faults(
        "one: { outputs: { a: 1 }, steps: [] }",
        `two: { needs: [${needs}], steps: [{ run: "\${{ needs.${read} }}" }] }`,
      );
    expect(job("one", "one.outputs.a")).toEqual([]);
    expect(job("one", "three.outputs.a")).toEqual(["line 10: there is no job three."]);
    expect(job("one", "one.outputs.b")).toEqual(["line 10: the job one has no output b."]);
    expect(job("", "one.outputs.a")).toEqual(["line 10: a job reads one, not needing it."]);
  });

  test("finds what steps give to an input, each with its action", () => {
    const text = `one:\n  steps:\n    - { uses: ${ship}@v1, with: { token: t } }\n    - { uses: a/b@v1, with: { token: u } }`;
    expect(givenInputs({ line: 1, text }, "token", known)).toEqual([{ action: "ship", text: "t" }]);
  });

  test("says where a block is no YAML", () => {
    expect(faults("a: 1", "b: [")).toEqual([expect.stringMatching(/^line 1[12]: /)]);
  });

  test("finds scripts and links", () => {
    expect(npmScripts("`npm ci && npm run demo`, then npm test.")).toEqual(["demo", "test"]);
    expect(links("[a](b.md#c) [d](#e) [f](https://g.example/h.md)")).toEqual([
      { file: "b.md", anchor: "c" },
      { file: "", anchor: "e" },
    ]);
  });

  test("names headings as GitHub does, and passes over comments in code", () => {
    const text = "# One, `two`\n\n```sh\n# no heading\n```\n\n## What it does\n";
    expect([...anchors(text)]).toEqual(["one-two", "what-it-does"]);
  });

  test("tells a workflow from a part of one", () => {
    expect(isWorkflow({ line: 1, text: "on: push\njobs: {}" })).toBe(true);
    expect(isWorkflow({ line: 1, text: "jobs: {}" })).toBe(false);
    expect(isWorkflow({ line: 1, text: "- uses: a/b@v1" })).toBe(false);
  });
});

/** The scripts of a folder of this repository, and of those that it lies in: an example has its own. */
function scriptsFor(folder: string): ReadonlySet<string> {
  const file = path.join(folder, "package.json");
  const outer = folder === "." ? [] : scriptsFor(path.dirname(folder));
  if (!existsSync(path.join(root, file))) return new Set(outer);
  const { scripts = {} } = JSON.parse(readText(file)) as { scripts?: Record<string, string> };
  return new Set([...outer, ...Object.keys(scripts)]);
}
