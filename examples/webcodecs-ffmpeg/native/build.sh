#!/bin/sh
# Makes the libraries and the program of platforms in both tiers, or in one:
#
#     sh native/build.sh FOLDER                  all platforms, by zig
#     sh native/build.sh FOLDER linux-x64        one platform
#     sh native/build.sh FOLDER linux-x64 free   one platform in one tier
#
# FOLDER/<platform>-<tier>/{bin,include,lib,lib/pkgconfig}, lib/link-flags.js and versions.json. In a real
# project FFmpeg is configured and made here.
#
# One platform is made by the `cc` and `ar` of the machine, if it is the machine's own: so CI does it.
# Another is made by zig (pip install ziglang==0.17.1), which brings compilers, linkers and C libraries for
# all of them and downloads nothing more. Without zig its prebuilt libraries are taken, and that is said.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
out=$(cd "$1" && pwd)
only=${2-}
tiers=${3-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
# Archives and Mach-O files hold the names that they are made from: plain ones here.
cd "$work"

zig() {
  "${PYTHON:-python3}" -m ziglang "$@"
}

own_platform() {
  case "$(uname -s)" in
    Darwin) os=darwin ;;
    Linux) os=linux ;;
    *) os=other ;;
  esac
  case "$(uname -m)" in
    arm64 | aarch64) echo "$os-arm64" ;;
    x86_64) echo "$os-x64" ;;
    *) echo other ;;
  esac
}

small="-Os -g0 -fno-ident -ffile-prefix-map=$here=."

compile() {
  if [ "$compiler" = cc ]; then set -- cc "$@"; else set -- zig cc -target "$target" "$@"; fi
  # shellcheck disable=SC2086
  "$@" $small -I"$here" -I"$top/include" "-DLICENSE=\"$license\""
}

library() { # name; its object lies here
  if [ "$compiler" = zig ]; then
    zig ar "--format=$format" rcsD "$top/lib/lib$1.a" "$1.o"
  elif [ "$format" = darwin ]; then
    # Apple's ar has no D; this leaves the times out as well.
    ZERO_AR_DATE=1 ar rcs "$top/lib/lib$1.a" "$1.o"
  else
    ar rcsD "$top/lib/lib$1.a" "$1.o"
  fi
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
  rm -rf "$top"
  if [ "$compiler" = none ]; then
    echo "::notice::$platform: no compiler for it is here, so its prebuilt libraries are taken" >&2
    tar -xzf "$here/prebuilt/ffmpeg-$platform-$tier/ffmpeg-$platform-$tier.tar.gz" -C "$out"
    return
  fi
  mkdir -p "$top/bin" "$top/lib/pkgconfig"
  cp -R "$here/include" "$top/"
  compile -c "$here/avutil.c" -o avutil.o
  compile -c "$here/avcodec.c" -o avcodec.o
  library avutil
  library avcodec
  package avutil "Checksums" 59.39.100 ""
  package avcodec "Codecs" 61.19.100 "libavutil"
  more=
  flags='"-lavcodec", "-lavutil"'
  if [ "$tier" = non-free ]; then
    compile -c "$here/x264.c" -o x264.o
    library x264
    package x264 "H.264 encoder" 0.164.0 ""
    package avcodec "Codecs" 61.19.100 "libavutil libx264"
    cp "$here/gpl/x264.h" "$top/include/"
    more=', "x264": "0.164.0"'
    flags='"-lavcodec", "-lx264", "-lavutil"'
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
  # Made from what was built, so it is made here and travels in the artifact.
  cat >"$top/lib/link-flags.js" <<END
"use strict";

/** For a compiler or linker: where the libraries are, those first that need others. */
module.exports = ["-L" + __dirname, $flags];
END
}

known=
while read -r platform target format; do
  if [ -n "$only" ] && [ "$only" != "$platform" ]; then continue; fi
  known=yes
  if [ -n "$only" ] && [ "$only" = "$(own_platform)" ] && command -v cc >/dev/null; then
    compiler=cc
  elif [ -z "$only" ] || zig version >/dev/null 2>&1; then
    compiler=zig
  else
    compiler=none
  fi
  case "$tiers" in "" | free) tree "$platform" "$target" "$format" free LGPL-2.1-or-later ;; esac
  case "$tiers" in "" | non-free) tree "$platform" "$target" "$format" non-free GPL-2.0-or-later ;; esac
done <<END
darwin-arm64 aarch64-macos darwin
darwin-x64 x86_64-macos darwin
linux-arm64 aarch64-linux-musl gnu
linux-x64 x86_64-linux-musl gnu
END
if [ -z "$known" ]; then
  echo "$only is no platform of this project: see the end of $0" >&2
  exit 1
fi
