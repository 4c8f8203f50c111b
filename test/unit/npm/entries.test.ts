import { describe, expect, test } from "@jest/globals";
import { parseEntries, type EntryKind } from "../../../packages/npm/src/entries/entries.ts";

const read = (text: string, kind: EntryKind = "packages") => {
  const { entries, problems } = parseEntries(text, kind);
  return {
    entries,
    told: problems.map(({ message, remedy }) => `${message} ${remedy ?? ""}`.trim()),
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

  test("of a meta names its platform packages", () => {
    const text = `- { path: npm/meta, platform-package: "@scope/name-{platform}" }`;
    expect(read(text, "meta").entries).toMatchObject([
      { path: "npm/meta", platformPackage: "@scope/name-{platform}" },
    ]);
  });

  test("tells everything that is wrong, each with its line", () => {
    const { entries, told } = read(`- path: npm/a
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
      `The input "packages", line 2: "artefact" is no field of an entry. Did you mean artifact? Allowed: artifact, path, from, files, to, as, format, name, contents, like, tarball, platforms.`,
      `The input "packages", line 3: files says what is taken from an artifact, and the entry names none. Add artifact, or list the sources under contents.`,
      `The input "packages", line 6: path holds a list; expected a text that is not empty. Write path: "…".`,
      `The input "packages", line 7: an entry with like has no name. Add name: "@scope/name".`,
      `The input "packages", line 7: an entry with like brings no files. Add artifact or contents.`,
      `The input "packages", line 8: an entry brings nothing. Give it one of path, artifact, contents, tarball.`,
      `The input "packages", line 9: an entry is the number 7; expected fields. Write - path: npm/core, or another of the fields of an entry.`,
      `The input "packages", line 12: format is "asis"; allowed is as-is. Did you mean as-is?`,
    ]);
  });

  test.each([
    ["- path: a\n  path: b", "line 2: this is no YAML: Map keys must be unique."],
    ["- name: @scope/x", "line 1: this is no YAML: Plain value cannot start with reserved"],
    ["[{", "line 1: this is no YAML: "],
    ["- path: {platform}", "path holds a map; expected a text that is not empty. Put the value in"],
    ["path: npm/core", "line 1: expected a list of entries, found a map. Begin each entry"],
    ["- path: a\n  like: b", "an entry has path and like. Give it one of them."],
    ["- tarball: a.tgz\n  files: x", "an entry has tarball and files, but a tarball is published"],
    [
      "- path: a\n  artifact: b\n  contents: [{ path: c }]",
      "an entry has contents and artifact. Move all sources into contents",
    ],
    ["- path: a\n  contents: []", "contents holds nothing; expected a list of sources."],
    ["- path: a\n  contents: x", 'contents holds the text "x"; expected a list of sources.'],
    ["- contents: [x]", 'a source is the text "x"; expected fields.'],
    ["- contents: [{ files: x }]", "a source has neither artifact nor path."],
    ["- contents: [{ artifact: a, path: b }]", "a source has both artifact and path."],
    ["- contents: [{ path: b, format: as-is }]", "format belongs to an artifact, not to a path."],
    ["- path: ../x", 'path is "../x"; expected a relative path without "..".'],
    ["- path: a\n  artifact: b\n  to: /etc", 'to is "/etc"; expected a relative path'],
    ["- path: a\n  artifact: b\n  files: '{a,..}/x'", 'files is "{a,..}/x"; expected a relative'],
    ["npm/{a", "it opens a brace that is never closed"],
  ])("refuses %j", (text, start) => {
    const { told } = read(text);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(start);
  });

  test.each([
    ["- path: npm/meta", "a meta does not say which platform packages belong to it."],
    ["- { path: npm/meta, platform-package: '@s/n' }", 'Write it with a placeholder: "@s/n-{plat'],
    ["- { artifact: a, platform-package: '{platform}' }", "a meta has no path."],
    ["- { path: a, platform-package: '{platform}', tarball: x }", '"tarball" is no field'],
    ["npm/meta", "a meta does not say which platform packages belong to it."],
  ])("of metas refuses %j", (text, part) => {
    expect(read(text, "meta").told.join("\n")).toContain(part);
  });

  test("can name another input", () => {
    const [problem] = parseEntries("- 1", "meta", "metas").problems;
    expect(problem).toMatchObject({ input: "metas" });
    expect(problem?.message).toMatch(/^The input "metas", line 1: /);
  });
});
