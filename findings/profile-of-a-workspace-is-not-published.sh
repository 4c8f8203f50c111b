#!/usr/bin/env bash
# cargo 1.95.0: a program that stops at an overflow in the checkout, and counts on from 0 where
# `cargo install` has built it.
#
# Profiles stand in the workspace's manifest, and cargo ignores them anywhere else. A published
# crate leaves its workspace behind: `overflow-checks`, `panic = "abort"`, `lto` are not in its
# packed manifest, and `cargo publish` does not say so. In a crate that is no member of a
# workspace the same lines are packed and count for `cargo install`. So moving a crate into a
# workspace changes the program that its users build, and no test in the repository sees it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export CARGO_TARGET_DIR=$work/target
cargo --version

expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}

crate() { # folder
  mkdir -p "$1/src"
  printf '[package]\nname = "surprise-tool"\nversion = "1.0.0"\nedition = "2021"\nlicense = "MIT"\ndescription = "-"\nrepository = "https://example.com"\n' >"$1/Cargo.toml"
  echo 'fn main() { let n: u8 = std::env::args().nth(1).unwrap().parse().unwrap(); println!("{}", n + 1); }' >"$1/src/main.rs"
}
profile='[profile.release]
overflow-checks = true'
answer() { "$@" 2>/dev/null || echo stops; }
installed() { # folder of the crate: what the program of its users answers
  (cd "$1" && cargo package --allow-dirty 2>"$work/log")
  rm -rf "$work/user" && mkdir "$work/user"
  tar -xzf "$CARGO_TARGET_DIR/package/surprise-tool-1.0.0.crate" -C "$work/user"
  cargo install --quiet --path "$work/user/surprise-tool-1.0.0" --root "$work/user" 2>/dev/null
  answer "$work/user/bin/surprise-tool" 255
}

crate "$work/alone"
echo "$profile" >>"$work/alone/Cargo.toml"
expect 'alone, in the checkout' "$(cd "$work/alone" && answer cargo run --quiet --release 255)" stops
expect 'alone, installed' "$(installed "$work/alone")" stops

crate "$work/repo/tool"
printf '[workspace]\nresolver = "2"\nmembers = ["tool"]\n%s\n' "$profile" >"$work/repo/Cargo.toml"
expect 'in a workspace, in the checkout' "$(cd "$work/repo" && answer cargo run --quiet --release 255)" stops
expect 'in a workspace, installed' "$(installed "$work/repo/tool")" 0
expect 'warnings of cargo package' "$(grep -c warning "$work/log" || true)" 0
