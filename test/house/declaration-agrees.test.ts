import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { Ajv } from "ajv";
import fc from "fast-check";
import { parse } from "yaml";
import { readActions } from "../../actions/action-files.ts";
import { readInputs, type InputSpec } from "../../packages/actionkit/src/inputs.ts";
import { assetFields, parseAssets } from "../../packages/assets/src/asset-entry.ts";
import { sourceFields } from "../../packages/contents/src/read-source.ts";
import { partOf } from "../../packages/declaration/src/declaration.ts";
import { allFields, type FieldKind } from "../../packages/declaration/src/fields.ts";
import { parseDeclaration } from "../../packages/declaration/src/parse-declaration.ts";
import { entryFields, parseEntries } from "../../packages/npm/src/entries/entries.ts";
import type { EntryKind } from "../../packages/npm/src/entries/entry.ts";
import { root } from "./sources.ts";

const schema: unknown = JSON.parse(readFileSync(path.join(root, "fairlead.schema.json"), "utf8"));
const validate = new Ajv({ allErrors: true, strict: false }).compile(schema as object);

const specs = new Map<string, InputSpec>();
for (const { name } of readActions(root)) {
  const file = pathToFileURL(path.join(root, "actions", name, "inputs.ts")).href;
  specs.set(name, ((await import(file)) as { readonly inputs: InputSpec }).inputs);
}

const npmLists: Readonly<Record<string, EntryKind>> = {
  "publish-npm-platform": "platform",
  "publish-npm-packages": "packages",
  "publish-meta": "meta",
};

/** All that the actions that read a declaration say against the form of it. */
function readerFaults(text: string): string[] {
  const declaration = parseDeclaration(text, "fairlead.yml");
  const { problems } = declaration;
  const listed = (action: string, input: string) =>
    declaration.values.get(action)?.get(input)?.text;
  const assets = listed("package-release-assets", "assets");
  const said = [
    ...problems,
    ...[...specs].flatMap(([action, spec]) => {
      const declared = { ...partOf(declaration, action), problems: [] };
      return readInputs(spec, {}, declared).problems.filter(({ code }) => code !== "input-missing");
    }),
    ...(assets === undefined ? [] : parseAssets(assets).problems),
    ...Object.entries(npmLists).flatMap(([action, kind]) => {
      const list = listed(action, "packages");
      return list === undefined ? [] : parseEntries(list, kind).problems;
    }),
  ];
  return said.map(({ message }) => message);
}

function expectAgreement(text: string): void {
  const isTaken = validate(parse(text) ?? {});
  const told = readerFaults(text);
  const errors = (validate.errors ?? []).map(({ instancePath, message }) => [
    instancePath,
    message,
  ]);
  expect({
    text,
    schema: isTaken ? "takes" : errors,
    reader: told.length === 0 ? "takes" : told,
  }).toEqual(
    isTaken
      ? { text, schema: "takes", reader: "takes" }
      : { text, schema: errors, reader: expect.arrayContaining([expect.any(String)]) },
  );
}

/** Values as people write them: types, quotes, other spellings, words of inputs, and what none takes. */
const scalars = [
  ...["true", "True", "FALSE", '"true"', '"False"', "yes", "~", '""', '" "', '" auto "'],
  ...["5", "+5", "0x10", "0o17", "1e2", "1.90", "-1", ".inf", ".nan", "2000000000", "1e-9", '"5"'],
  ...["auto", "allow", "legacy", "public", "stage", "live", "crates", "fail", "warn", "as-is"],
  ...["ci.yml", ".github/workflows/ci.yml", "stable", '"a b"', "npm/core", '"{platform}"'],
  ...['"core-{platform}.tar.gz"', '"v{version}"', '"*"', "linux-x64-gnu", '"a{b,c}"'],
];
const scalar = fc.constantFrom(...scalars);
const flowList = (item: fc.Arbitrary<string>) =>
  fc.array(item, { maxLength: 3 }).map((items) => `[${items.join(", ")}]`);
const flowMap = (keys: readonly string[], value: fc.Arbitrary<string>) =>
  fc
    .uniqueArray(fc.constantFrom(...keys), { maxLength: 4 })
    .chain((names) => fc.tuple(...names.map((name) => value.map((each) => `${name}: ${each}`))))
    .map((pairs) => `{ ${pairs.join(", ")} }`);

const likely = fc.constantFrom("npm/core", '"core-{platform}"', "lib.node");
const value = fc.oneof({ weight: 2, arbitrary: likely }, scalar, flowList(scalar));
const source = flowMap([...Object.keys(sourceFields)], value);
const entry = (names: readonly string[]) => {
  const contents = flowList(source);
  return flowMap(names, fc.oneof({ weight: 5, arbitrary: value }, contents));
};
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  assets: Object.keys(assetFields),
  "npm.platform-packages": Object.keys(entryFields.platform),
  "npm.packages": Object.keys(entryFields.packages),
  "npm.metas": Object.keys(entryFields.meta),
};

/** What a field could hold, right or wrong. */
function valueOf(name: string, kind: FieldKind): fc.Arbitrary<string> {
  const lists = flowList(scalar);
  const maps = flowMap(["linux-x64-gnu", "name"], scalar);
  if (kind !== "entries") return fc.oneof({ weight: 3, arbitrary: scalar }, lists, maps);
  const entries = flowList(fc.oneof({ weight: 6, arbitrary: entry(fieldsOf[name] ?? []) }, scalar));
  return fc.oneof({ weight: 8, arbitrary: entries }, scalar, maps);
}

function declared(name: string, text: string): string {
  const [section = "", field] = name.split(".");
  return field === undefined ? `${section}: ${text}\n` : `${section}:\n  ${field}: ${text}\n`;
}

describe("the schema and the actions take the same declarations", () => {
  test.each([...allFields])("of %s", (name, { kind }) => {
    fc.assert(
      fc.property(valueOf(name, kind), (text) => {
        expectAgreement(declared(name, text));
      }),
      { numRuns: kind === "entries" ? 600 : 150 },
    );
  });

  test.each([
    "assets: [{ artifact: a }]",
    "assets: [{ artifact: a, format: as-is }]",
    "assets: [{ name: a.zip }]",
    "assets: [{ artifact: a, name: a.zip, files: [] }]",
    "assets: [{ artifact: a, name: a.zip, platforms: [] }]",
    "assets: [{ name: a.zip, contents: [{ path: a, format: as-is }] }]",
    "crates: { verify: True }",
    'crates: { verify: "true" }',
    "crates: { max-wait-minutes: 1e2 }",
    "crates: { max-wait-minutes: 0x10 }",
    "crates: { max-wait-minutes: +5 }",
    'crates: { max-wait-minutes: "5" }',
    "crates: { toolchain: 1.90 }",
    "npm: { platform-packages: npm/core }",
    "npm: { platform-packages: [npm/core] }",
    "npm: { metas: npm/core }",
    "npm: { packages: [{ tarball: a.tgz, name: a }] }",
    "npm: { packages: [{ path: a, like: b, name: c }] }",
    "npm: { provenance: True }",
    "runners: { linux-x64-gnu: 5 }",
    "platforms: []",
    "release: { files: [] }",
  ])("as %s", (text) => {
    expectAgreement(text);
  });
});
