// What build.sh made, as a user meets it. TREE is its folder, such as trees/linux-x64-free.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";

const tree = path.resolve(process.env.TREE ?? `trees/${process.platform}-${process.arch}-free`);
const versions = JSON.parse(readFileSync(path.join(tree, "versions.json"), "utf8"));
const flags = createRequire(import.meta.url)(path.join(tree, "lib/link-flags.js"));
const libraries = Object.keys(versions.libraries).sort();
const isOwn = versions.platform === `${process.platform}-${process.arch}`;

test("the tree says which one it is", () => {
  assert.equal(`${versions.platform}-${versions.tier}`, path.basename(tree));
});

test("every library is there, with its pkg-config file and its link flag", () => {
  const lib = readdirSync(path.join(tree, "lib"));
  const archives = lib.filter((name) => name.endsWith(".a")).sort();
  assert.deepEqual(
    archives,
    libraries.map((name) => `lib${name}.a`),
  );
  assert.deepEqual(
    readdirSync(path.join(tree, "lib/pkgconfig")).sort(),
    libraries.map((name) => `lib${name}.pc`),
  );
  const linked = flags.filter((flag) => flag.startsWith("-l")).map((flag) => flag.slice(2));
  assert.deepEqual(linked.sort(), libraries);
});

test("the free tier has nothing of x264", () => {
  const files = readdirSync(tree, { recursive: true }).map(String);
  assert.equal(
    files.some((name) => /x264/.test(name)),
    versions.tier === "non-free",
  );
});

const onlyHere = {
  skip: isOwn ? false : `this machine cannot run what is for ${versions.platform}`,
};

test("a program links with the flags and runs", onlyHere, () => {
  const folder = mkdtempSync(path.join(tmpdir(), "consumer-"));
  try {
    const program = path.join(folder, "consumer");
    const source = path.join(import.meta.dirname, "consumer.c");
    execFileSync("cc", [source, `-I${path.join(tree, "include")}`, ...flags, "-o", program]);
    assert.equal(execFileSync(program, { encoding: "utf8" }), `${versions.license} 11e60398\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("the program of the tree runs", onlyHere, () => {
  const said = execFileSync(path.join(tree, "bin/ffmpeg"), { encoding: "utf8" });
  assert.ok(said.includes(versions.license), said);
});
