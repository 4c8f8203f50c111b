import { code, cutTable, details, escaped, link, list, unbroken } from "@fairlead/markdown";
import { counted, firstFew, size, withoutChecksumFiles, type Problem } from "@fairlead/publishing";

/** A GitHub release as it was wanted, and how far it came. */
export interface GitHubReleasePage {
  readonly wanted: {
    readonly tag: { readonly name: string };
    readonly sha: string;
    readonly draft: boolean;
    readonly prerelease: boolean;
    readonly dryRun: boolean;
    readonly rolling: boolean;
    readonly publishWhen: "live" | "now";
    /** How many crates and packages it names. */
    readonly names: number;
    /** Not the inputs name them, but the pack that is published. */
    readonly isOfPack: boolean;
    readonly assets: readonly {
      readonly name: string;
      /** Bytes. */
      readonly size: number;
      readonly sha256: string;
    }[];
  };
  /** As it was last seen, with its whole assets; undefined: none was found, and none was made. */
  readonly release:
    | {
        readonly url: string;
        readonly draft: boolean;
        readonly assets: readonly {
          readonly name: string;
          readonly size: number;
          readonly digest?: string | undefined;
        }[];
      }
    | undefined;
  /** This run has made it. */
  readonly created: boolean;
  /** This run has published it. */
  readonly published: boolean;
  /** Names of the assets that this run has uploaded, or would upload. */
  readonly uploaded: readonly string[];
  /** Extra tags that this run has moved, or would move. */
  readonly moved: readonly string[];
  /** Of a tag without a release: whether this run has made it, or would. */
  readonly tagged: boolean | undefined;
  /** What this run has changed of a published release, or would. */
  readonly changed: readonly ("prerelease" | "latest")[];
  readonly latest: "true" | "false" | "legacy" | undefined;
  /** `name@version` of what it names, and is not live with its contents, in order. */
  readonly missing: readonly string[];
  /** Those of them that are live with different contents. */
  readonly differing: readonly string[];
  /** The body that the release has, or would have. */
  readonly notes: string;
  readonly warnings: readonly Problem[];
  readonly problems: readonly Problem[];
}

const files = { one: "file", many: "files" };

/** What became of the release, in one sentence. */
export function gitHubReleaseSentence(page: GitHubReleasePage): string {
  const { tag, draft, dryRun } = page.wanted;
  const { release, uploaded, moved, published, problems, missing, changed } = page;
  if (problems.length > 0) {
    const state =
      release === undefined
        ? `No ${page.tagged === undefined ? "release" : "tag"} was created`
        : `The release is ${release.draft ? "a draft" : "published"}`;
    return `${tag.name} was not released as asked. ${state}.`;
  }
  if (dryRun && page.warnings.some(({ code }) => code === "tag-at-other-commit")) {
    return `A real run would stop: the tag ${tag.name} is at another commit.`;
  }
  if (page.tagged !== undefined) return tagSentence(page);
  const adding = uploaded.length === 0 ? "" : ` with ${counted(uploaded.length, files)} to upload`;
  if (dryRun) {
    if (release === undefined) {
      return `A real run would create the release ${tag.name}${adding}${draft ? ", and leave it a draft" : `, and publish it${onceLive(page.wanted)}`}.`;
    }
    if (release.draft) {
      return `A real run would continue the draft of ${tag.name}${adding}${draft ? "" : `, and publish it${onceLive(page.wanted)}`}.`;
    }
    if (page.wanted.rolling && (uploaded.length > 0 || moved.length > 0)) {
      return `A real run would replace the release ${tag.name}${adding}.`;
    }
    const changes = [
      ...changesOf(changed, "make"),
      ...(uploaded.length > 0 ? [`add ${counted(uploaded.length, files)}`] : []),
      ...(moved.length > 0 ? [`move ${moved.join(", ")}`] : []),
    ];
    return changes.length === 0
      ? `${tag.name} is published and has all files: a real run would change nothing.`
      : `${tag.name} is published; a real run would ${changes.join(", and ")}.`;
  }
  if (published) return `${tag.name} is published.`;
  if (missing.length > 0) {
    const [are, they] = missing.length === 1 ? ["is", "it is"] : ["are", "they are"];
    const state =
      release?.draft === true
        ? `${tag.name} is a complete draft`
        : `${tag.name} is published, and the extra tags stay`;
    return `${state}: ${firstFew(missing, 6)} ${are} not live yet. Run this job again when ${they}.`;
  }
  if (release?.draft === true)
    return `${tag.name} is a draft: a run without \`draft\` publishes it.`;
  const done = [
    ...changesOf(changed, "made"),
    ...(uploaded.length > 0 ? [`${counted(uploaded.length, files)} added`] : []),
  ];
  return done.length === 0
    ? `${tag.name} was already published and has all files.`
    : `${tag.name} was already published; ${done.join(", ")}.`;
}

function changesOf(changed: GitHubReleasePage["changed"], verb: "make" | "made"): string[] {
  return [
    ...(changed.includes("prerelease") ? [`${verb} a release of the prerelease`] : []),
    ...(changed.includes("latest") ? [`${verb} it the latest release`] : []),
  ];
}

/** What became of a tag that has no release. */
function tagSentence({ wanted: { tag, dryRun }, tagged, missing }: GitHubReleasePage): string {
  if (missing.length > 0) {
    const [are, they] = missing.length === 1 ? ["is", "it is"] : ["are", "they are"];
    return `The tag ${tag.name} was not created: ${firstFew(missing, 6)} ${are} not live yet. Run this job again when ${they}.`;
  }
  if (tagged !== true) return `The tag ${tag.name} already existed.`;
  return dryRun
    ? `A real run would create the tag ${tag.name}.`
    : `The tag ${tag.name} was created.`;
}

/** A dry run comes before anything is live, so it does not ask. */
function onceLive({ publishWhen, names }: GitHubReleasePage["wanted"]): string {
  return publishWhen === "live" && names > 0 ? " as soon as what it names is live" : "";
}

/** What became of the release, for the job summary. */
export function renderGitHubRelease(page: GitHubReleasePage): string {
  const { wanted, release, uploaded, moved, latest, notes } = page;
  const { dryRun, tag, sha } = wanted;
  const title = link(code(tag.name), release?.url);
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
      ? [
          `${will("Moved", "Would move")} the ${moved.length === 1 ? "tag" : "tags"} ${moved.map((each) => code(each)).join(", ")}`,
        ]
      : []),
  ];
  return [
    `## ${symbolOf(page)} ${page.tagged === undefined ? "Release" : "Tag"} ${title}`,
    escaped(gitHubReleaseSentence(page)),
    list(facts),
    ...notLive(page),
    ...page.warnings.map((warning) => `⚠️ ${problemLine(warning)}`),
    ...page.problems.map((problem) => `❌ ${problemLine(problem)}`),
    ...assetTable(page),
    ...(dryRun && notes !== "" ? [details("The notes", notes)] : []),
  ].join("\n\n");
}

function symbolOf({ wanted, problems, missing }: GitHubReleasePage): string {
  if (problems.length > 0) return "❌";
  return wanted.dryRun ? "🔍" : missing.length > 0 ? "⏳" : "✅";
}

/** Names shown on the page; the output has them all. */
const maxMissing = 200;

function notLive({ missing: all, differing, wanted }: GitHubReleasePage): readonly string[] {
  const missing = all.filter((id) => !differing.includes(id));
  if (missing.length === 0) return [];
  const left = missing.length - maxMissing;
  const misspelled = wanted.isOfPack
    ? ""
    : "If a name or version is misspelled, correct the inputs `crates` and `npm`. ";
  return [
    "### Not live yet",
    list([
      ...missing.slice(0, maxMissing).map((id) => code(id, 300)),
      ...(left > 0 ? [`and ${left} more`] : []),
    ]),
    `No tag was created or moved. Staged packages wait for a person's approval; others wait for the registry, or for a job that failed. ${misspelled}When all of them are live, run this job again: it publishes the release.`,
  ];
}

/** However long the message is, the remedy is not cut off. */
export function problemLine({ message, remedy }: Problem): string {
  return [message, remedy].flatMap((text) => (text === undefined ? [] : [escaped(text)])).join(" ");
}

/** All of them stand in the table below. */
function named(uploaded: readonly string[], all: number): string {
  const count = counted(uploaded.length, files);
  return uploaded.length === all
    ? count
    : `${count}: ${firstFew(
        uploaded.map((name) => code(name)),
        12,
      )}`;
}

function notLatest(latest: "false" | "legacy"): string {
  return latest === "false" ? "Not the latest release" : "GitHub decides whether it is the latest";
}

function assetTable({ wanted: { dryRun, assets }, release }: GitHubReleasePage): readonly string[] {
  const shown = dryRun
    ? assets.map(({ name, size, sha256 }) => ({ name, size, digest: `sha256:${sha256}` }))
    : (release?.assets ?? []);
  if (shown.length === 0) return [];
  const rows = withoutChecksumFiles<(typeof shown)[number]>(shown).map(
    ({ name, size: bytes, digest }) => [
      code(name),
      unbroken(size(bytes)),
      digest === undefined ? "" : code(digest.replace(/^sha256:/, "")),
    ],
  );
  const columns = [
    { title: "Asset" },
    { title: "Size", align: "right" },
    { title: "SHA-256" },
  ] as const;
  const all = cutTable(columns, rows, 100_000);
  return [rows.length > 20 ? details(`All ${rows.length} assets`, all) : all];
}
