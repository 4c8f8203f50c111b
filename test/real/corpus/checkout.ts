import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { appendFile, copyFile, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { parse, stringify, type TomlTable, type TomlValue } from "smol-toml";
import { crateFile } from "./downloads.ts";

const run = promisify(execFile);
const dependencyTables = ["dependencies", "dev-dependencies", "build-dependencies"];

/** What is another than it is published. */
export interface Change {
  readonly next?: string;
  readonly edited?: string;
}

interface Member {
  readonly name: string;
  version: string;
  /** Its folder in its repository, with `/`; empty: the root. */
  readonly place: string;
  /** Its authors' own manifest. */
  readonly manifest: TomlTable;
  /** What cargo made of it. */
  readonly packed: TomlTable;
}

/**
 * Puts a checkout together from the published files of its crates. Each stands where its repository has
 * it, with the manifest of its authors, since that is what a release starts from: the packed one has lost
 * its paths, and would be compared with itself. Only what a workspace keeps elsewhere is written out from
 * the packed manifest (`version.workspace = true`), and what is not published (test crates) stands there
 * as an empty crate that is not to be published.
 *
 * @param change `next`: a crate that gets the next version, as all that depend on it do; `edited`: one
 *   that has different contents than the published one of its version
 * @returns the workspace's manifest, below the checkout
 */
export async function layOut(
  checkout: string,
  crates: readonly { readonly name: string; readonly version: string }[],
  change: Change = {},
): Promise<string> {
  const members: Member[] = [];
  for (const crate of crates) members.push(await unpack(checkout, crate));
  if (change.next !== undefined) bumpWith(members, change.next);
  const stubs = new Stubs(checkout, members);
  for (const member of members) {
    writeOut(member, members);
    await moveShared(checkout, member);
    stubs.noteAll(member);
  }
  const root =
    members.find(({ place }) => place === "") ??
    members.find(({ manifest }) => manifest["workspace"] !== undefined);
  if (root === undefined) {
    const places = [...members.map(({ place }) => place), ...stubs.places].sort();
    const virtual = { workspace: { members: places, resolver: "2" } };
    await writeFile(path.join(checkout, "Cargo.toml"), stringify(virtual));
  } else stubs.noteMembers(root);
  for (const { place, manifest } of members) {
    await writeFile(path.join(checkout, place, "Cargo.toml"), stringify(manifest));
  }
  await stubs.write();
  const edited = members.find(({ name }) => name === change.edited);
  if (edited !== undefined) {
    await appendFile(path.join(checkout, edited.place, "src/lib.rs"), "\n// Not published\n");
  }
  return path.posix.join(root?.place ?? "", "Cargo.toml");
}

async function unpack(
  checkout: string,
  { name, version }: { readonly name: string; readonly version: string },
): Promise<Member> {
  const file = await crateFile(name, version);
  const top = `${name}-${version}`;
  const read = async (entry: string) => {
    const { stdout } = await run("tar", ["xzOf", file, `${top}/${entry}`], { maxBuffer: 2 ** 26 });
    return stdout;
  };
  const vcs = JSON.parse(await read(".cargo_vcs_info.json").catch(() => "{}")) as {
    readonly path_in_vcs?: string;
  };
  const place = vcs.path_in_vcs ?? name;
  const folder = path.join(checkout, place);
  await mkdir(folder, { recursive: true });
  await run("tar", ["xzf", file, "--strip-components=1", "-C", folder]);
  const manifest = parse(await readFile(path.join(folder, "Cargo.toml.orig"), "utf8"));
  const packed = parse(await readFile(path.join(folder, "Cargo.toml"), "utf8"));
  // It has the mode of the authors' own file.
  await rename(path.join(folder, "Cargo.toml.orig"), path.join(folder, "Cargo.toml"));
  for (const made of [".cargo_vcs_info.json", "Cargo.lock"]) {
    await rm(path.join(folder, made), { force: true });
  }
  return { name, version, place, manifest, packed };
}

/** Writes out what the manifest takes from its workspace. */
function writeOut({ place, manifest, packed, version }: Member, members: readonly Member[]): void {
  const crate = table(manifest["package"] ?? manifest["project"]);
  const theirs = table(packed["package"]);
  for (const [field, value] of Object.entries(crate)) {
    if (field === "metadata" || !isInherited(value)) continue;
    const said = theirs[field];
    if (said === undefined) Reflect.deleteProperty(crate, field);
    else crate[field] = said;
  }
  if (crate["version"] !== undefined) crate["version"] = version;
  if (isInherited(manifest["lints"])) {
    const lints = packed["lints"];
    if (lints === undefined) delete manifest["lints"];
    else manifest["lints"] = lints;
  }
  eachDependency(manifest, (dependencies, at, key, value) => {
    if (!isInherited(value)) return;
    const said = at.reduce<TomlValue | undefined>((all, step) => table(all)[step], packed);
    const written = table(said)[key];
    if (written === undefined) {
      Reflect.deleteProperty(dependencies, key);
      return;
    }
    const whole = typeof written === "string" ? { version: written } : { ...table(written) };
    const name = crateOf(key, whole);
    const sibling = members.find((member) => member.name === name);
    const way = sibling === undefined ? "" : path.posix.relative(place, sibling.place);
    dependencies[key] = sibling === undefined ? whole : { ...whole, path: way === "" ? "." : way };
  });
}

/** Moves a README or license that the manifest takes from above to where it is taken from. */
async function moveShared(checkout: string, { place, manifest }: Member): Promise<void> {
  const crate = table(manifest["package"]);
  for (const field of ["readme", "license-file"]) {
    const value = crate[field];
    if (typeof value !== "string" || !value.startsWith("..")) continue;
    const here = path.join(checkout, place, path.posix.basename(value));
    const there = path.join(checkout, place, value);
    if (!existsSync(here)) continue;
    await mkdir(path.dirname(there), { recursive: true });
    if (existsSync(there)) await rm(here);
    else await rename(here, there);
  }
  const license = crate["license-file"];
  if (typeof license === "string" && !existsSync(path.join(checkout, place, license))) {
    const other = path.join(checkout, place, "LICENSE");
    if (existsSync(other)) await copyFile(other, path.join(checkout, place, license));
  }
}

/** Crates that are in the repository and not among the published ones. */
class Stubs {
  private readonly found = new Map<
    string,
    { name: string; version: string; features: Set<string> }
  >();
  private readonly checkout: string;
  private readonly members: readonly Member[];

  constructor(checkout: string, members: readonly Member[]) {
    this.checkout = checkout;
    this.members = members;
  }

  get places(): readonly string[] {
    return [...this.found.keys()];
  }

  noteAll({ place, manifest }: Member): void {
    eachDependency(manifest, (_, __, key, value) => {
      const { path: way, features, version } = table(value);
      if (typeof way !== "string") return;
      const at = path.posix.join(place, way).replace(/^\.?\/?$|\/$/, "");
      const stub = this.note(at, crateOf(key, value), typeof version === "string" ? version : "");
      if (stub === undefined) return;
      for (const feature of Array.isArray(features) ? features : []) {
        if (typeof feature === "string") stub.features.add(feature);
      }
      for (const turned of Object.values(table(manifest["features"])).flat()) {
        if (typeof turned !== "string") continue;
        const [, local, feature = ""] = /^([^?/]+)\??\/(.+)$/.exec(turned) ?? [];
        if (local === key) stub.features.add(feature);
      }
    });
  }

  /** What the root names as a member, and is not there: cargo takes no pattern that nothing fits. */
  noteMembers({ place: root, manifest }: Member): void {
    const { members = [], "default-members": usual = [] } = table(manifest["workspace"]);
    for (const each of [members, usual].flat()) {
      if (typeof each !== "string") continue;
      const pattern = path.posix.join(root, each).replace(/\/$/, "");
      const places = [...this.members.map(({ place }) => place), ...this.places];
      if (places.some((place) => path.matchesGlob(place, pattern))) continue;
      const place = pattern.replaceAll("*", "unpublished");
      this.note(place, place.replaceAll("/", "-"), "");
    }
  }

  async write(): Promise<void> {
    for (const [place, { name, version, features }] of this.found) {
      const folder = path.join(this.checkout, place);
      await mkdir(path.join(folder, "src"), { recursive: true });
      await writeFile(path.join(folder, "src/lib.rs"), "");
      const crate = { name, version, edition: "2021", publish: false };
      const empty = Object.fromEntries([...features].map((feature) => [feature, []]));
      await writeFile(
        path.join(folder, "Cargo.toml"),
        stringify({ package: crate, lib: { "proc-macro": false }, features: empty }),
      );
    }
  }

  private note(place: string, name: string, requirement: string) {
    if (place === "" || place === "." || place.startsWith("..")) return undefined;
    if (this.members.some((member) => member.place === place)) return undefined;
    const [given = "0.0.0"] = /\d[\w.-]*/.exec(requirement) ?? [];
    const version = /^\d+(\.\d+)?$/.test(given) ? `${given}.0.0`.split(".", 3).join(".") : given;
    const stub = this.found.get(place) ?? { name, version, features: new Set<string>() };
    this.found.set(place, stub);
    return stub;
  }
}

/** Gives a crate and all that depend on it the next patch version, and each requirement of them too. */
function bumpWith(members: readonly Member[], first: string): void {
  const bumped = new Set([first]);
  for (let before = 0; before < bumped.size;) {
    before = bumped.size;
    for (const { name, packed } of members) {
      eachDependency(packed, (_, at, key, value) => {
        const isNeeded = !at.includes("dev-dependencies");
        const needed = members.find((each) => each.name === crateOf(key, value));
        if (isNeeded && needed && fits(value, needed) && bumped.has(needed.name)) bumped.add(name);
      });
    }
  }
  for (const member of members) {
    if (bumped.has(member.name)) member.version = nextPatch(member.version);
  }
  for (const { name, manifest, packed } of members) {
    if (!bumped.has(name)) continue;
    for (const each of [manifest, packed]) {
      eachDependency(each, (dependencies, _, key, value) => {
        const whole: TomlTable = typeof value === "string" ? { version: value } : table(value);
        const { version } = whole;
        const needed = members.find((member) => member.name === crateOf(key, value));
        if (!needed || !bumped.has(needed.name) || !fits(value, needed)) return;
        const next = `${/^[=~]/.exec(typeof version === "string" ? version : "")?.[0] ?? ""}${needed.version}`;
        dependencies[key] = typeof value === "string" ? next : { ...table(value), version: next };
      });
    }
  }
}

/** A requirement of another major version is of another crate, which is not in the workspace. */
function fits(value: TomlValue, { version }: Member): boolean {
  const requirement = typeof value === "string" ? value : table(value)["version"];
  if (typeof requirement !== "string") return false;
  const leading = /(?:0\.)*\d+/;
  return leading.exec(requirement)?.[0] === leading.exec(version)?.[0];
}

function nextPatch(version: string): string {
  return version.replace(/^(\d+\.\d+\.)(\d+).*$/, (_, head: string, patch: string) => {
    return `${head}${Number(patch) + 1}`;
  });
}

type Visit = (
  dependencies: TomlTable,
  /** The keys that lead to the table. */
  at: readonly string[],
  key: string,
  value: TomlValue,
) => void;

function eachDependency(manifest: TomlTable, visit: Visit): void {
  const places = [
    [[] as string[], manifest] as const,
    ...Object.entries(table(manifest["target"])).map(
      ([key, value]) => [["target", key], table(value)] as const,
    ),
  ];
  for (const [at, place] of places) {
    for (const kind of dependencyTables) {
      const dependencies = place[kind];
      if (dependencies === undefined) continue;
      for (const [key, value] of Object.entries(table(dependencies))) {
        visit(table(dependencies), [...at, kind], key, value);
      }
    }
  }
}

/** The crate that a dependency is on, whatever the code calls it. */
function crateOf(key: string, value: TomlValue): string {
  const original = table(value)["package"];
  return typeof original === "string" ? original : key;
}

function isInherited(value: TomlValue | undefined): boolean {
  return table(value)["workspace"] === true;
}

function table(value: TomlValue | undefined): TomlTable {
  return typeof value === "object" && !Array.isArray(value) && !(value instanceof Date)
    ? value
    : {};
}
