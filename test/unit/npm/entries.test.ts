import { describe, expect, test } from "@jest/globals";
import { parseEntries } from "../../../packages/npm/src/entries/entries.ts";
import type { EntryKind } from "../../../packages/npm/src/entries/entry.ts";

const read = (text: string, kind: EntryKind = "packages") => {
  const { entries, problems } = parseEntries(text, kind);
  return {
    entries,
    told: problems.map(({ line, code }) => `${line} ${code}`),
    remedies: problems.map(({ remedy }) => remedy),
  };
};

const nothing = { folder: undefined, files: undefined, to: undefined, as: undefined, asIs: false };

describe("the list of entries", () => {
  test("holds every form that a package can have", () => {
    const { entries, told } = read(`
- path: npm/{platform}/
  artifact: ffmpeg-{platform}-free     # one source, written short
  files: lib/** versions.json
- path: npm/core
  contents:
    - { artifact: "bindings-{target}", files: "*.node", as: core.node }
    - { artifact: js-dist, from: dist, to: dist, format: as-is }
    - { path: npm/schema.json }
- like: npm/core
  name: "@scope/core-{platform}"
  artifact: bindings-{target}
  platforms: [linux-x64, darwin-arm64]
- artifact: wasm-packages
  from: ruvector-wasm/pkg
- tarball: packed/*.tgz
- { tarball: "*.tgz", artifact: packed }
- npm/plain
`);
    expect(told).toEqual([]);
    expect(entries.map(({ line }) => line)).toEqual([2, 5, 10, 14, 16, 17, 18]);
    expect(entries[0]).toMatchObject({
      path: "npm/{platform}",
      contents: [
        {
          ...nothing,
          kind: "artifact",
          from: "ffmpeg-{platform}-free",
          files: ["lib/**", "versions.json"],
          line: 2,
        },
      ],
    });
    expect(entries[1]?.contents).toEqual([
      {
        ...nothing,
        kind: "artifact",
        from: "bindings-{target}",
        files: ["*.node"],
        as: "core.node",
        line: 7,
      },
      {
        ...nothing,
        kind: "artifact",
        from: "js-dist",
        folder: "dist",
        to: "dist",
        asIs: true,
        line: 8,
      },
      { ...nothing, kind: "path", from: "npm/schema.json", line: 9 },
    ]);
    expect(entries[2]).toMatchObject({
      like: "npm/core",
      name: "@scope/core-{platform}",
      platforms: ["linux-x64", "darwin-arm64"],
    });
    expect(entries[3]).toMatchObject({
      path: undefined,
      contents: [{ from: "wasm-packages", folder: "ruvector-wasm/pkg" }],
    });
    expect(entries[4]).toMatchObject({ tarball: "packed/*.tgz", tarballArtifact: undefined });
    expect(entries[5]).toMatchObject({ tarball: "*.tgz", tarballArtifact: "packed", contents: [] });
    expect(entries[6]).toMatchObject({ path: "npm/plain", listed: true });
  });

  test.each([
    ["npm/a npm/b, npm/c", ["npm/a", "npm/b", "npm/c"]],
    ["npm/*\n!npm/private", ["npm/*", "!npm/private"]],
    ["npm/{a,b}", ["npm/{a,b}"]],
    ["", []],
    ['["npm/a", "./npm/b/"]', ["npm/a", "npm/b"]],
  ])("may be bare folders: %j", (text, paths) => {
    const { entries, told } = read(text);
    expect(told).toEqual([]);
    expect(entries.map(({ path }) => path)).toEqual(paths);
  });

  test("takes the plan's objects, which say whether the name was written out", () => {
    const object = { name: "a", version: "1.0.0", path: "npm/a", tag: "v1", published: false };
    const text = JSON.stringify([
      { ...object, listed: true },
      { ...object, path: "npm/b", listed: false },
    ]);
    const { entries, told } = read(text);
    expect(told).toEqual([]);
    expect(entries).toMatchObject([
      { path: "npm/a", name: undefined, listed: true },
      { path: "npm/b", listed: false },
    ]);
  });

  test("of a platform package may leave its binaries unchecked", () => {
    const text =
      "- a\n- { path: b, check-binaries: false }\n- { tarball: c, check-binaries: 'true' }";
    for (const kind of ["platform", "plan"] as const) {
      const { entries, told } = read(text, kind);
      expect(told).toEqual([]);
      expect(entries.map(({ checkBinaries }) => checkBinaries)).toEqual([true, false, true]);
    }
    expect(read("- { path: b, check-binaries: no }", "platform").told).toEqual([
      "1 entry-field-invalid",
    ]);
    expect(read(text).told).toEqual(["2 entry-field-unknown", "3 entry-field-unknown"]);
  });

  test("of a meta names its platform packages", () => {
    const text = `- { path: npm/meta, platform-package: "@scope/name-{platform}" }`;
    expect(read(text, "meta").entries).toMatchObject([
      { path: "npm/meta", platformPackage: "@scope/name-{platform}" },
    ]);
  });

  test("tells everything that is wrong, each with its line", () => {
    const { entries, told, remedies } = read(`- path: npm/a
  artefact: x
- path: npm/b
  files: lib/**
- path:
    - npm/c
- like: npm/core
- name: x
- 7
- path: npm/e
  artifact: x
  format: asis
`);
    expect(entries.map(({ line }) => line)).not.toContain(5);
    expect(told).toEqual([
      "2 entry-field-unknown",
      "3 entry-field-missing",
      "6 entry-field-invalid",
      "7 entry-field-missing",
      "7 entry-field-missing",
      "8 entry-field-missing",
      "9 entry-malformed",
      "12 entry-field-invalid",
    ]);
    expect(remedies[0]).toContain("Did you mean artifact?");
    expect(remedies[7]).toBe("Did you mean as-is?");
  });

  test.each([
    ["- path: a\n  path: b", "2 entries-not-yaml"],
    ["- name: @scope/x", "1 entries-not-yaml"],
    ["[{", "1 entries-not-yaml"],
    ["- path: a\n  files: *.node", "2 entries-not-yaml"],
    ["- { artifact: bindings-{target} }", "1 entries-not-yaml"],
    ["- path: {platform}", "1 entry-field-invalid"],
    ["path: npm/core", "1 entries-not-list"],
    ["- path: a\n  like: b", "1 entry-fields-conflict"],
    ["- tarball: a.tgz\n  files: x", "1 entry-fields-conflict"],
    ["- path: a\n  artifact: b\n  contents: [{ path: c }]", "1 entry-fields-conflict"],
    ["- path: a\n  contents: []", "2 entry-field-invalid"],
    ["- path: a\n  contents: x", "2 entry-field-invalid"],
    ["- contents: [x]", "1 entry-malformed"],
    ["- contents: [{ files: x }]", "1 entry-field-missing"],
    ["- contents: [{ artifact: a, path: b }]", "1 entry-fields-conflict"],
    ["- contents: [{ path: b, format: as-is }]", "1 entry-fields-conflict"],
    ["- path: ../x", "1 path-invalid"],
    ["- path: a\n  artifact: b\n  to: /etc", "1 path-invalid"],
    ["- path: a\n  artifact: b\n  files: '{a,..}/x'", "1 path-invalid"],
    ["npm/{a", "1 entries-not-list"],
    ["- path: a\n  files: [b, !c]", "2 entries-not-yaml"],
    // The field that is missing is the one that nobody knows.
    ["- { like: a, nmae: b, artifact: c }", "1 entry-field-unknown"],
    ["- { paht: npm/a }", "1 entry-field-unknown"],
    ["- { path:npm/a, artifact: b }", "1 entry-field-unknown"],
  ])("refuses %j", (text, expected) => {
    expect(read(text).told).toEqual([expected]);
  });

  test.each([
    ["- path: npm/meta", "1 entry-field-missing"],
    ["- { path: npm/meta, platform-package: '@s/n' }", "1 placeholder-missing"],
    ["- { platform-package: '{platform}' }", "1 entry-field-missing"],
    ["- { like: a, artifact: b, platform-package: '{platform}' }", "1 entry-field-missing"],
    ["- { path: a, platform-package: '{platform}', tarball: x }", "1 entry-field-unknown"],
    ["npm/meta", "1 entry-field-missing"],
    ["- { path: a, platform-packages: '{platform}' }", "1 entry-field-unknown"],
  ])("of metas refuses %j", (text, expected) => {
    expect(read(text, "meta").told).toEqual([expected]);
  });

  test.each([
    ["-path: npm/a", "space after each dash"],
    ["path: npm/a", "with a dash"],
    ["- path: {platform}", 'path: "{platform}"'],
    ["- { path:npm/a, name: b }", "`path: npm/a`"],
    ["- { path: a, platform-package: b }", "publish-meta"],
    ["- { path: a, check-binaries: false }", "publish-npm-platform"],
  ])("says what to write instead of %j", (text, remedy) => {
    expect(read(text).remedies).toEqual([expect.stringContaining(remedy)]);
  });

  test("can name another input", () => {
    const [problem] = parseEntries("- 1", "meta", "metas").problems;
    expect(problem).toMatchObject({ input: "metas" });
    expect(problem?.message).toMatch(/^The input "metas", line 1: /);
  });
});
