#!/usr/bin/env bash
# npm 11.21.2, pnpm 12.21.0, yarn 1.22.22, yarn 4.18.1, bun 1.4.5: the same `files` packs a binary,
# no binary, or the whole folder.
#
# For "prebuilds/*" npm, pnpm, bun and yarn 1 pack what lies in the folders that the asterisk
# finds; yarn 4 packs nothing of them, and the addon is missing. With one negated entry, for
# source maps, yarn 1 packs everything in the folder, whatever the other entries say. And
# "!lib/test" after "lib/**/*.js" takes the folder out for npm and pnpm, not for yarn 4 and bun,
# which want "!lib/test/**". All end with 0.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-package-lock --prefix tools npm@11.21.2 pnpm@12.21.0 yarn@1.22.22 @yarnpkg/cli-dist@4.18.1 bun@1.4.5
tools=$work/tools/node_modules
yarn1=(node "$tools/yarn/bin/yarn.js")
yarn4=(node "$tools/@yarnpkg/cli-dist/bin/yarn.js")

expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}

mkdir -p pkg/{lib/test,prebuilds/linux-x64,notes} && cd pkg
echo 1 | tee lib/index.js lib/index.js.map lib/test/a.js prebuilds/linux-x64/core.node >notes/private.txt
printf 'enableGlobalCache: false\nglobalFolder: ../global\nenableTelemetry: false\n' >.yarnrc.yml

packed() { # command…: the files but for package.json
  rm -rf ./*.tgz .pnp.cjs .yarn yarn.lock
  if [[ $* == *cli-dist* ]]; then touch yarn.lock && "${yarn4[@]}" install >/dev/null; fi
  "$@" >/dev/null 2>&1
  tar -tvzf ./*.tgz | sed -n 's,^-.* package/,,p' | grep -v -x 'package.json\|.yarnrc.yml' | LC_ALL=C sort | paste -s -d ' ' -
}
manifest() { # entries of files
  echo "{ \"name\": \"surprise\", \"version\": \"1.0.0\", \"files\": [$1] }" >package.json
}
all='lib/index.js lib/index.js.map lib/test/a.js notes/private.txt prebuilds/linux-x64/core.node'

manifest '"prebuilds/*"'
expect 'npm, prebuilds/*' "$(packed "$tools/.bin/npm" pack)" 'prebuilds/linux-x64/core.node'
expect 'pnpm' "$(packed "$tools/.bin/pnpm" pack)" 'prebuilds/linux-x64/core.node'
expect 'yarn 1' "$(packed "${yarn1[@]}" pack)" 'prebuilds/linux-x64/core.node'
expect 'bun' "$(packed "$tools/.bin/bun" pm pack)" 'prebuilds/linux-x64/core.node'
expect 'yarn 4' "$(packed "${yarn4[@]}" pack || true)" ''

manifest '"lib/**/*.js", "prebuilds", "!**/*.map", "!lib/test"'
expect 'npm, with negated entries' "$(packed "$tools/.bin/npm" pack)" 'lib/index.js prebuilds/linux-x64/core.node'
expect 'pnpm' "$(packed "$tools/.bin/pnpm" pack)" 'lib/index.js prebuilds/linux-x64/core.node'
expect 'yarn 1' "$(packed "${yarn1[@]}" pack)" "$all"
expect 'bun' "$(packed "$tools/.bin/bun" pm pack)" 'lib/index.js lib/test/a.js prebuilds/linux-x64/core.node'
expect 'yarn 4' "$(packed "${yarn4[@]}" pack)" 'lib/index.js lib/test/a.js prebuilds/linux-x64/core.node'
