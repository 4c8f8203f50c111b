import { afterEach, expect, jest, test } from "@jest/globals";
import { manifest, npmContents, sampleNamed } from "./npm-scene.ts";
import { libraryFor, platformOf } from "./release-parts-binaries.ts";
import {
  closeReleaseParts,
  filesOf,
  linesOf,
  openReleaseParts,
  releaseTwice,
  type RepositoryShape,
} from "./release-parts-scene.ts";
import { before, manifestAt, trust } from "./release-parts-trust.ts";
import { releasesOf } from "./release-scene.ts";
import { accepted, contents } from "./scene.ts";

jest.setTimeout(600_000);
afterEach(closeReleaseParts);

const versions = { oxlint: "1.99.0", oxfmt: "0.99.0", crates: "0.199.0" };
const words = [
  ...["android-arm-eabi", "android-arm64", "darwin-arm64", "darwin-x64", "freebsd-x64"],
  ...["linux-arm-gnueabihf", "linux-arm-musleabihf", "linux-arm64-gnu", "linux-arm64-musl"],
  ...["linux-ppc64-gnu", "linux-riscv64-gnu", "linux-riscv64-musl", "linux-s390x-gnu"],
  ...["linux-x64-gnu", "linux-x64-musl", "openharmony-arm64"],
  ...["win32-arm64-msvc", "win32-ia32-msvc", "win32-x64-msvc"],
];
const crates = ["oxc_span", "oxc_ast", "oxc"];

/** What their own tool writes of the commits. */
const tools = {
  "cargo-release-oxc": `#!/bin/sh
mkdir -p target
for name in OXLINT OXFMT CRATES; do echo "- A fix of $name." > "target/$name"_CHANGELOG; done
`,
};
const napi = (name: string) => ({
  ...{ version: versions.crates, main: "index.js", files: ["index.js"] },
  napi: { binaryName: name, packageName: `@oxc-${name}/binding` },
});
const app = (version: string, packageName: string) => ({
  ...{ version, main: "dist/index.js", files: ["dist"], napi: { packageName } },
});
const upstream = { upstream: "oxc-project/oxc", ref: "refs/heads/main", tools };
const files: RepositoryShape["files"] = {
  LICENSE: "MIT\n",
  "npm/oxlint/package.json": manifest("oxlint", app(versions.oxlint, "@oxlint/binding")),
  "npm/oxfmt/package.json": manifest("oxfmt", app(versions.oxfmt, "@oxfmt/binding")),
  "npm/oxlint-plugins/package.json": manifest("@oxlint/plugins", {
    ...{ version: versions.oxlint, main: "index.js", files: ["index.js"] },
  }),
  "npm/oxlint-plugin-eslint/package.json": manifest("oxlint-plugin-eslint", {
    ...{ version: versions.oxlint, main: "index.js", files: ["index.js"] },
  }),
  "npm/oxc-types/package.json": manifest("@oxc-project/types", {
    ...{ version: versions.crates, types: "types.d.ts" },
  }),
  "npm/oxc-types/types.d.ts": "export {};\n",
  "npm/runtime/package.json": manifest("@oxc-project/runtime", {
    ...{ version: versions.crates, exports: { "./regenerator": "./gone.js" } },
  }),
  "npm/runtime/src/helpers.js": "export {};\n",
  "napi/parser/package.json": manifest("oxc-parser", {
    ...{ ...napi("parser"), dependencies: { "@oxc-project/types": "workspace:^" } },
  }),
  "napi/transform/package.json": manifest("oxc-transform", napi("transform")),
  "napi/minify/package.json": manifest("oxc-minify", napi("minify")),
};

test("oxc is released by fewer than its 332 lines, workflows and declarations together", async () => {
  expect(await linesOf("oxc")).toBeLessThan(187 + 47 + 44 + 54);
});

test("oxc: two apps of a version each, their archives, and one release with a tag for both", async () => {
  const archived = words.filter((word) => !/^(android|openharmony)/.test(word));
  const both = ["oxlint", "oxfmt"];
  const built = words.map(async (word) => {
    const library = await libraryFor(word);
    const { target } = platformOf(word);
    return both.map((name) => {
      return [`${name}-bindings-${target}`, { [`${name}.${word}.node`]: library }] as const;
    });
  });
  const archives = archived.flatMap((word) => {
    const { target, ext } = platformOf(word);
    return both.map((name) => {
      return [
        `rust-${name}-${target}`,
        { [`${name}-${target}.${ext}`]: `${name} ${word}` },
      ] as const;
    });
  });
  const workflow = "release_apps.yml";
  const scene = await openReleaseParts("oxc", {
    ...{ ...upstream, files, workflow },
    artifacts: {
      ...Object.fromEntries((await Promise.all(built)).flat()),
      ...Object.fromEntries(archives),
      "oxlint-js": {
        "dist/index.js": "export {};\n",
        "dist-pkg-plugins/index.js": "export {};\n",
        "dist-pkg-plugin-eslint/index.js": "export {};\n",
      },
      "oxfmt-js": { "dist/index.js": "export {};\n" },
    },
  });
  const ofOxlint = [
    ...words.map((word) => `@oxlint/binding-${word}`),
    ...["oxlint", "@oxlint/plugins", "oxlint-plugin-eslint"],
  ];
  const ofOxfmt = [...words.map((word) => `@oxfmt/binding-${word}`), "oxfmt"];
  await trust(scene, workflow, { npm: [...ofOxlint, ...ofOxfmt] });
  await releaseTwice(scene, "plan", "pack", "publish", "github-release");

  const { oxlint, oxfmt } = versions;
  expect(npmContents(scene.npm)).toEqual({
    ...Object.fromEntries(ofOxlint.map((name) => [name, [before, oxlint]])),
    ...Object.fromEntries(ofOxfmt.map((name) => [name, [before, oxfmt]])),
  });
  for (const [name, version] of Object.entries({ oxlint, oxfmt })) {
    expect(await manifestAt(scene, name, version)).toMatchObject({
      optionalDependencies: Object.fromEntries(
        words.map((word) => [`@${name}/binding-${word}`, version]),
      ),
    });
    const binding = await manifestAt(scene, `@${name}/binding-linux-riscv64-musl`, version);
    expect(binding).toMatchObject({ os: ["linux"], cpu: ["riscv64"], libc: ["musl"] });
    expect(scene.npm.attestations(name, version)).not.toEqual([]);
  }
  const [release, ...others] = releasesOf(scene.github);
  expect(others).toEqual([]);
  expect(release).toMatchObject({
    ...{ tag: `apps_v${oxlint}`, name: `oxlint v${oxlint} & oxfmt v${oxfmt}` },
    draft: false,
  });
  expect(release?.body).toMatch(
    /^<!-- fairlead:text -->\n## Oxlint v1\.99\.0\n\n- A fix of OXLINT\.\n+## Oxfmt v0\.99\.0\n\n- A fix of OXFMT\./,
  );
  expect(filesOf(scene, `apps_v${oxlint}`)).toEqual(
    [
      "SHA256SUMS",
      ...archived.flatMap((word) => {
        const { target, ext } = platformOf(word);
        return [`oxlint-${target}.${ext}`, `oxfmt-${target}.${ext}`];
      }),
    ].sort(),
  );
  const tags = [`oxlint_v${oxlint}`, `oxfmt_v${oxfmt}`];
  expect(tags.map((tag) => scene.github.ref("octo-org/octo-repo", `refs/tags/${tag}`))).toEqual(
    tags.map(() => release?.tagSha),
  );
});

/** Three crates in `crates/`, each of which needs the one before. */
function workspace(): RepositoryShape["files"] {
  const version = versions.crates;
  const manifests = crates.map((name, index) => {
    const needs = crates
      .slice(Math.max(0, index - 1), index)
      .map((need) => `${need} = { path = "../${need}", version = "${version}" }\n`);
    const fields = `name = "${name}"\nversion = "${version}"\nedition = "2021"`;
    const text = `[package]\n${fields}\ndescription = "d"\nlicense = "MIT"\n\n[dependencies]\n${needs.join("")}`;
    return [`crates/${name}/Cargo.toml`, text] as const;
  });
  return {
    "Cargo.toml": '[workspace]\nresolver = "2"\nmembers = ["crates/*"]\n',
    ".gitignore": "target\nCargo.lock\n",
    ...Object.fromEntries(manifests),
    ...Object.fromEntries(crates.map((name) => [`crates/${name}/src/lib.rs`, ""])),
  };
}

test("oxc: its crates by one version and a tag", async () => {
  const workflow = "release_crates.yml";
  const scene = await openReleaseParts("oxc", {
    ...{ ...upstream, files: { ...files, ...workspace() }, workflow, others: {} },
  });
  await trust(scene, workflow, { crates });
  await releaseTwice(scene, "pack", "release");
  const version = versions.crates;
  expect(contents(scene.crates)).toEqual(
    Object.fromEntries(crates.map((name) => [name, [before, version]])),
  );
  expect(accepted(scene.crates).map(({ crate }) => crate)).toEqual(crates);
  const [release] = releasesOf(scene.github);
  expect(release).toMatchObject({
    ...{ tag: `crates_v${version}`, name: `oxc crates_v${version}`, draft: false },
  });
  expect(release?.body).toContain("- A fix of CRATES.");
});

test("oxc: an addon by the workflow that three share, after the types that it needs", async () => {
  const typesWorkflow = "release_types.yml";
  const scene = await openReleaseParts("oxc", {
    ...{ ...upstream, files, workflow: typesWorkflow, others: {} },
  });
  const types = ["@oxc-project/types", "@oxc-project/runtime"];
  await trust(scene, typesWorkflow, { npm: types });
  await releaseTwice(scene, "pack", "publish");

  const built = words.map(async (word) => {
    const artifact =
      word === "freebsd-x64" ? "bindings-freebsd" : `bindings-${platformOf(word).target}`;
    return [artifact, { [`parser.${word}.node`]: await libraryFor(word) }] as const;
  });
  const wasi = manifest("@oxc-parser/binding-wasm32-wasi", {
    ...{ version: versions.crates, main: "parser.cjs", cpu: ["wasm32"] },
  });
  // The workflow that was started is trusted, not the one that it calls.
  const caller = "reusable_release_napi.yml";
  await scene.begin({
    ...{ ...upstream, workflow: caller, event: "push", inputs: { name: "parser" } },
    artifacts: {
      ...Object.fromEntries(await Promise.all(built)),
      "npm-dirs": {
        "wasm32-wasi/package.json": JSON.stringify(wasi),
        "wasm32-wasi/parser.cjs": "module.exports = {};\n",
        "wasm32-wasi/parser.wasm": await sampleNamed("module.wasm"),
      },
      "napi-js": { "index.js": "module.exports = {};\n" },
    },
  });
  const bindings = [...words, "wasm32-wasi"].map((word) => `@oxc-parser/binding-${word}`);
  await trust(scene, caller, { npm: [...bindings, "oxc-parser"] });
  await releaseTwice(scene, "plan", "pack", "publish");
  const version = versions.crates;
  expect(npmContents(scene.npm)).toEqual(
    Object.fromEntries(
      [...types, ...bindings, "oxc-parser"].map((name) => [name, [before, version]]),
    ),
  );
  expect(await manifestAt(scene, "oxc-parser", version)).toMatchObject({
    dependencies: { "@oxc-project/types": `^${version}` },
    optionalDependencies: Object.fromEntries(bindings.map((name) => [name, version])),
  });
  expect(releasesOf(scene.github)).toEqual([]);
});
