import { readFileSync } from "node:fs";
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { startCratesIo } from "@fairlead/sandbox";
import { Ajv } from "ajv";
import { parse } from "yaml";
import {
  closeNpmScenes,
  closing,
  manifest,
  openNpmScene,
  type CheckoutFiles,
} from "./npm-scene.ts";
import { namesOf, runPlan } from "./plan-scene.ts";

jest.setTimeout(120_000);

const napiTargets = ["x86_64-unknown-linux-gnu", "aarch64-apple-darwin", "wasm32-wasip1-threads"];

const crate = (name: string, more = "") =>
  `[package]\nname = "${name}"\nversion = "1.2.3"\nedition = "2021"\ndescription = "d"\nlicense = "MIT"\n${more}`;

const addonCrate = crate(
  "demo-addon",
  '[lib]\ncrate-type = ["cdylib"]\n[dependencies]\nnapi = "3"\n[workspace]\n',
);

interface Shape {
  readonly name: string;
  readonly files: CheckoutFiles;
  readonly declaration: unknown;
  readonly crates?: readonly string[];
  readonly npm?: readonly string[];
}

/** Shapes of real repositories. */
const shapes: readonly Shape[] = [
  {
    name: "napi-rs's template: targets, and no folders",
    files: {
      "Cargo.toml": addonCrate,
      "src/lib.rs": "",
      "package.json": manifest("@demo/addon", {
        ...{ main: "index.js", napi: { binaryName: "addon", targets: napiTargets } },
        files: ["index.js"],
      }),
      "index.js": "",
      "CHANGELOG.md": "# Changelog\n\n## 1.2.3\n\n- All.\n",
    },
    declaration: {
      platforms: ["linux-x64-gnu", "darwin-arm64", "wasm32-wasi"],
      npm: {
        "platform-packages": [
          { like: ".", name: "@demo/addon-{platform}", artifact: "bindings-{target}" },
        ],
        metas: [{ path: ".", "platform-package": "@demo/addon-{platform}" }],
      },
      release: { changelog: "CHANGELOG.md" },
    },
    npm: [
      ...["@demo/addon", "@demo/addon-darwin-arm64", "@demo/addon-linux-x64-gnu"],
      "@demo/addon-wasm32-wasi",
    ],
  },
  {
    name: "napi-rs 2: triples, and folders in npm",
    files: {
      "crates/addon/Cargo.toml": addonCrate,
      "crates/addon/src/lib.rs": "",
      "package.json": manifest("demo", {
        napi: {
          name: "demo",
          triples: { defaults: false, additional: ["x86_64-pc-windows-msvc"] },
        },
      }),
      "npm/win32-x64-msvc/package.json": manifest("demo-win32-x64-msvc", {
        ...{ os: ["win32"], cpu: ["x64"], main: "demo.win32-x64-msvc.node" },
      }),
    },
    declaration: {
      platforms: ["win32-x64-msvc"],
      npm: {
        "platform-packages": [{ path: "npm/{platform}", artifact: "bindings-{target}" }],
        metas: [{ path: ".", "platform-package": "demo-{platform}" }],
      },
    },
    npm: ["demo", "demo-win32-x64-msvc"],
  },
  {
    name: "esbuild's: a scope of platforms, a main package, and one more",
    files: {
      "package.json": { private: true },
      ...Object.fromEntries(
        ["linux-x64", "win32-arm64"].map((word) => [
          `npm/@demo/${word}/package.json`,
          manifest(`@demo/${word}`, { os: [word.split("-")[0]], cpu: [word.split("-")[1]] }),
        ]),
      ),
      "npm/demo/package.json": manifest("demo", {
        optionalDependencies: { "@demo/linux-x64": "0.0.0", "@demo/win32-arm64": "0.0.0" },
      }),
      "npm/demo-wasm/package.json": manifest("demo-wasm"),
    },
    declaration: {
      platforms: ["linux-x64", "win32-arm64"],
      npm: {
        "platform-packages": [{ path: "npm/@demo/{platform}", artifact: "bindings-{platform}" }],
        packages: ["npm/demo-wasm"],
        metas: [{ path: "npm/demo", "platform-package": "@demo/{platform}" }],
      },
    },
    npm: ["@demo/linux-x64", "@demo/win32-arm64", "demo", "demo-wasm"],
  },
  {
    name: "a cargo workspace, with a member that only another needs",
    files: {
      "rust/Cargo.toml": '[workspace]\nresolver = "2"\nmembers = ["cli", "xtask"]\n',
      "rust/cli/Cargo.toml": crate(
        "demo-cli",
        '[dependencies]\ndemo-core = { path = "../core", version = "1.2.3" }\n',
      ),
      "rust/cli/src/lib.rs": "",
      "rust/core/Cargo.toml": crate("demo-core"),
      "rust/core/src/lib.rs": "",
      "rust/xtask/Cargo.toml": crate("xtask", "publish = false\n"),
      "rust/xtask/src/lib.rs": "",
    },
    declaration: {
      crates: { "manifest-path": "rust/Cargo.toml", packages: ["demo-cli", "demo-core"] },
    },
    crates: ["demo-core", "demo-cli"],
  },
  {
    name: "a monorepo of npm packages",
    files: {
      "package.json": { name: "root", private: true, workspaces: ["packages/*"] },
      "packages/a/package.json": manifest("@demo/a"),
      "packages/b/package.json": manifest("@demo/b", { dependencies: { "@demo/a": "^1.0.0" } }),
      "packages/site/package.json": manifest("@demo/site", { private: true }),
      "packages/a/node_modules/c/package.json": manifest("c"),
      "packages/broken/package.json": "{",
    },
    declaration: { npm: { packages: ["packages/a", "packages/b"] } },
    npm: ["@demo/a", "@demo/b"],
  },
  {
    name: "new names with a scope that do not say their access",
    files: {
      "package.json": manifest("@demo/addon", {
        ...{ main: "index.js", napi: { binaryName: "addon", targets: napiTargets.slice(0, 1) } },
        ...{ files: ["index.js"], publishConfig: undefined },
      }),
      "index.js": "",
    },
    declaration: {
      platforms: ["linux-x64-gnu"],
      npm: {
        access: "public",
        "platform-packages": [
          { like: ".", name: "@demo/addon-{platform}", artifact: "bindings-{target}" },
        ],
        metas: [{ path: ".", "platform-package": "@demo/addon-{platform}" }],
      },
    },
    npm: ["@demo/addon", "@demo/addon-linux-x64-gnu"],
  },
  {
    name: "new names that changesets restricts",
    files: {
      "packages/a/package.json": manifest("@demo/a", { publishConfig: undefined }),
      ".changeset/config.json": '{ "access": "restricted" }',
    },
    declaration: { npm: { access: "restricted", packages: ["packages/a"] } },
    npm: ["@demo/a"],
  },
];

const schema: unknown = JSON.parse(
  readFileSync(new URL("../../fairlead.schema.json", import.meta.url), "utf8"),
);
const validate = new Ajv({ allowUnionTypes: true }).compile(schema as object);

afterEach(closeNpmScenes);

describe("a plan of a repository without a declaration", () => {
  test.each(shapes)("writes one that it then passes: $name", async (shape) => {
    const scene = await openNpmScene(shape.files);
    const registry = await startCratesIo({ limits: "off" });
    closing(() => registry.stop());
    const plan = () =>
      runPlan(scene, { crates: registry, inputs: { "manifest-path": "", version: "1.2.3" } });
    const first = await plan();
    const { declaration = "" } = first.outputs;
    expect(parse(declaration)).toEqual(shape.declaration);
    expect(validate(parse(declaration)) || validate.errors).toBe(true);
    expect(first.summary).toContain(`\`\`\`yaml\n${declaration}\`\`\``);

    await scene.write({ ".github/fairlead.yml": declaration });
    const run = await plan();
    expect(run.annotations.filter(({ level }) => level === "error")).toEqual([]);
    expect(run).toMatchObject({ exitCode: 0, outputs: { declaration: "none" } });
    expect(namesOf(run, "crates")).toEqual(shape.crates ?? []);
    expect(namesOf(run, "npm").sort()).toEqual(shape.npm ?? []);
    expect(run.summary).toContain(".github/fairlead.yml: ");
  });

  test("lists no crates where the registry has all of them, and takes the same ones", async () => {
    const { files } = shapes.find(({ crates }) => crates !== undefined) ?? { files: {} };
    const scene = await openNpmScene(files);
    const registry = await startCratesIo({ limits: "off" });
    closing(() => registry.stop());
    for (const name of ["demo-cli", "demo-core"])
      await registry.seedCrate({ name, version: "1.0.0" });
    const inputs = { "manifest-path": "rust/Cargo.toml", version: "1.2.3" };
    const first = await runPlan(scene, { crates: registry, inputs });
    const { declaration = "" } = first.outputs;
    expect(parse(declaration)).toEqual({ crates: { "manifest-path": "rust/Cargo.toml" } });
    await scene.write({ ".github/fairlead.yml": declaration });
    const run = await runPlan(scene, {
      ...{ crates: registry, inputs: { "manifest-path": "", version: "1.2.3" } },
    });
    expect(run).toMatchObject({ exitCode: 0 });
    expect(namesOf(run, "crates")).toEqual(namesOf(first, "crates"));
    expect(namesOf(run, "crates")).toEqual(["demo-core", "demo-cli"]);
  });

  test("leaves out what the same page says to exclude, unless it is for its version", async () => {
    const lacking = crate("demo-lacking").replace('license = "MIT"\n', "");
    const files = {
      "Cargo.toml": '[workspace]\nresolver = "2"\nmembers = ["demo-*"]\n',
      "demo-core/Cargo.toml": crate("demo-core"),
      "demo-core/src/lib.rs": "",
      "demo-lacking/Cargo.toml": lacking,
      "demo-lacking/src/lib.rs": "",
    };
    const scene = await openNpmScene(files);
    const registry = await startCratesIo({ limits: "off" });
    closing(() => registry.stop());
    for (const name of ["demo-lacking", "demo-core"])
      await registry.seedCrate({ name, version: "1.0.0" });
    const inputs = { "manifest-path": "", version: "1.2.3" };
    const first = await runPlan(scene, { crates: registry, inputs });
    expect(first.log).toContain("exclude: demo-lacking");
    const { declaration = "" } = first.outputs;
    expect(parse(declaration)).toEqual({ crates: { exclude: ["demo-lacking"] } });

    const older = crate("demo-lacking").replace("1.2.3", "1.2.2");
    await scene.write({ "demo-lacking/Cargo.toml": older });
    const second = await runPlan(scene, { crates: registry, inputs });
    expect(second.log).toContain("exclude: demo-lacking");
    expect(parse(second.outputs["declaration"] ?? "")).toMatchObject({
      ...{ "tag-template": "{name}-v{version}", crates: {} },
    });

    await scene.write({ "demo-lacking/Cargo.toml": lacking, ".github/fairlead.yml": declaration });
    expect(await runPlan(scene, { crates: registry, inputs })).toMatchObject({ exitCode: 0 });
  });

  test.each([
    { "npm-packages": "- { path: tool, artifact: none }" },
    { packages: "a" },
    { exclude: "a" },
    { platforms: "linux-x64" },
    { metas: "- tool" },
  ])("writes none beside inputs that say what is released: %j", async (inputs) => {
    const scene = await openNpmScene({ "tool/package.json": manifest("tool") });
    const plan = (more: Readonly<Record<string, string>>) =>
      runPlan(scene, { inputs: { "manifest-path": "", version: "1.2.3", ...more } });
    const [alone, beside] = [await plan({}), await plan(inputs)];
    expect(alone.outputs["declaration"]).toContain("- tool");
    expect(beside.outputs["declaration"]).toBe("none");
    expect(beside.log).not.toContain("The job summary ends with one");
  });

  const privateCrate = {
    "Cargo.toml": crate("tool", "publish = false\n[workspace]\n"),
    "src/lib.rs": "",
  };
  const aPackage = { "packages/a/package.json": manifest("a") };

  test.each([
    ["no crates", aPackage, {}, "error", 1],
    ["a crate that is not published", { ...privateCrate, ...aPackage }, {}, "warning", 0],
    ["no packages either", privateCrate, {}, undefined, 0],
    [
      "packages that are planned",
      { ...privateCrate, ...aPackage },
      { "npm-packages": "packages/a" },
      ...([undefined, 0] as const),
    ],
    [
      "a crate to release",
      { ...privateCrate, "Cargo.toml": crate("tool", "[workspace]\n"), ...aPackage },
      ...([{ "new-names": "allow" }, undefined, 0] as const),
    ],
  ])(
    "says that it looked for crates alone, beside %s",
    async (...[, files, more, level, exitCode]) => {
      const scene = await openNpmScene(files);
      const registry = await startCratesIo({ limits: "off" });
      closing(() => registry.stop());
      const inputs = { "manifest-path": "", version: "1.2.3", "new-names": "allow", ...more };
      const run = await runPlan(scene, { crates: registry, inputs });
      const said = run.annotations.filter(({ message }) => message.includes("has npm packages"));
      expect(said.map((each) => each.level)).toEqual(level === undefined ? [] : [level]);
      expect(run.exitCode).toBe(exitCode);
      expect(run.annotations.some(({ message }) => message.includes("Set manifest-path"))).toBe(
        false,
      );
    },
  );

  test("writes none where nothing is released", async () => {
    const scene = await openNpmScene({ "package.json": { name: "a", private: true } });
    const run = await runPlan(scene, { inputs: { "manifest-path": "" } });
    expect(run).toMatchObject({ exitCode: 1, outputs: { declaration: "none" } });
  });
});
