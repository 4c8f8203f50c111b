import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, expect, jest, test } from "@jest/globals";
import { closeNpmScenes, manifest, npmEnds, openNpmScene, type NpmScene } from "./npm-scene.ts";

jest.setTimeout(120_000);
afterEach(closeNpmScenes);

const pointer =
  "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n";

const committed = {
  ".gitignore": "dist/\n",
  ".gitattributes": "*.bin filter=lfs diff=lfs merge=lfs -text\n",
  LICENSE: "MIT\n",
  "npm/lib/package.json": manifest("@demo/lib", {
    main: "index.js",
    files: ["index.js", "dist", "more.js", "data.bin"],
  }),
  "npm/lib/index.js": "module.exports = 1;\n",
  "npm/lib/more.js": "\n",
  "npm/lib/test.js": "\n",
  "npm/other/index.js": "\n",
  "shared/notes.md": "notes\n",
};
const inputs = {
  packages: "- { path: npm/lib, contents: [{ path: shared, to: dist/shared }] }",
  "new-names": "allow",
};

type Then = (checkout: string, scene: NpmScene) => Promise<unknown>;
const write =
  (file: string, text = "changed\n"): Then =>
  async (checkout) => {
    await mkdir(dirname(join(checkout, file)), { recursive: true });
    await writeFile(join(checkout, file), text);
  };
const remove =
  (file: string): Then =>
  (checkout) =>
    rm(join(checkout, file));

test.each<[string, Then, string[]]>([
  ["a packed file is another", write("npm/lib/index.js"), ["npm/lib/index.js"]],
  ["a packed file is new", write("npm/lib/data.bin"), ["npm/lib/data.bin"]],
  ["the manifest is another", write("npm/lib/package.json", JSON.stringify({ ...(committed["npm/lib/package.json"] as object), keywords: ["x"] })), ["npm/lib/package.json"]], // prettier-ignore
  ["a file that is packed is not there", remove("npm/lib/more.js"), ["npm/lib/more.js"]],
  ["a file of contents is another", write("shared/notes.md"), ["shared/notes.md"]],
  ["the license of the root is another", write("LICENSE"), ["LICENSE"]],
  ["a build made what git ignores", write("npm/lib/dist/lib.js"), []],
  ["a file is another that npm leaves out", write("npm/lib/test.js"), []],
  ["a file is not there that npm leaves out", remove("npm/lib/test.js"), []],
  ["another package is not clean", write("npm/other/index.js"), []],
])("where %s, a warning names the file", async (_, then, files) => {
  const scene = await openNpmScene(committed);
  await then(scene.rehearsal.workspace, scene);
  const run = await scene.run("publish-npm-packages", { inputs: { ...inputs, "dry-run": "true" } });
  expect(run.exitCode).toBe(0);
  expect(npmEnds(run)).toEqual({ "would-publish": ["@demo/lib@1.2.3"] });
  const told = run.annotations.filter(({ message }) => message.includes("differ from the commit"));
  expect(told).toHaveLength(files.length > 0 ? 1 : 0);
  for (const file of files) expect(told[0]?.message).toContain(file);
});

test("what is already published is not held to the commit", async () => {
  const scene = await openNpmScene(committed);
  await scene.run("publish-npm-packages", { inputs });
  await write("npm/lib/index.js")(scene.rehearsal.workspace, scene);
  const again = await scene.run("publish-npm-packages", {
    inputs: { ...inputs, "dry-run": "true" },
  });
  expect(npmEnds(again)).toEqual({ changed: ["@demo/lib@1.2.3"] });
  expect(again.log).not.toContain("differ from the commit");
});

test("a workspace that is a link is read too", async () => {
  const scene = await openNpmScene(committed);
  const link = `${scene.rehearsal.workspace}-link`;
  await symlink(scene.rehearsal.workspace, link);
  await write("npm/lib/index.js")(scene.rehearsal.workspace, scene);
  const run = await scene.run("publish-npm-packages", {
    workspace: link,
    inputs: { ...inputs, "dry-run": "true" },
  });
  await rm(link);
  expect(run.log).toContain("npm/lib/index.js");
  expect(run.log).toContain("differ from the commit");
});

test("pointers to Git LFS are not published", async () => {
  const scene = await openNpmScene({ ...committed, "npm/lib/data.bin": pointer });
  const run = await scene.run("publish-npm-packages", { inputs });
  expect(run.exitCode).toBe(1);
  expect(JSON.parse(run.outputs["problem-codes"] ?? "[]")).toContain("lfs-pointers");
  expect(scene.registry.requests.writes()).toEqual([]);
});
