/** How a project writes its changelog: names and forms only. */
export interface Shape {
  readonly of: string;
  /** The heading of a version, with the version before for links; the date is any. */
  readonly version: (version: string, before: string) => string;
  /** The headings of the parts of a version. */
  readonly parts: readonly string[];
  /** What stands before the newest version. */
  readonly start?: string;
  /** What stands before a version that begins a new minor one. */
  readonly group?: (minor: string) => string;
  /** What the tag has before the version; undefined: `v`. */
  readonly kind?: string;
}

const compare = (version: string, before: string) =>
  `https://example.com/compare/v${before}...v${version}`;
const under = (text: string, mark: string) => `${text}\n${mark.repeat(text.length)}`;
const date = "2026-01-02";

export const shapes: readonly Shape[] = [
  {
    of: "BurntSushi/ripgrep",
    version: (version) => under(`${version} (${date})`, "="),
    parts: ["Bug fixes:", "Feature enhancements:"],
    start: "TBD\n===\n\nUnreleased changes.",
    kind: "",
  },
  {
    of: "tauri-apps/tauri",
    version: (version) => String.raw`## \[${version}]`,
    parts: ["### Bug Fixes", "### Dependencies"],
    start: "# Changelog",
    kind: "tauri-v",
  },
  {
    of: "clap-rs/clap",
    version: (version) => `## [${version}] - ${date}`,
    parts: ["### Features", "### Fixes"],
    start: "# Change Log\n\n<!-- next-header -->\n\n## [Unreleased] - ReleaseDate",
  },
  {
    of: "tokio-rs/tracing",
    version: (version, before) =>
      `# ${version} (January 2, 2026)\n\n[ [crates.io][crate-${version}] ] | [ [docs.rs][docs-${before}] ]`,
    parts: ["### Added", "### Fixed"],
    kind: "tracing-core-",
  },
  {
    of: "GitoxideLabs/gitoxide",
    version: (version) => `## ${version} (${date})`,
    parts: ["### New Features", "### Commit Statistics\n\n<csr-read-only-do-not-edit/>"],
    start: "# Changelog\n\n## Unreleased",
    kind: "gix-v",
  },
  {
    of: "RustCrypto/utils",
    version: (version) => `## ${version} (${date})`,
    parts: ["### Added", "### Changed"],
    start: "# Changelog\n\nAll notable changes.",
    kind: "cmov-v",
  },
  {
    of: "rustwasm/wasm-bindgen",
    version: (version, before) =>
      `## [${version}](${compare(version, before)})\n\nReleased ${date}`,
    parts: ["### Added", "### Notable Changes"],
    start:
      "# `changelog` Change Log\n--------------------------------------------------------------------------------\n\n## Unreleased",
    kind: "",
  },
  {
    of: "bevyengine/bevy",
    version: (version) => `## Version ${version} (${date})`,
    parts: ["### A-Rendering", "### A-Windowing"],
    start: "# Changelog",
  },
  {
    of: "biomejs/biome",
    version: (version) => `## ${version}`,
    parts: ["### Minor Changes", "### Patch Changes"],
    start: "# @biomejs/biome",
    kind: "@biomejs/biome@",
  },
  {
    of: "jestjs/jest",
    version: (version) => `## jest ${version}`,
    parts: ["### Features", "### Chore & Maintenance"],
    start: "## main",
  },
  {
    of: "evanw/esbuild",
    version: (version) => `## ${version}`,
    parts: ["* Fix a thing", "* Add a thing"],
    start: "# Changelog",
  },
  {
    of: "vuejs/core",
    version: (version, before) =>
      /\.0$/.test(version)
        ? `# [${version}](${compare(version, before)}) (${date})`
        : `## [${version}](${compare(version, before)}) (${date})`,
    parts: ["### Bug Fixes", "### Features"],
  },
  {
    of: "vuejs/core, before 3.3",
    version: (version) => `## <small>${version} (${date})</small>`,
    parts: ["### Bug Fixes"],
  },
  {
    of: "conventional-changelog/standard-version",
    version: (version, before) =>
      /\.0$/.test(version)
        ? `## [${version}](${compare(version, before)}) (${date})`
        : `### [${version}](${compare(version, before)}) (${date})`,
    parts: ["### Features", "### Bug Fixes"],
  },
  {
    of: "standard-version, patches alone",
    version: (version, before) => `### [${version}](${compare(version, before)}) (${date})`,
    parts: ["### Features", "### Bug Fixes"],
  },
  {
    of: "googleapis/release-please",
    version: (version, before) => `## [${version}](${compare(version, before)}) (${date})`,
    parts: ["### ⚠ BREAKING CHANGES", "### Features"],
    start: "# Changelog",
  },
  {
    of: "tree-sitter/tree-sitter",
    version: (version) => `## [${version}] — ${date}`,
    parts: ["### <!-- 1 -->🐛 Bug Fixes", "### <!-- 2 -->Features"],
    start: "# Changelog",
  },
  {
    of: "oxc-project/oxc",
    version: (version) => `## [${version}] - ${date}`,
    parts: ["### 🚀 Features", "### 💥 BREAKING CHANGES"],
    start: "# Changelog\n\nThe format is based on another one.",
    kind: "oxlint_v",
  },
  {
    of: "lovell/sharp",
    version: (version) => `### v${version} - 2nd January 2026`,
    parts: ["* Add a thing.", "* Ensure another."],
    start: "# Changelog",
    group: (minor) => `## v${minor} - *name*\n\nRequires something.`,
  },
  {
    of: "loro-dev/loro",
    version: (version) => `## ${version}`,
    parts: ["### Patch Changes"],
    start: "# Changelog",
    kind: "loro-crdt@",
  },
  {
    of: "olivierlacan/keep-a-changelog",
    version: (version) => `## [${version}] - ${date}`,
    parts: ["### Added", "### Removed"],
    start: "# Changelog\n\n## [Unreleased]",
  },
  {
    of: "headings that are the tag",
    version: (version) => `## tool-v${version}`,
    parts: ["### Added"],
    kind: "tool-v",
  },
];
