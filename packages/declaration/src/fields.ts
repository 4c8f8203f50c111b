/**
 * What a field holds: one value as an input takes it, words, entries, platforms, or words with a value
 * each.
 */
export type FieldKind = "value" | "list" | "entries" | "platforms" | "map";

/** A field of the declaration, and the inputs that it is for. */
export interface Field {
  readonly kind: FieldKind;
  /** By the name of the action: the input that takes the field. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** The part of a file that fields lie in; `release` itself is the top of the file. */
export type Section = Readonly<Record<string, Field>>;

const npm = ["publish-npm-platform", "publish-npm-packages", "publish-meta"];
const crates = ["publish-crates-ordered"];
const plannedCrates = ["plan", ...crates];
const plannedNpm = ["plan", ...npm];
const afterwards = ["create-release", "release-summary"];

/** The fields at the top of the file. */
export const topFields: Section = {
  platforms: of("platforms", "platforms", [
    "plan",
    "check-artifacts",
    "publish-npm-platform",
    "publish-meta",
    "package-release-assets",
  ]),
  runners: of("map", "runners", ["plan"]),
  "version-from": of("value", "version-from", ["plan"]),
  "tag-template": of("value", "tag-template", ["plan"]),
  // The plan has one for crates and packages, so a release has.
  "new-names": of("value", "new-names", [...plannedCrates, ...npm]),
  assets: of("entries", "assets", ["package-release-assets"]),
};

/** The sections, each with its fields. A release has crates if its declaration has `crates`. */
export const sections: Readonly<Record<string, Section>> = {
  ci: {
    workflow: of("value", "workflow", ["wait-for-ci"]),
    paths: of("list", "paths", ["wait-for-ci"]),
    "timeout-minutes": of("value", "timeout-minutes", ["wait-for-ci"]),
    artifacts: of("list", "artifacts", ["check-artifacts"]),
  },
  crates: {
    "manifest-path": of("value", "manifest-path", plannedCrates),
    packages: of("list", "packages", plannedCrates),
    exclude: of("list", "exclude", plannedCrates),
    index: of("value", "index", [...plannedCrates, ...afterwards]),
    registry: of("value", "registry", plannedCrates),
    toolchain: of("value", "toolchain", plannedCrates),
    features: of("list", "features", crates),
    verify: of("value", "verify", crates),
    "delay-seconds": of("value", "delay-seconds", crates),
    "max-wait-minutes": of("value", "max-wait-minutes", crates),
    "on-conflict": of("value", "on-conflict", crates),
  },
  npm: {
    "platform-packages": {
      kind: "entries",
      inputs: { "publish-npm-platform": "packages", plan: "npm-packages" },
    },
    packages: {
      kind: "entries",
      inputs: { "publish-npm-packages": "packages", plan: "npm-packages" },
    },
    metas: { kind: "entries", inputs: { "publish-meta": "packages", plan: "metas" } },
    "registry-url": of("value", "registry-url", [...plannedNpm, ...afterwards, "confirm-staged"]),
    access: of("value", "access", plannedNpm),
    tag: { kind: "value", inputs: { ...of("value", "tag", npm).inputs, plan: "dist-tag" } },
    provenance: of("value", "provenance", plannedNpm),
    "publish-mode": of("value", "publish-mode", npm),
    "check-packed": of("value", "check-packed", npm),
    "check-binaries": of("value", "check-binaries", ["publish-npm-platform"]),
    "wait-minutes": of("value", "wait-minutes", npm),
    "confirm-minutes": of("value", "confirm-minutes", [...npm, "confirm-staged"]),
    "delay-seconds": of("value", "delay-seconds", npm),
    "max-wait-minutes": of("value", "max-wait-minutes", npm),
    "on-conflict": of("value", "on-conflict", npm),
  },
  release: {
    name: of("value", "name", ["create-release"]),
    changelog: of("value", "changelog", ["create-release"]),
    "body-path": of("value", "body-path", ["create-release"]),
    "generate-notes": of("value", "generate-notes", ["create-release"]),
    files: of("list", "files", ["create-release"]),
    "publish-when": of("value", "publish-when", ["create-release"]),
    prerelease: of("value", "prerelease", ["create-release"]),
    "make-latest": of("value", "make-latest", ["create-release"]),
    "extra-tags": of("list", "extra-tags", ["create-release"]),
    "sha256-files": of("value", "sha256-files", ["package-release-assets"]),
  },
};

/** Every field by its name in the file, such as `crates.packages`. */
export const allFields: ReadonlyMap<string, Field> = new Map([
  ...Object.entries(topFields),
  ...Object.entries(sections).flatMap(([section, fields]) =>
    Object.entries(fields).map(([name, field]) => [`${section}.${name}`, field] as const),
  ),
]);

/** Under which fields the inputs of an action can be declared; an input of the plan is from two. */
export function declarableInputs(action: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [name, { inputs }] of allFields) {
    const input = inputs[action];
    if (input !== undefined) found.set(input, [...(found.get(input) ?? []), name]);
  }
  return found;
}

/** A field that actions take as the input of one name. */
function of(kind: FieldKind, input: string, actions: readonly string[]): Field {
  return { kind, inputs: Object.fromEntries(actions.map((action) => [action, input])) };
}
