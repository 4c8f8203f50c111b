#!/bin/sh
# Packs a tree of build.sh as CI uploads it: an archive with one top folder, and its checksum.
#
#     sh native/archive.sh TREE FOLDER
#
# FOLDER/ffmpeg-<platform>-<tier>.tar.gz and FOLDER/ffmpeg-<platform>-<tier>.tar.gz.sha256
set -eu

tree=$(basename "$1")
from=$(cd "$1/.." && pwd)
name=ffmpeg-$tree.tar.gz
mkdir -p "$2"
out=$(cd "$2" && pwd)
# In one order and with one time, so that the same tree is always the same archive. macOS would also pack a
# second file with the attributes of each.
cd "$from"
find "$tree" -exec env TZ=UTC touch -t 198001010000 {} +
find "$tree" | LC_ALL=C sort | COPYFILE_DISABLE=1 tar -c --no-recursion -T - -f "$out/$tree.tar"
cd "$out"
gzip -9n <"$tree.tar" >"$name"
rm "$tree.tar"
# Linux has the first, macOS the second.
if command -v sha256sum >/dev/null; then sha256sum "$name"; else shasum -a 256 "$name"; fi >"$name.sha256"
