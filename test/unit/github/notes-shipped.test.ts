import { expect, test } from "@jest/globals";
import { marked } from "marked";
import {
  downloadsSection,
  mainUnits,
  packagesSection,
} from "../../../packages/github/src/notes/shipped.ts";

const units = (...names: string[]) => names.map((name) => ({ name, version: "1.2.3" }));
const html = (markdown: string | undefined) => marked.parse(markdown ?? "", { async: false });

test("crates and packages are told with install lines and links to their pages", () => {
  const notes = packagesSection(units("a-core"), units("@a/core"), "a");
  expect(notes).toContain("cargo add a-core@1.2.3");
  expect(notes).toContain("(https://crates.io/crates/a-core/1.2.3)");
  expect(notes).toContain("(https://docs.rs/a-core/1.2.3)");
  expect(notes).toContain("npm install @a/core@1.2.3");
  expect(notes).toContain("(https://www.npmjs.com/package/@a/core/v/1.2.3)");
});

test("a crate without a library is installed, and not added", () => {
  const tool = { name: "a-tool", version: "1.2.3", isProgram: true as const };
  const notes = packagesSection([...units("a-core"), tool], [], "a");
  expect(notes).toContain("cargo add a-core@1.2.3");
  expect(notes).toContain("cargo install a-tool@1.2.3");
  expect(notes).not.toContain("cargo add a-tool");
});

test("nothing shipped, nothing told", () => {
  expect(packagesSection([], [], "a")).toBeUndefined();
  expect(downloadsSection([], String)).toBeUndefined();
});

test("a long list is one to open, with one line to install", () => {
  const many = units(...Array.from({ length: 26 }, (_, index) => `a-${index}`), "a");
  const notes = packagesSection(many, [], "other") ?? "";
  expect(notes).toContain("<details><summary>All 27 crates</summary>");
  expect(notes.match(/cargo add/g)).toHaveLength(1);
  expect(notes).toContain("cargo add a@1.2.3");
  expect(packagesSection(many.slice(0, 5), [], "other")).not.toContain("<details>");
});

test.each([
  ["the repository's name", ["x-a", "repo", "x-b", "x-c"], "repo"],
  ["the repository's name in a scope", ["@x/a", "@x/repo", "@x/b", "@x/c"], "@x/repo"],
  ["its core", ["repo-a", "repo-core", "repo-b", "repo-cli"], "repo-core"],
  ["a scope's core", ["@repo/core", "@repo/a", "@repo/b", "@repo/c"], "@repo/core"],
  ["the first word of most names", ["z", "y", "y-a", "y_b", "y-c"], "y"],
  ["the core of what most are called", ["y-a", "y-core", "y-b", "z"], "y-core"],
  ["the last in order", ["a", "b", "c", "d"], "d"],
])("of many, the one to install is %s", (_, names, expected) => {
  expect(mainUnits(units(...names), "repo").map(({ name }) => name)).toEqual([expected]);
});

test("files are listed with sizes and checksums, and how to check them where there is a list", () => {
  const sha256 = "c".repeat(64);
  const assets = [
    { name: "a.tar.gz", size: 1_500_000, sha256 },
    { name: "SHA256SUMS", size: 80, sha256: undefined },
  ];
  const notes = downloadsSection(assets, (name) => `https://x/${name}`) ?? "";
  expect(notes).toContain(`| [\`a.tar.gz\`](https://x/a.tar.gz) | 1.4\u00a0MiB | \`${sha256}\` |`);
  expect(notes).toContain("| [`SHA256SUMS`](https://x/SHA256SUMS) | 80\u00a0B |  |");
  expect(notes).toContain("sha256sum --check --ignore-missing SHA256SUMS");
  expect(downloadsSection(assets.slice(0, 1), String)).not.toContain("sha256sum");
});

test("a thousand files fit, and the rest is counted", () => {
  const assets = Array.from({ length: 1_000 }, (_, index) => ({
    ...{ name: `file-${index}.tar.gz`, size: 1, sha256: "d".repeat(64) },
  }));
  const notes = downloadsSection(assets, (name) => `https://x/${name}`) ?? "";
  expect(notes.length).toBeLessThan(26_000);
  expect(notes).toMatch(/\| and \d{3} more \| {2}\| {2}\|/);
});

const hostile = [
  "a|b",
  "`a`",
  "``` a",
  "<script>alert(1)</script>",
  "@everyone",
  "a\n\n# Title\n\nb",
  "a](https://evil)",
  "\\|x",
  "</details>",
  "\u202egnp.exe",
];

test.each(hostile)("a name like %j is shown as code and breaks nothing", (name) => {
  const page = html(packagesSection(units(name, "b", "c", "d"), units(name), "r"));
  expect(page).not.toMatch(/<script|<h1|<\/details>|href="https:\/\/evil/);
  // One head and one row a unit; no cell more than the columns have.
  expect(page.match(/<tr>/g)).toHaveLength(2 + 5);
  expect(page.match(/<td/g)).toHaveLength(4 * 3 + 2);
  // What mentions somebody stands in code, where GitHub looks for none.
  const outsideCode = page.replaceAll(/<(code|pre)[^>]*>[^]*?<\/\1>/g, "");
  expect(outsideCode.replaceAll(/<[^>]*>/g, "")).not.toContain("@everyone");
});

test("a `.sha256` beside each file is said once, and fills no row", () => {
  const file = (name: string) => ({ name, size: 70, sha256: "a".repeat(64) });
  const names = ["a.zip", "a.zip.sha256", "b.zip", "b.zip.sha256"];
  const notes = downloadsSection(names.map(file), (name) => `https://x/${name}`);
  expect(html(notes).match(/<tr>/g)).toHaveLength(3);
  expect(notes).not.toContain("a.zip.sha256");
  expect(notes).toContain("`.sha256`");
  const alone = downloadsSection([file("a.zip")], (name) => `https://x/${name}`);
  expect(alone).not.toContain(".sha256");
});
