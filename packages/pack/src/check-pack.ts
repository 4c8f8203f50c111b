import { firstFew, isSameVersion, size, type Problem } from "@fairlead/publishing";
import type { PackEntry, PackManifest } from "./manifest.ts";
import { isUnit } from "./read-manifest.ts";

/** What the job that publishes is about; what is undefined it does not say. */
export interface ExpectedPack {
  /** `owner/name` */
  readonly repository: string | undefined;
  readonly commit: string | undefined;
  readonly version: string | undefined;
  readonly tag: string | undefined;
}

/** A file as it came. */
export type FoundFile = Pick<PackEntry, "sha256" | "size">;

/** What lies in the folder of an artifact, without the manifest. */
export interface FoundPack {
  /** By path. */
  readonly files: ReadonlyMap<string, FoundFile>;
  /** Whatever is neither a file nor a folder. */
  readonly others: readonly string[];
}

/** What speaks against publishing a pack: all of it at once. */
export function checkPack(
  manifest: PackManifest,
  expected: ExpectedPack,
  found: FoundPack,
): Problem[] {
  return [
    ...otherRelease(manifest, expected),
    ...repeated(manifest.files),
    ...changed(manifest, found),
    ...unlisted(manifest, found),
  ].map((problem) => ({ ...problem, input: "from" }));
}

function otherRelease(pack: PackManifest, expected: ExpectedPack): Problem[] {
  const { repository, commit, version, tag } = expected;
  const problems: Problem[] = [];
  // GitHub takes the names of repositories without regard to case.
  if (repository !== undefined && repository.toLowerCase() !== pack.repository.toLowerCase()) {
    problems.push({
      code: "pack-of-other-repository",
      message: `The pack is from the repository ${pack.repository}, but this run is in ${repository}.`,
      remedy: "Publish what a job of this repository packed.",
    });
  }
  if (commit !== undefined && commit !== pack.commit) {
    problems.push({
      code: "pack-of-other-commit",
      message: `The pack is of commit ${pack.commit}, but the commit to release is ${commit}.`,
      remedy: "Pack in a job of this run, or set `sha` to the commit of the pack.",
    });
  }
  // Where each crate and package has its own, the step may mean those of one version.
  const versions =
    pack.version === undefined
      ? [...new Set(pack.files.flatMap((file) => file.version ?? []))].sort()
      : [pack.version];
  const isOther = (each: string) => version !== undefined && !isSameVersion(version, each);
  if (version !== undefined && versions.length > 0 && versions.every(isOther)) {
    problems.push({
      code: "pack-of-other-version",
      message: `The pack is of version ${firstFew(versions, 5)}, but the version to release is ${version}.`,
      remedy: "Omit `version` where `from` is given, or pack that version.",
    });
  }
  if (tag !== undefined && pack.tag !== undefined && tag !== pack.tag) {
    problems.push({
      code: "pack-of-other-version",
      message: `The pack is of the tag ${pack.tag}, but the tag to release is ${tag}.`,
      remedy: "Omit `tag` where `from` is given, or pack in a run of that tag.",
    });
  }
  return problems;
}

/** One path or one crate or package twice: which of them would be meant? */
export function repeated(files: readonly Pick<PackEntry, "path" | "name" | "kind">[]): Problem[] {
  const paths = Map.groupBy(files, ({ path }) => path.toLowerCase());
  // Releases of their own may have assets of one name.
  const units = Map.groupBy(
    files.filter(({ kind }) => isUnit(kind)),
    ({ path, name }) => `${path.split("/", 1)[0] ?? ""} ${name}`,
  );
  const twice = [...paths.values(), ...units.values()].filter((same) => same.length > 1);
  const listed = twice.map((same) => {
    const paths = [...new Set(same.map(({ path }) => path))].join(" and ");
    return paths === same[0]?.path
      ? `${paths} twice`
      : `both ${paths} for one file, crate, or package`;
  });
  return [...new Set(listed)].map((which) => ({
    code: "pack-entry-repeated",
    message: `The manifest of the pack lists ${which}.`,
    remedy: "Pack again: each file, crate and package must be in it once.",
  }));
}

function changed({ files }: PackManifest, found: FoundPack): Problem[] {
  return files.flatMap((entry): Problem[] => {
    const came = found.files.get(entry.path);
    if (came === undefined) {
      const message = `The pack lists ${entry.path}, but the artifact does not contain it.`;
      return [{ code: "pack-file-missing", message, remedy: whoChanged }];
    }
    if (came.size === entry.size && came.sha256 === entry.sha256) return [];
    const [is, was] = [came, entry].map((one) => `SHA-256 ${one.sha256}, ${size(one.size)}`);
    const message = `${entry.path} is not what was packed: it has ${is ?? ""}; expected ${was ?? ""}.`;
    return [{ code: "pack-file-changed", message, remedy: whoChanged }];
  });
}

function unlisted({ files }: PackManifest, found: FoundPack): Problem[] {
  const known = new Set(files.map(({ path }) => path));
  const more = [...found.files.keys()].filter((path) => !known.has(path));
  const all = [...more, ...found.others].sort();
  if (all.length === 0) return [];
  return [
    {
      code: "pack-file-unexpected",
      message: `The artifact contains ${firstFew(all, 5)}, which the manifest of the pack does not list.`,
      remedy: whoChanged,
    },
  ];
}

const whoChanged =
  "Find out which job of the run changed the artifact before you publish, then pack again.";
