import { parseRecord } from "@fairlead/http";

/**
 * A line of the sparse index, as far as a release needs it (Cargo Book, "Index Format"). Large crates
 * have hundreds of lines, most of them dependencies: those are not kept.
 */
export interface IndexVersion {
  readonly name: string;
  readonly vers: string;
  /** SHA-256 of the `.crate`, hex. */
  readonly cksum: string;
  readonly yanked: boolean;
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
    return refuse(`is not a JSON object: ${JSON.stringify(line.slice(0, 60))}`);
  const { name, vers, cksum, yanked = false } = version;
  if (typeof name !== "string") return refuse('lacks "name"');
  if (typeof vers !== "string") return refuse('lacks "vers"');
  if (typeof cksum !== "string" || !/^[0-9a-f]{64}$/i.test(cksum)) {
    return refuse('lacks "cksum", a SHA-256 in hex');
  }
  if (typeof yanked !== "boolean") return refuse('has a "yanked" that is not true or false');
  return { name, vers, cksum: cksum.toLowerCase(), yanked };
}
