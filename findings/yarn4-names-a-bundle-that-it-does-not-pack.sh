#!/usr/bin/env bash
# yarn 4.18.1: a package with `bundleDependencies` is packed without the bundle, and who installs
# it with npm, pnpm or bun gets the dependency from nowhere.
#
# `yarn pack`, and so `yarn npm publish`, leaves out node_modules and keeps the field in
# package.json, without a word. npm 11.21.2 and 12.2.2, pnpm 12.21.0 and bun 1.4.5 take the field
# at its word and do not fetch what is said to be inside. They end with 0; the program ends with
# "Cannot find module". yarn 1.22.22 and yarn 4 fetch it, so its author sees no fault. npm, pnpm
# and bun pack the bundle.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-package-lock --prefix tools npm11@npm:npm@11.21.2 npm12@npm:npm@12.2.2 pnpm@12.21.0 yarn@1.22.22 @yarnpkg/cli-dist@4.18.1 bun@1.4.5
tools=$work/tools/node_modules
yarn4=(node "$tools/@yarnpkg/cli-dist/bin/yarn.js")

expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}
settings() { # the folder is a project of yarn 4's
  touch yarn.lock
  printf 'nodeLinker: node-modules\nenableGlobalCache: false\nglobalFolder: ./global\nenableTelemetry: false\n' >.yarnrc.yml
}

mkdir pkg && cd pkg && settings
echo '{ "name": "surprise", "version": "1.0.0", "files": ["index.js"], "dependencies": { "ms": "2.1.3" }, "bundleDependencies": ["ms"] }' >package.json
echo 'console.log(require("ms")("1d"));' >index.js
"${yarn4[@]}" install >/dev/null
bundled() { # command…
  rm -f ./*.tgz
  "$@" >/dev/null 2>&1
  case $(tar -tzf ./*.tgz) in *node_modules/ms/index.js*) echo packed ;; *) echo missing ;; esac
}
expect 'the bundle, npm pack' "$(bundled node "$tools/npm11/bin/npm-cli.js" pack)" packed
expect 'the bundle, pnpm pack' "$(bundled "$tools/.bin/pnpm" pack)" packed
expect 'the bundle, bun pm pack' "$(bundled "$tools/.bin/bun" pm pack)" packed
expect 'the bundle, yarn 4 pack' "$(bundled "${yarn4[@]}" pack)" missing
expect 'the field, yarn 4 pack' "$(tar -xzOf package.tgz package/package.json | grep -c bundleDependencies)" 1
mv package.tgz ../surprise.tgz

answer() ( # command…: what the installed program answers
  rm -rf ../user && mkdir ../user && cd ../user && settings
  echo '{ "name": "user", "version": "1.0.0", "private": true }' >package.json
  BUN_INSTALL_CACHE_DIR=$PWD/cache "$@" >../log 2>&1
  node -e 'require("surprise")' 2>&1 | grep -o -m 1 "^86400000\|Cannot find module 'ms'"
)
expect 'npm 11' "$(answer node "$tools/npm11/bin/npm-cli.js" install ../surprise.tgz)" "Cannot find module 'ms'"
expect 'npm 12' "$(answer node "$tools/npm12/bin/npm-cli.js" install ../surprise.tgz)" "Cannot find module 'ms'"
expect 'pnpm' "$(answer "$tools/.bin/pnpm" add --store-dir ./store ../surprise.tgz)" "Cannot find module 'ms'"
expect 'bun' "$(answer "$tools/.bin/bun" add ../surprise.tgz)" "Cannot find module 'ms'"
expect 'yarn 1' "$(answer node "$tools/yarn/bin/yarn.js" add --cache-folder ./cache file:../surprise.tgz)" 86400000
expect 'yarn 4' "$(answer "${yarn4[@]}" add surprise@file:../surprise.tgz)" 86400000
