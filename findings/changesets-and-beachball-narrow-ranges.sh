#!/usr/bin/env bash
# @changesets/cli 3.0.3, beachball 2.66.0: a version bump takes users' versions away from a range,
# and calls that a patch.
#
# For a major of core, `changeset version` rewrites what app asks for: "1", any 1.x, becomes
# exactly 2.0.0, "0.9 - 1" too, and "^0.9.0 || ^1.0.0" becomes ^2.0.0, in peer dependencies as
# well; app itself goes from 1.0.0 to 1.0.1. `beachball bump` does so for a minor of core
# already: the peer range ">=0.9" becomes ">=1.1.0 <2.0.0", which nothing asked for. Who has core
# 1.0 cannot install the patch. No warning, exit code 0.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export GIT_CONFIG_GLOBAL=/dev/null
export GIT_AUTHOR_NAME=n GIT_AUTHOR_EMAIL=n@example.com GIT_COMMITTER_NAME=n GIT_COMMITTER_EMAIL=n@example.com
npm install --silent --no-package-lock --prefix tools @changesets/cli@3.0.3 beachball@2.66.0
PATH=$work/tools/node_modules/.bin:$PATH

expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}

git init --quiet --initial-branch main repo && cd repo
mkdir -p packages/core .changeset
echo '{ "name": "root", "version": "0.0.0", "private": true, "workspaces": ["packages/*"] }' >package.json
echo '{ "lockfileVersion": 3, "packages": {} }' >package-lock.json
echo '{ "baseBranch": "main", "access": "public", "changelog": false }' >.changeset/config.json
echo '{ "name": "core", "version": "1.0.0" }' >packages/core/package.json
git add --all && git commit --quiet --message start

after() { # tool kind range: version of app and its range afterwards
  git checkout --quiet . && git clean -fdq && mkdir packages/app
  echo "{ \"name\": \"app\", \"version\": \"1.0.0\", \"peerDependencies\": { \"core\": \"$3\" } }" >packages/app/package.json
  if [[ $1 == changesets ]]; then
    printf -- '---\n"core": %s\n---\n\ntext\n' "$2" >.changeset/one.md
    changeset version >../log 2>&1
  else
    mkdir change
    echo "{ \"type\": \"$2\", \"comment\": \"text\", \"packageName\": \"core\", \"email\": \"n@example.com\", \"dependentChangeType\": \"patch\" }" >change/core.json
    beachball bump --no-fetch >../log 2>&1
  fi
  node -p 'const { version, peerDependencies } = require("./packages/app/package.json"); [version, peerDependencies.core].join(": ")'
}
expect 'changesets, major, "1"' "$(after changesets major 1)" '1.0.1: 2.0.0'
expect 'changesets, major, "0.9 - 1"' "$(after changesets major '0.9 - 1')" '1.0.1: 2.0.0'
expect 'changesets, major, "^0.9.0 || ^1.0.0"' "$(after changesets major '^0.9.0 || ^1.0.0')" '1.0.1: ^2.0.0'
expect 'changesets, minor, ">=0.9"' "$(after changesets minor '>=0.9')" '1.0.0: >=0.9'
expect 'beachball, minor, ">=0.9"' "$(after beachball minor '>=0.9')" '1.0.1: >=1.1.0 <2.0.0'
expect 'beachball, minor, "^0.9.0 || ^1.0.0"' "$(after beachball minor '^0.9.0 || ^1.0.0')" '1.0.1: ^1.1.0'
expect 'beachball, major, "1"' "$(after beachball major 1)" '1.0.1: 2.0.0'
