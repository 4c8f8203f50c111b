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
