import { realpathSync } from "node:fs";
import path from "node:path";
import { isWithin, readWorkTree, repositoryOf, type WorkTree } from "@fairlead/checkout";
import { firstFew, type Checked, type Problem } from "@fairlead/publishing";
import { matchNames } from "@fairlead/selection";
import { pathsOf, type PackageSpec } from "../manifests/package-spec.ts";
import type { Manifest } from "../manifests/manifest-file.ts";
import { alwaysPacked, patternsOf } from "./own-files.ts";

/** A package that was put together from files of the checkout. */
export interface FromCheckout {
  readonly name: string;
  readonly manifest: Manifest;
  readonly spec: Pick<PackageSpec, "base" | "contents">;
  /** Absolute paths of the files that it takes from the checkout. */
  readonly taken: readonly string[];
}

/**
 * Whether the checkout has the files of packages as its commit does, as for crates: the registry is told
 * that the package was made from that commit. What a build makes is ignored by git, as a rule; so it is
 * no difference if it is, and a difference is no error: npm knows no commits.
 *
 * @param checkout absolute
 * @throws ProblemsError if git cannot read a repository
 */
export async function checkCheckout(
  packages: readonly FromCheckout[],
  checkout: string,
  env: Readonly<Record<string, string>>,
): Promise<Checked> {
  const fromCheckout = packages.filter(({ taken }) => taken.length > 0);
  if (fromCheckout.length === 0) return { problems: [], warnings: [] };
  // git gives real paths.
  const real = realpathSync(checkout);
  const placed = fromCheckout.map((each) => ({
    ...each,
    folders: pathsOf(each.spec).map((folder) => path.join(real, folder)),
    taken: each.taken.map((file) => path.join(real, path.relative(checkout, file))),
  }));
  const sources = placed.flatMap(({ folders, taken }) => [
    ...folders,
    ...taken.filter((file) => !folders.some((folder) => isWithin(file, folder))),
  ]);
  const trees: WorkTree[] = [];
  for (const [top, paths] of Map.groupBy(new Set(sources), repositoryOf)) {
    const tree = top && (await readWorkTree(top, paths, env, { ignored: false }));
    if (tree) trees.push(tree);
  }
  const changes = trees.flatMap((tree) => tree.changes);
  const pointers = trees.flatMap((tree) => tree.pointers);
  const shown = (file: string) => path.relative(real, file).replaceAll(path.sep, "/");
  const warnings = placed.flatMap(({ name, manifest, spec, folders, taken }) => {
    const [home] = spec.base.kind === "folder" ? folders : [];
    const named = namedBy(manifest);
    const files = changes.flatMap((change) => {
      if (change.kind === "deleted" || change.kind === "left-out") {
        const isPacked =
          home && isWithin(change.path, home) && named(path.relative(home, change.path));
        return isPacked ? [`${shown(change.path)} (not there)`] : [];
      }
      return taken.filter((file) => isWithin(file, change.path)).map(shown);
    });
    return files.length === 0 ? [] : [uncommitted(name, files)];
  });
  const problems = placed.flatMap(({ name, taken }) => {
    const found = taken.filter((file) => pointers.includes(file));
    return found.length === 0 ? [] : [pointer(name, found.map(shown))];
  });
  return { problems, warnings };
}

/** Whether a file would be packed if it were there, as far as a manifest says for certain. */
function namedBy(manifest: Manifest): (file: string) => boolean {
  const patterns = patternsOf(manifest)?.flatMap((each) => each.patterns);
  return (file) => {
    const named = file.replaceAll(path.sep, "/");
    if (named === "package.json" || alwaysPacked.test(named)) return true;
    return patterns !== undefined && matchNames(patterns, [named]).matched.length > 0;
  };
}

function uncommitted(name: string, files: readonly string[]): Problem {
  return {
    code: "uncommitted-files",
    unit: name,
    message: `Files of ${name} differ from the commit: ${firstFew(files, 10)}.`,
    remedy: "Commit them, or add them to .gitignore if a build makes them.",
  };
}

function pointer(name: string, files: readonly string[]): Problem {
  const one = files.length === 1;
  return {
    code: "lfs-pointers",
    unit: name,
    message: `${firstFew(files, 10)} of ${name} ${one ? "is a pointer" : "are pointers"} to Git LFS, and would be published as such, permanently.`,
    remedy: `Set \`lfs: true\` of actions/checkout, or leave ${one ? "it" : "them"} out in files of package.json.`,
  };
}
