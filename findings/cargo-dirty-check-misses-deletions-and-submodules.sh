#!/usr/bin/env bash
# cargo 1.95.0: two kinds of uncommitted change pass the check that "contain changes that
# were not yet committed" comes from.
#
# 1. A tracked file that was deleted: the crate is packed without it.
# 2. A submodule that was moved to another commit: the crate is packed with that commit's
#    contents.
# Both go without `--allow-dirty`, and `.cargo_vcs_info.json` names the commit of HEAD,
# which has other contents, with no `"dirty": true`. `git status` shows both. An edited
# file, and an edited file inside of the submodule, are refused as they should be.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export CARGO_TARGET_DIR=$work/target
export GIT_CONFIG_GLOBAL=/dev/null
export GIT_AUTHOR_NAME=n GIT_AUTHOR_EMAIL=n@example.com GIT_COMMITTER_NAME=n GIT_COMMITTER_EMAIL=n@example.com
cargo --version

expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}
pack() { if cargo package --no-verify --quiet 2>/dev/null; then echo packed; else echo refused; fi; }
packed() { tar -xzOf "$CARGO_TARGET_DIR/package/surprise-1.0.0.crate" "surprise-1.0.0/$1"; }

git init --quiet "$work/data"
for text in first second; do
  echo "$text" >"$work/data/table.txt"
  git -C "$work/data" add --all && git -C "$work/data" commit --quiet --message "$text"
done
git init --quiet "$work/crate" && cd "$work/crate"
mkdir src
printf '[package]\nname = "surprise"\nversion = "1.0.0"\nedition = "2021"\nlicense = "MIT"\ndescription = "-"\n' >Cargo.toml
echo 'pub fn f() {}' | tee src/lib.rs >src/extra.rs
git -c protocol.file.allow=always submodule --quiet add ../data data
cargo generate-lockfile && git add --all && git commit --quiet --message start
expect 'clean' "$(pack)" packed

rm src/extra.rs
expect 'git status, deleted file' "$(git status --short)" ' D src/extra.rs'
expect 'deleted file' "$(pack)" packed
expect 'src/extra.rs in the crate' "$(tar -tzf "$CARGO_TARGET_DIR/package/surprise-1.0.0.crate" | grep -c extra || true)" 0
git checkout --quiet src/extra.rs

git -C data checkout --quiet HEAD~1
expect 'git status, moved submodule' "$(git status --short)" ' M data'
expect 'moved submodule' "$(pack)" packed
expect 'data/table.txt in the crate' "$(packed data/table.txt)" first
expect 'data/table.txt of the commit' "$(git -C data show "$(git rev-parse HEAD:data)":table.txt)" second
packed .cargo_vcs_info.json >"$work/info"
grep --quiet "$(git rev-parse HEAD)" "$work/info"
expect 'lines that say dirty' "$(grep -c dirty "$work/info" || true)" 0
git submodule --quiet update

echo '// edited' >>src/extra.rs
expect 'edited file' "$(pack)" refused
git checkout --quiet src/extra.rs
echo edited >>data/table.txt
expect 'edited file in the submodule' "$(pack)" refused
