import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createExportableManifest } from "@pnpm/releasing.exportable-manifest";
import path from "node:path";
import { exportable, type WorkspaceFacts } from "../../../packages/npm/src/manifests/exportable.ts";
import { scratch } from "./scratch.ts";

/** What pnpm itself makes of a manifest when it packs, beside what is made here. */
const facts: WorkspaceFacts = {
  versionOf: (name) => ({ a: "1.5.0", "@s/b": "2.0.0-rc.1" })[name],
  nameAt: (folder) => (folder === "../b" ? "@s/b" : undefined),
  nameBelowRoot: () => undefined,
  isPrivate: () => false,
  catalogs: new Map([
    ["default", new Map([["react", "^18.0.0"]])],
    ["old", new Map([["react", "^17.0.0"]])],
  ]),
};
const catalogs = { default: { react: "^18.0.0" }, old: { react: "^17.0.0" } };

let made: ReturnType<typeof scratch>;
beforeAll(() => {
  const b = { json: { name: "@s/b", version: "2.0.0-rc.1" } };
  made = scratch({
    "x/node_modules/a/package.json": { json: { name: "a", version: "1.5.0" } },
    "x/node_modules/bar/package.json": b,
    "x/node_modules/@s/b/package.json": b,
    "b/package.json": b,
  });
});
afterAll(() => {
  made.done();
});

async function both(manifest: Readonly<Record<string, unknown>>) {
  const source = { name: "x", version: "1.0.0", ...manifest };
  const theirs = await createExportableManifest(
    path.join(made.folder, "x"),
    structuredClone(source),
    { catalogs },
  );
  const ours = exportable(source, "x", facts);
  expect(ours.wrong).toEqual([]);
  return { theirs: JSON.parse(JSON.stringify(theirs)) as unknown, ours: ours.manifest };
}

describe("a manifest is exported as pnpm does it", () => {
  const dependencies = {
    a: "workspace:*",
    "@s/b": "workspace:../b",
    bar: "workspace:@s/b@^",
    react: "catalog:",
    "@std/path": "jsr:^1.0.8",
    path: "jsr:@std/path@1.0.8",
    fs: "jsr:@std/fs",
    plain: "^1.0.0",
    alias: "npm:other@1.0.0",
    git: "github:o/r",
  };

  test.each(["dependencies", "devDependencies", "optionalDependencies"])("in %s", async (field) => {
    const { theirs, ours } = await both({ [field]: dependencies });
    expect(ours).toEqual(theirs);
  });

  test.each(["workspace:", "workspace:^", "workspace:~", "workspace:^1.2.3", "workspace:>=1 <2"])(
    "with %s",
    async (spec) => {
      const { theirs, ours } = await both({ dependencies: { a: spec } });
      expect(ours).toEqual(theirs);
    },
  );

  test.each([
    ...[
      "workspace:*",
      "workspace:^",
      "workspace:>=",
      "workspace:^1.0.0",
      "catalog:",
      "catalog:old",
    ],
    ...["^1.0.0 || workspace:^", "workspace:* || ^0.9.0", "jsr:^1.0.0", "^16"],
  ])("in peerDependencies: %s", async (spec) => {
    const name = spec.startsWith("catalog") ? "react" : spec.startsWith("jsr") ? "@s/b" : "a";
    const { theirs, ours } = await both({ peerDependencies: { [name]: spec } });
    expect(ours).toEqual(theirs);
  });

  test("in scripts and publishConfig", async () => {
    const overrides = {
      ...{ name: "renamed", bin: "b.js", engines: { node: ">=18" }, type: "module", imports: {} },
      ...{ main: "m.js", module: "m.mjs", typings: "t.d.ts", types: "t.d.ts", exports: "./m.js" },
      ...{ browser: "b.js", esnext: "e.js", es2015: "e.js", unpkg: "u.js", "umd:main": "u.js" },
      ...{ os: ["linux"], cpu: ["x64"], libc: ["musl"], typesVersions: {} },
    };
    const rest = { access: "public", tag: "next", directory: "x", executableFiles: ["x.sh"] };
    const scripts = { prepack: "a", prepare: "b", postinstall: "c", test: "d" };
    for (const publishConfig of [overrides, rest, { ...overrides, ...rest }]) {
      const { theirs, ours } = await both({ main: "src/m.ts", scripts, publishConfig });
      // pnpm normalizes these where npm does when it publishes.
      expect({ ...ours, bin: undefined }).toEqual({ ...(theirs as object), bin: undefined });
    }
  });
});
