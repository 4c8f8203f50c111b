import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { readActions } from "../../actions/action-files.ts";
import { parseEntries } from "../../packages/npm/src/entries/entries.ts";
import type { EntryKind } from "../../packages/npm/src/entries/entry.ts";
import { blockFaults, givenInputs, repositoryName } from "./docs-checks.ts";
import { readText, repositoryFiles, root } from "./sources.ts";

const actions = readActions(root);
const files = repositoryFiles();
const workflows = files
  .filter((file) => /^((examples\/[^/]+\/)?\.github|docs)\/workflows\/[^/]+\.ya?ml$/.test(file))
  .map((file) => ({ file, line: 1, text: readText(file) }));

/** A workflow whose repository has a declaration leaves out what stands there. */
function actionsFor(file: string): typeof actions {
  const folder = file.replace(/\/workflows\/[^/]+$/, "");
  const beside = file.replace(/\.ya?ml$/, "");
  const isDeclared = [folder, beside].some((each) => files.includes(`${each}/fairlead.yml`));
  if (!isDeclared) return actions;
  return actions.map((action) => ({
    ...action,
    inputs: action.inputs.map((input) => ({
      ...input,
      required: input.required && input.declaredAs.length === 0,
    })),
  }));
}

/** The third-party actions that a workflow does not pin by a full commit with its tag in a comment. */
function loose(text: string): string[] {
  return (
    [...text.matchAll(/^\s*(?:-\s*)?uses:\s*(\S.*)$/gm)]
      .map(([, uses = ""]) => uses)
      .filter((uses) => !uses.startsWith(repositoryName) && !uses.startsWith("./"))
      .filter((uses) => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(uses))
      // This one has no other tag.
      .filter((uses) => !/^dtolnay\/rust-toolchain@[0-9a-f]{40} # v1$/.test(uses))
  );
}

/** The repository's own workflows use the actions that they have checked out. */
const asUsersWrite = (text: string) =>
  text.replaceAll(/uses: \.\/(actions\/[\w-]+)/g, `uses: ${repositoryName}/$1@v1`);

describe("the workflows of the repository, of its examples, and to copy", () => {
  test("use only inputs, outputs, steps and needs that there are", () => {
    const faults = workflows.flatMap(({ file, line, text }) =>
      blockFaults({ line, text: asUsersWrite(text) }, actionsFor(file)).map(
        (fault) => `${file}, ${fault}`,
      ),
    );
    expect(faults).toEqual([]);
  });

  test("give the npm actions packages that these can read", () => {
    const kinds = new Map<string, EntryKind>([
      ["publish-npm-platform", "platform"],
      ["publish-npm-packages", "packages"],
      ["publish-meta", "meta"],
    ]);
    const problems = workflows.flatMap((workflow) =>
      givenInputs(workflow, "packages", actions).flatMap(({ action, text }) => {
        const kind = kinds.get(action);
        return kind === undefined ? [] : parseEntries(text, kind).problems;
      }),
    );
    expect(problems).toEqual([]);
  });

  test("pin every third-party action by commit, with its whole tag beside it", () => {
    expect(workflows.flatMap(({ file, text }) => loose(text).map((uses) => [file, uses]))).toEqual(
      [],
    );
  });

  test("permit nothing at the top, and in each job what it says", () => {
    const open = workflows.filter(({ text }) => {
      const read = fields(parse(text));
      const jobs = Object.values(fields(read["jobs"])).map(fields);
      const top = JSON.stringify(read["permissions"]);
      return top !== "{}" || jobs.some((job) => job["permissions"] === undefined);
    });
    expect(open.map(({ file }) => file)).toEqual([]);
  });
});

describe("webcodecs-ffmpeg", () => {
  const folder = "examples/webcodecs-ffmpeg/.github/workflows";
  const declaration = "examples/webcodecs-ffmpeg/.github/fairlead.yml";
  const ci = fields(parse(readText(`${folder}/ci.yml`)));
  const release = { line: 1, text: readText(`${folder}/release.yml`) };
  const given = (input: string) => givenInputs(release, input, actions);

  test("waits for a run of the paths that start CI", () => {
    const on = fields(ci["on"]);
    const starting = [on["push"], on["pull_request"]].map((trigger) => fields(trigger)["paths"]);
    const [paths] = given("paths").map(({ text }) => text.split(" "));
    const folders = paths?.map((path) => (path.includes(".") ? path : `${path}/**`));
    expect(starting).toEqual([folders, folders]);
  });

  test("checks the eight artifacts that CI makes, and no others", () => {
    const jobs = fields(ci["jobs"]);
    const matrix = fields(fields(fields(jobs["build"])["strategy"])["matrix"]);
    const made = list(matrix["platform"]).flatMap((platform) =>
      list(matrix["tier"]).map((tier) => `ffmpeg-${platform}-${tier}`),
    );
    const platforms = list(fields(parse(readText(declaration)))["platforms"]);
    const artifacts = given("artifacts").flatMap(({ text }) => text.trim().split("\n"));
    const checked = platforms.flatMap((platform) =>
      artifacts.map((name) => name.replace("{platform}", platform)),
    );
    expect(made).toHaveLength(8);
    expect(checked).toEqual(made);
  });
});

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
