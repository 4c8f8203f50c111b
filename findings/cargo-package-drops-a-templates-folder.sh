#!/usr/bin/env bash
# cargo 1.95.0, include_dir 0.7.4: a program that carries templates loses those with a Cargo.toml,
# and the verifying build is green.
#
# `include` names the folder, yet cargo packs no folder below that has a Cargo.toml: it is
# another package. A macro that takes in a whole folder finds what is left, so nothing fails:
# `cargo publish --dry-run` builds the packed crate and ends with 0, without a warning. The
# program in the checkout offers both templates, the installed one only the one without Rust.
# With `include_str!` of one file the same crate would not build.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export CARGO_TARGET_DIR=$work/target
cargo --version

expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}

mkdir -p "$work"/tool/{src,templates/node,templates/rust/src} && cd "$work/tool"
cat >Cargo.toml <<'TOML'
[package]
name = "surprise-tool"
version = "1.0.0"
edition = "2021"
license = "MIT"
description = "-"
repository = "https://example.com"
include = ["src/**", "templates/**", "templates/rust/Cargo.toml"]
[dependencies]
include_dir = "=0.7.4"
TOML
cat >src/main.rs <<'RS'
use include_dir::{include_dir, Dir};
static TEMPLATES: Dir = include_dir!("$CARGO_MANIFEST_DIR/templates");
fn main() {
    for folder in TEMPLATES.dirs() {
        println!("{}", folder.path().display());
    }
}
RS
echo '{}' >templates/node/package.json
printf '[package]\nname = "my-project"\nversion = "0.1.0"\n' >templates/rust/Cargo.toml
echo 'fn main() {}' >templates/rust/src/main.rs
git init --quiet . && cargo generate-lockfile --quiet && git add --all
git -c user.name=n -c user.email=n@example.com commit --quiet --message start

expect 'in the checkout' "$(cargo run --quiet | sort | paste -s -d ' ')" 'node rust'
expect 'warnings of cargo publish --dry-run' "$(cargo publish --dry-run 2>&1 | grep warning | grep -v -c 'dry run' || true)" 0
cargo package --quiet
tar -xzf "$CARGO_TARGET_DIR/package/surprise-tool-1.0.0.crate" -C "$work"
cargo install --quiet --path "$work/surprise-tool-1.0.0" --root "$work/root" 2>/dev/null
expect 'installed' "$("$work/root/bin/surprise-tool")" 'node'
