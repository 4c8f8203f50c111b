import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { readDeclaration } from "@fairlead/declaration";

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(path.join(tmpdir(), "fairlead-declaration-"));
  mkdirSync(path.join(workspace, ".github"));
});
afterEach(() => {
  rmSync(workspace, { recursive: true });
});

const at = (file: string) => path.join(workspace, file);

describe("the file of a declaration", () => {
  test.each([".github/fairlead.yml", "fairlead.yml"])("is read from %s", async (file) => {
    writeFileSync(at(file), "\uFEFFcrates:\r\n  exclude: a\r\n");
    const declaration = await readDeclaration(workspace);
    expect(declaration).toMatchObject({ file, problems: [] });
    expect(declaration.values.get("plan")?.get("exclude")).toMatchObject({
      text: "a",
      from: [{ field: "crates.exclude", line: 2, column: 12 }],
    });
  });

  test.each(["", "gone"])("may be missing, also with all of the checkout: %j", async (folder) => {
    expect(await readDeclaration(at(folder))).toMatchObject({
      file: undefined,
      values: new Map(),
      problems: [],
    });
  });

  test("is the one that is named, and no other", async () => {
    writeFileSync(at(".github/fairlead.yml"), "crates:\n");
    writeFileSync(at(".github/npm.yaml"), "npm: { access: public }\n");
    const { file, has } = await readDeclaration(workspace, ".github/npm.yaml");
    expect({ file, has: [...has] }).toEqual({ file: ".github/npm.yaml", has: ["npm"] });
  });

  test("is missing if the one that is named is, whatever else there is", async () => {
    writeFileSync(at(".github/fairlead.yml"), "crates:\n");
    writeFileSync(at(".github/fairlead-npm.yml"), "npm:\n");
    const near = await readDeclaration(workspace, ".github/fairlaed-npm.yml");
    expect(near).toMatchObject({
      file: undefined,
      problems: [{ code: "declaration-missing", remedy: "Did you mean .github/fairlead-npm.yml?" }],
    });
    const other = await readDeclaration(workspace, "gone/crates.yml");
    expect(other.problems).toMatchObject([{ code: "declaration-missing", input: "declaration" }]);
  });

  test("is one of two places", async () => {
    writeFileSync(at(".github/fairlead.yml"), "crates:\n");
    writeFileSync(at("fairlead.yml"), "");
    const { problems, values } = await readDeclaration(workspace);
    expect(problems).toMatchObject([{ code: "declaration-twice", file: ".github/fairlead.yml" }]);
    expect(values).toEqual(new Map());
  });

  test.each([".github/fairlead.yaml", "fairlead.yaml"])(
    "is not %s, which is told",
    async (file) => {
      writeFileSync(at(file), "crates:\n");
      const { problems, values } = await readDeclaration(workspace);
      expect(problems).toMatchObject([{ code: "declaration-misnamed", file }]);
      expect(values).toEqual(new Map());
    },
  );

  test.each<[string, (file: string) => void]>([
    [
      "a folder",
      (file) => {
        mkdirSync(file);
      },
    ],
    [
      "a link to a file elsewhere",
      (file) => {
        symlinkSync("/etc/passwd", file);
      },
    ],
    [
      "a link that leads nowhere",
      (file) => {
        symlinkSync("nowhere", file);
      },
    ],
    ["a pipe", (file) => execFileSync("mkfifo", [file])],
    [
      "a large file",
      (file) => {
        writeFileSync(file, "#".repeat(300_000));
      },
    ],
  ])("is not read if it is %s", async (_, make) => {
    make(at("fairlead.yml"));
    const { file, problems } = await readDeclaration(workspace);
    expect(file).toBe("fairlead.yml");
    expect(problems).toMatchObject([{ code: "declaration-unreadable", file }]);
  });

  test("is not read through a folder that is a link", async () => {
    const elsewhere = mkdtempSync(path.join(tmpdir(), "fairlead-elsewhere-"));
    writeFileSync(path.join(elsewhere, "fairlead.yml"), "crates:\n");
    rmSync(at(".github"), { recursive: true });
    symlinkSync(elsewhere, at(".github"));
    const { problems } = await readDeclaration(workspace);
    expect(problems).toMatchObject([{ code: "declaration-unreadable" }]);
    rmSync(elsewhere, { recursive: true });
  });
});
