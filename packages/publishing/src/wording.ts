/** What the units of a release, or anything else that is counted, are called: "crate", "crates". */
export interface Noun {
  readonly one: string;
  readonly many: string;
}

/** "1 crate", "26 crates". */
export function counted(count: number, noun: Noun): string {
  return `${count} ${count === 1 ? noun.one : noun.many}`;
}

/** "a, b and 12 more": the first `most` of a list. The last one is named rather than counted. */
export function firstFew(items: readonly string[], most: number): string {
  if (items.length <= most + 1) return items.join(", ");
  return `${items.slice(0, most).join(", ")} and ${items.length - most} more`;
}

/** What a server said, as its words: `crates.io says "You have published too many new crates"`. */
export function quoted(server: string, words: string): string {
  return `${server} says "${words.replace(/\.$/, "")}"`;
}

/**
 * What a server answered, by its name: `npm says "403: You may not …"`; without words of its own "npm
 * answered 403".
 *
 * @param answer as `describeAnswer` of `@fairlead/http` gives it
 */
export function answered(server: string, answer: string): string {
  return /^\d{3}: /.test(answer) ? quoted(server, answer) : `${server} answered ${answer}`;
}

/** A size in bytes for people: "640 B", "12.3 KiB", "1.2 MiB". */
export function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024 - 52) return `${(bytes / 1024).toFixed(1)} KiB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}

/** What Node says of a file in the terms of C (errno(3)), for a sentence that names the file. */
const fileFaults: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is not a folder",
  ELOOP: "it is a link to itself",
  ENAMETOOLONG: "its name is too long",
  EACCES: "the user of this job may not read or write it",
  EPERM: "the user of this job may not read or write it",
  ENOSPC: "no space is left on the disk",
  EROFS: "the file system is read-only",
};

/** Why a file could not be read or written, for a sentence that names it. */
export function fileFault(error: unknown): string {
  const code =
    typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  return fileFaults[code] ?? messageOf(error);
}

/** What was thrown, in its own words; where it has none, by its causes, its code or its kind. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.message !== "") return error.message;
  // Of a name with several addresses, Node tells the fault of each, and none of them all.
  if (error instanceof AggregateError && error.errors.length > 0) return messageOf(error.errors[0]);
  const { code, statusCode } = error as Error & { code?: string; statusCode?: number };
  return String(code ?? statusCode ?? error.name);
}
