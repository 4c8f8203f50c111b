#!/usr/bin/env bash
# pnpm 12.21.0: `pnpm -r publish` sends a package before the one that it depends on, where
# the dependency is a plain range.
#
# alpha depends on zeta, both are in the workspace. With `"workspace:^1.0.0"` zeta goes out
# first. With `"^1.0.0"`, which is how a repository writes it that was made for npm or
# yarn 1, pnpm sees no edge (`linkWorkspacePackages` is off by default) and goes by the
# alphabet: alpha is out while zeta is not, and if zeta then fails, nobody can install
# alpha. Both runs end with 0 and say nothing of the order.
set -euo pipefail
work=$(mktemp -d)
server=
trap '[[ -z $server ]] || kill "$server"; rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-package-lock --prefix tools pnpm@12.21.0
PATH=$work/tools/node_modules/.bin:$PATH

expect() { # what seen expected
  echo "$1: $2"
  [[ $2 == "$3" ]] || { echo "CHANGED, expected: $3"; exit 1; }
}

# A registry that knows no package, takes each, and writes down its name.
cat >registry.mjs <<'JS'
import { appendFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
const server = createServer((request, response) => {
  request.resume().on("end", () => {
    const sent = request.method === "PUT";
    if (sent) appendFileSync("order", `${request.url.slice(1)}\n`);
    response.writeHead(sent ? 201 : 404, { "content-type": "application/json" }).end("{}");
  });
});
server.listen(0, "127.0.0.1", () => writeFileSync("port", String(server.address().port)));
JS
node registry.mjs &
server=$!
until [[ -s port ]]; do sleep 0.1; done

mkdir -p repo/packages/alpha repo/packages/zeta
printf 'registry=http://127.0.0.1:%s/\n//127.0.0.1:%s/:_authToken=none\n' "$(cat port)" "$(cat port)" >repo/.npmrc
printf 'packages:\n  - packages/*\n' >repo/pnpm-workspace.yaml
echo '{ "name": "root", "private": true }' >repo/package.json
echo '{ "name": "surprise-zeta", "version": "1.0.0" }' >repo/packages/zeta/package.json
order() { # range
  rm -f order
  echo "{ \"name\": \"surprise-alpha\", \"version\": \"1.0.0\", \"dependencies\": { \"surprise-zeta\": \"$1\" } }" >repo/packages/alpha/package.json
  (cd repo && env -u npm_config_registry pnpm --recursive publish --no-git-checks >/dev/null)
  paste -s -d ' ' order
}
expect 'workspace:^1.0.0' "$(order 'workspace:^1.0.0')" 'surprise-zeta surprise-alpha'
expect '^1.0.0' "$(order '^1.0.0')" 'surprise-alpha surprise-zeta'
