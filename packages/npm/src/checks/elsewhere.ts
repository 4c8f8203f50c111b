import { atLine } from "@fairlead/contents";
import { firstFew, unitId, type Checked, type Problem } from "@fairlead/publishing";
import { nearest } from "@fairlead/selection";
import type { NpmCandidates } from "../discover/candidates.ts";
import type { NpmPresence } from "../registry/look-up-packages.ts";
import { howToCreate } from "../registry/npm-credentials.ts";

/**
 * What packages of the plan need, and neither the registry nor this release has. Another package of the
 * checkout may come from another workflow: the job that needs it waits for it.
 *
 * @param list what names the packages of the release: an input of the plan, or a field of the declaration
 */
export function unplanned(
  { packages, isWhole, unknown, workspacePackages }: NpmCandidates,
  presence: NpmPresence | undefined,
  list: "npm-packages" | "npm.packages",
): Checked {
  // What only an artifact names, or what could not be read, may be what others wait for.
  if (presence === undefined || unknown.length > 0 || !isWhole) {
    return { problems: [], warnings: [] };
  }
  const { elsewhere, elsewhereOf, known } = presence;
  const absent = new Map(
    elsewhere
      .filter(({ name, version }) => known.get(name)?.versions.includes(version) !== true)
      .map((version) => [unitId(version), version]),
  );
  const problemsOf = (isSibling: boolean): Problem[] =>
    packages.flatMap((each) => {
      const { name: by, file, platformPackages } = each;
      const lacking = (elsewhereOf.get(by) ?? [])
        .flatMap((id) => absent.get(id) ?? [])
        .filter(({ name }) => workspacePackages.folders.has(name) === isSibling);
      if (lacking.length === 0) return [];
      const them = lacking.length > 1 ? "them" : "it";
      const pinned = [...platformPackages.values()];
      const others = packages.map(({ name }) => name).filter((name) => !pinned.includes(name));
      const message = `${by} needs ${firstFew(lacking.map(unitId), 10)}, and neither the registry nor this release has ${them}.`;
      if (!isSibling && isOtherFamily(each, packages))
        return [wrongFamily(each, message, metasOf[list])];
      const near = nearest(lacking[0]?.name ?? "", others);
      const ofPlatforms = lacking.every(({ name }) => pinned.includes(name));
      const ifNot = near === undefined ? "Add" : `Did you mean ${near}? If not, add`;
      const orElse = ofPlatforms
        ? `remove ${lacking.length > 1 ? "their platforms" : "its platform"} from platforms`
        : `correct ${lacking.length > 1 ? "the versions that are" : "the version that is"} pinned`;
      return [
        {
          code: "dependency-not-planned",
          unit: by,
          message,
          remedy: isSibling
            ? `The job that publishes ${firstFew(lacking.map(unitId), 10)} may be in another workflow, and is waited for; if there is none, add ${them} to ${list}.`
            : `${ifNot} ${them} to ${list}, or ${orElse}.`,
          input: list,
          ...(file !== undefined && { file }),
        },
      ];
    });
  return { problems: problemsOf(false), warnings: problemsOf(true) };
}

type Needing = NpmCandidates["packages"][number];

/**
 * Does a meta name none of the packages that the release has for platforms, and no other meta name
 * these? Then its `platform-package` is wrong, and the list is not.
 */
function isOtherFamily({ platformPackages }: Needing, packages: readonly Needing[]): boolean {
  const named = new Set(packages.flatMap((each) => [...each.platformPackages.values()]));
  const released = packages.map(({ name }) => name);
  const isNamedHere = released.some((name) => [...platformPackages.values()].includes(name));
  const isFree = packages.some(({ name, spec, manifest }) => {
    const isForPlatform = spec.platform ?? manifest?.["os"] ?? manifest?.["cpu"];
    return isForPlatform !== undefined && !named.has(name);
  });
  return platformPackages.size > 0 && !isNamedHere && isFree;
}

/** The list of the metas beside that of the packages. */
const metasOf = { "npm-packages": "metas", "npm.packages": "npm.metas" } as const;

function wrongFamily({ name, spec }: Needing, message: string, input: string): Problem {
  const problem = {
    ...{ code: "dependency-not-planned", unit: name, message },
    remedy: `Correct \`platform-package\` in \`${input}\`: no package of this release has such a name.`,
  };
  return atLine(problem, { input, line: spec.line });
}

/**
 * Names that another job is to publish, and that the registry has never heard of: a first release, or a
 * slip in `platform-package`.
 */
export function unknownNames(
  { workspacePackages: { folders } }: NpmCandidates,
  { elsewhere, newNames, placeholders, registry: { title } }: NpmPresence,
): Problem[] {
  const unknown = elsewhere
    .map(({ name }) => name)
    .filter((name) => newNames.has(name) && !placeholders.has(name));
  const strange = unknown.filter((name) => !folders.has(name));
  const [first] = strange;
  if (first === undefined) return [];
  const near = nearest(first, [...folders.keys()]);
  return [
    {
      code: "dependency-unknown",
      message: `${title} does not have ${firstFew(strange, 5)} yet, and no folder of the checkout contains ${strange.length > 1 ? "these names" : "this name"}.`,
      remedy: `If no other job publishes ${strange.length > 1 ? "them" : "it"} for the first time, correct platform-package or the dependency.${near === undefined ? "" : ` Did you mean ${near}?`}`,
    },
  ];
}

/**
 * The package of the checkout that was meant by a name of which the registry has never heard: waiting for
 * a slip ends in vain.
 */
export function meantInstead(
  name: string,
  { workspacePackages: { folders } }: NpmCandidates,
  { newNames, placeholders }: Pick<NpmPresence, "newNames" | "placeholders">,
): string | undefined {
  if (!newNames.has(name) || placeholders.has(name) || folders.has(name)) return undefined;
  return nearest(name, [...folders.keys()]);
}

/**
 * Names that another job is to publish and that nobody has created, for a job without a token: trusted
 * publishing creates no name, so waiting for them would be in vain.
 */
export function neverCreated({
  elsewhere,
  newNames,
  placeholders,
  memory,
  registry: { title },
}: NpmPresence): Problem[] {
  const created = [
    ...placeholders,
    ...[...(memory?.staged.keys() ?? []), ...(memory?.nameless.keys() ?? [])].map(nameOf),
  ];
  const names = [...new Set(elsewhere.map(({ name }) => name))].filter(
    (name) => newNames.has(name) && !created.includes(name),
  );
  return names.map((name) => ({
    code: "dependency-never-created",
    unit: name,
    message: `A package of this release needs ${name}, which ${title} does not have yet, and trusted publishing cannot create a package.`,
    remedy: `${howToCreate} If another job of this run creates it, let this one come after it with \`needs\`.`,
    input: "token",
  }));
}

/** "@scope/name" of "@scope/name@1.2.3" */
function nameOf(id: string): string {
  return id.slice(0, id.lastIndexOf("@"));
}
