#!/usr/bin/env bash
# @napi-rs/cli 3.10.12: the package that `napi create-npm-dirs` writes for the target
# x86_64-pc-windows-gnu is one that npm never installs, on Windows least of all.
#
# Its package.json has `"os": ["win32"]` and `"libc": ["glibc"]`, for the "gnu" of the
# target is read as on Linux. npm 11.19.1 holds that a package with `libc` fits Linux alone, so
# as an optional dependency, which it is, it is left out without a word, exit code 0. With `libc` taken out it fits. In the same run the two 32-bit ARM targets,
# gnueabihf and musleabihf, get no `libc` at all: their packages cannot be told apart.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-package-lock --prefix tools npm@11.19.1 @napi-rs/cli@3.10.12
PATH=$work/tools/node_modules/.bin:$PATH

expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}

mkdir project && cd project
cat >package.json <<'JSON'
{
  "name": "@surprise/core",
  "version": "1.0.0",
  "license": "MIT",
  "napi": {
    "binaryName": "core",
    "targets": [
      "x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc", "x86_64-pc-windows-gnu",
      "armv7-unknown-linux-gnueabihf", "armv7-unknown-linux-musleabihf"
    ]
  }
}
JSON
napi create-npm-dirs >/dev/null 2>&1
fields() { node -p 'const { os, cpu, libc = "none" } = require(process.argv[1]); [os, cpu, libc].join(" ")' "$PWD/npm/$1/package.json"; }
expect 'linux-x64-gnu' "$(fields linux-x64-gnu)" 'linux x64 glibc'
expect 'win32-x64-msvc' "$(fields win32-x64-msvc)" 'win32 x64 none'
expect 'win32-x64-gnu' "$(fields win32-x64-gnu)" 'win32 x64 glibc'
expect 'linux-arm-gnueabihf' "$(fields linux-arm-gnueabihf)" 'linux arm none'
expect 'linux-arm-musleabihf' "$(fields linux-arm-musleabihf)" 'linux arm none'

# What npm installs of it for Windows, on whatever system this runs.
installed() {
  npm pack --silent ./npm/win32-x64-gnu >/dev/null
  rm -rf ../user && mkdir ../user
  echo '{ "private": true, "optionalDependencies": { "@surprise/core-win32-x64-gnu": "file:../project/surprise-core-win32-x64-gnu-1.0.0.tgz" } }' >../user/package.json
  (cd ../user && npm install --silent --os=win32 --cpu=x64 >/dev/null)
  if [[ -e ../user/node_modules/@surprise/core-win32-x64-gnu ]]; then echo installed; else echo missing; fi
}
expect 'npm install on win32 x64' "$(installed)" missing
(cd npm/win32-x64-gnu && npm pkg delete libc --silent)
expect 'npm install on win32 x64, libc taken out' "$(installed)" installed
