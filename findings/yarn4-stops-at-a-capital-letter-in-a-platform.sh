#!/usr/bin/env bash
# yarn 4.18.1: a capital letter in `os`, `cpu` or `libc` of a platform package.
#
# npm 11.19.1, pnpm 12.21.0 and bun 1.4.5 take `"os": ["Linux"]` for a system that nobody
# has: the optional package is missing, and the rest is installed. yarn 4 stops with a
# SyntaxError before it installs anything, on every system, so one such package keeps all
# its users from installing the main package. bun reads no capital letters in `libc`, and
# installs the package everywhere.
set -euo pipefail
work=$(mktemp -d)
server=
trap '[[ -z $server ]] || kill "$server"; rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-package-lock --prefix tools npm@11.19.1 pnpm@12.21.0 @yarnpkg/cli-dist@4.18.1 bun@1.4.5
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

add surprise-os '"os": ["Linux"]'
add surprise-cpu '"cpu": ["X64"]'
add surprise-libc '"libc": ["GLIBC"]'
for field in os cpu libc; do
  add "surprise-with-$field" "\"optionalDependencies\": { \"surprise-$field\": \"1.0.0\" }"
done
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

for field in os cpu libc; do
  main=surprise-with-$field
  with_bun=$main
  [[ $field != libc ]] || with_bun="surprise-libc $main"
  expect "$field, npm" "$(installed "$main" npm install --cache ./cache)" "$main"
  expect "$field, pnpm" "$(installed "$main" pnpm install --node-linker=hoisted --store-dir ./store --cache-dir ./cache)" "$main"
  expect "$field, bun" "$(installed "$main" bun install)" "$with_bun"
  expect "$field, yarn 4" "$(installed "$main" node "$work/tools/node_modules/@yarnpkg/cli-dist/bin/yarn.js" install)" 'fails'
done
