import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { Ajv } from "ajv";
import { parse } from "yaml";
import { readActions } from "../../actions/action-files.ts";
import { declarationFiles } from "../../actions/docs.ts";
import { allFields, sections } from "../../packages/declaration/src/fields.ts";
import { parseDeclaration } from "../../packages/declaration/src/parse-declaration.ts";
import { readText, repositoryFiles, root } from "./sources.ts";

const schema = JSON.parse(readText("fairlead.schema.json")) as Readonly<Record<string, unknown>>;
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

/** What the schema says against a declaration, as the places of it. */
function schemaFaults(text: string): string[] {
  return validate(parse(text) ?? {})
    ? []
    : (validate.errors ?? []).map((each) => each.instancePath);
}

function readerFaults(text: string): string[] {
  return parseDeclaration(text, "fairlead.yml").problems.map(({ message }) => message);
}

/** A declaration with every field. */
const whole = readFileSync(path.join(root, "test/fixtures/declarations/whole.yml"), "utf8");

describe("the schema of the declaration", () => {
  test("and its page are what the action.yml files give", async () => {
    for (const { file, contents } of await declarationFiles(root)) {
      expect([file, readText(file) === contents]).toEqual([file, true]);
    }
  });

  test("takes every field, as the reader does", () => {
    const given = parse(whole) as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    const names = Object.entries(given).flatMap(([name, value]) =>
      name in sections ? Object.keys(value).map((key) => `${name}.${key}`) : [name],
    );
    expect(names.sort()).toEqual([...allFields.keys()].sort());
    expect(readerFaults(whole)).toEqual([]);
    expect(schemaFaults(whole)).toEqual([]);
  });

  test("names inputs that their actions have", () => {
    const inputs = new Map(
      readActions(root).map(({ name, inputs }) => [name, inputs.map((each) => each.name)]),
    );
    const strange = [...allFields].flatMap(([name, field]) =>
      Object.entries(field.inputs)
        .filter(([action, input]) => inputs.get(action)?.includes(input) !== true)
        .map(([action, input]) => `${name}: ${action} has no input ${input}`),
    );
    expect(strange).toEqual([]);
  });

  test.each(repositoryFiles().filter((file) => /^(docs|examples)\/.*fairlead\.ya?ml$/.test(file)))(
    "takes what is there to copy, as the reader does: %s",
    (file) => {
      expect([...readerFaults(readText(file)), ...schemaFaults(readText(file))]).toEqual([]);
    },
  );

  test.each([
    "",
    "crates:\n",
    "platforms: linux-x64-gnu darwin-arm64",
    "platforms: [{ name: linux-x64-v3, target: x86_64-unknown-linux-gnu }]",
    "crates: { packages: a b, features: all }",
    "npm: { packages: npm/core npm/cli }",
    "npm: { packages: [npm/core, { path: npm/wasm, contents: [{ path: README.md }] }] }",
    "release: { prerelease: true, make-latest: legacy, files: 'dist/*' }",
  ])("takes what the reader takes: %j", (text) => {
    expect([...readerFaults(text), ...schemaFaults(text)]).toEqual([]);
  });

  test.each([
    "platfroms: [linux-x64-gnu]",
    "version: 1.2.3",
    "npm: { tokn: x }",
    "crates: { packages: { a: 1 } }",
    "crates: [a]",
    "npm: { packages: { path: a } }",
    "runners: [a]",
    "release: { name: [a] }",
    "release: { prerelease: }",
  ])("refuses what the reader refuses: %j", (text) => {
    expect(readerFaults(text)).not.toEqual([]);
    expect(schemaFaults(text)).not.toEqual([]);
  });

  test.each([
    ["npm: { publish-mode: directly }", "/npm/publish-mode"],
    ["npm: { packages: [{ path: a, filez: b }] }", "/npm/packages/0"],
    ["npm: { metas: [{ path: a }] }", "/npm/metas/0"],
    ["ci: { workflow: .github/workflows/ci.yml }", "/ci/workflow"],
    ["crates: { max-wait-minutes: -1 }", "/crates/max-wait-minutes"],
    ["assets: [a.zip]", "/assets/0"],
  ])("refuses values that the inputs refuse: %j", (text, place) => {
    expect(schemaFaults(text)).toContain(place);
  });

  test("takes the declarations of the texts", () => {
    for (const file of ["README.md", "docs/declaration.md"]) {
      for (const [, text = ""] of readText(file).matchAll(/```yaml\n([^]*?)```/g)) {
        const isDeclaration = /^(platforms|npm|crates|release|assets):/m.test(text);
        if (isDeclaration) expect([...readerFaults(text), ...schemaFaults(text)]).toEqual([]);
      }
    }
  });
});
