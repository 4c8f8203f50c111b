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
 * @param of the entry's list, and its path as it is written
 */
export async function absentFolders(
  absent: readonly AbsentFolder[],
  of: { readonly kind: EntryKind; readonly written: string },
  workspace: string,
): Promise<Problem> {
  const names = absent.map(({ folder }) => folder);
  return {
    code: "manifest-missing",
    message: `${firstFew(names, 3)} ${names.length > 1 ? "have" : "has"} no package.json.`,
    remedy:
      of.kind === "meta"
        ? `A meta is one package: write its folder without ${platformPlaceholder.exec(of.written)?.[0] ?? "{platform}"}.`
        : whatElse(absent, await packageFolders(workspace)),
  };
}

/** What is there, or the way of napi-rs. */
function whatElse(absent: readonly AbsentFolder[], folders: readonly string[]): string {
  const near = nearTo(absent, folders);
  if (near !== undefined) return `Did you mean ${near}?`;
  const they = absent.length > 1 ? "they are" : "it is";
  return `If ${they} made at release time, as with napi-rs, write like: with the folder of the meta (such as \`like: .\`) and name: instead of path.`;
}

/**
 * What gives existing folders near to those that are meant: a path with another placeholder, or with
 * other words for the platforms.
 */
function nearTo(absent: readonly AbsentFolder[], folders: readonly string[]): string | undefined {
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
  // Another placeholder need not fit the platforms whose folders are there.
  const isBySynonym = others.every(({ word, target }) => word !== target);
  if (others.length === absent.length && isBySynonym)
    return `${renamed[0]?.pattern ?? ""} with ${words}`;
  for (const placeholder of ["platform", "target", "short"] as const) {
    const patterns = new Set(
      absent.map((each) => {
        const words = placeholders(each.platform.platform, each.platform.word);
        return nearPattern(each, words[placeholder], placeholder, folders);
      }),
    );
    const [only] = patterns;
    if (patterns.size === 1 && only !== undefined) return only;
  }
  return [renamed[0]?.pattern, words || undefined].filter(Boolean).join(" with ") || undefined;
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
