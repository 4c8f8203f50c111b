/** A file that decides, and the tests that are to notice when it decides otherwise. */
export interface Decision {
  /** Below `packages/`. */
  readonly file: string;
  /** Below `test/unit/`, without `.test.ts`; with wildcards. */
  readonly tests: string;
}

const of = (folder: string, names: string, tests: string): readonly Decision[] =>
  names.split(" ").map((name) => ({ file: `${folder}/${name}.ts`, tests }));

/** What decides what is published, when, and what an answer means. */
export const decisions: readonly Decision[] = [
  ...of(
    "publishing/src",
    "lane schedule order token-bucket settle confirm upload on-conflict made-from approval-layers",
    "publishing/!(*.property|*.contract)",
  ),
  ...of(
    "crates/src/registry",
    "answers index-file crate-identity",
    "crates/!(*.property|*.contract)",
  ),
  ...of(
    "npm/src/registry",
    "npm-answers existing-version publish-way dist-tag gone-stages unpublished",
    "npm/!(*.property|*.contract)",
  ),
  ...of("npm/src/registry", "npm-trusted-publishing", "npm/npm-credentials"),
  ...of("github/src/releases", "answer", "github/@(release-answer|wrong-shapes)"),
  ...of("github/src/releases", "asset-plan", "github/release-asset-plan"),
  ...of("github/src/releases", "tag", "github/release-tag"),
  ...of("github/src/releases", "follow", "github/release-follow"),
  ...of("github/src/releases", "pick-release", "github/release-choice"),
  ...of("github/src/releases", "unit-turn", "github/unit-turn"),
  ...of("github/src/notes", "changelog cut", "github/notes*"),
  ...of("binaries/src", "elf macho pe", "binaries/!(tools)"),
];
