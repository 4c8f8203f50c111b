import { readRequirement } from "../../../packages/crates/src/packing/requirement.ts";
import type {
  DeclaredDependency,
  Member,
} from "../../../packages/crates/src/discover/workspace.ts";

/** A member that crates.io would take, but for what is given. */
export function member(name: string, more: Partial<Member> = {}): Member {
  return {
    name,
    version: "1.0.0",
    folder: `/w/${name}`,
    manifest: `${name}/Cargo.toml`,
    description: "A crate.",
    license: "MIT",
    keywords: [],
    categories: [],
    dependencies: [],
    features: {},
    hasLibrary: true,
    hasProgram: false,
    ...more,
  };
}

/** A dependency on a member of `member`'s making, by path and version. */
export function on(
  name: string,
  {
    requirement = "^1.0.0",
    ...more
  }: Partial<Omit<DeclaredDependency, "requirement">> & { readonly requirement?: string } = {},
): DeclaredDependency {
  const read = readRequirement(requirement);
  return { name, requirement: read, kind: "normal", path: `/w/${name}`, ...more };
}
