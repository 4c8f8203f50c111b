import { chmod, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { publishCrates } from "@fairlead/sandbox";
import { closeScenes, contents, ends, openScene, quick, uploaded } from "./scene.ts";
import { chain } from "./small-workspace.ts";

jest.setTimeout(120_000);
afterEach(closeScenes);

test("a dry run without any credential builds, packs, and leaves what it packed", async () => {
  const { registry, publish } = await openScene(chain("dry-a", "dry-b"));
  const run = await publish({ inputs: { "dry-run": "true", token: "", verify: "true" } });
  expect(run.exitCode).toBe(0);
  expect(ends(run)).toEqual({ "would-publish": ["dry-a@1.0.0", "dry-b@1.0.0"] });
  expect(run.outputs["complete"]).toBe("false");
  expect(registry.requests.writes()).toEqual([]);
  expect((await readdir(run.outputs["packed"] ?? "")).sort()).toEqual([
    "dry-a-1.0.0.crate",
    "dry-b-1.0.0.crate",
  ]);
  expect(run.log).toContain("Verifying dry-b");
  expect(run.log).not.toContain("Packing and credentials share this job");
  expect(run.summary).toContain("Nothing was uploaded: this was a dry run.");
});

test("another job uploads just those bytes, without cargo and without a checkout", async () => {
  const { registry, pack, publishPacked } = await openScene(chain("job-a", "job-b", "job-c"));
  const packed = await pack();
  const run = await publishPacked(packed, {
    env: { PATH: "/nowhere" },
    inputs: { "new-names": "" },
  });
  expect(run.exitCode).toBe(0);
  expect(uploaded(registry)).toEqual(["job-a", "job-b", "job-c"]);
  for (const name of ["job-a", "job-b", "job-c"]) {
    const file = await readFile(join(packed.workspace, "packed", `${name}-1.0.0.crate`));
    expect(registry.versions(name)[0]?.bytes).toEqual(file);
  }
  expect(run.commandLines.some((line) => /\b(cargo|rustc|git)\b/.test(line))).toBe(false);
  expect(run.outputs["packed"]).toBe("none");

  registry.requests.clear();
  const again = await publishPacked(packed, { env: { PATH: "/nowhere" }, attempt: 2 });
  expect(again).toMatchObject({ exitCode: 0, outputs: { complete: "true" } });
  expect(registry.requests.writes()).toEqual([]);
});

test("a dry run of packed crates says what it would publish", async () => {
  const { registry, pack, publishPacked } = await openScene(chain("twice-a", "twice-b"));
  const run = await publishPacked(await pack(), { inputs: { "dry-run": "true", token: "" } });
  expect(run.exitCode).toBe(0);
  expect(ends(run)).toEqual({ "would-publish": ["twice-a@1.0.0", "twice-b@1.0.0"] });
  expect(registry.requests.writes()).toEqual([]);
  const looks = registry.requests.entries.flatMap(({ crate }) => crate ?? []);
  expect(looks.toSorted()).toEqual([...new Set(looks)].toSorted());
  expect(looks.length).toBeGreaterThan(1);
});

test("packages and exclude choose among the packed crates", async () => {
  const { registry, pack, publishPacked } = await openScene(chain("pick-a", "pick-b", "pick-c"));
  const packed = await pack();
  const run = await publishPacked(packed, { inputs: { packages: "pick-*", exclude: "pick-c" } });
  expect(run.exitCode).toBe(0);
  expect(contents(registry)).toEqual({ "pick-a": ["1.0.0"], "pick-b": ["1.0.0"] });
});

test("crates of another commit are refused before the first network call", async () => {
  const { registry, rehearsal, pack, publishPacked } = await openScene(chain("sha-a"));
  const packed = await pack();
  const sha = await rehearsal.commit("Another commit");
  const run = await publishPacked({ ...packed, sha });
  expect(run.exitCode).toBe(1);
  expect(registry.requests.entries).toEqual([]);
  expect(run.summary).toContain(packed.sha);
  expect(run.summary).toContain(sha);
  expect(run.outputs).toMatchObject({ complete: "false", report: "none" });

  const meant = await publishPacked({ ...packed, sha }, { inputs: { sha: packed.sha } });
  expect(meant.exitCode).toBe(0);
});

test("a crate of which a part is missing is refused, and no other is uploaded", async () => {
  const { registry, pack, publishPacked } = await openScene(chain("cut-a", "cut-b"));
  const packed = await pack();
  const file = join(packed.workspace, "packed/cut-b-1.0.0.crate");
  const bytes = await readFile(file);
  await writeFile(file, bytes.subarray(0, bytes.length / 2));
  const run = await publishPacked(packed);
  expect(run.exitCode).toBe(1);
  expect(registry.requests.entries).toEqual([]);
  expect(run.summary).toContain("cut-b-1.0.0.crate");
});

test("a packed crate that pins a sibling to other bytes than the registry has is never uploaded", async () => {
  const { registry, rehearsal, pack, publish, publishPacked } = await openScene(
    chain("pin-a", "pin-b"),
  );
  const packed = await pack();
  await rehearsal.commit("The sibling comes from another commit");
  await publish({ inputs: { packages: "pin-a" } });
  registry.requests.clear();
  const run = await publishPacked(packed);
  expect(run.exitCode).toBe(1);
  expect(ends(run)).toEqual({
    "already-published": ["pin-a@1.0.0"],
    remaining: ["pin-b@1.0.0"],
  });
  expect(registry.requests.writes()).toEqual([]);
  expect(run.summary).toContain("cargo install --locked would always fail");
});

test("a job that packs needs cargo, and says so where there is none", async () => {
  const { registry, rehearsal } = await openScene(chain("bare-a"));
  const folder = await mkdtemp(join(tmpdir(), "fairlead-no-cargo-"));
  const run = await publishCrates(rehearsal, registry, { env: { PATH: folder }, inputs: quick });
  expect(run.exitCode).toBe(1);
  expect(run.summary).toContain("cargo was not found");
  await writeFile(join(folder, "cargo"), "#!/bin/sh\necho cargo 1.80.0\n");
  await chmod(join(folder, "cargo"), 0o755);
  const old = await publishCrates(rehearsal, registry, { env: { PATH: folder }, inputs: quick });
  expect(old.summary).toContain("cargo 1.80.0 is too old");
  expect(registry.requests.entries).toEqual([]);
  await rm(folder, { recursive: true });
});

describe("A packed crate that needs another one", () => {
  test("is not published while that is neither released with it nor there", async () => {
    const { registry, pack, publishPacked } = await openScene(chain("lone-a", "lone-b"));
    // The name is known: crates.io would ask for no more, and take a crate that nobody can build.
    await registry.seedCrate({ name: "lone-a", version: "0.9.0" });
    const packed = await pack();
    const run = await publishPacked(packed, { inputs: { exclude: "lone-a" } });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain("lone-b@1.0.0 needs lone-a ^1.0.0");
    expect(registry.requests.writes()).toEqual([]);

    expect((await publishPacked(packed, { inputs: { packages: "lone-a" } })).exitCode).toBe(0);
    const rest = await publishPacked(packed, { inputs: { exclude: "lone-a" } });
    expect(ends(rest)).toEqual({ published: ["lone-b@1.0.0"] });
  });

  test("is not published after that was yanked", async () => {
    const { registry, pack, publishPacked } = await openScene(chain("yank-a", "yank-b"));
    const packed = await pack();
    await publishPacked(packed, { inputs: { packages: "yank-a" } });
    registry.yank("yank-a", "1.0.0");
    registry.requests.clear();
    const both = await publishPacked(packed);
    expect(both.log).toContain(
      "yank-b@1.0.0 needs yank-a ^1.0.0, and crates.io has only yanked versions that fit",
    );
    const alone = await publishPacked(packed, { inputs: { packages: "yank-b" } });
    expect(alone.log).toContain("yank-b@1.0.0 needs yank-a ^1.0.0");
    expect(registry.requests.writes()).toEqual([]);
  });
});
