import type { Contents } from "./scratch.ts";

/** A folder, and what is special about it. */
export interface PackCase {
  readonly title: string;
  /** Fields of the package's manifest beside name and version. */
  readonly manifest?: Readonly<Record<string, unknown>>;
  /** The files of the package; "1" means one that has only a name. */
  readonly files: Readonly<Record<string, Contents>> | readonly string[];
  /** Of a workspace: its other files, and where the package lies in it. */
  readonly root?: Readonly<Record<string, Contents>>;
  readonly at?: string;
  /** Files that npm 11 packs as well, or as well not: what counts is npm 12. */
  readonly since12?: true;
}
