#!/usr/bin/env bash
# lerna 10.1.1: a package that the registry did not take is passed over, its dependents are
# published, and the exit code is 0.
#
# npm's registry answers 409 not only for a version that is there, also for "Failed to save
# packument", where nothing was stored and the upload has to be sent again. lerna reads every 409
# as "already published". surprise-core is then missing, surprise-app, which needs it, is out, and
# the log names just that. `npm publish` 11.21.2 ends with 1 for the same answer.
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

# A registry that answers 409 for surprise-core, and writes down what it has taken.
cat >registry.mjs <<'JS'
import { appendFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
const busy = "Failed to save packument. A common cause is if you try to publish a new package before the previous package has been fully processed.";
const server = createServer((request, response) => {
  request.resume().on("end", () => {
    const name = request.url.slice(1);
    const answer = request.method !== "PUT" ? 404 : name === "surprise-core" ? 409 : 201;
    if (answer === 201) appendFileSync("taken", `${name}\n`);
    response.writeHead(answer, { "content-type": "application/json" }).end(JSON.stringify(answer === 409 ? { error: busy } : {}));
  });
});
server.listen(0, "127.0.0.1", () => writeFileSync("port", String(server.address().port)));
JS
node registry.mjs &
server=$!
until [[ -s port ]]; do sleep 0.1; done
url=http://127.0.0.1:$(cat port)
git init --quiet repo && cd repo && mkdir -p packages/{core,app}
printf 'registry=%s/\n%s/:_authToken=none\n' "$url" "${url#http:}" | tee .npmrc >packages/core/.npmrc
echo '{ "name": "root", "version": "0.0.0", "private": true, "workspaces": ["packages/*"] }' >package.json
echo '{ "version": "independent" }' >lerna.json
echo '{ "name": "surprise-core", "version": "1.0.0" }' >packages/core/package.json
echo '{ "name": "surprise-app", "version": "1.0.0", "dependencies": { "surprise-core": "^1.0.0" } }' >packages/app/package.json
git add --all && git commit --quiet --message start

code=0
../tools/node_modules/.bin/lerna publish from-package --yes --registry "$url" >../log 2>&1 || code=$?
expect 'exit code of lerna' "$code" 0
expect 'what the registry has' "$(cat ../taken)" surprise-app
expect 'last words of lerna' "$(sed -n 's/.*success //p' ../log | tail -n 1)" 'published 1 package'
expect 'lines of the log that say failed' "$(grep -c -i 'failed' ../log || true)" 0
code=0
(cd packages/core && ../../../tools/node_modules/.bin/npm publish >../../../log 2>&1) || code=$?
expect 'exit code of npm publish' "$code" 1
