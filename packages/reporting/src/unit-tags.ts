import { code, details, escaped, fitting, link, list, table, tableRow } from "@fairlead/markdown";
import { counted, firstFew } from "@fairlead/publishing";
import type { ReleasePage, UnitTag } from "./release-facts.ts";

const openRows = 30;
const maxNames = 12;
const tagNoun = { one: "tag", many: "tags" };
const draftNoun = { one: "GitHub release", many: "GitHub releases" };

/** The tags of units that this release was to make, in one of these states. */
export function tagsIn(
  { unitTags = [] }: Pick<ReleasePage, "unitTags">,
  ...states: readonly UnitTag["state"][]
): readonly UnitTag[] {
  return unitTags.filter(({ state, wasPublished }) => !wasPublished && states.includes(state));
}

/** As a part of the headline: what GitHub lacks beside the release of the whole. */
export function missingTagsInWords(page: ReleasePage): string | undefined {
  const missing = tagsIn(page, "none").length;
  if (missing === 0) return undefined;
  return `${counted(missing, tagNoun)} ${missing === 1 ? "is" : "are"} missing on GitHub`;
}

/** "2 GitHub releases are drafts" */
export function draftsInWords(page: ReleasePage): readonly string[] {
  const drafts = tagsIn(page, "draft").length;
  if (drafts === 0) return [];
  return [`${counted(drafts, draftNoun)} ${drafts === 1 ? "is a draft" : "are drafts"}`];
}

/** What to do about drafts of units. */
export function draftTags(page: ReleasePage): readonly string[] {
  const drafts = tagsIn(page, "draft");
  if (drafts.length === 0) return [];
  const named = firstFew(
    drafts.map(({ tag, url }) => link(code(tag, 255), url)),
    maxNames,
  );
  return [
    `📝 ${drafts.length === 1 ? "This GitHub release is a draft" : "These GitHub releases are drafts"}: ${named}. When everything is live, run the job that creates ${drafts.length === 1 ? "it" : "them"} again.`,
  ];
}

/** An item of the list of what did not ship. */
export function missingTags(page: ReleasePage): readonly string[] {
  const missing = tagsIn(page, "none");
  if (missing.length === 0) return [];
  const named = firstFew(
    missing.map(({ tag }) => code(tag, 255)),
    maxNames,
  );
  return [
    `❌ **${counted(missing.length, tagNoun)}**: ${named}. GitHub has neither the tag nor a release that this token may see.<br>→ Run the job that creates ${missing.length === 1 ? "it" : "them"} again.`,
  ];
}

const words: Readonly<Record<UnitTag["state"], string>> = {
  published: "✅ release",
  draft: "📝 draft of a release",
  tag: "🏷️ tag without a release",
  none: "❌ neither tag nor release",
  unseen: "❓ could not be asked",
};

/** What GitHub has of the tag of each crate and package. */
export function tagTable(
  { unitTags = [], state: whole }: Pick<ReleasePage, "unitTags" | "state">,
  maxBytes: number,
): readonly string[] {
  if (unitTags.length === 0 || whole.startsWith("dry-run")) return [];
  const { kept, left } = fitting(
    unitTags,
    ({ name, version, tag, state, url, wasPublished }) =>
      tableRow([
        `${code(name, 214)} ${escaped(version, 80)}`,
        link(code(tag, 255), url),
        state === "none" && wasPublished ? "none; published before this release" : words[state],
      ]),
    maxBytes,
  );
  const columns = [{ title: "Crate or package" }, { title: "Tag" }, { title: "On GitHub" }];
  const body = [table(columns, kept), ...(left > 0 ? [list([`and ${left} more`])] : [])].join(
    "\n\n",
  );
  const heading = "### Tags of crates and packages";
  return [heading, unitTags.length <= openRows ? body : details(`All ${unitTags.length}`, body)];
}
