import { resolve } from "node:path";
import { expect, test } from "@jest/globals";
import { runAction } from "@fairlead/sandbox";
import { scriptOf } from "../../../packages/sandbox/src/runner/script.ts";

const sources = { FAIRLEAD_SOURCES: "1" };
const start = resolve("/repo/actions/start.ts");

test.each<[string, NodeJS.ProcessEnv, readonly string[]]>([
  ["/repo/dist/plan/index.js", {}, ["/repo/dist/plan/index.js"]],
  ["/repo/dist/plan/index.js", sources, [start, "plan"]],
  [
    "/repo/dist/publish-crates-ordered/post/index.js",
    sources,
    [start, "publish-crates-ordered/post"],
  ],
  ["/elsewhere/main.js", sources, ["/elsewhere/main.js"]],
])("%s with %j is run as %j", (file, environment, expected) => {
  expect(scriptOf(file, environment)).toEqual(expected);
});

test("an action runs from its sources as from its bundle", async () => {
  const root = resolve(import.meta.dirname, "../../..");
  const run = () =>
    runAction(resolve(root, "actions/check-artifacts"), { workspace: import.meta.dirname });
  const bundled = await run();
  process.env["FAIRLEAD_SOURCES"] = "1";
  try {
    const { exitCode, outputs } = await run();
    expect({ exitCode, outputs }).toEqual({ exitCode: bundled.exitCode, outputs: bundled.outputs });
    expect(outputs["problem-codes"]).toContain("token-missing");
  } finally {
    delete process.env["FAIRLEAD_SOURCES"];
  }
});
