import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { actionNames } from "../../actions/build.ts";
import { readActions } from "../../actions/action-files.ts";
import { readmeProblem } from "../../actions/docs.ts";
import { samplePages } from "../../actions/sample-pages.ts";
import type { DeclaredInput } from "./action-checks.ts";
import { actionFaults, inputDisagreements } from "./action-checks.ts";
import { root } from "./sources.ts";

const actions = readActions(root);

describe("every action", () => {
  test("has sources, and every source has its action.yml", () => {
    expect(actions.map(({ name }) => name).sort()).toEqual(actionNames(root));
  });

  test("is started under its own name, and so is what runs after its job", () => {
    const text = readFileSync(path.join(root, "actions", "index.ts"), "utf8");
    const started = [...text.matchAll(/^ {2}"?([^":]+)"?: \(\) => import\(.*"(.+)"\),$/gm)];
    expect(started.map(([, name, file]) => `${name ?? ""}: ${file ?? ""}`)).toEqual(
      actionNames(root).flatMap((name) => [
        `${name}: ./${name}/index.ts`,
        ...(existsSync(path.join(root, "actions", name, "post.ts"))
          ? [`${name}/post: ./${name}/post.ts`]
          : []),
      ]),
    );
  });

  test("runs its bundle on node24 and describes all that it takes and gives", () => {
    expect(actions.flatMap((action) => actionFaults(action, root))).toEqual([]);
  });

  test("declares in action.yml just the inputs that its code reads", async () => {
    const wrong = await Promise.all(
      actions.map(async (action) => {
        const file = path.join(root, "actions", action.name, "inputs.ts");
        if (!existsSync(file)) return [`${action.name} has no inputs.ts.`];
        return inputDisagreements(action, await declaredInputs(file));
      }),
    );
    expect(wrong.flat()).toEqual([]);
  });

  test("has a job summary that its README shows", () => {
    expect(Object.keys(samplePages).sort()).toEqual(actionNames(root));
  });

  test("has a README with the tables that its action.yml gives", async () => {
    const problems = await Promise.all(actions.map(readmeProblem));
    expect(problems.filter((problem) => problem !== undefined)).toEqual([]);
  });
});

async function declaredInputs(file: string): Promise<Readonly<Record<string, DeclaredInput>>> {
  const module = (await import(pathToFileURL(file).href)) as {
    inputs: Readonly<Record<string, DeclaredInput>>;
  };
  return module.inputs;
}

describe("the check itself", () => {
  const field = {
    ...{ name: "dry-run", description: "d", default: "false", required: false },
    ...{ declaredAs: [], isPreset: true },
  };

  test("sees inputs that only one side has, and defaults that differ", () => {
    const action = { name: "x", inputs: [field, { ...field, name: "spare" }] };
    expect(
      inputDisagreements(action, {
        "dry-run": { default: "true", required: false },
        token: { default: "", required: false },
      }),
    ).toEqual([
      'x: dry-run is "true" in the code, "false" in action.yml.',
      "x: token is read, but action.yml does not have it.",
      "x: spare stands in action.yml, but nobody reads it.",
    ]);
  });

  test("sees an input that only one side requires", () => {
    expect(
      inputDisagreements(
        { name: "x", inputs: [field] },
        { "dry-run": { default: "false", required: true } },
      ),
    ).toHaveLength(1);
  });

  test("sees another runtime, a bundle that is not there and a field without description", () => {
    const action = {
      name: "x",
      file: path.join(root, "actions/x/action.yml"),
      readme: "",
      description: "",
      inputs: [
        { ...field, description: " " },
        { ...field, declaredAs: ["crates.verify"] },
      ],
      outputs: [{ ...field, name: "packed", description: "As `${{ github.sha }}`." }],
      runs: { using: "node20", main: "../../dist/x/index.js", post: "post.js" },
    };
    expect(actionFaults(action, root)).toEqual([
      "x does not run on node24.",
      "x has no dist/x/index.js.",
      'x has "post.js" as post; expected its way to dist/x/post/index.js.',
      "x does not describe dry-run.",
      'x hides the declaration of dry-run: its description says default or "Required.".',
      "x has an expression in what it says of packed.",
    ]);
  });
});
