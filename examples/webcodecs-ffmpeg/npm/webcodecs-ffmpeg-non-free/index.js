"use strict";
/* global module, require */
const { dirname, join } = require("node:path");

const platform = `${process.platform}-${process.arch}`;
const name = `@pproenca/webcodecs-ffmpeg-${platform}-non-free`;

function find() {
  try {
    return dirname(require.resolve(`${name}/package.json`));
  } catch (cause) {
    const meta = "@pproenca/webcodecs-ffmpeg-non-free";
    throw new Error(
      `${meta} needs ${name}, which is not installed: there are packages for darwin-arm64, darwin-x64, linux-arm64 and linux-x64, unless --omit=optional leaves them out.`,
      { cause },
    );
  }
}

const folder = find();
const versions = require(join(folder, "versions.json"));

/** For a compiler or linker: where the libraries are, those first that need others. */
function linkFlags() {
  return [...require(join(folder, "lib", "link-flags.js"))];
}

module.exports = {
  platform,
  versions,
  linkFlags,
  lib: join(folder, "lib"),
  pkgconfig: join(folder, "lib", "pkgconfig"),
};
