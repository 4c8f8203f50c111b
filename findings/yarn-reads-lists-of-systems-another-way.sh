#!/usr/bin/env bash
# npm 11.19.1, pnpm 12.21.0, yarn 1.22.22, yarn 4.18.1, bun 1.4.5: `"os": ["any"]`, and a
# list that names one system and excludes another.
#
# npm, pnpm and bun know the word "any" and install the package, yarn 1 and 4 take it for
# the name of a system that nobody has and leave it out. `["!aix", "sunos"]` means
# Solaris to npm, pnpm, bun and yarn 1; yarn 4 installs it on Linux, too: one entry that fits is
# enough for it.
set -euo pipefail
work=$(mktemp -d)
server=
trap '[[ -z $server ]] || kill "$server"; rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-package-lock --prefix tools npm@11.19.1 pnpm@12.21.0 yarn@1.22.22 @yarnpkg/cli-dist@4.18.1 bun@1.4.5
PATH=$work/tools/node_modules/.bin:$PATH

expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}

# A registry of the packages in src/.
cat >registry.mjs <<'JS'
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
const hash = (kind, as, data) => createHash(kind).update(data).digest(as);
const time = "2020-01-01T00:00:00.000Z";
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

add surprise-any '"os": ["any"]'
add surprise-mixed '"os": ["!aix", "sunos"]'
add surprise '"optionalDependencies": { "surprise-any": "1.0.0", "surprise-mixed": "1.0.0" }'
node registry.mjs &
server=$!
until [[ -s port ]]; do sleep 0.1; done
url=http://127.0.0.1:$(cat port)
installed() { # package command…: what is in node_modules, or "fails"
  local code=0
  rm -rf user && mkdir user && cd user
  echo "{ \"private\": true, \"dependencies\": { \"$1\": \"1.0.0\" } }" >package.json
  printf 'npmRegistryServer: %s\nunsafeHttpWhitelist: [127.0.0.1]\nnodeLinker: node-modules\nenableGlobalCache: false\nglobalFolder: ./global\nenableTelemetry: false\n' "$url" >.yarnrc.yml
  touch yarn.lock
  echo "registry=$url" >.npmrc
  env "npm_config_registry=$url" "BUN_INSTALL_CACHE_DIR=$PWD/cache" "${@:2}" >log 2>&1 || code=$?
  if [[ $code == 0 ]]; then
    (cd node_modules && echo surprise*)
  else
    cat log >&2
    echo fails
  fi
  cd ..
}

expect 'npm' "$(installed surprise npm install --cache ./cache)" 'surprise surprise-any'
expect 'pnpm' "$(installed surprise pnpm install --node-linker=hoisted --store-dir ./store --cache-dir ./cache)" 'surprise surprise-any'
expect 'bun' "$(installed surprise bun install)" 'surprise surprise-any'
expect 'yarn 1' "$(installed surprise node "$work/tools/node_modules/yarn/bin/yarn.js" install --registry "$url" --cache-folder ./cache)" 'surprise'
expect 'yarn 4' "$(installed surprise node "$work/tools/node_modules/@yarnpkg/cli-dist/bin/yarn.js" install)" 'surprise surprise-mixed'
