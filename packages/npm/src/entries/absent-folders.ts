import path from "node:path";
import type { DeclaredPlatform } from "@fairlead/contents";
import { placeholders } from "@fairlead/platforms";
import { firstFew, type Problem } from "@fairlead/publishing";
import { findFiles, nearest } from "@fairlead/selection";

/** A folder that an entry means for one platform, and that has no package.json. */
export interface AbsentFolder {
  readonly folder: string;
  readonly platform: DeclaredPlatform;
}

/** The folders of one entry that are not there, told once: with what is, or with the way of napi-rs. */
export async function absentFolders(
  absent: readonly AbsentFolder[],
  workspace: string,
): Promise<Problem> {
  const { files } = await findFiles(["**/package.json"], workspace);
  const folders = files.map((file) => path.posix.dirname(file));
  const near = absent.map((each) => nearPattern(each, folders)).find((each) => each !== undefined);
  const names = absent.map(({ folder }) => folder);
  const many = names.length > 1;
  return {
    code: "manifest-missing",
    message: `${firstFew(names, 3)} ${many ? "have" : "has"} no package.json.`,
    remedy:
      near === undefined
        ? `If ${many ? "they are" : "it is"} made at release time, as with napi-rs, write like: with the folder of the meta (such as \`like: .\`) and name: in place of path.`
        : `Did you mean ${near}?`,
  };
}

/** An existing folder that is near to the one that is meant, with the placeholder that gives it. */
function nearPattern({ folder, platform }: AbsentFolder, folders: readonly string[]) {
  const words = placeholders(platform.platform, platform.platform.triple);
  const spellings = (["platform", "target", "short"] as const).map(
    (placeholder) => [`{${placeholder}}`, words[placeholder]] as const,
  );
  for (const [placeholder, word] of spellings) {
    const ends = folders.filter((each) => path.posix.basename(each).endsWith(word));
    const written = folder.replace(platform.word, word);
    const found = nearest(written, ends);
    if (found !== undefined) return `${found.slice(0, -word.length)}${placeholder}`;
  }
  return undefined;
}
