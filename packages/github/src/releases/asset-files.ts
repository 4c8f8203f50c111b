import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { concurrently, type Problem } from "@fairlead/publishing";
import { findFiles } from "@fairlead/selection";
import type { LocalAsset } from "./asset-plan.ts";
import type { OneRelease } from "./release-inputs.ts";

/**
 * GitHub's limits (https://docs.github.com/en/repositories/releasing-projects-on-github/about-releases):
 * each file below 2 GiB, at most 1,000 in a release.
 */
export const maxAssetBytes = 2 * 2 ** 30;
export const maxAssets = 1_000;

/** A file that is to become an asset, before its contents were read. */
export interface FoundFile {
  /** Relative to the workspace, as messages name it. */
  readonly shown: string;
  readonly file: string;
  readonly name: string;
  readonly size: number;
}

/** What a list is taken for in another grammar: YAML's dashes, paths with spaces. */
function unmatchedRemedy(pattern: string): string {
  return pattern === "-"
    ? "`files` does not take a YAML list: omit the dashes, or write a JSON array."
    : 'Correct it, or check the step that makes the files. Write a path with a space or a comma in a JSON array: ["dist/my file.zip"].';
}

/**
 * The files that the patterns mean, and all that GitHub would refuse or change about them.
 *
 * @param patterns each one, or several of which one must fit; undefined: no files
 * @param temp the runner's temporary folder, absolute: what an earlier step packed lies there
 */
export async function findAssets(
  patterns: OneRelease["files"],
  workspace: string,
  temp: string,
): Promise<{ readonly found: readonly FoundFile[]; readonly problems: readonly Problem[] }> {
  if (patterns === undefined) return { found: [], problems: [] };
  const { files, unmatched, outside } = await findFiles(patterns.flat(), workspace, [temp]);
  const isLost = (pattern: string) => unmatched.includes(pattern);
  const lost = patterns.flatMap((each) => {
    const [first, ...more] = [each].flat();
    return first === undefined || ![first, ...more].every(isLost) ? [] : [first];
  });
  const found = await Promise.all(
    files.map(async (shown): Promise<FoundFile> => {
      const file = path.resolve(workspace, shown);
      return { shown, file, name: path.posix.basename(shown), size: (await stat(file)).size };
    }),
  );
  return {
    found,
    problems: [
      ...lost.map((pattern) => ({
        code: "pattern-unmatched",
        message: `The pattern ${JSON.stringify(pattern)} in \`files\` matches no file${path.isAbsolute(pattern) ? "" : " of the workspace"}.`,
        remedy: unmatchedRemedy(pattern),
        input: "files",
      })),
      ...outside.map((file) => ({
        code: "path-outside-workspace",
        message: `${JSON.stringify(file)} in \`files\` lies outside both the workspace and the runner's temporary folder.`,
        remedy: "Copy the file into the workspace first.",
        input: "files",
      })),
      ...fileProblems(found),
    ],
  };
}

/** All that GitHub would refuse or change about these files. */
export function fileProblems(files: readonly FoundFile[]): readonly Problem[] {
  const problems: Problem[] = [];
  const input = "files";
  for (const { shown, name, size } of files) {
    if (!keepsItsName(name)) {
      problems.push({
        code: "asset-name-invalid",
        message: `GitHub would change the name of ${JSON.stringify(shown)}.`,
        remedy:
          "Use only letters, digits and ._-+@, with no period at either end and no two in a row.",
        file: shown,
        input,
      });
    }
    if (size === 0) {
      problems.push({
        code: "asset-empty",
        message: `${shown} is empty, and GitHub does not accept empty files.`,
        remedy: "Check the step that makes it.",
        file: shown,
        input,
      });
    }
    if (size >= maxAssetBytes) {
      problems.push({
        code: "asset-too-large",
        message: `${shown} has ${(size / 2 ** 30).toFixed(2)} GiB; an asset must have less than 2 GiB.`,
        remedy: "Split it, or compress it better.",
        file: shown,
        input,
      });
    }
  }
  for (const [name, same] of Map.groupBy(files, (file) => file.name)) {
    if (same.length === 1) continue;
    problems.push({
      code: "asset-name-taken",
      message: `${same.map(({ shown }) => shown).join(" and ")} would become assets with the same name, ${name}.`,
      remedy: "Rename one of them: a release has no folders.",
      input,
    });
  }
  if (files.length > maxAssets) {
    problems.push({
      code: "assets-too-many",
      message: `\`files\` matches ${files.length} files; a release has at most ${maxAssets} assets.`,
      remedy: "Combine some of them.",
      input,
    });
  }
  return problems;
}

/** Reads the files for their checksums, two at a time. */
export function hashFiles(files: readonly FoundFile[]): Promise<readonly LocalAsset[]> {
  return concurrently(
    files,
    async ({ file, name, size }) => ({ file, name, size, sha256: await sha256Of(file) }),
    2,
  );
}

/**
 * Whether GitHub keeps a name: it puts a period instead of what it does not like, and documents
 * no list (https://docs.github.com/en/rest/releases/assets#upload-a-release-asset).
 */
function keepsItsName(name: string): boolean {
  return /^[A-Za-z0-9._@+-]+$/.test(name) && !/^\.|\.$|\.\./.test(name);
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    hash.update(chunk as Buffer);
  }
  return hash.digest("hex");
}
