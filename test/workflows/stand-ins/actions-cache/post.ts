import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { getState, info } from "@actions/core";
import { cached } from "./places.ts";

for (const { path, kept } of getState("hit") === "true" ? [] : cached()) {
  if (!existsSync(path)) continue;
  mkdirSync(dirname(kept), { recursive: true });
  // Another job may save the same at this moment: the first one counts.
  const draft = mkdtempSync(join(dirname(kept), "draft-"));
  cpSync(path, join(draft, "kept"), { recursive: true });
  if (!existsSync(kept)) renameSync(join(draft, "kept"), kept);
  rmSync(draft, { recursive: true });
  info(`Cache saved: ${path}`);
}
