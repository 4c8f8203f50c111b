#!/usr/bin/env bash
# npm 11.21.2 and 12.2.2: of two hard-linked files `npm pack` stores one, and a link that no
# installer follows. The second file is missing for every user.
#
# Toolchains hold such pairs (git, perl, busybox), and a copy with `cp -al` or from a store that
# links consists of them. npm lists both files as packed. Its tarball has the second as a link
# entry of 0 bytes: npm itself, pnpm 12.21.0 and bun 1.4.5 install the package without it, exit
# code 0, and yarn 1.22.22 cannot install it. pnpm, yarn and bun pack the file itself.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-package-lock --prefix tools npm11@npm:npm@11.21.2 npm12@npm:npm@12.2.2 pnpm@12.21.0 yarn@1.22.22 bun@1.4.5
tools=$work/tools/node_modules
npm11=(node "$tools/npm11/bin/npm-cli.js")
npm12=(node "$tools/npm12/bin/npm-cli.js")
yarn1=(node "$tools/yarn/bin/yarn.js")

expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}

mkdir -p pkg/bin && cd pkg
echo '{ "name": "surprise", "version": "1.0.0", "files": ["bin"] }' >package.json
echo 'echo the program' >bin/tool
ln bin/tool bin/tool-alias

packed() { # command…: how the tarball holds the second file
  rm -f ./*.tgz
  "$@" >/dev/null 2>&1
  tar -tvzf ./*.tgz | sed -n 's/^\(.\).*tool-alias/\1/p'
}
expect 'npm 11 pack' "$(packed "${npm11[@]}" pack)" 'h link to package/bin/tool'
expect 'files that npm says it packs' "$("${npm11[@]}" pack --dry-run --json 2>/dev/null | grep -c 'bin/tool')" 2
expect 'pnpm pack' "$(packed "$tools/.bin/pnpm" pack)" '-'
expect 'yarn 1 pack' "$(packed "${yarn1[@]}" pack)" '-'
expect 'bun pm pack' "$(packed "$tools/.bin/bun" pm pack)" '-'
expect 'npm 12 pack' "$(packed "${npm12[@]}" pack)" 'h link to package/bin/tool'
mv surprise-1.0.0.tgz ..

installed() { # command…
  local code=0
  rm -rf "$work/user" && mkdir "$work/user" && cd "$work/user"
  echo '{ "private": true }' >package.json
  "$@" >log 2>&1 || code=$?
  if [[ $code == 0 ]]; then ls node_modules/surprise/bin; else echo fails; fi
}
expect 'npm 11 install' "$(installed "${npm11[@]}" install ../surprise-1.0.0.tgz)" tool
expect 'npm 12 install' "$(installed "${npm12[@]}" install ../surprise-1.0.0.tgz)" tool
expect 'pnpm add' "$(installed "$tools/.bin/pnpm" add --store-dir "$work/store" ../surprise-1.0.0.tgz)" tool
expect 'bun add' "$(BUN_INSTALL_CACHE_DIR=$work/bun installed "$tools/.bin/bun" add ../surprise-1.0.0.tgz)" tool
expect 'yarn 1 add' "$(installed "${yarn1[@]}" add --cache-folder "$work/yarn" file:../surprise-1.0.0.tgz)" fails
