import { afterEach, describe, expect, test } from "@jest/globals";
import { readCatalogs } from "../../../packages/npm/src/manifests/catalogs.ts";
import { exportable, type WorkspaceFacts } from "../../../packages/npm/src/manifests/exportable.ts";
import { scratch } from "./scratch.ts";

const facts: WorkspaceFacts = {
  versionOf: (name) =>
    ({ a: "1.5.0", "@s/b": "2.0.0-rc.1", hidden: "1.0.0", unset: "0.0.0" })[name],
  nameAt: (folder) => (folder === "../b" ? "@s/b" : undefined),
  nameBelowRoot: (folder) => (folder === "packages/b" ? "@s/b" : undefined),
  isPrivate: (name) => name === "hidden",
  catalogs: new Map([
    ["default", new Map([["react", "^18.0.0"]])],
    ["old", new Map([["react", "^17.0.0"]])],
  ]),
};

const specOf = (field: string, name: string, spec: string) => {
  const { manifest, wrong } = exportable({ [field]: { [name]: spec } }, "x", facts);
  return wrong.length > 0 ? wrong.map(({ code }) => code) : manifest[field];
};

describe("a manifest outside of its workspace", () => {
  // The first rows are those of pnpm's documentation.
  test.each([
    ["a", "workspace:*", "1.5.0"],
    ["a", "workspace:~", "~1.5.0"],
    ["a", "workspace:^", "^1.5.0"],
    ["a", "workspace:", "1.5.0"],
    ["a", "workspace:^1.2.3", "^1.2.3"],
    ["bar", "workspace:a@*", "npm:a@1.5.0"],
    ["bar", "workspace:@s/b@^", "npm:@s/b@^2.0.0-rc.1"],
    ["bar", "workspace:a@^1.0.0", "npm:a@^1.0.0"],
    ["@s/b", "workspace:../b", "2.0.0-rc.1"],
    ["bar", "workspace:../b", "npm:@s/b@2.0.0-rc.1"],
    ["@s/b", "workspace:packages/b", "2.0.0-rc.1"],
    ["bar", "workspace:packages/b", "npm:@s/b@2.0.0-rc.1"],
    ["a", "workspace:next", "next"],
    ["@std/path", "jsr:^1.0.8", "npm:@jsr/std__path@^1.0.8"],
    ["path", "jsr:@std/path@1.0.8", "npm:@jsr/std__path@1.0.8"],
    ["path", "jsr:@std/path", "npm:@jsr/std__path"],
    ["react", "catalog:", "^18.0.0"],
    ["react", "catalog:default", "^18.0.0"],
    ["react", "catalog:old", "^17.0.0"],
    ["react", "^16.0.0", "^16.0.0"],
  ])("has %s %s as %s", (name, spec, expected) => {
    for (const field of ["dependencies", "devDependencies", "optionalDependencies"]) {
      expect(specOf(field, name, spec)).toEqual({ [name]: expected });
    }
  });

  // `a` is released as 1.5.0, `@s/b` as 2.0.0-rc.1.
  test.each([
    ["a", "workspace:^9", true],
    ["a", "workspace:~9.1", true],
    ["a", "workspace:1.4.0", true],
    ["a", "workspace:<1.5", true],
    ["bar", "workspace:a@^2", true],
    ["@s/b", "workspace:^1.0.0", true],
    ["a", "workspace:^1", false],
    ["a", "workspace:1.5.0", false],
    ["a", "workspace:>=1 <2", false],
    ["a", "workspace:next", false],
    ["bar", "workspace:a@~1.5", false],
    ["@s/b", "workspace:^2.0.0-rc.0", false],
    ["@s/b", "workspace:>=1", false],
  ])("has %s %s, which the sibling does not meet: %j", (name, spec, isTold) => {
    for (const field of ["dependencies", "optionalDependencies", "peerDependencies"]) {
      const { wrong } = exportable({ [field]: { [name]: spec } }, "x", facts);
      expect(wrong.map(({ code }) => code)).toEqual(isTold ? ["dependency-version-differs"] : []);
    }
    const dev = exportable({ devDependencies: { [name]: spec } }, "x", facts);
    expect(dev.wrong).toEqual([]);
  });

  test.each([
    ["workspace:>=", ">=1.5.0"],
    ["^1.0.0 || workspace:^", "^1.0.0 || ^1.5.0"],
    ["^1.0.0 || workspace:>1.2.0", "^1.0.0 || >1.2.0"],
    ["workspace:* || ^0.9.0", "1.5.0 || ^0.9.0"],
  ])("has in peerDependencies %s as %s", (spec, expected) => {
    expect(specOf("peerDependencies", "a", spec)).toEqual({ a: expected });
  });

  test.each([
    ["unknown", "workspace:*", "dependency-not-in-workspace"],
    ["a", "workspace:../x", "dependency-not-in-workspace"],
    ["vue", "catalog:", "dependency-not-in-workspace"],
    ["a", "file:../a", "dependency-not-installable"],
    ["a", "link:../a", "dependency-not-installable"],
    ["a", "workspace:packages/x", "dependency-not-in-workspace"],
    ["a", "workspace:a/../../x", "dependency-not-in-workspace"],
    ["hidden", "workspace:*", "dependency-private"],
    ["unset", "workspace:*", "dependency-placeholder"],
    ["x", "0.0.0", "dependency-placeholder"],
    ["x", "npm:y@^0.0.0", "dependency-placeholder"],
    ["path", "jsr:^1.0.0", "dependency-not-installable"],
    ["x", "^1.0.0 || x:y", "dependency-not-installable"],
  ])("cannot have %s %s", (name, spec, code) => {
    expect(specOf("dependencies", name, spec)).toEqual([code]);
  });

  test.each(
    [
      ...["../a", "./a", "/a", "~/a", "./a.tgz", "file:a", "link:a", "portal:a", "git+file:../a"],
      ...["patch:a@1", "exec:x", "root:x", "unknown:x", "C:\\a", "npm:../a", "a b"],
    ].map((spec) => [spec]),
  )("is refused with %j, which npm cannot install elsewhere", (spec) => {
    for (const field of ["dependencies", "optionalDependencies", "peerDependencies"]) {
      expect(specOf(field, "x", spec)).toEqual(["dependency-not-installable"]);
    }
    expect(specOf("devDependencies", "x", spec)).toEqual({ x: spec });
  });

  test.each(
    [
      ...[
        "1.0.0",
        "^1.2.0 || >=2 <3",
        "",
        "*",
        "next",
        "npm:y@1.0.0",
        "npm:@s/y",
        "o/r",
        ">=0.0.0",
      ],
      ...["github:o/r#main", "git+ssh://git@github.com/o/r.git", "https://example.com/x.tgz"],
    ].map((spec) => [spec]),
  )("keeps %j", (spec) => {
    expect(specOf("dependencies", "x", spec)).toEqual({ x: spec });
  });

  test("says which packages of the workspace it needs first, but for development", () => {
    const { workspace } = exportable(
      {
        dependencies: { a: "workspace:*", react: "^18.0.0" },
        peerDependencies: { "@s/b": "workspace:^" },
        devDependencies: { dev: "workspace:a@*" },
      },
      "x",
      facts,
    );
    expect([...workspace]).toEqual(["a", "@s/b"]);
    expect(exportable({ devDependencies: { a: "workspace:*" } }, "x", facts).workspace.size).toBe(
      0,
    );
  });

  test("has no script that only packing runs", () => {
    const scripts = { prepare: "husky", prepublishOnly: "build", postinstall: "node x.js" };
    expect(exportable({ scripts }, "x", facts).manifest).toEqual({
      scripts: { postinstall: "node x.js" },
    });
    expect(exportable({ name: "x", scripts: { prepack: "y" } }, "x", facts).manifest).toEqual({
      name: "x",
    });
  });

  test("takes from publishConfig what describes the package, and leaves what is for npm", () => {
    const publishConfig = { main: "dist/x.js", exports: { ".": "./dist/x.js" }, engines: {} };
    const { manifest } = exportable(
      { name: "x", main: "src/x.ts", publishConfig: { ...publishConfig, access: "public" } },
      "x",
      facts,
    );
    expect(manifest).toEqual({ name: "x", ...publishConfig, publishConfig: { access: "public" } });
    expect(exportable({ publishConfig }, "x", facts).manifest).toEqual(publishConfig);
  });
});

describe("the catalogs of a workspace", () => {
  let made: ReturnType<typeof scratch> | undefined;
  afterEach(() => {
    made?.done();
  });

  test("stand in pnpm-workspace.yaml", async () => {
    made = scratch({
      "pnpm-workspace.yaml":
        "packages: [npm/*]\ncatalog:\n  react: ^18.0.0\ncatalogs:\n  old: { react: ^17.0.0 }\n",
    });
    const catalogs = await readCatalogs(made.folder);
    expect(catalogs.get("default")?.get("react")).toBe("^18.0.0");
    expect(catalogs.get("old")?.get("react")).toBe("^17.0.0");
  });

  test("stand in .yarnrc.yml for Yarn, in the root's package.json for Bun", async () => {
    made = scratch({
      ".yarnrc.yml": "catalog: { a: ^1.0.0 }\ncatalogs: { old: { a: ^0.1.0 } }\n",
      "package.json": JSON.stringify({
        catalogs: { top: { d: "4.0.0" } },
        workspaces: {
          packages: ["x"],
          catalog: { b: "^2.0.0" },
          catalogs: { old: { b: "^1.0.0" } },
        },
      }),
    });
    const all = await readCatalogs(made.folder);
    expect(Object.fromEntries(all.get("default") ?? [])).toEqual({ a: "^1.0.0", b: "^2.0.0" });
    expect(Object.fromEntries(all.get("old") ?? [])).toEqual({ a: "^0.1.0", b: "^1.0.0" });
    expect(Object.fromEntries(all.get("top") ?? [])).toEqual({ d: "4.0.0" });
  });

  test("are none without that file, and a problem where it is no YAML", async () => {
    made = scratch();
    expect((await readCatalogs(made.folder)).size).toBe(0);
    made.write({ "pnpm-workspace.yaml": "catalog:\n  a: [\n" });
    await expect(readCatalogs(made.folder)).rejects.toMatchObject({
      problems: [{ file: "pnpm-workspace.yaml" }],
    });
  });
});
