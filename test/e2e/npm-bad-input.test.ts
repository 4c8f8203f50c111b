import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { expectNothingAsked } from "./npm-refusals.ts";
import {
  addon,
  closeNpmScenes,
  manifest,
  metaInputs,
  npmToken,
  openNpmScene,
  platformInputs,
  type NpmActionName,
  type NpmScene,
} from "./npm-scene.ts";

jest.setTimeout(60_000);

const two = ["linux-x64-gnu", "darwin-arm64"];
const core = { packages: "npm/core" };
const versionRemedy =
  "Set the input version, or write a version such as 1.2.3 in its package.json.";
const fieldsOfEntry =
  "Allowed: artifact, path, from, files, to, as, format, name, contents, like, tarball, platforms.";

/** The addon, and packages that cannot be published each for a reason of its own. */
const checkout = {
  ...addon(...two),
  "bad/comma/package.json": '{\n  "name": "x",\n  "version": "1.0.0",\n}\n',
  "bad/array/package.json": "[]",
  "bad/private/package.json": manifest("@demo/private", { private: true }),
  "bad/named/package.json": manifest("Demo Core"),
  "bad/scope/package.json": manifest("@a/b/c"),
  "bad/empty/package.json": manifest(""),
  "bad/nameless/package.json": { version: "1.0.0" },
  "bad/same/package.json": manifest("@demo/core"),
  "bad/versionless/package.json": manifest("versionless", { version: undefined }),
  "bad/v/package.json": manifest("v", { version: "v1.2.3" }),
  "bad/short/package.json": manifest("short", { version: "1.2" }),
  "bad/meta/package.json": manifest("@demo/core", {
    dependencies: { "@demo/core-linux-x64-gnu": "1.0.0" },
    optionalDependencies: { "@demo/core-darwin-x64": "1.0.0", fsevents: "*" },
  }),
};

// Nothing is asked of the registry, so all can share one.
let scene: NpmScene;
beforeAll(async () => {
  scene = await openNpmScene(checkout);
});
afterAll(closeNpmScenes);

async function refused(
  action: NpmActionName,
  inputs: Record<string, string>,
  ...problems: readonly string[]
): Promise<void> {
  expectNothingAsked(await scene.run(action, { inputs }), scene, action, problems);
}

const packages = (inputs: Record<string, string>, ...problems: readonly string[]) =>
  refused("publish-npm-packages", inputs, ...problems);

describe("platforms", () => {
  test("that nobody knows are named with the nearest", () =>
    refused(
      "publish-npm-platform",
      {
        ...platformInputs(...two),
        platforms: "linux-x64-gnu linux-x64 darwin-arm46",
      },
      'The platforms "linux-x64-gnu" and "linux-x64" are the same: linux-x64-gnu. Remove one of them.',
      'The platform "darwin-arm46" is unknown. Did you mean darwin-arm64?',
      'The input "packages", line 1: No artifact of this run matches "bindings-linux-x64-gnu". Upload it in a job that this job needs, or set run-id to the run that has it. If it has expired, re-run all jobs. This run has no artifact that can be downloaded.',
    ));

  test("of an entry are read the same way", () =>
    packages(
      { packages: "- { path: 'npm/{platform}', platforms: [linux-x64-gnu, linux-x46] }" },
      'The input "packages", line 1: The platform "linux-x46" is unknown. Did you mean linux-x64?',
    ));

  test("are needed, and told alone where there are none", () =>
    refused(
      "publish-meta",
      { ...metaInputs(...two), platforms: "" },
      'The input "platforms" is empty, and it has no default. Set `platforms` under `with` in the step, or declare `platforms` in .github/fairlead.yml.',
    ));

  test("for which nothing is published are told with what was passed over", async () => {
    const own = await openNpmScene({
      "npm/a/package.json": manifest("@demo/a", { os: ["linux"], cpu: ["x64"] }),
    });
    const inputs = { platforms: "win32-x64-msvc", packages: "npm/*" };
    const run = await own.run("publish-npm-platform", { inputs });
    expectNothingAsked(run, own, "publish-npm-platform", [
      'The input "packages" selects no package to publish. Skipped: npm/a is for linux x64, which is not one of the declared platforms: win32-x64-msvc. Name a package for this step to publish, or remove the step.',
    ]);
  });
});

describe("entries", () => {
  test("without a package.json, with one that is no JSON, or private, are told with their lines", () =>
    packages(
      { packages: "- npm/nowhere\n- bad/comma\n- bad/array\n- bad/private\n- none/*" },
      'The input "packages", line 1: npm/nowhere has no package.json. Use the folder of a package.json. For a package that has none, use `like` or `artifact`. These folders have one: bad/array, bad/comma, bad/empty, bad/meta, bad/named and 10 more.',
      'The input "packages", line 2: bad/comma/package.json is not JSON: Expected double-quoted property name in JSON at position 39 (line 4 column 1). Correct it: npm reads plain JSON, without comments or trailing commas.',
      'The input "packages", line 3: bad/array/package.json is not a JSON object. Correct it: npm reads plain JSON, without comments or trailing commas.',
      'The input "packages", line 4: bad/private is private: its package.json says "private": true. Remove private from its package.json to publish it, or remove this entry.',
      'The input "packages", line 5: The path none/* matches no folder with a package.json. Use a path relative to the root of the checkout. These folders have one: bad/array, bad/comma, bad/empty, bad/meta, bad/named and 10 more.',
    ));

  test("that are no YAML are told with the line, and what to do with it", async () => {
    await packages(
      { packages: "- path: npm/core\n  name: @demo/core\n" },
      `The input "packages", line 2: This isn't valid YAML: a value cannot begin with @ without quotes. Put it in quotes: "@demo/core".`,
    );
    await packages(
      { packages: "- path: npm/core\n  contents: [{ artifact: x\n- path: y\n" },
      `The input "packages", line 2: This isn't valid YAML: this { is never closed. Write } where it ends.`,
    );
  });

  test("with fields that nobody knows are told the nearest, and all that are allowed", () =>
    packages(
      {
        packages: `- { path: npm/core, artefact: x }
- { path: npm/core, platform-package: x }
- { path: npm/core, contents: [{ artifact: a, file: b }] }`,
      },
      `The input "packages", line 1: "artefact" is not a field of an entry. Did you mean artifact? ${fieldsOfEntry}`,
      `The input "packages", line 2: "platform-package" is not a field of an entry. It belongs to a meta: to \`metas\`, or to publish-meta. ${fieldsOfEntry}`,
      'The input "packages", line 3: "file" is not a field of a source. Did you mean files? Allowed: artifact, path, from, files, to, as, format.',
    ));

  test("with placeholders that stand for nothing here, or that are none, are told", () =>
    packages(
      {
        version: "",
        packages: `- npm/{platform}
- { path: npm/core, artifact: "x-{version}", files: "{plattform}.js {a,b}" }`,
      },
      'The input "packages", line 1: "npm/{platform}" needs platforms. Did you mean `npm.platform-packages`, which publish-npm-platform takes? If not, add platforms to the entry.',
      'The input "packages", line 2: "x-{version}" needs a version. Set the input `version`.',
      'The input "packages", line 2: "{plattform}.js" holds {plattform}, which is not a placeholder. Did you mean {platform}? Known placeholders: {platform}, {target}, {short}, {exe}, {ext}, {version}.',
    ));

  test("that lead out of the checkout are told", () => {
    const inside =
      'expected a relative path without "..". Paths start at the workspace; those of a source start at the artifact and the package.';
    return packages(
      { packages: "- ../x\n- /etc\n- { path: npm/core, contents: [{ path: ../../x }] }" },
      `The input "packages", line 1: path is "../x"; ${inside}`,
      `The input "packages", line 2: path is "/etc"; ${inside}`,
      `The input "packages", line 3: path is "../../x"; ${inside}`,
    );
  });

  test("of which nothing is left are no release that is complete", async () => {
    await packages(
      { packages: "bad/priv*" },
      'The input "packages" selects no package to publish. Skipped bad/private: its package.json says "private": true. Name a package for this step to publish, or remove the step.',
    );
    await packages(
      { packages: "# later" },
      'The input "packages" selects no package to publish. Name a package for this step to publish, or remove the step.',
    );
  });

  test("of packed files that are not there are told", () =>
    packages(
      { packages: "- tarball: packed/*.tgz" },
      'The input "packages", line 1: The tarball packed/*.tgz matches no file of the workspace. Pack before this step in the same job, or name the artifact that holds the file: { artifact: …, tarball: … }.',
    ));

  test("of a meta say which packages belong to it", () =>
    refused(
      "publish-meta",
      {
        platforms: "linux-x64-gnu",
        packages: "- { path: npm/core, platform-package: '@demo/core' }\n- npm/core",
      },
      'The input "packages", line 1: `platform-package` is "@demo/core", the same name for all platforms. Write it with a placeholder: "@demo/core-{platform}".',
      'The input "packages", line 2: A meta does not name its platform packages. Add platform-package: "@scope/name-{platform}".',
    ));
});

describe("manifests of the checkout", () => {
  test("with names that npm refuses, or none, are told with their files", () => {
    const remedy = "Write it as name or @scope/name, in lowercase letters, digits and hyphens.";
    return packages(
      { packages: "bad/named bad/scope bad/empty bad/nameless" },
      `npm refuses the name "Demo Core" in bad/named/package.json: it has characters that cannot be in a URL. ${remedy}`,
      `npm refuses the name "@a/b/c" in bad/scope/package.json: it is not of the form name or @scope/name. ${remedy}`,
      "The package.json of bad/empty has no name. Add it.",
      "The package.json of bad/nameless has no name. Add it.",
    );
  });

  test("with one name in two entries are told with both lines", () =>
    packages(
      { packages: "- npm/core\n- bad/same" },
      'The input "packages", line 2: There are two packages @demo/core: that of bad/same/package.json, and that of npm/core/package.json on line 1. Remove one of the two entries, or give them different names.',
    ));

  test("with no version to release are told, however it is missing", () =>
    packages(
      { version: "", packages: "npm/core bad/versionless bad/v bad/short" },
      `The version of @demo/core, 0.0.0, is only a placeholder. ${versionRemedy}`,
      `The version of versionless is missing. ${versionRemedy}`,
      `The version of v, v1.2.3, is not written as npm does: 1.2.3. ${versionRemedy}`,
      `The version of short, 1.2, is not a semantic version. ${versionRemedy}`,
    ));

  test("of a meta list declared platforms only, and as what can be left out", () =>
    refused(
      "publish-meta",
      {
        ...metaInputs(...two),
        packages: "- { path: bad/meta, platform-package: '@demo/core-{platform}' }",
      },
      "@demo/core lists @demo/core-darwin-x64 in optionalDependencies, and platforms doesn't declare darwin-x64. Add it to platforms, or remove the package from bad/meta/package.json. Declared: linux-x64-gnu, darwin-arm64.",
      "@demo/core has @demo/core-linux-x64-gnu in dependencies: it could not be installed on other platforms. Take it out: platform packages become optional dependencies automatically.",
    ));
});

describe("other inputs", () => {
  test("that are no words of theirs are told together", () =>
    packages(
      {
        ...core,
        ...{ access: "everyone", provenance: "yes", "publish-mode": "staged", sha: "abc" },
        ...{ "confirm-minutes": "soon", "dry-run": "maybe", "run-id": "x", version: "1.2" },
      },
      'The input "access" is "everyone"; expected public or restricted.',
      'The input "provenance" is "yes"; expected one of auto, true, false.',
      'The input "publish-mode" is "staged"; expected one of auto, direct, stage. Did you mean stage?',
      'The input "confirm-minutes" is "soon"; expected a decimal number that is at least 0.',
      'The input "dry-run" is "maybe"; expected true or false.',
      'The input "version" is "1.2"; expected a semantic version such as 1.2.3 or 1.2.3-rc.1, or a tag that ends in one, such as v1.2.3 or name-v1.2.3.',
      'The input "sha" is "abc"; expected a full commit hash of 40 hexadecimal digits. Set it to ${{ github.sha }} or the plan\'s output sha.',
      'The input "run-id" is "x"; expected the number of a workflow run.',
    ));

  test.each([
    [
      "registry.npmjs.org",
      'The input "registry-url" is "registry.npmjs.org"; expected the address of a registry, such as https://registry.npmjs.org. Write it with https:// and without a query.',
    ],
    [
      "http://npm.example.com",
      'The input "registry-url" is "http://npm.example.com": a token would travel in the clear. Use an https address (plain http is for loopback only).',
    ],
    [
      `https://me:${npmToken}@npm.example.com`,
      'The input "registry-url" holds a user or a password. Remove them, and set NODE_AUTH_TOKEN instead.',
    ],
  ])("of a registry that takes no token safely are refused: %s", (url, problem) =>
    packages({ ...core, "registry-url": url }, problem),
  );

  test("of a tag that npm would take for a version are refused", () =>
    packages(
      { ...core, tag: "v1.2" },
      'The tag "v1.2" is a semver range, which npm does not accept as a tag. Use a word such as latest, next or v1-maintenance.',
    ));

  test("without any credential name the ways", () =>
    packages(
      { ...core, token: "" },
      "There is no token and this job has no id-token: write, so nothing can be uploaded. Set the input token (or NODE_AUTH_TOKEN), add permissions: id-token: write for trusted publishing, or set dry-run: true.",
    ));
});

test("all of it is told at once, and no artifact is fetched for it", async () => {
  const before = scene.artifacts.requests.entries.length;
  await refused(
    "publish-npm-platform",
    {
      ...{ platforms: "linux-x64-gnu darwin-arm46", tag: "1.x", version: "1", token: "" },
      "registry-url": "ftp://npm.example.com",
      packages: `- { path: "npm/{platform}", artifact: "bindings-{platform}" }
- { path: npm/core, artefact: x }
- npm/nowhere
- { path: bad/named, platforms: [linux-x64-gnu] }`,
    },
    'The input "version" is "1"; expected a semantic version such as 1.2.3 or 1.2.3-rc.1, or a tag that ends in one, such as v1.2.3 or name-v1.2.3.',
    'The input "registry-url" is "ftp://npm.example.com"; expected the address of a registry, such as https://registry.npmjs.org. Write it with https:// and without a query.',
    'The tag "1.x" is a semver range, which npm does not accept as a tag. Use a word such as latest, next or v1-maintenance.',
    `The input "packages", line 2: "artefact" is not a field of an entry. Did you mean artifact? ${fieldsOfEntry.replace(/\.$/, ", check-binaries.")}`,
    'The platform "darwin-arm46" is unknown. Did you mean darwin-arm64?',
    "There is no token and this job has no id-token: write, so nothing can be uploaded. Set the input token (or NODE_AUTH_TOKEN), add permissions: id-token: write for trusted publishing, or set dry-run: true.",
    'The input "packages", line 3: npm/nowhere has no package.json. Use the folder of a package.json. For a package that has none, use `like` or `artifact`. These folders have one: bad/array, bad/comma, bad/empty, bad/meta, bad/named and 10 more.',
    'npm refuses the name "Demo Core" in bad/named/package.json: it has characters that cannot be in a URL. Write it as name or @scope/name, in lowercase letters, digits and hyphens.',
  );
  expect(scene.artifacts.requests.entries.length).toBe(before);
});
