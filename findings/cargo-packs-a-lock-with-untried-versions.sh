#!/usr/bin/env bash
# cargo 1.95.0: the Cargo.lock in a packed crate names a version that the repository's Cargo.lock
# does not, and `cargo install --locked` takes it.
#
# A program keeps a dependency at a fixed fork with `[patch.crates-io]`. The patch is not
# published, which is documented; the lock is packed, so that `cargo install --locked` gives the
# versions that were tried. For the patched crate cargo resolves anew and writes the newest of
# crates.io into the packed lock, not the version of the fork. No warning, exit code 0, and the
# verifying build passes with it. So a release a week later packs another lock from the same
# commit.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export CARGO_TARGET_DIR=$work/target
cargo --version

expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}

mkdir -p "$work"/tool/{src,fork/src} && cd "$work/tool"
cat >Cargo.toml <<'TOML'
[package]
name = "surprise-tool"
version = "1.0.0"
edition = "2021"
license = "MIT"
description = "-"
repository = "https://example.com"
[dependencies]
itoa = "1.0.10"
[patch.crates-io]
itoa = { path = "fork" }
TOML
printf '[package]\nname = "itoa"\nversion = "1.0.11"\nedition = "2021"\n' >fork/Cargo.toml
cat >fork/src/lib.rs <<'RS'
pub struct Buffer;
impl Buffer {
    pub fn new() -> Self { Buffer }
    pub fn format(&mut self, _: u8) -> &str { "the fork" }
}
RS
echo 'fn main() { println!("{}", itoa::Buffer::new().format(7u8)); }' >src/main.rs
git init --quiet . && cargo generate-lockfile --quiet && git add --all
git -c user.name=n -c user.email=n@example.com commit --quiet --message start
itoa() { sed -n '/^name = "itoa"/,/^$/s/^version = "\(.*\)"/\1/p' "$1"; }

expect 'in the checkout' "$(cargo run --quiet --locked)" 'the fork'
expect 'version in the Cargo.lock of the commit' "$(itoa Cargo.lock)" '1.0.11'
cargo package 2>"$work/log"
expect 'warnings of cargo package' "$(grep -c warning "$work/log" || true)" 0
tar -xzf "$CARGO_TARGET_DIR/package/surprise-tool-1.0.0.crate" -C "$work"
newest=$(cargo info --quiet --registry crates-io itoa 2>/dev/null | sed -n 's/^version: \([0-9.]*\).*/\1/p')
expect 'version in the packed Cargo.lock' "$(itoa "$work/surprise-tool-1.0.0/Cargo.lock")" "$newest"
cargo install --quiet --locked --path "$work/surprise-tool-1.0.0" --root "$work/root" 2>/dev/null
expect 'installed with --locked' "$("$work/root/bin/surprise-tool")" 7
