import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath, URL } from "node:url";

const cli = fileURLToPath(new URL("../cli/cli.js", import.meta.url));
const standIns = new URL("stand-ins.js", import.meta.url).href;

function run(...args) {
  const options = { encoding: "utf8" };
  return spawnSync(process.execPath, ["--import", standIns, cli, ...args], options);
}

test("ruvector distance prints the distance of two vectors", () => {
  const { status, stdout } = run("distance", "3,4", "0,0");
  assert.deepEqual([status, stdout], [0, "5\n"]);
});

test("ruvector --version prints the version of the addon", () => {
  assert.equal(run("--version").stdout, "0.0.0-test\n");
});

test("ruvector says what is wrong with the vectors", () => {
  const { status, stderr } = run("distance", "3,4", "0");
  assert.deepEqual([status, stderr], [1, "ruvector: two lengths\n"]);
});

test("ruvector tells how it is used", () => {
  const { status, stderr } = run("distance", "3,4");
  assert.equal(status, 2);
  assert.match(stderr, /^Usage: ruvector distance/);
});
