import { describe, expect, test } from "@jest/globals";
import { packSentence, renderPack, type PackPage } from "@fairlead/reporting";

const part = (title: string, state: "ready" | "failed" | "waiting") => ({
  ...{ title, state, files: 2, words: `${title} would go out` },
});
const nothing: PackPage = {
  ...{ version: "1.2.3", commit: "0123456789abcdef", problems: [], warnings: [] },
  ...{ parts: [], pack: undefined },
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
      "Nothing of 1.2.3 can be published: npm packages failed. Ready: Crates.",
    );
    expect(rendered).toContain("There is no pack to publish from.");
    expect(rendered).toContain("| Crates | ✅ ready | 2 |");
    expect(rendered).toContain("| npm packages | ❌ failed |  |");
    expect(rendered).toContain("| Files | ⏸️ waiting |  |");
    expect(rendered).toMatch(
      /### 1 problem to fix\n\n.*npm\/core has no index\.js\.<br>→ Add it\./,
    );
    expect(packSentence({ ...page, version: undefined, parts: [] })).toBe(
      "Nothing of this release can be published: 1 problem to fix.",
    );
  });

  test("stays below GitHub's limit, and shows no markup of others", () => {
    const long = Array.from({ length: 9_000 }, (_, index) => file(index));
    const problem = { code: "x", message: `<script> ${"x".repeat(500)}` };
    const page = {
      ...nothing,
      pack: { reference: "release@sha256:abc", files: long },
      warnings: Array.from({ length: 2_000 }, (_, index) => ({ ...problem, unit: String(index) })),
      problems: Array.from({ length: 2_000 }, (_, index) => ({ ...problem, unit: String(index) })),
    };
    const rendered = renderPack(page);
    expect(Buffer.byteLength(rendered)).toBeLessThan(1 << 20);
    expect(rendered).not.toContain("<script>");
  });
});
