#!/usr/bin/env bash
# npm 11.19.1: `npm pack` stores the file `a:data.txt` as `data.txt`, and leaves
# `star*.txt` out, each without a word and with exit code 0.
#
# One letter and a colon at the beginning of a path is taken for a drive of Windows, on
# Linux too. If the package also has a `data.txt`, the tarball holds that name twice, and
# the last one wins. In a folder below the root (`icons/c:x.svg`), and with more letters
# (`ab:x.txt`), the name stays. pnpm 12.21.0 leaves the asterisk's file in. cargo 1.95.0
# refuses both names: "cannot package a filename with a special character".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-package-lock --prefix tools npm@11.19.1 pnpm@12.21.0
PATH=$work/tools/node_modules/.bin:$PATH
cargo --version

expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}
names() { tar -tzf surprise-1.0.0.tgz | sed 's,^package/,,' | LC_ALL=C sort | paste -s -d ' ' -; }

mkdir -p pkg/icons && cd pkg
echo '{ "name": "surprise", "version": "1.0.0" }' >package.json
for file in a:data.txt data.txt ab:x.txt icons/c:x.svg 'star*.txt'; do echo "I am $file" >"$file"; done

npm pack --silent
expect 'npm pack' "$(names)" 'ab:x.txt data.txt data.txt icons/c:x.svg package.json'
mkdir out && tar -xzf surprise-1.0.0.tgz -C out
echo "data.txt after unpacking: $(cat out/package/data.txt)"
rm -r surprise-1.0.0.tgz out

pnpm pack >/dev/null
expect 'pnpm pack keeps star*.txt' "$(tar -tzf surprise-1.0.0.tgz | grep -c -F 'star*.txt')" 1
rm surprise-1.0.0.tgz

mkdir src && echo 'pub fn f() {}' >src/lib.rs
printf '[package]\nname = "surprise"\nversion = "1.0.0"\nedition = "2021"\nlicense = "MIT"\ndescription = "-"\n' >Cargo.toml
code=0
cargo package --no-verify --allow-dirty --quiet --target-dir "$work/target" 2>"$work/log" || code=$?
grep 'special character' "$work/log"
expect 'exit code of cargo package' "$code" 101
