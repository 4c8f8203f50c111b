import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startCratesIo, type CratesIo } from "@fairlead/sandbox";
import { parsePackedManifest } from "../../../packages/crates/src/packing/packed-manifest.ts";
import { cratesIo } from "../../../packages/crates/src/registry/crates-target.ts";
import { manifestRules } from "../../../packages/crates/src/checks/crates-io-rules.ts";
import { checkPackedManifest } from "../../../packages/crates/src/checks/manifest-checks.ts";
import { token, upload } from "../sandbox/uploads.ts";

/** A manifest, and the rule that it breaks; none: crates.io takes it. */
interface Row {
  readonly breaks?: string;
  readonly name?: string;
  readonly version?: string;
  /** Lines of `[package]`; description and license are added where they are absent. */
  readonly lines?: string;
  readonly tables?: string;
  /** The tables as crates.io gets them, where cargo would not pack them so. */
  readonly uploaded?: string;
}

const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join("\n");
const license = (text: string, breaks?: string): Row => ({
  lines: `license = ${JSON.stringify(text)}`,
  ...(breaks !== undefined && { breaks }),
});
const url = (field: string, text: string, breaks?: string): Row => ({
  lines: `${field} = ${JSON.stringify(text)}`,
  ...(breaks !== undefined && { breaks }),
});
const keywords = (...list: string[]): Row => ({ lines: `keywords = ${JSON.stringify(list)}` });
const categories = (...list: string[]): Row => ({ lines: `categories = ${JSON.stringify(list)}` });
const broken = (breaks: string, row: Row): Row => ({ ...row, breaks });

const rows: readonly Row[] = [
  {},
  broken("crate-metadata-missing", { lines: 'description = ""' }),
  broken("crate-metadata-missing", { lines: 'license = ""' }),
  { lines: 'license-file = "LICENSE"' },
  { lines: 'description = " "' },
  ...["_x", "1st", "naïve", "a".repeat(65)].map((name) => broken("crate-name-invalid", { name })),
  { name: "a".repeat(64) },
  ...["std", "Proc_Macro", "com1"].map((name) => broken("crate-name-reserved", { name })),
  broken("crate-version-too-long", { version: `1.0.0-${"a".repeat(145)}` }),
  { version: `1.0.0-${"a".repeat(144)}` },
  { lines: `description = "${"a".repeat(1_000)}"` },
  broken("crate-description-too-long", { lines: `description = "${"a".repeat(1_001)}"` }),
  broken("crate-description-too-long", { lines: `description = "${"é".repeat(501)}"` }),
  ...[
    "MIT",
    "MIT/Apache-2.0",
    "MIT / Apache-2.0",
    "MIT OR (Apache-2.0 AND BSD-3-Clause)",
    "MIT or ISC",
    "GPL-3.0+",
    "GPL-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "LicenseRef-Own",
  ].map((text) => license(text)),
  ...[
    "Proprietary",
    "mit",
    "Apache 2.0",
    "MIT, Apache-2.0",
    "MIT Or ISC",
    "MIT OR",
    "(MIT",
    "MIT)",
    "GPL-3.0-or-later+",
    "(MIT) WITH LLVM-exception",
    "LLVM-exception",
    "MIT ISC",
    "()",
    " ",
  ].map((text) => license(text, "crate-license-invalid")),
  broken("crate-license-invalid", { lines: 'license = ""\nlicense-file = "LICENSE"' }),
  ...["homepage", "documentation", "repository"].flatMap((field) => [
    url(field, "https://github.com/o/r"),
    url(field, "http://example.com"),
    ...[
      "git://github.com/o/r.git",
      "www.example.com",
      "o/r",
      "ssh://git@github.com/o/r",
      "git@github.com:o/r.git",
      "ftp://example.com",
      "HTTPS://example.com",
      "https:/example.com",
      "https://",
      " https://example.com",
      "",
    ].map((text) => url(field, text, "crate-url-invalid")),
  ]),
  keywords("a", "b", "c", "d", "e"),
  keywords("c++", "3d", "no_std", "a".repeat(20)),
  ...[["a", "b", "c", "d", "e", "f"], ["two words"], ["-x"], [""], ["é"], ["a".repeat(21)]].map(
    (list) => broken("crate-keywords-invalid", keywords(...list)),
  ),
  categories("no-std", "os::macos-apis", "science::bioinformatics::genomics"),
  ...[["machine-learning"], ["Command line"], ["No-std"], [""], ["no-std", "web"]].map((list) =>
    broken("crate-category-unknown", categories(...list)),
  ),
  broken(
    "crate-category-unknown",
    categories("no-std", "wasm", "os", "games", "email", "database"),
  ),
  { tables: `[features]\n${many(300, (index) => `f${index} = []`)}` },
  broken("crate-features-too-many", {
    tables: `[features]\n${many(301, (index) => `f${index} = []`)}`,
  }),
  broken("crate-features-too-many", {
    tables: `[features]\na = []\nb = [${'"a", '.repeat(301)}]`,
  }),
  {
    tables: `[dependencies]\n${many(500, (index) => `d${index} = { version = "1", package = "known" }`)}`,
  },
  broken("crate-dependencies-too-many", {
    tables: `[dependencies]\n${many(501, (index) => `d${index} = { version = "1", package = "known" }`)}`,
  }),
  { tables: '[dependencies]\n_k = { version = "1", package = "known" }' },
  broken("crate-dependency-renamed-badly", {
    tables: '[dependencies]\n"é" = { version = "1", package = "known" }',
  }),
  broken("crate-dependency-elsewhere", {
    tables: '[dependencies.known]\nversion = "1"\nregistry-index = "https://r.example/index"',
    uploaded: '[dependencies.known]\nversion = "1"\nregistry = "corp"',
  }),
];

let registry: CratesIo;
beforeAll(async () => {
  registry = await startCratesIo({ limits: "off" });
  registry.addToken({ token });
  await registry.seedCrate({ name: "known", version: "1.0.0" });
});
afterAll(() => registry.stop());

describe("what crates.io refuses, the checks before an upload refuse too, and nothing else", () => {
  test.each(rows.map((row, index) => [describeRow(row), row, index] as const))(
    "%s",
    async (_, row, index) => {
      const { name = `row-${index}`, version = "1.0.0", lines = "", tables = "" } = row;
      const metadata = [
        ...(/^description/m.test(lines) ? [] : ['description = "A crate."']),
        ...(/^license/m.test(lines) ? [] : ['license = "MIT"']),
        lines,
      ].join("\n");
      const manifest = `[package]\nname = ${JSON.stringify(name)}\nversion = "${version}"\n${metadata}\n${tables}`;
      const { problems, warnings } = checkPackedManifest(parsePackedManifest(manifest), cratesIo);
      const told = [...problems, ...warnings];
      const answer = await upload(registry, {
        name,
        version,
        metadata,
        tables: row.uploaded ?? tables,
      });

      expect({ codes: [...new Set(told.map(({ code }) => code))], status: answer.status }).toEqual(
        row.breaks === undefined
          ? { codes: [], status: 200 }
          : { codes: [row.breaks], status: 400 },
      );
    },
  );

  test("and each rule has a row", () => {
    const codes = new Set(rows.map(({ breaks }) => breaks));
    expect(manifestRules.map(({ code }) => code).filter((code) => !codes.has(code))).toEqual([]);
  });
});

function describeRow({ breaks, name, version, lines, tables }: Row): string {
  const what = [name, version, lines, tables].filter(Boolean).join(" ").replaceAll("\n", " ");
  return `${breaks ?? "fine"}: ${what.slice(0, 70)}`;
}
