import { declarePlatforms } from "@fairlead/contents";
import { describe, expect, test } from "@jest/globals";
import { likeManifest, likeReadme } from "../../../packages/npm/src/manifests/like-manifest.ts";
import { finishManifest } from "../../../packages/npm/src/manifests/manifest.ts";
import { writeManifest } from "../../../packages/npm/src/manifests/manifest-file.ts";
import { metaManifest } from "../../../packages/npm/src/manifests/meta-manifest.ts";
import { repositoryProblem } from "../../../packages/npm/src/manifests/repository-url.ts";

const declare = (...words: string[]) => declarePlatforms(words, "platforms").platforms;
const workspace = {
  versionOf: () => undefined,
  nameAt: () => undefined,
  nameBelowRoot: () => undefined,
  isPrivate: () => false,
  catalogs: new Map(),
};

const finish = (source: object, version?: string, word?: string) => {
  const [platform] = word === undefined ? [] : declare(word);
  const facts = { version, platform, workspace, file: "npm/x/package.json" };
  const { manifest, problems, notes } = finishManifest({ name: "x", ...source }, "x", facts);
  return {
    manifest,
    notes,
    told: problems.map(({ message }) => message),
    codes: problems.map(({ code }) => code),
  };
};

describe("a manifest to be packed", () => {
  test("has the version that is released, or its own", () => {
    expect(finish({ version: "0.0.0" }, "1.2.3").manifest).toEqual({ name: "x", version: "1.2.3" });
    expect(writeManifest(finish({ license: "MIT" }, "1.2.3").manifest)).toBe(
      '{\n  "name": "x",\n  "version": "1.2.3",\n  "license": "MIT"\n}\n',
    );
    expect(finish({ version: "3.0.0" }).told).toEqual([]);
  });

  test.each([
    [{}, "The version of x is missing."],
    [{ version: "0.0.0" }, "The version of x, 0.0.0, is only a placeholder."],
    [{ version: "v1.2.3" }, "The version of x, v1.2.3, is not written as npm does: 1.2.3."],
    [{ version: "1.2" }, "The version of x, 1.2, is not a semantic version."],
  ])("is refused with the version of %j", (source, message) => {
    expect(finish(source).told).toEqual([message]);
  });

  test("is refused with a name that npm never takes", () => {
    expect(finish({ name: "a b", version: "1.0.0" }).told).toEqual([
      'npm refuses the name "a b" in npm/x/package.json: it has characters that cannot be in a URL.',
    ]);
  });

  test("gets the platform that its own words leave open", () => {
    const musl = finish({ version: "1.0.0" }, undefined, "linux-x64-musl").manifest;
    expect(musl).toMatchObject({ os: ["linux"], cpu: ["x64"], libc: ["musl"] });
    // A word without libc says nothing about it.
    expect(finish({ version: "1.0.0" }, undefined, "linux-x64").manifest).not.toHaveProperty(
      "libc",
    );
    const mac = finish({ version: "1.0.0", os: "darwin" }, undefined, "darwin-arm64");
    expect(mac.told).toEqual([]);
    expect(mac.manifest).toMatchObject({ os: "darwin", cpu: ["arm64"] });
  });

  test("is refused where it contradicts its platform", () => {
    const source = { version: "1.0.0", os: ["linux"], cpu: ["x64"], libc: ["glibc"] };
    expect(finish(source, undefined, "linux-arm64-musl").told).toEqual([
      'x says cpu ["x64"], and it is the package of linux-arm64-musl, whose cpu is arm64.',
      'x says libc ["glibc"], and it is the package of linux-arm64-musl, whose libc is musl.',
    ]);
  });

  test("names the scripts that packing would have run", () => {
    const scripts = { prepack: "build", test: "jest", prepublishOnly: "build" };
    expect(finish({ version: "1.0.0", scripts }).notes).toEqual([
      "x: packing does not run the scripts prepublishOnly, prepack. Run what builds the package before it is packed.",
    ]);
  });

  test("says of a script that publishes by itself to remove it", () => {
    const scripts = { prepack: "build", prepublishOnly: "napi prepublish -t npm" };
    expect(finish({ version: "1.0.0", scripts }).notes).toEqual([
      "x: packing does not run the script prepack. Run what builds the package before it is packed.",
      "x: the script prepublishOnly runs napi prepublish, which would publish the platform packages, too. Packing does not run it. Remove it.",
    ]);
  });

  test("is refused if it is private, or points pnpm to another folder", () => {
    for (const value of [true, "true", "false", 1, {}]) {
      expect(finish({ version: "1.0.0", private: value }).codes).toEqual(["package-private"]);
    }
    for (const value of [false, "", null, 0]) {
      expect(finish({ version: "1.0.0", private: value }).codes).toEqual([]);
    }
    for (const directory of ["dist", "../x/dist", "./dist"]) {
      const publishConfig = { directory };
      expect(finish({ version: "1.0.0", publishConfig }).codes).toEqual([
        "publish-directory-unsupported",
      ]);
    }
    // A build tool has copied the manifest into the folder that it names.
    for (const directory of ["x", "./x", "x/", "npm/x"]) {
      expect(finish({ version: "1.0.0", publishConfig: { directory } }).codes).toEqual([]);
    }
  });

  test("notes what of its publishConfig has no effect", () => {
    const followed = { access: "public", tag: "next", main: "x.js", registry: "https://r.example" };
    const publishConfig = { ...followed, provenance: false, executableFiles: ["x.sh"] };
    expect(finish({ version: "1.0.0", publishConfig }).notes).toEqual([]);
    expect(
      finish({ version: "1.0.0", publishConfig: { ...publishConfig, otp: "1" } }).notes,
    ).toEqual(["x: publishConfig.otp has no effect here."]);
  });
});

describe("a manifest like a meta's", () => {
  const meta = {
    name: "@s/core",
    version: "1.0.0",
    description: "Fast",
    license: "MIT",
    main: "index.js",
    repository: "github:s/core",
    publishConfig: { access: "public", main: "dist/index.js" },
    dependencies: { a: "1" },
  };

  test("takes over what both share, and says what it brings and for whom", () => {
    const [declared] = declare("linux-x64-gnu");
    const facts = { name: "@s/core-linux-x64-gnu", platform: declared?.platform };
    expect(likeManifest(meta, { ...facts, files: ["core.node", "a.txt"] })).toEqual({
      name: "@s/core-linux-x64-gnu",
      version: "1.0.0",
      description: "Fast",
      license: "MIT",
      repository: "github:s/core",
      publishConfig: { access: "public" },
      os: ["linux"],
      cpu: ["x64"],
      libc: ["glibc"],
      files: ["a.txt", "core.node"],
      main: "core.node",
    });
    expect(likeReadme("@s/x", "@s/core", "linux-x64-gnu")).toContain("The files for linux-x64-gnu");
  });

  test("has no main where several addons could be it", () => {
    const facts = { name: "y", platform: undefined, files: ["a.node", "b.node"] };
    expect(likeManifest(meta, facts)).not.toHaveProperty("main");
  });
});

describe("the manifest of a meta", () => {
  const facts = {
    platformPackage: "@s/core-{platform}",
    platforms: declare("darwin-arm64", "linux-x64-gnu"),
    version: "1.2.3",
    file: "npm/meta/package.json",
  };
  const meta = (template: object, more: object = {}) => {
    const made = metaManifest(template as never, "@s/core", { ...facts, ...more });
    return { ...made, told: made.problems.map(({ message }) => message) };
  };

  test("pins the declared platforms at the exact version, and leaves the others alone", () => {
    const optionalDependencies = { fsevents: "^2.0.0", "@s/core-linux-x64-gnu": "0.1.25" };
    const made = meta({ name: "@s/core", optionalDependencies });
    expect(made.told).toEqual([]);
    expect(made.manifest["optionalDependencies"]).toEqual({
      fsevents: "^2.0.0",
      "@s/core-darwin-arm64": "1.2.3",
      "@s/core-linux-x64-gnu": "1.2.3",
    });
    expect([...made.platformPackages].map(([{ word }, name]) => [word, name])).toEqual([
      ["darwin-arm64", "@s/core-darwin-arm64"],
      ["linux-x64-gnu", "@s/core-linux-x64-gnu"],
    ]);
  });

  test("is refused where its template lists a platform that is not declared", () => {
    const optionalDependencies = { "@s/core-win32-x64-msvc": "1.0.0", "@s/core-utils": "1.0.0" };
    // With any text: what stayed as it is would be of an older version.
    expect(meta({ optionalDependencies }).problems).toMatchObject([
      {
        code: "platform-undeclared",
        message: expect.stringContaining("win32-x64-msvc, utils"),
      },
    ]);
    for (const word of ["wasm32-wasi", "openharmony-arm64", "plan9-x64", "webcontainers-wasm32"]) {
      const listed = { [`@s/core-${word}`]: "1.0.0" };
      expect(meta({ optionalDependencies: listed }).problems).toMatchObject([
        { code: "platform-undeclared", remedy: expect.stringContaining("darwin-arm64") },
      ]);
    }
    // The same platform by another word is another package.
    const alias = { "@s/core-macos-arm64": "1.0.0" };
    expect(meta({ optionalDependencies: alias }).told).toHaveLength(1);
  });

  test("leaves another family's packages alone, and dependencies that name no platform", () => {
    const optionalDependencies = { "@s/core-libvips-linux-x64": "1.0.0" };
    const made = meta({ optionalDependencies, dependencies: { "@s/core-utils": "^1.0.0" } });
    expect(made.told).toEqual([]);
    expect(made.manifest["optionalDependencies"]).toMatchObject(optionalDependencies);
  });

  test("pins WebAssembly like any platform", () => {
    const made = meta({}, { platforms: declare("wasm32-wasi", "linux-x64-gnu") });
    expect(made.manifest["optionalDependencies"]).toEqual({
      "@s/core-wasm32-wasi": "1.2.3",
      "@s/core-linux-x64-gnu": "1.2.3",
    });
  });

  test("is refused where a platform package is a dependency that everybody must install", () => {
    expect(meta({ dependencies: { "@s/core-darwin-arm64": "1.0.0" } }).told).toEqual([
      "@s/core has @s/core-darwin-arm64 in dependencies: it could not be installed on other platforms.",
    ]);
  });

  test("is refused where two platforms would share a package", () => {
    const platforms = declare("linux-x64-gnu", "darwin-x64");
    expect(meta({}, { platforms, platformPackage: "@s/core{exe}" }).told).toEqual([
      '`platform-package` "@s/core{exe}" gives several platforms the same name @s/core.',
    ]);
  });
});

describe("repository.url", () => {
  const here = "https://github.com/owner/name";
  test.each([
    "git+https://github.com/owner/name.git",
    "https://github.com/owner/name",
    "git://github.com/owner/name.git",
    "git@github.com:owner/name.git",
    "git+ssh://git@github.com/owner/name.git",
    "github:owner/name",
    "owner/name",
  ])("%s is the repository that runs", (url) => {
    expect(repositoryProblem({ repository: { type: "git", url } }, "x", here)).toBeUndefined();
    expect(repositoryProblem({ repository: url }, "x", here)).toBeUndefined();
  });

  test("must be there, and the same, also in its letters", () => {
    const message = (repository?: unknown) =>
      repositoryProblem({ repository }, "x", here)?.message ?? "";
    expect(message()).toContain("x has no repository.url");
    expect(message("other/name")).toContain(
      "npm accepts provenance only for https://github.com/ow",
    );
    expect(message("Owner/name")).toContain("case matters");
  });
});
