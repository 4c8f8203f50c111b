#!/usr/bin/env bash
# cargo 1.95.0: a crate loses its program and its build script in packing, and the
# verifying build is green.
#
# The manifest declares `[[bin]]` and `build` with their paths; `include` names neither
# file. `cargo build` in the checkout gives the program. `cargo publish --dry-run`, with
# its verifying build, ends with 0: it takes both out of the packed manifest
# (`build = false`, no `[[bin]]`), builds what is left, and only warns. With `--quiet`
# nothing is said. Whoever installs the crate is told "no packages found with binaries or
# examples".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export CARGO_TARGET_DIR=$work/target
cargo --version

expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}

mkdir -p "$work/tool/src" && cd "$work/tool"
cat >Cargo.toml <<'TOML'
[package]
name = "surprise-tool"
version = "1.0.0"
edition = "2021"
license = "MIT"
description = "-"
include = ["src/lib.rs"]
build = "build.rs"
[[bin]]
name = "surprise"
path = "src/main.rs"
TOML
echo 'pub fn f() {}' >src/lib.rs
echo 'fn main() { println!("built with {}", env!("STAMP")); }' >src/main.rs
echo 'fn main() { println!("cargo::rustc-env=STAMP=1"); }' >build.rs
git init --quiet . && cargo generate-lockfile && git add --all
git -c user.name=n -c user.email=n@example.com commit --quiet --message start

cargo build --quiet
expect 'program in the checkout' "$("$CARGO_TARGET_DIR/debug/surprise")" 'built with 1'

expect 'lines of cargo publish --dry-run --quiet' \
  "$(cargo publish --dry-run --quiet 2>&1 | wc -l | tr -d ' ')" 0
cargo package 2>&1 | grep 'warning: ignoring'
tar -xzf "$CARGO_TARGET_DIR/package/surprise-tool-1.0.0.crate" -C "$work"
expect 'build in the packed manifest' "$(grep '^build = ' "$work/surprise-tool-1.0.0/Cargo.toml")" 'build = false'
expect 'programs in the packed manifest' "$(grep -c '^\[\[bin' "$work/surprise-tool-1.0.0/Cargo.toml" || true)" 0

code=0
cargo install --quiet --path "$work/surprise-tool-1.0.0" --root "$work/root" 2>"$work/log" || code=$?
cat "$work/log"
expect 'exit code of cargo install' "$code" 101
