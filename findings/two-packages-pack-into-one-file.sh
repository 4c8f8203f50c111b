#!/usr/bin/env bash
# npm 11.21.2 and 12.2.2, pnpm 12.21.0, bun 1.4.5: `@surprise/core` and `surprise-core` pack into
# the same file, and the second overwrites the first without a word.
#
# The scope's slash becomes a hyphen in the tarball's name. A family often has both names: the
# library under the scope, the command line or an older name without it. `npm pack --workspaces`
# and `pnpm -r pack` print the file's name twice and end with 0; a job that publishes every
# packed file misses one package. `@surprise/core-linux` and `@surprise-core/linux` are another
# such pair.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-package-lock --prefix tools npm11@npm:npm@11.21.2 npm12@npm:npm@12.2.2 pnpm@12.21.0 bun@1.4.5
tools=$work/tools/node_modules

expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}

mkdir -p repo/packages/{cli,core} && cd repo
echo '{ "name": "root", "version": "0.0.0", "private": true, "files": ["none"], "workspaces": ["packages/*"] }' >package.json
printf 'packages:\n  - packages/*\n' >pnpm-workspace.yaml
echo '{ "name": "surprise-core", "version": "1.0.0" }' >packages/cli/package.json
echo '{ "name": "@surprise/core", "version": "1.0.0" }' >packages/core/package.json

packed() { # command…: each packed file with the name of the package that is in it
  rm -rf out && mkdir out
  "$@" >log 2>&1
  for file in out/*core*.tgz; do
    echo "${file#out/} holds $(tar -xzOf "$file" package/package.json | grep -o '[@a-z/-]*core')"
  done
}
each() { (cd packages/cli && "$@") && (cd packages/core && "$@"); }
expect 'npm 11 pack --workspaces' "$(packed node "$tools/npm11/bin/npm-cli.js" pack --workspaces --pack-destination out)" 'surprise-core-1.0.0.tgz holds @surprise/core'
expect 'times that npm prints the name' "$(grep -c '^surprise-core-1.0.0.tgz' log)" 2
expect 'npm 12 pack --workspaces' "$(packed node "$tools/npm12/bin/npm-cli.js" pack --workspaces --pack-destination out)" 'surprise-core-1.0.0.tgz holds @surprise/core'
expect 'pnpm -r pack' "$(packed "$tools/.bin/pnpm" --recursive pack --pack-destination out | sed 's/@surprise.core$\|surprise-core$/one of both/')" 'surprise-core-1.0.0.tgz holds one of both'
expect 'bun pm pack, one after the other' "$(packed each "$tools/.bin/bun" pm pack --destination ../../out)" 'surprise-core-1.0.0.tgz holds @surprise/core'
