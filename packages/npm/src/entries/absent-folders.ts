import path from "node:path";
import { platformPlaceholder, type DeclaredPlatform } from "@fairlead/contents";
import { placeholders } from "@fairlead/platforms";
import { firstFew, type Problem } from "@fairlead/publishing";
import { nearest } from "@fairlead/selection";
import type { EntryKind } from "./entry.ts";
import { packageFolders } from "./folders.ts";

/** A folder that an entry means for one platform, and that has no package.json. */
export interface AbsentFolder {
  readonly folder: string;
  readonly platform: DeclaredPlatform;
}

/**
 * The folders of one entry that are not there, told once.
 *
 * @param of the entry's list, its path as it is written, and whether it has no folder for any platform
 */
export async function absentFolders(
  absent: readonly AbsentFolder[],
  of: { readonly kind: EntryKind; readonly written: string; readonly isWhole: boolean },
  workspace: string,
): Promise<Problem> {
  const names = absent.map(({ folder }) => folder);
  return {
    code: "manifest-missing",
    message: `${firstFew(names, 3)} ${names.length > 1 ? "have" : "has"} no package.json.`,
    remedy:
      of.kind === "meta"
        ? `A meta is one package: write its folder without ${platformPlaceholder.exec(of.written)?.[0] ?? "{platform}"}.`
        : whatElse(absent, await packageFolders(workspace), of.isWhole),
  };
}

/** What is there, or the way of napi-rs. */
function whatElse(
  absent: readonly AbsentFolder[],
  folders: readonly string[],
  isWhole: boolean,
): string {
  const near = nearTo(absent, folders, isWhole);
  if (near !== undefined) return `Did you mean ${near}?`;
  const they = absent.length > 1 ? "they are" : "it is";
  return `If ${they} made at release time, as with napi-rs, write like: with the folder of the meta (such as \`like: .\`) and name: instead of path.`;
}

/**
 * What gives existing folders near to those that are meant: a path with another placeholder, or with
 * other words for the platforms.
 */
function nearTo(
  absent: readonly AbsentFolder[],
  folders: readonly string[],
  isWhole: boolean,
): string | undefined {
  const renamed = absent.flatMap((each) => {
    const { triple, target } = each.platform.platform;
    const pattern = nearPattern(each, triple, "platform", folders);
    return pattern === undefined ? [] : [{ pattern, triple, target, word: each.platform.word }];
  });
  const others = renamed.filter(({ triple, word }) => triple !== word);
  const words = firstFew(
    others.map(({ triple, word }) => `${triple} instead of ${word}`),
    3,
  );
  const isBySynonym = others.every(({ word, target }) => word !== target);
  if (others.length === absent.length && isBySynonym)
    return `${renamed[0]?.pattern ?? ""} with ${words}`;
  // Another placeholder would miss the folders that this one has found.
  const found = isWhole ? byPlaceholder(absent, folders) : byFolder(absent, folders);
  return (
    found ?? ([renamed[0]?.pattern, words || undefined].filter(Boolean).join(" with ") || undefined)
  );
}

const known = ["platform", "target", "short"] as const;

/** The one path that gives a folder for each platform. */
function byPlaceholder(
  absent: readonly AbsentFolder[],
  folders: readonly string[],
): string | undefined {
  for (const placeholder of known) {
    const patterns = new Set(
      absent.map((each) => {
        const words = placeholders(each.platform.platform, each.platform.word);
        return nearPattern(each, words[placeholder], placeholder, folders);
      }),
    );
    const [only] = patterns;
    if (patterns.size === 1 && only !== undefined) return only;
  }
  return undefined;
}

/** The folders themselves. */
function byFolder(absent: readonly AbsentFolder[], folders: readonly string[]): string | undefined {
  const near = absent.flatMap((each) => {
    const words = placeholders(each.platform.platform, each.platform.word);
    const [found] = known.flatMap((placeholder) => {
      const pattern = nearPattern(each, words[placeholder], placeholder, folders);
      return pattern?.replace(`{${placeholder}}`, words[placeholder]) ?? [];
    });
    return found ?? [];
  });
  if (near.length < absent.length) return undefined;
  return `${firstFew(near, 3)}, in ${near.length > 1 ? "entries of their own" : "an entry of its own"}`;
}

/** The path of an existing folder near to one that is meant, if the word means its platform. */
function nearPattern(
  { folder, platform }: AbsentFolder,
  word: string,
  placeholder: string,
  folders: readonly string[],
): string | undefined {
  const ends = folders.filter((each) => path.posix.basename(each).endsWith(word));
  const { target, short } = placeholders(platform.platform, platform.word);
  // By whichever placeholder the folder is written.
  const written = [platform.word, target, short].find((each) => folder.includes(each)) ?? word;
  const found = nearest(folder.replace(written, word), ends);
  return found === undefined ? undefined : `${found.slice(0, -word.length)}{${placeholder}}`;
}
