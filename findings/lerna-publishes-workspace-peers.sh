#!/usr/bin/env bash
# lerna 10.1.1: a peer dependency that is a devDependency too is published as `workspace:^`, which
# no user can install.
#
# A plugin asks for its host as a peer and for tests as a devDependency, both with the workspace's
# own version. `lerna publish from-package` writes that version into one of the lists, the
# devDependency, and leaves the peer as it is, in the tarball and in the registry's document.
# "Successfully published", exit code 0. As a peer alone it is rewritten. npm 11.21.2 then refuses
# the package: EUNSUPPORTEDPROTOCOL.
set -euo pipefail
work=$(mktemp -d)
server=
trap '[[ -z $server ]] || kill "$server"; rm -rf "$work"' EXIT
cd "$work"
export GIT_CONFIG_GLOBAL=/dev/null NX_DAEMON=false
export GIT_AUTHOR_NAME=n GIT_AUTHOR_EMAIL=n@example.com GIT_COMMITTER_NAME=n GIT_COMMITTER_EMAIL=n@example.com
npm install --silent --no-package-lock --prefix tools lerna@10.1.1 npm@11.21.2

expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}

# A registry that knows no package and keeps the last document that was sent to it.
cat >registry.mjs <<'JS'
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
const server = createServer(async (request, response) => {
  let body = "";
  for await (const part of request) body += part;
  const sent = request.method === "PUT";
  if (sent && request.url === "/surprise-plugin") writeFileSync("sent.json", body);
  response.writeHead(sent ? 201 : 404, { "content-type": "application/json" }).end("{}");
});
server.listen(0, "127.0.0.1", () => writeFileSync("port", String(server.address().port)));
JS
node registry.mjs & server=$!
until [[ -s port ]]; do sleep 0.1; done
url=http://127.0.0.1:$(cat port)
git init --quiet repo && cd repo && mkdir -p packages/{host,plugin}
printf 'registry=%s/\n%s/:_authToken=none\n' "$url" "${url#http:}" >.npmrc
echo '{ "name": "root", "version": "0.0.0", "private": true, "workspaces": ["packages/*"] }' >package.json
printf 'packages:\n  - packages/*\n' >pnpm-workspace.yaml && echo node_modules >.gitignore
echo '{ "version": "independent", "npmClient": "pnpm" }' >lerna.json
echo '{ "name": "surprise-host", "version": "1.2.3" }' >packages/host/package.json

peer() { # other lists: the peer in the tarball
  echo "{ \"name\": \"surprise-plugin\", \"version\": \"1.0.0\", \"peerDependencies\": { \"surprise-host\": \"workspace:^\" } $1 }" >packages/plugin/package.json
  git add --all && git commit --quiet --message "${1:-alone}"
  ../tools/node_modules/.bin/lerna publish from-package --yes --registry "$url" >../log 2>&1
  node -e 'const [file] = Object.values(JSON.parse(fs.readFileSync("../sent.json"))._attachments);
    fs.writeFileSync("../sent.tgz", Buffer.from(file.data, "base64"))'
  tar -xzOf ../sent.tgz package/package.json | node -p 'JSON.parse(fs.readFileSync(0)).peerDependencies["surprise-host"]'
}
expect 'a peer alone' "$(peer '')" '^1.2.3'
expect 'a peer and a devDependency' "$(peer ', "devDependencies": { "surprise-host": "workspace:^" }')" 'workspace:^'
echo '{ "private": true }' >../package.json
code=0
../tools/node_modules/.bin/npm install --prefix .. "$work/sent.tgz" 2>../log || code=$?
expect 'npm install' "$code $(grep -o -m 1 EUNSUPPORTEDPROTOCOL ../log)" '1 EUNSUPPORTEDPROTOCOL'
