import { describe, expect, test } from "@jest/globals";
import { planPlatforms } from "../../../packages/plan/src/matrix.ts";

describe("the matrix", () => {
  test("has a row for each platform with the runner of the table", () => {
    const { matrix, problems } = planPlatforms(["linux-x64-gnu", "win32-x64-msvc"], "");
    expect(problems).toEqual([]);
    expect(matrix).toMatchObject([
      { platform: "linux-x64-gnu", libc: "glibc", exe: "", ext: "tar.gz", runner: "ubuntu-22.04" },
      { platform: "win32-x64-msvc", libc: "", exe: ".exe", ext: "zip" },
    ]);
  });

  test("takes a runner of one's own, by any word for the platform", () => {
    const runners = "x86_64-unknown-linux-gnu: my-runner\n";
    expect(planPlatforms(["linux-x64-gnu"], runners).matrix).toMatchObject([
      { runner: "my-runner" },
    ]);
    expect(planPlatforms(["linux-x64-gnu"], '{"linux-x64-gnu":"big"}').matrix).toMatchObject([
      { runner: "big" },
    ]);
  });

  test("has rows for platforms of the repository's own, whose runner is theirs or that of runners", () => {
    const own = { name: "linux-x64-v3", target: "x86_64-unknown-linux-gnu", runner: "big" };
    const row = { platform: "linux-x64-v3", target: own.target, os: "linux", cpu: "x64" };
    const { matrix, problems } = planPlatforms(["linux-x64-gnu", own], "");
    expect(problems).toEqual([]);
    expect(matrix[1]).toMatchObject({ ...row, libc: "glibc", runner: "big" });
    expect(planPlatforms([own], "linux-x64-v3: huge").matrix).toMatchObject([{ runner: "huge" }]);
  });

  test.each([
    ["linux-x64-gnu", "input-malformed"],
    ["linux-x64-gun: a", "platform-undeclared"],
    ["darwin-x64: a", "platform-undeclared"],
    ["linux-x64-gnu: [a]", "input-malformed"],
    ["linux-x64-gnu: [a", "input-malformed"],
  ])("tells what is wrong with the runners %j", (runners, code) => {
    const { problems } = planPlatforms(["linux-x64-gnu"], runners);
    expect(problems).toMatchObject([{ code, input: "runners" }]);
  });

  test("does not tell of runners whose platform is misspelt in platforms too", () => {
    const { problems } = planPlatforms(["linux-x64-gun"], "linux-x64-gun: a");
    expect(problems.map(({ input }) => input)).toEqual(["platforms"]);
  });
});
