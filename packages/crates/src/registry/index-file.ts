import { asRecord, parseRecord } from "@fairlead/http";

/** A line of the sparse index, as far as a release needs it (Cargo Book, "Index Format"). */
export interface IndexVersion {
  readonly name: string;
  readonly vers: string;
  /** SHA-256 of the `.crate`, hex. */
  readonly cksum: string;
  readonly yanked: boolean;
  readonly deps: readonly IndexDependency[];
}

export interface IndexDependency {
  /** The name that the code uses. */
  readonly name: string;
  readonly req: string;
  readonly kind: string;
  readonly optional: boolean;
  /** The crate's own name, if that is another. */
  readonly package: string | null;
  /** Index URL; null is the index that the line stands in. */
  readonly registry: string | null;
}

/** An index file that is none. Says nothing about which versions exist. */
export class IndexFormatError extends Error {
  override readonly name = "IndexFormatError";
}

/** Where a crate's file lies in an index: `1/a`, `2/ab`, `3/a/abc`, `ab/cd/abcd`, lower case. */
export function indexPath(name: string): string {
  const lower = name.toLowerCase();
  if (lower.length <= 2) return `${lower.length}/${lower}`;
  if (lower.length === 3) return `3/${lower.slice(0, 1)}/${lower}`;
  return `${lower.slice(0, 2)}/${lower.slice(2, 4)}/${lower}`;
}

/** The versions in an index file, one in each line. Throws an IndexFormatError that names the line. */
export function parseIndexFile(text: string): IndexVersion[] {
  if (/^\s*</.test(text)) {
    throw new IndexFormatError(
      "the index answered with an HTML page; expected a line of JSON for each version",
    );
  }
  return text.split("\n").flatMap((line, index) => {
    return line.trim() === "" ? [] : [parseLine(line, index + 1)];
  });
}

function parseLine(line: string, number: number): IndexVersion {
  const refuse = (reason: string): never => {
    throw new IndexFormatError(`line ${number} of the index file ${reason}`);
  };
  const version = parseRecord(line);
  if (version === undefined)
    return refuse(`is no JSON object: ${JSON.stringify(line.slice(0, 60))}`);
  const { name, vers, cksum, deps, yanked = false } = version;
  if (typeof name !== "string") return refuse('lacks "name"');
  if (typeof vers !== "string") return refuse('lacks "vers"');
  if (typeof cksum !== "string" || !/^[0-9a-f]{64}$/i.test(cksum)) {
    return refuse('lacks "cksum", a SHA-256 in hex');
  }
  if (typeof yanked !== "boolean") return refuse('has a "yanked" that is not true or false');
  if (!Array.isArray(deps)) return refuse('lacks "deps"');
  return {
    name,
    vers,
    cksum: cksum.toLowerCase(),
    yanked,
    deps: deps.map((dep) => parseDependency(dep) ?? refuse('has a wrong entry in "deps"')),
  };
}

function parseDependency(dep: unknown): IndexDependency | undefined {
  const { name, req, kind, optional, package: crate, registry } = asRecord(dep) ?? {};
  if (typeof name !== "string" || typeof req !== "string") return undefined;
  return {
    name,
    req,
    kind: typeof kind === "string" ? kind : "normal",
    optional: optional === true,
    package: typeof crate === "string" ? crate : null,
    registry: typeof registry === "string" ? registry : null,
  };
}
