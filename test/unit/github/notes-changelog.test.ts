import { describe, expect, test } from "@jest/globals";
import { changelogSection } from "../../../packages/github/src/notes/changelog.ts";

const section = (text: string, version = "1.2.3", kind = "v") => {
  const found = changelogSection(text, { kind, version }, "CHANGELOG.md");
  return found.kind === "section" ? found.text : found.problem;
};

describe("the section of a version", () => {
  test.each([
    "## [1.2.3]",
    "## [v1.2.3] - 2026-01-01",
    "## 1.2.3 - 2026-01-01",
    "# v1.2.3",
    "## [1.2.3](https://github.com/o/r/compare/v1.2.2...v1.2.3) (2026-01-01)",
    "## Version 1.2.3",
    "## @scope/name@1.2.3",
    "### ruvector-core 1.2.3",
    "## 1.2.3 ##",
  ])("is found under %s", (heading) => {
    expect(
      section(
        `# Changes\n\n## 1.2.30\n\nno\n\n${heading}\n\nyes\n\n${heading.replace("1.2.3", "1.2.2")}\n\nold`,
      ),
    ).toBe("yes");
  });

  test.each(["## 2026-01-02, Version 1.2.3 (Current), @name", "## 2026-01-02 v1.2.3"])(
    "is found under %s, without the anchor of the next one",
    (heading) => {
      const older = heading.replace("1.2.3", "1.2.2");
      const text = ["1.2.3", heading, "yes", "1.2.2", older, "old"].map((line) =>
        /^1/.test(line) ? `<a id="${line}"></a>` : line,
      );
      expect(section(text.join("\n\n"))).toBe("yes");
      expect(section(text.join("\n\n"), "1.2.2")).toBe("old");
    },
  );

  test("keeps an anchor of its own", () => {
    const own = '<a id="why"></a>\n\nyes';
    expect(section(`## 1.2.3\n\n${own}\n\n## 1.2.2\n\nold`)).toBe(own);
  });

  test.each(["## 2026-01-02", "## 2026-01-02, made with 1.2.3", "## 2026-01-02, Version 11.2.3"])(
    "is not found under %s",
    (heading) => {
      expect(section(`${heading}\n\nno`)).toMatchObject({ input: "changelog" });
    },
  );

  test.each(["## 1.2.3-rc.1", "## 1.2.3.4", "## 11.2.3", "### Upgrading from 1.2.3", "#1.2.3"])(
    "is not found under %s",
    (heading) => {
      expect(section(`${heading}\n\nno`)).toMatchObject({ input: "changelog" });
    },
  );

  test.each([
    ["an escaped bracket", String.raw`## \[1.2.3] - 2026-01-01`],
    ["a line below it", "1.2.3 (2026-01-01)\n=================="],
    ["a lower line below it", "Version 1.2.3\n-------------"],
    ["a bare link", "## [1.2.3][]"],
    ["bold type", "## **1.2.3**"],
    ["a package's name before it", "## Cargo 1.2.3 (2026-01-01)"],
    ["a yanked mark", "## [1.2.3] - 2026-01-01 [YANKED]"],
  ])("is found under a heading with %s", (_what, heading) => {
    expect(section(`${heading}\n\nyes\n\n${heading.replace("1.2.3", "1.2.2")}\n\nold`)).toBe("yes");
  });

  test("is found behind a byte order mark", () => {
    expect(section("\uFEFF## 1.2.3\n\nyes")).toBe("yes");
  });

  test.each(["tool-v1.2.3", "[tool-v1.2.3]", "tool-v1.2.3 (2026-01-01)"])(
    "is found under its tag: %s",
    (heading) => {
      const text = `## other-v1.2.3\n\nno\n\n## ${heading}\n\nyes\n\n## tool-v1.2.2\n\nold`;
      expect(section(text, "1.2.3", "tool-v")).toBe("yes");
    },
  );

  test.each([
    [
      "versions and parts have one level",
      "### 1.2.3\n\n### Added\n\n- a\n\n### Fixed\n\n- b\n\n### 1.2.2",
      "### Added\n\n- a\n\n### Fixed\n\n- b",
    ],
    [
      "an older patch has a lower level",
      "# [1.2.3](https://a.example)\n\n### Added\n\n- a\n\n## [1.2.2]\n\n- b",
      "### Added\n\n- a",
    ],
    ["an older minor has a higher level", "## 1.2.3\n\n- a\n\n# 1.2.0\n\n- b", "- a"],
    ["a heading of its level is no version", "## 1.2.3\n\n- a\n\n## License\n\nMIT", "- a"],
    [
      "its parts name versions of others",
      "## 1.2.3\n\n### Node 18.0.0\n\n- a\n\n## 1.2.2",
      "### Node 18.0.0\n\n- a",
    ],
    [
      "a comment holds a heading",
      "## 1.2.3\n\n<!--\n## 1.2.2\n-->\n\n- a\n\n## 1.2.1",
      "<!--\n## 1.2.2\n-->\n\n- a",
    ],
  ])("is whole where %s", (_what, text, expected) => {
    expect(section(`${text}\n\nold`.replace("MIT\n\nold", "MIT"))).toBe(expected);
  });

  test("keeps its subsections and ends at a heading of its level", () => {
    const text = "## 1.2.3\r\n\r\n### Added\r\n\r\n- a\r\n\r\n#### More\r\n\r\n## 1.2.2\r\n\r\n- b";
    expect(section(text)).toBe("### Added\n\n- a\n\n#### More");
  });

  test("is not ended by a comment in a block of code", () => {
    expect(section("## 1.2.3\n\n```sh\n## 1.2.2\n```\n\n## 1.2.1\n\nx")).toBe(
      "```sh\n## 1.2.2\n```",
    );
  });

  test.each([
    ["a fence inside a longer one", "````md\n```\n## 1.2.2\n```\n## 1.2.1\n````"],
    ["a fence of the other mark", "~~~md\n```\n## 1.2.2\n~~~"],
    ["a fence that a longer one ends", "```md\n## 1.2.2\n`````"],
  ])("is not ended in a block of code with %s", (_fence, block) => {
    expect(section(`## 1.2.3\n\n${block}\n\n## 1.2.0\n\nx`)).toBe(block);
  });

  test("brings the link definitions that it uses, from the end of the file", () => {
    const text =
      "## [1.2.3]\n\nSee [#7].\n\n## [1.2.2]\n\nx\n\n[#7]: https://a/7\n[#6]: https://a/6\n";
    expect(section(text)).toBe("See [#7].\n\n[#7]: https://a/7");
  });

  test("of a prerelease is its own", () => {
    expect(section("## 1.2.3\n\na\n\n## 1.2.3-rc.1\n\nb", "1.2.3-rc.1")).toBe("b");
  });
});

describe("where several packages share a changelog, the section", () => {
  const text = "## @s/core@1.2.3\n\ncore\n\n## cli@1.2.3\n\ncli\n\n## tools 1.2.3\n\ntools";

  test.each([
    ["@s/core@", "core"],
    ["@s/cli@", "cli"],
    ["cli-v", "cli"],
    ["tools_v", "tools"],
  ])("of the tag %s1.2.3 is that of its package", (kind, found) => {
    expect(section(text, "1.2.3", kind)).toBe(found);
  });

  test("of another package is never taken, one without a name is", () => {
    const others = "## @s/core@1.2.3\n\ncore";
    expect(section(others, "1.2.3", "@s/web@")).toMatchObject({ input: "changelog" });
    expect(section(`${others}\n\n## 1.2.3\n\nall`, "1.2.3", "@s/web@")).toBe("all");
    expect(section(`${others}\n\n## 1.2.3\n\nall`)).toBe("all");
  });
});

test("a missing section is a problem that names those there are", () => {
  expect(
    section("# Changelog\n\n## Unreleased\n\n## [1.2.2] - 2026\n\n## [1.2.1]\n"),
  ).toMatchObject({
    message: 'CHANGELOG.md has no section for 1.2.3; its sections are "[1.2.2] - 2026", "[1.2.1]".',
    file: "CHANGELOG.md",
  });
  expect(section("nothing")).toMatchObject({
    message: "CHANGELOG.md has no section for 1.2.3; none of its headings has a version.",
  });
});

test("an empty section is a problem with its line", () => {
  expect(section("# Changelog\n\n## 1.2.3\n\n## 1.2.2\n\nx")).toMatchObject({
    message: "The section for 1.2.3 in CHANGELOG.md is empty.",
    line: 3,
  });
});

test("a long changelog is read in no long time", () => {
  const definitions = Array.from(
    { length: 20_000 },
    (_, index) => `[l${index}]: https://a.example`,
  );
  const text = [
    `## 1.2.3${" ".repeat(200_000)}x`,
    ...["words [L7] [", "[".repeat(100_000), `### ${"# ".repeat(50_000)}`],
    ...[`###${"\u2028".repeat(200_000)}`, `### a ${"#".repeat(200_000)} b`],
    ...["## 1.2.2", ...definitions],
  ].join("\n");
  expect(section(text)).toContain("[l7]: https://a.example");
});
