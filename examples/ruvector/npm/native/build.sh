#!/bin/sh
# Makes the addon for a platform, the four wasm modules (`wasm`), or all of them, on any one machine:
#
#     pip install --target .tools/zig -r npm/native/requirements.txt
#     PYTHONPATH=.tools/zig sh npm/native/build.sh FOLDER [linux-x64-gnu | ... | wasm]
#
# FOLDER/bindings-<platform>/core.node and FOLDER/wasm/<module>.wasm. zig brings a compiler, linkers and
# C libraries for all of them and downloads nothing more. In a real project each platform is a job that
# runs `napi build`, and wasm-pack makes the modules. What lies in prebuilt/ was made by zig 0.17.1 with
# this script, on Linux x64. VERSION is what the addon says of itself, if it is set.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
out=$(cd "$1" && pwd)
shift
[ $# -gt 0 ] || set -- linux-x64-gnu linux-arm64-gnu darwin-x64 darwin-arm64 win32-x64-msvc wasm
# Relative in a workflow, while this script changes its folder.
case ${PYTHONPATH:-} in
  "" | /* | [A-Za-z]:*) ;;
  *) PYTHONPATH=$PWD/$PYTHONPATH && export PYTHONPATH ;;
esac
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
  zig cc -target "$target" $small ${VERSION:+"-DVERSION=\"$VERSION\""} -shared "$@" "$here/core.c" \
    -o core.node
  mkdir -p "$out/bindings-$platform"
  mv core.node "$out/bindings-$platform/core.node"
}

for wanted; do
  case $wanted in
    # 2.28 is the glibc that Node.js itself asks for.
    linux-x64-gnu) addon "$wanted" x86_64-linux-gnu.2.28 -Wl,-z,undefs ;;
    linux-arm64-gnu) addon "$wanted" aarch64-linux-gnu.2.28 -Wl,-z,undefs ;;
    darwin-x64) addon "$wanted" x86_64-macos -Wl,-undefined,dynamic_lookup ;;
    darwin-arm64) addon "$wanted" aarch64-macos -Wl,-undefined,dynamic_lookup ;;
    win32-x64-msvc)
      zig dlltool -m i386:x86-64 -d "$here/node.def" -l node.lib
      addon "$wanted" x86_64-windows-gnu node.lib
      ;;
    wasm)
      mkdir -p "$out/wasm"
      for source in "$here"/../wasm/*.c; do
        # shellcheck disable=SC2086
        zig cc -target wasm32-freestanding $small -nostdlib -Wl,--no-entry -Wl,--export-dynamic \
          "$source" -o "$out/wasm/$(basename "$source" .c).wasm"
      done
      ;;
    *)
      echo "build.sh knows no $wanted" >&2
      exit 2
      ;;
  esac
done
