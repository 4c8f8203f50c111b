import type { Problem } from "@fairlead/publishing";
import { isLeftOut, type Member } from "../discover/workspace.ts";

/**
 * cargo lets only one package of a build link a native library, and finds no versions for a crate that
 * needs two of them. Only crates to upload are looked at: of others the published manifest counts.
 */
export function checkLinks(toUpload: readonly Member[]): Problem[] {
  const byFolder = new Map(toUpload.map((member) => [member.folder, member]));
  const built = toUpload
    .map((member) => ({ member, all: [...builtWith(member, byFolder)] }))
    .sort((a, b) => a.all.length - b.all.length);
  // What depends on such a crate has the same fault, and no other one.
  const told = new Set<string>();
  return built.flatMap(({ member, all }) => {
    const linking = Map.groupBy(
      all.filter(({ links }) => links !== undefined),
      ({ links = "" }) => links,
    );
    return [...linking].flatMap(([library, crates]) => {
      const names = crates.map(({ name }) => name).sort();
      if (names.length < 2 || told.has(names.join())) return [];
      told.add(names.join());
      // The line is one of those of which one has to go.
      const { manifest } = member.links === library ? member : (crates[0] ?? member);
      return [
        {
          code: "links-repeated",
          unit: member.name,
          message: `${member.name} needs a build with ${names.join(" and ")} in it, and cargo allows links = ${JSON.stringify(library)} for only one of them.`,
          remedy: "Remove links from one of them, or do not let them depend on each other.",
          file: manifest,
          keys: [["package", "links"]],
        },
      ];
    });
  });
}

/** A crate and what is built with it, for those who use it. */
function builtWith(
  member: Member,
  byFolder: ReadonlyMap<string, Member>,
  found = new Set<Member>(),
): ReadonlySet<Member> {
  if (found.has(member)) return found;
  found.add(member);
  for (const dependency of member.dependencies) {
    const needed = byFolder.get(dependency.path ?? "");
    if (needed === undefined || dependency.kind === "dev" || isLeftOut(dependency)) continue;
    builtWith(needed, byFolder, found);
  }
  return found;
}
