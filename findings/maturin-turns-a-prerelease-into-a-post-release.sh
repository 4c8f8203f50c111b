#!/usr/bin/env bash
# maturin 1.16.0, cargo 1.95.0: the crate's version 1.0.1-0, a prerelease, is 1.0.1.post0 on PyPI,
# which pip prefers to 1.0.1.
#
# `npm version prerelease` and its likes write such versions, and a repository has one version
# for all its packages. For cargo and npm 1.0.1-0 lies before 1.0.1. maturin takes it over as
# Python reads it, and there "-0" is a post-release: final, and newer than 1.0.1. Who asks pip for
# the newest, without --pre, gets the prerelease, and keeps it when 1.0.1 comes. In the same way
# 1.0.1-pre.1 and 1.0.1-rc.1 are one version on PyPI, and 1.0.1-dev.1, for cargo newer than
# 1.0.1-beta.1, is older there. Nothing is said, exit code 0.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export CARGO_TARGET_DIR=$work/target
python3 -m venv py
py/bin/pip install --quiet maturin==1.16.0 packaging==26.4
npm install --silent --no-package-lock semver@7.8.6
cargo --version

expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}

mkdir -p crate/src
echo 'fn main() {}' >crate/src/main.rs
printf '[build-system]\nrequires = ["maturin>=1,<2"]\nbuild-backend = "maturin"\n[project]\nname = "surprise"\ndynamic = ["version"]\n[tool.maturin]\nbindings = "bin"\n' >crate/pyproject.toml
build() { # version of the crate: the version on PyPI
  printf '[package]\nname = "surprise"\nversion = "%s"\nedition = "2021"\n' "$1" >crate/Cargo.toml
  rm -rf built
  py/bin/maturin build --quiet --manifest-path crate/Cargo.toml --out built 2>/dev/null
  cp built/*.whl wheels
  basename built/*.whl | cut -d - -f 2
}
newer() { node -p 'require("semver").gt(process.argv[1], process.argv[2])' "$1" "$2"; }
newer_py() { py/bin/python -c 'import sys; from packaging.version import parse; print(str(parse(sys.argv[1]) > parse(sys.argv[2])).lower())' "$1" "$2"; }

mkdir wheels
expect '1.0.1' "$(build 1.0.1)" '1.0.1'
expect '1.0.1-0' "$(build 1.0.1-0)" '1.0.1.post0'
expect '1.0.1-0 is newer than 1.0.1, for npm' "$(newer 1.0.1-0 1.0.1)" false
py/bin/pip download --quiet --no-index --find-links wheels --dest got surprise
expect 'pip takes' "$(basename got/*.whl | cut -d - -f 2)" '1.0.1.post0'

expect '1.0.1-rc.1' "$(build 1.0.1-rc.1)" '1.0.1rc1'
expect '1.0.1-pre.1' "$(build 1.0.1-pre.1)" '1.0.1rc1'
expect '1.0.1-dev.1 is newer than 1.0.1-beta.1, for npm' "$(newer 1.0.1-dev.1 1.0.1-beta.1)" true
expect 'and on PyPI' "$(newer_py "$(build 1.0.1-dev.1)" "$(build 1.0.1-beta.1)")" false
