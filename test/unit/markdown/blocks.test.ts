import { expect, test } from "@jest/globals";
import { cutTable, fitting, shell } from "@fairlead/markdown";

test("lines are kept while they fit, by their bytes and not by their characters", () => {
  const twice = (character: string) => character + character;
  expect(fitting(["ä", "b", "c"], twice, 8)).toEqual({ kept: ["ää", "bb"], left: 1 });
  expect(fitting(["ä", "b"], twice, 8)).toEqual({ kept: ["ää", "bb"], left: 0 });
  expect(fitting(["ä"], twice, 4)).toEqual({ kept: [], left: 1 });
});

test("a table that grows too long counts the rows that are left out in its last one", () => {
  const columns = [{ title: "Name" }, { title: "Size", align: "right" }] as const;
  const rows = [
    ["a", "1"],
    ["b", "2"],
    ["c", "3"],
  ];
  const head = "| Name | Size |\n| :-- | --: |";
  expect(cutTable(columns, rows, 30)).toBe(`${head}\n| a | 1 |\n| b | 2 |\n| c | 3 |`);
  expect(cutTable(columns, rows, 29)).toBe(`${head}\n| a | 1 |\n| b | 2 |\n| and 1 more |  |`);
});

test("lines for a shell cannot end their block", () => {
  expect(shell(["npm install a\n```\n# b"])).toBe("```sh\nnpm install a ``` # b\n```");
});
