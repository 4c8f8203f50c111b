import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { declaredProblems, readers } from "../../../actions/declared-problems.ts";
import { inputs, toPlanInputs } from "../../../actions/plan/inputs.ts";
import { readEnvironment, readInputs, variableOf } from "../../../packages/actionkit/src/index.ts";
import { partOf } from "../../../packages/declaration/src/declaration.ts";
import { allFields } from "../../../packages/declaration/src/fields.ts";
import { parseDeclaration } from "../../../packages/declaration/src/parse-declaration.ts";

const fixtures = path.resolve(import.meta.dirname, "../../fixtures");

/** What a plan tells, whose step gives these inputs. */
async function toldOf(text: string, given: Readonly<Record<string, string>> = {}, ref = "") {
  const declaration = parseDeclaration(text, "fairlead.yml");
  const variables = Object.entries(given).map(([name, value]) => [variableOf(name), value]);
  const env = { GITHUB_REF: ref, ...(Object.fromEntries(variables) as Record<string, string>) };
  const isGiven = (name: string) => given[name] !== undefined;
  const { values } = readInputs(inputs, env, partOf(declaration, "plan", isGiven));
  const meant = toPlanInputs(values, readEnvironment(env), undefined);
  return declaredProblems({ declaration, env }, meant);
}

async function problemsOf(...of: Parameters<typeof toldOf>) {
  return (await toldOf(...of)).problems;
}

/** A declaration with one field. */
function withField(name: string, value: string): string {
  const [section = "", field] = name.split(".");
  return field === undefined ? `${section}: ${value}\n` : `${section}:\n  ${field}: ${value}\n`;
}

test("every action that takes a field is asked", () => {
  const takers = [...allFields.values()].flatMap(({ inputs }) => Object.keys(inputs));
  expect(Object.keys(readers).sort()).toEqual([...new Set(takers)].sort());
});

describe("what the file alone shows to be wrong", () => {
  test.each([
    ["runners", "{ linux-x64-gnu: ubuntu-24.04 }", "platform-undeclared"],
    ["assets", "[{ artifact: a, name: a.zip }, { path: b, name: a.zip }]", "asset-name-taken"],
    ["assets", "[{ artifact: a, format: gz, name: a.gz, folder: b }]", "entry-fields-conflict"],
    ["ci.workflow", ".github/workflows/ci.yml", "input-malformed"],
    ["ci.paths", '["../crates"]', "path-invalid"],
    ["ci.timeout-minutes", "soon", "input-not-number"],
    ["crates.index", "https://github.com/a/b", "index-invalid"],
    ["crates.verify", "perhaps", "input-not-boolean"],
    ["npm.platform-packages", "[{ like: npm/core, artifact: a }]", "entry-field-missing"],
    ["npm.packages", "[{ path: a, check-binaries: false }]", "entry-field-unknown"],
    ["npm.metas", "[{ path: npm/core }]", "entry-field-missing"],
    ["npm.registry-url", "npmjs", "registry-url-invalid"],
    ["npm.tag", "1.2.3", "dist-tag-invalid"],
    ["npm.confirm-minutes", "-1", "input-not-number"],
    ["release.make-latest", "maybe", "input-unknown-value"],
    ["release.tag-only", "true\n  changelog: CHANGELOG.md", "input-of-release"],
    ["release.tag-only", "crates", "input-of-many-releases"],
    ["release.name", '"{nmae}"\ntag-template: "{name}-v{version}"', "placeholder-unknown"],
    ["release.extra-tags", 'v1\ntag-template: "{name}-v{version}"', "input-of-one-release"],
    ["release.files", '"dist/*"\ntag-template: "{name}-v{version}"', "placeholder-missing"],
  ])("is told with its place: %s: %s", async (name, value, code) => {
    const found = await problemsOf(withField(name, value));
    expect(found).toMatchObject([{ code, file: "fairlead.yml", line: expect.any(Number) }]);
    for (const { message, line = 0, column = 0 } of found) {
      expect(message.startsWith(`fairlead.yml:${line}:${column}: `)).toBe(true);
      expect(message).not.toContain("The input");
    }
  });

  test("is told once where many actions take the field, in the order of the file", async () => {
    const text = "npm: { access: publik }\nplatforms: [linux]\nnew-names: some\n";
    const found = await problemsOf(text);
    expect(found.map(({ line, code }) => [line, code])).toEqual([
      [1, "input-malformed"],
      [2, "platform-unknown"],
      [3, "input-unknown-value"],
    ]);
  });

  test.each([
    ["assets", '[{ artifact: "a-{platform}", name: "a-{platform}.zip" }]'],
    ["npm.packages", '[{ path: "npm/{platform}" }]'],
    ["ci.artifacts", '["bindings-{target}"]'],
  ])("is not what a misspelled field may say: the platforms of %s", async (name, value) => {
    const wrong = await toldOf(`platform: [linux-x64]\n${withField(name, value)}`);
    expect(wrong).toMatchObject({ problems: [{ line: 1 }], warnings: [] });
    const { problems, warnings } = await toldOf(withField(name, value));
    expect([...problems, ...warnings]).not.toEqual([]);
  });

  test("is not what a step may give", async () => {
    expect(await problemsOf("ci:\n  timeout-minutes: 5\n")).toEqual([]);
    expect(await problemsOf("npm:\n  access: public\n")).toEqual([]);
    const ofRun = withField("assets", '[{ artifact: a, name: "a-{version}.zip" }]');
    expect(await problemsOf(ofRun)).toEqual([]);
  });
});

const ownTags = 'tag-template: "{name}-v{version}"\n';
const oneRelease = "release:\n  files: dist/*\n  extra-tags: v1\n";

describe("what a run says itself counts for all actions", () => {
  test.each([
    ["tags", { "tag-template": "{name}-v{version}" }, "release: { tag-only: crates }\n"],
    ["a tag for all", { "tag-template": "v{version}" }, `${ownTags}${oneRelease}`],
    ["its tag", { tag: "core-v1.2.3" }, `${ownTags}${oneRelease}`],
    ["platforms", { platforms: "linux-x64-gnu" }, "runners: { linux-x64-gnu: ubuntu-24.04 }\n"],
    ["an index", { index: "sparse+https://registry.example/" }, "crates: { registry: internal }\n"],
  ])("%s", async (_, given, text) => {
    expect(await problemsOf(text)).not.toEqual([]);
    expect(await problemsOf(text, given)).toEqual([]);
  });

  test.each([
    ["assets", 'assets: [{ artifact: "a-{platform}", name: "a-{platform}.zip" }]\n', 1],
    ["artifacts", 'ci: { artifacts: ["bindings-{target}"] }\n', 1],
    [
      "one of two entries",
      'assets: [{ artifact: a, name: a.zip }, { artifact: b, name: "b-{short}.zip" }]\n',
      1,
    ],
  ])(
    "a step of another action may give platforms, so where none are known %s are warned of",
    async (_, text, count) => {
      const { problems, warnings } = await toldOf(text);
      expect(problems).toEqual([]);
      expect(warnings).toHaveLength(count);
      const told = { code: "placeholder-without-value", file: "fairlead.yml", line: 1 };
      expect(warnings).toMatchObject(warnings.map(() => told));
      const none = { problems: [], warnings: [] };
      expect(await toldOf(text, { platforms: "linux-x64-gnu" })).toEqual(none);
      expect(await toldOf(`${text}platforms: linux-x64-gnu\n`)).toEqual(none);
    },
  );

  test("so a run of a tag may make the one release of that tag", async () => {
    const text = `${ownTags}${oneRelease}`;
    expect(await problemsOf(text, {}, "refs/heads/main")).toHaveLength(2);
    expect(await problemsOf(text, {}, "refs/tags/core-v1.2.3")).toEqual([]);
  });
});

test.each([
  ["tag-template", 1, "", "core-v1.2.3"],
  ["tag-template", 1, "", "v1.2.3"],
  ["crates.tag-template", 2, "crates:\n  ", "core-v1.2.3"],
  ["npm.tag-template", 2, "npm:\n  ", "core-v1.2.3"],
])("a tag of one is told at the field that decides it: %s", async (field, line, above, tag) => {
  const text = `${above}tag-template: "{name}-v{version}"\nrelease: { changelog: "{path}/C.md" }\n`;
  const found = await problemsOf(text, {}, `refs/tags/${tag}`);
  expect(found).toMatchObject([{ code: "tag-of-one-release", file: "fairlead.yml", line }]);
  const given = { [field.replace(".", "-")]: "{name}@{version}" };
  const [problem] = await problemsOf(text, given, `refs/tags/${tag}`);
  expect(problem?.file).toBeUndefined();
});

const parts = path.join(fixtures, "release-parts");
const declared = readdirSync(parts, { recursive: true, encoding: "utf8" })
  .filter((file) => /fairlead[^/]*\.yml$/.test(file))
  .map((file) => [file, readFileSync(path.join(parts, file), "utf8")] as const);

test.each(declared)(
  "nothing is wrong with what a real repository declares: %s",
  async (_, text) => {
    expect(await problemsOf(text)).toEqual([]);
  },
);

describe("a field that takes a list", () => {
  const lists = [...allFields].filter(([, { kind }]) => !["value", "map", "limits"].includes(kind));

  test.each(lists)("takes an empty one: %s", async (name) => {
    expect(await problemsOf(withField(name, "[]"))).toEqual([]);
  });

  test.each(lists)("is told to hold nothing where it is blank, or a comment: %s", async (name) => {
    for (const value of ['""', "'  '", "", "# none"]) {
      const found = await problemsOf(withField(name, value));
      expect(found).toMatchObject([{ code: "declaration-field-invalid" }]);
      expect(found[0]?.message).toMatch(/holds nothing\.$/);
    }
  });
});
