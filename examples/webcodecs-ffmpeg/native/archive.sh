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
cd "$2"
# macOS would pack a second file with the attributes of each.
COPYFILE_DISABLE=1 tar -cf - -C "$from" "$tree" | gzip -9n >"$name"
# Linux has the first, macOS the second.
if command -v sha256sum >/dev/null; then sha256sum "$name"; else shasum -a 256 "$name"; fi >"$name.sha256"
