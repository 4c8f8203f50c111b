import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { gatherLicenses } from "../../actions/licenses.ts";
import { readText } from "./sources.ts";

/** The packages of a text of licenses by title, with what stands below it. */
function titles(licenses: string): ReadonlyMap<string, string> {
  const found = [...licenses.matchAll(/^(\S+ \d\S* \(.*\))\n-+\n/gm)];
  return new Map(
    found.map((match, at) => {
      const end = found[at + 1]?.index ?? licenses.length;
      return [match[1] ?? "", licenses.slice(match.index + match[0].length, end).trim()];
    }),
  );
}

describe.each(["dist/licenses.txt", "dist/cli/licenses.txt"])("%s", (file) => {
  const packages = [...titles(readText(file))];

  test("has the license of each package, and its text", () => {
    expect(packages.filter(([title]) => title.endsWith("()"))).toEqual([]);
    expect(packages.filter(([, text]) => text.length < 400)).toEqual([]);
    expect(packages.length).toBeGreaterThan(2);
  });
});

describe("the license of a bundled package", () => {
  let folder: string;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), "fairlead-licenses-")));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Writes a package with its files, and gives one that a bundle would take. */
  function install(name: string, manifest: object, files: Record<string, string> = {}): string {
    const place = path.join(folder, "node_modules", name);
    const package_ = JSON.stringify({ name, version: "1.0.0", ...manifest });
    for (const [file, text] of Object.entries({ "package.json": package_, ...files })) {
      mkdirSync(path.dirname(path.join(place, file)), { recursive: true });
      writeFileSync(path.join(place, file), text);
    }
    return path.join(place, "dist", "index.js");
  }
  const textOf = (title: string, ...files: readonly string[]) =>
    titles(gatherLicenses(files)).get(title);

  test("is that of its own file", () => {
    const file = install(
      "a",
      { license: "MIT" },
      { "LICENSE.md": "Of a.\r\nAll.\n", NOTICE: "B." },
    );
    expect(textOf("a 1.0.0 (MIT)", file)).toBe("Of a.\nAll.\n\nB.");
  });

  test("is that of the package, where a package.json marks a folder in it", () => {
    const marked = {
      "dist/package.json": '{ "name": "@a/b", "version": "1.0.0", "type": "module" }',
    };
    const file = install("@a/b", { license: "MIT" }, { LICENSE: "Of b.", ...marked });
    expect(textOf("@a/b 1.0.0 (MIT)", file)).toBe("Of b.");
  });

  test("is that of a package that another one holds", () => {
    const held = { "lib/c/package.json": '{ "name": "c", "version": "2.0.0", "license": "ISC" }' };
    install("a", { license: "MIT" }, { LICENSE: "Of a.", ...held, "lib/c/LICENSE": "Of c." });
    const file = path.join(folder, "node_modules/a/lib/c/index.js");
    expect(titles(gatherLicenses([file]))).toEqual(new Map([["c 2.0.0 (ISC)", "Of c."]]));
  });

  test("is that of its README, if it holds all of it", () => {
    const readme =
      "# A\n\n## License\n\nCopyright (c) A\n\nAs is, WITHOUT WARRANTY.\n\n## More\n\nMore.\n";
    const file = install("a", { license: "MIT" }, { "README.md": readme });
    expect(textOf("a 1.0.0 (MIT)", file)).toBe("Copyright (c) A\n\nAs is, WITHOUT WARRANTY.");
  });

  test("is that of a package of the same repository under the same license", () => {
    const repository = { type: "git", url: "git+https://example.com/all.git" };
    const a = install("a", { license: "MIT", repository, author: "A" });
    const b = install("b", { license: "ISC", repository }, { LICENSE: "Of b." });
    const c = install("c", { license: "MIT", repository: repository.url }, { LICENSE: "Of c." });
    expect(textOf("a 1.0.0 (MIT)", a, b, c)).toBe("Of c.");
    expect(textOf("a 1.0.0 (MIT)", a, b)).not.toContain("Of");
  });

  test.each([
    ["MIT", "A B <a@example.com> (https://example.com)", "A B <a@example.com>"],
    ["MIT/X11", { name: "A B", email: "a@example.com" }, "A B"],
    ["ISC", "A Inc.", "A Inc."],
  ])("is the standard text of %s with the author %j", (license, author, name) => {
    const text = textOf(`a 1.0.0 (${license})`, install("a", { license, author })) ?? "";
    expect(text).toMatch(/^.*\n\nPermission [^]*WARRANTIES/);
    expect(text.split("\n")[0]).toBe(`Copyright (c) ${name}`);
  });

  test("keeps the copyright notice of the README", () => {
    const readme = "# A\n\n> Copyright © 2010 A and\n> others.\n\nMore.\n";
    const file = install("a", { license: "CC-BY-3.0", author: "B" }, { README: readme });
    const text = textOf("a 1.0.0 (CC-BY-3.0)", file) ?? "";
    expect(text).toMatch(/^Copyright © 2010 A and\nothers\.\n\nCreative Commons Legal Code\n/);
  });

  test("has no copyright notice where the authors waive it", () => {
    const file = install("a", { license: "CC0-1.0", author: "A" });
    expect(textOf("a 1.0.0 (CC0-1.0)", file)).toMatch(/^Creative Commons Legal Code\n/);
  });

  test("stops the build, where there is none for some packages", () => {
    const files = [
      install("a", { license: "MIT" }),
      install("b", { license: "WTFPL", author: "B" }),
      install("c", { author: "C" }),
      install("d", { license: "MIT", author: "D" }),
    ];
    expect(() => gatherLicenses(files)).toThrow(
      "No license text: a 1.0.0 (MIT), b 1.0.0 (WTFPL), c 1.0.0 (). Add one to actions/license-texts.",
    );
  });
});
