import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { getInput, getMultilineInput } from "@actions/core";

/** What is cached, and where it is kept. */
export function cached(): { path: string; kept: string; isFolder: () => boolean }[] {
  const { GITHUB_WORKSPACE: workspace = ".", FAIRLEAD_TEST_CACHE: folder = ".cache" } = process.env;
  return getMultilineInput("path").map((line) => {
    const name = createHash("sha256")
      .update(`${getInput("key")}\0${line}`)
      .digest("hex");
    const kept = join(folder, name.slice(0, 32));
    const path = resolve(workspace, line.replace(/^~(?=\/)/, homedir()));
    return { path, kept, isFolder: () => statSync(kept).isDirectory() };
  });
}
