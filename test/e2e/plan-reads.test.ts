import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { env } from "node:process";
import { afterEach, expect, jest, test } from "@jest/globals";
import { closePackScenes, openPackScene } from "./pack-scene.ts";

jest.setTimeout(120_000);
afterEach(closePackScenes);

test("a plan of crates and packages asks git once for each thing that it needs to know", async () => {
  const scene = await openPackScene();
  const { folder } = scene.rehearsal;
  const [bin, asked] = [path.join(folder, "bin"), path.join(folder, "asked")];
  await mkdir(bin, { recursive: true });
  const real = `PATH=${JSON.stringify(env["PATH"] ?? "")} exec git "$@"`;
  await writeFile(path.join(bin, "git"), `#!/bin/sh\necho "$*" >> "${asked}"\n${real}\n`);
  await chmod(path.join(bin, "git"), 0o755);
  const run = await scene.plan({
    env: { PATH: [bin, env["PATH"] ?? ""].join(path.delimiter) },
  });
  expect({ log: run.log, exitCode: run.exitCode }).toMatchObject({ exitCode: 0 });
  const questions = (await readFile(asked, "utf8")).trim().split("\n");
  const [heads, all] = [questions.filter((each) => each.endsWith(" HEAD")), new Set(questions)];
  expect(heads.length).toBeGreaterThan(0);
  expect(questions.toSorted()).toEqual([...all].toSorted());
});
