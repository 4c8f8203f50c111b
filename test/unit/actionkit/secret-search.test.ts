import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { searchFor, withoutGaps } from "../../../packages/actionkit/src/secret-search.ts";

const gaps = ["", "", "\n", "\\n", "\\r\\n", "\\u200b", "\u200b", " \\u00AD\t"];
// What an escape may begin with: what follows then looks like a part of it.
const before = ["", "\\", "\\u", "\\u00", "\\\\", "\\u200", "x"];

const written = fc
  .record({
    // Letters that escapes are made of, so that a part of the secret can be taken for one.
    secret: fc.string({
      unit: fc.constantFrom("n", "r", "t", "u", "0", "a", "F", "-", "%"),
      minLength: 8,
      maxLength: 14,
    }),
    form: fc.constantFrom("plain", "encoded", "base64"),
    between: fc.array(fc.constantFrom(...gaps), { minLength: 1, maxLength: 6 }),
    lead: fc.constantFrom(...before),
    tail: fc.constantFrom("", "n", "\\", "\\u12", " "),
  })
  .map(({ secret, form, between, lead, tail }) => {
    const encoded = Buffer.from(secret).toString("base64url");
    const text = { plain: secret, encoded: encodeURIComponent(secret), base64: encoded }[form];
    const spread = Array.from(
      text,
      (letter, at) => `${letter}${between[at % between.length] ?? ""}`,
    );
    return { secret, text: `${lead}${spread.join("")}${tail}` };
  });

test("a text in which the pattern finds a secret is never passed over", () => {
  let found = 0;
  fc.assert(
    fc.property(written, ({ secret, text }) => {
      const search = searchFor(secret);
      if (search.pattern().test(text)) {
        found += 1;
        expect(search.mayBeIn(withoutGaps(text))).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
  expect(found).toBeGreaterThan(100);
});

test("a text without the secret is passed over, and no pattern is made for it", () => {
  const search = searchFor("npm_Ab3Zy98xQ7w65v4uT2sR1p0");
  expect(search.mayBeIn(withoutGaps("the token npm_ is refused\n".repeat(1_000)))).toBe(false);
});

test.each(["with a \\ in it", "with a space in it", "short", "with ü in it"])(
  "a secret %s is always looked for",
  (secret) => {
    expect(searchFor(secret).mayBeIn("")).toBe(true);
  },
);
