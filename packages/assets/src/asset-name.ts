import { firstFew, type Problem } from "@fairlead/publishing";
import type { AssetFormat } from "./asset-entry.ts";

/** The file of checksums beside the assets. */
export const checksumsName = "SHA256SUMS";

/** The file of the checksum of one asset. */
export function sumName(asset: string): string {
  return `${asset}.sha256`;
}

/** The folder of a release's assets, below that of all; empty for that itself. */
export type FolderOf = (release: string | undefined) => string;

/** A folder for each release, which may be called after a package with a scope; or one for all. */
export function foldersOf(byRelease: boolean): FolderOf {
  return (release) =>
    byRelease && release !== undefined ? `of-${encodeURIComponent(release)}` : "";
}

/** Endings that say how an asset is written. */
const endings: readonly (readonly [string, AssetFormat])[] = [
  [".tar.gz", "tar.gz"],
  [".tgz", "tar.gz"],
  [".tar.xz", "tar.xz"],
  [".txz", "tar.xz"],
  [".zip", "zip"],
  [".gz", "gz"],
];
/** Endings of formats that are not written: a file under such a name would not be what it says. */
const otherEndings = /\.(?:tar|tar\.\w+|t[bz]2|tzst|7z|rar|xz|bz2|zst|lz4|br)$/i;

/** The format of an asset, by its entry or its name. A name of no format is that of one file as it is. */
export function formatOf(name: string | undefined, given: AssetFormat | undefined) {
  if (given === "as-is" || name === undefined) return { format: given };
  const byName = endings.find(([ending]) => name.toLowerCase().endsWith(ending))?.[1];
  if (given === undefined && byName === undefined && otherEndings.test(name)) {
    return {
      problem: {
        code: "asset-format-unknown",
        message: `The name ${JSON.stringify(name)} ends in an archive format that this action cannot write.`,
        remedy: `End it in ${endings.map(([ending]) => ending).join(", ")}, or set format: as-is for a file that already has that format.`,
      },
    };
  }
  if (given !== undefined && byName !== undefined && given !== byName) {
    return {
      problem: {
        code: "asset-format-mismatch",
        message: `The name ${JSON.stringify(name)} says ${byName}, and format says ${given}.`,
        remedy: "Correct one of them.",
      },
    };
  }
  return { format: given ?? byName ?? "as-is" };
}

/**
 * What is wrong with the name of an asset. GitHub changes names with other characters, with a period
 * at an end, and with two together: https://docs.github.com/en/rest/releases/assets#upload-a-release-asset
 */
export function nameProblem(name: string): Problem | undefined {
  if (name.toLowerCase() === checksumsName.toLowerCase()) {
    return {
      code: "asset-name-reserved",
      message: `The name ${name} is reserved for the checksums.`,
      remedy: "The checksums are written beside the assets. Rename the asset.",
    };
  }
  const kept = /^[A-Za-z0-9_-]([A-Za-z0-9._-]*[A-Za-z0-9_-])?$/.test(name) && !name.includes("..");
  if (kept && name.length <= 255) return undefined;
  return {
    code: "asset-name-invalid",
    message: `The name ${JSON.stringify(name)} would be changed by GitHub.`,
    remedy:
      "Use at most 255 letters, digits, periods, hyphens and underscores, with no period at either end and no two in a row.",
  };
}

/**
 * Assets of one name in one folder, or of names that differ only in case: on some systems they would be one file.
 *
 * @param folderOf the folder of those of a release
 */
export function doubleAssets(
  named: readonly {
    readonly name: string;
    readonly release: string | undefined;
    readonly line: number;
  }[],
  folderOf: FolderOf,
): Problem[] {
  const byKey = Map.groupBy(named, ({ name, release }) => {
    return `${folderOf(release)}/${name}`.toLowerCase();
  });
  const doubles = [...byKey.values()]
    .filter((same) => same.length > 1)
    .map((same) => ({
      count: same.length,
      names: [...new Set(same.map(({ name }) => name))].join(" and "),
      lines: [...new Set(same.map(({ line }) => line))].join(", "),
    }));
  // What entries make for each platform is one slip.
  return [...Map.groupBy(doubles, ({ count, lines }) => `${count} of ${lines}`).values()].map(
    (group) => {
      const [{ count, lines } = { count: 0, lines: "" }, other] = group;
      const where = `${lines.includes(",") ? "lines" : "line"} ${lines}`;
      const names = firstFew(
        group.map((each) => each.names),
        3,
      );
      const each = other === undefined ? "" : "each of ";
      return {
        code: "asset-name-taken",
        message: `The input "assets", ${where}: ${count} assets would be ${each}${names}.`,
        remedy:
          "Make the names differ with a placeholder such as {platform}, or narrow files. To combine several sources in one asset, list them under contents.",
        input: "assets",
      };
    },
  );
}
