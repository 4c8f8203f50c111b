import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "node:process";
import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { createCargo } from "../../../packages/crates/src/discover/cargo.ts";
import { readWorkspace } from "../../../packages/crates/src/discover/workspace.ts";
import {
  checkFilesToPack,
  readFilesToPack,
} from "../../../packages/crates/src/packing/checkout-files.ts";
import { commitAll, shapes } from "./checkout-shapes.ts";

jest.setTimeout(60_000);

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "fairlead-files-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

test.each(Object.entries(shapes))("%s is taken as cargo takes it", async (_, shape) => {
  const folder = join(root, "checkout");
  const git = await commitAll(folder, shape.files);
  if (shape.vendor !== undefined) {
    await commitAll(join(root, "vendor"), shape.vendor);
    await git("submodule", "--quiet", "add", join(root, "vendor"), "a/vendor");
    await git("commit", "-qm", "vendor");
  }
  await shape.then?.(folder, git);

  const variables = Object.fromEntries(Object.entries({ ...env, CARGO_HOME: join(root, "home") }));
  const cargo = createCargo(undefined, variables, new AbortController().signal);
  const workspace = await readWorkspace(cargo, folder, "Cargo.toml");
  if ("problems" in workspace) throw new Error(JSON.stringify(workspace.problems));
  const names = shape.selected ?? ["a"];
  const toPack = workspace.members.filter(({ name }) => names.includes(name));
  const files = await readFilesToPack({
    ...{ cargo, workspace, folder, env: variables, selected: toPack },
  });
  const problems = checkFilesToPack(toPack, files, false);
  // What is published needs no upload, and nothing of it is said.
  expect(checkFilesToPack([], files, false)).toEqual([]);
  expect(problems.map(({ code }) => code)).toEqual(shape.codes);

  const selected = names.flatMap((name) => ["-p", name]);
  const { code, stderr } = await cargo.read(
    ["package", "--no-verify", "--offline", ...selected],
    folder,
  );
  const refuses = code !== 0;
  if (refuses) expect(stderr).toContain("--allow-dirty");
  expect(refuses === problems.length > 0).toBe(shape.unlikeCargo === undefined);
});
