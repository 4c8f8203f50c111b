import { describe, expect, test } from "@jest/globals";
import { nameAsServed } from "../../../packages/sandbox/src/github/asset-name.ts";
import { notesOf } from "../../../packages/sandbox/src/github/notes.ts";
import { isTagName } from "../../../packages/sandbox/src/github/release-fields.ts";
import { latestOf } from "../../../packages/sandbox/src/github/release-latest.ts";
import {
  problemsOf,
  type ReleaseInput,
  type Surroundings,
  type WantedRelease,
} from "../../../packages/sandbox/src/github/release-rules.ts";

describe("the name of an asset", () => {
  test("is kept if it is plain", () => {
    for (const name of ["ruvector-1.0.0_linux-x64.tar.gz", "cpython-3.12+2024.zip", "a@b"]) {
      expect(nameAsServed(name)).toBe(name);
    }
  });

  test("loses what is special: each run becomes one period, accents go, a dot file gets a name", () => {
    expect(
      [
        "my app (1).zip",
        "tobwen-1.1.0-1~buster.deb",
        "été.txt",
        ".config",
        "fake.      file.txt",
      ].map(nameAsServed),
    ).toEqual([
      "my.app.1.zip",
      "tobwen-1.1.0-1.buster.deb",
      "ete.txt",
      "default.config",
      "fake.file.txt",
    ]);
    expect(["a/b", "end.", "!!!"].map(nameAsServed)).toEqual(["a.b", "end", "default"]);
  });
});

test("tags may hold @ and /, and nothing that git refuses", () => {
  const good = ["v1", "@scope/name@1.0.0-rc.1", "crates_v1.2.3"];
  const bad = [
    "",
    "a b",
    "a..b",
    "/a",
    "a/",
    "a.lock",
    "x/.y",
    "a~1",
    "a^",
    "a:b",
    "a@{b",
    "a\nb",
    "a.",
  ];
  expect(good.filter((tag) => !isTagName(tag))).toEqual([]);
  expect(bad.filter(isTagName)).toEqual([]);
});

describe("the latest release", () => {
  const release = (id: number, tag: string, more: object = {}) => ({
    ...{ id, tag, draft: false, prerelease: false, keptBack: false, createdAt: 1_000 },
    ...more,
  });

  test("is the one that was made so, if it can be", () => {
    const all = [release(1, "v1"), release(2, "v2"), release(3, "v3", { prerelease: true })];
    expect(latestOf(all, 1)?.tag).toBe("v1");
    expect(latestOf(all, 3)?.tag).toBe("v2");
    expect(latestOf([release(1, "v1", { draft: true })], 1)).toBeUndefined();
  });

  test("else has the youngest commit, then the higher version, and was not kept back", () => {
    const old = release(9, "v9.0.0", { createdAt: 1 });
    expect(latestOf([release(1, "v1.9.0"), release(2, "v1.10.0"), old], undefined)?.id).toBe(2);
    const back = release(4, "v2.0.0", { keptBack: true });
    expect(latestOf([back, old], undefined)?.id).toBe(9);
    expect(latestOf([back], undefined)?.id).toBe(4);
  });
});

describe("generated notes", () => {
  const range = { repositoryUrl: "https://github.com/o/r", tag: "v2", previousTag: "v1" };

  test("name pull requests, new contributors and the comparison", () => {
    const first = { number: 4, title: "Add it", author: "ann", commit: "c", isFirst: true };
    const second = { number: 5, title: "Mend it", author: "bob", commit: "d" };
    expect(notesOf({ ...range, pullRequests: [first, second] })).toBe(
      "## What's Changed\n" +
        "* Add it by @ann in https://github.com/o/r/pull/4\n" +
        "* Mend it by @bob in https://github.com/o/r/pull/5\n\n" +
        "## New Contributors\n" +
        "* @ann made their first contribution in https://github.com/o/r/pull/4\n\n" +
        "**Full Changelog**: https://github.com/o/r/compare/v1...v2",
    );
  });

  test("are one link without pull requests, to all commits without a tag before", () => {
    expect(notesOf({ ...range, pullRequests: [] })).toBe(
      "**Full Changelog**: https://github.com/o/r/compare/v1...v2",
    );
    expect(notesOf({ ...range, previousTag: undefined, pullRequests: [] })).toBe(
      "**Full Changelog**: https://github.com/o/r/commits/v2",
    );
  });
});

describe("a release is refused", () => {
  const free = { tagExists: false, targetIsKnown: true, tagIsTaken: false, tagIsBurned: false };
  const said = (
    wanted: Partial<WantedRelease>,
    around: Partial<Surroundings>,
    input: ReleaseInput = {},
  ) =>
    problemsOf({ tag: "v1", draft: false, prerelease: false, ...wanted }, input, {
      ...free,
      ...around,
    }).map(({ code, field, message }) => [code, field, message].filter(Boolean).join(" "));
  const invalid = "custom tag_name tag_name is not a valid tag";
  const malformed = "custom tag_name tag_name is not well-formed";
  const untagged = "custom Published releases must have a valid tag";
  const target = "invalid target_commitish";

  test("for a tag that another public release has, but not as a draft", () => {
    expect(said({}, { tagExists: true, tagIsTaken: true })).toEqual(["already_exists tag_name"]);
    expect(said({ draft: true }, { tagExists: true, tagIsTaken: true })).toEqual([]);
  });

  test("for a target that is neither a branch nor a whole sha, even if the tag is there", () => {
    expect(said({}, { targetIsKnown: false })).toEqual([invalid, untagged, target]);
    expect(said({}, { targetIsKnown: false, tagExists: true })).toEqual([target]);
    expect(said({ draft: true }, { targetIsKnown: false })).toEqual([target]);
  });

  test("for a tag that is none", () => {
    expect(said({ tag: "a b" }, {})).toEqual([invalid, malformed, untagged]);
    expect(said({ tag: "" }, {})).toEqual(["missing_field tag_name", malformed, untagged]);
    expect(said({ tag: "a b", draft: true }, {})).toEqual([malformed]);
    expect(said({ tag: "", draft: true }, {})).toEqual([]);
  });

  test("for a tag that an immutable release had, once it is to be public", () => {
    const used = "custom tag_name tag_name was used by an immutable release";
    expect(said({}, { tagIsBurned: true, tagExists: true })).toEqual([used]);
    const [first, ...rest] = said({}, { tagIsBurned: true });
    expect(first).toContain("Cannot create ref due to creations being restricted.");
    expect(rest).toEqual([used, untagged]);
    expect(said({ draft: true }, { tagIsBurned: true })).toEqual([]);
  });

  test("for notes of more than 125,000 characters, and for a latest that cannot be one", () => {
    expect(said({}, {}, { body: "x".repeat(125_000) })).toEqual([]);
    expect(said({}, {}, { body: "x".repeat(125_001) })).toEqual([
      "custom body body is too long (maximum is 125000 characters)",
    ]);
    const latest = ["custom Latest release cannot be draft or prerelease."];
    expect(said({ draft: true }, {}, { make_latest: "true" })).toEqual(latest);
    expect(said({ prerelease: true }, {}, { make_latest: "true" })).toEqual(latest);
    expect(said({ prerelease: true }, {}, { make_latest: "legacy" })).toEqual([]);
  });
});
