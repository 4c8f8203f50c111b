#!/usr/bin/env bash
# npm 11.21.2 and 12.2.2: the SPDX document of `npm sbom` is refused by spdx-tools 0.8.5, the
# library of the SPDX project, whatever the package is.
#
# Two fields break the rules of SPDX 2.3. The time of creation has milliseconds, where the format
# is YYYY-MM-DDThh:mm:ssZ. And the name of a package becomes its identifier, in which an
# underscore is not allowed: string_decoder, a dependency of readable-stream and so of very many
# trees, is enough. `npm sbom` ends with 0, and the file that goes with a release is first read
# by a customer's tool.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-package-lock --prefix tools npm11@npm:npm@11.21.2 npm12@npm:npm@12.2.2
python3 -m venv py
py/bin/pip install --quiet spdx-tools==0.8.5

expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}
problems() { # file: what spdx-tools says of it
  py/bin/pyspdxtools --infile "$1" 2>&1 | grep -o 'time data.*does not match format\|SPDXRef-[^,]*$' |
    sed 's/time data.*/time of creation/' | sort -u
}

for version in 11 12; do
  npm=(node "tools/node_modules/npm$version/bin/npm-cli.js")
  rm -rf app && mkdir app
  echo '{ "name": "app", "version": "1.0.0", "dependencies": { "readable-stream": "3.6.2" } }' >app/package.json
  "${npm[@]}" install --silent --prefix app
  "${npm[@]}" sbom --sbom-format spdx --prefix app >"npm$version.spdx.json"
  expect "npm $version, as it is written" "$(problems "npm$version.spdx.json")" 'time of creation'
  sed -E 's/("created": ".*)\.[0-9]+Z"/\1Z"/' "npm$version.spdx.json" >"whole$version.spdx.json"
  expect "npm $version, without the milliseconds" "$(problems "whole$version.spdx.json")" 'SPDXRef-Package-string_decoder-1.3.0'
  sed 's/string_decoder-1/string-decoder-1/' "whole$version.spdx.json" >"right$version.spdx.json"
  expect "npm $version, without the underscore too" "$(problems "right$version.spdx.json")" ''
done
