#!/usr/bin/env bash
# pnpm 12.21.0: `publish --tag v2` sets a dist-tag that installers do not ask for.
#
# npm 11.21.2 and bun 1.4.5 refuse a tag that reads as a version or a range. pnpm publishes with
# it, exit code 0. In `surprise@v2` npm, pnpm and bun then see the range 2.x and install the
# newest that fits; yarn 1.22.22 alone takes the tag. `npm view surprise@v2` takes it as well,
# so it shows another version than `npm install surprise@v2` brings.
set -euo pipefail
work=$(mktemp -d)
server=
trap '[[ -z $server ]] || kill "$server"; rm -rf "$work"' EXIT
cd "$work" && mkdir pkg user
npm install --silent --no-package-lock --prefix tools npm@11.21.2 pnpm@12.21.0 yarn@1.22.22 bun@1.4.5
PATH=$work/tools/node_modules/.bin:$PATH
expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}
# A registry with 2.0.0, which has the tag v2, and 2.1.0; it keeps the last document sent to it.
cat >registry.mjs <<'JS'
import { hash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
const time = { "2.0.0": "2020-01-01T00:00:00.000Z", "2.1.0": "2020-01-01T00:00:00.000Z" };
const version = (v, host) => ({ name: "surprise", version: v, dist: { tarball: `http://${host}/surprise-${v}.tgz`, shasum: hash("sha1", readFileSync(`surprise-${v}.tgz`)) } });
const documentOf = (host) => JSON.stringify({ name: "surprise", time, "dist-tags": { latest: "2.1.0", v2: "2.0.0" }, versions: { "2.0.0": version("2.0.0", host), "2.1.0": version("2.1.0", host) } });
const server = createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  if (request.method === "PUT") writeFileSync("sent.json", Buffer.concat(parts));
  response.end(request.url.endsWith(".tgz") ? readFileSync(request.url.slice(1)) : documentOf(request.headers.host));
});
server.listen(0, "127.0.0.1", () => writeFileSync("port", String(server.address().port)));
JS
for version in 2.0.0 2.1.0 2.2.0; do
  echo "{ \"name\": \"surprise\", \"version\": \"$version\" }" >pkg/package.json
  npm pack --silent ./pkg >/dev/null
done
node registry.mjs & server=$!
until [[ -s port ]]; do sleep 0.1; done
url=http://127.0.0.1:$(cat port)
export npm_config_registry=$url npm_config_cache=$work/cache BUN_INSTALL_CACHE_DIR=$work/bun
printf 'registry=%s/\n%s/:_authToken=none\n' "$url" "${url#http:}" | tee pkg/.npmrc >user/.npmrc
published() ( # command…: the tags that were sent, or "refused"
  cd pkg && "$@" --tag v2 >../log 2>&1 || true
  if [[ -e ../sent.json ]]; then node -p 'JSON.stringify(JSON.parse(fs.readFileSync("../sent.json"))["dist-tags"])'; else echo refused; fi
)
installed() ( # command…: the version
  rm -rf user/* && cd user && echo '{ "private": true }' >package.json
  "$@" surprise@v2 >../log 2>&1
  node -p 'require("./node_modules/surprise/package.json").version'
)
expect 'npm publish --tag v2' "$(published npm publish)" refused
expect 'bun publish --tag v2' "$(published bun publish)" refused
expect 'pnpm publish --tag v2' "$(published pnpm publish --no-git-checks)" '{"v2":"2.2.0"}'
expect 'npm view surprise@v2' "$(npm view surprise@v2 version 2>/dev/null)" '2.0.0'
expect 'npm install surprise@v2' "$(installed npm install)" '2.1.0'
expect 'pnpm add surprise@v2' "$(installed pnpm add --store-dir ./store)" '2.1.0'
expect 'bun add surprise@v2' "$(installed bun add)" '2.1.0'
expect 'yarn 1 add surprise@v2' "$(installed yarn add --registry "$url" --cache-folder ./cache)" '2.0.0'
