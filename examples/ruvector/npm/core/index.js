"use strict";
/* global module, require */

/** The packages that hold the addon, by the platform and processor that Node.js tells. */
const packages = {
  "darwin-arm64": "@ruvector/core-darwin-arm64",
  "darwin-x64": "@ruvector/core-darwin-x64",
  "linux-arm64": "@ruvector/core-linux-arm64-gnu",
  "linux-x64": "@ruvector/core-linux-x64-gnu",
  "win32-x64": "@ruvector/core-win32-x64-msvc",
};

/** Of the C libraries of Linux only glibc tells its version here. */
function isMusl() {
  if (process.platform !== "linux") return false;
  return process.report.getReport().header.glibcVersionRuntime === undefined;
}

function load() {
  const machine = `${process.platform}-${process.arch}`;
  const name = packages[machine];
  if (name === undefined || isMusl()) {
    const known = Object.keys(packages).join(", ");
    const libc = isMusl() ? " with musl" : "";
    throw new Error(
      `@ruvector/core has no addon for ${machine}${libc}; it has one for ${known} (Linux with glibc).`,
    );
  }
  try {
    return require(name);
  } catch (cause) {
    const reason =
      cause.code === "MODULE_NOT_FOUND"
        ? `needs the package ${name}, which is not installed. Install again without --omit=optional, and with a lockfile that lists it.`
        : `cannot load ${name}: ${cause.message}`;
    throw new Error(`@ruvector/core ${reason}`, { cause });
  }
}

module.exports = load();
