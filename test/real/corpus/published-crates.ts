import { readLines } from "./part.ts";

/** A published crate, with what is expected of it where that is not the rule. */
export interface PublishedCrate {
  /** The repository that it is released from with others; undefined: it is looked at alone. */
  readonly workspace: string | undefined;
  readonly name: string;
  readonly version: string;
  /** Expected answers, by part: `metadata=...`. */
  readonly expected: ReadonlyMap<string, string>;
}

/** All of `published-crates.txt`. */
export const publishedCrates: readonly PublishedCrate[] = readLines("published-crates.txt").map(
  ([workspace = "", name = "", version = "", ...expected]) => ({
    workspace: workspace === "-" ? undefined : workspace,
    ...{ name, version },
    expected: new Map(
      expected.map((each) => {
        const [part = "", answer = ""] = each.split("=");
        return [part, answer];
      }),
    ),
  }),
);
