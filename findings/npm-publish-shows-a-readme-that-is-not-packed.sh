#!/usr/bin/env bash
# npm 11.19.1: a README that is a link to ../README.md is on the package's page and not in
# the package; published from the tarball of `npm pack` it is in neither place.
#
# In a folder that is a crate and an npm package at once, cargo packs the text behind the
# link. npm packs no links. `npm publish` of the folder reads the README through the link
# for the document that it sends, so the page looks right. `npm publish FILE.tgz`, which is
# what a job does that publishes what another has packed, reads the tarball: the registry
# gets "ERROR: No README data found!". Nothing is said in any of the cases.
set -euo pipefail
work=$(mktemp -d)
server=
trap '[[ -z $server ]] || kill "$server"; rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-package-lock --prefix tools npm@11.19.1
PATH=$work/tools/node_modules/.bin:$PATH

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
url=http://127.0.0.1:$(cat port)/
echo "${url#http:}:_authToken=none" >npmrc
publish() { npm publish --silent --registry "$url" --userconfig "$work/npmrc" "$@" >/dev/null; }
readme() { node -p 'JSON.parse(fs.readFileSync("sent.json")).versions["1.0.0"].readme.trim()'; }
tarball() {
  node -e 'const [file] = Object.values(JSON.parse(fs.readFileSync("sent.json"))._attachments);
    fs.writeFileSync("sent.tgz", Buffer.from(file.data, "base64"))'
  tar -tzf sent.tgz | LC_ALL=C sort | paste -s -d ' ' -
}

mkdir pkg
echo '# The text' >README.md
ln -s ../README.md pkg/README.md
echo '{ "name": "surprise", "version": "1.0.0" }' >pkg/package.json

(cd pkg && publish)
expect 'from the folder, README in the document' "$(readme)" '# The text'
expect 'from the folder, files in the tarball' "$(tarball)" 'package/package.json'
(cd pkg && npm pack --silent >/dev/null && publish ./surprise-1.0.0.tgz)
expect 'from the tarball, README in the document' "$(readme)" 'ERROR: No README data found!'
