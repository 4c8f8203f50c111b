import fc from "fast-check";

/** Strings that Markdown, HTML, GitHub or a terminal could take for more than text. */
export function hostileText(maxLength: number): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.string({ unit: "grapheme", maxLength: 20 }),
    fc.constantFrom(
      "<script>",
      "</details>",
      "</table>",
      "<!--",
      "]]>",
      "](javascript:alert(1))",
      "[x](",
      "![](",
      "| a |",
      "\n\n# h",
      "```",
      "`",
      "@octocat",
      "&#64;octocat",
      "&lt;",
      "\\",
      "\ud800",
      "\u202e",
      "😀",
      "::error::",
      "##[error]",
      "<".repeat(300),
    ),
  );
  return fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join("").slice(0, maxLength));
}

/** What a reader sees: character references resolved, and without the breaks in mentions. */
export function decoded(markdown: string, { keepBreaks = false } = {}): string {
  return markdown
    .replaceAll("&#8203;", keepBreaks ? "\u200b" : "")
    .replaceAll(/&#(\d+);/gu, (_, point: string) => String.fromCodePoint(Number(point)));
}
