import { readdirSync, statSync } from "node:fs";
import path from "node:path";

/** A target of a package, as `cargo metadata` prints it. */
export interface CargoTarget {
  readonly kind: readonly string[];
  /** Absolute. */
  readonly src_path: string;
}

/** What a library target is called among the kinds of targets (`cargo metadata`). */
const libraryKinds: readonly string[] = [
  ...["lib", "rlib", "dylib", "cdylib", "staticlib", "proc-macro"],
];

export function isLibrary({ kind }: Pick<CargoTarget, "kind">): boolean {
  return kind.some((each) => libraryKinds.includes(each));
}

/** What names a file by a path in a manifest, and is packed; paths from the manifest's folder. */
interface NamedFiles {
  readonly manifest_path: string;
  readonly readme: string | null;
  readonly license_file: string | null;
  readonly targets: readonly CargoTarget[];
}

/**
 * The files that a manifest names, and that are no file. cargo itself looks for the targets that have no
 * path in the manifest, and examples, tests and benches may stay out of what is packed.
 */
export function missingFiles({ manifest_path, readme, license_file, targets }: NamedFiles) {
  const folder = path.dirname(manifest_path);
  const fields = [
    { field: "readme", file: readme },
    { field: "license-file", file: license_file },
    ...targets.flatMap((target) => {
      const field = fieldOf(target);
      return field === undefined ? [] : [{ field, file: path.relative(folder, target.src_path) }];
    }),
  ];
  return fields.flatMap(({ field, file }) =>
    file === null || isThere(path.resolve(folder, file))
      ? []
      : [{ field, path: file.replaceAll(path.sep, "/") }],
  );
}

/** Where a manifest has the path of a target that is packed. */
function fieldOf(target: CargoTarget): string | undefined {
  if (target.kind.includes("custom-build")) return "build";
  if (target.kind.includes("bin")) return "bin.path";
  return isLibrary(target) ? "lib.path" : undefined;
}

/** A file, or nobody knows: git leaves the folder of a submodule empty until that is checked out. */
function isThere(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found !== undefined) return found.isFile();
  const folder = existingAbove(file);
  return readdirSync(folder).length === 0;
}

function existingAbove(file: string): string {
  const folder = path.dirname(file);
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder || folder === file ? folder : existingAbove(folder);
}
