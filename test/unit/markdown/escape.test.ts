import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { code, codeSpan, escaped, httpsAddress, link, oneLine, unbroken } from "@fairlead/markdown";
import { decoded, hostileText } from "../reporting/hostile.ts";

describe("text from outside", () => {
  test.each([
    ["<script>alert(1)</script>"],
    ["<img src=x onerror=alert(1)>"],
    ["a | b | c"],
    ["**bold** _it_ ~~gone~~ $x$"],
    ["[click](javascript:alert(1))"],
    ["![pixel](https://evil.example/p.png)"],
    ["# heading"],
    ["```\nfence"],
    ["\\| escaped pipe"],
    ["&lt;b&gt; &#60;"],
  ])("%j keeps its characters and none of its structure", (text) => {
    const markdown = escaped(text);
    expect(markdown).not.toMatch(/[<>"'`*_[\]()|\\~!$\n]/u);
    expect(decoded(markdown)).toBe(oneLine(text, 600));
  });

  test.each(["- item", "+ item", "1. item", "23) item"])("%j begins no list", (text) => {
    expect(escaped(text)).not.toMatch(/^(?:[-+]|\d+[.)])/u);
  });

  test("keeps a version as it is", () => {
    expect(escaped("0.1.2-rc.1")).toBe("0.1.2-rc.1");
  });

  test("is shown as code between backticks", () => {
    expect(escaped("no known crate named `a|b`")).toBe(
      "no known crate named <code>a&#124;b</code>",
    );
    expect(escaped("one ` alone")).toBe("one &#96; alone");
  });

  test("mentions nobody", () => {
    expect(escaped("thanks @octocat")).toBe("thanks &#64;&#8203;octocat");
    expect(code("@scope/name")).toBe("<code>&#64;scope/name</code>");
  });

  test("keeps an address that can be copied, also with a scope in it", () => {
    const url = "https://www.npmjs.com/package/@scope/name/v/1.2.3";
    const shown = `See <code>${url.replace("@", "&#64;")}</code>, and &#64;&#8203;octocat.`;
    expect(escaped(`See ${url}, and @octocat.`)).toBe(shown);
    expect(escaped("https://example.com/a. b")).toBe("https://example.com/a. b");
    // What only looks like one mentions nobody either.
    expect(escaped("https://@octocat")).toBe("<code>https://&#64;octocat</code>");
  });

  test("is one line, without control characters and turned text", () => {
    expect(escaped("a\r\n\n| b\u0000\u001b[31mc\u202ed\u2028e")).toBe("a &#124; b &#91;31mc d e");
  });

  test("that is too long is shortened, and says so", () => {
    expect(escaped("x".repeat(700))).toBe(`${"x".repeat(600)}… &#40;shortened&#41;`);
  });

  test("whatever it is has no structure left", () => {
    fc.assert(
      fc.property(hostileText(2_000), (text) => {
        const markdown = escaped(text);
        expect(markdown.replaceAll(/<\/?code>/gu, "")).not.toMatch(/[<>"'`*_[\]()|\\~!$\r\n]/u);
        expect(Buffer.from(markdown, "utf8").toString()).toBe(markdown);
        const outsideCode = markdown.replaceAll(/<code>.*?<\/code>/gu, " ");
        expect(decoded(outsideCode, { keepBreaks: true })).not.toMatch(/@[a-z0-9]/iu);
      }),
    );
  });
});

describe("a link", () => {
  test("goes to https", () => {
    expect(link("here", "https://crates.io/crates/a/1.0.0")).toBe(
      "[here](https://crates.io/crates/a/1.0.0)",
    );
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "http://crates.io",
    "//crates.io",
    "https://user:secret@crates.io/",
    "not an address",
    `https://crates.io/${"a".repeat(600)}`,
    "",
    undefined,
  ])("to %j is bare text", (url) => {
    expect(link("here", url)).toBe("here");
  });

  test("cannot be ended or opened by its address", () => {
    expect(httpsAddress("https://x.example/a)b(c<d>e|f\\g`h*i[j]\"'&lt;")).toMatch(
      /^https:\/\/x\.example\/[A-Za-z0-9/%&._-]+$/u,
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (path) => {
        expect(link("x", `https://x.example/${path}`)).toMatch(
          /^(?:x|\[x\]\(https:\/\/x\.example\/[^\s()<>|\\"'`*[\];]*\))$/u,
        );
      }),
    );
  });
});

test("a span of code for people to edit is fenced by more backticks than it holds", () => {
  expect(codeSpan("a``b")).toBe("```a``b```");
  expect(codeSpan("`a")).toBe("`` `a ``");
});

test("words can be kept on one line", () => {
  expect(unbroken("12.3 KiB of it")).toBe("12.3\u00a0KiB\u00a0of\u00a0it");
});
