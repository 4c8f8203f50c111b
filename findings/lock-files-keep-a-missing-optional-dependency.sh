#!/usr/bin/env bash
# npm 11.21.2, npm 12.2.2, pnpm 12.21.0, bun 1.4.5: an optional dependency that is published a
# minute after the package that needs it.
#
# Whoever installs in that minute gets no error, and a lock file without the dependency, which
# is what a platform package is. When it is published, pnpm and bun still install without it
# and end with 0: pnpm until `pnpm update`, bun until bun.lock is removed, since `bun update`
# does not look again. `npm ci` refuses the lock file that npm itself has written, on every
# platform, and `npm install` repairs it. (yarn 1 and 4 write no lock file: they fail at once.)
set -euo pipefail
work=$(mktemp -d)
server=
trap '[[ -z $server ]] || kill "$server"; rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-package-lock --prefix tools npm11@npm:npm@11.21.2 npm12@npm:npm@12.2.2 pnpm@12.21.0 bun@1.4.5
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

add surprise '"optionalDependencies": { "surprise-late": "1.0.0" }'
node registry.mjs &
server=$!
until [[ -s port ]]; do sleep 0.1; done
url=http://127.0.0.1:$(cat port)

npm11() { node "$work/tools/node_modules/npm11/bin/npm-cli.js" "$@" --cache ./cache; }
npm12() { node "$work/tools/node_modules/npm12/bin/npm-cli.js" "$@" --cache ./cache; }
pnpm12() { pnpm "$@" --config.node-linker=hoisted --store-dir ./store --cache-dir ./cache; }
bun1() { BUN_INSTALL_CACHE_DIR=$PWD/cache bun "$@"; }

installed() { # client arguments…: what is in node_modules, or "fails"
  local code=0
  cd "user-$1"
  "$@" >log 2>&1 || code=$?
  if [[ $code == 0 ]]; then (cd node_modules && echo surprise*); else echo fails; fi
  cd ..
}
anew() { rm -rf "user-$1/node_modules" "user-$1/cache" "user-$1/store"; }

clients=(npm11 npm12 pnpm12 bun1)
for client in "${clients[@]}"; do
  mkdir "user-$client"
  echo '{ "private": true, "dependencies": { "surprise": "1.0.0" } }' >"user-$client/package.json"
  echo "registry=$url" >"user-$client/.npmrc"
  printf '[install]\nregistry = "%s"\n' "$url" >"user-$client/bunfig.toml"
  expect "$client, while it is missing" "$(installed "$client" install)" 'surprise'
done
add surprise-late '"description": "late"'
for client in "${clients[@]}"; do anew "$client"; done

expect 'npm11 ci, now that it is published' "$(installed npm11 ci)" 'fails'
expect 'npm12 ci' "$(installed npm12 ci)" 'fails'
expect 'pnpm12 install --frozen-lockfile' "$(installed pnpm12 install --frozen-lockfile)" 'surprise'
expect 'bun1 install --frozen-lockfile' "$(installed bun1 install --frozen-lockfile)" 'surprise'

expect 'npm11 install' "$(installed npm11 install)" 'surprise surprise-late'
expect 'npm12 install' "$(installed npm12 install)" 'surprise surprise-late'
expect 'pnpm12 install' "$(installed pnpm12 install)" 'surprise'
expect 'pnpm12 update' "$(installed pnpm12 update)" 'surprise surprise-late'
expect 'bun1 install' "$(installed bun1 install)" 'surprise'
expect 'bun1 update' "$(installed bun1 update)" 'surprise'
expect 'bun1 install --force' "$(installed bun1 install --force)" 'surprise'
rm user-bun1/bun.lock
expect 'bun1 install, without bun.lock' "$(installed bun1 install)" 'surprise surprise-late'
