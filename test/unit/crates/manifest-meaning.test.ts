import { describe, expect, test } from "@jest/globals";
import { compareManifests } from "../../../packages/crates/src/registry/manifest-meaning.ts";

const head = '[package]\nname = "demo"\nversion = "1.0.0"\n';

/** The differing fields of two normalized manifests whose authors wrote the same. */
function fields(
  ours: string,
  theirs: string,
  original: readonly [string | undefined, string | undefined] = ["", ""],
) {
  return compareManifests(
    { normalized: head + ours, original: original[0] },
    { normalized: head + theirs, original: original[1] },
  );
}

const same: [string, string, string][] = [
  [
    "tables in another order",
    "[dependencies]\na = '1'\n[features]\nx = []",
    "[features]\nx = []\n[dependencies]\na = '1'",
  ],
  ["keys in another order", 'license = "MIT"\nlinks = "z"', 'links = "z"\nlicense = "MIT"'],
  [
    "another order inside metadata",
    "[package.metadata.d]\na = 1\nb = { c = 1, d = 2 }",
    "[package.metadata.d]\nb = { d = 2, c = 1 }\na = 1",
  ],
  ["wrapped lists", 'keywords = ["a", "b"]', 'keywords = [\n  "a",\n  "b",\n]'],
  ["comments, spaces, other quotes", "license   = 'MIT' # a comment", 'license = "MIT"'],
  [
    "targets that are switched off",
    "build = false\nautolib = false\nautobins = false\nautoexamples = false\nautotests = false\nautobenches = false\nreadme = false",
    "",
  ],
  [
    "targets that are written out",
    '[lib]\nname = "demo"\npath = "src/lib.rs"\n[[bin]]\nname = "demo"\npath = "src/main.rs"\n[[test]]\nname = "t"\npath = "tests/t.rs"',
    "",
  ],
  [
    "a target that gets a path",
    '[[bench]]\nname = "b"\npath = "benches/b.rs"\nharness = false',
    '[[bench]]\nname = "b"\nharness = false',
  ],
  [
    "targets in another order",
    '[[test]]\nname = "a"\npath = "a.rs"\n[[test]]\nname = "b"\npath = "b.rs"',
    '[[test]]\nname = "b"\npath = "b.rs"\n[[test]]\nname = "a"\npath = "a.rs"',
  ],
  ["a path that begins with ./", '[lib]\npath = "./src/lib.rs"', '[lib]\npath = "src/lib.rs"'],
  ["the build script's usual name", 'build = "build.rs"', ""],
  [
    "a dependency as text or as table",
    '[dependencies]\na = "1"',
    '[dependencies.a]\nversion = "1"',
  ],
  [
    "defaults of a dependency",
    '[dependencies.a]\nversion = "1"\noptional = false\ndefault-features = true\nfeatures = []',
    '[dependencies]\na = "1"',
  ],
  ["features in another order", '[features]\nx = ["a", "b"]', '[features]\nx = ["b", "a"]'],
  [
    "old spellings",
    '[dev_dependencies.a]\nversion = "1"\ndefault_features = false\n[lib]\nproc_macro = true',
    '[dev-dependencies.a]\nversion = "1"\ndefault-features = false\n[lib]\nproc-macro = true',
  ],
  [
    "a target whose file is not packed, and one that is written out",
    '[lib]\nname = "demo"\npath = "src/lib.rs"\n[package.metadata]',
    '[package.metadata]\n[[bench]]\nname = "b"\npath = "benches/b.rs"\nrequired-features = ["full"]',
  ],
  ["a library of which nothing is said", "[lib]", ""],
  ["a profile's debug as a level", "[profile.dev]\ndebug = true", "[profile.dev]\ndebug = 2"],
  [
    "a profile's debug as a word",
    '[profile.dev]\ndebug = false\n[profile.release.package.a]\ndebug = "limited"',
    '[profile.dev]\ndebug = "none"\n[profile.release.package.a]\ndebug = 1',
  ],
  ["the oldest edition", 'edition = "2015"', ""],
  ["tables that are empty", "[dependencies]\n[features]\n[target.'cfg(unix)'.dependencies]", ""],
];

test.each(same)("%s mean the same", (_, ours, theirs) => {
  expect(fields(ours, theirs)).toEqual({ normalized: [], original: [] });
  expect(fields(theirs, ours)).toEqual({ normalized: [], original: [] });
});

const other: [string, string, string, string[]][] = [
  ["a field", 'rust-version = "1.70"', 'rust-version = "1.80"', ["package.rust-version"]],
  ["a field that was not there", 'license = "MIT"', "", ["package.license"]],
  ["an edition", 'edition = "2021"', "", ["package.edition"]],
  [
    "a requirement",
    '[dependencies]\nserde = "1.1"',
    '[dependencies]\nserde = "1"',
    ["dependencies.serde.version"],
  ],
  [
    "a dependency's features",
    '[dependencies.a]\nversion = "1"\nfeatures = ["x"]',
    '[dependencies]\na = "1"',
    ["dependencies.a.features"],
  ],
  [
    "a dependency that is optional now",
    '[dependencies.a]\nversion = "1"\noptional = true',
    '[dependencies]\na = "1"',
    ["dependencies.a.optional"],
  ],
  [
    "a dependency of another kind",
    '[dependencies]\na = "1"',
    '[build-dependencies]\na = "1"',
    ["build-dependencies.a.version", "dependencies.a.version"],
  ],
  [
    "a dependency of a platform",
    `[target.'cfg(unix)'.dependencies]\nlibc = "1"`,
    `[target.'cfg(unix)'.dependencies]\nlibc = "2"`,
    ['target."cfg(unix)".dependencies.libc.version'],
  ],
  ["a feature", "[features]\nx = []", "", ["features.x"]],
  ["what a feature turns on", '[features]\nx = ["a"]', "[features]\nx = []", ["features.x"]],
  ["the order of keywords", 'keywords = ["a", "b"]', 'keywords = ["b", "a"]', ["package.keywords"]],
  [
    "metadata",
    "[package.metadata.docs.rs]\nall-features = true",
    "[package.metadata.docs.rs]",
    ["package.metadata.docs.rs", "package.metadata.docs.rs.all-features"],
  ],
  [
    "a spelling inside metadata",
    "metadata.crate_type = 1",
    "metadata.crate-type = 1",
    ["package.metadata.crate-type", "package.metadata.crate_type"],
  ],
  ["lints", '[lints.rust]\nunsafe_code = "deny"', "", ["lints.rust.unsafe_code"]],
  ["another path of a target", '[lib]\npath = "a.rs"', '[lib]\npath = "b.rs"', ["lib.path"]],
  ["another build script", 'build = "a.rs"', "build = false", ["package.build"]],
  [
    "a harness",
    '[[bench]]\nname = "b"\nharness = false',
    '[[bench]]\nname = "b"\nharness = true',
    ["bench.b.harness"],
  ],
  [
    "a level of debug",
    "[profile.dev]\ndebug = true",
    "[profile.dev]\ndebug = 1",
    ["profile.dev.debug"],
  ],
  ["a number elsewhere", "[a]\ndebug = true", "[a]\ndebug = 2", ["a.debug"]],
  ["another README", 'readme = "a.md"', "readme = false", ["package.readme"]],
];

test.each(other)("%s is named as a difference", (_, ours, theirs, named) => {
  expect(fields(ours, theirs)).toEqual({ normalized: named, original: [] });
});

describe("Targets of which only one side speaks", () => {
  const target = '[[bin]]\nname = "tool"\npath = "tool.rs"';
  const named = ["bin.tool.name", "bin.tool.path"];

  test.each<[string, readonly [string | undefined, string | undefined], string[]]>([
    ["count for nothing where the authors wrote the same", [target, `# new\n${target}`], []],
    ["count where the authors wrote others", [target, ""], named],
    ["count where one side does not say what they wrote", [target, undefined], named],
    [
      "count for nothing where the authors changed something else",
      ["[a]\nb = 1", "[a]\nb = 2"],
      [],
    ],
  ])("%s", (_, originals, expected) => {
    expect(fields(target, "", originals).normalized).toEqual(expected);
  });
});

test("targets of one kind that are on either side are named", () => {
  const named = ["bench.a.path", "bench.b.path"];
  const bench = (name: string) => `[[bench]]\nname = "${name}"\npath = "b.rs"\n`;
  expect(fields(bench("a"), `${bench("b")}[lib]\nname = "demo"`).normalized).toEqual(
    expect.arrayContaining(named),
  );
});

test.each<[string, string, string[]]>([
  ["counts for nothing where the authors wrote true", "[package]\nautotests = true", []],
  ["counts where they did not", "[package]\nautobins = true", ["package.autotests"]],
])("What is switched on in one and off in the other %s", (_, original, named) => {
  const on = fields("autotests = true", "autotests = false", [original, original]);
  expect(on).toEqual({ normalized: named, original: [] });
});

describe("A crate from before 2016, whose manifest is the authors' own", () => {
  const written = `${head}[dependencies]\na = { path = "../a", version = "1" }\n`;
  const packed = `${head}autobins = false\n[lib]\npath = "src/lib.rs"\n[dependencies.a]\nversion = "1"\n`;

  test.each<[string, string, string[]]>([
    ["is the same if it is what the authors wrote", written, []],
    [
      "is another if it says something else",
      written.replace('"1"', '"2"'),
      ["dependencies.a.path", "dependencies.a.version", "lib.path", "package.autobins"],
    ],
  ])("%s", (_, theirs, named) => {
    const ours = { normalized: packed, original: written };
    const found = compareManifests(ours, { normalized: theirs, original: undefined });
    expect(found).toEqual({ normalized: named, original: [] });
  });
});

describe("The authors' own manifest", () => {
  test.each([
    ["a field", "version.workspace = true", 'version = "1.0.0"', []],
    ["a table of that", "version = { workspace = true }", "version.workspace = true", []],
    ["lints", "[lints]\nworkspace = true", '[lints.rust]\nunsafe_code = "deny"', []],
    [
      "a dependency",
      "[dependencies]\na = { workspace = true, features = ['x'] }",
      "[dependencies]\na = { version = '1', features = ['x', 'y'] }",
      [],
    ],
    ["nothing else", "version.workspace = true\nlinks = 'a'", "version = '1'", ["package.links"]],
    [
      "no feature of that name",
      "[features]\nworkspace = []",
      "[features]\nb = []",
      ["features.b", "features.workspace"],
    ],
    [
      "no metadata of that name",
      "metadata.a.workspace = true",
      "metadata.a.b = 1",
      ["package.metadata.a.b", "package.metadata.a.workspace"],
    ],
  ])("means the same with what it inherits written out: %s", (_, ours, theirs, named) => {
    const head = "[package]\n";
    expect(fields("", "", [head + ours, head + theirs]).original).toEqual(named);
    expect(fields("", "", [head + theirs, head + ours]).original).toEqual(named);
  });

  test("is named by what only it shows", () => {
    const ours = 'license = "MIT"\n[dependencies]\na = { path = "../a", version = "1" }';
    const theirs = 'license = "ISC"\n[dependencies]\na = { path = "../b", version = "1" }';
    expect(
      fields('license = "MIT"', 'license = "ISC"', [`[package]\n${ours}`, `[package]\n${theirs}`]),
    ).toEqual({ normalized: ["package.license"], original: ["dependencies.a.path"] });
  });

  test("that is not TOML is compared as text", () => {
    expect(fields("", "", ["a b", "a b"]).original).toEqual([]);
    expect(fields("", "", ["a b", "a  b"]).original).toEqual(["contents"]);
  });
});
