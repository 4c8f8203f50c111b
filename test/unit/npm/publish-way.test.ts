import { describe, expect, test } from "@jest/globals";
import { PublishWays, type PublishMode } from "../../../packages/npm/src/registry/publish-way.ts";

const meta = { name: "core", version: "1.2.3", pins: ["core-linux@1.2.3", "core-mac@1.2.3"] };
const linux = { name: "core-linux", version: "1.2.3", pins: [] };
const other = { ...linux, name: "other" };

/** A refusal of npm. */
function refusal(by: "publisher" | "token") {
  return { kind: "not-this-way", cause: "403", by } as const;
}

describe("a package that may go directly", () => {
  test.each<[PublishMode, boolean, string]>([
    ["auto", false, "direct"],
    ["auto", true, "stage"],
    ["stage", false, "stage"],
    ["stage", true, "stage"],
    ["direct", false, "direct"],
    ["direct", true, "neither"],
  ])("goes, with %s, and what it needs waiting: %s, by %s", (mode, waits, way) => {
    const ways = new PublishWays(mode);
    if (waits) ways.waits("core-mac@1.2.3");
    expect(ways.of(meta, "token").mode).toBe(way);
    expect(ways.of(linux, "token").mode).toBe(mode === "stage" ? "stage" : "direct");
  });
});

describe("a direct publication that is refused", () => {
  test("stages its package alone where its publisher may not, all of the token where that may not", () => {
    const trusted = new PublishWays("auto");
    expect(trusted.denied(linux, "a", { mode: "direct" }, refusal("publisher"))).toBeUndefined();
    expect(trusted.of(linux, "b").mode).toBe("stage");
    expect(trusted.of(other, "a").mode).toBe("direct");

    const granular = new PublishWays("auto");
    granular.denied(linux, "a", { mode: "direct" }, refusal("token"));
    expect([granular.of(linux, "a").mode, granular.of(other, "a").mode]).toEqual([
      "stage",
      "stage",
    ]);
    expect(granular.of(other, "b").mode).toBe("direct");
  });

  test.each([
    ["publisher", "trusted publisher"],
    ["token", "token may only stage"],
  ] as const)("with direct is told of the %s", (by, words) => {
    const told = new PublishWays("direct").denied(linux, "a", { mode: "direct" }, refusal(by));
    expect(told?.remedy).toContain(words);
    expect(told?.remedy).toContain("publish-mode: auto");
  });
});

describe("a staging that is refused", () => {
  test("after a direct publication that was, too, names both answers and the causes they share", () => {
    const ways = new PublishWays("auto");
    ways.denied(linux, "a", { mode: "direct" }, { ...refusal("publisher"), cause: "first" });
    const way = ways.of(linux, "a");
    if (way.mode !== "stage") throw new Error("it is staged");
    const told = ways.denied(linux, "a", way, { ...refusal("publisher"), cause: "second" });
    expect(told?.cause).toMatch(/first.*second/);
    expect(told?.remedy).not.toContain("publish-mode");
  });

  test("for what it needs names that, which is to be approved first", () => {
    const ways = new PublishWays("auto");
    ways.waits("core-linux@1.2.3");
    const way = ways.of(meta, "a");
    if (way.mode !== "stage") throw new Error("it is staged");
    const told = ways.denied(meta, "a", way, refusal("publisher"));
    expect(told?.remedy).toContain("Approve core-linux@1.2.3");
  });

  test("is told as such where staging was asked for", () => {
    const way = { mode: "stage", why: { kind: "asked" } } as const;
    const told = new PublishWays("stage").denied(linux, "a", way, refusal("publisher"));
    expect(told?.remedy).toContain("may not stage");
  });
});
