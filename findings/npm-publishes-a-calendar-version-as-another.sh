#!/usr/bin/env bash
# npm 11.21.2, pnpm 12.21.0, yarn 1.22.22: a version with leading zeros, such as the date
# 2026.01.05.
#
# It is no version by SemVer: cargo and bun 1.4.5 refuse it. npm, pnpm and yarn 1 publish it
# as 2026.1.5, exit code 0, so the tag v2026.01.05 names a version that the registry does
# not have. The manifest in the tarball keeps the zeros: what is installed says another
# version than what was asked for.
set -euo pipefail
work=$(mktemp -d)
server=
trap '[[ -z $server ]] || kill "$server"; rm -rf "$work"' EXIT
cd "$work" && mkdir -p pkg user crate/src
npm install --silent --no-package-lock --prefix tools npm@11.21.2 pnpm@12.21.0 yarn@1.22.22 bun@1.4.5
PATH=$work/tools/node_modules/.bin:$PATH
expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}
# A registry of the last package that was sent to it.
cat >registry.mjs <<'JS'
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
const server = createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  const send = (status, body) => response.writeHead(status, { "content-type": "application/json" }).end(body);
  if (request.method === "PUT") {
    writeFileSync("sent.json", Buffer.concat(parts));
    return send(201, "{}");
  }
  if (!existsSync("sent.json")) return send(404, "{}");
  const { name, versions, _attachments, "dist-tags": tags } = JSON.parse(readFileSync("sent.json"));
  if (request.url.endsWith(".tgz")) return response.end(Buffer.from(Object.values(_attachments)[0].data, "base64"));
  for (const { dist } of Object.values(versions)) dist.tarball = `http://${request.headers.host}/surprise.tgz`;
  send(200, JSON.stringify({ name, versions, "dist-tags": tags }));
});
server.listen(0, "127.0.0.1", () => writeFileSync("port", String(server.address().port)));
JS
node registry.mjs & server=$!
until [[ -s port ]]; do sleep 0.1; done
url=http://127.0.0.1:$(cat port)
export npm_config_registry=$url npm_config_cache=$work/cache BUN_INSTALL_CACHE_DIR=$work/bun
echo '{ "name": "surprise", "version": "2026.01.05" }' >pkg/package.json
printf 'registry=%s/\n%s/:_authToken=none\n' "$url" "${url#http:}" | tee pkg/.npmrc >user/.npmrc
published() ( # command…: the version that was sent, or "refused"
  rm -f sent.json && cd pkg && "$@" >../log 2>&1 || true
  if [[ -e ../sent.json ]]; then node -p 'Object.keys(JSON.parse(fs.readFileSync("../sent.json")).versions)[0]'; else echo refused; fi
)
printf '[package]\nname = "surprise"\nversion = "2026.01.05"\n' >crate/Cargo.toml
touch crate/src/lib.rs
expect 'cargo package' "$(cargo package --manifest-path crate/Cargo.toml 2>&1 | grep -o 'invalid leading zero' | head -1)" 'invalid leading zero'
expect 'bun publish' "$(published bun publish)" refused
expect 'pnpm publish' "$(published pnpm publish --no-git-checks)" 2026.1.5
expect 'yarn 1 publish' "$(published yarn publish --non-interactive --registry "$url")" 2026.1.5
expect 'npm publish' "$(published npm publish)" 2026.1.5
echo '{ "private": true }' >user/package.json
(cd user && npm install --silent surprise@2026.1.5 >/dev/null)
expect 'installed' "$(node -p 'require("./user/node_modules/surprise/package.json").version')" 2026.01.05
