#!/usr/bin/env bash
# setuptools-scm 10.3.4, git-cliff 2.14.2, dunamai 1.26.5: the version of a package comes from the tag of
# another one.
#
# A repository tags its own releases v1.4.0 and those of one crate core-v3.0.0. With its defaults
# setuptools-scm takes any word and a hyphen before a version for a prefix, and the nearest tag
# counts, so the Python package is 3.0.0; on one commit the higher tag wins. git-cliff prints
# core-v3.0.1 as the next version of all. Both end with 0. dunamai sees v1.4.0 only.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export GIT_CONFIG_GLOBAL=/dev/null
export GIT_AUTHOR_NAME=n GIT_AUTHOR_EMAIL=n@example.com GIT_COMMITTER_NAME=n GIT_COMMITTER_EMAIL=n@example.com
npm install --silent --no-package-lock --prefix tools git-cliff@2.14.2
python3 -m venv py
py/bin/pip install --quiet setuptools-scm==10.3.4 dunamai==1.26.5

expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}
scm() { ../py/bin/python -m setuptools_scm 2>/dev/null; }
next() { ../tools/node_modules/.bin/git-cliff --bumped-version 2>/dev/null; }

git init --quiet repo && cd repo
printf '[project]\nname = "surprise"\ndynamic = ["version"]\n[tool.setuptools_scm]\n' >pyproject.toml
git add --all && git commit --quiet --message 'feat: start' && git tag v1.4.0
expect 'setuptools-scm, tag v1.4.0' "$(scm)" '1.4.0'

git tag core-v3.0.0
expect 'setuptools-scm, core-v3.0.0 on the same commit' "$(scm)" '3.0.0'
expect 'dunamai' "$(../py/bin/dunamai from git)" '1.4.0'

git tag --delete core-v3.0.0 >/dev/null
git commit --quiet --allow-empty --message 'fix: core'
expect 'git-cliff, before the tag' "$(next)" 'v1.4.1'
git tag core-v3.0.0
expect 'setuptools-scm, core-v3.0.0 on the next commit' "$(scm)" '3.0.0'
git commit --quiet --allow-empty --message 'fix: another'
expect 'git-cliff, a commit later' "$(next)" 'core-v3.0.1'
