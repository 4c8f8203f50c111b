import { describe, expect, test } from "@jest/globals";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { allowedEdges, circles, foreignImports, wrongDirections } from "./directions.ts";
import { parseSource, readSources, readText, root } from "./sources.ts";

const sources = readSources();
const product = sources.filter(({ file }) => /^(packages|actions)\//.test(file));

/** Files that match, without those of the folders where it is allowed. */
function filesWith(pattern: RegExp, allowed: RegExp): string[] {
  return sources
    .filter(({ file, text }) => !allowed.test(file) && pattern.test(text))
    .map(({ file }) => file);
}

describe("imports", () => {
  test("are found at all", () => {
    expect(product.flatMap(({ imports }) => imports)).toContain("@fairlead/publishing");
  });

  test("go in the direction of the design", () => {
    expect(wrongDirections(product)).toEqual([]);
  });

  test("make no circle between files", () => {
    expect(circles(sources)).toEqual([]);
  });

  test("of packages from npm are declared, and those of the product are no dev-dependencies", () => {
    const manifest = JSON.parse(readText("package.json")) as Record<string, object>;
    const declared = Object.keys(manifest["dependencies"] ?? {});
    const development = Object.keys(manifest["devDependencies"] ?? {});
    const wrong = sources.flatMap((source) => {
      const bundled = /^packages\/(?!sandbox\/)|^actions\/[^/]+\//.test(source.file);
      const known = bundled ? declared : [...declared, ...development];
      return foreignImports(source)
        .filter((name) => !known.some((each) => name === each || name.startsWith(`${each}/`)))
        .map((name) => `${source.file} imports ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  test("of a package that the design does not know are not possible", () => {
    const packages = readdirSync(path.join(root, "packages")).filter((name) =>
      existsSync(path.join(root, "packages", name, "package.json")),
    );
    expect(packages.filter((name) => !(name in allowedEdges))).toEqual([]);
  });
});

describe("a rule of the house", () => {
  test("the environment is read at the edge only", () => {
    const edge =
      /^(packages\/(actionkit|sandbox)\/|packages\/cli\/src\/main\.ts$|(test|bench|examples)\/)/;
    expect(filesWith(/\bprocess\.env\b|\{[^}]*\benv\b[^}]*\} = process\b/, edge)).toEqual([]);
  });

  test("every pause goes through a clock or node:timers/promises, which tests can move", () => {
    const free = /^(packages\/sandbox|test|bench|examples)\//;
    const timer = /(?<![.\w])set(Timeout|Interval)\(|\bglobalThis\.set(Timeout|Interval)\b/;
    expect(filesWith(timer, free).filter((file) => !imports(file, "node:timers/promises"))).toEqual(
      [],
    );
    expect(sources.filter(({ file }) => !free.test(file) && imports(file, "node:timers"))).toEqual(
      [],
    );
  });

  test("decisions do not start processes: the loop and the pages know no node:child_process", () => {
    const pure = /^packages\/(publishing|reporting|archives|platforms|binaries)\//;
    expect(
      sources.filter(({ file }) => pure.test(file) && imports(file, "node:child_process")),
    ).toEqual([]);
  });

  test("a file is named by what it does", () => {
    const nameless = /^(utils?|helpers?|common|misc)\.ts$/;
    expect(
      sources.map(({ file }) => file).filter((file) => nameless.test(path.basename(file))),
    ).toEqual([]);
  });

  test("a source can be read in one sitting", () => {
    const long = product.filter(({ text }) => text.split("\n").length > 301);
    expect(long.map(({ file }) => file)).toEqual([]);
  });

  test("an action's index.ts is an edge of at most 40 lines", () => {
    const long = product.filter(
      ({ file, text }) =>
        /^actions\/[^/]+\/index\.ts$/.test(file) && text.trimEnd().split("\n").length > 40,
    );
    expect(long.map(({ file }) => file)).toEqual([]);
  });
});

describe("the check itself", () => {
  test("sees an import against the direction, also of types, and one past the package's door", () => {
    const wrong = wrongDirections([
      parseSource("packages/publishing/src/a.ts", 'import type { X } from "@fairlead/crates";'),
      parseSource("packages/crates/src/b.ts", 'export * from "../../archives/src/tar.ts";'),
      parseSource("packages/npm/src/c.ts", 'await import("@fairlead/publishing/src/x.ts");'),
      parseSource("actions/plan/index.ts", 'import { s } from "@fairlead/sandbox";'),
      parseSource("packages/crates/src/d.ts", 'import { p } from "@fairlead/publishing";'),
    ]);
    expect(wrong).toEqual([
      "packages/publishing/src/a.ts imports crates, which publishing may not.",
      "packages/crates/src/b.ts reaches into ../../archives/src/tar.ts: import @fairlead/archives.",
      "packages/npm/src/c.ts imports @fairlead/publishing/src/x.ts, not what @fairlead/publishing exports.",
      "actions/plan/index.ts imports sandbox, which actions may not.",
    ]);
  });

  test("sees a circle and tells the way round", () => {
    const found = circles([
      parseSource("p/a.ts", 'import "./b.ts";'),
      parseSource("p/b.ts", 'import type { C } from "./c.ts";'),
      parseSource("p/c.ts", 'export { a } from "./a.ts";'),
      parseSource("p/d.ts", 'import "./a.ts";'),
    ]);
    expect(found).toEqual(["p/a.ts → p/b.ts → p/c.ts → p/a.ts"]);
  });
});

function imports(file: string, name: string): boolean {
  return sources.some((source) => source.file === file && source.imports.includes(name));
}
