import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { findFiles, matchNames } from "../../../packages/selection/src/patterns.ts";

const crates = ["core", "core-node", "core-wasm", "cli", "graph"];

describe("names", () => {
  test.each([
    [["core"], ["core"]],
    [["core*"], ["core", "core-node", "core-wasm"]],
    [
      ["*", "!core-*"],
      ["core", "cli", "graph"],
    ],
    [
      ["!core-*", "*"],
      ["core", "cli", "graph"],
    ],
    [["!graph"], ["core", "core-node", "core-wasm", "cli"]],
    [["{cli,graph}"], ["cli", "graph"]],
    [["core-{node,wa*}"], ["core-node", "core-wasm"]],
    [
      ["graph", "core"],
      ["core", "graph"],
    ],
    [[], []],
  ])("%j takes %j", (patterns, matched) => {
    expect(matchNames(patterns, crates).matched).toEqual(matched);
  });

  test("of a scope are matched by * behind the slash, and over it only by **", () => {
    const packages = ["@s/a", "@s/b", "plain"];
    expect(matchNames(["@s/*"], packages).matched).toEqual(["@s/a", "@s/b"]);
    expect(matchNames(["*"], packages).matched).toEqual(["plain"]);
    expect(matchNames(["**"], packages).matched).toEqual(packages);
  });

  test("that no pattern fits are told, also for what is taken away", () => {
    expect(matchNames(["core", "grahp", "x*", "!y"], crates).unmatched).toEqual([
      "grahp",
      "x*",
      "!y",
    ]);
  });

  test("count as literal only if they are written out and taken", () => {
    const { literal } = matchNames(["core", "c*", "{graph,cli}", "graph", "!graph"], crates);
    expect([...literal]).toEqual(["core"]);
  });

  test("from the plan's objects are literal unless the plan says they are not", () => {
    const items = [
      { text: "core", object: { name: "core", listed: true } },
      { text: "cli", object: { name: "cli", listed: false } },
    ];
    expect([...matchNames(items, crates).literal]).toEqual(["core"]);
  });

  test("mean themselves where they hold letters that other grammars know", () => {
    expect(matchNames(["a?c", "[b]*"], ["abc", "a?c", "[b]x", "bx"]).matched).toEqual([
      "a?c",
      "[b]x",
    ]);
  });
});

describe("files", () => {
  let folder: string;
  let workspace: string;

  beforeAll(async () => {
    folder = await realpath(await mkdtemp(path.join(tmpdir(), "fairlead-patterns-")));
    workspace = path.join(folder, "workspace");
    for (const file of [
      "packed/b.crate",
      "packed/a.crate",
      "packed/x[1].crate",
      ".hidden/c.crate",
      "packed/node_modules/n.crate",
    ]) {
      await mkdir(path.dirname(path.join(workspace, file)), { recursive: true });
      await writeFile(path.join(workspace, file), "");
    }
    await writeFile(path.join(folder, "secret.crate"), "");
    await symlink(path.join(folder, "secret.crate"), path.join(workspace, "packed/link.crate"));
    await symlink(folder, path.join(workspace, "up"));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  test("are found sorted, hidden ones too, without node_modules", async () => {
    const { files } = await findFiles(["**/*.crate"], workspace);
    expect(files).toEqual([
      ".hidden/c.crate",
      "packed/a.crate",
      "packed/b.crate",
      "packed/x[1].crate",
    ]);
  });

  test("are taken away by a pattern with an exclamation mark", async () => {
    expect(await findFiles(["packed/*.crate", "!packed/{b,link}.crate"], workspace)).toEqual({
      files: ["packed/a.crate", "packed/x[1].crate"],
      unmatched: [],
      outside: [],
    });
  });

  test("may be written with brackets, with ./ and with the workspace in front", async () => {
    const { files, unmatched } = await findFiles(
      ["packed/x[1].crate", "./packed/a.crate", `${workspace}/packed/b.*`],
      workspace,
    );
    expect(files).toEqual(["packed/a.crate", "packed/b.crate", "packed/x[1].crate"]);
    expect(unmatched).toEqual([]);
  });

  test("that lie outside are named and not taken, on whatever way they are reached", async () => {
    const ways = [
      "../*.crate",
      "packed/../../secret.crate",
      "{packed,..}/*.crate",
      `${folder}/*.crate`,
    ];
    expect(await findFiles(ways, workspace)).toEqual({ files: [], unmatched: [], outside: ways });
  });

  test("are not reached through a link", async () => {
    const links = ["packed/link.crate", "up/*.crate", "up/secret.crate", "**/secret.crate"];
    expect((await findFiles(links, workspace)).files).toEqual([]);
    expect((await findFiles(["up/secret.crate"], workspace)).outside).toEqual(["up/secret.crate"]);
  });

  test("of another folder are meant by an absolute pattern, if that folder is given", async () => {
    const other = await mkdtemp(path.join(tmpdir(), "fairlead-elsewhere-"));
    try {
      await mkdir(path.join(other, "packed"));
      await writeFile(path.join(other, "packed/a.crate"), "");
      await writeFile(path.join(other, "packed/b.crate"), "");
      await symlink(workspace, path.join(other, "out"));
      const gone = path.join(other, "gone");
      const find = (...patterns: string[]) => findFiles(patterns, workspace, [gone, other]);

      expect(await find(`${other}/packed/*.crate`, `!${other}/packed/b*`)).toEqual({
        ...{ files: [`${other}/packed/a.crate`], unmatched: [], outside: [] },
      });
      await writeFile(path.join(other, "packed/only.crate"), "");
      expect((await find("packed/only.crate")).unmatched).toEqual(["packed/only.crate"]);
      expect((await find(`${other}/*.crate`)).unmatched).toEqual([`${other}/*.crate`]);
      const outside = [`${other}/../*`, `${other}/{packed,..}/*`, `${other}-2/*`, "/etc/passwd"];
      expect((await find(...outside)).outside).toEqual(outside);
      const linked = `${other}/out/packed/a.crate`;
      expect(await find(linked)).toMatchObject({ files: [], outside: [linked] });
      expect((await findFiles([`${other}/packed/*`], workspace)).outside).toHaveLength(1);
    } finally {
      await rm(other, { recursive: true });
    }
  });

  test("that no pattern fits are told as the pattern was written", async () => {
    const { unmatched } = await findFiles(["packed/*.crate", "!nothing/*", "none-*"], workspace);
    expect(unmatched).toEqual(["!nothing/*", "none-*"]);
  });
});
