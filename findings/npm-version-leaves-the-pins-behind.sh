#!/usr/bin/env bash
# npm 11.21.2 and 12.2.2: `npm version minor --workspaces` raises a package and its platform packages,
# and not the versions by which the one pins the others.
#
# The package is 1.1.0 then and asks for the binaries of 1.0.0, which are there: users install it
# with last month's program inside. In the repository nothing tells. npm says "v1.1.0" for each
# and ends with 0, and `npm install` goes on linking the platform package of the workspace, though
# it does not fit, so all tests run with the new binary. changesets 3.0.3 and lerna 10.1.1 write
# the pins anew.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export GIT_CONFIG_GLOBAL=/dev/null NX_DAEMON=false
export GIT_AUTHOR_NAME=n GIT_AUTHOR_EMAIL=n@example.com GIT_COMMITTER_NAME=n GIT_COMMITTER_EMAIL=n@example.com
npm install --silent --no-package-lock --prefix tools npm11@npm:npm@11.21.2 npm12@npm:npm@12.2.2 @changesets/cli@3.0.3 lerna@10.1.1
tools=$work/tools/node_modules

expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}
npm11() { node "$tools/npm11/bin/npm-cli.js" "$@" --registry http://127.0.0.1:9 --fetch-retries 0; }
npm12() { node "$tools/npm12/bin/npm-cli.js" "$@" --registry http://127.0.0.1:9 --fetch-retries 0; }

repository() {
  rm -rf "$work/repo" && mkdir "$work/repo" && cd "$work/repo" && mkdir -p packages/{main,linux} .changeset
  git init --quiet --initial-branch main . && echo node_modules >.gitignore
  echo '{ "name": "root", "version": "0.0.0", "private": true, "workspaces": ["packages/*"] }' >package.json
  echo '{ "version": "1.0.0", "npmClient": "npm" }' >lerna.json
  echo '{ "baseBranch": "main", "access": "public", "changelog": false }' >.changeset/config.json
  printf -- '---\n"surprise": minor\n"@surprise/linux": minor\n---\n\ntext\n' >.changeset/one.md
  echo '{ "name": "surprise", "version": "1.0.0", "optionalDependencies": { "@surprise/linux": "1.0.0" } }' >packages/main/package.json
  echo '{ "name": "@surprise/linux", "version": "1.0.0" }' >packages/linux/package.json
  npm11 install --silent && git add --all && git commit --quiet --message start
}
pinned() { # command…: version of the package, and the one that it pins
  repository
  "$@" >../log 2>&1
  node -p 'const { version, optionalDependencies } = require("./packages/main/package.json"); [version, ...Object.values(optionalDependencies)].join(" pins ")'
}
expect 'changesets' "$(pinned "$tools/.bin/changeset" version)" '1.1.0 pins 1.1.0'
expect 'lerna' "$(pinned "$tools/.bin/lerna" version minor --exact --yes --no-push --no-git-tag-version)" '1.1.0 pins 1.1.0'
expect 'npm 12' "$(pinned npm12 version minor --workspaces --no-git-tag-version)" '1.1.0 pins 1.0.0'
expect 'npm 11' "$(pinned npm11 version minor --workspaces --no-git-tag-version)" '1.1.0 pins 1.0.0'
cd repo
expect 'version of the platform package' "$(node -p 'require("./packages/linux/package.json").version')" '1.1.0'
npm11 install --silent
expect 'the one that the package finds after npm install' "$(cd packages/main && node -p 'require("@surprise/linux/package.json").version' 2>/dev/null || echo none)" 1.1.0
