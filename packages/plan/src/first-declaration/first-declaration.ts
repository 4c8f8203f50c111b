import { stringify } from "yaml";
import { findParts, type CheckoutParts } from "./checkout-parts.ts";
import { cratePart } from "./crate-part.ts";
import { npmPart } from "./npm-part.ts";

/** A declaration is some hundred lines; more are not what somebody would begin with. */
const longest = 20_000;

const head = `# yaml-language-server: $schema=https://raw.githubusercontent.com/fairlead-actions/fairlead/v1/fairlead.schema.json
`;

/**
 * The declaration that a repository without one could begin with, from what is in its checkout: a
 * workspace of crates, npm packages, napi-rs's configuration, optional dependencies, a changelog.
 *
 * @param workspace an absolute path
 * @returns YAML; undefined where nothing is found that is released
 */
export async function firstDeclaration(workspace: string): Promise<string | undefined> {
  return writeDeclaration(await findParts(workspace));
}

/** The same from what was found. */
export function writeDeclaration(parts: CheckoutParts): string | undefined {
  const crates = cratePart(parts.crates);
  const { platforms, ...npm } = npmPart(parts.packages);
  const lists = Object.entries(npm).filter(([, entries]) => entries.length > 0);
  if (crates === undefined && lists.length === 0) return undefined;
  const text = `${head}${stringify(
    {
      ...(platforms.length > 0 && { platforms }),
      ...(crates !== undefined && { crates }),
      ...(lists.length > 0 && { npm: Object.fromEntries(lists) }),
      ...(parts.hasChangelog && { release: { changelog: "CHANGELOG.md" } }),
    },
    { lineWidth: 0 },
  )}`;
  // It is shown in a fence, and names are what manifests hold.
  return text.length > longest || text.includes("```") ? undefined : text;
}
