import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { readActions } from "../../actions/action-files.ts";
import { root } from "./sources.ts";

/** What a step that uses an action downloads: the archive that git makes of the commit. */
describe("the archive of a commit", () => {
  let folder: string;
  const place = () => path.join(folder, "archive");
  const git = (...args: readonly string[]) =>
    execFileSync("git", args, { cwd: root, maxBuffer: 1 << 28 });

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "fairlead-archive-"));
    mkdirSync(place());
    mkdirSync(path.join(folder, "workspace"));
    const input = git("archive", "--format=tar", "--worktree-attributes", "HEAD");
    execFileSync("tar", ["-x", "-C", place()], { input });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Files below the archive, by their path with `/`. */
  const files = () =>
    readdirSync(place(), { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => path.relative(place(), path.join(entry.parentPath, entry.name)))
      .map((file) => file.replaceAll(path.sep, "/"))
      .sort();

  test("holds what runs and what says how to use it, and nothing else", () => {
    const wanted =
      /^(CHANGELOG\.md|LICENSE|README\.md|SECURITY\.md|(actions\/[^/]+\/)?action\.yml|actions\/[^/]+\/README\.md|dist\/(?!cli\/).*)$/;
    const tracked = git("ls-tree", "-r", "--name-only", "HEAD").toString().split("\n");
    expect(files()).toEqual(tracked.filter((file) => wanted.test(file)).sort());
    expect(readActions(place()).length).toBeGreaterThan(10);
  });

  test("starts each action by itself", () => {
    const programs = readActions(place()).flatMap(({ name, file, runs }) =>
      ["pre", "main", "post"].flatMap((step) => {
        const program = runs[step];
        return typeof program === "string" ? [{ name, step, file, program }] : [];
      }),
    );
    for (const { name, step, file, program } of programs) {
      const run = spawnSync(process.execPath, [path.resolve(path.dirname(file), program)], {
        cwd: path.join(folder, "workspace"),
        env: { PATH: process.env["PATH"], HOME: folder },
        encoding: "utf8",
      });
      expect(run.stderr).toBe("");
      expect(run.stdout).not.toContain("A bug in");
      if (step === "main") expect(run.stdout).toContain(`, ${name}\n`);
      else expect(run.status).toBe(0);
    }
    expect(programs.length).toBeGreaterThan(10);
  }, 60_000);
});
