import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { actionNames } from "../../actions/build.ts";
import { allowedEdges } from "./directions.ts";
import { readText, root } from "./sources.ts";

const text = readText("CONTRIBUTING.md");

/** The words that stand as code in a cell. */
function codes(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, word = ""]) => word);
}

/** The rows of the table below a head, each as its cells. */
function rowsBelow(head: string, of = text): string[][] {
  const lines = of.split("\n");
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

describe("Dependabot", () => {
  test("leaves alone only what the decisions give a reason for", () => {
    const { updates } = parse(readText(".github/dependabot.yml")) as {
      updates: { ignore?: { "dependency-name": string }[] }[];
    };
    const held = updates.flatMap(({ ignore = [] }) => ignore.map((one) => one["dependency-name"]));
    const decisions = rowsBelow("Dependency", readText("docs/design/decisions.md"));
    const reasoned = decisions.flatMap(([names = ""]) =>
      codes(names).map((name) => name.replace(/ .*$/, "")),
    );
    expect(held.filter((name) => !reasoned.includes(name))).toEqual([]);
    expect(held.length).toBeGreaterThan(0);
  });
});

describe("the issue forms", () => {
  interface Form {
    readonly name: string;
    readonly description: string;
    readonly body: readonly Part[];
  }
  interface Part {
    readonly type: string;
    readonly id?: string;
    readonly attributes: { readonly label?: string; readonly options?: readonly string[] };
  }
  const folder = ".github/ISSUE_TEMPLATE";
  const form = (file: string) => parse(readText(`${folder}/${file}`)) as Form;
  const forms = readdirSync(path.join(root, folder)).filter((file) => file !== "config.yml");

  // https://docs.github.com/communities/using-templates/syntax-for-githubs-form-schema
  test.each(forms)("%s has what GitHub wants of a form", (file) => {
    const { name, description, body } = form(file);
    expect([name, description].filter((text) => text === "")).toEqual([]);
    const asked = body.filter(({ type }) => type !== "markdown");
    expect(asked.filter(({ id, attributes }) => id === undefined || !attributes.label)).toEqual([]);
    expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
    const types = new Set(["checkboxes", "dropdown", "input", "textarea"]);
    expect(asked.filter(({ type }) => !types.has(type))).toEqual([]);
    const lists = asked.filter(({ type }) => type === "dropdown");
    expect(lists.filter(({ attributes }) => (attributes.options ?? []).length === 0)).toEqual([]);
  });

  test("offer every action", () => {
    const action = form("bug.yml").body.find(({ id }) => id === "action");
    const offered = [...(action?.attributes.options ?? [])];
    expect(offered.sort()).toEqual([...actionNames(root), "the fairlead program"].sort());
  });
});
