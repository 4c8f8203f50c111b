import { execFileSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "@jest/globals";

const log = path.join(import.meta.dirname, "../../../packages/actionkit/src/log.ts");

/** What a step that logs this writes. */
function logged(text: string, expression = JSON.stringify(text)): string {
  const script = `const { stepLog } = await import(${JSON.stringify(log)}); stepLog.info(${expression});`;
  return execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    encoding: "utf8",
    maxBuffer: 1e8,
  });
}

/** What .NET trims from the start of a line, and some that it does not. */
const spaces = [
  "",
  " ",
  "\t",
  "\u0085",
  "\u00a0",
  "\u2028",
  "\u2029",
  "\u3000",
  "\ufeff",
  "\u200b",
];

test("no line of a text begins with a command of the runner, whatever stands before it", () => {
  const texts = spaces.flatMap((space) => [
    `${space}::stop-commands::x`,
    `said:\n${space}${space}::add-mask::a`,
    `said:\r${space}::set-output name=a::b`,
    `said:\r\n${space}::error::b`,
  ]);
  for (const line of logged(texts.join("\n")).split(/[\r\n]+/)) {
    expect(line).not.toMatch(/^[\s\p{Cc}\p{Z}\p{Cf}]*::/u);
  }
  expect(logged("a ##[add-mask]b")).not.toContain("##[");
});

test("a group inside a group is a title in it, and one beside it is a group of its own", () => {
  const script = `const { stepLog: { info, inGroup } } = await import(${JSON.stringify(log)});
    await inGroup("outer", async () => {
      info("a");
      await inGroup("inner", async () => info("b"));
      info("c");
    });
    await inGroup("next", async () => info("d"));`;
  const written = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    encoding: "utf8",
  });
  expect(written.trim().split(/\r?\n/)).toEqual([
    ...["::group::outer", "a", "inner", "b", "c", "::endgroup::"],
    ...["::group::next", "d", "::endgroup::"],
  ]);
});

test("all other text is logged as it is", () => {
  expect(logged("a::b: c\n\n  std::mem")).toBe("a::b: c\n\n  std::mem\n");
});

test("a long text takes no long time", () => {
  const expression = '"\\u2028".repeat(1e6) + "\\n".repeat(1e6) + " ".repeat(1e6) + "x"';
  expect(logged("", expression).length).toBeGreaterThan(3_000_000);
});
