import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { exportVariable, getInput, setOutput } from "@actions/core";

/** As the real one does it: https://github.com/actions/setup-node/blob/main/src/authutil.ts */
const registry = getInput("registry-url").replace(/\/?$/, "/");
if (registry !== "/") {
  const scope = getInput("scope");
  const file = join(process.env["RUNNER_TEMP"] ?? ".", ".npmrc");
  const key = scope === "" ? "registry" : `@${scope.replace(/^@/, "")}:registry`;
  const auth = `${registry.replace(/^\w+:/, "")}:_authToken=\${NODE_AUTH_TOKEN}`;
  appendFileSync(file, `${auth}\n${key}=${registry}\n`);
  exportVariable("NPM_CONFIG_USERCONFIG", file);
  exportVariable("NODE_AUTH_TOKEN", process.env["NODE_AUTH_TOKEN"] ?? "XXXXX-XXXXX-XXXXX-XXXXX");
}
setOutput("node-version", process.version);
setOutput("cache-hit", false);
console.log(`Node ${process.version} of PATH`);
