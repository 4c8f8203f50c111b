#!/usr/bin/env node
import core from "@ruvector/core";

const [command, ...vectors] = process.argv.slice(2);

if (command === "--version" && vectors.length === 0) {
  console.log(core.version());
} else if (command === "distance" && vectors.length === 2) {
  const [a, b] = vectors.map((text) => text.split(",").map(Number));
  try {
    console.log(String(core.distance(a, b)));
  } catch (error) {
    console.error(`ruvector: ${error.message}`);
    process.exitCode = 1;
  }
} else {
  console.error("Usage: ruvector distance 3,4 0,0\n       ruvector --version");
  process.exitCode = 2;
}
