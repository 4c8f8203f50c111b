// What git.exe does under Wine: it leaves its question in a folder, and says what is answered there.
const { Buffer } = require("node:buffer");
const fs = require("node:fs");
const path = require("node:path");
const process = require("node:process");

const folder = process.env.GIT_QUESTIONS;
const name = path.join(folder, `${process.pid}-${Date.now()}`);
const env = Object.fromEntries(
  Object.entries(process.env).filter(([key]) => /^(GIT_(?!QUESTIONS)|LC_ALL$)/.test(key)),
);
fs.writeFileSync(
  `${name}.part`,
  JSON.stringify({ args: process.argv.slice(2), cwd: process.cwd(), env }),
);
fs.renameSync(`${name}.part`, `${name}.question`);
const pause = new Int32Array(new SharedArrayBuffer(4));
while (!fs.existsSync(`${name}.answer`)) Atomics.wait(pause, 0, 0, 5);
const { code, stdout, stderr } = JSON.parse(fs.readFileSync(`${name}.answer`, "utf8"));
fs.writeSync(1, Buffer.from(stdout, "base64"));
fs.writeSync(2, Buffer.from(stderr, "base64"));
process.exit(code);
