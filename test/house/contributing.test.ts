import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { allowedEdges } from "./directions.ts";
import { readText, root } from "./sources.ts";

const text = readText("CONTRIBUTING.md");

/** The words that stand as code in a cell. */
function codes(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, word = ""]) => word);
}

/** The rows of the table below a head, each as its cells. */
function rowsBelow(head: string): string[][] {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`| ${head} `));
  const rest = start < 0 ? [] : lines.slice(start + 2);
  const end = rest.findIndex((line) => !line.startsWith("|"));
  return rest.slice(0, end).map((line) => line.split("|").slice(1, -1));
}

describe("CONTRIBUTING.md", () => {
  test("says who may import whom as the check does", () => {
    const told = rowsBelow("Package").flatMap(([packages = "", others = ""]) =>
      codes(packages)
        .filter((name) => name !== "actions/*")
        .map((name) => [name, codes(others).sort()] as const),
    );
    const checked = Object.entries(allowedEdges).map(([name, edges]) => [name, [...edges].sort()]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(checked));
  });

  test("says what each package is", () => {
    const named = [...text.matchAll(/^ {6}([a-z]+)\/ {2,}\S/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(readdirSync(path.join(root, "packages")).sort());
  });

  test("lists every script of package.json", () => {
    const { scripts } = JSON.parse(readText("package.json")) as { scripts: Record<string, string> };
    const commands = rowsBelow("Command").flatMap(([command = ""]) => codes(command));
    const missing = Object.keys(scripts).filter(
      (name) => !commands.includes(name === "test" ? "npm test" : `npm run ${name}`),
    );
    expect(missing).toEqual([]);
  });
});
