#!/bin/sh
# Makes the addon for all five platforms, and the four wasm modules, on any one machine:
#
#     pip install ziglang==0.17.1
#     sh examples/ruvector/npm/native/build.sh FOLDER
#
# FOLDER/bindings-<platform>/core.node and FOLDER/wasm/<module>.wasm. zig brings a compiler, linkers and
# C libraries for all of them and downloads nothing more. In a real project each platform is a job that
# runs `napi build`, and wasm-pack makes the modules. What lies in prebuilt/ was made by zig 0.17.1 with
# this script, on Linux x64.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
out=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
# A Mach-O holds the path that it is linked to: a plain name here, the same on every machine.
cd "$work"

zig() {
  "${PYTHON:-python3}" -m ziglang "$@"
}

small="-Os -s -g0 -fvisibility=hidden -fno-math-errno -ffile-prefix-map=$here=."

addon() { # platform, zig's target, more flags
  platform=$1
  target=$2
  shift 2
  # shellcheck disable=SC2086
  zig cc -target "$target" $small -shared "$@" "$here/core.c" -o core.node
  mkdir -p "$out/bindings-$platform"
  mv core.node "$out/bindings-$platform/core.node"
}

# 2.28 is the glibc that Node.js itself asks for.
addon linux-x64-gnu x86_64-linux-gnu.2.28 -Wl,-z,undefs
addon linux-arm64-gnu aarch64-linux-gnu.2.28 -Wl,-z,undefs
addon darwin-x64 x86_64-macos -Wl,-undefined,dynamic_lookup
addon darwin-arm64 aarch64-macos -Wl,-undefined,dynamic_lookup
zig dlltool -m i386:x86-64 -d "$here/node.def" -l node.lib
addon win32-x64-msvc x86_64-windows-gnu node.lib

mkdir -p "$out/wasm"
for source in "$here"/../wasm/*.c; do
  # shellcheck disable=SC2086
  zig cc -target wasm32-freestanding $small -nostdlib -Wl,--no-entry -Wl,--export-dynamic \
    "$source" -o "$out/wasm/$(basename "$source" .c).wasm"
done
