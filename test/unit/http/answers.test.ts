import { describe, expect, test } from "@jest/globals";
import { describeAnswer, errorDetail, retryAt } from "../../../packages/http/src/index.ts";

describe("what a refusal says", () => {
  test.each([
    ['{"errors":[{"detail":"one"},{"detail":"two"}]}', "one two"],
    ['{"error":"You cannot publish over it."}', "You cannot publish over it."],
    ['{"message":"no such thing"}', "no such thing"],
    ['{"error":"","message":"no such thing"}', "no such thing"],
    ["{}", undefined],
    ["plain", undefined],
  ])("is read from %s", (text, said) => {
    expect(errorDetail(text)).toBe(said);
  });

  test("is named with its status, cut short, and without a page's markup", () => {
    expect(describeAnswer(403, Buffer.from('{"error":"no"}'))).toBe("403: no");
    for (const said of ["No.", "No. ", "No...", '{"errors":[{"detail":"No."}]}']) {
      expect(describeAnswer(403, Buffer.from(said))).toBe("403: No");
    }
    expect(describeAnswer(502, Buffer.from("<html><body>x"))).toBe(
      "502 with an HTML page instead of data",
    );
    const page = `<!DOCTYPE html>\n<html><head><title\n>400 - Repository\n does not allow updating assets</title><p>`;
    expect(describeAnswer(400, Buffer.from(page))).toBe(
      '400 with an HTML page instead of data, called "400 - Repository does not allow updating assets"',
    );
    const long = Buffer.from(`<html><title>${"x".repeat(20_000)}`);
    expect(describeAnswer(400, long).length).toBeLessThan(400);
    expect(describeAnswer(500, Buffer.from(""))).toBe("500");
    expect(describeAnswer(500, Buffer.from("."))).toBe("500");
    expect(describeAnswer(500, Buffer.from("x".repeat(400))).length).toBeLessThan(320);
    const sentence =
      "One crate has more features than anybody needs, and that is too many of them. ";
    expect(describeAnswer(400, Buffer.from(sentence.repeat(5)))).toBe(
      `400: ${sentence.repeat(3).replace(/\. $/, " …")}`,
    );
  });
});

describe("retry-after", () => {
  const now = 1_000_000;
  const day = 24 * 60 * 60 * 1_000;
  test.each([
    ["seconds", { "retry-after": "30" }, now + 32_000],
    [
      "a date, counted from the answer's own",
      {
        "retry-after": "Thu, 01 Jan 2026 00:10:00 GMT",
        date: "Thu, 01 Jan 2026 00:09:00 GMT",
      },
      now + 62_000,
    ],
    [
      "more seconds than a job may wait",
      { "retry-after": "9".repeat(400) },
      now + 30 * day + 2_000,
    ],
    [
      "a year that none may wait for",
      { "retry-after": "Fri, 01 Jan 9999 00:00:00 GMT" },
      now + 30 * day + 2_000,
    ],
    ["no date", { "retry-after": "soon" }, undefined],
    ["no header", {}, undefined],
  ])("is read from %s", (_, headers, expected) => {
    expect(retryAt(new Headers(headers), now)).toBe(expected);
  });
});
