import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { listTarGz } from "@fairlead/archives";
import { runCargo } from "@fairlead/sandbox";
import { tarGzOf } from "../unit/archives/tarball.ts";
import { closeScenes, ends, list, openScene, reportOf, uploaded } from "./scene.ts";
import { chain } from "./small-workspace.ts";

jest.setTimeout(240_000);
afterEach(closeScenes);

const limits = { maxEntries: 1_000, maxBytes: 10_000_000 };

async function namesIn(file: string): Promise<string[]> {
  const { files } = await listTarGz(await readFile(file), limits);
  return files.map(({ path }) => path.split("/").slice(1).join("/"));
}

describe("What is published never stops what is missing", () => {
  test("if cargo cannot lock the published crates, since a dev tool needs one from the registry", async () => {
    const { registry, rehearsal, publish } = await openScene([
      { name: "shape-core" },
      { name: "shape-mid", needs: ["shape-core"] },
      { name: "shape-app", needs: ["shape-core"] },
    ]);
    await publish({ inputs: { packages: "shape-core shape-mid" } });
    // The workspace's own lock then holds a published member, whose checksum is not that of the packed one.
    await registry.seedCrate({
      name: "tool",
      version: "1.0.0",
      dependencies: { "shape-core": "1" },
    });
    const manifest = join(rehearsal.workspace, "shape-mid/Cargo.toml");
    await writeFile(
      manifest,
      `${await readFile(manifest, "utf8")}\n[dev-dependencies]\ntool = "1.0.0"\n`,
    );
    const library = join(rehearsal.workspace, "shape-core/src/lib.rs");
    await writeFile(library, `${await readFile(library, "utf8")}// A change\n`);
    const cargo = { registry, cwd: rehearsal.workspace, home: rehearsal.home };
    expect(await runCargo(["generate-lockfile"], cargo)).toMatchObject({ code: 0 });
    await rehearsal.commit("A dev tool");
    const stock = await runCargo(["package", "--workspace", "--no-verify"], cargo);
    expect(stock.code).not.toBe(0);

    registry.requests.clear();
    const run = await publish({ inputs: { packages: "shape-core shape-mid shape-app" } });
    expect(run.exitCode).toBe(0);
    expect(uploaded(registry)).toEqual(["shape-app"]);
    expect(ends(run)).toEqual({
      published: ["shape-app@1.0.0"],
      changed: ["shape-core@1.0.0", "shape-mid@1.0.0"],
    });
    expect(run.log).not.toContain("packing each alone");
    expect((await reportOf(run)).units.find(({ name }) => name === "shape-mid")?.entries).toEqual([
      "Cargo.toml (dev-dependencies.tool.version)",
    ]);
  });

  test("if a published crate cannot be packed at all: it is not compared, and its reason is told", async () => {
    const { registry, rehearsal, publish } = await openScene(
      chain("cannot-a", "cannot-b", "cannot-c"),
    );
    await publish({ inputs: { packages: "cannot-a cannot-b" } });
    const manifest = join(rehearsal.workspace, "cannot-b/Cargo.toml");
    const text = await readFile(manifest, "utf8");
    await writeFile(manifest, text.replace("[package]", '[package]\nreadme = "GONE.md"'));
    await rehearsal.commit("A README that is not there");
    registry.requests.clear();
    const run = await publish();
    expect(run.exitCode).toBe(0);
    expect(uploaded(registry)).toEqual(["cannot-c"]);
    expect(ends(run)).toEqual({
      published: ["cannot-c@1.0.0"],
      "already-published": ["cannot-a@1.0.0", "cannot-b@1.0.0"],
    });
    const { units } = await reportOf(run);
    expect(units.find(({ name }) => name === "cannot-b")?.note).toMatch(
      /^Not compared, since it cannot be packed: .*GONE\.md/,
    );
    expect(units.find(({ name }) => name === "cannot-a")?.note).not.toContain("Not compared");
  });

  test("if its published file cannot be read: no later run could read it either", async () => {
    const { registry, publish } = await openScene([{ name: "odd" }, { name: "fine" }]);
    const entry = (path: string, contents: string) => ({ name: `odd-1.0.0/${path}`, contents });
    const manifest = '[package]\nname = "odd"\nversion = "1.0.0"\n';
    const twice = [entry("src/lib.rs", "a"), entry("src/lib.rs", "b")];
    const file = await tarGzOf([entry("Cargo.toml", manifest), ...twice]);
    await registry.seedCrate({ name: "odd", version: "1.0.0", file });
    const run = await publish({ inputs: { version: "1.0.0" } });
    expect(run.exitCode).toBe(0);
    expect(ends(run)).toEqual({ published: ["fine@1.0.0"], "already-published": ["odd@1.0.0"] });
    expect((await reportOf(run)).units.find(({ name }) => name === "odd")?.note).toMatch(
      /^Not compared: .*appears twice/,
    );
  });

  test("if it changed since its release, and another version is released", async () => {
    const { registry, rehearsal, publish } = await openScene([
      { name: "own-version", version: "0.3.0" },
      { name: "released", needs: ["own-version"] },
    ]);
    await publish({ inputs: { packages: "own-version" } });
    await writeFile(
      join(rehearsal.workspace, "own-version/src/lib.rs"),
      "pub fn words() -> String {\n    String::new()\n}\n",
    );
    await rehearsal.commit("A change");
    const run = await publish({ inputs: { version: "1.0.0" } });
    expect(run.exitCode).toBe(0);
    expect(uploaded(registry)).toEqual(["own-version", "released"]);
    expect(ends(run)).toEqual({
      published: ["released@1.0.0"],
      changed: ["own-version@0.3.0"],
    });
    // All that is released is there.
    expect(run.outputs["complete"]).toBe("true");
    expect(run.summary).toContain("1 crate published, 1 changed since its release");
    expect(run.annotations).toEqual([
      expect.objectContaining({ level: "notice", title: "1 crate changed since its release" }),
    ]);
    expect((await reportOf(run)).units[0]).toMatchObject({ fails: false });
  });
});

test("a release is finished by another cargo, which writes Cargo.toml in another way", async () => {
  const { registry, publish } = await openScene(chain("norm-a", "norm-b"));
  // Another cargo's normalization is stood in for by the authors' own: other fields left to be inferred.
  const dry = await publish({ inputs: { "dry-run": "true", packages: "norm-a" } });
  const packed = join(dry.outputs["packed"] ?? "", "norm-a-1.0.0.crate");
  const older = (text: string) =>
    text
      .replace(/^(auto\w+|build|readme) = .*\n/gm, "")
      .replace(/\[lib\]\nname = .*\npath = .*\n/, "");
  const { files, kept } = await listTarGz(await readFile(packed), limits, () => true);
  const file = await tarGzOf(
    files.map(({ path: name }) => {
      const contents = kept.get(name)?.toString() ?? "";
      return { name, contents: name.endsWith("/Cargo.toml") ? older(contents) : contents };
    }),
  );
  await registry.seedCrate({ name: "norm-a", version: "1.0.0", file });
  const run = await publish({ inputs: { version: "1.0.0" } });
  expect(ends(run)).toEqual({
    published: ["norm-b@1.0.0"],
    "already-published": ["norm-a@1.0.0"],
  });
  expect(run.exitCode).toBe(0);
  expect((await reportOf(run)).units[0]?.note).toContain("Cargo.toml (only how it is written)");
});

test("a dev cycle costs only its own crates their Cargo.lock, and the log says so", async () => {
  const dev = (name: string) =>
    `[dev-dependencies]\n${name} = { path = "../${name}", version = "1.0.0" }`;
  const { registry, publish } = await openScene([
    { name: "cyc-base" },
    { name: "cyc-a", needs: ["cyc-base"], tables: dev("cyc-b") },
    { name: "cyc-b", needs: ["cyc-a"] },
    { name: "cyc-tool", needs: ["cyc-base"], files: { "src/main.rs": "fn main() {}\n" } },
  ]);
  // A cycle can only be uploaded where the names exist.
  for (const name of ["cyc-a", "cyc-b"]) await registry.seedCrate({ name, version: "0.9.0" });
  const run = await publish({ inputs: { "dry-run": "true" } });
  const folder = run.outputs["packed"] ?? "";
  const locked = async (name: string) =>
    (await namesIn(join(folder, `${name}-1.0.0.crate`))).includes("Cargo.lock");
  expect({
    ...{ base: await locked("cyc-base"), tool: await locked("cyc-tool") },
    ...{ a: await locked("cyc-a"), b: await locked("cyc-b") },
  }).toEqual({ base: true, tool: true, a: false, b: false });
  expect(run.log).toContain("Packing without Cargo.lock: cyc-a, cyc-b.");
});

test("files whose names differ only in case are packed, compared and published, with a warning", async () => {
  const twins = { "data/A.txt": "upper", "data/a.txt": "lower" };
  const { registry, publish } = await openScene([
    { name: "twins", files: twins },
    { name: "other" },
  ]);
  const first = await publish({ inputs: { packages: "twins" } });
  expect(first.exitCode).toBe(0);
  expect(uploaded(registry)).toEqual(["twins"]);
  expect(first.annotations).toContainEqual(
    expect.objectContaining({
      level: "warning",
      message: expect.stringContaining("data/A.txt and data/a.txt"),
    }),
  );
  const second = await publish();
  expect(second.exitCode).toBe(0);
  expect(list(second, "published")).toEqual(["other@1.0.0"]);
  expect(list(second, "already-published")).toEqual(["twins@1.0.0"]);
  expect(second.annotations).toEqual([]);
});
