import { describe, expect, test } from "@jest/globals";
import {
  createSecrets,
  readAuthorization,
  readSecret,
} from "../../../packages/actionkit/src/secrets.ts";

function read(text: string, how = readAuthorization) {
  const masked: string[] = [];
  const found = how(
    text,
    createSecrets((secret) => masked.push(secret)),
  );
  return { kind: found.kind, masked };
}

describe("what goes into the Authorization header", () => {
  test.each(["Bearer 0123abc", "token 0123abc", "Basic  0123abc"])(
    "may hold a scheme: %s",
    (text) => {
      const { kind, masked } = read(text);
      expect(kind).toBe("secret");
      expect(masked).toEqual(expect.arrayContaining([text, "0123abc"]));
    },
  );

  test("may be a bare token", () => {
    expect(read("cio_abc")).toEqual({ kind: "secret", masked: ["cio_abc"] });
  });

  test.each([
    "a\tb",
    "Bearer a\n",
    "Bearer a\u0000",
    " Bearer a",
    "Bearer a ",
    "Bearer é",
    "\u001b[0m",
  ])("holds no control character and nothing around it: %j", (text) => {
    const { kind, masked } = read(text);
    expect(kind).toBe("wrong");
    expect(masked).toContain(text);
  });

  test("is masked behind the scheme even if it is refused", () => {
    expect(read("Bearer s3cret-é").masked).toContain("s3cret-é");
  });
});

test("any other secret holds no space", () => {
  expect(read("Bearer abc", readSecret).kind).toBe("wrong");
});

describe("a text", () => {
  const token = "cio_Ab3-Zy9_8xQ~7w/6+5v=4uT2sR1p0";
  const secrets = createSecrets(() => undefined);
  secrets.add(token);
  const inside = (before: number) => `${"x".repeat(before)}:${token}:y`;

  test.each([
    ["as it is", token],
    ["in an address", encodeURIComponent(token)],
    ["wrapped", `${token.slice(0, 10)}\n  ${token.slice(10)}`],
    ["wrapped in JSON", `${token.slice(0, 10)}\\r\\n${token.slice(10)}`],
    ["with a character that nobody sees", `${token.slice(0, 10)}\u200b${token.slice(10)}`],
    ["with one that nobody sees, in JSON", `${token.slice(0, 10)}\\u200b${token.slice(10)}`],
    ["spaced", Array.from(token).join(" ")],
  ])("does not hold a secret %s", (_, written) => {
    expect(secrets.redact(`before ${written} after`)).toBe("before *** after");
    expect(secrets.redactAnswer(`before ${written} after`)).toBe("before *** after");
  });

  test.each(["base64", "base64url"] as const)("does not hold a secret in %s", (encoding) => {
    for (const before of [0, 1, 2, 3, 4]) {
      const encoded = Buffer.from(inside(before)).toString(encoding);
      const left = secrets.redact(encoded).replace("***", "");
      // What is left are the characters of the neighbors, and at most one that is shared at either end.
      expect(left.length).toBeLessThanOrEqual(Math.ceil(((before + 3) * 8) / 6) + 4);
      expect(encoded).not.toBe(left);
    }
  });

  test("may hold a short secret as part of a word of an answer, and nowhere else", () => {
    const short = createSecrets(() => undefined);
    short.add("lib");
    expect(short.redactAnswer("libfoo")).toBe("libfoo");
    expect(short.redact("libfoo")).toBe("***foo");
  });

  test("that is large is looked through in no long time", () => {
    const large = `${"cio_A".repeat(400_000)}${"c".repeat(1_000_000)}${"c ".repeat(1_000_000)}`;
    expect(secrets.redactAnswer(large)).toBe(large);
  });
});
