import path from "node:path";
import { asRecord } from "@fairlead/http";
import { matchNames } from "@fairlead/selection";
import { versionOf, type FoundManifest, type FoundUnit } from "./checkout-parts.ts";

/** The section `crates` of a declaration. */
export interface CratePart {
  readonly "manifest-path"?: string;
  /** Absent: all that are publishable. */
  readonly packages?: readonly string[];
  readonly exclude?: readonly string[];
}

/** What a plan found out of the crates. */
export interface PlannedCrates {
  /** Names that the registry has. */
  readonly known: ReadonlySet<string>;
  /** Names that cannot be published as they are, nor what needs them. */
  readonly leftOut: ReadonlySet<string>;
  /** Those of all, relative to the workspace. */
  readonly folders: readonly string[];
}

/** The same with the crates that are meant. */
export interface FoundCrates {
  readonly part: CratePart;
  readonly units: readonly FoundUnit[];
  /** Names of those that are left out as long as something is wrong with them. */
  readonly waiting: readonly string[];
}

/**
 * The crates of the workspace at the top, or of the shallowest one: all that can be published, but those
 * that npm gets as addons. New ones are written out, since a new name has to be; the others are where
 * that is shorter than a pattern that takes them.
 */
export function cratePart(
  manifests: readonly FoundManifest[],
  { known, leftOut }: Omit<PlannedCrates, "folders">,
): FoundCrates | undefined {
  const root = manifests.find(({ fields }) => "workspace" in fields || "package" in fields);
  if (root === undefined) return undefined;
  const publishable = membersOf(root, manifests).filter((member) => isPublishable(member, root));
  const isMeant = (member: FoundManifest) =>
    !isAddon(member) && namesOf([member]).every((name) => !leftOut.has(name));
  const members = publishable.filter(isMeant);
  const names = namesOf(members);
  const others = namesOf(publishable.filter((member) => !isMeant(member)));
  if (names.length === 0) return undefined;
  const file = path.posix.join(root.folder, "Cargo.toml");
  return {
    // An addon is no crate to release, whatever is wrong with its manifest.
    waiting: namesOf(publishable.filter((each) => !isAddon(each))).filter((name) =>
      leftOut.has(name),
    ),
    part: {
      ...(file !== "Cargo.toml" && { "manifest-path": file }),
      ...listsOf(names, others, known),
    },
    units: members.map((member) => {
      return { folder: member.folder, version: versionOf(fieldOf(member, "version", root)) };
    }),
  };
}

/** The shortest lists that mean these crates, and write out the new ones. */
function listsOf(
  names: readonly string[],
  others: readonly string[],
  known: ReadonlySet<string>,
): Pick<CratePart, "packages" | "exclude"> {
  const added = names.filter((name) => !known.has(name));
  const exclude = others.length > 0 ? { exclude: others } : {};
  if (added.length === 0) return exclude;
  const isShorter = 1 + added.length + others.length < names.length;
  // A pattern skips what may not be published.
  return isShorter ? { packages: ["*", ...added], ...exclude } : { packages: names };
}

function namesOf(crates: readonly FoundManifest[]): string[] {
  return crates
    .flatMap(({ fields }) => asRecord(fields["package"])?.["name"] ?? [])
    .filter((name) => typeof name === "string")
    .sort();
}

/** As cargo finds them: those that the workspace names, and whatever these need by a path inside it. */
function membersOf(root: FoundManifest, manifests: readonly FoundManifest[]): FoundManifest[] {
  const workspace = asRecord(root.fields["workspace"]);
  const excluded = textsOf(workspace?.["exclude"]).flatMap((each) => [
    plain(each),
    `${plain(each)}/**`,
  ]);
  const within = new Map(
    manifests
      .map((each) => [path.posix.relative(root.folder, each.folder), each] as const)
      .filter(([folder]) => matchNames(excluded, [folder]).matched.length === 0),
  );
  const patterns = textsOf(workspace?.["members"]).map(plain);
  const { matched } = matchNames(patterns, [...within.keys()]);
  const members = new Set<FoundManifest>("package" in root.fields ? [root] : []);
  const add = (folder: string) => {
    const member = within.get(folder);
    if (member === undefined || members.has(member)) return;
    members.add(member);
    needed(member, root).forEach(add);
  };
  if (workspace !== undefined) [...matched, ...needed(root, root)].forEach(add);
  return [...members].filter(({ fields }) => "package" in fields);
}

/** The folders of what a crate needs by its path, from that of the workspace. */
function needed({ folder, fields }: FoundManifest, root: FoundManifest): string[] {
  const shared = asRecord(asRecord(root.fields["workspace"])?.["dependencies"]) ?? {};
  const tables = [fields, ...Object.values(asRecord(fields["target"]) ?? {})].flatMap((of) =>
    ["dependencies", "build-dependencies", "dev-dependencies"].map((name) => asRecord(of)?.[name]),
  );
  return tables.flatMap((table) =>
    Object.entries(asRecord(table) ?? {}).flatMap(([name, dependency]) => {
      const isShared = asRecord(dependency)?.["workspace"] === true;
      const at = asRecord(isShared ? shared[name] : dependency)?.["path"];
      if (typeof at !== "string") return [];
      const from = path.posix.join(isShared ? root.folder : folder, at);
      return [path.posix.relative(root.folder, from)];
    }),
  );
}

function isPublishable(member: FoundManifest, root: FoundManifest): boolean {
  const publish = fieldOf(member, "publish", root);
  return publish === undefined || publish === true;
}

/** A field of a crate, which may be that of its workspace. */
function fieldOf({ fields }: FoundManifest, name: string, root: FoundManifest): unknown {
  const own = asRecord(fields["package"])?.[name];
  const shared = asRecord(asRecord(root.fields["workspace"])?.["package"])?.[name];
  return asRecord(own)?.["workspace"] === true ? shared : own;
}

/** What makes a library that a program of another language loads. */
const bindings = ["napi", "neon", "node-bindgen", "pyo3", "wasm-bindgen"];

function isAddon({ fields }: FoundManifest): boolean {
  const types = textsOf(asRecord(fields["lib"])?.["crate-type"]);
  const dependencies = Object.keys(asRecord(fields["dependencies"]) ?? {});
  return (
    types.length > 0 &&
    types.every((type) => type === "cdylib") &&
    dependencies.some((name) => bindings.includes(name))
  );
}

function textsOf(value: unknown): string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return items.filter((item) => typeof item === "string");
}

/** As other folders are written. */
function plain(folder: string): string {
  return path.posix.normalize(folder).replace(/\/$/, "");
}
