#!/usr/bin/env bash
# release-please 17.11.2: its update of Cargo.toml makes an exact requirement a loose one, and
# leaves out those that stand under another name or in the workspace.
#
# A crate asks for its macro crate as "=1.0.0", since the two must fit. For the release 1.1.0
# release-please writes "1.1.0", which for cargo is any 1.x from 1.1.0 on: later macros are
# taken in, and the pin is gone for good. A requirement with `package = "…"` and one in
# [workspace.dependencies] keep the old version, so the release goes on to accept macros that
# it no longer fits. Shown with the library that its pull requests come from.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-package-lock release-please@17.11.2

expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}

cat >Cargo.toml <<'TOML'
[workspace]
[workspace.dependencies]
surprise-macros = { path = "macros", version = "1.0.0" } # in the workspace
[package]
name = "surprise"
version = "1.0.0"
[dependencies]
surprise-macros = { path = "macros", version = "=1.0.0" } # exact
[build-dependencies]
macros = { package = "surprise-macros", path = "macros", version = "=1.0.0" } # renamed
[target.'cfg(unix)'.dev-dependencies]
surprise-macros = { path = "macros", version = ">=1.0.0, <1.2" } # two bounds
TOML
node -e '
  const { CargoToml } = require("release-please/build/src/updaters/rust/cargo-toml");
  const { Version } = require("release-please/build/src/version");
  const version = Version.parse("1.1.0");
  const silent = { info() {}, error() {}, warn() {} };
  const updater = new CargoToml({ version, versionsMap: new Map([["surprise-macros", version]]) });
  fs.writeFileSync("Cargo.toml", updater.updateContent(fs.readFileSync("Cargo.toml", "utf8"), silent));'
requirement() { sed -n "s/.*version = \"\\([^\"]*\\)\".*# $1$/\\1/p" Cargo.toml; }

expect 'version of the crate' "$(sed -n 's/^version = //p' Cargo.toml)" '"1.1.0"'
expect 'exact' "$(requirement exact)" '1.1.0'
expect 'two bounds' "$(requirement 'two bounds')" '1.1.0'
expect 'renamed' "$(requirement renamed)" '=1.0.0'
expect 'in the workspace' "$(requirement 'in the workspace')" '1.0.0'
