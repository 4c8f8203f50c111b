import { asRecord } from "@fairlead/http";
import type { Problem } from "@fairlead/publishing";
import npa from "npm-package-arg";
import { valid } from "semver";
import type { Manifest } from "./manifest-file.ts";

/** What npm makes of a dependency's specifier when somebody installs the package. */
export type Specifier =
  /** A version, a range, a tag, or an alias to one. */
  | {
      readonly kind: "registry";
      /** The name in the registry: an alias installs it under another one. */
      readonly name: string;
      readonly wanted: string;
      /** The one version that satisfies it; undefined for ranges and tags. */
      readonly exact: string | undefined;
    }
  /** A git repository or a tarball at an address. */
  | { readonly kind: "address" }
  /** A path, or a protocol of another package manager. */
  | { readonly kind: "not-installable" };

/**
 * Reads a specifier as npm does (`npm-package-arg`, the types of its documentation): whatever it does
 * not know is not installable, so a protocol that is invented tomorrow is refused today.
 *
 * @param key the name in `dependencies`
 */
export function readSpecifier(key: string, spec: string): Specifier {
  let parsed: npa.Result;
  try {
    parsed = npa.resolve(key, spec);
  } catch {
    return { kind: "not-installable" };
  }
  const target = parsed.type === "alias" ? parsed.subSpec : parsed;
  switch (target?.type) {
    case "version":
    case "range":
    case "tag": {
      const { name, fetchSpec: wanted } = target;
      // In a range of several, semver drops those that it cannot read: `^1.0.0 || workspace:^`.
      if (wanted.includes(":")) return { kind: "not-installable" };
      // `=1.0.0` is a range that one version satisfies.
      const exact = valid(wanted.replace(/^=\s*/, "")) ?? undefined;
      return { kind: "registry", name: name ?? key, wanted, exact };
    }
    case "remote":
      return { kind: "address" };
    case "git":
      return /^git\+file:/.test(target.saveSpec ?? "")
        ? { kind: "not-installable" }
        : { kind: "address" };
    default:
      return { kind: "not-installable" };
  }
}

/** The fields whose packages come along when a package is installed. */
export const installedFields = [
  "dependencies",
  "optionalDependencies",
  "peerDependencies",
] as const;

export interface Dependency {
  readonly field: (typeof installedFields)[number];
  /** The name in the field. */
  readonly key: string;
  readonly spec: string;
}

/** All that is installed with a package, as its manifest lists it. */
export function installedDependencies(manifest: Manifest): readonly Dependency[] {
  return installedFields.flatMap((field) =>
    Object.entries(asRecord(manifest[field]) ?? {}).flatMap(([key, spec]) =>
      typeof spec === "string" ? [{ field, key, spec }] : [],
    ),
  );
}

/** The dependencies that lie in the package itself: no registry is asked for them. */
export function bundledNames(manifest: Manifest): readonly string[] {
  const given: unknown = manifest["bundleDependencies"] ?? manifest["bundledDependencies"];
  if (given === true) return Object.keys(asRecord(manifest["dependencies"]) ?? {});
  const listed: readonly unknown[] = Array.isArray(given) ? given : [];
  return listed.filter((each) => typeof each === "string");
}

/** What is wrong with a dependency of something that others install. */
export function dependencyProblem(
  title: string,
  { field, key, spec }: { readonly field: string; readonly key: string; readonly spec: string },
): Problem | undefined {
  const specifier = readSpecifier(key, spec);
  const has = `${title} has ${key} in ${field} as ${JSON.stringify(spec)}`;
  if (specifier.kind === "not-installable") {
    return {
      code: "dependency-not-installable",
      message: `${has}, which npm cannot install on other machines.`,
      remedy:
        "Use a version, a range, a tag, an alias (npm:name@1.0.0), or the URL of a tarball or git repository.",
    };
  }
  // What templates hold until there is a version.
  if (specifier.kind === "address" || !/^[\^~=v]?0\.0\.0$/.test(specifier.wanted)) return undefined;
  return {
    code: "dependency-placeholder",
    message: `${has}, which is a placeholder, not a version.`,
    remedy: `Write workspace:* or the version of ${key} that is published, or set the input version.`,
  };
}
