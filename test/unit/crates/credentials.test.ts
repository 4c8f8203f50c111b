import { describe, expect, test } from "@jest/globals";
import { Credentials } from "../../../packages/crates/src/registry/credentials.ts";

const token = "cioToken";
const minute = 60_000;

/** What is no refusal. */
class NoAnswer extends Error {}

/** Credentials on a clock that stands still, with what they said. `mint` answers in turn. */
function credentials(sources: {
  token?: string;
  mint?: readonly (string | Error)[];
  isTrusting?: boolean;
}) {
  const said: string[] = [];
  const time = { now: 0 };
  const answers = [...(sources.mint ?? [])];
  const mint = () => {
    const next = answers.shift() ?? new Error("asked too often");
    return Promise.resolve(
      next instanceof Error
        ? { cause: next.message, passes: next instanceof NoAnswer }
        : { token: next },
    );
  };
  const made = new Credentials({
    token: sources.token,
    isTrusting: sources.isTrusting ?? true,
    ...(sources.mint !== undefined && { mint }),
    clock: { now: () => time.now, sleep: () => Promise.resolve() },
    say: (line) => said.push(line),
  });
  return { made, said, time, left: answers };
}

describe("which credential serves which crate", () => {
  test("the token serves all where the job has no id-token", async () => {
    const { made, said } = credentials({ token });
    const served = { kind: "token", authorization: token };
    expect(await made.for("new", true)).toEqual(served);
    expect(await made.for("old", false)).toEqual(served);
    expect(said).toEqual([]);
  });

  test("trusted publishing serves the names that exist, the token the new ones", async () => {
    const { made } = credentials({ token, mint: ["cio_tp_1"] });
    expect(await made.for("new", true)).toEqual({ kind: "token", authorization: token });
    expect(await made.for("old", false)).toEqual({
      kind: "trusted publishing",
      authorization: "cio_tp_1",
    });
  });

  test("nothing is minted for a release of new names alone", async () => {
    const { made, left } = credentials({ token, mint: ["cio_tp_1"] });
    await made.for("new", true);
    expect(left).toEqual(["cio_tp_1"]);
  });

  test("a new name without a token has none, others may have", async () => {
    const { made } = credentials({ mint: ["cio_tp_1"] });
    expect(await made.for("new", true)).toEqual({
      cause: "trusted publishing cannot create a crate, and there is no token",
      ...{ forAll: false, passes: false },
    });
    expect(await made.for("old", false)).toMatchObject({ kind: "trusted publishing" });
  });

  test.each([true, false])(
    "where the registry knows no trusted publishing, nothing is said of it: new %p",
    async (isNew) => {
      const { made, said } = credentials({ isTrusting: false });
      expect(await made.for("a", isNew)).toMatchObject({ cause: "there is no token" });
      const served = credentials({ isTrusting: false, token }).made.for("a", isNew);
      expect(await served).toEqual({ kind: "token", authorization: token });
      expect(said).toEqual([]);
    },
  );

  test("without either no crate has one", async () => {
    const { made } = credentials({});
    expect(await made.for("old", false)).toEqual({
      cause: "this job has no id-token: write, and there is no token",
      ...{ forAll: true, passes: false },
    });
  });
});

describe("a minted token", () => {
  test("serves all crates until 25 minutes are over, then another is minted", async () => {
    const { made, time } = credentials({ mint: ["cio_tp_1", "cio_tp_2"] });
    const first = { kind: "trusted publishing", authorization: "cio_tp_1" };
    expect(await made.for("a", false)).toEqual(first);
    time.now = 25 * minute - 1;
    expect(await made.for("b", false)).toEqual(first);
    time.now = 25 * minute;
    expect(await made.for("c", false)).toMatchObject({ authorization: "cio_tp_2" });
  });

  test("that the registry does not take any more is minted anew", async () => {
    const { made } = credentials({ mint: ["cio_tp_1", "cio_tp_2"] });
    await made.for("a", false);
    made.forgetMinted("cio_tp_1");
    expect(await made.for("a", false)).toMatchObject({ authorization: "cio_tp_2" });
  });

  test("is minted once for uploads that go out side by side, and forgotten only if it was theirs", async () => {
    const { made } = credentials({ mint: ["cio_tp_1", "cio_tp_2"] });
    const first = { authorization: "cio_tp_1" };
    expect(await Promise.all([made.for("a", false), made.for("b", false)])).toMatchObject([
      ...[first, first],
    ]);
    made.forgetMinted("cio_tp_1");
    expect(await made.for("a", false)).toMatchObject({ authorization: "cio_tp_2" });
    made.forgetMinted("cio_tp_1");
    expect(await made.for("b", false)).toMatchObject({ authorization: "cio_tp_2" });
  });

  test("is never said aloud", async () => {
    const { made, said } = credentials({ token, mint: ["cio_tp_1"] });
    await made.for("a", false);
    made.doesNotServe("a", "trusted publishing", "403: not valid for crate `a`");
    expect(said.join("\n")).not.toMatch(/cio_tp_1|cioToken/);
  });
});

describe("where a credential does not serve", () => {
  test("a crate falls back to the token, which is said, and the others do not", async () => {
    const { made, said } = credentials({ token, mint: ["cio_tp_1"] });
    made.doesNotServe("a", "trusted publishing", "403: not valid for crate `a`");
    expect(said.at(-1)).toBe(
      "a: trusted publishing was refused for it (403: not valid for crate `a`).",
    );
    expect(await made.for("a", false)).toMatchObject({ kind: "token" });
    expect(await made.for("b", false)).toMatchObject({ kind: "trusted publishing" });
  });

  test("and none is left for a crate, the release goes on to others", async () => {
    const { made } = credentials({ token, mint: ["cio_tp_1"] });
    made.doesNotServe("a", "trusted publishing", "403");
    made.doesNotServe("a", "token", "403");
    expect(await made.for("a", false)).toEqual({
      cause:
        "trusted publishing was refused for this crate, and the token was refused for this crate",
      ...{ forAll: false, passes: false },
    });
  });

  test("and crates.io gives the workflow no token, the token serves all; it is asked and said once", async () => {
    const { made, said } = credentials({ token, mint: [new Error("400: no config found")] });
    expect(await made.for("a", false)).toMatchObject({ kind: "token" });
    expect(await made.for("b", false)).toMatchObject({ kind: "token" });
    expect(said).toEqual([
      "Trusted publishing: crates.io gives this workflow no token (400: no config found). The token is used instead.",
    ]);
  });

  test("and there is no token either, no crate can be published", async () => {
    const { made } = credentials({ mint: [new Error("400: no config found")] });
    expect(await made.for("a", false)).toEqual({
      cause: "crates.io gives this workflow no token (400: no config found), and there is no token",
      ...{ forAll: true, passes: false },
    });
  });

  test("for want of an answer, the next try asks again: not this crate nor any other is given up", async () => {
    const { made } = credentials({ mint: [new NoAnswer("503"), "cio_tp_1"] });
    expect(await made.for("a", false)).toMatchObject({ forAll: false, passes: true });
    expect(await made.for("a", false)).toMatchObject({ authorization: "cio_tp_1" });
  });

  test("for want of an answer, a token that was given serves all, and nobody is asked again", async () => {
    const { made, left } = credentials({ token, mint: [new NoAnswer("503"), "cio_tp_1"] });
    expect(await made.for("a", false)).toMatchObject({ kind: "token" });
    expect(await made.for("b", false)).toMatchObject({ kind: "token" });
    expect(left).toEqual(["cio_tp_1"]);
  });
});
