import { cpSync, existsSync, mkdirSync, symlinkSync } from "node:fs";
import { dirname } from "node:path";
import { info, saveState, setOutput } from "@actions/core";
import { cached } from "./places.ts";

const places = cached();
const isHit = places.every(({ kept }) => existsSync(kept));
for (const { path, kept, isFolder } of isHit ? places : []) {
  mkdirSync(dirname(path), { recursive: true });
  // Large folders: a link takes no time.
  if (isFolder()) symlinkSync(kept, path);
  else cpSync(kept, path);
}
saveState("hit", String(isHit));
setOutput("cache-hit", String(isHit));
info(isHit ? "Cache restored" : "Cache not found");
