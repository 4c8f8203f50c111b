import { describe, expect, test } from "@jest/globals";
import { packSentence, renderPack, type PackPage, type PackPagePart } from "@fairlead/reporting";
import { info, outcome, outcomes, result } from "./fixtures.ts";

const part = (title: string, state: "ready" | "failed" | "waiting") => ({
  ...{ title, state, files: 2, words: `${title} would go out` },
});
const nothing: PackPage = {
  ...{ version: "1.2.3", commit: "0123456789abcdef", problems: [], warnings: [] },
  ...{ parts: [], units: [], pack: undefined },
};
const file = (index: number) => ({
  ...{ path: `npm/${index}.tgz`, holds: `package-${index} 1.2.3`, size: 2048 },
  ...{ sha256: "f".repeat(64), seen: "not published" },
});

describe("the page of a pack", () => {
  test("begins with what can be published", () => {
    const page = {
      ...nothing,
      parts: [part("Crates", "ready")],
      pack: { reference: "release@sha256:abc", files: [file(1), file(2)] },
    };
    expect(packSentence(page)).toBe("Packed 1.2.3: 2 files");
    expect(renderPack(page)).toMatch(
      /^## 📦 Packed 1\.2\.3: 2 files\n\nCommit <code>0123456<\/code>/,
    );
    expect(renderPack(page)).toContain("release&#64;sha256:abc");
    expect(renderPack(page)).toContain("<details><summary>Checksums of 2 files</summary>\n\n|");
  });

  test("says which part is ready, which failed, which waits, and what to put right", () => {
    const page = {
      ...nothing,
      parts: [part("Crates", "ready"), part("npm packages", "failed"), part("Files", "waiting")],
      problems: [{ code: "x", message: "npm/core has no index.js.", remedy: "Add it." }],
    };
    const rendered = renderPack(page);
    expect(packSentence(page)).toBe(
      "There is no pack of 1.2.3 to publish: npm packages failed. Ready: crates.",
    );
    expect(rendered).toMatch(/^## ❌ There is no pack of .*\n\nCommit <code>0123456<\/code>\.\n/);
    expect(rendered).toContain("| Crates | ✅\u00a0ready | 2 |");
    expect(rendered).toContain("| npm packages | ❌\u00a0failed |  |");
    expect(rendered).toContain("| Files | ⏸️\u00a0waiting |  |");
    expect(rendered).toMatch(
      /### 1 problem to fix\n\n.*npm\/core has no index\.js\.<br>→ Add it\./,
    );
    expect(packSentence({ ...page, version: undefined, parts: [] })).toBe(
      "There is no pack of this release to publish: 1 problem to fix.",
    );
  });

  test.each([
    [["Crates"], "crates"],
    [["Crates", "npm packages"], "crates and npm packages"],
    [
      ["npm packages", "Release files", "GitHub releases"],
      "npm packages, release files, and GitHub releases",
    ],
  ])("calls the parts %j inside a sentence what they are there", (titles, words) => {
    const parts = (state: PackPagePart["state"]) => titles.map((title) => part(title, state));
    expect(packSentence({ ...nothing, parts: parts("failed") })).toBe(
      `There is no pack of 1.2.3 to publish: ${words} failed.`,
    );
    expect(
      packSentence({ ...nothing, parts: [part("Crates", "failed"), ...parts("ready")] }),
    ).toContain(`crates failed. Ready: ${words}.`);
  });

  test("names every crate and package that differs, with its files, and what has only changed", () => {
    const entries = ["src/lib.rs (contents)", "src/new.rs (only here)"];
    const cause = "It differs from the version that crates.io has.";
    const differing = (name: string) =>
      outcome(name, "conflict", { fails: true, entries, cause, remedy: "Release a new version." });
    const ended = result([
      ...[differing("a"), differing("b")],
      outcome("c", "conflict", { entries: ["src/main.rs (contents)"] }),
      outcome("d", "unclear", { cause: "The registry gave no answer." }),
    ]);
    const rendered = renderPack({ ...nothing, units: [{ result: ended, info }] });
    expect(rendered).toMatch(/^### ❌ Differs from the published version$/m);
    for (const name of ["a", "b"]) {
      const section = rendered.split(`<code>${name}</code>`)[1] ?? "";
      expect(section).toMatch(
        /^.* 0\.1\.2\*\* differs from the version that crates\.io has.*\n\n<details open><summary>2 entries differ<\/summary><ul><li><code>src\/lib\.rs &#40;contents&#41;<\/code><\/li><li><code>src\/new\.rs/,
      );
    }
    expect(rendered).toMatch(/^### Changed since its release$/m);
    expect(rendered).toMatch(/\| .*<code>c<\/code>.* \| 0\.1\.2 \| <code>src\/main\.rs/);
    expect(rendered).toMatch(
      /### What remains\n\n.*<code>d<\/code>.*The registry gave no answer\./,
    );
  });

  test("stays below GitHub's limit, and shows no markup of others", () => {
    const long = Array.from({ length: 9_000 }, (_, index) => file(index));
    const problem = { code: "x", message: `<script> ${"x".repeat(500)}` };
    const differing = { cause: problem.message, entries: [`<script> ${"x".repeat(500)}`] };
    const units = {
      result: result([
        ...outcomes(2_000, "conflict", { ...differing, fails: true }),
        ...outcomes(2_000, "conflict", differing),
        ...outcomes(2_000, "refused").map((each, index) => ({
          ...each,
          cause: `<script> ${index}`,
        })),
      ]),
      info,
    };
    const page = {
      ...nothing,
      pack: { reference: "release@sha256:abc", files: long },
      units: [units, units],
      warnings: Array.from({ length: 2_000 }, (_, index) => ({ ...problem, unit: String(index) })),
      problems: Array.from({ length: 2_000 }, (_, index) => ({ ...problem, unit: String(index) })),
    };
    const rendered = renderPack(page);
    expect(Buffer.byteLength(rendered)).toBeLessThan(1 << 20);
    expect(rendered).not.toContain("<script>");
  });
});
