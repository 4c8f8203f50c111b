#!/usr/bin/env bash
# npm 11.21.2 and 12.2.2, pnpm 12.21.0, bun 1.4.5 and yarn 4.18.1: LICENSE-MIT and LICENSE-APACHE,
# which most Rust projects have, are not among the files that are always packed.
#
# A package with `files` gets `LICENSE` and `LICENSE.txt` by themselves, but neither of the two, so
# a binary goes out under "MIT OR Apache-2.0" without the text of either. pnpm also puts the LICENSE
# of the workspace's root into its members, and not these. Nothing is said. yarn 1.22.22 packs them.
# It is the same for cargo and a crate with `include`.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-package-lock --prefix tools npm11@npm:npm@11.21.2 npm12@npm:npm@12.2.2 pnpm@12.21.0 yarn@1.22.22 @yarnpkg/cli-dist@4.18.1 bun@1.4.5
tools=$work/tools/node_modules

expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}
licenses() { # command…: those in the tarball
  rm -f ./*.tgz
  "$@" >/dev/null 2>&1
  tar -tzf ./*.tgz | sed 's,^package/,,' | { grep '^LICENSE' || echo none; } | LC_ALL=C sort | xargs
}

mkdir pkg && cd pkg
touch yarn.lock addon.node LICENSE-MIT LICENSE-APACHE
printf 'enableTelemetry: false\nenableGlobalCache: false\n' >.yarnrc.yml
echo '{ "name": "surprise", "version": "1.0.0", "license": "MIT OR Apache-2.0", "files": ["addon.node"] }' >package.json
commands=(
  "npm 11|node $tools/npm11/bin/npm-cli.js pack"
  "npm 12|node $tools/npm12/bin/npm-cli.js pack"
  "pnpm|$tools/.bin/pnpm pack"
  "bun|$tools/.bin/bun pm pack"
  "yarn 4|node $tools/@yarnpkg/cli-dist/bin/yarn.js pack"
)
for each in "${commands[@]}"; do
  IFS=' ' read -ra command <<<"${each#*|}"
  expect "${each%%|*}, the two of Rust" "$(licenses "${command[@]}")" none
  touch LICENSE
  expect "${each%%|*}, with a LICENSE beside them" "$(licenses "${command[@]}")" LICENSE
  rm LICENSE
done
expect 'yarn 1, the two of Rust' "$(licenses node "$tools/yarn/bin/yarn.js" pack)" 'LICENSE-APACHE LICENSE-MIT'

mkdir -p ../repo/member && cd ../repo
echo 'packages: [member]' >pnpm-workspace.yaml
echo '{ "name": "root", "version": "1.0.0", "private": true }' >package.json
echo '{ "name": "member", "version": "1.0.0" }' >member/package.json
touch LICENSE-MIT LICENSE-APACHE && cd member
expect 'pnpm, of the root' "$(licenses "$tools/.bin/pnpm" pack)" none
touch ../LICENSE
expect 'pnpm, of the root with a LICENSE' "$(licenses "$tools/.bin/pnpm" pack)" LICENSE

mkdir -p ../../crate/src && cd ../../crate
printf '[package]\nname = "surprise"\nversion = "1.0.0"\nedition = "2021"\nlicense = "MIT OR Apache-2.0"\ninclude = ["/src"]\n' >Cargo.toml
touch src/lib.rs README.md LICENSE-MIT LICENSE-APACHE
expect 'cargo' "$(cargo package --list --offline --allow-dirty 2>/dev/null | xargs)" 'Cargo.lock Cargo.toml Cargo.toml.orig README.md src/lib.rs'
