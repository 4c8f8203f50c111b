#!/usr/bin/env bash
# pnpm 10.34.8, yarn 4.18.1: packing stores an executable as 0644, unless `bin` names it.
#
# A platform package holds a program that the main package starts; it has no `bin`, so that
# its users get no second command. From pnpm 10 and yarn 4 the program arrives without its
# executable bit: EACCES for every user, and nothing is said in packing. npm 11.19.1, pnpm 12.21.0
# and bun 1.4.5 keep the mode of the file. In both `publishConfig.executableFiles` mends it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-package-lock --prefix tools npm@11.19.1 pnpm10@npm:pnpm@10.34.8 pnpm12@npm:pnpm@12.21.0 @yarnpkg/cli-dist@4.18.1 bun@1.4.5

expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}
mode() { # script of the client, other fields of the manifest
  echo "{ \"name\": \"surprise-linux-x64\", \"version\": \"1.0.0\", \"files\": [\"tool\"]$2 }" >package.json
  if [[ $1 == *cli-dist* ]]; then touch yarn.lock && node "$work/tools/node_modules/$1" install >/dev/null; fi
  node "$work/tools/node_modules/$1" pack >/dev/null 2>&1
  tar -tvzf ./*.tgz | grep '/tool$' | cut -c 1-10
  rm -rf ./*.tgz yarn.lock .yarn .pnp.cjs
}

mkdir pkg && cd pkg
printf '#!/bin/sh\necho hi\n' >tool
chmod 755 tool
printf 'enableGlobalCache: false\nglobalFolder: ../global\nenableTelemetry: false\n' >.yarnrc.yml
expect 'npm 11' "$(mode npm/bin/npm-cli.js '')" -rwxr-xr-x
expect 'pnpm 12' "$(mode pnpm12/bin/pnpm.mjs '')" -rwxr-xr-x
expect 'pnpm 10' "$(mode pnpm10/bin/pnpm.cjs '')" -rw-r--r--
expect 'pnpm 10, bin' "$(mode pnpm10/bin/pnpm.cjs ', "bin": "tool"')" -rwxr-xr-x
expect 'pnpm 10, executableFiles' "$(mode pnpm10/bin/pnpm.cjs ', "publishConfig": { "executableFiles": ["tool"] }')" -rwxr-xr-x
expect 'yarn 4' "$(mode @yarnpkg/cli-dist/bin/yarn.js '')" -rw-r--r--
expect 'yarn 4, bin' "$(mode @yarnpkg/cli-dist/bin/yarn.js ', "bin": "tool"')" -rwxr-xr-x
expect 'yarn 4, executableFiles' "$(mode @yarnpkg/cli-dist/bin/yarn.js ', "publishConfig": { "executableFiles": ["tool"] }')" -rwxr-xr-x
echo '{ "name": "surprise-linux-x64", "version": "1.0.0", "files": ["tool"] }' >package.json
"$work/tools/node_modules/.bin/bun" pm pack >/dev/null
expect 'bun' "$(tar -tvzf ./*.tgz | grep '/tool$' | cut -c 1-10)" -rwxr-xr-x
