import type { Platform } from "@fairlead/platforms";
import type { Manifest } from "./manifest-file.ts";

/** What a package without a folder takes over from its meta. */
const takenOver = [
  ...["description", "keywords", "author", "homepage", "license", "engines", "repository", "bugs"],
  "publishConfig",
];

/** Fields of `publishConfig` that describe the meta's own files, which a platform package does not have. */
const ownFiles = [
  ...["bin", "type", "imports", "main", "module", "typings", "types", "exports", "browser"],
  ...["esnext", "es2015", "unpkg", "umd:main", "typesVersions", "directory", "os", "cpu", "libc"],
];

export interface LikeFacts {
  readonly name: string;
  readonly platform: Platform | undefined;
  /** What the sources bring: paths in the package. */
  readonly files: readonly string[];
}

/** The manifest of a package that has no folder: the meta's fields, the platform, what it brings. */
export function likeManifest(meta: Manifest, { name, platform, files }: LikeFacts): Manifest {
  const addons = files.filter((file) => file.endsWith(".node"));
  const [main] = addons.length === 1 ? addons : [];
  const fields = Object.fromEntries(
    takenOver.flatMap((field) => (meta[field] === undefined ? [] : [[field, meta[field]]])),
  );
  return {
    name,
    ...(meta["version"] === undefined ? {} : { version: meta["version"] }),
    ...withoutOwnFiles(fields),
    ...platformFields(platform),
    // As patterns: npm reads them, and a name may hold what means something there.
    files: [...files].sort().map((file) => file.replace(/[\\*?[\]{}()!]/g, "\\$&")),
    ...(main === undefined ? {} : { main }),
  };
}

function platformFields(platform: Platform | undefined): Manifest {
  const fields = (["os", "cpu", "libc"] as const).flatMap((field) => {
    const word = platform?.[field];
    return word === undefined ? [] : [[field, [word]] as const];
  });
  return Object.fromEntries(fields);
}

/** One sentence, for people who find the package. */
export function likeReadme(name: string, metaName: string, platform: string | undefined): string {
  const whose = platform === undefined ? "Files" : `The files for ${platform}`;
  return `# \`${name}\`\n\n${whose} of [${metaName}](https://www.npmjs.com/package/${metaName}), which installs this package by itself.\n`;
}

function withoutOwnFiles(fields: Manifest): Manifest {
  const { publishConfig, ...rest } = fields;
  if (typeof publishConfig !== "object" || publishConfig === null) return fields;
  const kept = Object.entries(publishConfig).filter(([field]) => !ownFiles.includes(field));
  return kept.length > 0 ? { ...rest, publishConfig: Object.fromEntries(kept) } : rest;
}
