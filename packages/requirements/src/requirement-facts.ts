import type { OldestSystem } from "./oldest-system.ts";
import type { RequiringFile } from "./requirements.ts";

/** What is compared: the binaries of a package or an archive, and what was declared. */
export interface RequirementFacts {
  /** The package or the archive, by name. */
  readonly name: string;
  /** In npm's words; undefined: any. */
  readonly platform: { readonly os?: string | undefined; readonly libc?: string | undefined };
  readonly binaries: readonly RequiringFile[];
  /** Paths of all files beside the binaries, and of them. */
  readonly files: readonly string[];
  /** What was declared. */
  readonly oldest: OldestSystem;
  /** The lowest major version of Node.js in `engines`. */
  readonly lowestNode: number | undefined;
}
