import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath, URL } from "node:url";

const loader = fileURLToPath(new URL("../core/index.js", import.meta.url));
const manifest = (folder) =>
  JSON.parse(readFileSync(new URL(`../${folder}/package.json`, import.meta.url), "utf8"));

/** Loads @ruvector/core as it would be on a machine. */
function loadOn(platform, arch) {
  const pretend = `
    Object.defineProperty(process, "platform", { value: ${JSON.stringify(platform)} });
    Object.defineProperty(process, "arch", { value: ${JSON.stringify(arch)} });
    require(${JSON.stringify(loader)});`;
  return spawnSync(process.execPath, ["-e", pretend], { encoding: "utf8" }).stderr;
}

test("the loader asks for each package that the manifest pins", () => {
  const { optionalDependencies } = manifest("core");
  for (const name of Object.keys(optionalDependencies)) {
    const [platform, arch] = name.replace("@ruvector/core-", "").split("-");
    // Where that is glibc's package, this machine may have another libc.
    assert.ok([name, "with musl"].some((part) => loadOn(platform, arch).includes(part)));
  }
});

test("the loader tells which platforms there are", () => {
  assert.match(loadOn("sunos", "x64"), /no addon for sunos-x64; it has one for darwin-arm64, /);
});

test("all packages have one version", () => {
  const { version, optionalDependencies } = manifest("core");
  const versions = ["cli", "extensions"].map((folder) => manifest(folder).version);
  assert.deepEqual(
    new Set([...versions, ...Object.values(optionalDependencies)]),
    new Set([version]),
  );
});
