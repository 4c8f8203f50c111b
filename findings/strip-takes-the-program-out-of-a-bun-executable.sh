#!/usr/bin/env bash
# bun 1.4.5, GNU strip of binutils: a stripped executable of `bun build --compile` is bun itself.
#
# Build jobs strip what they ship, and Linux packaging does it unasked. strip ends with 0 and
# prints nothing; the file is as large as before, has the right header and starts. It only no
# longer knows its program: `tool --version` prints bun's version, and `tool x.ts` runs a script
# of the user's folder. `strip --strip-debug` and `objcopy --add-gnu-debuglink` do the same.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-package-lock --prefix tools bun@1.4.5
strip --version | sed -n 1p

expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}

echo 'console.log("surprise 1.0.0");' >tool.ts
tools/node_modules/.bin/bun build --compile tool.ts --outfile tool >/dev/null
expect 'as it was built' "$(./tool --version)" 'surprise 1.0.0'

after() { # command…: what a copy prints that the command was run on
  cp tool copy
  "$@" copy
  ./copy --version
}
expect 'after strip' "$(after strip)" '1.4.5'
expect 'megabytes before and after' "$(($(stat -c %s tool) >> 20)) $(($(stat -c %s copy) >> 20))" '104 104'
echo 'console.log("of the user");' >x.ts
expect 'tool x.ts, before and after' "$(./tool x.ts), $(./copy x.ts)" 'surprise 1.0.0, of the user'
expect 'after strip --strip-debug' "$(after strip --strip-debug)" '1.4.5'
strip --only-keep-debug -o tool.debug tool
expect 'after objcopy --add-gnu-debuglink' "$(after objcopy --add-gnu-debuglink=tool.debug)" '1.4.5'
