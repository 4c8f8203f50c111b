#!/usr/bin/env bash
# cargo 1.95.0: a crate in a folder that git ignores is packed with what its own
# .gitignore names, with node_modules, and without a commit.
#
# This is the place of generated crates and npm packages (bindings, wasm). As soon as
# git ignores the folder, cargo walks the file system: ignore files in the folder count
# no more. There is no .cargo_vcs_info.json and no check for uncommitted files either,
# so `--allow-dirty` is not asked for. The same folder, committed, is packed without them.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export CARGO_TARGET_DIR=$work/target
export GIT_CONFIG_GLOBAL=/dev/null
export GIT_AUTHOR_NAME=n GIT_AUTHOR_EMAIL=n@example.com GIT_COMMITTER_NAME=n GIT_COMMITTER_EMAIL=n@example.com
cargo --version

expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}
list() { # every packed file but those that cargo writes itself
  cargo package --no-verify --quiet
  tar -tzf "$CARGO_TARGET_DIR/package/surprise-bindings-1.0.0.crate" |
    sed 's,^surprise-bindings-1.0.0/,,' | grep -v '^Cargo' | LC_ALL=C sort | paste -s -d ' ' -
}

git init --quiet "$work/repo" && cd "$work/repo"
mkdir -p generated/src generated/node_modules/dep
cat >generated/Cargo.toml <<'TOML'
[package]
name = "surprise-bindings"
version = "1.0.0"
edition = "2021"
license = "MIT"
description = "-"
[workspace]
TOML
printf 'node_modules\nmodel.bin\n' >generated/.gitignore
echo 'pub fn f() {}' >generated/src/lib.rs
echo 1 | tee generated/model.bin >generated/node_modules/dep/index.js

git add --all && git commit --quiet --message committed
cd generated && cargo generate-lockfile && git add Cargo.lock && git commit --quiet --message lock
expect 'committed' "$(list)" '.cargo_vcs_info.json .gitignore src/lib.rs'

git rm --quiet -r --cached . && echo generated >../.gitignore
git -C .. add .gitignore && git commit --quiet --message ignored
expect 'ignored' "$(list)" 'model.bin node_modules/dep/index.js src/lib.rs'
