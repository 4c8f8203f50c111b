#!/usr/bin/env bash
# @semantic-release/commit-analyzer 13.0.1, git-cliff 2.14.2: a line of prose makes a major
# version, and `feat!:` makes none.
#
# semantic-release looks for its keyword at the beginning of any line, in any case, and needs no
# colon: a fix whose text happens to break before "breaking change" is released as a major, with
# the default preset and with conventionalcommits. The default preset in turn does not know the
# "!" of Conventional Commits: the commit is no release at all, and BREAKING-CHANGE, the other
# spelling of the standard, is a patch. git-cliff reads all of them as the standard says. So one
# commit is 2.0.0 in the changelog and unreleased at npm, or the reverse.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export GIT_CONFIG_GLOBAL=/dev/null
export GIT_AUTHOR_NAME=n GIT_AUTHOR_EMAIL=n@example.com GIT_COMMITTER_NAME=n GIT_COMMITTER_EMAIL=n@example.com
npm install --silent --no-package-lock @semantic-release/commit-analyzer@13.0.1 conventional-changelog-conventionalcommits@9.3.0 git-cliff@2.14.2

expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}

cat >analyze.mjs <<'JS'
import { analyzeCommits } from "@semantic-release/commit-analyzer";
const [message, preset] = process.argv.slice(2);
const context = { cwd: process.cwd(), logger: { log() {} }, commits: [{ hash: "1", message }] };
console.log((await analyzeCommits(preset ? { preset } : {}, context)) ?? "none");
JS
git init --quiet repo
git -C repo commit --quiet --allow-empty --message 'feat: start' && git -C repo tag v1.0.0
cliff() { # message: what git-cliff makes of 1.0.0
  git -C repo reset --quiet --hard v1.0.0
  git -C repo commit --quiet --allow-empty --message "$1"
  (cd repo && ../node_modules/.bin/git-cliff --bumped-version 2>/dev/null)
}
read_by() { # message: default preset, conventionalcommits, git-cliff
  echo "$(node analyze.mjs "$1") $(node analyze.mjs "$1" conventionalcommits) $(cliff "$1")"
}
expect 'a line of prose' "$(read_by $'fix: count the lines\n\nThe list of files with a\nbreaking change was read twice.')" 'major major v1.0.1'
expect 'an item of a list' "$(read_by $'fix: count the lines\n\n* breaking change lists are sorted')" 'major major v1.0.1'
expect 'feat!:' "$(read_by 'feat!: drop Node 18')" 'none major v2.0.0'
expect 'BREAKING-CHANGE:' "$(read_by $'fix: count the lines\n\nBREAKING-CHANGE: drops Node 18')" 'patch major v2.0.0'
expect 'BREAKING CHANGE:' "$(read_by $'fix: count the lines\n\nBREAKING CHANGE: drops Node 18')" 'major major v2.0.0'
