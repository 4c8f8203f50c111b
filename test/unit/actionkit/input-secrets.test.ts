import { describe, expect, test } from "@jest/globals";
import { createSecrets } from "../../../packages/actionkit/src/secrets.ts";
import { read } from "./sample-inputs.ts";

describe("a secret", () => {
  test.each(["cio_abc\n", "cio_abc\r\ndef", "cio abc", " cio_abc", "cio_äbc"])(
    "such as %j is a problem, is masked and is never shown",
    (token) => {
      const { values, problems, masked } = read({ token });
      expect(values.token).toBeUndefined();
      expect(problems).toHaveLength(1);
      expect(problems[0]?.message).toMatch(/^The input "token" holds a (line break|space)/);
      expect(JSON.stringify(problems)).not.toContain("cio");
      expect(masked).toContain(token);
      expect(masked).toContain(token.split(/\r?\n/)[0]?.trim());
    },
  );

  test("is masked before it is handed out", () => {
    expect(read({ token: "cio_abc" }).masked).toEqual(["cio_abc"]);
  });

  test("that is no token is not masked: its letters may be part of any line", () => {
    expect(read({ token: "XXXXX-XXXXX-XXXXX-XXXXX" }).masked).toEqual([]);
    expect(read({ token: " " }).masked).toEqual([]);
  });

  test("is taken out of a text, the longest first", () => {
    const secrets = createSecrets(() => undefined);
    secrets.add("abc");
    secrets.add("abcdef");
    expect(secrets.redact("1 abcdef 2 abc 3")).toBe("1 *** 2 *** 3");
  });
});
