#!/bin/sh
# Makes the libraries and the program of all four platforms in both tiers, on any one machine:
#
#     pip install ziglang==0.17.1
#     sh examples/webcodecs-ffmpeg/native/build.sh FOLDER
#
# FOLDER/<platform>-<tier>/{bin,include,lib,lib/pkgconfig} and versions.json. zig brings a compiler,
# linkers and C libraries for all of them and downloads nothing more. In a real project a matrix of CI
# builds FFmpeg here.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
out=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
# Archives and Mach-O files hold the names that they are made from: plain ones here.
cd "$work"

zig() {
  "${PYTHON:-python3}" -m ziglang "$@"
}

small="-Os -g0 -fno-ident -ffile-prefix-map=$here=."

compile() {
  # shellcheck disable=SC2086
  zig cc -target "$target" $small -I"$here" -I"$top/include" "-DLICENSE=\"$license\"" "$@"
}

library() { # name; its object lies here
  zig ar "--format=$format" rcsD "$top/lib/lib$1.a" "$1.o"
}

package() { # name, description, version, what it requires
  cat >"$top/lib/pkgconfig/lib$1.pc" <<END
prefix=\${pcfiledir}/../..
libdir=\${prefix}/lib
includedir=\${prefix}/include

Name: lib$1
Description: $2
Version: $3
Requires: $4
Libs: -L\${libdir} -l$1
Cflags: -I\${includedir}
END
}

tree() { # platform, zig's target, format of archives, tier, licence
  platform=$1
  target=$2
  format=$3
  tier=$4
  license=$5
  top=$out/$platform-$tier
  mkdir -p "$top/bin" "$top/lib/pkgconfig"
  cp -R "$here/include" "$top/"
  compile -c "$here/avutil.c" -o avutil.o
  compile -c "$here/avcodec.c" -o avcodec.o
  library avutil
  library avcodec
  package avutil "Checksums" 59.39.100 ""
  package avcodec "Codecs" 61.19.100 "libavutil"
  more=
  if [ "$tier" = non-free ]; then
    compile -c "$here/x264.c" -o x264.o
    library x264
    package x264 "H.264 encoder" 0.164.0 ""
    package avcodec "Codecs" 61.19.100 "libavutil libx264"
    cp "$here/gpl/x264.h" "$top/include/"
    more=', "x264": "0.164.0"'
  fi
  compile -s "$here/ffmpeg.c" -L"$top/lib" -lavcodec -lavutil -o ffmpeg
  mv ffmpeg "$top/bin/ffmpeg"
  cat >"$top/versions.json" <<END
{
  "platform": "$platform",
  "tier": "$tier",
  "license": "$license",
  "libraries": { "avcodec": "61.19.100", "avutil": "59.39.100"$more }
}
END
}

while read -r platform target format; do
  tree "$platform" "$target" "$format" free LGPL-2.1-or-later
  tree "$platform" "$target" "$format" non-free GPL-2.0-or-later
done <<END
darwin-arm64 aarch64-macos darwin
darwin-x64 x86_64-macos darwin
linux-arm64 aarch64-linux-musl gnu
linux-x64 x86_64-linux-musl gnu
END
