/**
 * What a field holds: one value as an input takes it, words, entries, platforms, words with a text each,
 * or limits: words with values as they are written.
 */
export type FieldKind = "value" | "list" | "entries" | "platforms" | "map" | "limits";

/** A field of the declaration, and the inputs that it is for. */
export interface Field {
  readonly kind: FieldKind;
  /** By the name of the action: the input that takes the field. The first one describes it best. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** Fields by their names. */
export type Section = Readonly<Record<string, Field>>;

const crates = ["publish-crates-ordered"];
const npm = ["publish-npm-platform", "publish-npm-packages", "publish-meta"];
const release = ["create-release"];
const afterwards = ["create-release", "release-summary"];

/** The fields at the top of the file. */
export const topFields: Section = named({
  platforms: {
    kind: "platforms",
    actions: [
      ...["plan", "check-artifacts", "publish-npm-platform", "publish-meta"],
      "package-release-assets",
    ],
  },
  "oldest-system": {
    kind: "limits",
    actions: ["publish-npm-platform", "package-release-assets"],
  },
  runners: { kind: "map", actions: ["plan"] },
  "version-from": { kind: "value", actions: ["plan"] },
  "tag-template": { kind: "value", actions: ["plan"] },
  // The plan has one for crates and packages, so a release has.
  "new-names": { kind: "value", actions: ["plan", ...crates, ...npm] },
  assets: { kind: "entries", actions: ["package-release-assets"] },
});

/** The sections, each with its fields. A release has crates if its declaration has `crates`. */
export const sections: Readonly<Record<string, Section>> = {
  ci: named({
    workflow: { kind: "value", actions: ["wait-for-ci"] },
    paths: { kind: "list", actions: ["wait-for-ci"] },
    "timeout-minutes": { kind: "value", actions: ["wait-for-ci"] },
    artifacts: { kind: "list", actions: ["check-artifacts"] },
  }),
  crates: named({
    "manifest-path": { kind: "value", actions: ["plan", ...crates] },
    packages: { kind: "list", actions: ["plan", ...crates] },
    exclude: { kind: "list", actions: ["plan", ...crates] },
    index: { kind: "value", actions: ["plan", ...crates, ...afterwards] },
    registry: { kind: "value", actions: ["plan", ...crates] },
    "tag-template": { kind: "value", others: { plan: "crates-tag-template" } },
    toolchain: { kind: "value", actions: ["plan", ...crates] },
    features: { kind: "list", actions: crates },
    verify: { kind: "value", actions: crates },
    "delay-seconds": { kind: "value", actions: crates },
    "max-wait-minutes": { kind: "value", actions: crates },
    "on-conflict": { kind: "value", actions: crates },
  }),
  npm: named({
    "platform-packages": {
      kind: "entries",
      others: { "publish-npm-platform": "packages", plan: "npm-packages" },
    },
    packages: {
      kind: "entries",
      others: { "publish-npm-packages": "packages", plan: "npm-packages" },
    },
    metas: { kind: "entries", others: { "publish-meta": "packages", plan: "metas" } },
    "registry-url": { kind: "value", actions: [...npm, "plan", "confirm-staged", ...afterwards] },
    access: { kind: "value", actions: [...npm, "plan"] },
    tag: { kind: "value", actions: npm, others: { plan: "dist-tag" } },
    "tag-template": { kind: "value", others: { plan: "npm-tag-template" } },
    provenance: { kind: "value", actions: [...npm, "plan"] },
    "publish-mode": { kind: "value", actions: npm },
    "check-packed": { kind: "value", actions: npm },
    "check-binaries": { kind: "value", actions: ["publish-npm-platform"] },
    "wait-minutes": { kind: "value", actions: npm },
    "confirm-minutes": { kind: "value", actions: [...npm, "confirm-staged"] },
    "delay-seconds": { kind: "value", actions: npm },
    "max-wait-minutes": { kind: "value", actions: npm },
    "on-conflict": { kind: "value", actions: npm },
  }),
  release: named({
    name: { kind: "value", actions: release },
    changelog: { kind: "value", actions: release },
    "body-path": { kind: "value", actions: release },
    "generate-notes": { kind: "value", actions: release },
    files: { kind: "list", actions: release },
    "publish-when": { kind: "value", actions: release },
    prerelease: { kind: "value", actions: release },
    "make-latest": { kind: "value", actions: release },
    "tag-only": { kind: "value", actions: release },
    "extra-tags": { kind: "list", actions: release },
    "sha256-files": { kind: "value", actions: ["package-release-assets"] },
  }),
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

interface Row {
  readonly kind: FieldKind;
  /** The actions whose input has the name of the field. */
  readonly actions?: readonly string[];
  /** The others, with the input's name. */
  readonly others?: Readonly<Record<string, string>>;
}

function named(rows: Readonly<Record<string, Row>>): Section {
  return Object.fromEntries(
    Object.entries(rows).map(([name, { kind, actions = [], others }]) => {
      const same = Object.fromEntries(actions.map((action) => [action, name]));
      return [name, { kind, inputs: { ...same, ...others } }];
    }),
  );
}
