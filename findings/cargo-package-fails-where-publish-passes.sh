#!/usr/bin/env bash
# cargo 1.95.0: `cargo package --workspace` and `cargo publish --workspace --dry-run`
# disagree about the same commit.
#
# A workspace holds a crate (here under the name itoa) at a version that crates.io has
# too, and a dev-dependency (serde_json) brings that version in from crates.io. The lock
# then holds itoa 1.0.15 twice. `cargo package --workspace` puts the packed member in the
# place of the registry's crate and stops:
#
#   checksum for `itoa v1.0.15` changed between lock files
#
# `cargo package -p` of each member passes, the dry run of publishing the workspace
# passes, and so does `--exclude-lockfile`. A workspace meets this right after a release,
# when a test tool from the registry depends on one of its crates.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export CARGO_TARGET_DIR=$work/target
cargo --version

result() { if "$@" >"$work/log" 2>&1; then echo passes; else echo fails; fi; }
expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; cat "$work/log"; exit 1; }
}

crate() { # folder name version
  mkdir -p "$1/src"
  printf '[package]\nname = "%s"\nversion = "%s"\nedition = "2021"\nlicense = "MIT"\ndescription = "-"\n' "$2" "$3" >"$1/Cargo.toml"
  echo 'pub fn f() {}' >"$1/src/lib.rs"
}

mkdir "$work/ws" && cd "$work/ws"
printf '[workspace]\nresolver = "2"\nmembers = ["core", "app"]\n' >Cargo.toml
crate core itoa 1.0.15
crate app surprise-app 1.0.0
cat >>app/Cargo.toml <<'TOML'
[dependencies]
itoa = { path = "../core", version = "1.0.15" }
[dev-dependencies]
serde_json = "=1.0.140"
TOML
cargo generate-lockfile --quiet
cargo update --quiet --package 'registry+https://github.com/rust-lang/crates.io-index#itoa' --precise 1.0.15
git init --quiet . && git add --all
git -c user.name=n -c user.email=n@example.com commit --quiet --message start

expect 'cargo package --workspace' "$(result cargo package --workspace --no-verify)" fails
grep --max-count=1 'changed between lock files' "$work/log"
expect 'cargo package -p itoa' "$(result cargo package --package itoa --no-verify)" passes
expect 'cargo package -p surprise-app' "$(result cargo package --package surprise-app --no-verify)" passes
expect 'cargo publish --workspace --dry-run' "$(result cargo publish --workspace --dry-run --no-verify)" passes
expect 'cargo package --workspace --exclude-lockfile' "$(result cargo package --workspace --no-verify --exclude-lockfile)" passes
