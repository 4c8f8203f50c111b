#!/usr/bin/env bash
# npm 11.21.2 and 12.2.2: what `prepack` writes into package.json is in the tarball, and not in
# the registry's document, if `postpack` takes it out again.
#
# A script that pins the platform packages before packing and restores the file afterwards is a
# common pair. `npm publish` packs in between, but reads package.json for the document when
# `postpack` has run. Installers go by the document: nobody gets the pinned packages, and
# whoever unpacks the tarball finds them there. Exit code 0. pnpm 12.21.0, yarn 4.18.1 and bun
# 1.4.5 send the same in both places, and so does npm for a tarball that `npm pack` has made.
set -euo pipefail
work=$(mktemp -d)
server=
trap '[[ -z $server ]] || kill "$server"; rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-package-lock --prefix tools npm11@npm:npm@11.21.2 npm12@npm:npm@12.2.2 pnpm@12.21.0 @yarnpkg/cli-dist@4.18.1 bun@1.4.5
tools=$work/tools/node_modules

expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}

# A registry that keeps the last document that was sent to it.
cat >registry.mjs <<'JS'
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
const server = createServer(async (request, response) => {
  let body = "";
  for await (const part of request) body += part;
  const sent = request.method === "PUT";
  if (sent) writeFileSync("sent.json", body);
  response.writeHead(sent ? 201 : 404, { "content-type": "application/json" }).end("{}");
});
server.listen(0, "127.0.0.1", () => writeFileSync("port", String(server.address().port)));
JS
node registry.mjs &
server=$!
until [[ -s port ]]; do sleep 0.1; done
url=http://127.0.0.1:$(cat port)
mkdir pkg && cd pkg && touch yarn.lock
printf 'registry=%s/\n%s/:_authToken=none\n' "$url" "${url#http:}" >.npmrc
printf 'npmRegistryServer: %s\nunsafeHttpWhitelist: [127.0.0.1]\nnpmAuthToken: none\nenableGlobalCache: false\nglobalFolder: ../global\n' "$url" >.yarnrc.yml
echo '{ "name": "surprise", "version": "1.0.0", "scripts": { "prepack": "npm pkg set optionalDependencies.surprise-linux=1.0.0", "postpack": "npm pkg delete optionalDependencies" } }' >package.json
node "$tools/@yarnpkg/cli-dist/bin/yarn.js" install >/dev/null

sent() { # command…: the pinned version in the document, and in the tarball
  rm -f ../sent.json
  env -u npm_config_registry NPM_CONFIG_TOKEN=none "$@" >/dev/null 2>&1
  node -e 'const { versions, _attachments } = JSON.parse(fs.readFileSync("../sent.json"));
    fs.writeFileSync("../sent.tgz", Buffer.from(Object.values(_attachments)[0].data, "base64"));
    const packed = JSON.parse(child_process.execSync("tar -xzOf ../sent.tgz package/package.json"));
    console.log(...[versions["1.0.0"], packed].map((m) => m.optionalDependencies?.["surprise-linux"] ?? "none"))'
}
expect 'npm 11' "$(sent node "$tools/npm11/bin/npm-cli.js" publish)" 'none 1.0.0'
expect 'npm 12' "$(sent node "$tools/npm12/bin/npm-cli.js" publish)" 'none 1.0.0'
expect 'pnpm' "$(sent "$tools/.bin/pnpm" publish --no-git-checks)" '1.0.0 1.0.0'
expect 'yarn 4' "$(sent node "$tools/@yarnpkg/cli-dist/bin/yarn.js" npm publish)" '1.0.0 1.0.0'
expect 'bun' "$(sent "$tools/.bin/bun" publish --registry "$url")" '1.0.0 1.0.0'
npm pack --silent >/dev/null 2>&1
expect 'npm 11, of the tarball' "$(sent node "$tools/npm11/bin/npm-cli.js" publish ./surprise-1.0.0.tgz)" '1.0.0 1.0.0'
