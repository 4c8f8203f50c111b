import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { npmTarball } from "../unit/npm/npm-files.ts";
import { manifest, type CheckoutFiles } from "./npm-scene.ts";
import {
  closePackScenes,
  declaration,
  openPackScene,
  version,
  type PackScene,
} from "./pack-scene.ts";
import { checkout, ofUnits, onMain } from "./pack-units-scene.ts";

jest.setTimeout(300_000);

const file = ".github/fairlead.yml";
const noSection = "# Changelog\n\n## 0.0.1\n\nOld.\n";

let scene: PackScene;
let attempt = 0;
beforeAll(async () => {
  scene = await openPackScene();
});
afterAll(closePackScenes);

/** The declaration with some of it written otherwise. */
function written(...changes: readonly (readonly [string, string])[]): CheckoutFiles {
  const text = changes.reduce(
    (before, [from, to]) => {
      expect(before).toContain(from);
      return before.replace(from, to);
    },
    declaration(scene.crates, scene.npm),
  );
  return { [file]: text };
}

/** Of units, each with a release of its own. */
function ofEach(more: CheckoutFiles, ...release: readonly string[]): CheckoutFiles {
  return { ...checkout, ...more, [file]: ofUnits(scene, ...release) };
}

/** What plan and pack say of a checkout: their codes, and their words. */
async function bothOf(files: CheckoutFiles, env: Readonly<Record<string, string>> = {}) {
  await scene.push({
    "CHANGELOG.md": `# Changelog\n\n## ${version}\n\nWhat is new.\n`,
    "npm/cli/package.json": manifest("@demo/cli", {
      ...{ bin: "cli.js", dependencies: { "@demo/core": version } },
    }),
    ...files,
  });
  attempt += 1;
  const plan = await scene.plan({ env });
  const pack = await scene.pack({ env, attempt, inputs: { artifact: `release-${attempt}` } });
  const told = [plan, pack].map(({ annotations }) =>
    annotations.filter(({ level }) => level === "error").slice(0, -1),
  );
  return {
    codes: [plan, pack].map(
      ({ outputs }) => JSON.parse(outputs["problem-codes"] ?? "") as string[],
    ),
    words: told.map((all) => all.map(({ message }) => message)),
  };
}

/** One more package, which an earlier step has packed. */
async function packed(more: Readonly<Record<string, unknown>>): Promise<CheckoutFiles> {
  const json = manifest("@demo/packed", { version, ...more });
  return {
    ...written(["packages: npm/cli", 'packages: [npm/cli, { tarball: "packed/*.tgz" }]']),
    "packed/one.tgz": await npmTarball({ "package.json": JSON.stringify(json) }),
  };
}

/** The command line, with this in its package.json. */
function cliWith(more: Readonly<Record<string, unknown>>): CheckoutFiles {
  const own = { bin: "cli.js", dependencies: { "@demo/core": version }, ...more };
  return { ...written(), "npm/cli/package.json": manifest("@demo/cli", own) };
}

const notInstallable = { dependencies: { "@demo/core": "workspace:*" } };

const onUnitTag = { GITHUB_REF: "refs/tags/@demo/core@1.2.3" };
const pushedBoth = [["crates:\n", "version-from: npm/cli/package.json\ncrates:\n"]] as const;

/** Packages of platforms without folders of their own. */
const madeLike = (name: string) =>
  ['path: "npm/{platform}"', `like: npm/core, name: "${name}"`] as const;

type Row = readonly [
  title: string,
  code: string,
  files: () => CheckoutFiles | Promise<CheckoutFiles>,
  env?: Readonly<Record<string, string>>,
];

const faults: readonly Row[] = [
  ["no such changelog", "file-unreadable", () => written(["CHANGELOG.md", "CHANGES.md"])],
  [
    "no section on the tag",
    "changelog-section-missing",
    () => ({ ...written(), "CHANGELOG.md": noSection }),
  ],
  [
    "a changelog of each, and one release",
    "input-of-many-releases",
    () => written(["CHANGELOG.md", '"{path}/CHANGELOG.md"']),
  ],
  [
    "an extra tag that is the release's",
    "extra-tag-is-release-tag",
    () => written(["generate-notes", "extra-tags: v1.2.3\n  generate-notes"]),
  ],
  [
    "an extra tag that is none",
    "tag-name-invalid",
    () => written(["generate-notes", 'extra-tags: ["a..b"]\n  generate-notes']),
  ],
  [
    "files of a release that is not made",
    "asset-without-release",
    () => written(["changelog: CHANGELOG.md", "tag-only: true"], ["  generate-notes: false\n", ""]),
  ],
  [
    "a version that was forgotten",
    "versions-disagree",
    () => ({
      ...written(...pushedBoth),
      "npm/cli/package.json": manifest("@demo/cli", { bin: "cli.js", version: "1.1.0" }),
    }),
  ],
  [
    "a package of platforms among the others",
    "placeholder-without-value",
    () =>
      written([
        "packages: npm/cli",
        'packages: [npm/cli, { artifact: "cli-{platform}", name: "cli-{platform}" }]',
      ]),
  ],
  [
    "a word in braces without quotes",
    "declaration-field-invalid",
    () => written(["crates:\n", "tag-template: {version}\ncrates:\n"]),
  ],
  [
    "a field that is misspelled, and that entries need",
    "declaration-field-unknown",
    () => written(["platforms: [", "platform: ["]),
  ],
  [
    "a section that is misspelled",
    "declaration-field-unknown",
    () => ({ [file]: "crate: {}\nrelease: { generate-notes: true }\n" }),
  ],
  [
    "a crate that is not there",
    "crate-not-in-workspace",
    () => written(["verify: false", "packages: pack-bse"]),
  ],
  [
    "a crate that another needs",
    "dependency-not-selected",
    () => written(["verify: false", "exclude: pack-base"]),
  ],
  [
    "a feature that no crate has",
    "feature-unknown",
    () => written(["verify: false", "features: nope"]),
  ],
  [
    "a manifest that is not there",
    "manifest-missing",
    () => written(["verify: false", "manifest-path: rust/Cargo.toml"]),
  ],
  [
    "a folder that is not there",
    "manifest-missing",
    () => written(["packages: npm/cli", "packages: npm/clj"]),
  ],
  [
    "a pattern of no folder",
    "pattern-unmatched",
    () => written(["packages: npm/cli", 'packages: "packages/*"']),
  ],
  [
    "a platform without its folder",
    "manifest-missing",
    () => written(["darwin-arm64]", "darwin-arm64, win32-x64-msvc]"]),
  ],
  [
    "packages that a meta needs",
    "dependency-not-planned",
    () => written(['"@demo/core-{platform}"', '"@demo/kore-{platform}"']),
  ],
  [
    "a word that is no placeholder",
    "placeholder-unknown",
    () => written(["core-{version}", "core-{versoin}"]),
  ],
  [
    "no word in braces for several platforms",
    "npm-name-repeated",
    () => written([...madeLike("@demo/made")]),
  ],
  [
    "a misspelled word in the name of platforms' packages",
    "placeholder-unknown",
    () => written([...madeLike("@demo/core-{plattform}")]),
  ],
  [
    "a meta for each platform",
    "manifest-missing",
    () => written(["path: npm/core,", 'path: "npm/meta-{platform}",']),
  ],
  [
    "a dist-tag that npm refuses",
    "dist-tag-invalid",
    () => written(["provenance: false", "tag: 1.x"]),
  ],
  ["new names", "new-name-not-allowed", () => written(["new-names: allow", "new-names: fail"])],
  [
    "a template with a word that is no placeholder",
    "placeholder-unknown",
    () =>
      written(
        ["changelog: CHANGELOG.md", 'name: "{name} {version}"\n  changelog: "{path}/C.md"'],
        ["crates:\n", 'tag-template: "{package}@{version}"\ncrates:\n'],
      ),
  ],
  ["a packed file of another version", "version-unexpected", () => packed({ version: "1.2.4" })],
  ["a packed file that is private", "package-private", () => packed({ private: true })],
  ["a packed workspace range", "dependency-not-installable", () => packed(notInstallable)],
  [
    "a packed range of a catalog",
    "dependency-not-installable",
    () => packed({ dependencies: { left: "catalog:" } }),
  ],
  ["a packed name that npm refuses", "npm-name-invalid", () => packed({ name: "Bad Name" })],
  ["packed build metadata", "version-invalid", () => packed({ version: `${version}+abc` })],
  [
    "a packed file without what it bundles",
    "files-not-packed",
    () => packed({ dependencies: { left: "1.0.0" }, bundleDependencies: ["left"] }),
  ],
  ["a packed extension", "package-extensions", () => packed({ packageExtensions: {} })],
  ["an extension", "package-extensions", () => cliWith({ packageExtensions: {} })],
  ["files that are a text", "manifest-invalid", () => cliWith({ files: "dist" })],
  ["files that are no texts", "manifest-invalid", () => cliWith({ files: [1] })],
  ["releases of each on the tag of one", "tag-of-one-release", () => ofEach({}), onUnitTag],
  [
    "no section for one of many",
    "changelog-section-missing",
    () => ofEach({ "npm/cli/CHANGELOG.md": noSection }),
    onMain.env,
  ],
];

describe("what a pack refuses and the plan can see, the plan reports", () => {
  test.each(faults)("%s: %s", async (...[, code, files, env]) => {
    const { codes, words } = await bothOf(await files(), env);
    expect({ codes, words }).toMatchObject({ codes: [[code], [code]] });
  });
});

test("a version that was forgotten, and its section, are told at once", async () => {
  const found = await bothOf({
    ...written(...pushedBoth),
    "CHANGELOG.md": noSection,
    "npm/cli/package.json": manifest("@demo/cli", { bin: "cli.js", version: "1.1.0" }),
  });
  const codes = ["versions-disagree", "changelog-section-missing"];
  expect(found.codes).toEqual([codes, codes]);
  expect(found.words[0]).toEqual(found.words[1]);
});

test("a slip in the name of a meta's packages is told where it was made", async () => {
  const files = written(['"@demo/core-{platform}"', '"@demo/kore-{platform}"']);
  const line = (files[file] as string).split("\n").findIndex((each) => each.includes("kore")) + 1;
  const told = expect.stringMatching(
    new RegExp(
      `^${file}:${line}:\\d+: @demo/core needs .* Correct \`platform-package\` in \`npm\\.metas\`: no package`,
    ),
  );
  expect((await bothOf(files)).words).toEqual([[told], [told]]);
});

/** What a step may make before the pack, or a person until the tag is pushed; and what only packing shows. */
const later: readonly Row[] = [
  [
    "a text that a step makes",
    "file-unreadable",
    () => written(["generate-notes", "body-path: NOTES.md\n  generate-notes"]),
  ],
  [
    "files that a step makes",
    "pattern-unmatched",
    () => written(["generate-notes", "files: [dist/*.md]\n  generate-notes"]),
  ],
  [
    "a source that a step makes",
    "source-missing",
    () => written(["assets:\n", "assets:\n  - { path: docs, name: docs.zip }\n"]),
  ],
  [
    "an artifact that a job makes",
    "artifact-missing",
    () => written(['artifact: "bindings-{platform}", name', 'artifact: "bins-{platform}", name']),
  ],
  [
    "a file that is packed",
    "entry-point-missing",
    () => ({ ...written(), "npm/cli/package.json": manifest("@demo/cli", { bin: "lost.js" }) }),
  ],
  [
    "a section until its tag is pushed",
    "changelog-section-missing",
    () => ({
      ...written(["crates:\n", "version-from: pack-base/Cargo.toml\ncrates:\n"]),
      "CHANGELOG.md": noSection,
    }),
    onMain.env,
  ],
  [
    "the release of an asset, which a step of its own may make",
    "asset-without-release",
    () => ({ ...ofEach({}), [file]: ofUnits(scene).replace('release: "@demo/core", ', "") }),
    onMain.env,
  ],
];

describe("what shows only when it is packed, the plan leaves to the pack", () => {
  test.each(later)("%s: %s", async (...[, code, files, env]) => {
    expect((await bothOf(await files(), env)).codes).toEqual([[], [code]]);
  });
});

test("without a fault, both are green", async () => {
  expect((await bothOf(written())).codes).toEqual([[], []]);
});
