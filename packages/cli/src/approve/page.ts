import { counted, firstFew, size, unitId } from "@fairlead/publishing";
import type { State } from "./judge.ts";
import type { Looked } from "./look.ts";
import type { Release } from "./records.ts";

/** A package with what it is. */
export interface Judged extends Looked {
  readonly state: State;
}

export const noun = { one: "package", many: "packages" };
const file = { one: "file", many: "files" };
const shownFiles = 4;
const shownFields = 8;

const words: Readonly<Record<State, string>> = {
  live: "already live",
  approved: "approved, not served yet",
  validating: "npm is still scanning it",
  ready: "staged",
};

/** What would go live, layer by layer. */
export function describeRelease(
  release: Release,
  layers: readonly (readonly Judged[])[],
  user: string,
): string {
  const { repository, runId, sha, registry } = release;
  const commits = new Set(release.packages.map(({ commit = sha }) => commit));
  const [commit = sha] = commits;
  return [
    `${repository}, commit ${commits.size === 1 ? commit.slice(0, 10) : [...commits].map((each) => each.slice(0, 10)).join(", ")}, run ${runId}`,
    `${registry}, logged in as ${user}`,
    ...layers.flatMap((layer, index) => [
      "",
      headingOf(layers, index),
      ...layer.flatMap((each) => describePackage(each, widthOf(layer))),
    ]),
    "",
    ...checked(layers.flat()),
  ].join("\n");
}

function headingOf(layers: readonly (readonly Judged[])[], index: number): string {
  if (layers.length > 1) return `Layer ${index + 1} of ${layers.length}:`;
  const isDone = layers.flat().every(({ state }) => state === "live" || state === "approved");
  return isDone ? "Everything is approved already:" : "In any order:";
}

/** What was compared byte by byte. */
function checked(all: readonly Judged[]): string[] {
  const staged = all.filter(({ packed }) => packed !== undefined).length;
  const live = all.filter(({ state }) => state === "live").length;
  return [
    ...(staged > 0
      ? [`${counted(staged, file)} staged, each with the SHA-512 that the run recorded`]
      : []),
    ...(live > 0 ? [`${counted(live, noun)} live, with the SHA-512 that the run recorded`] : []),
    "",
  ];
}

function widthOf(layer: readonly Judged[]): number {
  return Math.max(...layer.map(({ recorded }) => unitId(recorded).length));
}

function describePackage({ recorded, state, changes }: Judged, width: number): string[] {
  const { tag = "latest" } = recorded;
  const before =
    typeof changes === "object" && "sizeBefore" in changes
      ? ` (${changes.since}: ${size(changes.sizeBefore)})`
      : changes === "first"
        ? " (first version)"
        : "";
  const id = unitId(recorded).padEnd(width);
  const head = `  ${id}  ${words[state]}, ${tag}, ${size(recorded.size)}${before}`;
  return [head, ...(typeof changes === "object" ? describeChanges(changes) : [])];
}

function describeChanges(changes: Extract<Looked["changes"], object>): string[] {
  if ("cause" in changes) return [`      not compared with the last version: ${changes.cause}`];
  const { added, removed, changed, fields } = changes;
  const files = [
    ...(added.length > 0 ? [`new: ${firstFew(added, shownFiles)}`] : []),
    ...(removed.length > 0 ? [`gone: ${firstFew(removed, shownFiles)}`] : []),
    ...(changed > 0 ? [`${counted(changed, file)} changed`] : []),
  ];
  const more = fields.length - shownFields;
  return [
    ...(files.length > 0 ? [`      ${files.join("; ")}`] : ["      the same files"]),
    ...fields.slice(0, shownFields).map((field) => `      ${field}`),
    ...(more > 0 ? [`      and ${more} more in package.json`] : []),
  ];
}
