#!/usr/bin/env bash
# npm 11.21.2, pnpm 12.21.0, yarn 4.18.1, cargo 1.95.0: a package that carries vendored crates,
# to be built where there is no binary, does not build after packing.
#
# `cargo vendor` writes a list with the checksum of every file of a crate. npm and pnpm never
# pack `*.orig`, so each crate loses its Cargo.toml.orig, which no build reads. yarn 4 leaves out
# folders like .github. cargo checks the whole list and stops: "failed to calculate checksum".
# Packing says nothing, exit code 0, and in the checkout it builds. Named in `files`, pnpm packs
# them; npm still does not. bun 1.4.5 packs all.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-package-lock --prefix tools npm@11.21.2 pnpm@12.21.0 @yarnpkg/cli-dist@4.18.1 bun@1.4.5
tools=$work/tools/node_modules
export CARGO_TARGET_DIR=$work/target
cargo --version

expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}

mkdir -p pkg/src pkg/.cargo && cd pkg
printf '[package]\nname = "surprise"\nversion = "1.0.0"\nedition = "2021"\n[dependencies]\nitoa = "=1.0.15"\n[workspace]\n' >Cargo.toml
echo 'fn main() { println!("{}", itoa::Buffer::new().format(7)); }' >src/main.rs
cargo vendor 2>/dev/null >.cargo/config.toml
echo '{ "name": "surprise", "version": "1.0.0" }' >package.json
printf 'enableGlobalCache: false\nglobalFolder: ../global\nenableTelemetry: false\n' >.yarnrc.yml
touch yarn.lock
node "$tools/@yarnpkg/cli-dist/bin/yarn.js" install >/dev/null

built() { # command…: what the packed package answers, or the file that cargo misses
  rm -rf ./*.tgz ../user "$CARGO_TARGET_DIR" && mkdir ../user
  "$@" >/dev/null 2>&1
  tar -xzf ./*.tgz -C ../user
  if (cd ../user/package && cargo run --quiet --offline >../log 2>&1); then cat ../user/log; else
    grep --max-count=1 -o 'checksum of: .*' ../user/log | sed 's,: .*/package/,: ,; s,/.github/.*,/.github/…,'
  fi
}
expect 'in the checkout' "$(cargo run --quiet --offline)" 7
expect 'npm pack' "$(built "$tools/.bin/npm" pack)" 'checksum of: vendor/itoa/Cargo.toml.orig'
expect 'pnpm pack' "$(built "$tools/.bin/pnpm" pack)" 'checksum of: vendor/itoa/Cargo.toml.orig'
expect 'yarn 4 pack' "$(built node "$tools/@yarnpkg/cli-dist/bin/yarn.js" pack)" 'checksum of: vendor/itoa/.github/…'
expect 'bun pm pack' "$(built "$tools/.bin/bun" pm pack)" 7

echo '{ "name": "surprise", "version": "1.0.0", "files": [".cargo", "src", "vendor", "vendor/itoa/Cargo.toml.orig", "Cargo.*"] }' >package.json
expect 'npm pack, named in files' "$(built "$tools/.bin/npm" pack)" 'checksum of: vendor/itoa/Cargo.toml.orig'
expect 'pnpm pack, named in files' "$(built "$tools/.bin/pnpm" pack)" 7
