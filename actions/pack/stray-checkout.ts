import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Problem } from "@fairlead/publishing";

/**
 * A pack is of the workspace itself. Where that holds no repository, a folder of it may, or nothing was
 * checked out.
 *
 * @param workspace absolute; without a declaration
 */
export async function strayCheckout(workspace: string): Promise<Problem | undefined> {
  const isThere = [".git", "Cargo.toml", "package.json"].some((name) =>
    existsSync(path.join(workspace, name)),
  );
  if (isThere) return undefined;
  const entries = await readdir(workspace, { withFileTypes: true }).catch(() => []);
  const found = entries.find(
    (entry) => entry.isDirectory() && existsSync(path.join(workspace, entry.name, ".git")),
  );
  if (found === undefined) {
    return {
      code: "checkout-missing",
      message: "The workspace holds no repository, so there is nothing to pack.",
      remedy: "Run actions/checkout before this step.",
    };
  }
  return {
    code: "checkout-elsewhere",
    message: `The repository is checked out into ${JSON.stringify(found.name)}. pack needs it in the workspace itself, where it reads the declaration.`,
    remedy: `Remove \`path: ${found.name}\` from the checkout step.`,
  };
}
