import { counted, firstFew } from "@fairlead/publishing";
import { code, codeLink, details, sizeText, table } from "../notes/markdown.ts";
import { isWhole } from "./asset-plan.ts";
import type { ReleaseEnd } from "./release.ts";
import type { WantedRelease } from "./wanted.ts";

const files = { one: "file", many: "files" };

/** The outputs of create-release; none is ever an empty string. */
export function releaseOutputs(end: Pick<ReleaseEnd, "release" | "created"> | undefined) {
  const release = end?.release;
  const assets = (release?.assets ?? []).filter(isWhole).map(({ id, name, size, digest }) => ({
    ...{ id, name, size },
    ...(digest !== undefined && { sha256: digest.replace(/^sha256:/, "") }),
  }));
  return {
    id: release === undefined ? "none" : String(release.id),
    url: release?.url ?? "none",
    assets: JSON.stringify(assets),
    created: String(end?.created ?? false),
    state: release === undefined ? "none" : release.draft ? "draft" : "published",
  };
}

/** What became of the release, in one sentence. */
export function releaseSentence(wanted: WantedRelease, end: ReleaseEnd): string {
  const { tag, draft, dryRun } = wanted;
  const { release, uploaded, moved, published, problems } = end;
  if (problems.length > 0) {
    const state =
      release === undefined
        ? "No release was made"
        : `The release is ${release.draft ? "a draft" : "published"}`;
    return `${tag.name} was not released as asked. ${state}.`;
  }
  const adding = uploaded.length === 0 ? "" : ` with ${counted(uploaded.length, files)} to upload`;
  if (dryRun) {
    if (release === undefined) {
      return `A real run would create the release ${tag.name}${adding}${draft ? ", and leave it a draft" : ", and publish it"}.`;
    }
    if (release.draft) {
      return `A real run would take up the draft of ${tag.name}${adding}${draft ? "" : ", and publish it"}.`;
    }
    const changes = [
      ...(uploaded.length > 0 ? [`add ${counted(uploaded.length, files)}`] : []),
      ...(moved.length > 0 ? [`move ${moved.join(", ")}`] : []),
    ];
    return changes.length === 0
      ? `${tag.name} is published and has all files: a real run would change nothing.`
      : `${tag.name} is published; a real run would ${changes.join(", and ")}.`;
  }
  if (published) return `${tag.name} is published.`;
  if (release?.draft === true)
    return `${tag.name} is a draft: a run without \`draft\` publishes it.`;
  return uploaded.length === 0
    ? `${tag.name} was published already, and has all files.`
    : `${tag.name} was published already; ${counted(uploaded.length, files)} added.`;
}

/** What became of the release, for the page of the run. */
export function renderRelease(wanted: WantedRelease, end: ReleaseEnd): string {
  const { release, uploaded, moved, latest, notes } = end;
  const { dryRun, tag, sha } = wanted;
  const title = release === undefined ? code(tag.name) : codeLink(tag.name, release.url);
  const will = (real: string, dry: string) => (dryRun ? dry : real);
  const facts = [
    `Commit ${code(sha)}${wanted.prerelease ? ", a prerelease" : ""}`,
    ...(latest === undefined
      ? []
      : [latest === "true" ? `${will("Is", "Would be")} the latest release` : notLatest(latest)]),
    ...(uploaded.length > 0
      ? [`${will("Uploaded", "Would upload")} ${named(uploaded, wanted.assets.length)}`]
      : []),
    ...(moved.length > 0
      ? [`${will("Moved", "Would move")} the tags ${moved.map(code).join(", ")}`]
      : []),
  ];
  return [
    `## ${end.problems.length > 0 ? "❌" : dryRun ? "🔍" : "🚢"} Release ${title}`,
    escapeSentence(releaseSentence(wanted, end)),
    facts.map((fact) => `- ${fact}`).join("\n"),
    ...end.warnings.map(
      ({ message, remedy }) => `⚠️ ${escapeSentence(`${message} ${remedy ?? ""}`)}`,
    ),
    ...end.problems.map(
      ({ message, remedy }) => `❌ ${escapeSentence(`${message} ${remedy ?? ""}`)}`,
    ),
    ...assetTable(wanted, end),
    ...(dryRun && notes !== "" ? [details("The notes", notes)] : []),
  ].join("\n\n");
}

/** All of them stand in the table below. */
function named(uploaded: readonly string[], all: number): string {
  const count = counted(uploaded.length, files);
  return uploaded.length === all ? count : `${count}: ${firstFew(uploaded.map(code), 12)}`;
}

function notLatest(latest: "false" | "legacy"): string {
  return latest === "false" ? "Not the latest release" : "GitHub decides whether it is the latest";
}

function assetTable({ dryRun, assets }: WantedRelease, { release }: ReleaseEnd): readonly string[] {
  const shown = dryRun
    ? assets.map(({ name, size, sha256 }) => ({ name, size, digest: `sha256:${sha256}` }))
    : (release?.assets ?? []).filter(isWhole);
  if (shown.length === 0) return [];
  const rows = shown.map(({ name, size, digest }) => [
    code(name),
    sizeText(size),
    digest === undefined ? "" : code(digest.replace(/^sha256:/, "")),
  ]);
  const columns = [
    { title: "Asset" },
    { title: "Size", align: "right" },
    { title: "SHA-256" },
  ] as const;
  const all = table(columns, rows, 100_000);
  return [rows.length > 20 ? details(`All ${rows.length} assets`, all) : all];
}

/** A sentence with names in it: what Markdown or HTML would take for structure is a reference. */
function escapeSentence(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(/[&<>*_[\]|\\~]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll("@", "&#64;&#8203;");
}
