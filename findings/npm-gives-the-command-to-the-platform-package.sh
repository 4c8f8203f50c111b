#!/usr/bin/env bash
# npm 11.21.2 and 12.2.2: of two packages with the same command, the first in the alphabet gets it,
# even if the user asked for the other.
#
# A command line is published as a small wrapper with optional platform packages, and both name
# `tool` in `bin`. npm links the commands of all packages that it puts into the top node_modules.
# With a platform package @surprise/linux, sorted before `tool`, `npx tool` starts the binary and
# never the wrapper, with its checks and settings; with tool-linux it starts the wrapper. pnpm
# 12.21.0, yarn 4.18.1 and bun 1.4.5 give the command to the package that the project names.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-package-lock --prefix tools npm11@npm:npm@11.21.2 npm12@npm:npm@12.2.2 pnpm@12.21.0 @yarnpkg/cli-dist@4.18.1 bun@1.4.5
tools=$work/tools/node_modules

expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}
package() { # name, other fields
  rm -rf pkg && mkdir pkg
  echo "{ \"name\": \"$1\", \"version\": \"1.0.0\", \"bin\": { \"tool\": \"tool\" } $2 }" >pkg/package.json
  printf '#!/bin/sh\necho started by %s\n' "$1" >pkg/tool
  chmod 755 pkg/tool
  npm pack --silent ./pkg >/dev/null
}
started() ( # client arguments…: what the command says, the project needing the wrapper only
  rm -rf user && mkdir user && cd user && touch yarn.lock
  echo '{ "name": "user", "version": "1.0.0", "private": true, "dependencies": { "tool": "file:../tool-1.0.0.tgz" } }' >package.json
  printf 'nodeLinker: node-modules\nenableGlobalCache: false\nglobalFolder: ./global\n' >.yarnrc.yml
  BUN_INSTALL_CACHE_DIR=$PWD/cache "$@" >../log 2>&1
  node_modules/.bin/tool
)

package @surprise/linux ''
package tool-linux ''
for name in @surprise/linux tool-linux; do
  file=${name#@} file=$work/${file/\//-}-1.0.0.tgz
  package tool ", \"optionalDependencies\": { \"$name\": \"file:$file\" }"
  first=tool
  [[ $name == tool-linux ]] || first=$name
  expect "npm 11, beside $name" "$(started node "$tools/npm11/bin/npm-cli.js" install --cache ./cache)" "started by $first"
  expect "npm 12, beside $name" "$(started node "$tools/npm12/bin/npm-cli.js" install --cache ./cache --allow-file=all)" "started by $first"
  expect "pnpm, beside $name" "$(started "$tools/.bin/pnpm" install --config.node-linker=hoisted --store-dir ./store --cache-dir ./cache)" 'started by tool'
  expect "bun, beside $name" "$(started "$tools/.bin/bun" install)" 'started by tool'
  expect "yarn 4, beside $name" "$(started node "$tools/@yarnpkg/cli-dist/bin/yarn.js" install)" 'started by tool'
done
