import path from "node:path";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { toldAccess } from "../../../packages/plan/src/first-declaration/told-access.ts";
import { writeDeclaration } from "../../../packages/plan/src/first-declaration/first-declaration.ts";

const pkg = (name: string, more: Readonly<Record<string, unknown>> = {}) => {
  return {
    folder: `packages/${name.replace("/", "-")}`,
    fields: { name, version: "1.0.0", ...more },
  };
};
const says = (access: string) => ({ publishConfig: { access } });
const pins = (name: string) => ({ optionalDependencies: { [name]: "1.0.0" } });
const napi = { napi: { binaryName: "a", targets: ["x86_64-unknown-linux-gnu"] } };

test.each([
  ["a scope that says nothing", [pkg("@demo/a")], "public"],
  ["one of two", [pkg("@demo/a", says("public")), pkg("@demo/b")], "public"],
  ["a publishConfig without it", [pkg("@demo/a", { publishConfig: { tag: "next" } })], "public"],
  ["an addon and what napi-rs makes of it", [pkg("@demo/a", napi)], "public"],
  ["a package for one platform", [pkg("@demo/a-linux-x64", { os: ["linux"] })], "public"],
  ["platform packages of a scope alone", [pkg("demo", pins("@demo/linux-x64"))], "public"],
  ["a scope that says it", [pkg("@demo/a", says("public"))], undefined],
  [
    "platform packages like one that says it",
    [pkg("demo", { ...pins("@demo/linux-x64"), ...says("public") })],
    undefined,
  ],
  ["no scope", [pkg("demo"), pkg("other", pins("demo-linux-x64"))], undefined],
  ["what is private", [pkg("demo"), pkg("@demo/a", { private: true })], undefined],
  ["one that is restricted", [pkg("@demo/a"), pkg("@demo/b", says("restricted"))], undefined],
])("the first declaration has access where npm would ask for it: %s", (_, packages, access) => {
  const text = writeDeclaration({ crates: [], packages, changelogs: new Set() }) ?? "";
  expect(parse(text)).toMatchObject({ npm: expect.anything() });
  expect((parse(text) as { npm: Record<string, unknown> }).npm["access"]).toBe(access);
  expect(text.includes("access: public # Only for new packages with a scope.")).toBe(
    access !== undefined,
  );
});

const restricted =
  '{ "access": "restricted", "command": { "create": { "access": "restricted" } } }';

test.each([
  [{ ".changeset/config.json": restricted }, { access: "restricted" }],
  [{ ".changeset/config.json": '{ "access": "public" }' }, { access: "public" }],
  [{ "lerna.json": restricted }, { access: "restricted" }],
  [{ ".yarnrc.yml": "npmPublishAccess: restricted\n" }, { access: "restricted" }],
  [{ ".npmrc": "engine-strict=true\naccess = restricted\n" }, { access: "restricted" }],
  [{ ".npmrc": "access=public", "lerna.json": restricted }, { file: "lerna.json" }],
  [{ ".npmrc": "#access=restricted", ".yarnrc.yml": "npmPublishAccess: some" }, undefined],
  [{ ".changeset/config.json": "{", "lerna.json": "[]" }, undefined],
])("what other tools are told of new packages is read from %j", (texts, access) => {
  const told = toldAccess(texts);
  if (access === undefined) expect(told).toBeUndefined();
  else expect(told).toMatchObject(access);
});

test.each([
  ["public", [pkg("@demo/a"), pkg("@demo/b", says("public"))], "public"],
  ["public", [pkg("@demo/a"), pkg("b")], "public"],
  ["restricted", [pkg("@demo/a"), pkg("@demo/b", says("restricted"))], "restricted"],
  // One line for all would overrule the other package.
  ["restricted", [pkg("@demo/a"), pkg("@demo/b", says("public"))], undefined],
  // npm restricts no name without a scope.
  ["restricted", [pkg("@demo/a"), pkg("b")], undefined],
] as const)(
  "the first declaration keeps what another tool is told: %s, %#",
  (told, packages, kept) => {
    const toldAccess = { access: told, file: "lerna.json" };
    const text =
      writeDeclaration({ crates: [], packages, changelogs: new Set(), toldAccess }) ?? "";
    expect((parse(text) as { npm: Record<string, unknown> }).npm["access"]).toBe(kept);
    expect(text.includes(`lerna.json says ${told}.`)).toBe(kept !== undefined);
  },
);

const crate = (name: string, more: Readonly<Record<string, unknown>> = {}) => {
  return { folder: name, fields: { package: { name, version: "1.0.0" }, ...more } };
};
const rust = [
  { folder: ".", fields: { workspace: { members: ["*"] } } },
  ...[crate("b"), crate("a"), crate("x", { package: { name: "x", publish: false } })],
];
const four = [
  { folder: ".", fields: { workspace: { members: ["*"] } } },
  ..."abcd".split("").map((name) => crate(name)),
];
const addon = crate("addon", { lib: { "crate-type": ["cdylib"] }, dependencies: { napi: "3" } });

test.each([
  ["that the registry has: none", rust, ["a", "b"], {}],
  ["of which one is new: all", rust, ["a"], { packages: ["a", "b"] }],
  ["of which nothing is known: all", rust, [], { packages: ["a", "b"] }],
  [
    "of which one of many is new: that, beside a pattern",
    four,
    ["a", "b", "d"],
    { packages: ["*", "c"] },
  ],
  [
    "of which one of many is new, beside an addon: that, beside a pattern",
    [...four, addon],
    ["a", "b", "d"],
    { packages: ["*", "c"], exclude: ["addon"] },
  ],
  ["of which most are new: all", four, ["a"], { packages: ["a", "b", "c", "d"] }],
  ["beside an addon: all but that", [...rust, addon], ["a", "b", "addon"], { exclude: ["addon"] }],
  ["beside an addon, new ones: those", [...rust, addon], ["addon"], { packages: ["a", "b"] }],
  [
    "in a folder: none",
    rust.map(({ folder, fields }) => ({ folder: path.join("rust", folder), fields })),
    ["a", "b"],
    { "manifest-path": "rust/Cargo.toml" },
  ],
])("the first declaration lists of the crates %s", (_, crates, known, part) => {
  const parts = { crates, packages: [], changelogs: new Set<string>() };
  const planned = { known: new Set(known), leftOut: new Set<string>() };
  expect(parse(writeDeclaration(parts, planned) ?? "")).toEqual({ crates: part });
});

test.each([
  ["all known", ["a", "b", "c", "d"], ["b"], { exclude: ["b"] }],
  ["none known", [], ["b", "c"], { packages: ["a", "d"] }],
  [
    "one new, beside a pattern",
    ["a", "b", "c", "d", "e", "f"],
    ["b"],
    { packages: ["*", "g"], exclude: ["b"] },
  ],
  ["the new one", ["a", "b", "c"], ["d"], { exclude: ["d"] }],
])("the first declaration leaves out what cannot be published: %s", (_, known, out, part) => {
  const crates = known.length > 4 ? [...four, ..."efg".split("").map((name) => crate(name))] : four;
  const parts = { crates, packages: [], changelogs: new Set<string>() };
  const planned = { known: new Set(known), leftOut: new Set(out) };
  const text = writeDeclaration(parts, planned) ?? "";
  expect(parse(text)).toEqual({ crates: part });
  // Where it has a list, nothing else would ever name them again.
  expect(text).toContain(
    `# Left out until the problems of the plan are fixed: ${out.join(", ")}.\n`,
  );
});

test("the first declaration does not name an addon among the crates that are left out until they are fixed", () => {
  const parts = { crates: [...four, addon], packages: [], changelogs: new Set<string>() };
  const planned = { known: new Set("abcd"), leftOut: new Set(["b", "addon"]) };
  expect(writeDeclaration(parts, planned)).toContain("are fixed: b.\n");
});

test("the first declaration has one package of each name", () => {
  const packages = [pkg("a"), { ...pkg("b"), folder: "b" }, { ...pkg("a"), folder: "copies/a" }];
  const text = writeDeclaration({ crates: [], packages, changelogs: new Set() }) ?? "";
  expect(parse(text)).toEqual({ npm: { packages: ["packages/a", "b"] } });
});

test.each([
  ["an addon, whose loader holds its version", [pkg("a", napi)], "packages/a/package.json"],
  ["an addon whose version a release writes", [pkg("a", { ...napi, version: "0.0.0" })], undefined],
  [
    "packages of versions of their own",
    [pkg("a", napi), pkg("b", { version: "2.0.0" })],
    undefined,
  ],
  ["a meta that is no addon", [pkg("a", pins("a-linux-x64"))], undefined],
])("the first declaration of %s has version-from %s", (_, packages, file) => {
  const text = writeDeclaration({ crates: [], packages, changelogs: new Set() }) ?? "";
  expect((parse(text) as Record<string, unknown>)["version-from"]).toBe(file);
});
