#!/usr/bin/env bash
# npm 11.19.1: what a workspace member's tarball holds depends on how the member is named.
#
# The repository's root ignores built addons (`*.node`), as it should; the member for one
# platform has no `files` list. `npm pack -w NAME`, and `npm pack` in the member's folder,
# heed the root's .gitignore: the addon is left out, exit code 0. `npm pack ./FOLDER` from
# the root does not heed it: the addon is packed. bun 1.4.5 packs it in the member's folder,
# pnpm 12.21.0 leaves it out there. So a release script that passes a path works until it
# is rewritten with `--workspace`, or with another client.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-package-lock --prefix tools npm@11.19.1 pnpm@12.21.0 bun@1.4.5
PATH=$work/tools/node_modules/.bin:$PATH

expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}
packed() { # folder command…: the files of the tarball
  (cd "$1" && shift && "$@" >/dev/null 2>&1)
  tar -tzf "$work"/repo/out/*.tgz | sed 's,^package/,,' | LC_ALL=C sort | paste -s -d ' ' -
  rm "$work"/repo/out/*.tgz
}

mkdir -p repo/out repo/npm/linux-x64/lib && cd repo
git init --quiet .
echo '*.node' >.gitignore
echo '{ "name": "root", "private": true, "workspaces": ["npm/*"] }' >package.json
printf 'packages:\n  - npm/*\n' >pnpm-workspace.yaml
echo '{ "name": "surprise-linux-x64", "version": "1.0.0" }' >npm/linux-x64/package.json
echo addon >npm/linux-x64/lib/core.node
echo '# text' >npm/linux-x64/README.md

without='README.md package.json'
with='README.md lib/core.node package.json'
to=$work/repo/out
expect 'npm pack ./npm/linux-x64' "$(packed . npm pack ./npm/linux-x64 --pack-destination "$to")" "$with"
expect 'npm pack -w surprise-linux-x64' "$(packed . npm pack -w surprise-linux-x64 --pack-destination "$to")" "$without"
expect 'cd npm/linux-x64; npm pack' "$(packed npm/linux-x64 npm pack --pack-destination "$to")" "$without"
expect 'cd npm/linux-x64; pnpm pack' "$(packed npm/linux-x64 pnpm pack --pack-destination "$to")" "$without"
expect 'cd npm/linux-x64; bun pm pack' "$(packed npm/linux-x64 bun pm pack --destination "$to")" "$with"
