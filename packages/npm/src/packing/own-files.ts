import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import { walkFolder, type TakenFile } from "@fairlead/contents";
import type { Problem } from "@fairlead/publishing";
import { matchNames } from "@fairlead/selection";
import type { Manifest } from "../manifests/manifest-file.ts";
import { listPackFiles } from "./pack-list.ts";

/** What npm packs of every package that has it, whatever `files` says (npm-packlist 11). */
export const alwaysPacked = /^(readme|copying|licen[cs]e)(\..*[^~$])?$/i;

export interface OwnFiles {
  readonly files: readonly TakenFile[];
  readonly problems: readonly Problem[];
  /** In sentences. */
  readonly notes: readonly string[];
}

/**
 * What npm takes of a package's own folder, where it lies. npm leaves links out and says nothing: a
 * README or license that is a link into the checkout is the file that it leads to, and any other link
 * is told.
 *
 * @param folder relative to the checkout
 * @param manifest as it will be packed
 * @param title names the package in messages
 */
export async function ownFiles(
  folder: string,
  checkout: string,
  manifest: Manifest,
  title: string,
): Promise<OwnFiles> {
  const packed = await listPackFiles(folder, checkout, manifest);
  const taken = packed.map((file) => ({
    path: file,
    file: path.join(checkout, folder, file),
    artifact: undefined,
  }));
  const { files, links } = await walkFolder(path.join(checkout, folder), true);
  const followed: TakenFile[] = [];
  const left: string[] = [];
  for (const link of links) {
    const file = alwaysPacked.test(link)
      ? await fileInside(path.join(checkout, folder, link), checkout)
      : undefined;
    if (file === undefined) left.push(link);
    else followed.push({ path: link, file, artifact: undefined });
  }
  const starred = files.filter((file) => path.posix.basename(file).includes("*"));
  const patterns = patternsOf(manifest)?.flatMap((each) => each.patterns);
  const named = (paths: readonly string[]) =>
    patterns === undefined ? [] : matchNames(patterns, paths).matched;
  return {
    files: [...taken, ...followed],
    problems: [
      ...refused(named(left), title, folder, {
        code: "symbolic-link-refused",
        what: ["is a link", "are links"],
        remedy:
          "Replace the link with the file that it points to, or remove it from files in package.json.",
      }),
      ...refused(named(starred), title, folder, {
        code: "file-name-unsupported",
        what: ["has an asterisk in its name", "have an asterisk in their names"],
        remedy: "Rename it, or remove it from files in package.json.",
      }),
    ],
    notes:
      patterns === undefined
        ? [
            ...(left.length > 0
              ? [`${title}: npm does not pack symbolic links, so it leaves out ${left.join(", ")}.`]
              : []),
            ...(starred.length > 0
              ? [
                  `${title}: npm does not pack names with an asterisk, so it leaves out ${starred.join(", ")}.`,
                ]
              : []),
          ]
        : [],
  };
}

/** The real path of a file, if it lies in the checkout: a link may lead to whatever the machine has. */
export async function fileInside(file: string, checkout: string): Promise<string | undefined> {
  const real = await realpath(file).catch(() => undefined);
  if (real === undefined || !(await stat(real)).isFile()) return undefined;
  const below = path.relative(await realpath(checkout), real);
  const isOutside = below === ".." || below.startsWith(`..${path.sep}`) || path.isAbsolute(below);
  const isHidden = below.split(path.sep).includes(".git");
  return isOutside || isHidden ? undefined : real;
}

function refused(
  files: readonly string[],
  title: string,
  folder: string,
  {
    what: [one, many],
    ...rest
  }: Omit<Problem, "message"> & { readonly what: readonly [string, string] },
): Problem[] {
  if (files.length === 0) return [];
  return [
    {
      ...rest,
      unit: title,
      message: `${title}: ${files.join(", ")} in ${folder} ${files.length > 1 ? many : one}, which npm leaves out of the package.`,
    },
  ];
}

/** The `files` of a manifest as patterns; an entry means a file, or all below a folder. */
export function patternsOf(
  manifest: Manifest,
): readonly { readonly text: string; readonly patterns: readonly string[] }[] | undefined {
  const files: unknown = manifest["files"];
  if (!Array.isArray(files)) return undefined;
  const texts = (files as readonly unknown[]).filter((each) => typeof each === "string");
  return texts.map((text) => {
    const plain = text.replace(/^(!?)(\.?\/)+/, "$1").replace(/\/+$/, "");
    return { text, patterns: plain === "" || plain === "." ? ["**"] : [plain, `${plain}/**`] };
  });
}
