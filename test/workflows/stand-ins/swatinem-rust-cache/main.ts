import { setOutput } from "@actions/core";

setOutput("cache-hit", "false");
console.log("Cache not found");
