#!/usr/bin/env bash
# npm 11.21.2, npm 12.2.2, pnpm 12.21.0, yarn 4.18.1, bun 1.4.5: a cooldown for new releases
# that exempts a package, and not what the package needs on this platform.
#
# Each client can leave out versions that are younger than some days, and exempt packages by
# name. Who exempts `surprise` to get its release of today gets it from npm and bun without its
# optional dependency, which is what a platform package is, and exit code 0. `npm ci` then
# refuses the lock file that npm has just written. pnpm and yarn 4 fail instead. A pattern
# exempts both, but not with bun, which takes `surprise*` for a name and says nothing.
set -euo pipefail
work=$(mktemp -d)
server=
trap '[[ -z $server ]] || kill "$server"; rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-package-lock --prefix tools npm11@npm:npm@11.21.2 npm12@npm:npm@12.2.2 pnpm@12.21.0 @yarnpkg/cli-dist@4.18.1 bun@1.4.5
PATH=$work/tools/node_modules/.bin:$PATH

expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}

# A registry of the packages in src/, all published just now.
cat >registry.mjs <<'JS'
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
const hash = (kind, as, data) => createHash(kind).update(data).digest(as);
const time = new Date().toISOString();
const documentOf = (host, name) => {
  const manifest = JSON.parse(readFileSync(`src/${name}/package.json`));
  const file = readFileSync(`out/${name}-1.0.0.tgz`);
  const dist = { tarball: `http://${host}/${name}-1.0.0.tgz`, shasum: hash("sha1", "hex", file), integrity: `sha512-${hash("sha512", "base64", file)}` };
  return JSON.stringify({ name, "dist-tags": { latest: "1.0.0" }, versions: { "1.0.0": { ...manifest, dist } }, time: { modified: time, created: time, "1.0.0": time } });
};
const server = createServer(({ url, headers }, response) => {
  const name = url.slice(1);
  if (name.endsWith(".tgz")) return response.end(readFileSync(`out/${name}`));
  if (!readdirSync("src").includes(name)) return response.writeHead(404).end("{}");
  response.writeHead(200, { "content-type": "application/json" }).end(documentOf(headers.host, name));
});
server.listen(0, "127.0.0.1", () => writeFileSync("port", String(server.address().port)));
JS
add() { # name, other fields of the manifest
  mkdir -p "src/$1" out
  echo "{ \"name\": \"$1\", \"version\": \"1.0.0\", $2 }" >"src/$1/package.json"
  (cd "src/$1" && npm pack --silent --pack-destination ../../out >/dev/null)
}

add surprise-linux '"os": ["linux"]'
add surprise '"optionalDependencies": { "surprise-linux": "1.0.0" }'
node registry.mjs &
server=$!
until [[ -s port ]]; do sleep 0.1; done
url=http://127.0.0.1:$(cat port)

project() { # exempt: a project that takes nothing younger than 3 days, but for this
  rm -rf user && mkdir user && cd user
  echo '{ "private": true, "dependencies": { "surprise": "1.0.0" } }' >package.json
  printf 'registry=%s\nmin-release-age=3\nmin-release-age-exclude[]=%s\n' "$url" "$1" >.npmrc
  printf 'minimumReleaseAge: 4320\nminimumReleaseAgeExclude: ["%s"]\n' "$1" >pnpm-workspace.yaml
  printf 'npmRegistryServer: %s\nunsafeHttpWhitelist: [127.0.0.1]\nnodeLinker: node-modules\nenableGlobalCache: false\nglobalFolder: ./global\nenableTelemetry: false\nnpmMinimalAgeGate: 3d\nnpmPreapprovedPackages: ["%s"]\n' "$url" "$1" >.yarnrc.yml
  printf '[install]\nregistry = "%s"\nminimumReleaseAge = 259200\nminimumReleaseAgeExcludes = ["%s"]\n' "$url" "$1" >bunfig.toml
  touch yarn.lock
}
installed() { # exempt command…: what is in node_modules, or "fails"
  local code=0
  project "$1"
  env "BUN_INSTALL_CACHE_DIR=$PWD/cache" "${@:2}" >log 2>&1 || code=$?
  if [[ $code == 0 ]]; then
    (cd node_modules && echo surprise*)
  else
    grep -o 'ERR_PNPM_[A-Z_]*\|YN0016\|ETARGET\|minimum-release-age' log | sort -u | paste -sd ' ' | sed 's/^/fails: /'
  fi
  cd ..
}
npm11=(node "$work/tools/node_modules/npm11/bin/npm-cli.js")
npm12=(node "$work/tools/node_modules/npm12/bin/npm-cli.js")
pnpm=(pnpm install --config.node-linker=hoisted --store-dir ./store --cache-dir ./cache)
yarn4=(node "$work/tools/node_modules/@yarnpkg/cli-dist/bin/yarn.js" install --no-immutable)

expect 'npm 11, nothing exempt' "$(installed none "${npm11[@]}" install --cache ./cache)" 'fails: ETARGET'
expect 'npm 11, surprise exempt' "$(installed surprise "${npm11[@]}" install --cache ./cache)" 'surprise'
code=0
(cd user && "${npm11[@]}" ci --cache ./cache >log 2>&1) || code=$?
expect 'npm 11, npm ci with the lock file of that' "$code $(grep -o 'EUSAGE' user/log | head -1)" '1 EUSAGE'
expect 'npm 12, surprise exempt' "$(installed surprise "${npm12[@]}" install --cache ./cache)" 'surprise'
expect 'bun, surprise exempt' "$(installed surprise bun install)" 'surprise'
expect 'pnpm, surprise exempt' "$(installed surprise "${pnpm[@]}")" 'fails: ERR_PNPM_NO_MATURE_MATCHING_VERSION'
expect 'yarn 4, surprise exempt' "$(installed surprise "${yarn4[@]}")" 'fails: YN0016'

expect 'npm 11, surprise* exempt' "$(installed 'surprise*' "${npm11[@]}" install --cache ./cache)" 'surprise surprise-linux'
expect 'npm 12, surprise* exempt' "$(installed 'surprise*' "${npm12[@]}" install --cache ./cache)" 'surprise surprise-linux'
expect 'pnpm, surprise* exempt' "$(installed 'surprise*' "${pnpm[@]}")" 'surprise surprise-linux'
expect 'yarn 4, surprise* exempt' "$(installed 'surprise*' "${yarn4[@]}")" 'surprise surprise-linux'
expect 'bun, surprise* exempt' "$(installed 'surprise*' bun install)" 'fails: minimum-release-age'
