#!/usr/bin/env bash
# npm 11.19.1, pnpm 12.21.0, bun 1.4.5: a tarball with a sparse file is installed with
# other bytes, under another name or not at all, and the exit code is 0.
#
# GNU tar stores a file with holes as sparse on request (`--sparse`); the tar of macOS
# (bsdtar) does it unasked. A native addon or a model has such holes. In the pax formats the
# real name and size stand in GNU.sparse.* headers. Programs that do not know these take the
# entry's own name, GNUSparseFile.<pid>/…, and the stored pieces for the file. In GNU's
# older format npm leaves the file out. tar itself lists and unpacks all four correctly.
#
# Seen for core.node of 3,145,728 bytes:
#   npm, pax 0.0   core.node, 4,096 bytes             npm, pax 0.1, 1.0   GNUSparseFile.<pid>/core.node
#   npm, gnu       no file                            pnpm, bun, pax 1.0  GNUSparseFile.<pid>/core.node
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-package-lock --prefix tools npm@11.19.1 pnpm@12.21.0 bun@1.4.5
PATH=$work/tools/node_modules/.bin:$PATH
tar --version | head -n 1

expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}

mkdir package
echo '{ "name": "surprise", "version": "1.0.0", "main": "core.node" }' >package/package.json
truncate --size=3145728 package/core.node
printf 'the end' | dd of=package/core.node bs=1 seek=3000000 conv=notrunc status=none
for format in 0.0 0.1 1.0; do
  tar --format=posix --sparse --sparse-version=$format -czf "pax-$format.tgz" package
done
tar --format=gnu --sparse -czf gnu.tgz package

# Every file of that name, with the folder's number left out, and whether it is whole.
installed() { # command… tarball
  local code=0 file
  rm -rf user && mkdir user
  echo '{ "private": true }' >user/package.json
  (cd user && "$@" >log 2>&1) || code=$?
  [[ $code == 0 ]] || { cat user/log; echo "exit code $code"; return; }
  (cd user/node_modules/surprise/ && find . -name core.node -printf '%P\n') | while read -r file; do
    printf '%s, ' "$file" | sed -E 's/GNUSparseFile\.[0-9]+/GNUSparseFile.N/'
    if cmp --silent package/core.node "user/node_modules/surprise/$file"; then echo whole; else echo 'other bytes'; fi
  done
}

for archive in pax-0.0 pax-0.1 pax-1.0 gnu; do
  rm -rf out && mkdir out && tar -xzf $archive.tgz -C out
  cmp out/package/core.node package/core.node
done
echo 'tar: all four give the file back'
expect 'npm, pax 0.0' "$(installed npm install ../pax-0.0.tgz)" 'core.node, other bytes'
expect 'npm, pax 0.1' "$(installed npm install ../pax-0.1.tgz)" 'GNUSparseFile.N/core.node, other bytes'
expect 'npm, pax 1.0' "$(installed npm install ../pax-1.0.tgz)" 'GNUSparseFile.N/core.node, other bytes'
expect 'npm, gnu' "$(installed npm install ../gnu.tgz)" ''
expect 'pnpm, pax 1.0' "$(installed pnpm add --store-dir "$work/store" ../pax-1.0.tgz)" 'GNUSparseFile.N/core.node, other bytes'
expect 'bun, pax 1.0' "$(BUN_INSTALL_CACHE_DIR=$work/bun installed bun add ../pax-1.0.tgz)" 'GNUSparseFile.N/core.node, other bytes'
