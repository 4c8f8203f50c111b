import { execFileSync } from "node:child_process";
import { getInput, setOutput } from "@actions/core";

const version = execFileSync("rustc", ["--version"], { encoding: "utf8" }).trim();
setOutput("cachekey", version.replaceAll(/\W+/g, "-"));
console.log(`${version} of PATH; targets that were asked for: ${getInput("targets") || "none"}`);
